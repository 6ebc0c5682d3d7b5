"""The order of work, top to bottom: reports in, one dossier out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from synopse.comparing import (
    NO_EXTRAS,
    Extras,
    align_statements,
    attach_reprints,
    find_discrepancies,
    find_headlines,
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
from synopse.lineage import (
    Limits,
    StatementOrigins,
    add_parallels,
    doubt_order,
    find_collations,
    find_derivations,
    find_event_day,
    find_lineage,
    find_reprints,
    independent_origins,
    prepare_statement_origins,
)
from synopse.model import (
    Collation,
    Derived,
    Discrepancy,
    Dossier,
    Findings,
    Lineage,
    Member,
    Origin,
    Report,
    ReportEntry,
    Silence,
    Statement,
    Story,
    StoryDossier,
    Unread,
)
from synopse.model.order import members_of, publication_order
from synopse.reading.agencies import find_agency
from synopse.reading.attempt import attempt
from synopse.reading.duplicates import merge_equal_reports
from synopse.reading.editions import latest_of, mark_editions
from synopse.stories import UNDECIDED, Decided, find_stories, story_of_all

MOST_COMPARED = 2_000
"""Parts: in a larger set `trace_reports` looks for shared words only, not for the order of facts."""


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
    """Reports by id, the pairs of parts that share text, and what each takes from the common text.

    Collations, and the findings of the reports in them, only where they were asked for.
    """

    reports: Mapping[str, Report]
    lineage: tuple[Lineage, ...]
    derivations: Mapping[Member, Derived]
    findings: Mapping[str, Findings] = field(default_factory=dict)
    collations: tuple[Collation, ...] = ()


def compare_reports(  # noqa: PLR0913 -- one parameter an option
    reports: Sequence[Report],
    unread: Sequence[Unread] = (),
    *,
    as_one_story: bool = False,
    analysis: str = DEFAULT_ANALYSIS,
    today: str | None = None,
    extras: Extras = NO_EXTRAS,
    decided: Decided = UNDECIDED,
) -> Dossier:
    """Group reports into stories and lay each side by side.

    Equal reports count once; the order of `reports` changes nothing. With `as_one_story` all parts of all
    reports make one story. Publication after `today` (an ISO day) is doubted, if it is given. `extras` may
    add rows of tier `möglich` and equivalent words. What people `decided` about parts is law.
    """
    told = find_all(reports, analysis=analysis)
    lineage = find_lineage(told.ordered, Limits(today=today))
    stories = find_stories(told.ordered, told.findings, decided)
    if as_one_story and told.ordered:
        stories = (story_of_all(told.ordered, told.findings),)
    return Dossier(
        tuple(compare_story(story, told.reports, told.findings, lineage, today, extras) for story in stories),
        tuple(sorted((*unread, *told.unread), key=lambda item: (item.source, item.cause))),
    )


def group_reports(reports: Sequence[Report], decided: Decided = UNDECIDED) -> Grouped:
    """Group reports into stories, each with its independent origins; what people `decided` is law."""
    told = find_all(reports)
    stories = find_stories(told.ordered, told.findings, decided)
    lineage = find_lineage(told.ordered)
    limits = Limits()
    origins = tuple(
        independent_origins(story, told.reports, shared_in(story, told.reports, lineage, limits))
        for story in stories
    )
    return Grouped(told.reports, stories, origins)


def trace_reports(reports: Sequence[Report], *, collate: bool = False, today: str | None = None) -> Traced:
    """Find what parts share text; with `collate` lay the edits to it side by side."""
    ordered = order_reports(reports)
    limits = Limits(today=today)
    lineage = find_lineage(ordered, limits)
    by_id = {report.id: report for report in ordered}
    members = members_of(ordered)
    if len(members) <= MOST_COMPARED:
        lineage = add_parallels(members, by_id, lineage, limits)
    derived = find_derivations(members, by_id, lineage, find_wires(members, by_id))
    derivations = {found.member: found for found in derived}
    if not collate:
        return Traced(by_id, lineage, derivations)
    sharing = {member.report for pair in lineage if pair.derives for member in (pair.a, pair.b)}
    told = find_all([report for report in ordered if report.id in sharing])
    collations = find_collations(story_of_all(told.ordered), told.reports, told.findings, lineage)
    return Traced(by_id, lineage, derivations, told.findings, collations)


def order_reports(reports: Sequence[Report]) -> tuple[Report, ...]:
    """Each report once, by `published` (unknown last), then id."""
    return mark_editions(sorted(merge_equal_reports(reports), key=publication_order))


def find_all(reports: Sequence[Report], *, analysis: str = DEFAULT_ANALYSIS) -> Told:
    """What each report says; each report once, by `published` (unknown last), then id."""
    ordered: list[Report] = []
    findings: dict[str, Findings] = {}
    unread: list[Unread] = []
    for report in order_reports(reports):
        found = attempt(partial(find_findings, report, analysis=analysis), report.source)
        if isinstance(found, Unread):
            unread.append(found)
        else:
            ordered.append(report)
            findings[report.id] = found
    return Told(tuple(ordered), findings, tuple(unread))


def find_wires(members: Sequence[Member], reports: Mapping[str, Report]) -> frozenset[Member]:
    """The members that are an agency's own text: their outlet is an agency."""
    outlets = ((member, reports[member.report].outlet) for member in members)
    return frozenset(member for member, outlet in outlets if outlet and find_agency(outlet.value))


