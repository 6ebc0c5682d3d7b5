"""The scorer of expressions of time."""

import pytest

from scorers.times import Timex, pair_times, read_timex, score_times

GOLD = [Timex(0, 8, "2031-05-14", "DATE"), Timex(12, 20, "P3D", "DURATION"), Timex(30, 38, "2031", "DATE")]


def figures(given: list[Timex]) -> dict[str, float]:
    return {one.name: round(one.value, 3) for one in score_times([given], [GOLD], "made_up").scores}


def test_gold_against_itself_is_perfect() -> None:
    assert set(figures(GOLD).values()) == {1.0}


def test_nothing_found_scores_nothing() -> None:
    assert set(figures([]).values()) == {0.0}


def test_overlap_counts_once_and_only_relaxed() -> None:
    longer = Timex(10, 20, "P3D", "DURATION")
    found = figures([GOLD[0], longer, Timex(30, 38, "2032", "DATE")])
    assert found["made_up.relaxed_f1"] == found["made_up.type_f1"] == 1.0
    assert found["made_up.strict_f1"] == found["made_up.value_f1"] == 0.667
    assert found["made_up.strict_value_f1"] == 0.333


def test_two_inside_one_are_one_pair() -> None:
    halves = [Timex(0, 3, "2031-05-14", "DATE"), Timex(4, 8, "2031-05-14", "DATE")]
    assert len(pair_times(halves, GOLD)) == 1


@pytest.mark.parametrize(
    ("written", "read"),
    [("2031-05-14T8.30", "2031-05-14T08:30"), ("T20:00", "T20:00"), ("2031-05-14TMO", "2031-05-14TMO")],
)
def test_clock_times_are_read_alike(written: str, read: str) -> None:
    assert read_timex({"start": 0, "end": 5, "value": written, "type": "TIME"}).value == read


def test_set_without_types_has_no_score_of_types() -> None:
    bare = [Timex(0, 8, "2031", None)]
    assert "made_up.type_f1" not in {one.name for one in score_times([bare], [bare], "made_up").scores}
