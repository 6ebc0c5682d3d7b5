"""What a language's rules make out in one sentence about other people's words.

A frame is the part of a sentence that says on whose word something stands („sagte der Minister“, „laut
Polizei“), with the content it opens. Where a sentence has none, its mood may still tell that it hangs on an
earlier speaker. Both languages speak in these nouns; `synopse.finding` turns them into attributions.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeAlias

from synopse.model import AttributionKind, Span, Stance

FindTold: TypeAlias = Callable[[Sequence[str]], frozenset[int]]
"""Which words of a sentence are verbs in the Konjunktiv I, by their index."""


class Direction(Enum):
    """Where the content of a frame stands."""

    HERE = auto()
    """In the same sentence: `content` holds it."""
    BACK = auto()
    """In the sentence before: „Das teilte die Polizei mit.“"""
    AHEAD = auto()
    """In the quotation that follows: „Auf seinem Kanal teilte er mit:“"""


class Hanging(Enum):
    """How surely a sentence without a frame is another's word."""

    NO = auto()
    MOOD = auto()
    """Konjunktiv I in the main clause: reported speech wherever it stands."""
    CARRIED = auto()
    """Konjunktiv II for it: reported speech right after some."""
    HEARSAY = auto()
    """`sollen`: hearsay right after a source, else a plan."""
    RUMOUR = auto()
    """`sollen` about what is past: hearsay, whoever said it."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame. `clause` is the finite verb's clause, by which the outer frame of two is told."""

    rule: str
    kind: AttributionKind
    clause: Span
    content: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    frame: tuple[Span, ...] = ()
    speaker: tuple[Span, ...] = ()
    addressee: tuple[Span, ...] = ()
    via: tuple[str, ...] = ()
    stance: Stance = Stance.NEUTRAL
    direction: Direction = Direction.HERE
    heading: bool = False
    """Holds only in a heading: „Polizei: Zwei Verletzte“."""
    if_known: bool = False
    """Holds only where the speaker speaks elsewhere in the report: „Kallweit: Der Damm hält“."""
    speaker_before: bool = False
    """The words stand on the speaker of an earlier frame: „demnach“."""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that the rules made out in one sentence."""

    frames: tuple[Frame, ...] = ()
    hanging: Hanging = Hanging.NO
    hangs_at: int | None = None
    """Offset of the finite verb that makes it hang."""
    mood: tuple[Span, ...] = ()
    latent: tuple[Span, ...] = ()
    """Who speaks without a clause of content: „Die Wehr äußerte sich besorgt.“ What follows may be theirs."""
