"""A floor can only rise, unless lowering is asked for; other gold says nothing about it."""

from floors import Floor, Standing, raise_floors, standing
from results import change
from scorers.score import Outcome, Score

FLOORS = {"zones": {"kept": Floor(0.9, "gold-1"), "kind": Floor(0.5, "gold-1")}}


def test_scores_stand_to_their_floor() -> None:
    floor = FLOORS["zones"]["kept"]
    assert standing(Score("kept", 0.9 - 1e-12), floor, "gold-1") is Standing.HELD
    assert standing(Score("kept", 0.95), floor, "gold-1") is Standing.RISEN
    assert standing(Score("kept", 0.89), floor, "gold-1") is Standing.FALLEN
    assert standing(Score("kept", 0.1), floor, "gold-2") is Standing.OTHER
    assert standing(Score("kept", 0.1), None, "gold-1") is Standing.NEW


def test_floors_rise_and_do_not_fall() -> None:
    scores = (Score("kept", 0.95), Score("kind", 0.4), Score("outlets", 1.0))
    raised = raise_floors(FLOORS, "zones", scores, "gold-1", allow_lower=False)
    assert {name: floor.floor for name, floor in raised["zones"].items()} == {
        "kept": 0.95,
        "kind": 0.5,
        "outlets": 1.0,
    }
    lowered = raise_floors(FLOORS, "zones", scores, "gold-1", allow_lower=True)
    assert lowered["zones"]["kind"].floor == 0.4


def test_gained_and_lost_are_told_and_new_ones_are_neither() -> None:
    difference = change(Outcome((), ("a", "b"), ("c",)), Outcome((), ("c", "new"), ("a",)))
    assert (difference.gained, difference.lost) == (("c",), ("a",))
