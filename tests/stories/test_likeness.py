"""What parts reports that share many words."""

from dataclasses import replace

import pytest

from synopse.model import Member, RemarkKind, TextKind
from synopse.stories import Traits, find_stories, find_traits
from synopse.stories.crowds import demand_of
from synopse.stories.likeness import likeness_of
from synopse.stories.remarks import Remarks
from tests.lineage.made_up import made_up
from tests.stories.events import DYKE, report_on

PLAIN = find_traits(report_on(DYKE, "Eins", "2031-03-01"), 0, None)
OTHER = replace(PLAIN, member=Member("sha256:other"))


@pytest.mark.parametrize(
    ("a", "b", "left"),
    [
        ({"ordinals": ("13 sanktionspaket",)}, {"ordinals": ("14 sanktionspaket",)}, 0.3),
        ({"ordinals": ("13 sanktionspaket",)}, {"ordinals": ("2 lesung",)}, 1),
        ({"ordinals": ("13 sanktionspaket", "2 lesung")}, {"ordinals": ("13 sanktionspaket",)}, 1),
        ({"days": ("2031-02-12",)}, {"days": ("2031-03-18",)}, 0.7),
        ({"days": ("2031-02-12",)}, {"days": ("2031-02-13",)}, 1),
        ({"people": ("gerdes",), "places": ("wehr",)}, {"people": ("wilts",), "places": ("lohr",)}, 0.5),
        ({"people": ("gerdes",)}, {"people": ("wilts",)}, 1),
    ],
)
def test_contradictions_leave_less(a: dict[str, object], b: dict[str, object], left: float) -> None:
    one, other = replace(PLAIN, **a), replace(OTHER, **b)  # type: ignore[arg-type]  # fields by name
    assert likeness_of(one, other, 0.5) == pytest.approx(0.5 * left)


def test_parts_of_one_report_are_not_alike() -> None:
    assert likeness_of(PLAIN, replace(PLAIN, member=Member(PLAIN.member.report, 1)), 0.9) == 0


def test_numbered_things_are_read_and_dates_are_not() -> None:
    report = made_up("# Paket\n\nAm 14. Juli wurde das 13. Sanktionspaket beschlossen, in 2. Lesung.")
    assert [it.partition(" ")[0] for it in find_traits(report, 0, None).ordinals] == ["13", "2"]


def test_more_is_asked_for_in_a_crowd_and_of_tickers() -> None:
    assert demand_of(PLAIN, 10) == demand_of(PLAIN, 1) < demand_of(PLAIN, 300)
    assert demand_of(PLAIN, 10_000) == demand_of(PLAIN, 1000)
    assert demand_of(replace(PLAIN, kind=TextKind.TICKER), 1) == 2 * demand_of(PLAIN, 1)


def many(number: int, **changes: object) -> list[Traits]:
    return [replace(PLAIN, member=Member(f"sha256:{i}"), **changes) for i in range(number)]  # type: ignore[arg-type]


def test_a_large_story_says_whom_it_is_about() -> None:
    traits = many(150, places=("wehr",), people=("gerdes",))
    (remark,) = Remarks(traits).on(range(20))
    assert (remark.kind, remark.parts, remark.of) == (RemarkKind.LARGE, 20, 150)
    assert remark.names == ("gerdes", "wehr")
    assert Remarks(traits).on(range(3)) == ()


def test_a_story_in_two_languages_is_only_probable() -> None:
    a = report_on(DYKE, "Eins", "2031-03-01")
    b = replace(report_on(DYKE, "Zwei", "2031-03-01"), language="en")
    (story,) = find_stories((a, b), {})
    assert story.certainty == "probable"
    assert [it.kind for it in story.remarks] == [RemarkKind.LANGUAGES]
