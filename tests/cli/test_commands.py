"""The commands as a newsroom script calls them: output, order, exit codes."""

import json
from itertools import permutations
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from synopse.cli import COMMANDS, group
from synopse.demo import load_demo_reports
from synopse.export.schema import load_schema


def call(*arguments: str, given: bytes | None = None) -> Result:
    """Run the command line in this process."""
    return CliRunner().invoke(group, arguments, input=given, catch_exceptions=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The bundled reports, as files of a folder of their own."""
    reports = tmp_path / "reports"
    reports.mkdir()
    for name, raw in load_demo_reports():
        (reports / name).write_bytes(raw)
    return reports


def lines_of(result: Result, schema: str) -> list[dict[str, object]]:
    """The records printed, each held against its schema."""
    validator = Draft202012Validator(json.loads(load_schema(schema)))
    records = [json.loads(line) for line in result.stdout.splitlines()]
    for record in records:
        assert not [error.message for error in validator.iter_errors(record)]
    return records


@pytest.mark.parametrize("command", list(COMMANDS))
def test_every_command_helps(command: str) -> None:
    assert call(command, "--help").exit_code == 0


@pytest.mark.parametrize(
    ("command", "schema"),
    [("read", "report"), ("find", "findings"), ("lineage", "lineage"), ("stories", "story")],
)
def test_records_keep_their_schema(folder: Path, command: str, schema: str) -> None:
    result = call(command, str(folder), "--format", "jsonl")
    assert result.exit_code == 0
    assert lines_of(result, schema)


@pytest.mark.parametrize("command", ["read", "find", "lineage", "stories", "compare"])
def test_every_command_prints_for_people(folder: Path, command: str) -> None:
    result = call(command, str(folder))
    assert result.exit_code == 0
    assert result.stdout.strip()
    assert max(len(line) for line in result.stdout.splitlines()) <= 80


def test_read_prints_in_input_order_and_once_per_source(folder: Path) -> None:
    names = ["03-bericht.txt", "01-bericht.txt", "03-bericht.txt"]
    result = call("read", *(str(folder / name) for name in names), "--format", "jsonl")
    assert [Path(str(record["source"])).name for record in lines_of(result, "report")] == names


def test_the_text_stands_in_the_record_only_when_asked_for(folder: Path) -> None:
    path = folder / "01-bericht.txt"
    plain, full = (
        json.loads(call("read", str(path), "--format", "jsonl", *more).stdout)
        for more in ((), ("--with-text",))
    )
    assert "text" not in plain
    assert full["text"] == path.read_bytes().decode()


def test_compare_writes_what_verify_accepts(folder: Path, tmp_path: Path) -> None:
    written = tmp_path
    targets = {"json": written / "d.json", "html": written / "d.html", "md": written / "d.md"}
    options = [part for form, path in targets.items() for part in (f"--{form}", str(path))]
    result = call("compare", str(folder), *options, "--csv", str(written / "tables"))
    assert result.exit_code == 0
    for form in ("json", "html"):
        checked = call("verify", str(targets[form]), str(folder))
        assert checked.exit_code == 0, checked.stdout[-2000:]
    assert (written / "tables" / "cells.csv").read_bytes().startswith(b"story,statement,")
    dossier = json.loads(targets["json"].read_bytes())
    schema = Draft202012Validator(json.loads(load_schema("dossier")))
    assert not [f"{error.json_path}: {error.message}" for error in schema.iter_errors(dossier)]


def test_find_writes_a_page_for_checking(folder: Path, tmp_path: Path) -> None:
    result = call("find", str(folder), "--html", str(tmp_path / "check.html"), "--lang", "en")
    assert result.exit_code == 0
    page = (tmp_path / "check.html").read_bytes().decode()
    assert page.startswith("<!DOCTYPE html>")
    assert "indirect" in result.stdout
    assert call("find", str(folder), "--html", "-", "--lang", "en").stdout == page
    assert call("find", str(folder), "--html", "-", "--format", "jsonl").exit_code == 2
    assert call("find", str(folder), "--html", str(tmp_path / "no" / "check.html")).exit_code == 3


def test_one_altered_character_fails_verify(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "d.json"
    call("compare", str(folder / "01-bericht.txt"), "--json", str(target))
    content = target.read_bytes().decode()
    place = content.index('"exact": "') + len('"exact": "') + 2
    target.write_bytes((content[:place] + "#" + content[place + 1 :]).encode())
    result = call("verify", str(target), str(folder))
    assert result.exit_code == 1
    assert "do not hold" in result.stdout


def test_the_order_of_input_changes_no_byte(folder: Path) -> None:
    paths = [str(path) for path in sorted(folder.glob("*.txt"))][:3]
    outputs = {call("compare", *order, "--json", "-").stdout for order in permutations(paths)}
    assert len(outputs) == 1


def test_positions_only_carries_no_sentence(folder: Path) -> None:
    result = call("compare", str(folder), "--json", "-", "--quotations", "positions")
    assert "Nach dem Austritt von Ammoniak" not in result.stdout


def test_fail_on_exits_with_one(folder: Path) -> None:
    assert call("compare", str(folder), "--fail-on", "contradiction").exit_code == 1
    assert call("compare", str(folder / "01-bericht.txt"), "--fail-on", "order").exit_code == 0
    assert call("compare", str(folder), "--fail-on", "nonsense").exit_code == 2


def test_json_lines_come_in_on_standard_input() -> None:
    record = {
        "id": 7,
        "text": "Der Fluss stieg.",
        "outlet": "Talbote",
        "published": "2025-05-04",
        "url": None,
    }
    result = call("read", "-", "--format", "jsonl", given=json.dumps(record).encode())
    (report,) = lines_of(result, "report")
    assert report["source"] == "-#7"
    assert report["outlet"] == {"name": "Talbote", "how": "given", "start": None, "end": None}


def test_the_demo_runs() -> None:
    result = call("demo")
    assert result.exit_code == 0
    assert "Brakenow" in result.stdout


def test_doctor_finds_everything() -> None:
    assert call("doctor").exit_code == 0


def test_a_schema_is_printed() -> None:
    assert json.loads(call("schema", "dossier").stdout)["$id"] == "synopse-dossier/1"
