"""What a report's text is marked with, stretch by stretch: statements, shared wording, discrepancies."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from synopse.model import Passage, Report, Severity, SharedKind, Span, StoryDossier

SHARED, DIFFERING = "c", "d"
"""Classes of words: such as stand in another report, too, and such as do not agree with one."""


STRIKING = (Severity.CONTRADICTION, Severity.DIFFERS, Severity.UPDATE)
"""The severities whose passages stand out in the running text."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What one stretch belongs to."""

    statements: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()


UNMARKED = Mark()


@dataclass(frozen=True, slots=True)
class Marks:
    """The offsets where marks begin or end, ascending, and what holds from each to the next."""

    edges: tuple[int, ...]
    after: tuple[Mark, ...]


def mark_report(report: Report, story: StoryDossier, passages: Sequence[Passage]) -> Marks:
    """Sweep over a report once; `passages` are further places that need an edge."""
    spans = [*_statements(report, story), *_classes(report, story)]
    spans += [(passage.span, "", False) for passage in passages if passage.report == report.id]
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


def _statements(report: Report, story: StoryDossier) -> Iterator[tuple[Span, str, bool]]:
    for statement in story.statements:
        for cell in statement.cells:
            if cell.report == report.id:
                yield from ((passage.span, statement.id, False) for passage in cell.passages)


def _classes(report: Report, story: StoryDossier) -> Iterator[tuple[Span, str, bool]]:
    for pair in story.lineage:
        for found in pair.passages:
            if found.kind is SharedKind.COPY and pair.a.report == report.id:
                yield found.a, SHARED, True
            if found.kind is SharedKind.COPY and pair.b.report == report.id:
                yield found.b, SHARED, True
    for discrepancy in story.discrepancies:
        for passage in discrepancy.passages:
            if passage.report == report.id and discrepancy.severity in STRIKING:
                yield passage.span, DIFFERING, True
