"""A made-up story of two reports, small enough to be read whole, with one of everything a dossier holds."""

from hashlib import sha256

from synopse.model import (
    Agreement,
    Attribution,
    AttributionKind,
    Cell,
    CellState,
    Discrepancy,
    DiscrepancyType,
    Dossier,
    Findings,
    Headline,
    How,
    Member,
    Mode,
    Moment,
    Origin,
    Part,
    Passage,
    Precision,
    Report,
    ReportEntry,
    Severity,
    Span,
    SpeakerHow,
    Stated,
    Statement,
    Story,
    StoryDossier,
    Tier,
    Unread,
    Zone,
    ZoneKind,
)

FIRST = (
    "Brücke gesperrt\n"
    "Die Brücke in Altenfurt ist gesperrt. Das dauere zwei Tage, sagte Bürgermeister Jan Ohm."
)
SECOND = "Sperrung in Altenfurt\nDie Brücke ist zu. Drei Tage werde es dauern, so Ohm."


def report_of(text: str, source: str, day: str) -> Report:
    """A report with a title line and one line of body."""
    raw = text.encode()
    cut = text.index("\n")
    title = Span(0, cut)
    return Report(
        id=f"sha256:{sha256(raw).hexdigest()}",
        source=source,
        text=text,
        zones=(Zone(ZoneKind.TITLE, title), Zone(ZoneKind.BODY, Span(cut + 1, len(text)))),
        parts=(Part(0, Span(0, len(text)), Stated(title.of(text), How.TEXT, title)),),
        language="de",
        title=Stated(title.of(text), How.TEXT, title),
        published=Moment(day, Precision.DAY, How.GIVEN),
    )


def passage_of(report: Report, words: str) -> Passage:
    """The one place where a report has these words."""
    assert report.text.count(words) == 1
    start = report.text.index(words)
    return Passage(report.id, Span(start, start + len(words)))


def made_up_dossier() -> Dossier:
    """Two reports that differ in how long a bridge stays closed."""
    a = report_of(FIRST, "a.txt", "2025-03-01")
    b = report_of(SECOND, "b.txt", "2025-03-02")
    two, three = passage_of(a, "Das dauere zwei Tage"), passage_of(b, "Drei Tage werde es dauern")
    members = (Member(a.id), Member(b.id))
    said = Attribution(
        id="a1",
        kind=AttributionKind.INDIRECT,
        zone=ZoneKind.BODY,
        content=(two.span,),
        rule="indirect.main@1",
        cue=(passage_of(a, "sagte").span,),
        speaker=(passage_of(a, "Bürgermeister Jan Ohm").span,),
        speaker_name="Jan Ohm",
        speaker_how=SpeakerHow.NAMED,
    )
    cells = tuple(
        Cell(place.report, CellState.ATTRIBUTES, (place,), mode=Mode.INDIRECT, speaker="Jan Ohm")
        for place in (two, three)
    )
    return Dossier(
        (
            StoryDossier(
                story=Story("story:0123456789abcdef", members, Headline(a.id, a.title or _no_title())),
                reports=(
                    ReportEntry("A", a, Findings(a.id, attributions=(said,))),
                    ReportEntry("B", b, Findings(b.id)),
                ),
                origins=(Origin("O1", members[:1]), Origin("O2", members[1:])),
                statements=(Statement("S1", two, cells, 2, 2, Agreement.DIFFERS, Tier.NEAR),),
                discrepancies=(
                    Discrepancy(
                        "D1",
                        DiscrepancyType.QUANTITY,
                        Severity.CONTRADICTION,
                        (two, three),
                        "quantity@1",
                        "Die Zahlen sind verschieden",
                        statement="S1",
                    ),
                ),
            ),
        ),
        (Unread("c.bin", "binary: not a text file"),),
    )


def reports_of(dossier: Dossier) -> dict[str, Report]:
    """The reports of a dossier by id."""
    return {entry.report.id: entry.report for story in dossier.stories for entry in story.reports}


def _no_title() -> Stated:
    raise AssertionError
