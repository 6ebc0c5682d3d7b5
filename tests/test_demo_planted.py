"""The bundled example is what its list says, and nobody else's text."""

from itertools import combinations
from pathlib import Path

import pytest

from tests import demo_planted

DPA = {"01-bericht.txt", "04-bericht.txt", "06-bericht.txt"}
OTHER = {"02-bericht.txt", "07-bericht.txt"}


def test_every_planted_passage_is_exact() -> None:
    assert demo_planted.inexact_passages() == []


def test_zones_cover_every_report_once() -> None:
    assert demo_planted.gaps_and_overlaps() == []


def test_the_list_names_only_what_there_is() -> None:
    assert demo_planted.unknown_references() == []


@pytest.mark.parametrize(("name", "other"), list(combinations(sorted(demo_planted.texts()), 2)))
def test_only_agency_copy_is_shared(name: str, other: str) -> None:
    expected = {name, other} <= DPA or {name, other} == OTHER
    assert bool(demo_planted.shared_runs(name, other)) == expected


def test_a_comment_quotes_the_lede_word_by_word() -> None:
    quoted = demo_planted.planted()["comment_quotes_lede"]
    assert quoted["comment"]["exact"] == quoted["lede"]["exact"]


@pytest.mark.shared
def test_no_run_of_eight_words_comes_from_a_seed(seeds: tuple[Path, ...]) -> None:
    own = "\n".join(demo_planted.texts().values())
    for seed in seeds:
        assert demo_planted.word_runs(own, 8) & demo_planted.word_runs(seed.read_bytes().decode(), 8) == set()
