"""A story of one or more given texts, each a report with a title and a body, for trying what texts can do."""

from collections.abc import Sequence

from synopse.model import (
    Agreement,
    Cell,
    CellState,
    Dossier,
    Findings,
    Headline,
    Member,
    Mode,
    Passage,
    Report,
    ReportEntry,
    Statement,
    Story,
    StoryDossier,
    ZoneKind,
)
from tests.export.invented_dossier import make_report


def story_of(bodies: Sequence[str], *, title: str = "Titel") -> tuple[Dossier, dict[str, Report]]:
    """A dossier in which every report says its whole body in one shared statement."""
    reports = [
        make_report(
            f"r{place}",
            ((ZoneKind.TITLE, f"{title}{place}"), (ZoneKind.BODY, body)),
            published=None,
            outlet=title,
        )
        for place, body in enumerate(bodies)
    ]
    found = [Passage(report.id, report.zones[1].span) for report in reports]
    statement = Statement(
        "S1",
        found[0],
        tuple(
            Cell(passage.report, CellState.SAYS, (passage,), mode=Mode.OWN, speaker=title)
            for passage in found
        ),
        reports=len(found),
        origins=len(found),
        agreement=Agreement.SAME,
    )
    members = tuple(Member(report.id) for report in reports)
    headline = Headline(reports[0].id, reports[0].title) if reports[0].title else None
    entries = tuple(
        ReportEntry(chr(ord("A") + place), report, Findings(report.id))
        for place, report in enumerate(reports)
    )
    story = StoryDossier(Story("story:0", members, headline), entries, statements=(statement,))
    return Dossier((story,)), {report.id: report for report in reports}
