"""Stories as reports come in: ids that last, links that are law, a settling pass that tells what it did."""

import json
from dataclasses import replace

import pytest

from synopse.model import Member
from synopse.stories import (
    ChangeKind,
    StoryStream,
    Traits,
    find_traits,
    group_traits,
    traits_of,
    traits_record,
)
from synopse.stories.moments import Days
from tests.stories.events import BUDGET, DYKE, DYKE_AGAIN, DYKE_NAMES, OTHER_DYKE, named, report_on


def traits_on(event: tuple[str, str], day: str | None, outlet: str = "Blatt") -> Traits:
    report = report_on(event, outlet, day)
    return find_traits(report, 0, named(report, *DYKE_NAMES))


DAY = "2031-03-01"
FIRST, AGAIN = traits_on(DYKE, DAY), traits_on(DYKE_AGAIN, DAY)
OTHER, MONEY = traits_on(OTHER_DYKE, DAY), traits_on(BUDGET, DAY)
ALL = (FIRST, OTHER, AGAIN, MONEY)


def later(traits: Traits, days: float) -> Traits:
    """The same traits of another report, some days later."""
    moment = traits.appeared
    assert moment
    member = Member(f"{traits.member.report}+{days}")
    return replace(traits, member=member, appeared=Days(moment.first + days, moment.last + days))


@pytest.mark.parametrize("traits", ALL)
def test_traits_survive_as_a_flat_record(traits: Traits) -> None:
    record = json.loads(json.dumps(traits_record(traits)))
    assert traits_of(record) == traits


def test_a_report_joins_the_story_of_its_event() -> None:
    stream = StoryStream()
    ids = [stream.add(it) for it in ALL]
    assert ids[0] == ids[2]
    assert len(set(ids)) == 3
    assert stream.stories()[ids[0]] == (FIRST.member, AGAIN.member)


def test_a_known_part_stays_where_it_is() -> None:
    stream = StoryStream()
    assert stream.add(FIRST) == stream.add(FIRST)
    assert len(stream.stories()) == 1


def test_what_people_linked_is_together_and_what_they_parted_is_not() -> None:
    links = {
        "must_link": [(FIRST.member, MONEY.member)],
        "cannot_link": [(FIRST.member, AGAIN.member)],
    }
    stream = StoryStream(**links)
    first, _, again, money = (stream.add(it) for it in ALL)
    assert first == money != again
    stream.settle()
    told = stream.stories()
    assert set(told[first]) == {FIRST.member, MONEY.member}
    groups = {frozenset(ALL[i].member for i in group) for group in group_traits(ALL, **links)}
    assert groups == {frozenset(members) for members in told.values()}


def test_settling_merges_and_says_so() -> None:
    stream = StoryStream(cannot_link=[(FIRST.member, AGAIN.member)])
    first, again = stream.add(FIRST), stream.add(AGAIN)
    stream.part(FIRST.member, AGAIN.member, lift=True)
    (change,) = stream.settle()
    assert change.kind is ChangeKind.MERGE
    assert {change.story, change.other} == {first, again}
    assert len(stream.stories()) == 1


def test_settling_splits_and_says_so() -> None:
    stream = StoryStream(must_link=[(FIRST.member, MONEY.member)])
    for it in ALL:
        stream.add(it)
    stream.link(FIRST.member, MONEY.member, lift=True)
    (change,) = stream.settle()
    assert change.kind is ChangeKind.SPLIT
    assert change.members == (MONEY.member,)
    assert stream.settle() == ()


def test_the_same_words_weeks_later_begin_a_story_of_their_own() -> None:
    stream = StoryStream()
    ids = [stream.add(later(FIRST, days)) for days in (0, 40, 80)]
    assert len(set(ids)) == 3
    stream.settle()
    assert len(stream.stories()) == 3


def test_nothing_settles_to_nothing() -> None:
    stream = StoryStream()
    assert stream.settle() == ()
    assert stream.stories() == {}
    assert group_traits(()) == ()


def test_the_order_of_reports_changes_no_group() -> None:
    groups = {frozenset(ALL[i].member for i in group) for group in group_traits(ALL)}
    backwards = ALL[::-1]
    assert groups == {frozenset(backwards[i].member for i in group) for group in group_traits(backwards)}


def test_a_settled_stream_decides_as_a_batch_does() -> None:
    parts = [later(it, days) for days in (0, 30, 60) for it in ALL]
    stream = StoryStream()
    for part in parts:
        stream.add(part)
        stream.settle()
    groups = {frozenset(parts[i].member for i in group) for group in group_traits(parts)}
    assert {frozenset(members) for members in stream.stories().values()} == groups


def test_a_story_lasts_no_longer_than_a_week() -> None:
    parts = [later(FIRST, days) for days in range(0, 20, 2)]
    for group in group_traits(parts):
        moments = [moment.first for i in group if (moment := parts[i].appeared)]
        assert max(moments) - min(moments) <= 8  # a week between two days


def test_a_window_forgets_what_is_old() -> None:
    stream = StoryStream()
    first = stream.add(FIRST)
    stream.add(later(MONEY, 40))
    stream.settle()
    assert stream.stories()[first] == (FIRST.member,)
    assert stream.add(later(AGAIN, 40)) != first
