"""Where it was and whether it was so: halls, dates to come, moves; facts told here and denied there."""

from typing import cast

import pytest

from synopse.comparing.rules.facts import load_facts
from synopse.lang.resources import load_yaml
from synopse.model import Report
from tests.comparing.side_by_side import lay, report_of

FILLER = "Im Rathaus wurde derweil über Grünflächen beraten."
Pair = tuple[str, str]

TWO_PLACES: list[Pair] = [
    ("Die Delegierten wählten Ada Beck in der Messehalle.", "Ada Beck ist in der Stadthalle gewählt worden."),
    (
        "Die nächste Runde der Gespräche ist für den 12. Juni in Hamburg geplant.",
        "Am 12. Juni trifft man sich wieder, dann in Bremen.",
    ),
    ("Die Montage von Pumpen soll nach Ungarn verlagert werden.", "Künftig wird in Rumänien gefertigt."),
    (
        "Auf dem Rathausplatz spielte am Abend die Kapelle.",
        "Die Kapelle spielte am Abend auf dem Schlossplatz.",
    ),
]
MAY_BE_ONE: list[Pair] = [
    (
        "Die Delegierten wählten Ada Beck in der Messehalle.",
        "Die Partei tagt in der Messehalle und in der Stadthalle.",
    ),
    ("Die Delegierten wählten Ada Beck in der Messehalle.", "In der Turnhalle schliefen die Helfer."),
    (
        "Die nächste Runde der Gespräche ist für den 12. Juni in Hamburg geplant.",
        "Am 14. Juni trifft man sich wieder, dann in Bremen.",
    ),
    ("Die Montage von Pumpen soll nach Ungarn verlagert werden.", "Nach Rumänien wird nichts verlagert."),
    ("Die Montage von Pumpen soll nach Ungarn verlagert werden.", "Die Pumpen liefert man nach Rumänien."),
]
SO_AND_NOT_SO: list[Pair] = [
    ("Verletzt wurde niemand.", "Drei Menschen wurden leicht verletzt."),
    ("Die Alarmanlage löste aus.", "Die Sirene blieb stumm."),
    ("Die Körperkameras waren nicht eingeschaltet.", "Eine der Bodycams sei sehr wohl gelaufen."),
    ("Die Täter hinterließen ein Erpresserschreiben.", "Ein Erpresserbrief ist nicht eingegangen."),
    ("Jens Keller gratulierte ihr zum Sieg.", "Von Keller hat Ada Wolf keinen Glückwunsch erhalten."),
    ("Der Fahrer war nüchtern.", "Der Fahrer hatte 1,2 Promille."),
    ("Der Mann ist polizeibekannt.", "Der Mann war der Polizei bisher nicht bekannt."),
]
NOT_OPPOSED: list[Pair] = [
    ("Verletzt wurde niemand.", "Ob Menschen verletzt wurden, ist unklar."),
    ("Verletzt wurde niemand.", "Vor vier Jahren waren dort drei Menschen verletzt worden."),
    ("Die Alarmanlage löste aus.", "Ein Fehlalarm war es, die Alarmanlage hatte nicht versagt."),
    ("Die Kameras waren nicht eingeschaltet.", "Künftig sollen die Kameras eingeschaltet bleiben."),
    ("Die Körperkameras waren nicht eingeschaltet.", "Eine Kamera am Platz hatte alles aufgezeichnet."),
    ("Jens Keller gratulierte ihr zum Sieg.", "Von Brandt hat Ada Wolf keinen Glückwunsch erhalten."),
    ("Der Fahrer war nüchtern.", "Erlaubt sind 0,5 Promille."),
    (
        "Verletzt wurde niemand. Später hieß es, drei Menschen seien verletzt worden.",
        "Drei Menschen wurden verletzt.",
    ),
]


def kinds(first: str | Report, second: str | Report) -> set[tuple[str, str]]:
    """Types and severities between two reports."""
    return lay(first, f"{FILLER} {second}" if isinstance(second, str) else second).kinds()


@pytest.mark.parametrize(("first", "second"), TWO_PLACES)
def test_two_places_are_shown(first: str, second: str) -> None:
    assert ("place", "differs") in kinds(first, second)


@pytest.mark.parametrize(("first", "second"), MAY_BE_ONE)
def test_places_of_two_things_are_not(first: str, second: str) -> None:
    assert "place" not in {kind for kind, _ in kinds(first, second)}


@pytest.mark.parametrize(("first", "second"), SO_AND_NOT_SO)
def test_what_is_told_and_denied_is_shown(first: str, second: str) -> None:
    assert ("negation", "differs") in kinds(first, second)


@pytest.mark.parametrize(("first", "second"), NOT_OPPOSED)
def test_what_is_not_opposed_is_not(first: str, second: str) -> None:
    assert "negation" not in {kind for kind, _ in kinds(first, second)}


def test_what_is_known_later_is_an_update() -> None:
    early = report_of("Verletzt wurde niemand.", "2025-05-06T08:00")
    late = report_of("Drei Menschen wurden leicht verletzt.", "2025-05-06T19:00")
    assert ("negation", "update") in kinds(early, late)


def test_a_denial_beside_the_claim_is_shown() -> None:
    synopsis = lay(
        "Der Minister habe die Tür zugeschlagen, heißt es aus der Koalition. Keller bestreitet das."
    )
    assert synopsis.passages_of("negation")[1:] == ["A:Keller bestreitet das."]


def test_each_fact_is_in_its_examples() -> None:
    facts, unsure, _ = load_facts()
    data = cast("dict[str, list[dict[str, str]]]", load_yaml("synopse.lang.de", "facts.yaml"))
    for fact, row in zip(facts, data["facts"], strict=True):
        assert fact.told(row["tells"]) is True, row
        assert fact.told(row["denies"]) is False, row
        assert not unsure.search(row["tells"]), row
