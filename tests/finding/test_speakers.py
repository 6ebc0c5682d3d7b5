"""Speakers: whom a mention means, and when nobody is named."""

import pytest

from synopse.finding.names import find_names
from synopse.finding.roles import find_roles
from synopse.finding.speakers import resolve_speakers
from synopse.model import Attribution, AttributionKind, Span, ZoneKind
from tests.finding.one_report import lines_of, report_of
from tests.marks import Mark, read_marks

INTRODUCED = (
    "Außenministerin Petra Kallweit traf den russischen Präsidenten Igor Sorin und Landrat Jens Osterkamp.\n"
)


def speakers_of(marked: str) -> list[tuple[str | None, str]]:
    """What the marks `s` (speaker), `c` (cue) and `d` (direct quotation) of each line resolve to."""
    text, marks = read_marks(marked)
    report = report_of(text)
    sentences = lines_of(report)
    names = find_names(report, sentences)
    attributions = [_attribution(line, marks) for line in sentences if any(_in(line, mark) for mark in marks)]
    resolved = resolve_speakers(report, attributions, names, sentences).attributions
    return [(one.speaker_name, one.speaker_how.value) for one in resolved]


def _in(line: Span, mark: Mark) -> bool:
    return line.start <= mark.start < line.end


def _attribution(line: Span, marks: tuple[Mark, ...]) -> Attribution:
    spans = {
        label: tuple(Span(mark.start, mark.end) for mark in marks if mark.label == label and _in(line, mark))
        for label in "scd"
    }
    kind = AttributionKind.DIRECT if spans["d"] else AttributionKind.INDIRECT
    return Attribution(
        id=f"a{line.start}",
        kind=kind,
        zone=ZoneKind.BODY,
        content=spans["d"] or (line,),
        rule="test@1",
        cue=spans["c"],
        speaker=spans["s"],
    )


@pytest.mark.parametrize(
    ("marked", "name", "how"),
    [
        ("Sie komme, ⟦c:sagte⟧ ⟦s:Kallweit⟧.", "Petra Kallweit", "named"),
        ("⟦s:Osterkamps⟧ ⟦c:Angaben⟧ zufolge brennt es.", "Jens Osterkamp", "named"),
        ("⟦s:Kallweit und Osterkamp⟧ ⟦c:sagten⟧ ja.", "Petra Kallweit und Jens Osterkamp", "named"),
        ("⟦s:Der Landrat⟧ ⟦c:sagte⟧ nein.", "Jens Osterkamp", "role"),
        ("⟦s:Der Kremlchef⟧ ⟦c:sagte⟧ nein.", "Igor Sorin", "role"),
        ("⟦s:Der russische Präsident⟧ ⟦c:sagte⟧ nein.", "Igor Sorin", "role"),
        ("⟦s:Die Ministerin⟧ ⟦c:sagte⟧ nein.", "Petra Kallweit", "role"),
        ("⟦s:Das Landratsamt in Wummelitz⟧ ⟦c:sagte⟧ nein.", "Landratsamt in Wummelitz", "role"),
        ("Aus ⟦s:dem Kreml⟧ ⟦c:hieß⟧ es nein.", "Kreml", "named"),
        ("⟦s:Die Nachrichtenagentur Tass⟧ ⟦c:meldet⟧ es.", "Tass", "named"),
        ("⟦s:Moskau⟧ ⟦c:sagt⟧ nein.", "Moskau", "named"),
        ("Es sei so.⟦s: Kallweit⟧", "Petra Kallweit", "discourse"),
    ],
)
def test_mention_resolves(marked: str, name: str, how: str) -> None:
    assert speakers_of(INTRODUCED + marked) == [(name, how)]


