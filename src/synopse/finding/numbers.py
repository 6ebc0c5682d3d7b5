"""Numbers in running text, in figures and in words, with what multiplies them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import cast

from synopse.lang.resources import load_yaml
from synopse.model import Span

_TOKEN = re.compile(
    r"(?<![\w.,:/§#+-])(?P<figure>\d{1,3}(?:[.\u00a0\u202f ]\d{3}){1,4}(?:,\d{1,6})?|\d{1,12}(?:,\d{1,6})?)"
    r"(?!\w|[.,:/]\d|[-‑–/][^\W\d]|/)"
    r"|(?P<word>\b[^\W\d_]{3,40}\b)"
)
_ENGLISH_FIGURE = re.compile(
    r"(?<![\w.,:/§#+-])(?P<figure>\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,6})?)"
    r"(?!\w|[.,:/]\d|[-‑–/][^\W\d]|/)"
    r"|(?P<word>\b[^\W\d_]{1,40}\b)"
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number: `span` covers its magnitude too (`2,5 Mio.`); `figure` tells figures from words.

    `plain` is a bare figure without separators, which may as well be a year or a label.
    """

    span: Span
    value: float
    figure: bool
    plain: bool


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The number words of one language."""

    words: Mapping[str, float]
    articles: frozenset[str]
    magnitudes: Mapping[str, float]
    labels: frozenset[str]
    magnitude: re.Pattern[str]


@cache
def load_number_words(language: str) -> NumberWords:
    """The number words of a language (`de`, `en`)."""
    data = cast("dict[str, dict[str, float]]", load_yaml(f"synopse.lang.{language}", "numbers.yaml"))
    forms = "|".join(sorted(data["magnitudes"], key=lambda form: (-len(form), form)))
    return NumberWords(
        words={str(word): value for word, value in data["words"].items()},
        articles=frozenset(data["articles"]),
        magnitudes=data["magnitudes"],
        labels=frozenset(data["labels"]),
        magnitude=re.compile(rf"[\s\u00a0]({forms})\b\.?"),
    )


def find_numbers(text: str, sentence: Span, language: str) -> tuple[Number, ...]:
    """The numbers of one sentence in text order; ordinals (`5. Tag`), codes and scores are none.

    >>> text = "Rund 2,5 Mio. Euro, zweieinhalb Stunden, am 5. Tag"
    >>> [number.value for number in find_numbers(text, Span(0, len(text)), "de")]
    [2500000.0, 2.5]
    """
    words = load_number_words(language)
    pattern = _ENGLISH_FIGURE if language == "en" else _TOKEN
    found: list[Number] = []
    for match in pattern.finditer(text, sentence.start, sentence.end):
        number = _number_at(text, sentence, match, words)
        if number and not (found and number.span.overlaps(found[-1].span)):
            found.append(number)
    return tuple(found)


@lru_cache(maxsize=4096)
def read_number_word(word: str, language: str) -> float | None:
    """The value of a number word, None for any other word.

    >>> [read_number_word(word, "de") for word in ("zweiundzwanzig", "dreihundertfünf", "viereinhalb")]
    [22, 305, 4.5]
    """
    return _read(word.casefold(), load_number_words(language).words)


def read_number_in_text(words: str, language: str) -> float | None:
    """The value of figures or of one number word; None for anything else.

    >>> read_number_in_text("1.500", "de"), read_number_in_text("anderthalb", "de")
    (1500, 1.5)
    """
    if not words[0].isdigit():
        return read_number_word(words, language)
    try:
        return _figure_value(words, language)
    except ValueError:
        return None


def _read(word: str, words: Mapping[str, float]) -> float | None:
    """Take a number word in small letters apart: halves, thousands, hundreds, tens."""
    if word in words:
        return words[word]
    if word.endswith("einhalb"):
        whole = _read(word.removesuffix("einhalb"), words)
        return None if whole is None else whole + 0.5
    for part, factor in (("tausend", 1000), ("hundert", 100)):
        before, found, behind = word.partition(part)
        if found:
            return _scaled(before, factor, behind.removeprefix("und"), words)
    ones, found, tens = word.partition("und")
    one = 1 if ones == "ein" else words.get(ones)
    ten = words.get(tens)
    return one + ten if found and one and ten and one < 10 <= ten and ten % 10 == 0 else None  # noqa: PLR2004


def _scaled(before: str, factor: int, behind: str, words: Mapping[str, float]) -> float | None:
    """Hundreds or thousands with what stands before and behind them."""
    count = 1 if before in ("", "ein") else _read(before, words)
    rest = 0 if not behind else 1 if behind in ("ein", "eins") else _read(behind, words)
    return None if count is None or rest is None else count * factor + rest


def _number_at(text: str, sentence: Span, match: re.Match[str], words: NumberWords) -> Number | None:
    """The number at a match of the token pattern, with its magnitude."""
    language = "en" if match.re is _ENGLISH_FIGURE else "de"
    end = match.end()
    magnitude = words.magnitude.match(text, end, sentence.end)
    figure, word = match["figure"], match["word"]
    if (
        figure
        and text[end : end + 1] == "."
        and not magnitude
        and text[end + 1 : min(sentence.end, end + 20)].strip()
    ):
        return None
    if word in words.articles and magnitude:
        value: float | None = 1
    else:
        value = _figure_value(figure, language) if figure else read_number_word(word, language)
    if value is None:
        return None
    if magnitude:
        value, end = value * words.magnitudes[magnitude[1]], magnitude.end()
    return Number(
        Span(match.start(), end), value, bool(figure), bool(figure) and figure.isdigit() and not magnitude
    )


def _figure_value(figure: str, language: str) -> float:
    """The value of figures with the separators of a language."""
    decimal = "." if language == "en" else ","
    kept = "".join(character for character in figure if character.isdigit() or character == decimal)
    value = float(kept.replace(decimal, "."))
    return int(value) if value.is_integer() else value
