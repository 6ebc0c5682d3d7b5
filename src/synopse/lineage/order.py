"""Which of two reports was published earlier, and what speaks against saying so.

Times are compared as exactly as both are known and no time zone is invented: where only one of two times has
one, days apart tell the order and nothing less does.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from synopse.model import Findings, Lineage, Member, Moment, OrderDoubt, Precision, PublicationOrder, Report

_CHARACTERS = {Precision.MONTH: 7, Precision.DAY: 10, Precision.MINUTE: 16, Precision.SECOND: 19}
_FULL_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_LONGEST_SHIFT = timedelta(days=1)
_DAY = _CHARACTERS[Precision.DAY]
_OPEN = frozenset(set(OrderDoubt) - {OrderDoubt.UPDATED})
"""The doubts that leave open which report was published earlier."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Between which days a publication is plausible: that of the event, and today; ISO, None if unknown."""

    event: str | None = None
    today: str | None = None


def find_event_day(
    members: Sequence[Member], reports: Mapping[str, Report], findings: Mapping[str, Findings]
) -> str | None:
    """The day that most members tell of, the first of several; None unless two and half of them do."""
    told: Counter[str] = Counter()
    for member in members:
        part = next(it.span for it in reports[member.report].parts if it.part == member.part)
        times = (it for it in findings[member.report].times if part.contains(it.span))
        told.update({it.value[:_DAY] for it in times if _FULL_DAY.match(it.value)})
    day, count = min(told.items(), key=lambda item: (-item[1], item[0]), default=(None, 0))
    return day if count >= max(2, len(members) / 2) else None


def order_pair(a: Member, b: Member, reports: tuple[Report, Report], limits: Limits) -> PublicationOrder:
    """The order of two members by publication, with all doubts, those about `a` first."""
    first, second = reports
    doubts = [
        *((a, doubt) for doubt in _doubts(first, second, limits)),
        *((b, doubt) for doubt in _doubts(second, first, limits)),
    ]
    sign = _compare(first.published, second.published)
    if sign is None and first.published and second.published:
        doubts += [(a, OrderDoubt.NOT_DISTINGUISHABLE), (b, OrderDoubt.NOT_DISTINGUISHABLE)]
    is_open = sign is None or any(doubt in _OPEN for _, doubt in doubts)
    earlier = None if is_open else a if sign == -1 else b
    return PublicationOrder(earlier, tuple(doubts))


def doubt_order(
    pairs: Sequence[Lineage], reports: Mapping[str, Report], limits: Limits
) -> tuple[Lineage, ...]:
    """The same pairs, their order judged once more, now that the day of the event is known."""
    return tuple(
        replace(
            pair,
            order=order_pair(pair.a, pair.b, (reports[pair.a.report], reports[pair.b.report]), limits),
        )
        for pair in pairs
    )


def _doubts(report: Report, other: Report, limits: Limits) -> Iterator[OrderDoubt]:
    """What speaks against the time of one report."""
    if report.published is None:
        yield OrderDoubt.UNKNOWN
        return
    day = report.published.value[:_DAY]
    if limits.today and day > limits.today:
        yield OrderDoubt.FUTURE
    if limits.event and day < limits.event[: len(day)]:
        yield OrderDoubt.BEFORE_EVENT
    if report.updated and _compare(report.updated, other.published) != -1:
        yield OrderDoubt.UPDATED


def _compare(a: Moment | None, b: Moment | None) -> int | None:
    """-1 if `a` is the earlier, 1 if it is the later, None where that cannot be told."""
    if a is None or b is None:
        return None
    one, other = _instant(a), _instant(b)
    if one and other:
        return _sign(one, other)
    if one or other:
        return _by_day(a, b)
    length = min(_CHARACTERS[a.precision], _CHARACTERS[b.precision])
    return _sign(a.value[:length], b.value[:length])


def _instant(moment: Moment) -> datetime | None:
    """The point in time, where a time zone tells which it is."""
    if moment.precision not in (Precision.MINUTE, Precision.SECOND):
        return None
    try:
        read = datetime.fromisoformat(moment.value)
    except ValueError:
        return None
    return read.astimezone(UTC) if read.tzinfo else None


def _by_day(a: Moment, b: Moment) -> int | None:
    """The order where a time zone could shift one of the two: more than a day apart."""
    try:
        one, other = (date.fromisoformat(moment.value[:_DAY]) for moment in (a, b))
    except ValueError:
        return None
    return _sign(one, other) if abs(one - other) > _LONGEST_SHIFT else None


def _sign(one: datetime | date | str, other: datetime | date | str) -> int | None:
    """How two values of one kind stand, None if they are equal."""
    if one == other:
        return None
    return -1 if one < other else 1  # type: ignore[operator]  # both are of one kind
