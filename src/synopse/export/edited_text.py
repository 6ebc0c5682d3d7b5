"""A shared text and its edits laid out for reading: stretch by stretch, one line a report."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from synopse.export.story_index import StoryIndex
from synopse.model import Collation, CollationRow, EditKind, Passage, Span


@dataclass(frozen=True, slots=True)
class EditedLine:
    """What one report made of a stretch: its edits in order; `changed` when not all is as in the base."""

    report: str
    edits: tuple[CollationRow, ...]

    @property
    def changed(self) -> bool:
        """Whether the report altered the stretch."""
        return any(edit.kind is not EditKind.KEPT for edit in self.edits)

    @property
    def absent(self) -> bool:
        """Whether the report has nothing of the stretch."""
        return all(edit.kind is EditKind.CUT for edit in self.edits)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Whole sentences of the base text, and the lines of the other reports that share them."""

    base: Passage
    lines: tuple[EditedLine, ...]

    @property
    def changed(self) -> bool:
        """Whether any report altered the stretch."""
        return any(line.changed for line in self.lines)


@dataclass(slots=True)
class _Open:
    """A stretch being collected."""

    start: int
    end: int
    rows: list[CollationRow] = field(default_factory=list)


def lay_out(collation: Collation, index: StoryIndex) -> tuple[Stretch, ...]:
    """The stretches of a collation in the order of its base text."""
    return lay_out_by(collation, index.entries[collation.base.report].findings.sentences)


def lay_out_by(collation: Collation, sentences: tuple[Span, ...]) -> tuple[Stretch, ...]:
    """The same by the sentences of the base; what stands before the first of them joins it."""
    base = collation.base.report
    order = {member.report: place for place, member in enumerate(collation.members)}
    return tuple(
        Stretch(Passage(base, Span(found.start, found.end)), tuple(_lines(found.rows, order)))
        for found in _stretches(collation, sentences)
    )


def _stretches(collation: Collation, sentences: tuple[Span, ...]) -> Iterator[_Open]:
    """Rows gathered by the sentences of the base they stand against; an insertion joins what precedes it."""
    current: _Open | None = None
    ahead: list[CollationRow] = []
    for row in collation.rows:
        if row.report == collation.base.report:
            continue
        around = _around(row.base, sentences)
        if current is None or (around and around.start >= current.end):
            if current:
                yield current
            if around is None:
                current = None
                ahead.append(row)
                continue
            current = _Open(around.start, around.end, ahead)
            ahead = []
        elif around:
            current.end = max(current.end, around.end)
        current.rows.append(row)
    if current:
        yield current


def _around(passages: tuple[Passage, ...], sentences: tuple[Span, ...]) -> Span | None:
    """The whole sentences around passages of the base."""
    if not passages:
        return None
    first, last = passages[0].span, passages[-1].span
    touched = [span for span in sentences if span.overlaps(first) or span.overlaps(last)]
    starts, ends = (
        [first.start, *(span.start for span in touched)],
        [last.end, *(span.end for span in touched)],
    )
    return Span(min(starts), max(ends))


def _lines(rows: Iterable[CollationRow], order: dict[str, int]) -> Iterator[EditedLine]:
    by_report: dict[str, list[CollationRow]] = {}
    for row in rows:
        by_report.setdefault(row.report, []).append(row)
    for report in sorted(by_report, key=lambda name: (order.get(name, len(order)), name)):
        yield EditedLine(report, tuple(by_report[report]))
