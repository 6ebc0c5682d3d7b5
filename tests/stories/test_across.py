"""German and English reports of one event meet, and those of its like do not."""

import json
from dataclasses import replace
from pathlib import Path
from typing import TypedDict

from synopse.finding import analyzer_of, find_names, find_times
from synopse.model import Findings
from synopse.stories import StoryStream, Traits, find_traits, group_traits
from synopse.stories.across import name_keys
from synopse.stories.likeness import likeness_of
from tests.lineage.made_up import made_up


class Row(TypedDict):
    """A line of the file."""

    event: str
    language: str
    published: str
    title: str
    text: str


ROWS: list[Row] = [
    json.loads(line)
    for line in (Path(__file__).parent / "two-languages.jsonl").read_bytes().decode().splitlines()
]
"""26 invented events, each told in German and in English, and of two events of a kind a day apart."""


def traits_of(row: Row, *, day: str | None = None) -> Traits:
    report = made_up(
        f"# {row['title']}\n\n{row['text']}", outlet=row["language"], published=day or row["published"]
    )
    report = replace(report, language=row["language"])
    analyzer = analyzer_of("none", report.language)
    sentences = analyzer.sentences(report.text, [zone.span for zone in report.article_zones()])
    names = find_names(report, sentences, analyzer.analysis)
    return find_traits(report, 0, Findings(report.id, names=names, times=find_times(report, sentences)))


def events_of(traits: list[Traits]) -> set[frozenset[str]]:
    groups = group_traits(traits)
    return {frozenset(f"{ROWS[i]['event']} {ROWS[i]['language']}" for i in group) for group in groups}


EXPECTED = {frozenset((f"{row['event']} de", f"{row['event']} en")) for row in ROWS}


def test_reports_of_one_event_meet_across_languages() -> None:
    assert events_of([traits_of(row) for row in ROWS]) == EXPECTED


def test_they_do_so_when_all_appear_on_one_day() -> None:
    assert events_of([traits_of(row, day="2031-03-03") for row in ROWS]) == EXPECTED


def test_they_meet_one_at_a_time() -> None:
    stream = StoryStream()
    ordered = sorted(
        ((traits_of(row), f"{row['event']} {row['language']}") for row in ROWS), key=lambda it: it[0].order
    )
    told = {traits.member: name for traits, name in ordered}
    for traits, _ in ordered:
        stream.add(traits)
    assert {frozenset(told[it] for it in members) for members in stream.stories().values()} == EXPECTED
    assert stream.settle() == ()


def test_names_spelt_otherwise_are_the_same_place_and_people() -> None:
    german, english = map(traits_of, ROWS[:2])
    genf = replace(german, people=("selenskyj",), places=("genf",))
    assert likeness_of(genf, replace(english, people=("zelensky",), places=("geneva",)), 0.5) == 0.5
    assert likeness_of(genf, replace(english, people=("lavrov",), places=("beijing",)), 0.5) == 0.25
    assert name_keys(("genf", "wien")) == name_keys(("vienna", "geneva"))
