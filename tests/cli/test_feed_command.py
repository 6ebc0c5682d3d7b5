"""`synopse feed` and `--embargoed`: addresses, lists of feeds, and texts that must not be used yet."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from synopse.cli import COMMANDS, group
from synopse.export.schema import load_schema

LEDE = (
    "Der Rat von Brakenow hat am Mittwoch den Haushalt vertagt. Die Bürgermeisterin nannte das Ergebnis "
    "„tragbar“, die Opposition will gegen den Beschluss klagen."
)
FEED = (
    "<rss><channel><title>Brakenower Bote</title><link>https://bote.example/</link>"
    "<item><title>Rat</title><link>/rat</link><pubDate>Wed, 12 Feb 2025 18:46:00 +0100</pubDate>"
    f"<content:encoded><![CDATA[<p>{LEDE}</p>]]></content:encoded></item>"
    "<item><title>Kurz</title><link>/kurz</link><description>Ein Satz.</description></item></channel></rss>"
)


def _run(*arguments: object) -> Result:
    return CliRunner().invoke(group, [str(argument) for argument in arguments])


def _lines(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    path = tmp_path / "f.xml"
    path.write_text(FEED, "utf-8")
    return path


def test_items_are_told_with_their_addresses(feed: Path) -> None:
    records = _lines(_run("feed", feed, "--format", "jsonl"))
    validator = Draft202012Validator(json.loads(load_schema("feed")))
    assert [error.message for record in records for error in validator.iter_errors(record)] == []
    assert [(it["address"], it["full_text"], it["published"]) for it in records] == [
        ("https://bote.example/rat", True, "2025-02-12T18:46:00+01:00"),
        ("https://bote.example/kurz", False, None),
    ]
    (missing,) = _lines(_run("feed", feed, "--format", "jsonl", "--without-text"))
    assert missing["address"] == "https://bote.example/kurz"


def test_items_are_shown_to_people(feed: Path) -> None:
    shown = _run("feed", feed).stdout
    assert "Brakenower Bote" in shown
    assert "https://bote.example/kurz" in shown


def test_lists_are_written_and_read(feed: Path, tmp_path: Path) -> None:
    written = tmp_path / "list.opml"
    assert _run("feed", feed, "--opml", written, "--format", "jsonl").exit_code == 0
    (record,) = _lines(_run("feed", written, "--format", "jsonl"))
    assert (record["kind"], record["title"], record["address"]) == ("feed", "Brakenower Bote", str(feed))
    assert _run("feed", written, "--opml", "-").stdout == written.read_text("utf-8")
    assert "Brakenower Bote" in _run("feed", written).stdout


def test_what_is_no_feed_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text("<html/>", "utf-8")
    result = _run("feed", tmp_path / "a.xml", tmp_path / "gone.xml")
    assert result.exit_code == 3
    assert "a.xml: unknown format (no feed and no list of feeds)" in result.stderr
    assert "gone.xml: cannot be opened" in result.stderr


def test_read_tells_how_many_items_only_have_an_address(feed: Path) -> None:
    result = _run("read", feed, "--format", "jsonl")
    assert [it["source"] for it in _lines(result)] == [f"{feed}#https://bote.example/rat"]
    assert "no full text in this feed (1 of 2 items only tell their address" in result.stderr


@pytest.mark.parametrize("command", ["read", "find", "lineage", "stories", "compare"])
def test_every_command_refuses_an_embargo_unless_asked(command: str, tmp_path: Path) -> None:
    path = tmp_path / "w.txt"
    path.write_text(f"Rat vertagt\n\nSperrfrist: Mittwoch, 19.00 Uhr\n\n{LEDE}\n", "utf-8")
    refused = _run(command, path)
    assert refused.exit_code == 3
    assert "embargoed: read only with --embargoed (Sperrfrist: Mittwoch, 19.00 Uhr)" in refused.stderr
    assert _run(command, "--embargoed", path).exit_code == 0


def test_commands_that_take_sources_know_embargoes() -> None:
    taking = [name for name in COMMANDS if "SOURCES" in _run(name, "--help").stdout]
    assert set(taking) >= {"read", "find", "lineage", "stories", "compare", "verify", "feed"}
    assert [name for name in taking if "--embargoed" not in _run(name, "--help").stdout] == []
