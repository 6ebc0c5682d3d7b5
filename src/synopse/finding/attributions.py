"""On whose word: attributions of a report, and the speaker that goes on from one sentence to the next.

Per unit the language's rules give frames. Their content becomes direct where it is nothing but quotations,
else indirect; quotations inside it are records of their own. A unit without a frame hangs on the speaker
before it where its mood says so, or where it is a quotation; it stops hanging where an indicative sentence
stands between. Which attribution encloses which is told by their contents.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from synopse.finding.analysis import Analyzer
from synopse.finding.heading_quotations import HEADINGS, with_heading_speakers
from synopse.finding.loose_quotations import loose_quotations
from synopse.finding.memory import FARTHEST, UNSURE, Memory, remember, take_up_speaker
from synopse.finding.nesting import number_and_nest
from synopse.finding.stops import with_stop, without_stop
from synopse.finding.units import Unit, find_units
from synopse.lang.frames import Direction, Frame, Hanging, Reading
from synopse.model import Attribution, AttributionKind, Report, Span, SpeakerHow, ZoneKind
from synopse.text.quotation_marks import QuotedSpan

_SHORTEST_SPEECH = 40
_SURE = frozenset({Hanging.MOOD, Hanging.RUMOUR})
_HEARSAY = frozenset({Hanging.HEARSAY, Hanging.RUMOUR})
_POINTERS = frozenset({"demnach", "demzufolge", "wonach", "demgemäß"})
_SELF = frozenset({"ich", "wir", "i", "we"})
_LONGEST_BLOCK = 4000
_MARKS = ".,;:!?()"


def find_attributions(
    report: Report, sentences: Sequence[Span], quotations: Sequence[QuotedSpan], analyzer: Analyzer
) -> tuple[Attribution, ...]:
    """All attributions of the article's zones in text order, numbered and nested."""
    zones = report.article_zones()
    outer = [quotation for quotation in quotations if quotation.depth == 0]
    memory = Memory()
    for unit in find_units(zones, sentences, outer):
        reading = analyzer.read(report.text, unit.span, unit.quoted)
        if reading.hanging is not Hanging.NO:
            take_up_speaker(report.text, unit, analyzer, memory)
        _read_unit(report.text, unit, reading, memory)
    memory.found = with_heading_speakers(report.text, _with_known_headings(report.text, memory.found))
    memory.found += _inside_speech(report, quotations, memory.found, analyzer)
    return number_and_nest(report.text, memory.found)


def _read_unit(text: str, unit: Unit, reading: Reading, memory: Memory) -> None:
    """Add what one unit holds, and keep what the next one may hang on."""
    block = _of_block(text, unit, memory)
    if block is not None:
        remember(unit, [block], None, memory)
        memory.found.append(block)
        return
    memory.block = None
    found: list[Attribution] = []
    for frame in reading.frames:
        if (frame.heading and unit.zone.kind not in HEADINGS) or _is_self(text, frame):
            continue
        if frame.kind is not AttributionKind.REPORTED or reading.hanging is not Hanging.MOOD:
            found += _of_frame(text, unit, reading, frame, memory)
    found += _of_pending(unit, found, memory)
    found += _of_hanging(unit, reading, found, memory)
    found += loose_quotations(text, unit, found, memory)
    ahead = next((frame for frame in reading.frames if frame.direction is Direction.AHEAD), None)
    remember(unit, found, ahead, memory)
    memory.found += found


def _is_self(text: str, frame: Frame) -> bool:
    """Whether the text speaks of itself: „Ich denke, …“ outside quotation marks."""
    return bool(frame.speaker) and frame.speaker[0].of(text).casefold() in _SELF


