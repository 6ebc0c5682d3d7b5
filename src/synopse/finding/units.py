"""Units of attribution: sentences that share a quotation are one unit."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from synopse.model import Span, Zone
from synopse.text.quotation_marks import QuotedSpan


@dataclass(frozen=True, slots=True)
class Unit:
    """One or more sentences of one zone, and the quotations in them that lie in no other one there."""

    span: Span
    zone: Zone
    paragraph: int
    """The number of its zone among the article's zones."""
    quoted: tuple[Span, ...]


def find_units(
    zones: Sequence[Zone], sentences: Sequence[Span], quotations: Sequence[QuotedSpan]
) -> tuple[Unit, ...]:
    """The units of all zones in text order; `quotations` of one depth."""
    starts = [sentence.start for sentence in sentences]
    spans = [quotation.span for quotation in quotations]
    quote_starts = [span.start for span in spans]
    units: list[Unit] = []
    for paragraph, zone in enumerate(zones):
        first, last = bisect_left(starts, zone.span.start), bisect_left(starts, zone.span.end)
        inside = spans[bisect_left(quote_starts, zone.span.start) : bisect_left(quote_starts, zone.span.end)]
        units += [
            Unit(span, zone, paragraph, quoted) for span, quoted in _joined(sentences[first:last], inside)
        ]
    return tuple(units)


def _joined(sentences: Sequence[Span], quoted: Sequence[Span]) -> list[tuple[Span, tuple[Span, ...]]]:
    """Sentences, those that share a quotation made one, each with its quotations."""
    joined: list[tuple[Span, tuple[Span, ...]]] = []
    queue = list(quoted)
    position = 0
    start = None
    for index, sentence in enumerate(sentences):
        start = sentence.start if start is None else start
        while position < len(queue) and queue[position].start < sentence.end:
            position += 1
        crossing = position > 0 and queue[position - 1].end > sentence.end
        if crossing and index + 1 < len(sentences):
            continue
        end = max(sentence.end, queue[position - 1].end if crossing else 0)
        joined.append((Span(start, end), tuple(_within(queue, start, end, position))))
        start = None
    return joined


def _within(queue: Sequence[Span], start: int, end: int, before: int) -> list[Span]:
    """The quotations up to number `before` that lie between `start` and `end`."""
    found: list[Span] = []
    for index in range(before - 1, -1, -1):
        if queue[index].start < start:
            break
        if queue[index].end <= end:
            found.append(queue[index])
    return found[::-1]
