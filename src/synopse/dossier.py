"""The order of work, top to bottom: reports in, one dossier out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from synopse.comparing import (
    align_statements,
    find_discrepancies,
    find_people,
    find_quotations,
    find_silences,
    find_timeline,
    find_wording,
    infer_speakers,
    mark_agreement,
    rank_findings,
)
from synopse.finding import DEFAULT_ANALYSIS, find_findings
from synopse.lineage import find_collations, find_lineage, independent_origins
from synopse.model import (
    Collation,
    Dossier,
    Findings,
    Lineage,
    Origin,
    Report,
    ReportEntry,
    Story,
    StoryDossier,
    Unread,
)
from synopse.model.order import publication_order
from synopse.reading.attempt import attempt
from synopse.reading.duplicates import merge_equal_reports
from synopse.reading.editions import latest_of, mark_editions
from synopse.stories import find_stories, story_of_all


@dataclass(frozen=True, slots=True)
class Told:
    """Reports in their order with their findings by id, and those that finding broke on."""

    ordered: tuple[Report, ...]
    findings: Mapping[str, Findings]
    unread: tuple[Unread, ...]

    @property
    def reports(self) -> dict[str, Report]:
        """The reports by id."""
        return {report.id: report for report in self.ordered}


@dataclass(frozen=True, slots=True)
class Grouped:
    """Reports by id, their stories, and each story's independent origins in the same order."""

    reports: Mapping[str, Report]
    stories: tuple[Story, ...]
    origins: tuple[tuple[Origin, ...], ...]


@dataclass(frozen=True, slots=True)
class Traced:
    """Reports and findings by id, the pairs of parts that share text, and the collations of that text."""

    reports: Mapping[str, Report]
    findings: Mapping[str, Findings]
    lineage: tuple[Lineage, ...]
    collations: tuple[Collation, ...]


def compare_reports(
    reports: Sequence[Report],
    unread: Sequence[Unread] = (),
    *,
    as_one_story: bool = False,
    analysis: str = DEFAULT_ANALYSIS,
) -> Dossier:
    """Group reports into stories and lay each side by side.

    Equal reports count once; the order of `reports` changes nothing. With `as_one_story` all parts of all
    reports make one story.
    """
    told = find_all(reports, analysis=analysis)
    lineage = find_lineage(told.ordered, told.findings)
    stories = find_stories(told.ordered, told.findings)
    if as_one_story and told.ordered:
        stories = (story_of_all(told.ordered, told.findings),)
    return Dossier(
        tuple(compare_story(story, told.reports, told.findings, lineage) for story in stories),
        tuple(sorted((*unread, *told.unread), key=lambda item: (item.source, item.cause))),
    )


def group_reports(reports: Sequence[Report]) -> Grouped:
    """Group reports into stories, each with its independent origins."""
    told = find_all(reports)
    stories = find_stories(told.ordered, told.findings)
    lineage = find_lineage(told.ordered, told.findings)
    origins = tuple(independent_origins(story, told.reports, shared_in(story, lineage)) for story in stories)
    return Grouped(told.reports, stories, origins)


def trace_reports(reports: Sequence[Report]) -> Traced:
    """Find what parts share text, and lay the edits to it side by side."""
    told = find_all(reports)
    lineage = find_lineage(told.ordered, told.findings)
    collations = find_collations(story_of_all(told.ordered), told.reports, told.findings, lineage)
    return Traced(told.reports, told.findings, lineage, collations)


def find_all(reports: Sequence[Report], *, analysis: str = DEFAULT_ANALYSIS) -> Told:
    """What each report says; each report once, by `published` (unknown last), then id."""
    ordered: list[Report] = []
    findings: dict[str, Findings] = {}
    unread: list[Unread] = []
    for report in mark_editions(sorted(merge_equal_reports(reports), key=publication_order)):
        found = attempt(partial(find_findings, report, analysis=analysis), report.source)
        if isinstance(found, Unread):
            unread.append(found)
        else:
            ordered.append(report)
            findings[report.id] = found
    return Told(tuple(ordered), findings, tuple(unread))


def shared_in(story: Story, lineage: Sequence[Lineage]) -> tuple[Lineage, ...]:
    """The pairs of which both parts belong to the story."""
    return tuple(pair for pair in lineage if pair.a in story.members and pair.b in story.members)


def compare_story(
    story: Story,
    reports: Mapping[str, Report],
    findings: Mapping[str, Findings],
    lineage: Sequence[Lineage],
) -> StoryDossier:
    """Lay the members of one story side by side; a superseded edition adds no cell."""
    named = name_entries(story, reports, findings)
    current = {report.id for report in latest_of([entry.report for entry in named])}
    entries = tuple(entry for entry in named if entry.report.id in current)
    shared = shared_in(story, lineage)
    origins = independent_origins(story, reports, shared)
    collations = find_collations(story, reports, findings, shared)
    aligned = align_statements(story, entries, origins)
    discrepancies = find_discrepancies(story, entries, aligned)
    statements = mark_agreement(aligned, discrepancies)
    silences = find_silences(story, entries, statements)
    return StoryDossier(
        story=story,
        reports=named,
        origins=origins,
        statements=statements,
        discrepancies=discrepancies,
        wording=find_wording(story, entries),
        quotations=find_quotations(story, entries, statements),
        lineage=shared,
        collations=collations,
        timeline=find_timeline(story, entries),
        silences=silences,
        people=find_people(story, entries),
        inferred=infer_speakers(entries, statements),
        ranked=rank_findings(statements, discrepancies, silences),
    )


def name_entries(
    story: Story, reports: Mapping[str, Report], findings: Mapping[str, Findings]
) -> tuple[ReportEntry, ...]:
    """The story's reports in order of publication, with sigla A, B, …, Z, AA and so on."""
    ids = dict.fromkeys(member.report for member in story.members)
    ordered = sorted((reports[report] for report in ids), key=publication_order)
    return tuple(
        ReportEntry(siglum_of(place), report, findings[report.id]) for place, report in enumerate(ordered)
    )


def siglum_of(place: int) -> str:
    """The siglum of the report at `place` (from 0).

    >>> siglum_of(0), siglum_of(25), siglum_of(26)
    ('A', 'Z', 'AA')
    """
    letter = chr(ord("A") + place % 26)
    return letter if place < 26 else siglum_of(place // 26 - 1) + letter  # noqa: PLR2004 -- the alphabet
