"""A report: one published text as found, with what reading made out about it.

`Report.text` is the decoded source and is never altered; zones, parts and credits only point into it.
"""

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from synopse.model.span import Span


class How(StrEnum):
    """Where a value comes from."""

    TEXT = "text"
    URL = "url"
    META = "meta"
    GIVEN = "given"


class Precision(StrEnum):
    """How exact a moment is."""

    SECOND = "second"
    MINUTE = "minute"
    DAY = "day"
    MONTH = "month"


class TextKind(StrEnum):
    """What sort of text a report is."""

    REPORT = "report"
    COMMENTARY = "commentary"
    INTERVIEW = "interview"
    TICKER = "ticker"
    PRESS_REVIEW = "press_review"
    UNKNOWN = "unknown"


class ZoneKind(StrEnum):
    """What a paragraph of a raw text is."""

    TITLE = "title"
    KICKER = "kicker"
    TEASER = "teaser"
    SUBHEADING = "subheading"
    BODY = "body"
    DATELINE = "dateline"
    BYLINE = "byline"
    SECTION = "section"
    CAPTION = "caption"
    PHOTO_CREDIT = "photo_credit"
    AGENCY_CREDIT = "agency_credit"
    TIMESTAMP = "timestamp"
    MASTHEAD = "masthead"
    ISSUE = "issue"
    NAVIGATION = "navigation"
    TRACKER = "tracker"
    ADVERTISEMENT = "advertisement"
    APPEAL = "appeal"
    NEWSLETTER = "newsletter"
    RELATED = "related"
    COMMENTS = "comments"
    LEGAL = "legal"
    OTHER = "other"


ARTICLE_KINDS = (ZoneKind.TITLE, ZoneKind.KICKER, ZoneKind.TEASER, ZoneKind.SUBHEADING, ZoneKind.BODY)
"""The zones that statements and attributions may come from."""


class CreditFor(StrEnum):
    """What an agency is credited for."""

    TEXT = "text"
    PHOTO = "photo"


@dataclass(frozen=True, slots=True)
class Stated:
    """A value and where it was read; `span` is None when it came from outside the text."""

    value: str
    how: How
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time: ISO 8601 as exact as found, no time zone invented."""

    value: str
    precision: Precision
    how: How
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Zone:
    """One paragraph (or piece of a line) of one kind, inside one part."""

    kind: ZoneKind
    span: Span
    part: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """One of the stories that stand in a raw text; numbered from 0 in text order."""

    part: int
    span: Span
    title: Stated | None = None


@dataclass(frozen=True, slots=True)
class Dateline:
    """`Washington dpa/rtr |`: place, agencies, own outlets as written; the span includes its bar or dot."""

    span: Span
    place: str | None
    agencies: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Credit:
    """`(dpa/jW)` or `Foto: Evan Muster/ap`: agencies (canonical) and outlets (as written) named as origin.

    `span` is None where no words of the text say so, but what came with it: the provider of a wire.
    """

    span: Span | None
    agencies: tuple[str, ...]
    outlets: tuple[str, ...] = ()
    credit_for: CreditFor = CreditFor.TEXT


@dataclass(frozen=True, slots=True)
class Comment:
    """A reader's comment; `reply_to` is the name behind its leading @, `parent` the place in the thread."""

    span: Span
    author: str | None = None
    reply_to: str | None = None
    parent: int | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """Trouble in the material; codes are listed in `synopse.reading.doubts`."""

    code: str
    span: Span | None
    note: str


@dataclass(frozen=True, slots=True)
class Report:
    """One published text; zones in text order. `id` is `sha256:` and the hex digest of the raw bytes.

    `supersedes` is the id of the edition of the same address that this one replaces; `version` is the number
    that a wire gives itself.
    """

    id: str
    source: str
    text: str
    zones: tuple[Zone, ...]
    parts: tuple[Part, ...]
    language: str | None = None
    text_kind: TextKind = TextKind.UNKNOWN
    outlet: Stated | None = None
    title: Stated | None = None
    published: Moment | None = None
    updated: Moment | None = None
    address: str | None = None
    authors: tuple[Stated, ...] = ()
    datelines: tuple[Dateline, ...] = ()
    credits: tuple[Credit, ...] = ()
    comments: tuple[Comment, ...] = ()
    cut_short: str | None = None
    doubts: tuple[Doubt, ...] = ()
    also_at: tuple[str, ...] = ()
    supersedes: str | None = None
    version: int | None = None

    def zones_of(self, *kinds: ZoneKind, part: int | None = None) -> tuple[Zone, ...]:
        """Zones of the given kinds in text order, of one part or of all."""
        return tuple(
            zone for zone in self.zones if zone.kind in kinds and (part is None or zone.part == part)
        )

    def article_zones(self, part: int | None = None) -> tuple[Zone, ...]:
        """Title, kicker, teaser, subheadings and body in text order."""
        return self.zones_of(*ARTICLE_KINDS, part=part)

    def zone_at(self, offset: int) -> Zone | None:
        """The zone that holds the character at `offset`; None on white space between zones."""
        place = bisect_right(self.zones, offset, key=lambda zone: zone.span.start)
        zone = self.zones[place - 1] if place else None
        return zone if zone and offset < zone.span.end else None
