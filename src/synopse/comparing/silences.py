"""Silences: statements that others tell and one report does not, claimed only where that is fair."""

from collections.abc import Sequence

from synopse.comparing.cells import tellers_of
from synopse.comparing.fairness import NOT_FOUND
from synopse.model import CellState, Mode, ReportEntry, Silence, SpeakerHow, Statement, Story

_FEWEST_ORIGINS = 2


def find_silences(
    story: Story, entries: Sequence[ReportEntry], statements: Sequence[Statement]
) -> tuple[Silence, ...]:
    """Silences about statements of two origins or of a named primary source, in the order of statements.

    Those that cannot be checked are listed as not fair, with the reason. That an encoder holds several
    origins for telling the same is no reason to miss it in another.
    """
    del story
    named = {
        (entry.report.id, found.id)
        for entry in entries
        for found in entry.findings.attributions
        if found.speaker_how is SpeakerHow.NAMED
    }
    return tuple(
        Silence(statement.id, cell.report, cell.state is CellState.NOT_FOUND, cell.why or NOT_FOUND)
        for statement in statements
        if (statement.origins >= _FEWEST_ORIGINS and not statement.how)
        or _has_primary_source(statement, named)
        for cell in statement.cells
        if cell.state in (CellState.NOT_FOUND, CellState.NOT_CHECKABLE)
    )


def _has_primary_source(statement: Statement, named: set[tuple[str, str]]) -> bool:
    """Whether a report gives the statement as the direct or indirect words of someone named."""
    return any(
        cell.mode in (Mode.DIRECT, Mode.INDIRECT)
        and any((cell.report, name) in named for name in cell.attributions)
        for cell in tellers_of(statement.cells)
    )
