"""Reports of one story side by side: statements, discrepancies, wording, silences, timeline."""

from dataclasses import dataclass
from enum import StrEnum

from synopse.model.findings import NameKind
from synopse.model.report import ZoneKind
from synopse.model.span import Passage


class Tier(StrEnum):
    """How close the wordings of a row are."""

    VERBATIM = "wortgleich"
    NEAR = "nah"
    POSSIBLE = "möglich"


class Agreement(StrEnum):
    """What a row as a whole shows; `single` counts origins, not reports."""

    SAME = "same"
    DIFFERS = "differs"
    SINGLE = "single"


class CellState(StrEnum):
    """What one report has for a statement."""

    SAYS = "says"
    ATTRIBUTES = "attributes"
    NOT_FOUND = "not_found"
    NOT_CHECKABLE = "not_checkable"


class Mode(StrEnum):
    """In which voice a report tells a statement."""

    OWN = "own"
    DIRECT = "direct"
    INDIRECT = "indirect"
    REPORTED = "reported"


@dataclass(frozen=True, slots=True)
class Cell:
    """One report's part of a statement; `attributions` are ids inside that report's findings."""

    report: str
    state: CellState
    passages: tuple[Passage, ...] = ()
    attributions: tuple[str, ...] = ()
    mode: Mode | None = None
    speaker: str | None = None
    via: tuple[str, ...] = ()
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """What is said, report by report; the label is one of its own passages.

    `origins` is the length of `origin_ids`: the story's origins that tell it, those that count once together.
    `how` is a fixed phrase (German message id) where the row was made in another way than by its words.
    """

    id: str
    label: Passage
    cells: tuple[Cell, ...]
    reports: int
    origins: int
    agreement: Agreement
    tier: Tier | None = None
    origin_ids: tuple[tuple[str, ...], ...] = ()
    how: str | None = None


class DiscrepancyType(StrEnum):
    """What two passages differ in."""

    QUANTITY = "quantity"
    TIME = "time"
    PLACE = "place"
    ACTOR = "actor"
    ROLE = "role"
    MEDIUM = "medium"
    CERTAINTY = "certainty"
    NEGATION = "negation"
    ATTRIBUTION = "attribution"
    ATTRIBUTION_LOST = "attribution_lost"
    QUOTATION_WORDING = "quotation_wording"
    QUOTATION_BOUNDARY = "quotation_boundary"
    NAME_VARIANT = "name_variant"
    ORDER = "order"
    HEADLINE_BODY = "headline_body"


class Severity(StrEnum):
    """How much a discrepancy weighs, heaviest first."""

    CONTRADICTION = "contradiction"
    DIFFERS = "differs"
    ATTRIBUTION = "attribution"
    UPDATE = "update"
    GRANULARITY = "granularity"
    WORDING = "wording"
    SPELLING = "spelling"


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """Passages that do not say the same; `note` is a fixed phrase (German message id)."""

    id: str
    type: DiscrepancyType
    severity: Severity
    passages: tuple[Passage, ...]
    rule: str
    note: str
    statement: str | None = None
    within_one_report: bool = False


class Voice(StrEnum):
    """Whose words a wording is."""

    OWN = "own"
    QUOTED = "quoted"


class WordingKind(StrEnum):
    """What varies between wordings."""

    NAMING = "naming"
    TERM = "term"
    SPELLING = "spelling"


@dataclass(frozen=True, slots=True)
class VoicedPassage:
    """A wording's passage and whose voice it stands in."""

    passage: Passage
    voice: Voice
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Variant:
    """One of several wordings for the same thing."""

    variant: str
    passages: tuple[VoicedPassage, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """Several wordings for one concept."""

    concept: str
    kind: WordingKind
    variants: tuple[Variant, ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """One utterance of one speaker in the versions the reports give; one tuple of passages a version."""

    speaker: str | None
    versions: tuple[tuple[Passage, ...], ...]


class TimelineKind(StrEnum):
    """What happened at a point of the timeline."""

    TOLD = "told"
    PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class NamedPassage:
    """A passage that means somebody, and the name its report's findings resolve it to."""

    passage: Passage
    name: str
    kind: NameKind


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """A point in time and the passage that puts something there; None for a given publication time.

    `who` are the persons and organisations that passage names, each once, in text order; `discrepancies` the
    ids of those that dispute when it was, or what came first.
    """

    value: str
    kind: TimelineKind
    report: str
    what: Passage | None
    who: tuple[NamedPassage, ...] = ()
    discrepancies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Silence:
    """A statement one report does not have; `why` is a fixed phrase (German message id)."""

    statement: str
    report: str
    fair: bool
    why: str


@dataclass(frozen=True, slots=True)
class Speaking:
    """What one speaker says in one report: attributions by mode, words of their contents, and their cues."""

    report: str
    direct: int
    indirect: int
    reported: int
    words: int
    cues: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """Someone or something that acts or speaks in the story, with spellings and roles as found.

    `speaking` holds a record for each report in which they speak.
    """

    name: str
    kind: NameKind
    variants: tuple[str, ...]
    roles: tuple[str, ...]
    passages: tuple[Passage, ...]
    speaking: tuple[Speaking, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportHeadline:
    """A kicker, title or teaser, and the ids of the statements that it tells."""

    passage: Passage
    kind: ZoneKind
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InferredSpeaker:
    """Who may speak where a report names nobody, by other reports of the story: never more than inferred.

    `attribution` is the id of one of the report's own, `statement` the row of a sentence on nobody's word;
    `passages` stand in another report.
    """

    report: str
    name: str
    passages: tuple[Passage, ...]
    rule: str
    attribution: str | None = None
    statement: str | None = None


@dataclass(frozen=True, slots=True)
class Ranked:
    """What to look at first; `id` names a discrepancy, silence or statement, `how` is a fixed phrase."""

    kind: str
    id: str
    how: str
