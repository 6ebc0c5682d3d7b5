"""Words of a sentence as the finders of names see them: initials and hyphened words in one piece."""

import re
from typing import NamedTuple

from synopse.model import Span

_PLAIN = r"[^\W_]+(?:[-‑&’'][^\W_]+){0,8}"
_WORD = re.compile(
    r"(?:[^\W\d_a-zäöüß]\.){1,4}(?= [^\W\d_a-zäöüß])"  # J.D. Vance
    r"|[^\W\d_a-zäöüß]\.(?= [a-zäöüß(])"  # Petra K.
    r"|[IVX]{1,5}\.(?= [a-zäöüß(])"  # Elisabeth II.
    r"|St\.(?= [^\W\d_a-zäöüß]|$)"  # St. Pauli
    r"|\b1\.(?= FF?C | FSV |$)"  # 1. FC Union
    r"|[^\W_][\w-]{0,60}\.(?:de|com|ru|org|net|at|ch|eu|ua|uk|info|tv)\b"  # kremlin.ru
    rf"|{_PLAIN}"
)
_PLAIN_WORD = re.compile(_PLAIN)
_DOTTED = re.compile(r"\.[ \w]|St\.$|1\.$")
"""What stands in every sentence with a word that holds a full stop; most have none."""


class Word(NamedTuple):
    """One word; `gap` is what stands between it and the word before, `first` whether it opens a sentence."""

    start: int
    end: int
    text: str
    gap: str
    first: bool

    @property
    def capital(self) -> bool:
        """Whether it is written with a capital."""
        return self.text[0].isupper()

    @property
    def joined(self) -> bool:
        """Whether nothing but white space parts it from the word before, inside one line."""
        return self.gap.isspace() and "\n" not in self.gap


_new = tuple.__new__  # a third of the time of Word(…), for every word of every report


def split_words(text: str, sentence: Span) -> list[Word]:
    """The words of one sentence.

    >>> text = "US-Vize J.D. Vance, so kremlin.ru"
    >>> [word.text for word in split_words(text, Span(0, len(text)))]
    ['US-Vize', 'J.D.', 'Vance', 'so', 'kremlin.ru']
    """
    words: list[Word] = []
    position = sentence.start
    pattern = _WORD if _DOTTED.search(text, sentence.start, sentence.end) else _PLAIN_WORD
    for match in pattern.finditer(text, sentence.start, sentence.end):
        start, end = match.span()
        words.append(_new(Word, (start, end, match[0], text[position:start], not words)))
        position = end
    return words


def word_texts(text: str) -> list[str]:
    """The words of a listed name, split as the words of a report are."""
    return _WORD.findall(text)


def strip_genitive(word: str) -> str:
    """The word without a genitive ending of names; the word itself where it has none.

    >>> strip_genitive("Trumps"), strip_genitive("Grass’"), strip_genitive("Kongress")
    ('Trump', 'Grass', 'Kongress')
    """
    if word[-1:] in "’'":
        return word[:-1]
    if word.endswith(("'s", "’s")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word  # noqa: PLR2004
