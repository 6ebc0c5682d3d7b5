"""What a text tells the desk: embargo, correction, notes; nothing in a paragraph is taken for one."""

import pytest

from synopse.errors import EmbargoedSource
from synopse.reading import Limits, read_text
from synopse.reading.notices import find_correction, find_embargo
from synopse.reading.rulebook import Rule, load_rulebook

LEDE = (
    "Der Rat von Hohenwalde hat am Mittwoch nach sieben Stunden den Haushalt beschlossen, obwohl drei "
    "Fraktionen dagegen waren."
)
RULES = [
    (name, rule)
    for name in ("embargoes", "corrections", "notepads")
    for rules in load_rulebook(name).single.values()
    for rule in rules
]


def _name(value: object) -> str:
    return value.example if isinstance(value, Rule) else str(value)


@pytest.mark.parametrize(("name", "rule"), RULES, ids=_name)
def test_rule_fits_its_example(name: str, rule: Rule) -> None:
    assert rule.fits(rule.example), (name, rule.words)


@pytest.mark.parametrize(
    "line",
    [
        "Sperrfrist: 13.00 Uhr",
        "ACHTUNG SPERRFRIST: Dienstag, 13.00 Uhr",
        "(Achtung: Sperrfrist bis Montag, 6.00 Uhr)",
        "Sperrfrist 23. Januar 19.00 Uhr - Bitte beachten Sie die Sperrfrist der Meldung.",
        "SPERRFRIST",
        "EMBARGO",
        "EMBARGOED UNTIL 0001 GMT, Wednesday",
        "Embargo: 12 March, 18:00 GMT",
        "Not for publication before 6 p.m. on Friday",
        "Gesperrt bis 12. März, 18.00 Uhr",
    ],
)
def test_an_embargo_is_refused_with_its_words_unless_asked_for(line: str) -> None:
    text = f"Haushalt beschlossen\n\n{line}\n\n{LEDE}\n\n{LEDE}"
    with pytest.raises(EmbargoedSource) as refused:
        read_text(text, "w.txt", raw=b"")
    assert line in refused.value.reason
    assert "--embargoed" in refused.value.reason
    report = read_text(text, "w.txt", raw=b"", limits=Limits(embargoed=True))
    assert [doubt.span.of(text) for doubt in report.doubts if doubt.code == "D119" and doubt.span] == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Das Embargo gegen Waldau bleibt bis Montag bestehen, sagte der Minister.",
        "EMBARGO: Was der Rat von den Händlern will",
        "Die Sperrfrist endet um 13.00 Uhr, heißt es in dem Papier.",
        "Sperrfrist für den neuen Bericht aufgehoben",
        "Streit um Sperrfrist",
        "Hold on, she said.",
        "Nicht zur Veröffentlichung vorgesehen",
    ],
)
def test_what_only_speaks_of_embargoes_is_none(line: str) -> None:
    assert find_embargo(f"{line}\n\n{LEDE}") is None


def test_an_embargo_that_was_taken_back_is_none() -> None:
    assert find_embargo(f"Sperrfrist: 13.00 Uhr\nSperrfrist: 13.00 Uhr ist aufgehoben\n\n{LEDE}") is None


@pytest.mark.parametrize(
    "line",
    [
        "Berichtigung",
        "(Berichtigung: Im zweiten Absatz muss es 14 statt 40 heißen.)",
        "KORREKTUR: Rat beschließt 14 statt 40 Stellen",
        "ROUNDUP/KORREKTUR: Rat beschließt 14 Stellen",
        "Korrektur: In einer früheren Fassung stand eine falsche Zahl.",
        "Korrigierte Fassung",
        "Eds: CORRECTS: the bridge was built in 1972",
        "Correction: The bridge was built in 1972.",
    ],
)
def test_a_correction_is_a_doubt_with_its_place(line: str) -> None:
    text = f"{line}\n\nHaushalt beschlossen\n\n{LEDE}"
    doubts = read_text(text, "w.txt", raw=b"").doubts
    assert [doubt.span.of(text) for doubt in doubts if doubt.code == "D118" and doubt.span] == [line]


@pytest.mark.parametrize(
    "line",
    [
        "(KORR-Bericht)",
        "Korrektur der Beschlüsse steht aus",
        "Eine Berichtigung lehnte sie ab.",
        "That is correct, she said.",
    ],
)
def test_what_only_speaks_of_corrections_is_none(line: str) -> None:
    assert find_correction(f"{line}\n\n{LEDE}") is None


def test_all_below_the_head_of_the_notes_is_no_text() -> None:
    notes = f"# Notizblock\n\n## Kontakte\n- Autorin: Jule Ahrens, Telefon 030\n\n{LEDE}"
    text = f"Haushalt beschlossen\n\nHohenwalde (dpa) - {LEDE}\n\n{notes}\n\ndpa jah yyno n1 xy"
    kinds = [zone.kind.value for zone in read_text(text, "w.txt", raw=b"").zones]
    assert kinds == ["title", "dateline", "body", *["other"] * 4, "agency_credit"]


def test_a_head_of_notes_above_the_text_is_a_note_alone() -> None:
    text = f"Redaktionelle Hinweise\n\nHaushalt beschlossen\n\n{LEDE}\n\n{LEDE} Mehr folgt."
    kinds = [zone.kind.value for zone in read_text(text, "w.txt", raw=b"").zones]
    assert kinds == ["other", "title", "body", "body"]


def test_a_note_to_the_desk_is_no_text() -> None:
    text = (
        f"Haushalt beschlossen\n\nRedaktionshinweis: Es folgt eine Zusammenfassung.\n\n{LEDE}\n\n{LEDE} Ja."
    )
    kinds = [zone.kind.value for zone in read_text(text, "w.txt", raw=b"").zones]
    assert kinds == ["title", "other", "body", "body"]


def test_the_notes_name_no_outlet() -> None:
    notes = "Redaktionelle Hinweise\n\n- Auskunft gibt der Hohenwalder Bote"
    text = f"Hohenwalder Bote\n\nHaushalt beschlossen\n\nHohenwalde (dpa) - {LEDE}\n\n{notes}"
    report = read_text(text.replace("Hohenwalder Bote\n\nHaus", "Bote\n\nHaus"), "w.txt", raw=b"")
    assert report.outlet is None
