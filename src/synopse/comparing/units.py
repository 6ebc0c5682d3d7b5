"""The smallest pieces that are aligned: one clause of a report's article zones, with whose word it is.

A unit keeps the clause as it stands (`span`, shown as evidence) apart from its `content`, the clause without
the frame of reporting ("teilte das Rathaus mit"), which is what is compared.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from synopse.comparing.clauses import find_clauses
from synopse.comparing.lexicon import Lexicon
from synopse.comparing.span_index import SpanIndex
from synopse.model import (
    Attribution,
    AttributionKind,
    Mode,
    Name,
    Passage,
    Quantity,
    Report,
    ReportEntry,
    Span,
    Story,
    Time,
    Zone,
    ZoneKind,
)
from synopse.text.lines import trim_span

HEADING_KINDS = (ZoneKind.TITLE, ZoneKind.KICKER, ZoneKind.SUBHEADING)
_MODES = {
    AttributionKind.DIRECT: Mode.DIRECT,
    AttributionKind.INDIRECT: Mode.INDIRECT,
    AttributionKind.INDIRECT_FREE_INDIRECT: Mode.INDIRECT,
    AttributionKind.FREE_INDIRECT: Mode.INDIRECT,
    AttributionKind.REPORTED: Mode.REPORTED,
}
_WORD = re.compile(r"\w+")
_FEWEST_CONTENT_WORDS = 2
_LONG_FRAME = 11


@dataclass(frozen=True, slots=True)
class Unit:
    """One clause of one report; `order` is its place among all units of the story.

    One that `hangs` only tells on whose word the unit before stands: "Das teilte das Rathaus mit."
    """

    order: int
    report: str
    part: int
    zone: ZoneKind
    span: Span
    sentence: Span
    content: tuple[Span, ...]
    attributions: tuple[Attribution, ...]
    names: tuple[Name, ...]
    times: tuple[Time, ...]
    quantities: tuple[Quantity, ...]
    words: int
    hangs: bool = False

    @property
    def passage(self) -> Passage:
        """The clause as evidence."""
        return Passage(self.report, self.span)

    @property
    def heading(self) -> bool:
        """Whether it is a title, kicker or subheading."""
        return self.zone in HEADING_KINDS

    @property
    def bare(self) -> bool:
        """Whether it is all frame and has its content elsewhere: "Das teilte das Rathaus mit."."""
        if self.hangs:
            return True
        inside = any(span.overlaps(self.span) for found in self.attributions for span in found.content)
        framed = any(span.overlaps(self.span) for found in self.attributions for span in found.frame)
        return framed and not inside

    @property
    def covering(self) -> tuple[Attribution, ...]:
        """The attributions it stands in, the outermost first."""
        own = [found for found in self.attributions if _covers(found, self.span)]
        ids = {found.id for found in own}
        outermost = [found for found in own if found.parent not in ids]
        return (*outermost, *(found for found in own if found.parent in ids))

    @property
    def source(self) -> Attribution | None:
        """The attribution that tells on whose word the report gives it; None in the report's own voice.

        Of several in one another it is the outermost that names a speaker: "Tass berichtet, Putin habe …"
        stands on the word of Tass.
        """
        own = self.covering
        return next((found for found in own if found.speaker or found.speaker_name), own[0] if own else None)

    @property
    def mode(self) -> Mode:
        """In whose voice it stands; direct wherever it stands in quotation marks."""
        kinds = [found.kind for found in self.covering]
        if AttributionKind.DIRECT in kinds:
            return Mode.DIRECT
        source = self.source
        return _MODES[source.kind] if source else Mode.OWN


def find_units(story: Story, entries: Sequence[ReportEntry], lexicon: Lexicon) -> tuple[Unit, ...]:
    """The units of all members, in the order of members, then of the text."""
    found = {entry.report.id: _Found(entry) for entry in entries}
    units: list[Unit] = []
    for member in story.members:
        if member.report in found:
            in_report = found[member.report]
            for zone in in_report.report.article_zones(part=member.part):
                units.extend(_units_of_zone(in_report, zone, len(units), lexicon))
    return tuple(units)


class _Found:
    """The findings of one report by where they stand."""

    def __init__(self, entry: ReportEntry) -> None:
        findings = entry.findings
        self.report = entry.report
        self.sentences = SpanIndex(findings.sentences, lambda span: (span,))
        self.attributions = SpanIndex(
            findings.attributions, lambda found: (*found.content, *found.frame, *found.cue)
        )
        self.names = SpanIndex(findings.names, lambda name: (name.span,))
        self.times = SpanIndex(findings.times, lambda time: (time.span,))
        self.quantities = SpanIndex(findings.quantities, lambda quantity: (quantity.span,))


def _units_of_zone(found: _Found, zone: Zone, order: int, lexicon: Lexicon) -> Iterator[Unit]:
    text = found.report.text
    whole = trim_span(text, zone.span.start, zone.span.end)
    for sentence in found.sentences.within(zone.span) or ((whole,) if whole else ()):
        frames = _leading_frames(found, sentence)
        for clause in find_clauses(text, sentence, frames, heading=zone.kind in HEADING_KINDS):
            attributions = found.attributions.touching(clause)
            yield Unit(
                order=order,
                report=found.report.id,
                part=zone.part,
                zone=zone.kind,
                span=clause,
                sentence=sentence,
                content=_content(found.report, clause, attributions, lexicon),
                attributions=attributions,
                names=found.names.within(clause),
                times=found.times.within(clause),
                quantities=found.quantities.within(clause),
                words=len(_WORD.findall(clause.of(text))),
                hangs=clause == sentence and _is_frame(clause.of(text), lexicon),
            )
            order += 1


def _is_frame(words: str, lexicon: Lexicon) -> bool:
    """Whether a sentence is a frame of reporting that names neither a medium nor much of an occasion."""
    return (
        len(_WORD.findall(words)) <= _LONG_FRAME
        and any(pattern.fullmatch(words) for pattern in lexicon.frames)
        and not any(medium.pattern.search(words) for medium in lexicon.media)
    )


def _leading_frames(found: _Found, sentence: Span) -> tuple[int, ...]:
    """Where a frame at the beginning of a sentence ends that is long enough to tell something itself."""
    return tuple(
        frame.end
        for attribution in found.attributions.touching(sentence)
        for frame in attribution.frame
        if frame.start == sentence.start
        and frame.end < sentence.end
        and _follows(attribution, frame, sentence)
        and len(_WORD.findall(words := frame.of(found.report.text))) >= _LONG_FRAME
        and "," not in words.rstrip(" ,:")
    )


def _follows(attribution: Attribution, frame: Span, sentence: Span) -> bool:
    """Whether all content that stands in the sentence comes after the frame, and some does."""
    inside = [content for content in attribution.content if content.overlaps(sentence)]
    return bool(inside) and all(content.start >= frame.end for content in inside)


def _covers(found: Attribution, clause: Span) -> bool:
    """Whether the attribution's content is most of the clause, its frame left aside."""
    shared = sum(span.shared_length(clause) for span in found.content)
    framed = sum(span.shared_length(clause) for span in found.frame)
    return shared * 2 >= max(1, len(clause) - framed)