def _of_block(text: str, unit: Unit, memory: Memory) -> Attribution | None:
    """A sentence of a paragraph in the first person that a colon at the end of the one before announced.

    „Die Stadt schreibt:“, and the next paragraph is „Wir bedauern …“ without marks: it is the town's word,
    but not surely in its words, so it is reported.
    """
    frame = memory.ahead or memory.block
    if frame is None or unit.zone.kind is not ZoneKind.BODY or not frame.speaker:
        return None
    begins = memory.ahead is not None and unit.paragraph == memory.paragraph + 1
    goes_on = memory.block is not None and unit.paragraph == memory.paragraph
    if not begins and not goes_on:
        return None
    if begins and (unit.quoted or not _is_first_person(text, unit.zone.span, frame)):
        return None
    memory.block = frame
    return _attribution(unit, frame, AttributionKind.REPORTED, (unit.span,), "reported.colon_before")


def _is_first_person(text: str, paragraph: Span, frame: Frame) -> bool:
    """Whether a paragraph says „ich“ or „wir“, and the one who announced it does not."""
    if frame.speaker[0].of(text).casefold() in _SELF:
        return False
    words = text[paragraph.start : min(paragraph.end, paragraph.start + _LONGEST_BLOCK)].casefold().split()
    return any(word.strip(_MARKS) in _SELF for word in words)


def _with_known_headings(text: str, found: Sequence[Attribution]) -> list[Attribution]:
    """Without headings whose speaker is nobody who speaks elsewhere in the report: „Brand in Köln: …“."""
    known = {_last_word(text, one.speaker) for one in found if one.speaker and one.rule != UNSURE}
    return [
        replace(one, rule=one.rule.removesuffix("?")) if one.rule == UNSURE else one
        for one in found
        if one.rule != UNSURE or _last_word(text, one.speaker) in known
    ]


def _last_word(text: str, spans: Sequence[Span]) -> str:
    """The last word of a mention."""
    return spans[-1].of(text).split()[-1].casefold()


def _of_frame(text: str, unit: Unit, reading: Reading, frame: Frame, memory: Memory) -> Iterator[Attribution]:
    """The attributions a frame makes: its quotations direct, the rest indirect or reported."""
    if frame.direction is Direction.AHEAD:
        return
    if frame.direction is Direction.BACK:
        yield from _of_anaphor(text, unit, frame, memory)
        return
    if frame.speaker_before:
        known = memory.silent <= FARTHEST and memory.speaker
        frame = replace(frame, speaker=memory.speaker if known else _pointer(text, frame))
    if frame.kind is not AttributionKind.INDIRECT:
        yield _attribution(unit, frame, frame.kind, (with_stop(text, unit, frame.content),), frame.rule)
        return
    direct = tuple(span for span in frame.content if span in unit.quoted)
    indirect = tuple(span for span in frame.content if span not in unit.quoted)
    if direct:
        yield _attribution(
            unit, frame, AttributionKind.DIRECT, direct, frame.rule.replace("indirect", "direct")
        )
    if indirect:
        mood = tuple(place for place in reading.mood if any(span.contains(place) for span in indirect))
        made = _attribution(unit, frame, AttributionKind.INDIRECT, indirect, frame.rule)
        yield replace(made, mood=mood)


def _pointer(text: str, frame: Frame) -> tuple[Span, ...]:
    """„Demnach“ itself, where the source it points to cannot be told."""
    return frame.cue if frame.cue and frame.cue[0].of(text).casefold() in _POINTERS else ()


def _of_anaphor(text: str, unit: Unit, frame: Frame, memory: Memory) -> Iterator[Attribution]:
    """„Das teilte X mit“: the sentence before, without its full stop."""
    before = memory.previous
    if before is None or before.paragraph != unit.paragraph:
        return
    content = without_stop(text, before.span)
    if content is not None:
        kind = AttributionKind.DIRECT if content in before.quoted else AttributionKind.INDIRECT
        yield _attribution(before, frame, kind, (content,), frame.rule)


def _of_pending(unit: Unit, found: Sequence[Attribution], memory: Memory) -> Iterator[Attribution]:
    """The quotation a colon at the end of the unit before announced."""
    frame = memory.ahead
    if frame is None or found or not unit.quoted or unit.quoted[0].start != unit.span.start:
        return
    yield _attribution(unit, frame, AttributionKind.DIRECT, (unit.quoted[0],), "direct.colon_before")


