"""Editions: a newer version of the same address supersedes the older one."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from synopse.model import Report


def mark_editions(reports: Sequence[Report]) -> tuple[Report, ...]:
    """The same reports in the same order, each naming in `supersedes` the edition before it.

    Editions share an address (for a wire, its `urn:`). Their numbers tell which is newer, else the time they
    were last changed. Where neither is known, or both are equal, none is called the newer one.
    """
    editions: dict[str, list[Report]] = {}
    for report in reports:
        if report.address and (report.version or _changed(report)):
            editions.setdefault(report.address, []).append(report)
    older: dict[str, str] = {}
    for group in editions.values():
        ordered = sorted(group, key=lambda report: (_edition(report), report.id))
        for before, after in pairwise(ordered):
            if _edition(before) < _edition(after):
                older[after.id] = before.id
    return tuple(replace(report, supersedes=older.get(report.id)) for report in reports)


def latest_of(reports: Sequence[Report]) -> tuple[Report, ...]:
    """The reports that no other one supersedes, in their order."""
    superseded = {report.supersedes for report in reports}
    return tuple(report for report in reports if report.id not in superseded)


def _edition(report: Report) -> tuple[int, str]:
    """What orders the editions of one address: the number of the version, then the time of the change."""
    return report.version or 0, _changed(report)


def _changed(report: Report) -> str:
    """When the report was last changed, as printed; empty where that is unknown."""
    moment = report.updated or report.published
    return moment.value if moment else ""
