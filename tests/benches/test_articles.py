"""Articles are found beside the checkout, and told to be absent where they are."""

import gzip
import json
from pathlib import Path

import pytest

from benches import throughput
from benches.articles import articles

LINES = tuple(json.dumps({"text": "Der Rat tagt heute nicht."}).encode() + b"\n" for _ in range(5))


@pytest.fixture
def shared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SYNOPSE_SHARED", str(tmp_path))
    return tmp_path


def test_the_first_articles_are_taken_as_they_stand(shared: Path) -> None:
    (shared / "eval").mkdir()
    with gzip.open(shared / "eval" / "articles.dev.jsonl.gz", "wb") as file:
        file.writelines(LINES)
    assert articles(3) == LINES[:3]
    assert throughput.count_words(articles(3)) == 15


@pytest.mark.usefixtures("shared")
def test_absent_articles_are_told_and_nothing_is_measured(capsys: pytest.CaptureFixture[str]) -> None:
    assert articles(3) == ()
    assert tuple(throughput.throughput_lines()) == ()
    assert throughput.NO_ARTICLES in capsys.readouterr().err


def test_memory_of_many_reports_is_set_beside_that_of_few(
    shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (shared / "eval").mkdir()
    with gzip.open(shared / "eval" / "articles.dev.jsonl.gz", "wb") as file:
        file.writelines(LINES)
    monkeypatch.setattr(throughput, "FEW", 1)
    few, many, *_ = throughput.throughput_lines()
    assert few[:3] == ("read", "1", "5")
    assert many[:3] == ("read", "4", "20")
    assert many[-1].startswith("x ")
