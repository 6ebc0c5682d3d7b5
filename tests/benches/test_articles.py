"""Articles are found beside the checkout, and told to be absent where they are."""

import gzip
import json
from pathlib import Path

import pytest

from benches import compare, throughput
from benches.articles import articles, days_of_articles

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


def dated(day: str | None, name: str) -> bytes:
    fields = {"id": name, "url": None, "date": day, "outlet": "Bote", "title": "Damm", "text": "Er hält."}
    return json.dumps({**fields, "cluster": 1}).encode() + b"\n"


def test_articles_of_some_days_come_in_order_as_reports_are_given(shared: Path) -> None:
    (shared / "eval").mkdir()
    with gzip.open(shared / "eval" / "articles.dev.jsonl.gz", "wb") as file:
        file.writelines((dated("2020-04-08", "c"), dated(None, "x"), dated("2020-04-07", "b")))
        file.writelines((dated("2020-04-05", "a"), dated("2020-04-09", "d")))
    found = [json.loads(line) for line in days_of_articles(2, "2020-04-06")]
    assert [(row["id"], row["published"]) for row in found] == [("b", "2020-04-07"), ("c", "2020-04-08")]
    assert list(found[0]) == ["id", "url", "published", "outlet", "title", "text"]


def test_stories_of_growing_size_are_compared(shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (shared / "eval").mkdir()
    with gzip.open(shared / "eval" / "articles.dev.jsonl.gz", "wb") as file:
        file.writelines((dated("2020-04-08", "a"), dated("2020-04-09", "b")))
    monkeypatch.setattr(compare, "COUNTS", (1, 2))
    one, two = compare.compare_lines()
    assert (one[0], two[0]) == ("1 reports", "2 reports")
    assert one[-2:] == ("", "")
    assert two[-1].startswith("x ")


@pytest.mark.usefixtures("shared")
def test_absent_articles_are_told_and_nothing_is_measured(capsys: pytest.CaptureFixture[str]) -> None:
    assert articles(3) == ()
    assert tuple(throughput.throughput_lines()) == ()
    assert throughput.NO_ARTICLES in capsys.readouterr().err
    assert tuple(compare.compare_lines()) == ()
    assert compare.NO_ARTICLES in capsys.readouterr().err


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
