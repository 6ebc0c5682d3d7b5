"""Equal bytes in several places are one report, known at all of them."""

from collections.abc import Iterable
from dataclasses import replace

from synopse.model import Report


def merge_equal_reports(reports: Iterable[Report]) -> tuple[Report, ...]:
    """One report for each id, in the order of their first appearance.

    The source that sorts first stays the report's `source`, the others become `also_at`, so that the order of
    input changes nothing about a report. Where only one of them came with an outlet, title, address or time,
    that one is kept.
    """
    groups: dict[str, list[Report]] = {}
    for report in reports:
        groups.setdefault(report.id, []).append(report)
    return tuple(_merge(group) for group in groups.values())


def _merge(group: list[Report]) -> Report:
    """Reports of the same bytes as one."""
    ordered = sorted(group, key=lambda report: (-_known(report), report.source))
    sources = sorted({source for report in group for source in (report.source, *report.also_at)})
    others = tuple(source for source in sources if source != sources[0])
    return replace(ordered[0], source=sources[0], also_at=others)


def _known(report: Report) -> int:
    """How much is known of a report beside its text."""
    return sum(fact is not None for fact in (report.outlet, report.published, report.address, report.title))
