"""The dossier: what the desk receives, story by story."""

from dataclasses import dataclass

from synopse.model.comparison import (
    Discrepancy,
    InferredSpeaker,
    Person,
    Quotation,
    Ranked,
    ReportHeadline,
    Silence,
    Statement,
    TimelineEntry,
    Wording,
)
from synopse.model.findings import Findings
from synopse.model.lineage import Collation, Derived, Lineage, Origin
from synopse.model.report import Doubt, Report
from synopse.model.story import Story


@dataclass(frozen=True, slots=True)
class Unread:
    """A source that could not be read, and why."""

    source: str
    cause: str


@dataclass(frozen=True, slots=True)
class ReportEntry:
    """A report of a story with its siglum (A, B, …) and what was found in it."""

    siglum: str
    report: Report
    findings: Findings


@dataclass(frozen=True, slots=True)
class StoryDossier:
    """One story, compared. Reports in order of publication, then id."""

    story: Story
    reports: tuple[ReportEntry, ...]
    origins: tuple[Origin, ...] = ()
    statements: tuple[Statement, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    wording: tuple[Wording, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    lineage: tuple[Lineage, ...] = ()
    derivations: tuple[Derived, ...] = ()
    collations: tuple[Collation, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    silences: tuple[Silence, ...] = ()
    people: tuple[Person, ...] = ()
    headlines: tuple[ReportHeadline, ...] = ()
    inferred: tuple[InferredSpeaker, ...] = ()
    ranked: tuple[Ranked, ...] = ()
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Dossier:
    """All stories of one run, and what could not be read."""

    stories: tuple[StoryDossier, ...]
    unread: tuple[Unread, ...] = ()
