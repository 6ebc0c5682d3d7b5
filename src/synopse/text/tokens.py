"""Word tokens with offsets.

A word is a run of letters, digits and underscores; hyphens and apostrophes part words, so `Ukraine-Krieg`
is two and its spelling variants still share the first.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from synopse.model import Span

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Token:
    """One word: `key` is its folded form for comparison."""

    span: Span
    key: str


def fold_word(word: str) -> str:
    """The form under which spellings of a word are compared: case and ß folded."""
    return word.casefold()


def find_keys(text: str, span: Span | None = None) -> list[str]:
    """The folded words of `text`, or of one span of it, where nobody asks for their places.

    >>> find_keys("Der Ukraine-Krieg", Span(4, 17))
    ['ukraine', 'krieg']
    """
    start, end = (span.start, span.end) if span else (0, len(text))
    return list(map(str.casefold, _WORD.findall(text, start, end)))


def find_tokens(text: str, span: Span | None = None) -> Iterator[Token]:
    """Word tokens of `text`, or of one span of it, in text order.

    >>> [token.key for token in find_tokens("Der Ukraine-Krieg")]
    ['der', 'ukraine', 'krieg']
    """
    start, end = (span.start, span.end) if span else (0, len(text))
    for match in _WORD.finditer(text, start, end):
        yield Token(Span(match.start(), match.end()), fold_word(match.group()))


def find_tokens_in(text: str, spans: Iterable[Span]) -> tuple[Token, ...]:
    """Word tokens of several spans, one after the other."""
    return tuple(token for span in spans for token in find_tokens(text, span))
