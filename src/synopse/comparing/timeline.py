"""Timeline: what the reports put at a day or hour, and when they were published."""

import re
from collections.abc import Iterator, Sequence

from synopse.model import Passage, ReportEntry, Span, Story, TimelineEntry, TimelineKind, TimeType

_ANCHORED = re.compile(r"\d{4}-\d\d-\d\d")


def find_timeline(story: Story, entries: Sequence[ReportEntry]) -> tuple[TimelineEntry, ...]:
    """Told and published times by value; at one time the published first, then as the reports are ordered.

    Only times with a full date stand here; `what` is the sentence that tells.
    """
    parts = {(member.report, member.part) for member in story.members}
    found = [item for entry in entries for item in (*_published(entry), *_told(entry, parts))]
    places = {entry.report.id: place for place, entry in enumerate(entries)}
    return tuple(
        sorted(
            dict.fromkeys(found),
            key=lambda item: (
                item.value,
                item.kind is TimelineKind.TOLD,
                places[item.report],
                item.what.span.start if item.what else -1,
            ),
        )
    )


def _published(entry: ReportEntry) -> Iterator[TimelineEntry]:
    moment = entry.report.published
    if moment:
        what = Passage(entry.report.id, moment.span) if moment.span else None
        yield TimelineEntry(moment.value, TimelineKind.PUBLISHED, entry.report.id, what)


def _told(entry: ReportEntry, parts: set[tuple[str, int]]) -> Iterator[TimelineEntry]:
    for time in entry.findings.times:
        zone = entry.report.zone_at(time.span.start)
        if (
            time.type in (TimeType.DATE, TimeType.TIME)
            and _ANCHORED.match(time.value)
            and zone
            and (entry.report.id, zone.part) in parts
        ):
            sentence = _sentence(entry.findings.sentences, time.span)
            yield TimelineEntry(
                time.value, TimelineKind.TOLD, entry.report.id, Passage(entry.report.id, sentence)
            )


def _sentence(sentences: Sequence[Span], span: Span) -> Span:
    return next((sentence for sentence in sentences if sentence.contains(span)), span)
