"""Which report was published earlier, and what makes that doubtful."""

from dataclasses import replace

import pytest

from synopse.lineage.order import Limits, find_event_day, order_pair
from synopse.model import Findings, How, Moment, OrderDoubt, Precision, Report, Span, Time, TimeType
from tests.lineage.made_up import made_up, only

PRECISIONS = {7: Precision.MONTH, 10: Precision.DAY, 16: Precision.MINUTE}


def moment(value: str) -> Moment:
    return Moment(value, PRECISIONS.get(len(value), Precision.SECOND), How.GIVEN)


def report_at(published: str | None, updated: str | None = None, text: str = "Eins.") -> Report:
    return replace(
        made_up(text),
        published=moment(published) if published else None,
        updated=moment(updated) if updated else None,
    )


def order_of(a: Report, b: Report, limits: Limits | None = None) -> tuple[str | None, list[tuple[str, str]]]:
    names = {only(a): "a", only(b): "b"}
    order = order_pair(only(a), only(b), (a, b), limits or Limits())
    earlier = names[order.earlier] if order.earlier else None
    return earlier, [(names[member], doubt.value) for member, doubt in order.doubts]


OPEN = [("a", "not_distinguishable"), ("b", "not_distinguishable")]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("2030-01-01", "2030-01-02", ("a", [])),
        ("2030-01-02T08:00:00", "2030-01-02T07:59:59", ("b", [])),
        ("2030-01-02", "2030-01-02T07:59", (None, OPEN)),
        ("2030-01", "2030-01-31", (None, OPEN)),
        ("2030-01-02T08:00+02:00", "2030-01-02T07:30+00:00", ("a", [])),
        ("2030-01-02T08:00+02:00", "2030-01-02T20:30", (None, OPEN)),
        ("2030-01-02T08:00+02:00", "2030-01-04T08:00", ("a", [])),
        (None, "2030-01-04", (None, [("a", "published_unknown")])),
    ],
)
def test_times_are_compared_as_exactly_as_both_are_known(
    a: str | None, b: str, expected: tuple[str | None, list[tuple[str, str]]]
) -> None:
    assert order_of(report_at(a), report_at(b, text="Zwei.")) == expected


def test_a_report_changed_after_the_other_may_have_its_words_from_then() -> None:
    a = report_at("2030-01-01", updated="2030-01-03")
    assert order_of(a, report_at("2030-01-02", text="Zwei.")) == ("a", [("a", "updated_later")])


def test_a_report_changed_before_the_other_was_out_raises_no_doubt() -> None:
    a = report_at("2030-01-01", updated="2030-01-02")
    assert order_of(a, report_at("2030-01-04", text="Zwei.")) == ("a", [])


def test_a_time_in_the_future_or_before_the_event_leaves_the_order_open() -> None:
    limits = Limits(event="2030-01-02", today="2030-01-10")
    a, b = report_at("2030-01-01"), report_at("2052-01-03", text="Zwei.")
    assert order_of(a, b, limits) == (
        None,
        [("a", "published_before_event"), ("b", "published_in_future")],
    )
    assert OrderDoubt("published_in_future") is OrderDoubt.FUTURE


def findings_with(report: Report, *days: str) -> Findings:
    return Findings(report.id, times=tuple(Time(Span(0, 3), TimeType.DATE, day) for day in days))


def test_the_day_of_the_event_is_the_one_that_most_reports_tell() -> None:
    reports = [report_at("2030-01-02", text=text) for text in ("Eins.", "Zwei.", "Drei.", "Vier.")]
    days = [("2030-01-01", "2030-02-01"), ("2030-01-01",), ("2030-02-01", "2030"), ()]
    findings = {it.id: findings_with(it, *told) for it, told in zip(reports, days, strict=True)}
    members = [only(report) for report in reports]
    by_id = {report.id: report for report in reports}
    assert find_event_day(members, by_id, findings) == "2030-01-01"
    assert find_event_day(members[2:], by_id, findings) is None
