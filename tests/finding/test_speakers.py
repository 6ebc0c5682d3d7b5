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
