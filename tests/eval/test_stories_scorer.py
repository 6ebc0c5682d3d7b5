"""B-cubed on groups small enough to count by hand."""

import pytest

from scorers.stories import score_across, score_grouping

GOLD = {"a": "flood", "b": "flood", "c": "flood", "d": "strike"}


def test_the_right_groups_score_one() -> None:
    (score,) = score_grouping({"a": "1", "b": "1", "c": "1", "d": "2"}, GOLD, "x").scores
    assert (score.name, score.value, score.precision, score.recall) == ("x.b3_f1", 1.0, 1.0, 1.0)


def test_a_stranger_in_a_group_costs_precision() -> None:
    (score,) = score_grouping(dict.fromkeys("abcd", "1"), GOLD, "x").scores
    assert score.precision == pytest.approx((3 * 3 / 4 + 1 / 4) / 4)
    assert score.recall == 1.0


def test_a_report_without_a_group_stands_alone() -> None:
    (score,) = score_grouping({"a": "1", "b": "1", "d": "2"}, GOLD, "x").scores
    assert score.precision == 1.0
    assert score.recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4)


def test_pairs_across_languages_are_those_of_one_group() -> None:
    languages = {"a": "de", "b": "en", "c": "en", "d": "de"}
    (score,) = score_across({"a": "1", "b": "1", "d": "1"}, GOLD, languages, "x").scores
    assert (score.precision, score.recall) == (1 / 2, 1 / 2)