def shared_in(
    story: Story, reports: Mapping[str, Report], lineage: Sequence[Lineage], limits: Limits
) -> tuple[Lineage, ...]:
    """The pairs of the story's parts that share text, or tell the same facts in the same order."""
    inside = [pair for pair in lineage if pair.a in story.members and pair.b in story.members]
    return add_parallels(story.members, reports, doubt_order(inside, reports, limits), limits)


def compare_story(
    story: Story,
    reports: Mapping[str, Report],
    findings: Mapping[str, Findings],
    lineage: Sequence[Lineage],
    today: str | None = None,
    extras: Extras = NO_EXTRAS,
) -> StoryDossier:
    """Lay the members of one story side by side; a superseded edition adds no cell."""
    named = name_entries(story, reports, findings)
    current = {report.id for report in latest_of([entry.report for entry in named])}
    entries = tuple(entry for entry in named if entry.report.id in current)
    limits = Limits(find_event_day(story.members, reports, findings), today)
    shared = shared_in(story, reports, lineage, limits)
    origins = independent_origins(story, reports, shared)
    collations = find_collations(story, reports, findings, shared)
    statement_origins = prepare_statement_origins(origins, shared, find_agency)
    reprints = find_reprints([it for it in story.members if it.report in current], reports)
    laid = _lay_side_by_side(
        story, tuple(entry for entry in entries if entry.report.id not in reprints), statement_origins, extras
    )
    statements = attach_reprints(laid.statements, entries, reprints)
    return StoryDossier(
        story=story,
        reports=named,
        origins=origins,
        statements=statements,
        discrepancies=laid.discrepancies,
        wording=find_wording(story, entries, extras),
        quotations=find_quotations(story, entries, statements, extras),
        lineage=shared,
        derivations=find_derivations(story.members, reports, shared, find_wires(story.members, reports)),
        collations=collations,
        timeline=find_timeline(story, entries, laid.discrepancies),
        silences=laid.silences,
        people=find_people(story, entries),
        headlines=find_headlines(story, entries, statements),
        inferred=infer_speakers(entries, statements),
        ranked=rank_findings(statements, laid.discrepancies, laid.silences),
    )


@dataclass(frozen=True, slots=True)
class _Laid:
    """The rows of a story without reprints, and what was found on them."""

    statements: tuple[Statement, ...]
    discrepancies: tuple[Discrepancy, ...]
    silences: tuple[Silence, ...]


def _lay_side_by_side(
    story: Story, entries: tuple[ReportEntry, ...], origins: StatementOrigins, extras: Extras
) -> _Laid:
    aligned = align_statements(story, entries, origins.among, extras)
    discrepancies = find_discrepancies(story, entries, aligned, extras)
    marked = mark_agreement(aligned, discrepancies)
    return _Laid(marked, discrepancies, find_silences(story, entries, marked))


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
