"""Reprints: reports whose article has the very words of an earlier one, marks and case aside."""

from collections.abc import Iterable, Mapping, Sequence

from synopse.model import Member, Report
from synopse.text.tokens import find_keys


def find_reprints(members: Sequence[Member], reports: Mapping[str, Report]) -> Mapping[str, str]:
    """The reports that are reprints, each with the first report of the story that has its words.

    `members` must be in their order; reports are compared as a whole. A report without words is no reprint.
    """
    first: dict[tuple[str, ...], str] = {}
    reprints: dict[str, str] = {}
    for report in _each_once(members):
        zones = (zone.span for zone in reports[report].article_zones())
        words = tuple(word for zone in zones for word in find_keys(reports[report].text, zone))
        if words and first.setdefault(words, report) != report:
            reprints[report] = first[words]
    return reprints


def _each_once(members: Iterable[Member]) -> Iterable[str]:
    """The reports of members, in order."""
    return dict.fromkeys(member.report for member in members)
