"""Pages end to end: files and records of HTML through `read`, `compare` and `verify`."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from synopse.cli import group
from synopse.export.schema import load_schema
from tests.reading.pages.scenarios import LEDE, THIRD, TITLE, Scenario
from tests.reading.pages.test_dailies import austrian_daily_with_postings, regional_daily_behind_a_paywall


def call(*arguments: object) -> Result:
    """Run the command line in this process."""
    return CliRunner().invoke(group, [str(one) for one in arguments], catch_exceptions=False)


def write(folder: Path, name: str, scenario: Scenario) -> Path:
    """A page as a file."""
    path = folder / name
    path.write_bytes(scenario.raw)
    return path


@pytest.mark.parametrize("name", ["x.html", "x.htm", "X.HTML"])
def test_page_is_read_with_its_text(tmp_path: Path, name: str) -> None:
    page = regional_daily_behind_a_paywall()
    result = call("read", write(tmp_path, name, page), "--format", "jsonl", "--with-text")
    assert result.exit_code == 0
    record = json.loads(result.stdout)
    assert not list(Draft202012Validator(json.loads(load_schema("report"))).iter_errors(record))
    assert record["text"] == page.words
    assert record["cut_short"] == "Weiterlesen mit TT+"
    assert record["outlet"] == {"name": "Talheimer Tagblatt", "how": "meta", "start": None, "end": None}
    assert {record["text"][zone["start"] : zone["end"]] for zone in record["zones"]} >= {TITLE, LEDE}


def test_page_prints_for_people(tmp_path: Path) -> None:
    result = call("read", write(tmp_path, "x.html", austrian_daily_with_postings()))
    assert result.exit_code == 0
    assert max(len(line) for line in result.stdout.splitlines()) <= 80


def test_record_with_a_page_is_read_like_the_page(tmp_path: Path) -> None:
    page = austrian_daily_with_postings()
    records = tmp_path / "x.jsonl"
    records.write_text(json.dumps({"id": 7, "html": page.html, "outlet": "Der Bote"}) + "\n", "utf-8")
    from_record, from_page = (
        json.loads(call("read", path, "--format", "jsonl", "--with-text").stdout)
        for path in (records, write(tmp_path, "x.html", page))
    )
    assert from_record["source"] == f"{records}#7"
    assert from_record["outlet"] == {"name": "Der Bote", "how": "given", "start": None, "end": None}
    for key in ("text", "zones", "comments", "title", "published", "authors"):
        assert from_record[key] == from_page[key]


@pytest.mark.parametrize("html", [5, [], "", "<p></p>", {"a": 1}])
def test_record_with_a_bad_page_harms_no_other(tmp_path: Path, html: object) -> None:
    records = tmp_path / "x.jsonl"
    good = {"html": austrian_daily_with_postings().html}
    records.write_text(f"{json.dumps({'html': html})}\n{json.dumps(good)}\n", "utf-8")
    result = call("read", records, "--format", "jsonl")
    assert result.exit_code == 0
    assert f"{records}#1" in result.stderr
    assert [json.loads(line)["source"] for line in result.stdout.splitlines()] == [f"{records}#2"]


def test_oversized_page_is_told_with_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "x.html"
    path.write_bytes(b"<p>" + b"Der Fluss stieg weiter an. " * 1_200_000)
    result = call("read", path, "--format", "jsonl")
    assert result.exit_code == 3
    assert f"{path}: too large (32400003 bytes, at most 20000000 are read)" in " ".join(result.stderr.split())


def test_page_and_text_compared_hold_every_passage(tmp_path: Path) -> None:
    page = write(tmp_path, "a.html", austrian_daily_with_postings())
    text = tmp_path / "b.txt"
    text.write_text(f"Haushalt steht\n\nSandkrug (dpa) - {LEDE}\n\n{THIRD}\n", "utf-8")
    written = [tmp_path / "dossier.json", tmp_path / "dossier.html"]
    result = call("compare", page, text, "--as-one-story", "--json", written[0], "--html", written[1])
    assert result.exit_code == 0
    story = json.loads(written[0].read_bytes())["stories"][0]
    assert [Path(report["source"]).name for report in story["reports"]] == ["a.html", "b.txt"]
    assert any(
        len({cell["report"] for cell in row["cells"] if cell["passages"]}) == 2 for row in story["statements"]
    )
    for dossier in written:
        assert call("verify", dossier, page, text).exit_code == 0


def test_page_that_changed_no_longer_holds(tmp_path: Path) -> None:
    page = write(tmp_path, "a.html", austrian_daily_with_postings())
    dossier = tmp_path / "dossier.json"
    assert call("compare", page, "--json", dossier).exit_code == 0
    page.write_bytes(page.read_bytes().replace(b"sieben Stunden", b"acht Stunden"))
    assert call("verify", dossier, page).exit_code == 1


def test_readers_of_a_page_say_nothing_in_the_dossier(tmp_path: Path) -> None:
    page = write(tmp_path, "a.html", austrian_daily_with_postings())
    dossier = call("compare", page, "--json", "-")
    assert dossier.exit_code == 0
    assert "Kanalgebühr" not in dossier.stdout
