"""How a finding came about: the rule, what it compared, and what nobody checked. Phrases are message ids."""

from dataclasses import dataclass

from synopse.export.phrases import TIERS
from synopse.model import Discrepancy, DiscrepancyType, Statement

MEANT = "welche Angabe stimmt; ob beide dasselbe meinen, über die gezeigten Wörter hinaus"
_SAID = "was wörtlich gesagt wurde; Übersetzungen"
_SOURCE = "ob die Quelle anderswo im Text in Worten steht, die keine Regel kennt"
UNCHECKED: dict[DiscrepancyType, str] = {
    DiscrepancyType.ATTRIBUTION: _SOURCE,
    DiscrepancyType.ATTRIBUTION_LOST: _SOURCE,
    DiscrepancyType.QUOTATION_WORDING: _SAID,
    DiscrepancyType.QUOTATION_BOUNDARY: _SAID,
    DiscrepancyType.NAME_VARIANT: "ob es dieselbe Person ist, über Schreibung und Funktion hinaus",
    DiscrepancyType.HEADLINE_BODY: "Bilder, Kästen und verlinkte Texte",
}
"""What no rule looks at, by type; of any other type it is which of the two is right."""

SILENT = "Umschreibungen ohne eines der seltenen Wörter und Namen der Aussage"
SINGLE = "ob ein Haus selbst nachgefragt hat, ohne es zu schreiben"


@dataclass(frozen=True, slots=True)
class HowFound:
    """The rule if one found it, how close the row's wordings are, its reports, and what is unchecked."""

    rule: str | None
    tier: str | None
    reports: int
    unchecked: str


def how_discrepancy(found: Discrepancy, statement: Statement | None) -> HowFound:
    """How a discrepancy came about."""
    reports = len({passage.report for passage in found.passages})
    return HowFound(found.rule, _tier(statement), reports, UNCHECKED.get(found.type, MEANT))


def how_about(kind: str, statement: Statement | None) -> HowFound:
    """How a fair silence or a single origin came about."""
    return HowFound(
        None, _tier(statement), statement.reports if statement else 0, SILENT if kind == "silence" else SINGLE
    )


def _tier(statement: Statement | None) -> str | None:
    return TIERS[statement.tier] if statement and statement.tier else None
