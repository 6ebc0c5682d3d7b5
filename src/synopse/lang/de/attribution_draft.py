"""A frame while it is being put together, in word indexes; and how it turns into offsets."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from synopse.lang.de.attribution_subjects import Subject
from synopse.lang.de.attribution_words import BOUNDARIES, Sentence
from synopse.lang.frames import Direction, Frame
from synopse.model import AttributionKind, Span, Stance

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Draft:
    """A frame in word indexes. `clause` is the stretch whose finite verb the cue belongs to."""

    rule: str
    clause: Stretch
    content: tuple[Stretch, ...] = ()
    cue: tuple[Stretch, ...] = ()
    frame: tuple[Stretch, ...] = ()
    subject: Subject = field(default_factory=Subject)
    via: tuple[str, ...] = ()
    stance: Stance = Stance.NEUTRAL
    direction: Direction = Direction.HERE
    kind: AttributionKind = AttributionKind.INDIRECT
    speaker_before: bool = False
    if_known: bool = False
    heading: bool = False
    told: tuple[Stretch, ...] = ()
    """Whom the words were told, as far as the verb's object names it."""
    through: Stretch | None = None
    """Who hands the words on: „[der Kurier] zitiert ihn“."""


def without(stretch: Stretch, holes: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """What is left of a stretch when others are cut out of it."""
    left: list[Stretch] = []
    start = stretch[0]
    for hole_start, hole_end in sorted(holes):
        if hole_start > start:
            left.append((start, min(hole_start, stretch[1])))
        start = max(start, hole_end)
    if start < stretch[1]:
        left.append((start, stretch[1]))
    return tuple((first, last) for first, last in left if first < last)


def to_frame(sentence: Sentence, draft: Draft) -> Frame:
    """The finished frame, its content trimmed of the marks between clauses."""
    return Frame(
        rule=draft.rule,
        kind=draft.kind,
        clause=sentence.span(*draft.clause),
        content=_spans(sentence, [_trim(sentence, stretch) for stretch in draft.content]),
        cue=_spans(sentence, draft.cue),
        frame=_spans(sentence, draft.frame),
        speaker=_spans(sentence, draft.subject.stretches),
        via=draft.via,
        stance=draft.stance,
        direction=draft.direction,
        speaker_before=draft.speaker_before,
        heading=draft.heading,
        if_known=draft.if_known,
    )


def _trim(sentence: Sentence, stretch: Stretch) -> Stretch:
    """A stretch without marks at its ends."""
    start, end = stretch
    marks = BOUNDARIES - {"!", "?"}
    while start < end and sentence.words[start].kind in BOUNDARIES:
        start += 1
    while end > start and sentence.words[end - 1].kind in marks:
        end -= 1
    return start, end


def _spans(sentence: Sentence, stretches: Sequence[Stretch]) -> tuple[Span, ...]:
    """Offsets of stretches in text order; empty ones fall out, neighbours become one."""
    joined: list[list[int]] = []
    for start, end in sorted(stretches):
        if start >= end:
            continue
        if joined and start <= joined[-1][1]:
            joined[-1][1] = max(end, joined[-1][1])
        else:
            joined.append([start, end])
    return tuple(sentence.span(start, end) for start, end in joined)