@pytest.mark.parametrize(
    "marked",
    [
        "⟦s:Osterkamps Sprecherin⟧ ⟦c:sagte⟧ nein.",
        "⟦s:Ein Sprecher von Osterkamp⟧ ⟦c:sagte⟧ nein.",
        "⟦s:Der ukrainische Präsident⟧ ⟦c:sagte⟧ nein.",
        "⟦s:Ein Minister⟧ ⟦c:sagte⟧ nein.",
        "⟦s:Experten⟧ ⟦c:sagten⟧ nein.",
        "⟦s:Sie⟧ ⟦c:sagten⟧ nein.",
    ],
)
def test_nobody_is_better_than_somebody_else(marked: str) -> None:
    assert speakers_of(INTRODUCED + marked) == [(None, "none")]


def test_pronoun_is_the_speaker_of_the_sentence_before() -> None:
    marked = "⟦s:Landrat Jens Osterkamp⟧ ⟦c:sagte⟧ nein.\n⟦s:Er⟧ ⟦c:sagte⟧ dann ja."
    assert speakers_of(marked)[1] == ("Jens Osterkamp", "pronoun")


def test_pronoun_is_the_subject_of_the_sentence_before() -> None:
    marked = "Osterkamp traf Petra Kallweit, sagte Jens Osterkamp.\n⟦s:Er⟧ ⟦c:sagte⟧ dann ja."
    assert speakers_of(marked) == [("Jens Osterkamp", "pronoun")]


def test_pronoun_must_agree() -> None:
    marked = "⟦s:Landrat Jens Osterkamp⟧ ⟦c:sagte⟧ nein.\n⟦s:Sie⟧ ⟦c:sagte⟧ dann ja."
    assert speakers_of(marked)[1] == (None, "none")


def test_first_person_is_the_speaker_of_the_quotation() -> None:
    text = "Landrat Jens Osterkamp sagte: „Ich glaube das.“"
    report = report_of(text)
    names = find_names(report, lines_of(report))
    start = text.index("„")
    direct = Attribution(
        id="a1",
        kind=AttributionKind.DIRECT,
        zone=ZoneKind.BODY,
        content=(Span(start, len(text)),),
        rule="test@1",
        cue=(Span(23, 28),),
        speaker=(Span(0, 22),),
    )
    speaker = (Span(start + 1, start + 4),)
    inner = Attribution(
        "a2", AttributionKind.INDIRECT, ZoneKind.BODY, (Span(40, 43),), "test@1", speaker=speaker
    )
    assert resolve_speakers(report, [direct, inner], names).attributions[1].speaker_name == "Jens Osterkamp"


@pytest.mark.parametrize(
    ("text", "words", "of"),
    [
        ("US-Präsident Joe Harbour kam.", "US-Präsident", "USA"),
        ("Der russische Präsident Igor Sorin kam.", "russische Präsident", "Russland"),
        ("Spaniens Außenministerin Ana Lunar kam.", "Spaniens Außenministerin", "Spanien"),
        ("Der neue Landrat Jens Osterkamp kam.", "neue Landrat", None),
        ("Nein, sagte Landrat Jens Osterkamp.", "Landrat", None),
        ("Der Direktor des Geheimdienstes CIA, John Harbour, kam.", "Direktor des Geheimdienstes CIA", "CIA"),
        ("Jens Osterkamp, Leiter des Amtes, kam.", "Leiter", "amt"),
    ],
)
def test_role_is_mined(text: str, words: str, of: str | None) -> None:
    report = report_of(text)
    roles = find_roles(report, find_names(report, lines_of(report)), "de")
    (role,) = [role for role in roles if role.family != "institution"]
    assert (role.span.of(text), role.of) == (words, of)


FORMER = (
    "Ex-Präsident Igor Sorin schwieg.\nPräsident Anton Belov reiste ab.\n"
    "Der designierte Landrat Jens Osterkamp kam.\n"
)


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("⟦s:Der Präsident⟧ ⟦c:sagte⟧ nein.", "Anton Belov"),
        ("⟦s:Der Ex-Präsident⟧ ⟦c:sagte⟧ nein.", "Igor Sorin"),
        ("⟦s:Der frühere Präsident⟧ ⟦c:sagte⟧ nein.", "Igor Sorin"),
        ("⟦s:Der Landrat⟧ ⟦c:sagte⟧ nein.", None),
        ("⟦s:Der designierte Landrat⟧ ⟦c:sagte⟧ nein.", "Jens Osterkamp"),
    ],
)
def test_former_present_and_coming_holders_are_kept_apart(marked: str, name: str | None) -> None:
    assert speakers_of(FORMER + marked)[-1][0] == name


