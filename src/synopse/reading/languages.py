"""The language of a text, by its function words."""

from collections.abc import Sequence
from typing import Final

from synopse.model import Span
from synopse.reading.words import LANGUAGES, load_words
from synopse.text.tokens import find_keys

_FEWEST: Final = 3
_SAMPLE: Final = 20_000


def find_language(text: str, spans: tuple[Span, ...]) -> str | None:
    """The code of the language that has most of the function words; None where too few tell.

    >>> find_language("Der Rat hat nicht getagt, und die Stadt ist still.", (Span(0, 50),))
    'de'
    """
    keys = _sample(text, spans)
    counted = {language: _count(keys, load_words(language).telling_words) for language in LANGUAGES}
    ranked = sorted(LANGUAGES, key=lambda language: -counted[language])
    best, second = ranked[0], ranked[1]
    sure = (
        counted[best] >= _FEWEST and counted[best] > 2 * counted[second] and counted[best] * 12 >= len(keys)
    )
    return best if sure else None


def _count(keys: Sequence[str], telling: frozenset[str]) -> int:
    """How many of the words tell a language."""
    return sum(map(telling.__contains__, keys))


def _sample(text: str, spans: tuple[Span, ...]) -> list[str]:
    """The first words of a text, folded."""
    keys: list[str] = []
    for span in spans:
        keys += find_keys(text, span)
        if len(keys) >= _SAMPLE:
            break
    return keys[:_SAMPLE]
