"""How well reports are grouped: B-cubed (Bagga & Baldwin 1998), every report weighing the same."""

from collections import Counter
from collections.abc import Mapping

from scorers.score import Outcome, Score


def score_grouping(found: Mapping[str, str], gold: Mapping[str, str], name: str) -> Outcome:
    """Score groups by the id of each report; a report that was not grouped stands alone.

    `found` and `gold` map a report to the name of its group.
    """
    groups = {report: found.get(report, f"alone {report}") for report in gold}
    both = Counter((groups[report], gold[report]) for report in gold)
    given, due = Counter(groups.values()), Counter(gold.values())
    together = {report: both[groups[report], gold[report]] for report in gold}
    precision = _mean([together[report] / given[groups[report]] for report in gold])
    recall = _mean([together[report] / due[gold[report]] for report in gold])
    balance = 2 * precision * recall / (precision + recall) if gold else 0.0
    count = f"{len(given)} groups, {len(due)} due"
    return Outcome((Score(f"{name}.b3_f1", balance, count, precision, recall),))


def _mean(values: list[float]) -> float:
    return sum(values) / len(values) if values else 0.0
