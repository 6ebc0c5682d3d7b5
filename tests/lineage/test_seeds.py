"""Lineage of the founding texts, against the gold data beside the checkout."""

import json
from pathlib import Path

import pytest

from synopse.lineage import find_lineage, independent_origins
from synopse.model import Certainty, Lineage, Report, SharedKind
from synopse.stories import story_of_all
from tests.lineage.gold_reports import read_gold_reports

pytestmark = pytest.mark.shared
KINDS = {
    "wire_copy": SharedKind.COPY,
    "shared_quote": SharedKind.QUOTATION,
    "coincidental": SharedKind.PHRASE,
    "shared_enumeration": SharedKind.PHRASE,
}
Side = tuple[str, int, int]


@pytest.fixture(scope="module")
def gold_reports(shared: Path) -> tuple[Report, ...]:
    return read_gold_reports(shared)


@pytest.fixture(scope="module")
def lineage(gold_reports: tuple[Report, ...]) -> tuple[Lineage, ...]:
    return find_lineage(gold_reports)


def test_all_verbatim_runs_are_found_with_their_kinds_and_no_others(
    shared: Path, gold_reports: tuple[Report, ...], lineage: tuple[Lineage, ...]
) -> None:
    gold = json.loads((shared / "gold/seeds/synopsis.json").read_text("utf-8"))
    wanted = {
        frozenset((run[side]["file"], run[side]["start"], run[side]["end"]) for side in "ab"): next(
            kind for origin, kind in KINDS.items() if run["origin"].startswith(origin)
        )
        for pair in gold["shared_wire"]
        for run in pair["runs"]
    }
    names = {report.id: report.source for report in gold_reports}
    found: dict[frozenset[Side], SharedKind] = {
        frozenset(
            ((names[pair.a.report], it.a.start, it.a.end), (names[pair.b.report], it.b.start, it.b.end))
        ): it.kind
        for pair in lineage
        for it in pair.passages
        if it.verbatim
    }
    assert found == wanted


def test_the_wire_copy_is_one_origin_and_the_correspondent_another(
    gold_reports: tuple[Report, ...], lineage: tuple[Lineage, ...]
) -> None:
    by_id = {report.id: report for report in gold_reports}
    origins = independent_origins(story_of_all(gold_reports), by_id, lineage)
    named = {
        frozenset(by_id[member.report].source[:3] for member in it.members): (it.agency, it.certainty)
        for it in origins
    }
    assert named == {
        frozenset({"000", "001", "004"}): ("dpa", Certainty.CERTAIN),
        frozenset({"002"}): (None, Certainty.CERTAIN),
        frozenset({"003"}): (None, Certainty.CERTAIN),
    }
