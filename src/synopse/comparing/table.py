"""The synopsis as rules read it: rows with the features of the units behind their passages."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from synopse.comparing.alignment import align_units
from synopse.comparing.cells import tellers_of
from synopse.comparing.extras import NO_EXTRAS, Extras
from synopse.comparing.features import Features
from synopse.comparing.lexicon import Lexicon
from synopse.model import (
    Discrepancy,
    DiscrepancyType,
    Passage,
    Report,
    ReportEntry,
    Severity,
    Statement,
    Story,
    Tier,
)

SOUND = (Tier.VERBATIM, Tier.NEAR)
_LONGEST = 2000  # characters of a clause that rules look at


@dataclass(frozen=True, slots=True)
class TableRow:
    """One statement and the units of its cells, in story order."""

    statement: Statement
    units: tuple[Features, ...]

    @property
    def sound(self) -> bool:
        """Whether the row is close enough to let its reports contradict each other."""
        return self.statement.tier in SOUND

    @property
    def shared(self) -> bool:
        """Whether two reports or more tell it."""
        return self.statement.reports > 1

    def pairs(self) -> Iterator[tuple[Features, Features]]:
        """Pairs of units of different reports, in story order."""
        for place, first in enumerate(self.units):
            for second in self.units[place + 1 :]:
                if first.unit.report != second.unit.report:
                    yield first, second


@dataclass(frozen=True, slots=True, eq=False)  # there is one for a story, and it is the key of caches
class Table:
    """All rows of a story with what the rules look at."""

    rows: tuple[TableRow, ...]
    features: tuple[Features, ...]
    entries: tuple[ReportEntry, ...]
    by_report: Mapping[str, ReportEntry]
    lexicon: Lexicon

    def entry(self, name: str) -> ReportEntry:
        """The entry of a report's id."""
        return self.by_report[name]

    def report(self, name: str) -> Report:
        """The report of an id."""
        return self.entry(name).report

    def text(self, feature: Features) -> str:
        """The clause of a unit as it stands."""
        return feature.unit.span.of(self.report(feature.unit.report).text)

    def words(self, passage: Passage) -> str:
        """The words of a passage."""
        return passage.span.of(self.report(passage.report).text)


@dataclass(frozen=True, slots=True)
class Rule:
    """What a rule is called and the fixed phrase it says."""

    type: DiscrepancyType
    name: str
    note: str

    def found(
        self,
        severity: Severity,
        passages: Sequence[Passage],
        statement: Statement | None = None,
    ) -> Discrepancy:
        """A discrepancy of this rule; it gets its id when all are found."""
        unique = tuple(dict.fromkeys(passages))
        return Discrepancy(
            id="",
            type=self.type,
            severity=severity,
            passages=unique,
            rule=self.name,
            note=self.note,
            statement=statement.id if statement else None,
            within_one_report=len({passage.report for passage in unique}) == 1,
        )


def make_table(
    story: Story,
    entries: Sequence[ReportEntry],
    statements: Sequence[Statement],
    extras: Extras = NO_EXTRAS,
) -> Table:
    """The rows of a story with their units; `extras` are those with which the statements were aligned.

    A clause that is longer than any sentence is left out: no rule is made for it, and many patterns would
    search it without end. A row that an encoder proposed comes as a row for each report: no rule may rest on
    a proposal.
    """
    alignment = align_units(story, tuple(entries), extras)
    readable = tuple(one for one in alignment.features if len(one.unit.span) <= _LONGEST)
    by_passage = {one.unit.passage: one for one in readable}
    rows = tuple(
        TableRow(
            lone,
            tuple(
                by_passage[passage]
                for cell in lone.cells
                for passage in cell.passages
                if passage in by_passage and not by_passage[passage].unit.hangs
            ),
        )
        for statement in statements
        for lone in (_by_report(statement) if statement.how else (statement,))
    )
    by_report = {entry.report.id: entry for entry in entries}
    return Table(rows, readable, tuple(entries), by_report, alignment.lexicon)


def _by_report(statement: Statement) -> Iterator[Statement]:
    """A statement as each report that has it tells it alone."""
    for cell in tellers_of(statement.cells):
        yield replace(statement, cells=(cell,), reports=1, tier=None)
