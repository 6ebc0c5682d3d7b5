"""The numbered list that opens a dossier: what to look at first, each with its passages."""

from collections.abc import Sequence
from dataclasses import dataclass

from synopse.export.how_found import HowFound, how_about, how_discrepancy
from synopse.export.phrases import GAP, LOOK, ONE_ORIGIN, SEVERITIES, TYPES
from synopse.export.story_index import StoryIndex
from synopse.model import Discrepancy, Passage, Ranked, Silence, Statement, StoryDossier

KINDS = {
    "silence": (GAP, "Faire Lücke"),
    "single_origin": (ONE_ORIGIN, "Nur ein Ursprung"),
}
"""Symbol and German message id of ranked findings that are no discrepancy."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """One finding: `B1`, what it is, why it stands here, and the passages; phrases are message ids.

    `discrepancy` is the id of the one it is, if it is one.
    """

    number: str
    symbol: str
    heading: str
    about: str | None
    note: str
    statement: str | None
    searched: tuple[str, ...]
    passages: tuple[Passage, ...]
    how: HowFound
    within_one_report: bool = False
    discrepancy: str | None = None


def number_findings(story: StoryDossier, index: StoryIndex) -> tuple[Numbered, ...]:
    """The findings in the order of their rank, then discrepancies that were not ranked."""
    ranked = {item.id for item in story.ranked if item.kind == "discrepancy"}
    rest = (Ranked("discrepancy", found.id, "") for found in story.discrepancies if found.id not in ranked)
    listed = enumerate((*story.ranked, *rest), 1)
    gaps: dict[str, list[Silence]] = {}
    for gap in story.silences:
        if gap.fair:
            gaps.setdefault(gap.statement, []).append(gap)
    return tuple(_numbered(f"B{place}", item, index, gaps.get(item.id, ())) for place, item in listed)


def _numbered(number: str, item: Ranked, index: StoryIndex, gaps: Sequence[Silence]) -> Numbered:
    """One ranked finding; `gaps` are the fair silences about its statement."""
    if item.kind == "discrepancy" and item.id in index.discrepancies:
        found = index.discrepancies[item.id]
        return _discrepancy(number, found, index.statements.get(found.statement or ""))
    symbol, heading = KINDS.get(item.kind, (LOOK, "Aussage"))
    statement = index.statements.get(item.id)
    return Numbered(
        number=number,
        symbol=symbol,
        heading=heading,
        about=None,
        note=item.how,
        statement=statement.id if statement else None,
        searched=tuple(gap.report for gap in gaps) if item.kind == "silence" else (),
        passages=first_passages(statement) if statement else (),
        how=how_about(item.kind, statement),
    )


def _discrepancy(number: str, found: Discrepancy, statement: Statement | None) -> Numbered:
    symbol, heading = SEVERITIES[found.severity]
    return Numbered(
        number=number,
        symbol=symbol,
        heading=heading,
        about=TYPES[found.type],
        note=found.note,
        statement=found.statement,
        searched=(),
        passages=found.passages,
        how=how_discrepancy(found, statement),
        within_one_report=found.within_one_report,
        discrepancy=found.id,
    )


def first_passages(statement: Statement) -> tuple[Passage, ...]:
    """One passage of each report that has the statement."""
    return tuple(cell.passages[0] for cell in statement.cells if cell.passages)
