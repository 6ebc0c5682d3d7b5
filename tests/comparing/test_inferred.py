"""Inferred speakers: what one report leaves open and another says, kept apart from what the report says."""

from itertools import permutations

import pytest

from synopse.comparing import infer_speakers
from synopse.finding import find_findings
from synopse.model import InferredSpeaker
from tests.comparing.side_by_side import lay, report_of

OPEN = "Der Verkehrsminister sagte, die Brücke halte."
GIVEN = "Verkehrsminister Fiete Lorns eröffnete die Brücke."


def inferred(*texts: str) -> list[tuple[str, str, str]]:
    """Siglum, name and evidence of what is inferred."""
    synopsis = lay(*texts)
    sigla = {entry.report.id: entry.siglum for entry in synopsis.entries}
    found = infer_speakers(synopsis.entries, synopsis.statements)
    return [
        (sigla[one.report], one.name, synopsis.words(one.passages[0])) for one in found if one.attribution
    ]


def test_office_is_held_by_whom_another_report_gives_it() -> None:
    assert inferred(OPEN, GIVEN) == [("A", "Fiete Lorns", "B:Verkehrsminister Fiete Lorns")]


@pytest.mark.parametrize(
    "other",
    [
        "Der Deich hält.",
        "Der frühere Verkehrsminister Fiete Lorns kam.",
        "Verkehrsministerin Petra Kallweit kam.",
        "Verkehrsminister Fiete Lorns traf Verkehrsminister Jens Osterkamp.",
        "Finanzminister Fiete Lorns kam.",
    ],
)
def test_nobody_is_inferred_where_it_is_not_sure(other: str) -> None:
    assert inferred(OPEN, other) == []


def test_bare_word_is_the_organisation_another_report_calls_so() -> None:
    found = inferred(
        "Die Gewerkschaft sagte, sie streike weiter.", "Die Gewerkschaft IG Metall rief dazu auf."
    )
    assert [name for _, name, _ in found] == ["IG Metall"]


def test_sentence_on_nobodys_word_is_shown_with_the_speaker_elsewhere() -> None:
    synopsis = lay(
        "Die Fähre nach Süderhaff soll am Montag ausgefallen sein.",
        "Die Fähre nach Süderhaff sei am Montag ausgefallen, sagte Landrat Jens Osterkamp.",
    )
    (one,) = infer_speakers(synopsis.entries, synopsis.statements)
    assert (one.report, one.name, one.statement) == (
        synopsis.entries[0].report.id,
        "Jens Osterkamp",
        "S1",
    )


def test_one_report_does_not_speak_for_several() -> None:
    told = "Die Fähre nach Süderhaff soll am Montag ausgefallen sein."
    again = f"{told} Sie liegt im Hafen."
    said = "Die Fähre nach Süderhaff sei am Montag ausgefallen, sagte Landrat Jens Osterkamp."
    synopsis = lay(told, again, said)
    assert infer_speakers(synopsis.entries, synopsis.statements) == ()


def test_own_voice_is_nobody_elses() -> None:
    synopsis = lay(
        "Die Fähre nach Süderhaff fällt bis Montag aus.",
        "Die Fähre nach Süderhaff falle bis Montag aus, sagte Landrat Jens Osterkamp.",
    )
    assert infer_speakers(synopsis.entries, synopsis.statements) == ()


def test_own_findings_stay_as_they_are_and_order_changes_nothing() -> None:
    texts = [OPEN, GIVEN, "In Süderhaff fiel der Strom aus."]
    alone = {report_of(text, "").text: find_findings(report_of(text, "")) for text in texts}
    results: set[frozenset[tuple[str, str]]] = set()
    for order in permutations(texts):
        synopsis = lay(*order)
        found: tuple[InferredSpeaker, ...] = infer_speakers(synopsis.entries, synopsis.statements)
        results.add(frozenset((one.report, one.name) for one in found))
        for entry in synopsis.entries:
            assert entry.findings.attributions == alone[entry.report.text].attributions
    assert len(results) == 1
