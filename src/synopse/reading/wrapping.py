"""Wrapping: whether lines were broken at one width, and which of them were one paragraph.

A line was wrapped where the first word of the next would have made it too long. That is asked of every pair
of lines, so that a list of headlines is no paragraph, however alike its lines are.
"""

from collections.abc import Callable, Sequence
from typing import Final

from synopse.model import Span

_NARROWEST, _WIDEST = 24, 112
_FINAL: Final = ".!?:;…\"“”«»)'’|"
_FILLED_SHARE: Final = 0.85
_SLACK: Final = 2
_FEWEST_LINES: Final = 3


def find_width(text: str, groups: Sequence[Sequence[Span]]) -> int | None:
    """The width at which the lines of a text were wrapped; None where they were not."""
    widths = [width for group in groups if (width := _width(text, group))]
    return max(widths, default=None)


def join_wrapped(
    text: str, group: Sequence[Span], width: int, stands_alone: Callable[[str], bool]
) -> list[Span]:
    """The lines of a group, each joined to the one before that was full and is no line of its own."""
    joined: list[Span] = []
    for line, before in zip(group, (None, *group), strict=False):
        if (
            before
            and _continues(text, before, line, width)
            and not _is_alone(text, before, line, stands_alone)
        ):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return joined


def _is_alone(text: str, before: Span, line: Span, stands_alone: Callable[[str], bool]) -> bool:
    """Whether one of two lines is of the page, not of a paragraph."""
    if text[line.start].islower():
        return False
    return stands_alone(before.of(text)) or stands_alone(line.of(text))


def _width(text: str, group: Sequence[Span]) -> int | None:
    """The width of one paragraph that was wrapped; None for any other group of lines."""
    if len(group) < _FEWEST_LINES:
        return None
    filled = group[:-1]
    width = max(map(len, filled))
    if not _NARROWEST <= width <= _WIDEST or len(group[-1]) > width + _SLACK:
        return None
    pairs = list(zip(filled, group[1:], strict=True))
    full = sum(_is_full(text, before, line, width) for before, line in pairs)
    unfinished = sum(text[line.end - 1] not in _FINAL for line in filled)
    goes_on = sum(text[line.start].islower() for line in group[1:])
    is_wrapped = (
        full >= _FILLED_SHARE * len(pairs) and 2 * unfinished >= len(filled) and 4 * goes_on >= len(pairs)
    )
    return width if is_wrapped else None


def _is_full(text: str, before: Span, line: Span, width: int) -> bool:
    """Whether the first word of a line would not have fitted on the line before; a figure keeps its noun."""
    first, *rest = text[line.start : min(line.end, line.start + 60)].split()
    kept = f"{first} {rest[0]}" if rest and first[0].isdigit() else first
    return len(before) + 1 + len(kept) > width - _SLACK


def _continues(text: str, before: Span, line: Span, width: int) -> bool:
    """Whether a line was wrapped from the one before it."""
    fits = len(before) <= width + _SLACK and len(line) <= width + _SLACK
    return fits and _is_full(text, before, line, width)
