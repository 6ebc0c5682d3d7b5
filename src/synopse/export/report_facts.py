"""What a list of reports says about each: outlet, place, agencies, length, shared text, what was cut."""

from collections import Counter
from dataclasses import dataclass

from synopse.export.story_index import StoryIndex
from synopse.model import (
    ARTICLE_KINDS,
    Credit,
    CreditFor,
    Dateline,
    Lineage,
    Report,
    ReportEntry,
    Span,
    StoryDossier,
    Zone,
    ZoneKind,
)

MARGINS = (
    ZoneKind.DATELINE,
    ZoneKind.BYLINE,
    ZoneKind.TIMESTAMP,
    ZoneKind.AGENCY_CREDIT,
    ZoneKind.SECTION,
    ZoneKind.MASTHEAD,
    ZoneKind.ISSUE,
)
"""Zones about the report itself: left out of comparison, but no one would miss them as cut text."""


@dataclass(frozen=True, slots=True)
class Share:
    """How much of a report stands in another, too (0..1)."""

    siglum: str
    share: float


@dataclass(frozen=True, slots=True)
class Removed:
    """What comparing left out, by kind, in words; `kind` None is another story in the same text."""

    kind: ZoneKind | None
    words: int


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """One line about a report; `agencies` are those credited for the text of this story's parts."""

    entry: ReportEntry
    outlet: str | None
    place: str | None
    agencies: tuple[str, ...]
    outlets: tuple[str, ...]
    words: int
    shares: tuple[Share, ...]
    removed: tuple[Removed, ...]


def facts_of(story: StoryDossier, index: StoryIndex) -> tuple[ReportFacts, ...]:
    """The facts about each report of a story, in its order."""
    parts = parts_by_report(story)
    return tuple(_facts(entry, parts[entry.report.id], story.lineage, index) for entry in story.reports)


def parts_by_report(story: StoryDossier) -> dict[str, tuple[int, ...]]:
    """The parts of each report that belong to the story."""
    parts: dict[str, tuple[int, ...]] = {entry.report.id: () for entry in story.reports}
    for member in story.story.members:
        parts[member.report] = (*parts[member.report], member.part)
    return parts


def is_compared(zone: Zone, parts: tuple[int, ...]) -> bool:
    """Whether statements of this story may come from the zone."""
    return zone.kind in ARTICLE_KINDS and zone.part in parts


def count_words(report: Report, span: Span) -> int:
    """Words of a span as a desk counts them: what white space parts."""
    return len(span.of(report.text).split())


def _facts(
    entry: ReportEntry, parts: tuple[int, ...], lineage: tuple[Lineage, ...], index: StoryIndex
) -> ReportFacts:
    report = entry.report
    datelines = [line for line in report.datelines if _part_at(report, line.span) in parts]
    credited: list[Dateline | Credit] = [*datelines, *_text_credits(report, parts)]
    compared = [zone for zone in report.zones if is_compared(zone, parts)]
    return ReportFacts(
        entry=entry,
        outlet=report.outlet.value if report.outlet else None,
        place=next((line.place for line in datelines if line.place), None),
        agencies=tuple(dict.fromkeys(name for credit in credited for name in credit.agencies)),
        outlets=tuple(dict.fromkeys(name for credit in credited for name in credit.outlets)),
        words=sum(count_words(report, zone.span) for zone in compared),
        shares=_shares(report.id, lineage, index),
        removed=_removed(report, parts),
    )


def _text_credits(report: Report, parts: tuple[int, ...]) -> list[Credit]:
    return [
        credit
        for credit in report.credits
        if credit.credit_for is CreditFor.TEXT and _part_at(report, credit.span) in parts
    ]


def _part_at(report: Report, span: Span | None) -> int:
    """The part in which a span lies; the first where none claims it."""
    return next((part.part for part in report.parts if span and part.span.overlaps(span)), 0)


def _shares(report: str, lineage: tuple[Lineage, ...], index: StoryIndex) -> tuple[Share, ...]:
    """The largest share with each other report, greatest first."""
    largest: dict[str, float] = {}
    for pair in lineage:
        for here, there, share in ((pair.a, pair.b, pair.share_of_a), (pair.b, pair.a, pair.share_of_b)):
            if here.report == report and there.report != report:
                siglum = index.siglum(there.report)
                largest[siglum] = max(share, largest.get(siglum, 0.0))
    ordered = sorted(largest.items(), key=lambda item: (-item[1], len(item[0]), item[0]))
    return tuple(Share(siglum, share) for siglum, share in ordered if share >= 0.005)  # noqa: PLR2004 -- 0 %


def _removed(report: Report, parts: tuple[int, ...]) -> tuple[Removed, ...]:
    """Words left out by kind, the most first; margins of a report do not count."""
    words: Counter[ZoneKind | None] = Counter()
    for zone in report.zones:
        if is_compared(zone, parts) or zone.kind in MARGINS:
            continue
        kind = None if zone.kind in ARTICLE_KINDS else zone.kind
        words[kind] += count_words(report, zone.span)
    ordered = sorted(words.items(), key=lambda item: (-item[1], item[0].value if item[0] else ""))
    return tuple(Removed(kind, count) for kind, count in ordered if count)
