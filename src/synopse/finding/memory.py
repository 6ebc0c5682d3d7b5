"""What earlier sentences leave behind for later ones: whose word it was, in which frame, how long ago."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from synopse.finding.units import Unit
from synopse.lang.frames import Frame
from synopse.model import Attribution, AttributionKind, Span

UNSURE = "indirect.heading@1?"
"""The rule of a heading that must still prove that its speaker speaks elsewhere in the report."""
FARTHEST = 1
"""A speaker is forgotten after so many units that hang on nobody."""


@dataclass(slots=True)
class Memory:
    """What earlier units leave behind: whose word it was, and the frame that waits for its content."""

    speaker: tuple[Span, ...] = ()
    via: tuple[str, ...] = ()
    cue: tuple[Span, ...] = ()
    frame: tuple[Span, ...] = ()
    silent: int = FARTHEST + 1
    paragraph: int = -1
    ahead: Frame | None = None
    block: Frame | None = None
    previous: Unit | None = None
    attributed: bool = False
    found: list[Attribution] = field(default_factory=list)


def remember(unit: Unit, found: Sequence[Attribution], ahead: Frame | None, memory: Memory) -> None:
    """Keep the outermost speaker of the unit for what follows."""
    found = [one for one in found if one.rule != UNSURE]
    memory.previous, memory.ahead = unit, ahead
    memory.attributed = bool(found) or ahead is not None
    known = bool(found) and bool(found[0].speaker)
    if ahead is not None:
        memory.speaker, memory.via = ahead.speaker, ahead.via
        memory.cue, memory.frame = ahead.cue, ahead.frame
    elif found:
        outermost = max(found, key=lambda a: (sum(map(len, a.content)), a.content[-1].end))
        memory.speaker, memory.via = outermost.speaker, outermost.via
        if outermost.cue or outermost.frame:
            memory.cue, memory.frame = outermost.cue, outermost.frame
        elif outermost.kind is AttributionKind.DIRECT or not known:
            memory.cue, memory.frame = (), ()
    memory.silent = 0 if memory.attributed else memory.silent + 1
    memory.paragraph = unit.paragraph if memory.attributed else memory.paragraph
