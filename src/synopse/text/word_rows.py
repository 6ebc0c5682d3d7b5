"""The words of each sentence, looked up once for all steps that ask whether a sentence concerns them at all.

Most sentences name no time, no number and no speech. A step tells once which forms of a text are of interest
to it; whether one of them stands in a sentence is then a matter of two sets.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from synopse.model import Span

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class WordRows:
    """The words of each sentence as written, runs of letters only, in no order and each once."""

    rows: tuple[frozenset[str], ...]
    forms: frozenset[str]
    """All of them together."""

    def hits(self, wanted: Callable[[str], bool]) -> tuple[frozenset[str], ...]:
        """The words of each sentence that are wanted.

        >>> rows = find_rows("Um acht. Es regnet.", (Span(0, 8), Span(9, 19)))
        >>> rows.hits(lambda word: word == "acht")
        (frozenset({'acht'}), frozenset())
        """
        found = frozenset(filter(wanted, self.forms))
        return tuple([row & found for row in self.rows])


def find_rows(text: str, sentences: Sequence[Span]) -> WordRows:
    """The words of the sentences of a text."""
    words = (_WORD.findall(text, sentence.start, sentence.end) for sentence in sentences)
    rows = tuple(map(frozenset, words))
    return WordRows(rows, frozenset().union(*rows))
