"""Which parts tell one event."""

from dataclasses import replace

import pytest

from synopse.model import (
    Findings,
    NameKind,
    Part,
    Report,
    Span,
    Time,
    TimeType,
    Zone,
    ZoneKind,
)
from synopse.reading import Given, read_text
from synopse.stories import find_stories, find_traits, story_of_all
from synopse.stories.likeness import likeness_of
from synopse.stories.traits import unpack
from tests.lineage.made_up import made_up, only
from tests.stories.events import BUDGET, DYKE, DYKE_AGAIN, DYKE_NAMES, OTHER_DYKE, named, report_on


def groups_of(*reports: Report, findings: dict[str, Findings] | None = None) -> list[set[str]]:
    return [{it.report for it in story.members} for story in find_stories(reports, findings or {})]


def test_two_reports_of_one_event_make_one_story() -> None:
    a, b = report_on(DYKE, "Eins", "2031-03-01"), report_on(DYKE_AGAIN, "Zwei", "2031-03-02")
    c = report_on(BUDGET, "Drei", "2031-03-01")
    assert sorted(map(len, groups_of(a, b, c))) == [1, 2]
    assert {a.id, b.id} in groups_of(a, b, c)


@pytest.mark.parametrize("day", ["2031-03-01", "2031-03-09", None])
def test_a_similar_event_elsewhere_is_another_story(day: str | None) -> None:
    a, b = report_on(DYKE, "Eins", "2031-03-01"), report_on(DYKE_AGAIN, "Zwei", "2031-03-01")
    c = report_on(OTHER_DYKE, "Drei", day)
    findings = {report.id: named(report, *DYKE_NAMES) for report in (a, b, c)}
    assert {c.id} in groups_of(a, b, c, findings=findings)


def test_the_same_words_a_month_later_are_another_story() -> None:
    a, b = report_on(DYKE, "Eins", "2031-03-01"), report_on(DYKE_AGAIN, "Zwei", "2031-04-01")
    assert len(groups_of(a, b)) == 2


def test_reports_without_a_date_are_grouped_by_what_they_say() -> None:
    a, b = report_on(DYKE, "Eins", None), report_on(DYKE_AGAIN, "Zwei", None)
    assert len(groups_of(a, b)) == 1


def test_a_feature_joins_by_names_that_no_other_story_has() -> None:
    names = (("Sandhusen", NameKind.PLACE), ("Tomma Gerdes", NameKind.PERSON))
    a, b = report_on(DYKE, "Eins", "2031-03-01"), report_on(DYKE_AGAIN, "Zwei", "2031-03-01")
    feature = made_up(
        "Wer am Abend in die Turnhalle kommt, riecht nasse Hunde und Kaffee. Auf Feldbetten liegen Leute, "
        "die sonst nie so früh schlafen gehen, und eine Frau häkelt. Draußen in Sandhusen gurgelt das Wasser "
        "hinter dem, was vom Deich noch steht. Gestern war Gerdes hier, sie brachte Kekse mit."
    )
    findings = {report.id: named(report, *names) for report in (a, b, feature)}
    assert groups_of(a, b, feature, findings=findings) == [{a.id, b.id, feature.id}]


def test_other_places_and_other_people_halve_what_words_have_in_common() -> None:
    a, b, other = (
        find_traits(report, 0, named(report, *DYKE_NAMES))
        for report in (report_on(event, "Blatt", "2031-03-01") for event in (DYKE, DYKE_AGAIN, OTHER_DYKE))
    )
    assert likeness_of(a, b, 0.4) == 0.4
    assert likeness_of(a, other, 0.4) == 0.2


def two_parts(first: tuple[str, str], second: tuple[str, str]) -> Report:
    """One report with two parts, each of a title and a body."""
    paragraphs = (*first, *second)
    text = "\n\n".join(paragraphs)
    zones, start = [], 0
    for number, paragraph in enumerate(paragraphs):
        kind = ZoneKind.BODY if number % 2 else ZoneKind.TITLE
        zones.append(Zone(kind, Span(start, start + len(paragraph)), number // 2))
        start += len(paragraph) + 2
    border = zones[2].span.start
    parts = (Part(0, Span(0, border)), Part(1, Span(border, len(text))))
    return replace(made_up(text), zones=tuple(zones), parts=parts)


def test_two_stories_in_one_text_are_told_apart() -> None:
    both = two_parts(DYKE, BUDGET)
    other = report_on(DYKE_AGAIN, "Zwei", None)
    (together,) = [story for story in find_stories((both, other), {}) if len(story.members) == 2]
    assert {(it.report, it.part) for it in together.members} == {(both.id, 0), (other.id, 0)}


def test_a_story_goes_by_the_title_most_alike_the_others() -> None:
    reports = [
        made_up("# Ganz anders\n\nText eins", outlet="1"),
        made_up("# Deich gebrochen\n\nText zwei", outlet="2"),
        made_up("# Deich in Sandhusen gebrochen\n\nText drei", outlet="3"),
    ]
    headline = story_of_all(reports).headline
    assert headline
    assert headline.title.value == "# Deich gebrochen"


def test_the_id_depends_on_the_members_alone() -> None:
    a, b = report_on(DYKE, "Eins", None), report_on(BUDGET, "Zwei", None)
    story = story_of_all((a, b))
    assert story == story_of_all((b, a))
    assert story.id.startswith("story:")
    assert len(story.id) == len("story:") + 16
    assert story.id != story_of_all((a,)).id


def test_days_are_those_of_publication_and_those_told_next_to_them() -> None:
    report = report_on(DYKE, "Eins", "2031-03-02")
    told = (
        Time(Span(0, 1), TimeType.DATE, "2031-03-01"),
        Time(Span(2, 3), TimeType.DATE, "2001-01-01"),
        Time(Span(4, 5), TimeType.DATE, "2031-03"),
        Time(Span(6, 7), TimeType.DURATION, "P30Y"),
    )
    story = story_of_all((report,), {report.id: Findings(report.id, times=told)})
    assert (story.first_day, story.last_day) == ("2031-03-01", "2031-03-02")


def test_without_a_day_of_publication_the_day_told_most_often_stands() -> None:
    report = report_on(DYKE, "Eins", None)
    days = ("2031-03-01", "2030-01-01", "2031-03-01")
    told = tuple(Time(Span(i, i + 1), TimeType.DATE, day) for i, day in enumerate(days))
    story = story_of_all((report,), {report.id: Findings(report.id, times=told)})
    assert (story.first_day, story.last_day) == ("2031-03-01", "2031-03-01")
    assert story_of_all((report,)).first_day is None


def test_no_reports_make_no_stories() -> None:
    assert find_stories((), {}) == ()
    assert find_stories((made_up("kurz"),), {})[0].members == (only(made_up("kurz")),)


def test_a_given_title_tells_what_a_text_is_about() -> None:
    text = "Die Feuerwehr war mit vielen Leuten da. Am Abend war alles vorbei, sagte ein Sprecher."
    told, untold = (
        read_text(text, name, raw=name.encode(), given=Given(None, title, None, "de", None))
        for name, title in (("a", "Brand im Sägewerk Hollerau"), ("b", None))
    )
    named_alone = find_traits(made_up("es war Hollerau"), 0, None)
    (hollerau,) = unpack(named_alone.mentioned)
    assert hollerau in unpack(find_traits(told, 0, None).terms)
    assert hollerau not in unpack(find_traits(untold, 0, None).terms)
