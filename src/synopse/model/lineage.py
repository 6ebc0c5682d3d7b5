"""Who has whose copy: shared passages, derivation, origins, and the edits to a shared text.

Derivation classes follow METER (Gaizauskas et al. 2001): wholly, partly or not derived.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from synopse.model.span import Passage, Span
from synopse.model.story import Member


class SharedKind(StrEnum):
    """Why two reports have the same words."""

    COPY = "copy"
    QUOTATION = "quotation"
    PHRASE = "phrase"


class Derivation(StrEnum):
    """How much of a report stands in a common source's words."""

    WHOLLY = "wholly"
    PARTLY = "partly"
    NONE = "none"


class Certainty(StrEnum):
    """How sure a finding about origin is."""

    CERTAIN = "certain"
    PROBABLE = "probable"


class LineageEvidence(StrEnum):
    """What a derivation rests on."""

    CREDIT_A = "credit_a"
    CREDIT_B = "credit_b"
    PASSAGES = "passages"


class EditKind(StrEnum):
    """What a desk did to a stretch of the common text."""

    KEPT = "kept"
    CUT = "cut"
    REWORDED = "reworded"
    INSERTED = "inserted"
    MOVED = "moved"
    ATTRIBUTION_REMOVED = "attribution_removed"
    ATTRIBUTION_ADDED = "attribution_added"
    DISTANCE_REMOVED = "distance_removed"
    DISTANCE_ADDED = "distance_added"


@dataclass(frozen=True, slots=True, order=True)
class SharedPassage:
    """The same words in two reports; `verbatim` when word for word, else an edited run."""

    a: Span
    b: Span
    kind: SharedKind
    verbatim: bool = True


@dataclass(frozen=True, slots=True)
class Lineage:
    """What two parts share; `a` is the one published earlier. Shares are 0..1 of body word tokens."""

    a: Member
    b: Member
    passages: tuple[SharedPassage, ...]
    share_of_a: float
    share_of_b: float
    derived_a: Derivation
    derived_b: Derivation
    certainty: Certainty
    agencies: tuple[str, ...] = ()
    evidence: tuple[LineageEvidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """Members that count once, because their copy has one source."""

    id: str
    members: tuple[Member, ...]
    agency: str | None = None
    certainty: Certainty = Certainty.CERTAIN


@dataclass(frozen=True, slots=True)
class CollationRow:
    """One edit of one report: its `passages`, and the words of the `base` it stands against."""

    report: str
    kind: EditKind
    passages: tuple[Passage, ...]
    base: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class CommonPassage:
    """A stretch of the supposed common text: the `members` that hold it, and the passage of each."""

    members: tuple[Member, ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Collation:
    """The edits several members made to a text they share; rows in the order of the base text.

    `common` is what two or more of them have, in the order of the base: the supposed common text.
    """

    members: tuple[Member, ...]
    base: Member
    rows: tuple[CollationRow, ...]
    common: tuple[CommonPassage, ...] = ()


def origins_among(origins: Sequence[Origin], reports: Collection[str]) -> tuple[Origin, ...]:
    """Those of a story's origins that at least one of `reports` (ids) belongs to.

    Its length is the only count of agreement there is: every "n independent origins" in any output is
    `len(origins_among(independent_origins(…), reports))`.
    """
    return tuple(origin for origin in origins if any(member.report in reports for member in origin.members))
