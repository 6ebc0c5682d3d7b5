"""Stories written as plain reports, laid side by side: `# ` begins a title, every other line is body."""

import hashlib
from dataclasses import dataclass

from synopse.comparing import (
    NO_EXTRAS,
    Extras,
    align_statements,
    find_discrepancies,
    find_silences,
    mark_agreement,
)
from synopse.finding import find_findings
from synopse.model import (
    Discrepancy,
    How,
    Member,
    Moment,
    Part,
    Passage,
    Precision,
    Report,
    ReportEntry,
    Silence,
    Span,
    Statement,
    Story,
    Zone,
    ZoneKind,
)
from synopse.text.lines import find_lines

DAY = "2025-05-06"


@dataclass(frozen=True)
class Synopsis:
    """A compared story; passages are given back as `A:words`."""

    story: Story
    entries: tuple[ReportEntry, ...]
    statements: tuple[Statement, ...]
    discrepancies: tuple[Discrepancy, ...]
    silences: tuple[Silence, ...]

    def words(self, passage: Passage) -> str:
        """Siglum and words of a passage."""
        entry = next(entry for entry in self.entries if entry.report.id == passage.report)
        return f"{entry.siglum}:{passage.span.of(entry.report.text)}"

    def rows(self) -> list[list[str]]:
        """Each statement's passages as words."""
        return [
            [self.words(passage) for cell in statement.cells for passage in cell.passages]
            for statement in self.statements
        ]

    def shared_rows(self) -> list[list[str]]:
        """The rows that two reports or more tell."""
        return [row for row in self.rows() if len({words[0] for words in row}) > 1]

    def kinds(self) -> set[tuple[str, str]]:
        """Type and severity of every discrepancy."""
        return {(str(one.type), str(one.severity)) for one in self.discrepancies}

    def passages_of(self, kind: str) -> list[str]:
        """The words of all passages of discrepancies of a type."""
        return [self.words(p) for one in self.discrepancies if one.type == kind for p in one.passages]


def report_of(text: str, published: str | None = DAY, *, cut_short: str | None = None) -> Report:
    """A report of one part; a published value of ten characters is a day, a longer one a minute."""
    zones = tuple(
        Zone(ZoneKind.TITLE, Span(line.start + 2, line.end))
        if line.of(text).startswith("# ")
        else Zone(ZoneKind.BODY, line)
        for line in find_lines(text)
    )
    precision = Precision.DAY if published and len(published) == len(DAY) else Precision.MINUTE
    precision = Precision.MONTH if published and len(published) < len(DAY) else precision
    return Report(
        id="sha256:" + hashlib.sha256(f"{published}{text}".encode()).hexdigest(),
        source="invented.txt",
        text=text,
        zones=zones,
        parts=(Part(0, Span(0, len(text))),),
        language="de",
        published=Moment(published, precision, How.GIVEN) if published else None,
        cut_short=cut_short,
    )


def entries_of(*reports: str | Report) -> tuple[ReportEntry, ...]:
    """The reports with their findings, A, B, … in the order given."""
    made = [report if isinstance(report, Report) else report_of(report) for report in reports]
    return tuple(
        ReportEntry("ABCDEFGH"[place], report, find_findings(report)) for place, report in enumerate(made)
    )


def lay(*reports: str | Report, extras: Extras = NO_EXTRAS) -> Synopsis:
    """The reports as one story, each its own origin, compared."""
    entries = entries_of(*reports)
    story = Story("story:invented", tuple(Member(entry.report.id) for entry in entries))
    statements = align_statements(
        story, entries, lambda cells: tuple((cell.report,) for cell in cells), extras
    )
    discrepancies = find_discrepancies(story, entries, statements, extras)
    marked = mark_agreement(statements, discrepancies)
    return Synopsis(story, entries, marked, discrepancies, find_silences(story, entries, marked))
