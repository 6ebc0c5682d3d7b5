"""The language of a text, by its function words."""

from collections import Counter
from itertools import islice
from typing import Final

from synopse.model import Span
from synopse.reading.words import LANGUAGES, load_words
from synopse.text.tokens import find_tokens

_FEWEST: Final = 3
_SAMPLE: Final = 20_000


def find_language(text: str, spans: tuple[Span, ...]) -> str | None:
    """The code of the language that has most of the function words; None where too few tell.

    >>> find_language("Der Rat hat nicht getagt, und die Stadt ist still.", (Span(0, 50),))
    'de'
    """
    counted: Counter[str] = Counter()
    total = 0
    for token in islice((token for span in spans for token in find_tokens(text, span)), _SAMPLE):
        total += 1
        counted.update(language for language in LANGUAGES if token.key in load_words(language).telling_words)
    ranked = sorted(LANGUAGES, key=lambda language: -counted[language])
    best, second = ranked[0], ranked[1]
    sure = counted[best] >= _FEWEST and counted[best] > 2 * counted[second] and counted[best] * 12 >= total
    return best if sure else None
