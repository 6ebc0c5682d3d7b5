"""Names: what is one, what is none, and under which form mentions are merged."""

import pytest

from synopse.finding.analysis import analyzer_of
from synopse.finding.names import find_names
from tests.finding.one_report import lines_of, report_of
from tests.marks import read_marks, render_marks

LETTERS = {"person": "p", "organisation": "o", "place": "l", "other": "x"}


def marked_names(text: str, analysis: str = "none") -> str:
    report = report_of(text)
    names = find_names(report, lines_of(report), analyzer_of(analysis, "de").analysis)
    return render_marks(text, [(LETTERS[name.kind], name.span.start, name.span.end) for name in names])


def merged(text: str) -> dict[str, str]:
    report = report_of(text)
    return {name.span.of(text): name.name for name in find_names(report, lines_of(report))}


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("Die Ministerin ⟦p:Petra Kallweit⟧ kam.", id="given name before"),
        pytest.param("Landrat ⟦p:Osterkamp⟧ widersprach.", id="role noun before"),
        pytest.param("Das sagte Frau ⟦p:Osterkamp⟧ gestern.", id="title before"),
        pytest.param("⟦p:Ursula von der Wehl⟧ schwieg.", id="particles inside"),
        pytest.param("Auch ⟦p:J.D. Moorkamp⟧ war da.", id="initials before"),
        pytest.param("Es kostet zu viel, sagte ⟦p:Osterkamp⟧.", id="verb of saying before"),
        pytest.param("Der Zug fuhr von ⟦l:Hamburg⟧ nach ⟦l:Brüssel⟧.", id="listed places"),
        pytest.param("Im ⟦l:Nahen Osten⟧ und im ⟦o:Weißen Haus⟧ ist es ruhig.", id="inflected listed names"),
        pytest.param("Er wohnt in ⟦l:Wummerhausen⟧ am Bach.", id="ending of a place behind a preposition"),
        pytest.param("Im Landkreis ⟦l:Wummelitz⟧ brennt es.", id="word for a place before"),
        pytest.param(
            "Die Nachrichtenagentur ⟦o:Tass⟧ und die Zeitung ⟦o:Kurier⟧.", id="word for a firm before"
        ),
        pytest.param("Die ⟦o:Moorbau GmbH⟧ schweigt.", id="legal form behind"),
        pytest.param("Das ⟦o:Landgericht Köln⟧ urteilt.", id="court and its town"),
        pytest.param(
            "Das ⟦o:Institut für Moorkunde⟧ (⟦o:IfMK⟧) warnt. Das ⟦o:IfMK⟧ misst.", id="body and short name"
        ),
        pytest.param("Die ⟦o:Wummeraner Zeitung⟧ schrieb es.", id="adjective of a town and its paper"),
        pytest.param("Er wohnt in der ⟦l:Moorkampstraße⟧ am Deich.", id="compound with street"),
        pytest.param("Im Stau auf der ⟦l:A 7⟧ stand man.", id="road and number"),
        pytest.param("Die Kur in ⟦l:Bad Wummelitz⟧ half.", id="beginning only places have"),
        pytest.param(
            "Die Firma gehört der ⟦o:Moor Lake Holding⟧ aus Übersee.", id="row with a word for firms"
        ),
        pytest.param("Er spielte für die ⟦o:SG 04 Wummelitz⟧ im Tor.", id="club, year and town"),
        pytest.param(
            "Präsident ⟦p:Ahmed al-Musari⟧ kam. Später sprach ⟦p:al-Musari⟧ noch.", id="Arabic article"
        ),
        pytest.param("Sie fuhr nach ⟦l:Kassel⟧, ⟦l:Wetzlar⟧ und ⟦l:Gotha⟧.", id="places in a row"),
        pytest.param("So steht es auf ⟦x:wummelitz.de⟧ geschrieben.", id="internet address"),
        pytest.param("Das rügte die Vorsitzende Richterin ⟦p:Annegret Moorkamp⟧.", id="two roles before"),
    ],
)
def test_evidence_makes_a_name(marked: str) -> None:
    assert marked_names(read_marks(marked)[0]) == marked


@pytest.mark.parametrize(
    "text",
    [
        "Verhandlungen begannen sofort.",
        "Angst macht sich breit, Frieden ist fern.",
        "Der US-Präsident und die Polizei schwiegen.",
        "Experten warnen, so Beobachter.",
        "Der Vogel flog davon.",
        "In Gefahr war niemand, in Zukunft auch nicht.",
        "Der Minister sprach über Schulen und Straßen.",
        "Im August war es heiß.",
        "Der Außenminister Wasrahs kam.",
    ],
)
def test_capital_alone_makes_no_name(text: str) -> None:
    assert marked_names(text) == text


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("⟦p:Osterkampf⟧ sagte nichts dazu.", id="beside a deed of persons"),
        pytest.param("Man fuhr heim nach ⟦l:Wummelitz⟧ zurück.", id="behind a preposition of place"),
        pytest.param("Im schwedischen ⟦l:Wummelitz⟧ brennt es.", id="behind im and an adjective"),
        pytest.param(
            "In ⟦l:Wummelitz⟧ brennt es. Das hofft ⟦l:Wummelitz⟧.", id="a place elsewhere in the report"
        ),
        pytest.param("Ein Vertrag mit Korwenien liegt vor.", id="small word before proves no kind"),
        pytest.param("Der Sprecher kam nicht.", id="common noun"),
        pytest.param("Das Lied »Osterkampf« ist alt.", id="title in quotation marks"),
    ],
)
def test_tagger_opens_names_that_no_list_knows(marked: str) -> None:
    assert marked_names(read_marks(marked)[0], "hanta") == marked


def test_bare_family_name_of_the_list_is_none_where_persons_do_not_stand() -> None:
    assert (
        marked_names("Das Werk kauft im Winter Hering und Salz.")
        == "Das Werk kauft im Winter Hering und Salz."
    )


def test_abbreviation_is_merged_with_what_it_stands_for() -> None:
    names = merged("Das Institut für Moorkunde (IfMK) warnt.")
    assert names["IfMK"] == "Institut für Moorkunde"


def test_family_name_finds_the_full_name() -> None:
    text = (
        "Osterkamps Plan ist neu.\nLandrat Jens Osterkamp stellt ihn vor.\nKritik an Osterkamp gab es nicht."
    )
    assert merged(text) == {
        "Osterkamps": "Jens Osterkamp",
        "Jens Osterkamp": "Jens Osterkamp",
        "Osterkamp": "Jens Osterkamp",
    }


def test_two_persons_of_one_family_name_stay_two() -> None:
    text = "Jens Osterkamp und Maria Osterkamp kamen.\nOsterkamp sprach zuerst."
    assert merged(text)["Osterkamp"] == "Osterkamp"


def test_other_spelling_in_the_same_report_is_merged() -> None:
    text = "Präsident Wolodymyr Saritschenko kam.\nWolodimir Zaritschenko ging."
    assert len(set(merged(text).values())) == 1


def test_family_name_that_is_a_common_noun_needs_to_stand_bare() -> None:
    text = "Bürgermeister Karl Vogel kam.\nDer Vogel sang.\nVogel ging."
    report = report_of(text)
    spans = [name.span.start for name in find_names(report, lines_of(report))]
    assert spans == [text.index("Karl"), text.rindex("Vogel")]


def test_report_without_words_has_no_names() -> None:
    assert find_names(report_of(""), ()) == ()
