"""Levelled copies of a text and of its lines, so that no odd space or mark of Markdown hides what a line is.

`level_text` keeps the length of a text, so every offset holds in both; `plain_line` and `bare_line` are for
looking at a line only, never for offsets.
"""

import re
from functools import lru_cache
from typing import Final

_SPACE: Final = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_BREAK: Final = re.compile("[\u2028\u2029\x0b\x0c\x85]")
_ZERO_WIDTH: Final = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_INVISIBLE: Final = re.compile(f"[{_ZERO_WIDTH}]")
_HIDDEN: Final = re.compile(f"[\u00ad{_ZERO_WIDTH}]")
_AT_EDGE: Final = re.compile(
    rf"(?<=\s)[{_ZERO_WIDTH}]{{1,20}}|(?<![^\n])[{_ZERO_WIDTH}]{{1,20}}|[{_ZERO_WIDTH}]{{1,20}}(?=\s|\Z)"
)
_LINK: Final = re.compile(r"\[(?P<words>[^\[\]\n]{0,300})\]\([^()\s]{0,600}(?: \"[^\"\n]{0,200}\")?\)")
_MARKS: Final = re.compile(r"^(?:#{1,6} |>{1,3} ?|\\)+|\*{1,3}|(?<!\w)_{1,2}|_{1,2}(?!\w)|~~|`")
_MARK: Final = re.compile(r"[#>\\*_~`]")
_RULES: Final = "+=~*|–—-"
_KEPT: Final = "\"'„“”‚‘’«»‹›([)]&@#§$€+*/©®.,:;!?<>→%-_"
_LENGTH: Final = re.compile(
    r"\s?[(\[](?:ca\. )?\d{1,3}(?::\d{2})? ?(?:Min(?:uten?|\.)?|Sek\.?|min|Std\.?)?\.?[)\]]$"
)
_LONGEST: Final = 1200


def level_text(text: str) -> str:
    r"""The text with every odd space a space and every odd line end a line feed; as long as before.

    >>> level_text("um 2\u00a0Uhr\r\nin Kiel")
    'um 2 Uhr \nin Kiel'
    """
    text = text.replace("\r\n", " \n")
    if "\n" not in text:
        text = text.replace("\r", "\n")
    text = _BREAK.sub("\n", _SPACE.sub(" ", text))
    if not _INVISIBLE.search(text):
        return text
    return _AT_EDGE.sub(lambda match: " " * len(match[0]), text)


def plain_line(line: str) -> str:
    """A line without marks of Markdown and invisible characters; a link is its words.

    >>> plain_line("> **Lesen Sie auch:** [Der Haushalt](https://bote.example/haushalt)")
    'Lesen Sie auch: Der Haushalt'
    """
    return line if _is_beyond(line) else _plain(line)


def _is_beyond(line: str) -> bool:
    """Whether a line is looked at as it stands: a picture, or too long to be of the page."""
    return len(line) > _LONGEST or "![" in line


@lru_cache(maxsize=4096)
def _plain(line: str) -> str:
    """A line without marks, computed once: every step of reading asks for it."""
    words = _HIDDEN.sub("", line)
    if "](" in words:
        words = _LINK.sub(lambda match: match["words"], words)
    if _MARK.search(words):
        words = _MARKS.sub("", words)
    return " ".join(words.split())


def bare_line(line: str) -> str:
    """A plain line without ornaments around it and the length of a recording behind it.

    >>> bare_line("+++ Eilmeldung +++"), bare_line("🔊 Artikel anhören (3 Min.)")
    ('Eilmeldung', 'Artikel anhören')
    """
    if _is_beyond(line):
        return line
    words = _plain(line)
    if words.endswith((")", "]")):
        words = _LENGTH.sub("", words)
    return _without_ornaments(_without_ornaments(words)[::-1])[::-1]


def _without_ornaments(words: str) -> str:
    """Words without symbols, rows of signs and white space at their start."""
    while words:
        if words[0] in _RULES and words[1:2] and words[1] in _RULES:
            words = words.lstrip(_RULES)
        elif words[0].isspace() or not (words[0].isalnum() or words[0] in _KEPT):
            words = words[1:]
        else:
            break
    return words
