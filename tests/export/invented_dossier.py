"""A small dossier made by hand: three invented reports of one event, with every kind of finding."""

from hashlib import sha256

from synopse.model import (
    Agreement,
    Attribution,
    AttributionKind,
    Cell,
    CellState,
    Certainty,
    Collation,
    CollationRow,
    Comment,
    Credit,
    CreditFor,
    Dateline,
    Derivation,
    Discrepancy,
    DiscrepancyType,
    Dossier,
    Doubt,
    EditKind,
    Findings,
    Headline,
    How,
    Lineage,
    LineageEvidence,
    Member,
    Mode,
    Moment,
    Name,
    NameKind,
    Origin,
    Part,
    Passage,
    Person,
    Precision,
    Quantity,
    Quotation,
    Ranked,
    Report,
    ReportEntry,
    Severity,
    SharedKind,
    SharedPassage,
    Silence,
    Span,
    SpeakerHow,
    Stated,
    Statement,
    Story,
    StoryDossier,
    TextKind,
    Tier,
    Time,
    TimelineEntry,
    TimelineKind,
    TimeType,
    Unread,
    Variant,
    Voice,
    VoicedPassage,
    Wording,
    WordingKind,
    Zone,
    ZoneKind,
)

Piece = tuple[ZoneKind, str]

FIRST: tuple[Piece, ...] = (
    (ZoneKind.MASTHEAD, "Talbote"),
    (ZoneKind.TITLE, "Seilbahn steht drei Stunden still"),
    (ZoneKind.TIMESTAMP, "3.5.2025, 09:15 Uhr"),
    (ZoneKind.DATELINE, "Hochried dpa |"),
    (
        ZoneKind.BODY,
        (
            "In Hochried sind am Freitag 42 Fahrgäste einer Seilbahn befreit worden. "
            "Die Bergwacht brauchte dafür nach eigenen Angaben drei Stunden. "
            "„Wir haben niemanden verloren“, sagte Einsatzleiterin Mara Quell."
        ),
    ),
    (ZoneKind.APPEAL, "Der Talbote braucht Sie. Geben Sie, was Sie können."),
    (ZoneKind.COMMENTS, "• Schon wieder die Bahn!\n• @Gipfel: Typisch."),
)
SECOND: tuple[Piece, ...] = (
    (ZoneKind.TITLE, "Fahrgäste aus Gondeln geholt"),
    (ZoneKind.TIMESTAMP, "3.5.2025, 10:40 Uhr"),
    (
        ZoneKind.BODY,
        (
            "In Hochried sind am Freitag 42 Passagiere einer Seilbahn befreit worden. "
            "Die Bergwacht brauchte dafür drei Stunden."
        ),
    ),
    (ZoneKind.AGENCY_CREDIT, "(dpa/hk)"),
)
THIRD: tuple[Piece, ...] = (
    (ZoneKind.KICKER, "Panne am Berg"),
    (ZoneKind.TITLE, "Gäste der Seilbahn wohlauf"),
    (
        ZoneKind.BODY,
        (
            "In der Seilbahn von Hochried saßen laut Betreiber 45 Fahrgäste fest. "
            "»Verloren haben wir keinen«, sagte Mara Quell von der Bergwacht."
        ),
    ),
    (ZoneKind.NEWSLETTER, "Unser Newsletter kommt jeden Morgen."),
)


def make_report(
    name: str, pieces: tuple[Piece, ...], *, published: str | None, outlet: str | None, joint: str = "\n\n"
) -> Report:
    """A report whose zones are the pieces, joined by empty lines."""
    text = joint.join(words for _, words in pieces)
    zones, position = [], 0
    for kind, words in pieces:
        zones.append(Zone(kind, Span(position, position + len(words))))
        position += len(words) + len(joint)
    title = next((zone for zone in zones if zone.kind is ZoneKind.TITLE), None)
    return Report(
        id=f"sha256:{sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()}",
        source=f"{name}.txt",
        text=text,
        zones=tuple(zones),
        parts=(Part(0, Span(0, len(text))),),
        language="de",
        text_kind=TextKind.REPORT,
        outlet=Stated(outlet, How.GIVEN) if outlet else None,
        title=Stated(title.span.of(text), How.TEXT, title.span) if title else None,
        published=Moment(published, Precision.MINUTE, How.GIVEN) if published else None,
    )


def span_of(report: Report, words: str) -> Span:
    """Where the words stand; they must stand there once."""
    assert report.text.count(words) == 1, words
    start = report.text.index(words)
    return Span(start, start + len(words))


def passage(report: Report, words: str) -> Passage:
    """The one passage with these words."""
    return Passage(report.id, span_of(report, words))


def _first() -> Report:
    report = make_report("a", FIRST, published="2025-05-03T09:15", outlet="Talbote")
    line, comments = span_of(report, "Hochried dpa |"), report.zones[-1].span
    return _with(
        report,
        datelines=(Dateline(line, "Hochried", ("dpa",)),),
        comments=(Comment(comments),),
        doubts=(Doubt("D999", comments, "Kommentare ohne Namen"),),
    )


