"""What one report says: sentences, attributions, names, times and quantities, each with its spans.

Kinds of attribution follow Petersen-Frey & Biemann 2024 (German news quotation data); times follow TIMEX3.
"""

from dataclasses import dataclass
from enum import StrEnum

from synopse.model.report import ZoneKind
from synopse.model.span import Span


class AttributionKind(StrEnum):
    """How another's words are given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    INDIRECT_FREE_INDIRECT = "indirect_free_indirect"
    FREE_INDIRECT = "free_indirect"
    REPORTED = "reported"


class Stance(StrEnum):
    """What the cue lets the author say about the words: sagt, behauptet, bestätigt, kündigt an."""

    NEUTRAL = "neutral"
    DISTANCING = "distancing"
    CONFIRMING = "confirming"
    ANNOUNCING = "announcing"


class SpeakerHow(StrEnum):
    """How the speaker of an attribution was made out."""

    NAMED = "named"
    ROLE = "role"
    PRONOUN = "pronoun"
    DISCOURSE = "discourse"
    NONE = "none"


class Tenure(StrEnum):
    """Whether a role is held now, was held before, or is to be held."""

    PRESENT = "present"
    FORMER = "former"
    COMING = "coming"


class NameKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OTHER = "other"


class TimeType(StrEnum):
    """TIMEX3 types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words of another: what, on whose word, by which cue.

    `content`, `cue`, `frame`, `speaker`, `addressee` and `mood` are spans in text order, possibly none.
    `speaker` is the mention beside the cue (or in the frame this one hangs on); `speaker_name` what it
    resolves to, `speaker_from` the passages of this report that this rests on: an apposition, a full name,
    the mention a pronoun takes up. `via` names media and intermediaries in the report's words. `parent` is
    the id of the attribution this one is nested in.
    """

    id: str
    kind: AttributionKind
    zone: ZoneKind
    content: tuple[Span, ...]
    rule: str
    cue: tuple[Span, ...] = ()
    frame: tuple[Span, ...] = ()
    speaker: tuple[Span, ...] = ()
    addressee: tuple[Span, ...] = ()
    speaker_name: str | None = None
    speaker_how: SpeakerHow = SpeakerHow.NONE
    speaker_from: tuple[Span, ...] = ()
    via: tuple[str, ...] = ()
    parent: str | None = None
    mood: tuple[Span, ...] = ()
    stance: Stance = Stance.NEUTRAL


@dataclass(frozen=True, slots=True)
class SpeechEvent:
    """One mention of saying, writing, thinking or deciding: by which word, who, what, about what, to whom.

    `cue` is the verb or noun with what makes it one (macht … deutlich), `particle` what the verb parts with
    (schlägt … vor, sich). All are spans in text order, possibly none. `attribution` is the id of the
    attribution this event is, if it is one.
    """

    id: str
    cue: tuple[Span, ...]
    particle: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    message: tuple[Span, ...] = ()
    topic: tuple[Span, ...] = ()
    addressee: tuple[Span, ...] = ()
    medium: tuple[Span, ...] = ()
    evidence: tuple[Span, ...] = ()
    attribution: str | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """One mention of a name and the form it is merged under within the report."""

    span: Span
    kind: NameKind
    name: str


@dataclass(frozen=True, slots=True)
class Role:
    """What the report says somebody is: `US-Präsident Donald Trump`.

    `name` is the merged name, `holder` its mention beside the role, `span` the role words without determiner.
    `office` is the role noun without what it is of (`verteidigungsminister`), `family` groups offices that
    name the same (Staatschef, Präsident), `of` is the state or body.
    """

    name: str
    holder: Span
    span: Span
    family: str
    office: str
    of: str | None
    feminine: bool
    tenure: Tenure = Tenure.PRESENT


@dataclass(frozen=True, slots=True)
class OpenRole:
    """An office that speaks in an attribution, of whose holder the report says nothing: `der Minister`.

    The fields are those of `Role`; `of` is None where the mention does not say whose office it is.
    """

    attribution: str
    family: str
    office: str
    of: str | None
    feminine: bool
    tenure: Tenure = Tenure.PRESENT


@dataclass(frozen=True, slots=True)
class Time:
    """One time expression; `value` is TIMEX3 (`2025-02-12`, `PT1H30M`), `mod` its modifier."""

    span: Span
    type: TimeType
    value: str
    mod: str | None = None

    @property
    def is_point(self) -> bool:
        """Whether it names a day, an hour or a period, and does not only point (`derzeit`, `damals`)."""
        return self.type in (TimeType.DATE, TimeType.TIME) and not self.value.endswith("_REF")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of something: `fast 85 Drohnen`. `high` closes a range, `of` is the counted noun."""

    span: Span
    value: float
    high: float | None = None
    unit: str | None = None
    of: str | None = None
    hedge: str | None = None


@dataclass(frozen=True, slots=True)
class Findings:
    """All that finding made out in one report, each tuple in text order."""

    report: str
    sentences: tuple[Span, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    names: tuple[Name, ...] = ()
    times: tuple[Time, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    roles: tuple[Role, ...] = ()
    open_roles: tuple[OpenRole, ...] = ()
    speech_events: tuple[SpeechEvent, ...] = ()
