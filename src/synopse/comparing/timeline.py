"""Timeline: what the reports put at a day or hour, who is named, what disputes it; publication."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from synopse.comparing.span_index import SpanIndex
from synopse.model import (
    Discrepancy,
    DiscrepancyType,
    NamedPassage,
    NameKind,
    Passage,
    ReportEntry,
    Span,
    SpeakerHow,
    Story,
    Time,
    TimelineEntry,
    TimelineKind,
    TimeType,
)

_ANCHORED = re.compile(r"\d{4}-\d\d-\d\d")
_ABOUT_WHEN = (DiscrepancyType.TIME, DiscrepancyType.ORDER)
_WHO = (NameKind.PERSON, NameKind.ORGANISATION)
_RESOLVED = (SpeakerHow.ROLE, SpeakerHow.PRONOUN)  # of speakers; one who is named is among the names


def find_timeline(
    story: Story, entries: Sequence[ReportEntry], discrepancies: Sequence[Discrepancy] = ()
) -> tuple[TimelineEntry, ...]:
    """Told and published times by value; at one time the published first, then as the reports are ordered.

    Only times with a full date stand here; `what` is the sentence that tells. A discrepancy of time or order
    disputes the times its passages stand on; where they stand on none, those of the sentence.
    """
    parts = {(member.report, member.part) for member in story.members}
    disputes = [found for found in discrepancies if found.type in _ABOUT_WHEN]
    told = (found for entry in entries for found in _told(_lay_open(entry, parts, disputes)))
    published = (found for entry in entries for found in _published(entry))
    places = {entry.report.id: place for place, entry in enumerate(entries)}
    return tuple(
        sorted(
            (*published, *_merge(told, [found.id for found in disputes])),
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


def _merge(told: Iterator[TimelineEntry], order: Sequence[str]) -> Iterator[TimelineEntry]:
    """Each moment of a sentence once, though the sentence tells it twice; discrepancies in their order."""
    found: dict[TimelineEntry, set[str]] = {}
    for entry in told:
        found.setdefault(replace(entry, discrepancies=()), set()).update(entry.discrepancies)
    for entry, ids in found.items():
        yield replace(entry, discrepancies=tuple(one for one in order if one in ids))


@dataclass(frozen=True, slots=True)
class _Opened:
    """A report with its story's dated times, and by place: sentences, who is meant, what is disputed."""

    report: str
    times: tuple[Time, ...]
    sentences: SpanIndex[Span]
    who: SpanIndex[NamedPassage]
    disputed: SpanIndex[tuple[Span, str]]


def _lay_open(entry: ReportEntry, parts: set[tuple[str, int]], disputes: Sequence[Discrepancy]) -> _Opened:
    report = entry.report
    zones = SpanIndex(report.article_zones(), lambda zone: (zone.span,))
    disputed = [
        (passage.span, found.id)
        for found in disputes
        for passage in found.passages
        if passage.report == report.id
    ]
    return _Opened(
        report.id,
        tuple(
            time
            for time in entry.findings.times
            if _is_dated(time) and any((report.id, zone.part) in parts for zone in zones.touching(time.span))
        ),
        SpanIndex(entry.findings.sentences, lambda span: (span,)),
        SpanIndex(_find_who(entry), lambda named: (named.passage.span,)),
        SpanIndex(disputed, lambda item: (item[0],)),
    )


def _is_dated(time: Time) -> bool:
    return time.type in (TimeType.DATE, TimeType.TIME) and bool(_ANCHORED.match(time.value))


def _find_who(entry: ReportEntry) -> Iterator[NamedPassage]:
    """Names of persons and organisations; then mentions by role and pronoun of speakers so named."""
    report, kinds = entry.report.id, dict[str, NameKind]()
    for name in entry.findings.names:
        if name.kind in _WHO:
            kinds.setdefault(name.name, name.kind)
            yield NamedPassage(Passage(report, name.span), name.name, name.kind)
    for found in entry.findings.attributions:
        if found.speaker and found.speaker_how in _RESOLVED and found.speaker_name in kinds:
            mention, speaker = found.speaker[0], found.speaker_name
            yield NamedPassage(Passage(report, mention), speaker, kinds[speaker])


def _told(opened: _Opened) -> Iterator[TimelineEntry]:
    dated = SpanIndex(opened.times, lambda time: (time.span,))
    for time in opened.times:
        sentence = next(iter(opened.sentences.touching(time.span)), time.span)
        yield TimelineEntry(
            time.value,
            TimelineKind.TOLD,
            opened.report,
            Passage(opened.report, sentence),
            _who_in(sentence, opened.who),
            tuple(
                found
                for span, found in opened.disputed.touching(sentence)
                if span.overlaps(time.span) or not dated.touching(span)
            ),
        )


def _who_in(sentence: Span, who: SpanIndex[NamedPassage]) -> tuple[NamedPassage, ...]:
    """Who is meant inside a sentence, each once, by name rather than by role or pronoun."""
    first: dict[tuple[str, NameKind], NamedPassage] = {}
    for named in who.within(sentence):
        first.setdefault((named.name, named.kind), named)
    return tuple(sorted(first.values(), key=lambda named: named.passage))