def _second() -> Report:
    report = make_report("b", SECOND, published="2025-05-03T10:40", outlet=None)
    credit = span_of(report, "(dpa/hk)")
    return _with(report, credits=(Credit(credit, ("dpa",), ("hk",), CreditFor.TEXT),))


def _with(
    report: Report,
    *,
    datelines: tuple[Dateline, ...] = (),
    credits: tuple[Credit, ...] = (),  # noqa: A002 -- the field's name
    comments: tuple[Comment, ...] = (),
    doubts: tuple[Doubt, ...] = (),
) -> Report:
    from dataclasses import replace  # noqa: PLC0415 -- used once

    return replace(report, datelines=datelines, credits=credits, comments=comments, doubts=doubts)


A, B = _first(), _second()
C = make_report("c", THIRD, published=None, outlet="Bergfunk")
REPORTS = {report.id: report for report in (A, B, C)}


def _findings(report: Report, *quotes: tuple[str, str, str]) -> Findings:
    body = next(zone.span for zone in report.zones if zone.kind is ZoneKind.BODY)
    sentences, start = [], body.start
    for offset in range(body.start, body.end):
        if report.text[offset] == "." and report.text[offset + 1 : offset + 2] in {" ", "\n", ""}:
            sentences.append(Span(start, offset + 1))
            start = min(offset + 2, body.end)
    attributions = tuple(
        Attribution(
            f"a{number}",
            AttributionKind.DIRECT if words[0] in "„»" else AttributionKind.REPORTED,
            ZoneKind.BODY,
            (span_of(report, words),),
            "quotation.marks@1",
            cue=(span_of(report, cue),),
            speaker=(span_of(report, speaker),),
            speaker_name=speaker,
            speaker_how=SpeakerHow.NAMED,
        )
        for number, (words, cue, speaker) in enumerate(quotes, 1)
    )
    named = (Name(span_of(report, "Hochried sind"), NameKind.PLACE, "Hochried"),) if report is B else ()
    counted = (Quantity(span_of(report, "42 Passagiere"), 42, of="Passagiere"),) if report is B else ()
    times = (Time(span_of(report, "am Freitag"), TimeType.DATE, "2025-05-02"),) if report is B else ()
    return Findings(report.id, tuple(sentences), attributions, named, times, counted)


ENTRIES = (
    ReportEntry("A", A, _findings(A, ("„Wir haben niemanden verloren“", "sagte", "Mara Quell"))),
    ReportEntry("B", B, _findings(B)),
    ReportEntry("C", C, _findings(C, ("»Verloren haben wir keinen«", "sagte", "Mara Quell"))),
)

S1_A = passage(A, "In Hochried sind am Freitag 42 Fahrgäste einer Seilbahn befreit worden.")
S1_B = passage(B, "In Hochried sind am Freitag 42 Passagiere einer Seilbahn befreit worden.")
S1_C = passage(C, "In der Seilbahn von Hochried saßen laut Betreiber 45 Fahrgäste fest.")
S2_A = passage(A, "Die Bergwacht brauchte dafür nach eigenen Angaben drei Stunden.")
S2_B = passage(B, "Die Bergwacht brauchte dafür drei Stunden.")
S3_A = passage(A, "„Wir haben niemanden verloren“")
S3_C = passage(C, "»Verloren haben wir keinen«")
S4_C = passage(C, "Panne am Berg")


def _says(report: Report, found: Passage) -> Cell:
    return Cell(report.id, CellState.SAYS, (found,), mode=Mode.OWN)


def _attributes(report: Report, found: Passage, mode: Mode, speaker: str | None) -> Cell:
    return Cell(report.id, CellState.ATTRIBUTES, (found,), ("a1",), mode, speaker)


UNKNOWN_TIME = Cell(C.id, CellState.NOT_CHECKABLE, why="Zeitpunkt unbekannt")
STATEMENTS = (
    Statement(
        "S1",
        S1_A,
        (_says(A, S1_A), _says(B, S1_B), _attributes(C, S1_C, Mode.REPORTED, "Betreiber")),
        reports=3,
        origins=2,
        agreement=Agreement.DIFFERS,
        tier=Tier.NEAR,
    ),
    Statement(
        "S2",
        S2_B,
        (_attributes(A, S2_A, Mode.INDIRECT, "Bergwacht"), _says(B, S2_B), UNKNOWN_TIME),
        reports=2,
        origins=1,
        agreement=Agreement.SINGLE,
        tier=Tier.VERBATIM,
    ),
    Statement(
        "S3",
        S3_A,
        (
            _attributes(A, S3_A, Mode.DIRECT, "Mara Quell"),
            Cell(B.id, CellState.NOT_FOUND, why="in diesem Text nicht gefunden"),
            _attributes(C, S3_C, Mode.DIRECT, "Mara Quell"),
        ),
        reports=2,
        origins=2,
        agreement=Agreement.SAME,
    ),
    Statement("S4", S4_C, (UNKNOWN_TIME, UNKNOWN_TIME, _says(C, S4_C)), 1, 1, Agreement.SINGLE),
)

