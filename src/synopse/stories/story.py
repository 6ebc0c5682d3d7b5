"""A group of parts as a story: its id, its members in order, the title it goes by and its days."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from hashlib import sha256

from synopse.model import (
    Findings,
    Headline,
    How,
    Member,
    Precision,
    Report,
    Stated,
    Story,
    TimeType,
    ZoneKind,
)
from synopse.model.order import sort_members
from synopse.stories.moments import is_day
from synopse.text.tokens import find_tokens

_DAY = len("2025-02-12")
_LONG_WORD = 4


def build_story(
    members: Iterable[Member], reports: Mapping[str, Report], findings: Mapping[str, Findings] | None = None
) -> Story:
    """The story of some parts; the same parts always make the same story."""
    ordered = sort_members(members, reports)
    days = _days(ordered, reports, findings or {})
    return Story(
        id=story_id(ordered),
        members=ordered,
        headline=_headline(ordered, reports),
        first_day=days[0] if days else None,
        last_day=days[-1] if days else None,
    )


def story_id(members: Sequence[Member]) -> str:
    """`story:` and 16 hex digits of the hash over the sorted members."""
    listed = "\n".join(f"{member.report}#{member.part}" for member in sorted(members))
    return f"story:{sha256(listed.encode()).hexdigest()[:16]}"


def _headline(members: Sequence[Member], reports: Mapping[str, Report]) -> Headline | None:
    """The title that shares most words with the other titles; the earlier where several do."""
    titles = [(member, title) for member in members if (title := title_of(reports[member.report], member))]
    words = [_words(title) for _, title in titles]
    held = Counter(word for own in words for word in own)
    central = [sum(held[word] - 1 for word in own) / (len(own) or 1) for own in words]
    best = max(range(len(titles)), key=lambda index: (central[index], -index), default=None)
    return None if best is None else Headline(titles[best][0].report, titles[best][1])


def title_of(report: Report, member: Member) -> Stated | None:
    """The title of a part: as reading gave it, else its title zone, else (first part) the report's."""
    part = next(it for it in report.parts if it.part == member.part)
    if part.title:
        return part.title
    zone = next(iter(report.zones_of(ZoneKind.TITLE, part=member.part)), None)
    if zone:
        return Stated(zone.span.of(report.text), How.TEXT, zone.span)
    return report.title if member.part == 0 else None


def _words(title: Stated) -> frozenset[str]:
    """The longer words of a title."""
    return frozenset(token.key for token in find_tokens(title.value) if len(token.key) >= _LONG_WORD)


def _days(
    members: Sequence[Member], reports: Mapping[str, Report], findings: Mapping[str, Findings]
) -> tuple[str, ...]:
    """Days of the story, sorted: those of publication, and those told at most one day from them.

    Where no day of publication is known, the day told most often stands alone.
    """
    told = Counter(day for member in members for day in _told(member, reports, findings))
    published = {day for member in members if (day := _published(reports[member.report]))}
    if not published:
        often = sorted(told.items(), key=lambda item: (-item[1], item[0]))
        return tuple(day for day, _ in often[:1])
    ordinals = {date.fromisoformat(day).toordinal() for day in published}
    near = {day for day in told if not ordinals.isdisjoint(_around(date.fromisoformat(day).toordinal()))}
    return tuple(sorted(published | near))


def _around(ordinal: int) -> tuple[int, int, int]:
    """The days before, of and after a day."""
    return (ordinal - 1, ordinal, ordinal + 1)


def _told(member: Member, reports: Mapping[str, Report], findings: Mapping[str, Findings]) -> tuple[str, ...]:
    """Full calendar days told in a part."""
    found = findings.get(member.report)
    inside = next(it.span for it in reports[member.report].parts if it.part == member.part)
    times = [it for it in found.times if inside.contains(it.span)] if found else []
    stated = (it.value[:_DAY] for it in times if it.type in (TimeType.DATE, TimeType.TIME))
    return tuple(day for day in stated if is_day(day))


def _published(report: Report) -> str | None:
    """The day of publication, if it is known to the day."""
    moment = report.published
    day = moment.value[:_DAY] if moment and moment.precision is not Precision.MONTH else ""
    return day if is_day(day) else None
