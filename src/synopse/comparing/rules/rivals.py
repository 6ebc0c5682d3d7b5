"""Two counts of one thing in one report, each on another's word: police say 700, the union counts 1,100."""

import re
from collections.abc import Iterator

from synopse.comparing.rules.measures import Measure, find_measures
from synopse.comparing.table import Rule, Table
from synopse.model import Discrepancy, DiscrepancyType, Severity

RIVALS = Rule(
    DiscrepancyType.QUANTITY,
    "quantity_rivals@1",
    "Derselbe Bericht stellt verschiedene Zahlen zweier Quellen nebeneinander.",
)
_HEDGE = r"(?:[a-zäöü]+\s+){0,2}"
_ANOTHER_COUNT = re.compile(
    r"(?:\b(?:waren|sind|seien) es|\b(?:sprach|sprachen|spricht|sprechen)\s(?:\w+\s)?von"
    r"|\b(?:kommt|kam|kamen|kommen)\s(?:\w+\s)?auf|\bzähl(?:t|te|ten)|\bgeht\s(?:\w+\s)?von|\bgingen?\s(?:\w+\s)?von"
    rf"|\b(?:put it|counted|spoke of))\s+{_HEDGE}$"
)
_AGAINST = re.compile(
    r"\b(?:dagegen|hingegen|jedoch|aber|nach|laut|zufolge|zählte?n?|kommt|kam|kamen)\b", re.IGNORECASE
)
_IT = "es"  # "waren es 900" is another's count only with a word that says so
_REACH = 60
_LONGEST = 300


def find_rival_counts(table: Table) -> Iterator[Discrepancy]:
    """Numbers of one report of which the second, by its verb, is another's count of what the first counted.

    >>> bool(_ANOTHER_COUNT.search("nach Angaben der Veranstalter waren es "))
    True
    """
    before: Measure | None = None
    for one in table.features:
        for measure in find_measures(one, table):
            if before and _is_rival(before, measure, table):
                row = next((row for row in table.rows if before.features in row.units), None)
                yield RIVALS.found(
                    Severity.DIFFERS, (before.passage, measure.passage), row.statement if row else None
                )
            before = measure if measure.things and not measure.unit else None


def _is_rival(first: Measure, second: Measure, table: Table) -> bool:
    """Whether the second number stands close behind the first and counts the same for somebody else."""
    start, end = first.passage.span.end, second.passage.span.start
    if first.report != second.report or second.unit or not 0 < end - start <= _LONGEST:
        return False
    if second.value == first.value or second.features.unit.order - first.features.unit.order > 1:
        return False
    text = table.report(first.report).text
    counted = _ANOTHER_COUNT.search(text[max(start, end - _REACH) : end])
    if counted is None:
        return False
    return _IT not in counted.group().split() or bool(_AGAINST.search(text[start:end]))
