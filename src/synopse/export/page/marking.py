"""What a report's text is marked with, stretch by stretch: statements, shared wording, discrepancies."""

from collections.abc import Iterator, Sequence

from synopse.export.marking import Marked, Marks, sweep
from synopse.model import Passage, Report, Severity, SharedKind, StoryDossier

SHARED, DIFFERING = "c", "d"
"""Classes of words: such as stand in another report, too, and such as do not agree with one."""


STRIKING = (Severity.CONTRADICTION, Severity.DIFFERS, Severity.UPDATE)
"""The severities whose passages stand out in the running text."""


def mark_report(report: Report, story: StoryDossier, passages: Sequence[Passage]) -> Marks:
    """The marks of a report in a story; `passages` are further places that need an edge."""
    anchors = ((passage.span, "", False) for passage in passages if passage.report == report.id)
    return sweep((*_statements(report, story), *_classes(report, story), *anchors))


def _statements(report: Report, story: StoryDossier) -> Iterator[Marked]:
    for statement in story.statements:
        for cell in statement.cells:
            if cell.report == report.id:
                yield from ((passage.span, statement.id, False) for passage in cell.passages)


def _classes(report: Report, story: StoryDossier) -> Iterator[Marked]:
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
