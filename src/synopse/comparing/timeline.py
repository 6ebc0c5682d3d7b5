"""Timeline: what the reports put at a day or hour, and when they were published."""

import re
from collections.abc import Iterator, Sequence

from synopse.comparing.span_index import SpanIndex
from synopse.model import Passage, ReportEntry, Story, TimelineEntry, TimelineKind, TimeType

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
    report = entry.report
    zones = SpanIndex(report.article_zones(), lambda zone: (zone.span,))
    sentences = SpanIndex(entry.findings.sentences, lambda span: (span,))
    for time in entry.findings.times:
        if time.type not in (TimeType.DATE, TimeType.TIME) or not _ANCHORED.match(time.value):
            continue
        if any((report.id, zone.part) in parts for zone in zones.touching(time.span)):
            sentence = next(iter(sentences.touching(time.span)), time.span)
            yield TimelineEntry(time.value, TimelineKind.TOLD, report.id, Passage(report.id, sentence))