def _of_hanging(
    unit: Unit, reading: Reading, found: Sequence[Attribution], memory: Memory
) -> Iterator[Attribution]:
    """A sentence that by its mood stands on an earlier speaker's word."""
    place = reading.hangs_at
    if place is None or reading.hanging is Hanging.NO or _covered(place, found):
        return
    near = memory.attributed and memory.paragraph == unit.paragraph
    if reading.hanging not in _SURE and not near:
        return
    kind = AttributionKind.INDIRECT_FREE_INDIRECT
    if reading.hanging in _HEARSAY:
        kind = AttributionKind.FREE_INDIRECT
    known = memory.silent <= FARTHEST
    yield Attribution(
        id="",
        kind=kind,
        zone=unit.zone.kind,
        content=(unit.span,),
        rule=f"{kind.value}.{reading.hanging.name.lower()}@1",
        speaker=memory.speaker if known else (),
        speaker_how=SpeakerHow.DISCOURSE if known and memory.speaker else SpeakerHow.NONE,
        via=memory.via if known else (),
        mood=reading.mood,
    )


def _covered(place: int, found: Sequence[Attribution]) -> bool:
    """Whether an offset lies in the content of an attribution."""
    return any(
        span.start <= place < span.end
        for attribution in found
        if attribution.kind is not AttributionKind.REPORTED
        for span in attribution.content
    )


def _inside_speech(
    report: Report, quotations: Sequence[QuotedSpan], found: Sequence[Attribution], analyzer: Analyzer
) -> Iterator[Attribution]:
    """Attributions inside direct speech: „Ich glaube, dass …“, „Wie sie sagte: ‚…‘“."""
    spoken = {span for a in found if a.kind is AttributionKind.DIRECT for span in a.content}
    nested = [quotation for quotation in quotations if quotation.depth == 1]
    nested_starts = [quoted.span.start for quoted in nested]
    zones = report.article_zones()
    starts = [zone.span.start for zone in zones]
    for quotation in quotations:
        if quotation.span not in spoken or len(quotation.inner) < _SHORTEST_SPEECH:
            continue
        zone = zones[bisect_right(starts, quotation.span.start) - 1]
        first = bisect_left(nested_starts, quotation.inner.start)
        inner = nested[first : bisect_left(nested_starts, quotation.inner.end)]
        sentences = analyzer.sentences(report.text, [quotation.inner])
        for unit in find_units([replace(zone, span=quotation.inner)], sentences, inner):
            reading = analyzer.read(report.text, unit.span, unit.quoted)
            for frame in reading.frames:
                if frame.direction is Direction.HERE and _names_another(report.text, frame):
                    yield from _of_frame(report.text, unit, reading, frame, Memory())


def _names_another(text: str, frame: Frame) -> bool:
    """Whether a frame inside speech has a speaker who is not the one speaking („ich glaube, dass …“)."""
    if frame.kind is not AttributionKind.INDIRECT or not frame.speaker:
        return False
    return frame.speaker[0].of(text).casefold() not in _SELF


def _attribution(
    unit: Unit, frame: Frame, kind: AttributionKind, content: tuple[Span, ...], rule: str
) -> Attribution:
    """An attribution with the roles of its frame; a mark in the rule where its heading must prove itself."""
    return Attribution(
        id="",
        kind=kind,
        zone=unit.zone.kind,
        content=content,
        rule=UNSURE if frame.if_known else f"{rule}@1",
        cue=frame.cue,
        frame=frame.frame,
        speaker=frame.speaker,
        addressee=frame.addressee,
        via=frame.via,
        stance=frame.stance,
        speaker_how=SpeakerHow.DISCOURSE if frame.speaker_before and frame.speaker else SpeakerHow.NONE,
    )
