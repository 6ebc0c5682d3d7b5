"""When a text was published and updated: by timestamp lines, else by what else names a day.

The day of a print issue counts only where nothing else does.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from synopse.model import Doubt, How, Moment, Span, Zone, ZoneKind
from synopse.reading.composed import Facts
from synopse.reading.doubts import doubt
from synopse.reading.given import Given
from synopse.reading.moments import find_moments, read_moment
from synopse.reading.timestamps import Label, find_stamps

_IN_ADDRESS: Final = re.compile(
    r"/(?P<year>(?:19|20)\d{2})[/-](?P<month>\d{2})(?:[/-](?P<day>\d{2}))?(?=[/-])"
)
_PRECISE: Final = ("second", "minute", "day", "month")


def find_publication(
    text: str, zones: Sequence[Zone], given: Given, facts: Facts
) -> tuple[Moment | None, Moment | None, tuple[Doubt, ...]]:
    """Published, updated, and the doubts about them."""
    doubts: list[Doubt] = []
    updated = _in_facts(facts.updated) or _latest(_stamped(text, zones, Label.UPDATED))
    if given.published:
        moment = read_moment(given.published)
        if moment:
            return Moment(moment.value, moment.precision, How.GIVEN), updated, ()
        doubts.append(doubt("D109"))
    known = facts.stamp or _in_facts(facts.published)
    if known:
        return known, updated, tuple(doubts)
    stamped = list(_stamped(text, zones, Label.PUBLISHED)) or list(_stamped(text, _head(zones), Label.PLAIN))
    if stamped:
        if len({moment.value[:7] for moment in stamped}) > 1:
            doubts.append(doubt("D110", stamped[0].span))
        return _most_precise(stamped), updated, tuple(doubts)
    published, code = _second_best(text, zones, given, updated)
    if code:
        doubts.append(doubt(code, published.span if published else None))
    return published, updated, tuple(doubts)


def _in_facts(words: str | None) -> Moment | None:
    """The moment that metadata name."""
    found = read_moment(words) if words else None
    return Moment(found.value, found.precision, How.META) if found else None


def _head(zones: Sequence[Zone]) -> Sequence[Zone]:
    """The zones above the third paragraph: an unlabelled date below them may be any day, a footnote's too."""
    bodies = [i for i, zone in enumerate(zones) if zone.kind is ZoneKind.BODY]
    return zones[: bodies[2]] if len(bodies) > 2 else zones  # noqa: PLR2004 -- the third paragraph


def _second_best(
    text: str, zones: Sequence[Zone], given: Given, updated: Moment | None
) -> tuple[Moment | None, str]:
    """A day of publication where no line says it, and the code of the doubt that goes with it."""
    addressed = _in_address(given)
    if addressed:
        return addressed, ""
    traced = list(_in_zones(text, zones, ZoneKind.TRACKER, ZoneKind.DATELINE))
    if traced and not updated:
        return traced[0], ""
    if updated:
        return updated, "D106"
    issued = list(_in_zones(text, zones, ZoneKind.ISSUE))
    return (issued[0], "D115") if issued else (None, "D101")


def _stamped(text: str, zones: Sequence[Zone], label: Label) -> Iterator[Moment]:
    """The moments of one label in timestamp lines."""
    for zone in zones:
        if zone.kind is ZoneKind.TIMESTAMP:
            for stamp in find_stamps(text, zone.span):
                if stamp.label is label:
                    yield stamp.moment.stated()


def _in_zones(text: str, zones: Sequence[Zone], *kinds: ZoneKind) -> Iterator[Moment]:
    """The moments in zones of some kinds."""
    for zone in zones:
        if zone.kind in kinds:
            yield from (found.stated() for found in find_moments(text, zone.span))


def _in_address(given: Given) -> Moment | None:
    """The day that the given address names."""
    match = _IN_ADDRESS.search(given.address or "")
    found = read_moment("-".join(part for part in match.groups() if part)) if match else None
    return Moment(found.value, found.precision, How.URL) if found else None


def _latest(moments: Iterator[Moment]) -> Moment | None:
    """The last of several moments in time."""
    return max(moments, key=lambda moment: moment.value, default=None)


def _most_precise(moments: Sequence[Moment]) -> Moment:
    """The first of the most exact moments."""
    return min(moments, key=lambda moment: (_PRECISE.index(moment.precision.value), _start(moment)))


def _start(moment: Moment) -> int:
    """Where a moment stands."""
    return moment.span.start if isinstance(moment.span, Span) else 0
