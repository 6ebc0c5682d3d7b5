"""The origins of one statement: those of its story, and fewer where one sentence or one agency feeds several.

Two reports that are independent on the whole may still have one sentence from the same text, or tell it on
the word of the same agency. For that statement they count once.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from synopse.model import Cell, Lineage, Origin, Passage, SharedKind, Span

_COVERED = 0.5  # of the shorter of two passages, from here on shared copy is the statement itself

Places = Mapping[tuple[str, str], Sequence[tuple[Span, Span]]]


@dataclass(frozen=True, slots=True)
class StatementOrigins:
    """All that tells the origins of a story's statements; `agency_of` gives an agency's name for a word."""

    origins: tuple[Origin, ...]
    copies: Places
    agency_of: Callable[[str], str | None]

    def among(self, cells: Sequence[Cell]) -> tuple[tuple[str, ...], ...]:
        """The origins of those reports that tell a statement; ids of origins that count once stand together.

        `cells` are the telling ones.
        """
        of_report = {member.report: it.id for it in reversed(self.origins) for member in it.members}
        ids = dict.fromkeys(of_report[cell.report] for cell in cells)
        groups: dict[str, tuple[str, ...]] = {name: (name,) for name in ids}
        for a, b in combinations(cells, 2):
            one, other = groups[of_report[a.report]], groups[of_report[b.report]]
            if one is not other and self._are_one(a, b):
                joined = tuple(name for name in ids if name in one or name in other)
                groups |= dict.fromkeys(joined, joined)
        return tuple(dict.fromkeys(groups.values()))

    def _are_one(self, a: Cell, b: Cell) -> bool:
        """Whether two reports have a statement from one sentence or from one agency."""
        return not self._agencies(a).isdisjoint(self._agencies(b)) or any(
            _covers(in_a, a.passages) and _covers(in_b, b.passages)
            for in_a, in_b in self.copies.get((a.report, b.report), ())
        )

    def _agencies(self, cell: Cell) -> frozenset[str]:
        """The agencies on whose word a report tells a statement."""
        words = (word for name in (cell.speaker or "", *cell.via) for word in (name, *name.split()))
        return frozenset(agency for word in words if (agency := self.agency_of(word)))


def prepare_statement_origins(
    origins: Sequence[Origin], lineage: Sequence[Lineage], agency_of: Callable[[str], str | None]
) -> StatementOrigins:
    """Gather what the origins of a story's statements rest on."""
    copies: dict[tuple[str, str], list[tuple[Span, Span]]] = {}
    for a, b, in_a, in_b in _copies(lineage):
        copies.setdefault((a, b), []).append((in_a, in_b))
        copies.setdefault((b, a), []).append((in_b, in_a))
    return StatementOrigins(tuple(origins), copies, agency_of)


def _copies(lineage: Sequence[Lineage]) -> Iterator[tuple[str, str, Span, Span]]:
    """The passages that are copy, with the reports they stand in."""
    for pair in lineage:
        for passage in pair.passages:
            if passage.kind is SharedKind.COPY:
                yield pair.a.report, pair.b.report, passage.a, passage.b


def _covers(span: Span, passages: Sequence[Passage]) -> bool:
    """Whether a stretch covers enough of one of the passages, or lies in it well enough."""
    return any(
        span.shared_length(passage.span) >= _COVERED * min(len(span), len(passage.span))
        for passage in passages
    )
