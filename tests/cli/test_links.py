"""`--links`: what people decided about stories is law, and a part that is not there is told."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from synopse.cli import group

BATH = "Das Hallenbad von Melmbach bleibt bis zum Herbst geschlossen, sagte Bürgermeisterin Ute Falk."
FAIR = "Auf der Messe in Lohrau zeigen neunzig Betriebe ihre Maschinen. Direktor Jens Kolb ist zufrieden."


@pytest.fixture
def reports(tmp_path: Path) -> list[str]:
    """Two reports of one event, and one of another."""
    texts = {"a.txt": BATH, "b.txt": f"{BATH} Geplant war es anders.", "c.txt": FAIR}
    for name, text in texts.items():
        (tmp_path / name).write_bytes(f"{text}\n".encode())
    return [str(tmp_path / name) for name in texts]


def call(command: str, reports: Sequence[str], said: Sequence[object], *options: str) -> Result:
    links = Path(reports[0]).parent / "links.jsonl"
    lines = (it if isinstance(it, str) else json.dumps(it) for it in said)
    links.write_bytes("".join(f"{line}\n" for line in lines).encode())
    return CliRunner().invoke(group, [command, *reports, "--links", str(links), *options])


def stories(result: Result) -> set[frozenset[str]]:
    """The stories by the names of their files."""
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    return {frozenset(Path(source).name for source in line["sources"]) for line in lines}


def test_without_links_reports_of_one_event_are_one_story(reports: list[str]) -> None:
    found = stories(call("stories", reports, [], "--format", "jsonl"))
    assert found == {frozenset({"a.txt", "b.txt"}), frozenset({"c.txt"})}


def test_people_put_together_and_apart(reports: list[str]) -> None:
    a, b, c = reports
    said = [{"must_link": [a, {"report": c, "part": 0}]}, {"cannot_link": [a, b]}]
    assert stories(call("stories", reports, said, "--format", "jsonl")) == {
        frozenset({"a.txt", "c.txt"}),
        frozenset({"b.txt"}),
    }


def test_compare_obeys(reports: list[str], tmp_path: Path) -> None:
    target = tmp_path / "d.json"
    call("compare", reports, [{"must_link": reports}], "--json", str(target))
    assert len(json.loads(target.read_bytes())["stories"]) == 1


def test_batch_obeys_and_takes_new_links_for_a_new_batch(reports: list[str], tmp_path: Path) -> None:
    options = ("--out", str(tmp_path / "out"), "--engine", "plain", "--dossiers", "none")
    for said, due in (([{"must_link": [*reports, "d.txt"]}], 1), ([], 2)):
        assert call("batch", reports, said, *options).exit_code == 0
        manifest = json.loads((tmp_path / "out" / "manifest.json").read_bytes())
        assert sum(it["rows"] for it in manifest["tables"]["stories"]) == due
        assert sum(it["rows"] for it in manifest["tables"]["unread"]) == len(said)


def test_a_part_that_is_not_here_is_told_and_the_rest_holds(reports: list[str]) -> None:
    said = [{"must_link": ["anderswo.txt", reports[0], reports[2]]}]
    result = call("stories", reports, said, "--format", "jsonl")
    assert "links.jsonl#1: no part 0 of anderswo.txt is here" in result.stderr
    assert frozenset({"a.txt", "b.txt", "c.txt"}) in stories(result)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{kaputt", "no JSON"),
        ("[1, 2]", "neither a list of must_link nor one of cannot_link"),
        ('{"together": ["a", "b"]}', "neither a list of must_link nor one of cannot_link"),
        ('{"must_link": ["a"]}', "fewer than two parts"),
        ('{"must_link": ["a", {"report": "b", "part": -1}]}', "a part is"),
        ('{"must_link": ["a", 3]}', "a part is"),
    ],
)
def test_a_line_that_says_something_else_is_refused_with_its_place(
    reports: list[str], line: str, reason: str
) -> None:
    result = call("stories", reports, ['{"cannot_link": ["a", "b"]}', line])
    assert result.exit_code == 2
    assert "links.jsonl#2" in result.stderr
    assert reason in result.stderr


def test_a_file_that_is_not_there_is_refused(reports: list[str]) -> None:
    result = CliRunner().invoke(group, ["stories", *reports, "--links", "/nirgends.jsonl"])
    assert result.exit_code == 2
    assert "cannot be opened" in result.stderr