@pytest.mark.parametrize(
    ("before", "marked", "name"),
    [
        ("", "⟦s:Verteidiger Torvald Quist⟧ ⟦c:sagte⟧ nein.", "Torvald Quist"),
        ("", "⟦s:Die Leiterin des Amtes, Ilvy Haus,⟧ ⟦c:sagte⟧ nein.", "Ilvy Haus"),
        ("Jens Osterkamp (SPD) kam.\n", "⟦s:Der SPD-Politiker⟧ ⟦c:sagte⟧ nein.", "Jens Osterkamp"),
        ("Petra Kallweit, Leiterin des Hafens, kam.\n", "⟦s:Die Leiterin⟧ ⟦c:sagte⟧ nein.", "Petra Kallweit"),
        ("Petra Kallweit ist Leiterin des Hafens.\n", "⟦s:Die Leiterin⟧ ⟦c:sagte⟧ nein.", "Petra Kallweit"),
        ("Deichbauer Jens Osterkamp kam.\n", "⟦s:Der Deichbauer⟧ ⟦c:sagte⟧ nein.", "Jens Osterkamp"),
        ("", "⟦s:Landrat Jens Osterkamp und Ministerin Petra Kallweit⟧ ⟦c:sagten⟧ ja.", None),
    ],
)
def test_roles_stand_beside_names(before: str, marked: str, name: str | None) -> None:
    expected = name or "Jens Osterkamp und Petra Kallweit"
    assert speakers_of(before + marked)[-1][0] == expected


@pytest.mark.parametrize(
    ("before", "marked", "found"),
    [
        ("", "Nach ⟦s:⟦c:Angaben⟧ der Polizei⟧ brennt es.", "Polizei"),
        ("", "Nach ⟦s:⟦c:Polizeiangaben⟧⟧ brennt es.", "Polizei"),
        ("", "⟦s:Einem Bericht der „Wummelitzer Post“⟧ ⟦c:zufolge⟧ brennt es.", "Wummelitzer Post"),
        ("", "⟦s:Die russische Regierung⟧ ⟦c:sagte⟧ nein.", "russische Regierung"),
        ("", "Laut ⟦s:der russischen Regierung⟧ brennt es.", "russische Regierung"),
        ("", "⟦s:Das Unternehmen⟧ ⟦c:sagte⟧ nein.", None),
        ("Die Gewerkschaft Tass rief dazu auf.\n", "⟦s:Die Gewerkschaft⟧ ⟦c:sagte⟧ nein.", "Tass"),
        ("", "⟦s:Mehrere Behörden⟧ ⟦c:sagten⟧ nein.", None),
        ("", "⟦s:Sein Ministerium⟧ ⟦c:sagte⟧ nein.", None),
        ("", "⟦s:Die Absender⟧ ⟦c:sagten⟧ nein.", None),
    ],
)
def test_bodies_speak_under_their_name_or_words(before: str, marked: str, found: str | None) -> None:
    assert speakers_of(before + marked)[-1][0] == found


def test_his_speaker_is_whom_the_report_gives_him() -> None:
    told = "Kremlchef Igor Sorin schwieg.\nKreml-Sprecher Anton Belov kam.\n"
    mine = "Igor Sorin schweige, ⟦c:sagte⟧ ⟦s:sein Sprecher⟧."
    assert speakers_of(told + mine) == [("Anton Belov", "role")]
    assert speakers_of("Landrat Jens Osterkamp schwieg.\nSprecher Anton Belov kam.\n" + mine) == [
        (None, "none")
    ]


def test_role_of_somebody_unnamed_who_spoke_since_stays_open() -> None:
    told = "Sprecher Anton Belov kam.\n⟦s:Ein Sprecher⟧ ⟦c:sagte⟧ ja.\n⟦s:Der Sprecher⟧ ⟦c:sagte⟧ nein."
    assert speakers_of(told)[-1] == (None, "none")


