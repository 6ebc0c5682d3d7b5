"""Stretches of a text and what holds in each: spans that may cross, cut wherever one begins or ends."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from synopse.model import Span

Marked = tuple[Span, str, bool]
"""A span, the id or the class it stands for, and whether it is a class."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What one stretch belongs to: ids (of statements, of attributions) and classes of words."""

    ids: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()


UNMARKED = Mark()


@dataclass(frozen=True, slots=True)
class Marks:
    """The offsets where marks begin or end, ascending, and what holds from each to the next."""

    edges: tuple[int, ...]
    after: tuple[Mark, ...]

    def stretches(self, span: Span) -> Iterator[tuple[Span, Mark]]:
        """The pieces of a span, cut at every edge, each with what holds there."""
        first, last = bisect_right(self.edges, span.start), bisect_left(self.edges, span.end)
        borders = [span.start, *self.edges[first:last], span.end]
        for place, (start, end) in enumerate(pairwise(borders), first - 1):
            yield Span(start, end), self.after[place] if 0 <= place < len(self.after) else UNMARKED

    def is_edge(self, offset: int) -> bool:
        """Whether a mark begins or ends at the offset."""
        place = bisect_left(self.edges, offset)
        return place < len(self.edges) and self.edges[place] == offset


def sweep(marked: Iterable[Marked]) -> Marks:
    """Sweep over the spans once, in the order in which they begin and end."""
    spans = list(marked)
    starts, ends = sorted(spans), sorted((span.end, name, flag) for span, name, flag in spans)
    edges = sorted({edge for span, _, _ in spans for edge in (span.start, span.end)})
    active: dict[tuple[str, bool], int] = {}
    after: list[Mark] = []
    begun = ended = 0
    for edge in edges:
        while ended < len(ends) and ends[ended][0] <= edge:
            active[ends[ended][1:]] -= 1
            if not active[ends[ended][1:]]:
                del active[ends[ended][1:]]
            ended += 1
        while begun < len(starts) and starts[begun][0].start <= edge:
            active[starts[begun][1:]] = active.get(starts[begun][1:], 0) + 1
            begun += 1
        after.append(_mark(active))
    return Marks(tuple(edges), tuple(after))


def _mark(active: dict[tuple[str, bool], int]) -> Mark:
    return Mark(
        tuple(name for name, is_class in active if name and not is_class),
        tuple(sorted(name for name, is_class in active if is_class)),
    )
