"""Paragraphs of a raw text: lines, with those joined that were only wrapped."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from synopse.model import Span
from synopse.reading.page_lines import is_page_line
from synopse.reading.words import load_all_words
from synopse.reading.wrapping import find_width, join_wrapped
from synopse.text.lines import find_lines

_BULLETS: Final = "•*·‣▪◦-–"
_FINAL: Final = ".!?:;…\"“”«»)’|]'"
_LOOK_BACK: Final = 400
_BROKEN_SHORTEST: Final = 50
_ALONE_LONGEST: Final = 40
_INNER_END: Final = re.compile(r"[a-zäöüß]{3}[.][\"“”«»]? [A-ZÄÖÜ„»\"]")
_FILES: Final = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg")


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph: `indent` counts white space before it, `bullet` tells of a list mark at its start."""

    span: Span
    indent: int
    bullet: bool
    apart: bool


def find_blocks(text: str) -> tuple[Block, ...]:
    """The paragraphs of `text` in order; white space between them belongs to none."""
    lines = tuple(find_lines(text))
    joined = _join_wrapped(text, lines)
    ends = (0, *(span.end for span in joined))
    return tuple(_block(text, span, end) for span, end in zip(joined, ends, strict=False))


def _block(text: str, span: Span, previous_end: int) -> Block:
    """A span with its surroundings."""
    gap = text[previous_end : span.start]
    bullet = text[span.start] in _BULLETS and text[span.start + 1 : span.start + 2].isspace()
    return Block(span, len(gap) - gap.rfind("\n") - 1, bullet, gap.count("\n") > 1)


def _join_wrapped(text: str, lines: Sequence[Span]) -> list[Span]:
    """Lines, with every run that is one wrapped paragraph made one span."""
    groups = _groups(text, lines)
    width = find_width(text, groups)
    joined: list[Span] = []
    for group in groups:
        whole = join_wrapped(text, group, width, is_page_line) if width else group
        joined.extend(_join_broken(text, whole))
    return joined


def _groups(text: str, lines: Sequence[Span]) -> list[list[Span]]:
    """Runs of lines without an empty line between them."""
    groups: list[list[Span]] = []
    for line in lines:
        if groups and text.count("\n", groups[-1][-1].end, line.start) == 1:
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _join_broken(text: str, group: Sequence[Span]) -> list[Span]:
    """Join a line to the one before where that one breaks off and this one goes on in lower case."""
    joined: list[Span] = []
    for line in group:
        if joined and _goes_on(text, joined[-1], line):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return joined


def _is_alone(text: str, line: Span) -> bool:
    """Whether a line is of the page; one that goes on in lower case only if it is as short as initials."""
    short = len(line) <= _ALONE_LONGEST or not text[line.start].islower()
    return short and is_page_line(line.of(text))


def _breaks_off(text: str, before: Span) -> bool:
    """Whether a line ends inside a sentence that is not its first: no heading does."""
    tail = text[max(before.start, before.end - _LOOK_BACK) : before.end]
    line = tail.rsplit("\n", 1)[-1]
    return len(line) >= _BROKEN_SHORTEST and _INNER_END.search(tail) is not None


def _goes_on(text: str, before: Span, line: Span) -> bool:
    """Whether `line` continues the sentence of the line before: in lower case, or after a word that hangs."""
    ending = text[max(before.start, before.end - 6) : before.end].lower()
    if ending[-1] in _FINAL or ending.endswith(_FILES) or _is_alone(text, line):
        return False
    words = text[line.start : line.start + 30].split(maxsplit=2)
    if words[0] in ("von", "by") and len(words) > 1 and words[1][0].isupper():
        return False
    if _breaks_off(text, before):
        return not is_page_line(before.of(text))
    last = text[max(before.start, before.end - 30) : before.end].rsplit(maxsplit=1)[-1]
    return text[line.start].islower() or last in load_all_words().hanging_words
