"""An English frame while it is being put together, in word indexes; and how it turns into offsets."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from synopse.lang.en.attribution_words import Word
from synopse.lang.frames import Direction, Frame
from synopse.model import AttributionKind, Span, Stance

Stretch = tuple[int, int]
_SIGNS = "$€£#@"
_ENDS = frozenset({".", ",", ";", ":", "-", "--", "—", "–"})


@dataclass(frozen=True, slots=True)
class Draft:
    """A frame in word indexes. `clause` is where its own words stand, apart from the content."""

    rule: str
    clause: Stretch
    speaker: Stretch | None
    cue: tuple[Stretch, ...] = ()
    content: tuple[Stretch, ...] = ()
    addressee: Stretch | None = None
    via: Stretch | None = None
    stance: Stance = Stance.NEUTRAL
    kind: AttributionKind = AttributionKind.INDIRECT
    direction: Direction = Direction.HERE
    heading: bool = False
    if_known: bool = False


def without(stretch: Stretch, holes: Iterable[Stretch]) -> Stretch:
    """A stretch that ends where the first hole in it begins."""
    start, end = stretch
    return start, min((hole for hole, _ in holes if start < hole < end), default=end)


def to_frame(text: str, words: Sequence[Word], draft: Draft, via: tuple[str, ...]) -> Frame:
    """The finished frame, its content trimmed of the marks between clauses."""
    stretches = [trim(words, stretch) for stretch in draft.content]
    spans = tuple(_span(text, words, stretch) for stretch in stretches if stretch[0] < stretch[1])
    return Frame(
        rule=f"{draft.kind.value}.{draft.rule}",
        kind=draft.kind,
        clause=_span(text, words, draft.clause),
        content=spans,
        cue=tuple(_span(text, words, stretch) for stretch in draft.cue),
        frame=(_span(text, words, draft.clause),),
        speaker=(_span(text, words, draft.speaker),) if draft.speaker else (),
        addressee=(_span(text, words, draft.addressee),) if draft.addressee else (),
        via=via,
        stance=draft.stance,
        direction=draft.direction,
        heading=draft.heading,
        if_known=draft.if_known,
    )


def trim(words: Sequence[Word], stretch: Stretch) -> Stretch:
    """A stretch without marks at its ends."""
    start, end = stretch
    while start < end and words[start].key in _ENDS:
        start += 1
    while end > start and words[end - 1].key in _ENDS:
        end -= 1
    return start, end


def _span(text: str, words: Sequence[Word], stretch: Stretch) -> Span:
    start = words[stretch[0]].start
    return Span(start - (start > 0 and text[start - 1] in _SIGNS), words[stretch[1] - 1].end)
