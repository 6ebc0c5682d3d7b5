"""One story as its page shows it: every section prepared, so that templates only lay out."""

from collections.abc import Iterator
from dataclasses import dataclass

from synopse.export.cell_text import CellText, cell_text, split_statements
from synopse.export.edited_text import Stretch, lay_out
from synopse.export.evidence import Quotations
from synopse.export.page.columns import Column, build_columns
from synopse.export.page.passages import PassageWriter
from synopse.export.ranked_findings import Numbered, number_findings
from synopse.export.report_facts import ReportFacts, facts_of, parts_by_report
from synopse.export.story_index import StoryIndex, index_story
from synopse.export.timeline_rows import TimelineRow, timeline_rows
from synopse.export.wording_table import WordingRow, wording_rows
from synopse.model import (
    Cell,
    Collation,
    Lineage,
    Passage,
    SharedPassage,
    Statement,
    StoryDossier,
    Wording,
)

MOST_SHARED = 8
"""Shared passages shown for each pair; the longest ones, in text order."""


@dataclass(frozen=True, slots=True)
class CellPage:
    """A cell: what it shows in few words, and the cell itself."""

    text: CellText
    cell: Cell


@dataclass(frozen=True, slots=True)
class RowPage:
    """A row of the matrix; a report without a cell has None."""

    statement: Statement
    cells: tuple[CellPage | None, ...]


@dataclass(frozen=True, slots=True)
class CollationPage:
    """A shared text, its stretches that were edited, and those that were not."""

    collation: Collation
    changed: tuple[Stretch, ...]
    kept: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class PairPage:
    """A pair that shares text, with its longest passages."""

    pair: Lineage
    longest: tuple[SharedPassage, ...]


@dataclass(frozen=True, slots=True)
class WordingPage:
    """A concept and its wordings."""

    wording: Wording
    rows: tuple[WordingRow, ...]


@dataclass(frozen=True, slots=True)
class StoryPage:
    """A story, prepared; `anchor` begins the ids of its elements."""

    number: int
    story: StoryDossier
    index: StoryIndex
    writer: PassageWriter
    facts: tuple[ReportFacts, ...]
    findings: tuple[Numbered, ...]
    shared: tuple[RowPage, ...]
    single: tuple[Statement, ...]
    collations: tuple[CollationPage, ...]
    wording: tuple[WordingPage, ...]
    pairs: tuple[PairPage, ...]
    timeline: tuple[TimelineRow, ...]
    columns: tuple[Column, ...]

    @property
    def anchor(self) -> str:
        """`s1` for the first story."""
        return f"s{self.number}"

    def facts_about(self, report: str) -> ReportFacts:
        """The facts about the report of that id."""
        return next(line for line in self.facts if line.entry.report.id == report)

    def facts_under(self, siglum: str) -> ReportFacts:
        """The facts about the report of that siglum."""
        return next(line for line in self.facts if line.entry.siglum == siglum)


def prepare_story(story: StoryDossier, number: int, quotations: Quotations) -> StoryPage:
    """Prepare every section of a story."""
    index = index_story(story)
    writer = PassageWriter(index, number, quotations)
    facts = facts_of(story, index)
    shared, single = split_statements(story.statements)
    passages = tuple(_passages(story))
    findings = number_findings(story, index)
    return StoryPage(
        number=number,
        story=story,
        index=index,
        writer=writer,
        facts=facts,
        findings=findings,
        shared=tuple(_row(statement, index) for statement in shared),
        single=single,
        collations=tuple(_collation(collation, index) for collation in story.collations),
        wording=tuple(WordingPage(wording, wording_rows(wording, index)) for wording in story.wording),
        pairs=tuple(_pair(pair) for pair in story.lineage),
        timeline=timeline_rows(story.timeline, index, findings),
        columns=build_columns(story, facts, parts_by_report(story), passages, writer),
    )


def _row(statement: Statement, index: StoryIndex) -> RowPage:
    cells = {cell.report: cell for cell in statement.cells}
    ordered = (cells.get(report) for report in index.entries)
    return RowPage(statement, tuple(CellPage(cell_text(cell), cell) if cell else None for cell in ordered))


def _collation(collation: Collation, index: StoryIndex) -> CollationPage:
    stretches = lay_out(collation, index)
    return CollationPage(
        collation,
        tuple(stretch for stretch in stretches if stretch.changed),
        tuple(stretch for stretch in stretches if not stretch.changed),
    )


def _pair(pair: Lineage) -> PairPage:
    longest = sorted(pair.passages, key=lambda found: (-len(found.a), found.a))[:MOST_SHARED]
    return PairPage(pair, tuple(sorted(longest)))


def _passages(story: StoryDossier) -> Iterator[Passage]:
    """Every passage that a page links to."""
    for statement in story.statements:
        yield statement.label
        yield from (passage for cell in statement.cells for passage in cell.passages)
    yield from (passage for found in story.discrepancies for passage in found.passages)
    for wording in story.wording:
        yield from (voiced.passage for variant in wording.variants for voiced in variant.passages)
    yield from (passage for found in story.quotations for version in found.versions for passage in version)
    for person in story.people:
        yield from person.passages
        yield from (cue for speaking in person.speaking for cue in speaking.cues)
    yield from (headline.passage for headline in story.headlines)
    for moment in story.timeline:
        yield from (moment.what,) if moment.what else ()
        yield from (named.passage for named in moment.who)
    for collation in story.collations:
        yield from (passage for row in collation.rows for passage in (*row.passages, *row.base))
    for pair in story.lineage:
        for found in pair.passages:
            yield Passage(pair.a.report, found.a)
            yield Passage(pair.b.report, found.b)
    for entry in story.reports:
        report = entry.report
        yield from (Passage(report.id, dateline.span) for dateline in report.datelines)
        yield from (Passage(report.id, credit.span) for credit in report.credits if credit.span)
