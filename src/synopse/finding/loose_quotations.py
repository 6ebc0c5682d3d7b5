"""Quotations no frame took: fragments in another's words, speech that stands alone, passages of nobody."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from synopse.finding.heading_quotations import HEADINGS
from synopse.finding.memory import Memory
from synopse.finding.quotes import is_fragment, is_passage, is_speech
from synopse.finding.stops import without_stop
from synopse.finding.units import Unit
from synopse.model import Attribution, AttributionKind, Span, SpeakerHow
from synopse.text.lines import trim_span

_FRAMELESS = frozenset({AttributionKind.INDIRECT_FREE_INDIRECT, AttributionKind.FREE_INDIRECT})
_MARKS = ".,;:!?()"
_LINK = re.compile(r"\b(als|von|für|mit|vor)(?: (?:eine[nmrs]?|den|dem|der|die|das))?$")
_LONGEST_LINK = 12


def loose_quotations(
    text: str, unit: Unit, found: Sequence[Attribution], memory: Memory
) -> Iterator[Attribution]:
    """Quotations no frame took: fragments inside another's words, and whole speech that stands alone."""
    taken = {
        span
        for attribution in found
        if attribution.kind is AttributionKind.DIRECT
        for span in attribution.content
    }
    for quotation in unit.quoted:
        if quotation in taken:
            continue
        around = _around(quotation, found)
        if around is not None:
            if is_fragment(text, quotation) or _is_naming(around, quotation):
                yield _fragment(text, unit, around, quotation, memory)
        elif quotation == unit.span or (_stands_free(text, unit, quotation) and is_speech(text, quotation)):
            yield _floating(unit, quotation, memory)
        elif is_passage(text, quotation):
            yield _unattributed(unit, quotation)


def _fragment(text: str, unit: Unit, around: Attribution, quotation: Span, memory: Memory) -> Attribution:
    """A quotation inside another's words; beside a verb that sums up, what stands around it is its frame."""
    made = replace(
        around, kind=AttributionKind.DIRECT, content=(quotation,), rule="direct.fragment@1", mood=()
    )
    if around.kind in _FRAMELESS and around.speaker:
        return replace(made, cue=memory.cue, frame=memory.frame)
    if around.kind is not AttributionKind.REPORTED:
        return made
    before = trim_span(text, around.content[0].start, quotation.start)
    rest = without_stop(text, Span(quotation.end, unit.span.end)) if quotation.end < unit.span.end else None
    frame = tuple(part for part in (before, rest) if part is not None and part.of(text).strip(_MARKS))
    return replace(made, frame=frame, cue=_with_link(text, around.cue, before))


def _with_link(text: str, cue: tuple[Span, ...], before: Span | None) -> tuple[Span, ...]:
    """The cue with the small word that hands over to the quotation: nannte … [als], sprach … [von]."""
    link = _LINK.search(text, max(before.start, before.end - _LONGEST_LINK), before.end) if before else None
    if not cue or link is None:
        return cue
    return tuple(sorted({*cue, Span(link.start(1), link.end(1))}))


def _is_naming(around: Attribution, quotation: Span) -> bool:
    """Whether what stands in marks beside „nannte“ is what the speaker called it, not the speaker's name."""
    inside = any(span.contains(quotation) for span in around.speaker)
    return around.rule.startswith("reported.naming") and not inside


def _stands_free(text: str, unit: Unit, quotation: Span) -> bool:
    """Whether a quotation begins or ends its unit, or follows a colon, rather than names something in it."""
    before = text[max(unit.span.start, quotation.start - 2) : quotation.start].rstrip()
    return quotation.start == unit.span.start or quotation.end >= unit.span.end - 1 or before.endswith(":")


def _around(quotation: Span, found: Sequence[Attribution]) -> Attribution | None:
    """The narrowest attribution whose content holds the quotation."""
    holding = [a for a in found if any(span.contains(quotation) for span in a.content)]
    return min(holding, key=lambda a: sum(map(len, a.content)), default=None)


def _floating(unit: Unit, quotation: Span, memory: Memory) -> Attribution:
    """Speech without a frame: on the word of the speaker right before it, else nobody's; so in headings."""
    near = memory.attributed and unit.paragraph - memory.paragraph <= 1
    known = near and unit.zone.kind not in HEADINGS
    return Attribution(
        id="",
        kind=AttributionKind.DIRECT,
        zone=unit.zone.kind,
        content=(quotation,),
        rule="direct.floating@1",
        cue=memory.cue if known else (),
        frame=memory.frame if known else (),
        speaker=memory.speaker if known else (),
        speaker_how=SpeakerHow.DISCOURSE if known and memory.speaker else SpeakerHow.NONE,
        via=memory.via if known else (),
    )


def _unattributed(unit: Unit, quotation: Span) -> Attribution:
    """A passage in quotation marks in the author's own sentence: somebody's words, but nobody says whose."""
    return Attribution(
        id="",
        kind=AttributionKind.DIRECT,
        zone=unit.zone.kind,
        content=(quotation,),
        rule="direct.unattributed@1",
    )
