"""Where things of one story are found: sigla of reports, words and places of passages, statements by id."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from synopse.model import (
    Cell,
    Discrepancy,
    InferredSpeaker,
    Member,
    Passage,
    Report,
    ReportEntry,
    Span,
    Statement,
    StoryDossier,
    Zone,
)


@dataclass(frozen=True, slots=True)
class StoryIndex:
    """Look-ups into one compared story."""

    entries: Mapping[str, ReportEntry]
    statements: Mapping[str, Statement]
    discrepancies: Mapping[str, Discrepancy]
    inferred: Mapping[Cell, InferredSpeaker]

    def report(self, report: str) -> Report:
        """The report of that id."""
        return self.entries[report].report

    def siglum(self, report: str) -> str:
        """The letter that stands for a report."""
        return self.entries[report].siglum

    def member(self, member: Member) -> str:
        """The letter of a part's report, with the number of a part that is not the first: `A`, `A (1)`."""
        siglum = self.siglum(member.report)
        return f"{siglum} ({member.part})" if member.part else siglum

    def words(self, passage: Passage) -> str:
        """The passage's exact words."""
        return passage.span.of(self.report(passage.report).text)

    def place(self, passage: Passage) -> str:
        """Siglum and offsets: `A 104–156`."""
        return f"{self.siglum(passage.report)} {bounds(passage.span)}"

    def zone(self, passage: Passage) -> Zone | None:
        """The zone in which the passage begins."""
        return self.report(passage.report).zone_at(passage.span.start)


def index_story(story: StoryDossier) -> StoryIndex:
    """The look-ups of a story."""
    return StoryIndex(
        {entry.report.id: entry for entry in story.reports},
        {statement.id: statement for statement in story.statements},
        {found.id: found for found in story.discrepancies},
        dict(inferred_cells(story)),
    )


def inferred_cells(story: StoryDossier) -> Iterator[tuple[Cell, InferredSpeaker]]:
    """The cells for which another report lets a speaker be inferred."""
    known = {(one.report, one.statement or one.attribution): one for one in story.inferred}
    for statement in story.statements if known else ():
        for cell in statement.cells:
            if not cell.passages:
                continue
            keys = ((cell.report, key) for key in (statement.id, *cell.attributions))
            found = next((known[key] for key in keys if key in known), None)
            if found:
                yield cell, found


def group_equal(passages: Iterable[Passage], index: StoryIndex) -> tuple[tuple[Passage, ...], ...]:
    """Passages gathered by equal words, in the order in which the words come first."""
    groups: dict[str, list[Passage]] = {}
    for passage in passages:
        groups.setdefault(" ".join(index.words(passage).split()), []).append(passage)
    return tuple(tuple(group) for group in groups.values())


def bounds(span: Span) -> str:
    """A span for reading.

    >>> bounds(Span(104, 156))
    '104–156'
    """
    return f"{span.start}–{span.end}"


def headline_of(story: StoryDossier) -> str | None:
    """The title a story goes by; None where no report has one."""
    return story.story.headline.title.value if story.story.headline else None