def test_wide_noun_takes_up_who_spoke_before() -> None:
    told = "⟦s:Landrat Jens Osterkamp⟧ ⟦c:sagte⟧ nein.\n⟦s:Der 61-Jährige⟧ ⟦c:sagte⟧ dann ja."
    assert speakers_of(told)[-1] == ("Jens Osterkamp", "role")


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("⟦s:Die Polizei⟧ ⟦c:sagte⟧ nein.\n⟦s:Sie⟧ ⟦c:sagte⟧ dann ja.", "Polizei"),
        ("⟦s:Das Landratsamt⟧ ⟦c:sagte⟧ nein.\n⟦s:Es⟧ ⟦c:sagte⟧ dann ja.", "Landratsamt"),
        (
            "⟦s:Kallweit und Osterkamp⟧ ⟦c:sagten⟧ nein.\n⟦s:Sie⟧ ⟦c:sagten⟧ ja.",
            "Petra Kallweit und Jens Osterkamp",
        ),
        ("⟦s:Die Polizei⟧ ⟦c:sagte⟧ nein.\n⟦s:Sie⟧ ⟦c:sagten⟧ dann ja.", None),
        ("⟦s:Ein Sprecher⟧ ⟦c:sagte⟧ nein.\n⟦s:Er⟧ ⟦c:sagte⟧ dann ja.", None),
        ("Petra Kallweit lobte Jens Osterkamp.\n⟦s:Er⟧ ⟦c:sagte⟧ ja.", "Jens Osterkamp"),
        ("Das sagte ein Berater von Landrat Jens Osterkamp.\n⟦s:Er⟧ ⟦c:sagte⟧ ja.", None),
        ("⟦s:Jens Osterkamp⟧ ⟦c:sagte⟧ nein.\nNach ⟦s:seinen Angaben⟧ brennt es.", "Jens Osterkamp"),
        ("⟦s:Die Polizei⟧ ⟦c:sagte⟧ nein.\n⟦s:Den Angaben⟧ ⟦c:zufolge⟧ brennt es.", "Polizei"),
        ("⟦s:Ein Sprecher⟧ ⟦c:sagte⟧ nein.\n⟦s:Den Angaben⟧ ⟦c:zufolge⟧ brennt es.", None),
    ],
)
def test_pronouns_agree_with_whom_they_take_up(told: str, found: str | None) -> None:
    assert speakers_of(INTRODUCED + told)[-1][0] == found


def test_resolution_says_what_it_rests_on() -> None:
    text, marks = read_marks(INTRODUCED + "⟦s:Der Landrat⟧ ⟦c:sagte⟧ nein.")
    report = report_of(text)
    line = lines_of(report)[-1]
    resolved = resolve_speakers(report, [_attribution(line, marks)], find_names(report, lines_of(report)))
    assert [span.of(text) for span in resolved.attributions[0].speaker_from] == ["Landrat Jens Osterkamp"]


def test_office_the_report_gives_to_nobody_is_handed_on() -> None:
    text, marks = read_marks("⟦s:Der Verkehrsminister⟧ ⟦c:sagte⟧ nein.")
    report = report_of(text)
    line = lines_of(report)[-1]
    (role,) = resolve_speakers(report, [_attribution(line, marks)], ()).open_roles
    assert (role.attribution, role.office, role.feminine) == ("a0", "verkehrsminister", False)


@pytest.mark.parametrize(
    "piece", ["Minister Osterkamp ", "„Er“, sagte Landrat Jens Osterkamp. ", "die Firma "]
)
def test_hostile_text_stays_quick(piece: str) -> None:
    text = piece * 20000
    report = report_of(text)
    names = find_names(report, lines_of(report))
    spans = [Span(start, start + 3) for start in range(0, 20000, 40)]
    many = [
        Attribution(
            f"a{span.start}", AttributionKind.INDIRECT, ZoneKind.BODY, (span,), "test@1", speaker=(span,)
        )
        for span in spans
    ]
    assert len(resolve_speakers(report, many, names).attributions) == len(many)
