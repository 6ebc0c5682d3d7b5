"""How days between reports count."""

import pytest

from synopse.model import How, Moment, Precision
from synopse.stories.moments import days_of, decay


def moment(value: str, precision: Precision) -> Moment:
    return Moment(value, precision, How.GIVEN)


def worth(a: str, b: str) -> float:
    """The decay between two values whose length tells their precision."""
    precisions = {7: Precision.MONTH, 10: Precision.DAY, 16: Precision.MINUTE, 19: Precision.SECOND}
    first, second = (days_of(moment(value, precisions[len(value)])) for value in (a, b))
    return decay(first, second)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("2031-03-01", "2031-03-01"),
        ("2031-03-01", "2031-03-02"),
        ("2031-03", "2031-03-17T12:00"),
        ("2031-12-31T23:59:59", "2031-12-31T23:59:59"),
    ],
)
def test_what_may_be_the_same_time_counts_fully(a: str, b: str) -> None:
    assert worth(a, b) == pytest.approx(1, abs=0.001)


def test_a_week_apart_counts_little() -> None:
    assert worth("2031-03-01T10:00", "2031-03-08T10:00") < 0.1


def test_the_decay_is_the_same_from_both_sides() -> None:
    assert worth("2031-03-01", "2031-03-04") == worth("2031-03-04", "2031-03-01")


def test_an_unknown_moment_costs_a_little() -> None:
    assert 0.5 < decay(None, days_of(moment("2031-03-01", Precision.DAY))) < 1


@pytest.mark.parametrize("value", ["2031-13", "2031-02-30", "gestern", ""])
def test_what_is_no_date_is_unknown(value: str) -> None:
    assert days_of(moment(value, Precision.MONTH if len(value) == 7 else Precision.DAY)) is None
