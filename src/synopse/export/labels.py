"""Labels in German and English: German is the language of the message ids, catalogues are gettext files."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from io import BytesIO

from babel import Locale
from babel.dates import format_date
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, format_percent

LANGUAGES = ("de", "en")


@dataclass(frozen=True, slots=True)
class Labels:
    """Fixed phrases, counts, dates and shares in one language."""

    language: str
    catalogue: Mapping[str, tuple[str, ...]]

    def __call__(self, phrase: str) -> str:
        """The phrase in this language; a phrase the catalogue lacks stays German.

        >>> load_labels("en")("in diesem Text nicht gefunden")
        'not found in this text'
        """
        return self.catalogue.get(phrase, (phrase,))[0] or phrase

    def count(self, number: int, singular: str, plural: str) -> str:
        """`3 Berichte`: the number and its noun, which is given in German.

        >>> load_labels("de").count(1, "Bericht", "Berichte")
        '1 Bericht'
        """
        one, *more = self.catalogue.get(singular, (singular, plural))
        noun = one if number == 1 else (more[0] if more else plural)
        return f"{format_decimal(number, locale=self.language)} {noun}"

    def share(self, value: float) -> str:
        """A share of 0..1 as whole per cent."""
        return format_percent(round(value, 2), locale=self.language)

    def day(self, value: str | None) -> str:
        """An ISO date (its first ten characters) for reading; what is no date stays as it is."""
        try:
            return format_date(date.fromisoformat((value or "")[:10]), format="medium", locale=self.language)
        except ValueError:
            return value or self("Zeitpunkt unbekannt")


@cache
def load_labels(language: str) -> Labels:
    """Labels of `de` or `en`.

    Raises KeyError for any other language.
    """
    if language not in LANGUAGES:
        raise KeyError(language)
    if language == "de":
        return Labels("de", {})
    raw = files("synopse.export").joinpath("locale", f"{language}.po").read_bytes()
    catalogue = read_po(BytesIO(raw), locale=Locale(language))
    phrases: dict[str, tuple[str, ...]] = {}
    for message in catalogue:
        ids = message.id if isinstance(message.id, (list, tuple)) else (message.id,)
        strings = message.string if isinstance(message.string, (list, tuple)) else (message.string,)
        if ids[0] and strings[0]:
            phrases[ids[0]] = tuple(string or "" for string in strings)
    return Labels(language, phrases)
