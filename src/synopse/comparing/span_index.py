"""What touches a stretch of text, found without looking at everything else in the report."""

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from synopse.model import Span

Item = TypeVar("Item")

_BLOCK = 512


class SpanIndex(Generic[Item]):
    """Items by the blocks of text their spans stand in; asked in time that does not grow with the report.

    >>> index = SpanIndex([Span(0, 5), Span(9, 12)], lambda span: (span,))
    >>> index.touching(Span(4, 8))
    (Span(start=0, end=5),)
    """

    def __init__(self, items: Iterable[Item], spans_of: Callable[[Item], Sequence[Span]]) -> None:
        self._items = tuple(items)
        self._spans_of = spans_of
        self._blocks: dict[int, list[int]] = {}
        for place, item in enumerate(self._items):
            blocks = {block for span in spans_of(item) for block in _blocks(span)}
            for block in sorted(blocks):
                self._blocks.setdefault(block, []).append(place)

    def touching(self, span: Span) -> tuple[Item, ...]:
        """Items with a span that shares a character with `span`, in the order given."""
        places = sorted({place for block in _blocks(span) for place in self._blocks.get(block, ())})
        return tuple(
            self._items[place]
            for place in places
            if any(own.overlaps(span) for own in self._spans_of(self._items[place]))
        )

    def within(self, span: Span) -> tuple[Item, ...]:
        """Those touching whose spans all lie inside `span`."""
        return tuple(
            item for item in self.touching(span) if all(span.contains(own) for own in self._spans_of(item))
        )


def _blocks(span: Span) -> range:
    return range(span.start // _BLOCK, (span.end - 1) // _BLOCK + 1)
