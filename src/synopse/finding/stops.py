"""Spans of sentences with and without their full stop."""

from collections.abc import Sequence

from synopse.finding.units import Unit
from synopse.model import Span
from synopse.text.lines import trim_span

_LONGEST_STOP = 8


def with_stop(text: str, unit: Unit, content: Sequence[Span]) -> Span:
    """The whole stretch of a content, with the full stop where it ends the unit."""
    start, end = content[0].start, content[-1].end
    rest = text[end : unit.span.end]
    return (
        Span(start, unit.span.end)
        if len(rest) <= _LONGEST_STOP and not rest.strip(" .!?…")
        else Span(start, end)
    )


def without_stop(text: str, span: Span) -> Span | None:
    """A sentence without its full stop."""
    end = span.end
    while end > span.start and text[end - 1] in ".!?… ":
        end -= 1
    return trim_span(text, span.start, end)
