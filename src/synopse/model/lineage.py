"""Who has whose copy: shared passages, derivation, origins, and the edits to a shared text.

Derivation classes follow METER (Gaizauskas et al. 2001): wholly, partly or not derived.
"""

from dataclasses import dataclass
from enum import StrEnum

from synopse.model.certainty import Certainty
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


class LineageEvidence(StrEnum):
    """What a derivation rests on."""

    CREDIT_A = "credit_a"
    CREDIT_B = "credit_b"
    PASSAGES = "passages"
    ORDER_OF_FACTS = "order_of_facts"


class OriginReason(StrEnum):
    """Why two members count once; each is a fact of its own, with its own evidence."""

    SHARED_TEXT = "shared_text"
    ORDER_OF_FACTS = "order_of_facts"
    AGENCY_CREDIT = "agency_credit"
    OUTLET_FAMILY = "outlet_family"
    ONE_REPORT = "one_report"


class OrderDoubt(StrEnum):
    """Why nothing, or little, can be said about which of two reports was first."""

    UNKNOWN = "published_unknown"
    NOT_DISTINGUISHABLE = "not_distinguishable"
    UPDATED = "updated_later"
    FUTURE = "published_in_future"
    BEFORE_EVENT = "published_before_event"


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
class PublicationOrder:
    """Which of two members was published earlier, None where that is open; and what speaks against it.

    It is about publication, never about who copied whom.
    """

    earlier: Member | None = None
    doubts: tuple[tuple[Member, OrderDoubt], ...] = ()


@dataclass(frozen=True, slots=True)
class Lineage:
    """What two parts share; `a` is the one published earlier. Shares are 0..1 of body word tokens.

    `parallels` are sentences of `a` and `b` that tell the same facts in other words, in the same order.
    """

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
    order: PublicationOrder = PublicationOrder()
    parallels: tuple[tuple[Span, Span], ...] = ()

    @property
    def derives(self) -> bool:
        """Whether at least one of the two is derived from a common source."""
        return (self.derived_a, self.derived_b) != (Derivation.NONE, Derivation.NONE)


@dataclass(frozen=True, slots=True)
class Derived:
    """How much of one member's body stands in the words of its story's common text, or of a wire.

    `wire` is the agency's own text among the reports, if there is one; else the common text is what two or
    more members share. `share` is 0..1 of body word tokens, direct quotations left out.
    """

    member: Member
    derivation: Derivation
    share: float
    certainty: Certainty
    wire: Member | None = None


@dataclass(frozen=True, slots=True)
class OriginTie:
    """Why two members of an origin count once.

    `name` is the agency or the house; `passages` show it, those of the shared text stand in the lineage.
    """

    a: Member
    b: Member
    reason: OriginReason
    certainty: Certainty
    name: str | None = None
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """Members that count once, because their copy has one source; `ties` tell why, none for one member."""

    id: str
    members: tuple[Member, ...]
    agency: str | None = None
    certainty: Certainty = Certainty.CERTAIN
    ties: tuple[OriginTie, ...] = ()


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
