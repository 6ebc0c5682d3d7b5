"""Menus: lines made of nothing but names of desks, buttons and footer links, however they are parted."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from synopse.reading.rulebook import load_rulebook

_LONGEST: Final = 300
_MOST_WORDS: Final = 40
_LONGEST_ENTRY: Final = 4
_FEWEST: Final = 2
_BOOKS: Final = ("sections", "navigation", "legal")
_BETWEEN: Final = ("und", "&")
_PARTING: Final = re.compile(r"[\s|·•∙,:;/›»>+]+")


def is_menu(line: str) -> bool:
    """Whether a line is a row of at least two entries that rules know.

    >>> is_menu("Diesen Artikel teilen: WhatsApp E-Mail Link kopieren"), is_menu("Politik streitet")
    (True, False)
    """
    if len(line) > _LONGEST or line[-1:] in ".!?":
        return False
    words = [word for word in _PARTING.split(line) if word]
    return _FEWEST <= len(words) <= _MOST_WORDS and _opens_row(words) and _is_row(words)


def _opens_row(words: Sequence[str]) -> bool:
    """Whether the first words can begin with an entry: hardly a line of an article does."""
    first = " ".join(words[:_LONGEST_ENTRY])
    return words[0] in _BETWEEN or load_rulebook(*_BOOKS).opens(first, "line")


def _is_row(words: Sequence[str]) -> bool:
    """Whether the words can be parted into known entries without a rest."""
    reached = [0]
    for end in range(1, len(words) + 1):
        starts = [start for start in reached if start >= end - _LONGEST_ENTRY]
        if not starts:
            return False
        if any(_is_entry(" ".join(words[start:end])) for start in starts):
            reached.append(end)
    return reached[-1] == len(words)


@lru_cache(maxsize=4096)
def _is_entry(words: str) -> bool:
    """Whether words are one entry of a menu."""
    return load_rulebook(*_BOOKS).fits(words, "line") or words in _BETWEEN
