"""What to look at first: contradictions, then other sources, updates, fair silences, single origins."""

from collections.abc import Iterator, Sequence

from synopse.comparing.silences import _FEWEST_ORIGINS
from synopse.model import Discrepancy, Ranked, Severity, Silence, Statement

HOW = {
    Severity.CONTRADICTION: "Berichte widersprechen einander",
    Severity.DIFFERS: "Angaben weichen ab",
    Severity.ATTRIBUTION: "andere Quelle oder keine",
    Severity.UPDATE: "Stand hat sich geändert",
    Severity.GRANULARITY: "verschieden genau",
    Severity.WORDING: "andere Worte",
    Severity.SPELLING: "andere Schreibung",
}
SILENT = "in diesem Text nicht gefunden, von mehreren unabhängigen Quellen berichtet"
SINGLE = "mehrere Berichte, eine Herkunft"
_BEFORE_SILENCES = (Severity.CONTRADICTION, Severity.DIFFERS, Severity.ATTRIBUTION, Severity.UPDATE)
_AFTER_SILENCES = (Severity.GRANULARITY, Severity.WORDING, Severity.SPELLING)


def rank_findings(
    statements: Sequence[Statement],
    discrepancies: Sequence[Discrepancy],
    silences: Sequence[Silence],
) -> tuple[Ranked, ...]:
    """All findings by how much they ask for a look, those of most reports first."""
    return (
        *_discrepancies(discrepancies, _BEFORE_SILENCES),
        *_silences(statements, silences),
        *_single_origins(statements),
        *_discrepancies(discrepancies, _AFTER_SILENCES),
    )


def _discrepancies(discrepancies: Sequence[Discrepancy], severities: Sequence[Severity]) -> Iterator[Ranked]:
    for severity in severities:
        found = [one for one in discrepancies if one.severity is severity]
        for one in sorted(found, key=_breadth):
            yield Ranked("discrepancy", one.id, HOW[severity])


def _breadth(found: Discrepancy) -> int:
    """More reports first."""
    return -len({passage.report for passage in found.passages})


def _silences(statements: Sequence[Statement], silences: Sequence[Silence]) -> Iterator[Ranked]:
    """Fair silences about what two independent origins tell."""
    origins = {statement.id: 0 if statement.how else statement.origins for statement in statements}
    fair = [one for one in silences if one.fair and origins[one.statement] >= _FEWEST_ORIGINS]
    for name in dict.fromkeys(one.statement for one in sorted(fair, key=lambda one: -origins[one.statement])):
        yield Ranked("silence", name, SILENT)


def _single_origins(statements: Sequence[Statement]) -> Iterator[Ranked]:
    """Statements of several reports that all go back to one origin."""
    for statement in sorted(statements, key=lambda one: -one.reports):
        if statement.reports > 1 and statement.origins == 1 and not statement.how:
            yield Ranked("single_origin", statement.id, SINGLE)