DISCREPANCIES = (
    Discrepancy(
        "D1",
        DiscrepancyType.QUANTITY,
        Severity.CONTRADICTION,
        (passage(A, "42 Fahrgäste"), passage(C, "45 Fahrgäste")),
        "quantity@1",
        "verschiedene Zahlen für dasselbe",
        "S1",
    ),
    Discrepancy(
        "D2",
        DiscrepancyType.ATTRIBUTION_LOST,
        Severity.ATTRIBUTION,
        (passage(A, "nach eigenen Angaben"), S2_B),
        "attribution_lost@1",
        "in einem Bericht ohne Quelle",
        "S2",
    ),
)

MEMBERS = tuple(Member(report.id) for report in (A, B, C))


def _shared(words: str) -> SharedPassage:
    return SharedPassage(span_of(A, words), span_of(B, words), SharedKind.COPY)


LINEAGE = Lineage(
    MEMBERS[0],
    MEMBERS[1],
    (_shared("In Hochried sind am Freitag 42"), _shared("einer Seilbahn befreit worden.")),
    0.61,
    0.94,
    Derivation.PARTLY,
    Derivation.WHOLLY,
    Certainty.CERTAIN,
    ("dpa",),
    (LineageEvidence.CREDIT_A, LineageEvidence.CREDIT_B, LineageEvidence.PASSAGES),
)


def _edit(kind: EditKind, base: str, words: str) -> CollationRow:
    return CollationRow(
        B.id, kind, (passage(B, words),) if words else (), (passage(A, base),) if base else ()
    )


COLLATION = Collation(
    MEMBERS[:2],
    MEMBERS[0],
    (
        _edit(EditKind.KEPT, "In Hochried sind am Freitag 42", "In Hochried sind am Freitag 42"),
        _edit(EditKind.REWORDED, "Fahrgäste", "Passagiere"),
        _edit(EditKind.KEPT, "einer Seilbahn befreit worden.", "einer Seilbahn befreit worden."),
        _edit(EditKind.KEPT, "Die Bergwacht brauchte dafür", "Die Bergwacht brauchte dafür"),
        _edit(EditKind.ATTRIBUTION_REMOVED, "nach eigenen Angaben", ""),
        _edit(EditKind.KEPT, "drei Stunden.", "drei Stunden."),
    ),
)


def _voiced(report: Report, words: str, voice: Voice = Voice.OWN) -> VoicedPassage:
    return VoicedPassage(passage(report, words), voice)


STORY = StoryDossier(
    story=Story("story:0123456789abcdef", MEMBERS, Headline(A.id, A.title), "2025-05-02", "2025-05-03")
    if A.title
    else Story("story:0", MEMBERS),
    reports=ENTRIES,
    origins=(
        Origin("O1", MEMBERS[:2], "dpa"),
        Origin("O2", MEMBERS[2:], None, Certainty.PROBABLE),
    ),
    statements=STATEMENTS,
    discrepancies=DISCREPANCIES,
    wording=(
        Wording(
            "Fahrgäste",
            WordingKind.NAMING,
            (
                Variant("Fahrgäste", (_voiced(A, "Fahrgäste"), _voiced(C, "Fahrgäste", Voice.QUOTED))),
                Variant("Passagiere", (_voiced(B, "Passagiere"),)),
            ),
        ),
    ),
    quotations=(Quotation("Mara Quell", ((S3_A,), (S3_C,))),),
    lineage=(LINEAGE,),
    collations=(COLLATION,),
    timeline=(
        TimelineEntry("2025-05-02", TimelineKind.TOLD, A.id, S1_A),
        TimelineEntry("2025-05-03T09:15", TimelineKind.PUBLISHED, A.id, None),
    ),
    silences=(Silence("S3", B.id, fair=True, why="in diesem Text nicht gefunden"),),
    people=(
        Person(
            "Mara Quell",
            NameKind.PERSON,
            ("Quell",),
            ("Einsatzleiterin",),
            (passage(A, "Mara Quell"), passage(C, "Mara Quell")),
        ),
    ),
    ranked=(
        Ranked("discrepancy", "D1", "Widerspruch zwischen Berichten"),
        Ranked("discrepancy", "D2", "Quelle entfallen"),
        Ranked("silence", "S3", "in diesem Text nicht gefunden"),
        Ranked("single_origin", "S2", "nur ein unabhängiger Ursprung"),
    ),
    doubts=A.doubts,
)

DOSSIER = Dossier((STORY,), (Unread("leer.txt", "die Datei ist leer"),))
