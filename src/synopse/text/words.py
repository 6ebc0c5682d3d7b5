"""Words and marks of a sentence, as a grammar counts them, with offsets.

A hyphen or an apostrophe inside a word parts nothing (`Nato-Gipfel`, `geht's`), neither do the point and the
comma of a number (`1.500,50`), the dots and slashes of an address, or the star and the colon of a gender
(`Leser:innen`). A full stop that does not end the sentence belongs to its word (`Dr.`, `13.`). Every
character but white space lies in exactly one word or mark. For comparing texts see `synopse.text.tokens`.
"""

import re

from synopse.model import Span

_WORD = (
    r"https?://[^\s\"“”„»«<>()]+"
    r"|\d+(?:[.,:]\d+)+(?![\w.,:]*\w)"
    r"|[@#§]?\w+(?:[-‑'’.&/:*+_@]\w+)*(?:-(?=[\s,;]))?"
)
_TOKEN = re.compile(rf"{_WORD}|\.{{2,}}|[-–—]{{2,}}|``|''|,,|\S")


def find_words(text: str, sentence: Span) -> tuple[Span, ...]:
    """The words and marks of a sentence, in text order.

    >>> text = "Dr. Kern kam am 3. Mai."
    >>> [word.of(text) for word in find_words(text, Span(0, len(text)))]
    ['Dr.', 'Kern', 'kam', 'am', '3.', 'Mai', '.']
    """
    found: list[Span] = []
    position, stop = sentence.start, sentence.end
    while match := _TOKEN.search(text, position, stop):
        start, position = match.span()
        if position + 1 < stop and text[position] == "." and text[position + 1].isspace() and _is_word(match):
            position += 1
        found.append(Span(start, position))
    return tuple(found)


def _is_word(match: re.Match[str]) -> bool:
    """Whether a match ends with a letter or a figure, so that a full stop may belong to it."""
    return match.group()[-1].isalnum()
