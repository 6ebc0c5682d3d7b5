"""The order of everything that is listed: by publication (unknown last), then id, then part."""

from collections.abc import Iterable, Mapping

from synopse.model.report import Report
from synopse.model.story import Member


def publication_order(report: Report) -> tuple[bool, str, str]:
    """What reports are sorted by: the moment as printed, unknown last, then the id.

    Clock times are compared as printed; a time zone is neither invented nor converted.
    """
    moment = report.published
    return (moment is None, moment.value if moment else "", report.id)


def members_of(reports: Iterable[Report]) -> tuple[Member, ...]:
    """Every part of every report, by publication (unknown last), then id, then part."""
    by_id = {report.id: report for report in reports}
    return sort_members((Member(it.id, part.part) for it in by_id.values() for part in it.parts), by_id)


def sort_members(members: Iterable[Member], reports: Mapping[str, Report]) -> tuple[Member, ...]:
    """Members by publication of their report (unknown last), then id, then part."""
    return tuple(sorted(members, key=lambda member: (publication_order(reports[member.report]), member.part)))