def _content(
    report: Report, clause: Span, attributions: Sequence[Attribution], lexicon: Lexicon
) -> tuple[Span, ...]:
    """The clause without frames; the whole clause where nothing much would be left.

    Only frames of mere saying are cut: "habe eingeladen, … zu" is a deed and part of what is told.
    """
    frames = sorted(
        span
        for found in attributions
        if _merely_says(found, report.text, lexicon)
        for span in _frame_in(found, clause)
    )
    pieces: list[Span] = []
    start = clause.start
    for frame in frames:
        piece = trim_span(report.text, start, min(max(frame.start, start), clause.end))
        pieces += [piece] if piece else []
        start = max(start, frame.end)
    last = trim_span(report.text, min(start, clause.end), clause.end)
    pieces += [last] if last else []
    words = sum(len(_WORD.findall(piece.of(report.text))) for piece in pieces)
    return tuple(pieces) if words > _FEWEST_CONTENT_WORDS else (clause,)


def _merely_says(found: Attribution, text: str, lexicon: Lexicon) -> bool:
    """Whether the cue only introduces: teilte … mit, nach Angaben, so."""
    words = [word.casefold() for span in found.cue for word in _WORD.findall(span.of(text))]
    return any(word in lexicon.sayings for word in words) and all(word in lexicon.stopwords for word in words)


def _frame_in(found: Attribution, clause: Span) -> tuple[Span, ...]:
    """The frame of a content that stands in the clause, where both do not overlap."""
    if not any(content.overlaps(clause) for content in found.content):
        return ()
    return tuple(
        span
        for span in (*found.frame, *found.cue, *found.speaker)
        if span.overlaps(clause) and not any(span.overlaps(content) for content in found.content)
    )
