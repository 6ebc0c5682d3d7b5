"""Lines of a text with offsets, and trimming of spans."""

from collections.abc import Iterator

from synopse.model import Span


def trim_span(text: str, start: int, end: int) -> Span | None:
    """The span without white space at its ends; None if nothing is left.

    >>> trim_span("  ab ", 0, 5)
    Span(start=2, end=4)
    """
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def find_lines(text: str, span: Span | None = None) -> Iterator[Span]:
    """Lines that hold more than white space, trimmed, in text order; a line feed ends a line."""
    start, end = (span.start, span.end) if span else (0, len(text))
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        trimmed = trim_span(text, start, stop)
        if trimmed:
            yield trimmed
        start = stop + 1
