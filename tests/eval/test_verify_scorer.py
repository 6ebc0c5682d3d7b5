"""Passages hold when their exact words stand at their offsets; runs hold when their bytes are the same."""

from scorers.score import Json
from scorers.verify import alter, evidence, score_dossier, score_runs
from tests.eval.made_up import dossier

TEXTS = {"a.txt": "Die Mühle brennt."}
FIRE: Json = {"report": "sha256:a.txt", "start": 4, "end": 9, "exact": "Mühle"}
GIVEN: Json = {"report": "sha256:a.txt", "start": None, "end": None, "exact": "Titel"}
DOSSIER = dossier(discrepancies=[{"id": "D1", "type": "x", "severity": "y", "passages": [FIRE, GIVEN]}])


def test_exact_words_hold_and_given_ones_are_not_sought() -> None:
    assert score_dossier(DOSSIER, TEXTS).count == "1/1"


def test_an_altered_dossier_does_not_hold() -> None:
    assert score_dossier(alter(DOSSIER), TEXTS).value == 0.0
    assert next(evidence(DOSSIER))["exact"] == "Mühle"


def test_runs_are_held_against_the_first() -> None:
    outcome = score_runs(
        {"first": b"x", "again": b"x", "backwards": b"y"}, {"dossier": True}, score_dossier(DOSSIER, TEXTS)
    )
    assert outcome.misses == ("same bytes: backwards",)
    assert [s.value for s in outcome.scores] == [2 / 3, 1.0, 1.0]
