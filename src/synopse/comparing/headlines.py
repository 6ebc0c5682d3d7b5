"""Headlines side by side: what each report sets above its text, and which statements that tells."""

from collections.abc import Sequence

from synopse.model import Passage, ReportEntry, ReportHeadline, Statement, Story, ZoneKind

_KINDS = (ZoneKind.KICKER, ZoneKind.TITLE, ZoneKind.TEASER)


def find_headlines(
    story: Story, entries: Sequence[ReportEntry], statements: Sequence[Statement]
) -> tuple[ReportHeadline, ...]:
    """Kicker, title and teaser of each part of the story, in the order of reports and their texts."""
    parts = {(member.report, member.part) for member in story.members}
    told: dict[str, list[tuple[str, Passage]]] = {}
    for statement in statements:
        for passage in (passage for cell in statement.cells for passage in cell.passages):
            told.setdefault(passage.report, []).append((statement.id, passage))
    return tuple(
        ReportHeadline(passage, zone.kind, _told_in(passage, told.get(entry.report.id, ())))
        for entry in entries
        for zone in entry.report.zones_of(*_KINDS)
        if (entry.report.id, zone.part) in parts
        for passage in (Passage(entry.report.id, zone.span),)
    )


def _told_in(headline: Passage, told: Sequence[tuple[str, Passage]]) -> tuple[str, ...]:
    """The statements of which a passage stands in a headline, each once."""
    return tuple(dict.fromkeys(name for name, it in told if headline.span.overlaps(it.span)))
