"""`compare` with an encoder and a thesaurus: refused early, given up with a word, the same on every run."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from synopse.cli import group
from synopse.comparing.proposals import PROPOSED
from synopse.export.schema import load_schema
from tests.encoders.loopback import Answer, body_of, listening

REPORTS = {
    "a.txt": "Das Hallenbad bleibt bis zum Herbst zu.",
    "b.txt": "Schwimmen können die Melmbacher erst nach den Ferien wieder.",
}


def call(folder: Path, *arguments: str) -> Result:
    """`compare` on the reports of a folder as one story."""
    return CliRunner().invoke(group, ["compare", str(folder), "--as-one-story", *arguments])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two reports that tell the same in other words."""
    reports = tmp_path / "reports"
    reports.mkdir()
    for name, text in REPORTS.items():
        lead = "In Melmbach wird gebaut." if name == "a.txt" else "Die Gemeinde Melmbach plant."
        (reports / name).write_bytes(f"{lead}\n\n{text}\n".encode())
    return reports


def nearly(texts: list[str]) -> Answer:
    """Clauses about the bath point one way, all others each its own."""
    rows = []
    for place, text in enumerate(texts):
        row = [0.0] * 20
        row[0 if text in REPORTS.values() else place + 1] = 1.0
        rows.append(row)
    return 200, body_of(list(rows))


def test_a_proposed_row_says_so_everywhere(folder: Path, tmp_path: Path) -> None:
    written = {name: str(tmp_path / f"d.{name}") for name in ("json", "html", "md", "csv")}
    options = [word for name, target in written.items() for word in (f"--{name}", target)]
    with listening(nearly) as heard:
        result = call(folder, "--encoder", heard.address, *options)
    assert result.exit_code == 0
    record = json.loads(Path(written["json"]).read_bytes())
    assert not list(Draft202012Validator(json.loads(load_schema("dossier"))).iter_errors(record))
    rows = [row for row in record["stories"][0]["statements"] if row["reports"] == 2]
    assert [(row["tier"], row["how"]) for row in rows] == [("möglich", PROPOSED)]
    for name in ("html", "md"):
        shown = Path(written[name]).read_bytes().decode()
        assert PROPOSED in shown
        assert "~" in shown
        assert "nur vorgeschlagen" in shown
    assert PROPOSED in (Path(written["csv"]) / "statements.csv").read_bytes().decode()
    assert PROPOSED in " ".join(result.stdout.split())


def test_the_same_vectors_give_the_same_bytes(folder: Path) -> None:
    with listening(nearly) as heard:
        first, again = (call(folder, "--encoder", heard.address, "--json", "-").stdout for _ in range(2))
    assert first == again


def test_without_an_encoder_no_trace_of_one_stands_anywhere(folder: Path, tmp_path: Path) -> None:
    call(folder, "--json", str(tmp_path / "d.json"), "--csv", str(tmp_path / "csv"))
    record = json.loads((tmp_path / "d.json").read_bytes())
    assert not any("how" in row for row in record["stories"][0]["statements"])
    head = (tmp_path / "csv" / "statements.csv").read_bytes().decode().splitlines()[0]
    assert head == "story,id,label,tier,agreement,reports,origins"


def test_the_threshold_is_the_users(folder: Path) -> None:
    def lean(texts: list[str]) -> Answer:
        rows = [[float(text in REPORTS.values()), *(float(text == one) for one in texts)] for text in texts]
        return 200, body_of([[part / 2 if place else part for place, part in enumerate(row)] for row in rows])

    with listening(lean) as heard:
        strict, loose = (
            call(folder, "--encoder", heard.address, "--encoder-near", near, "--json", "-").stdout
            for near in ("0.9", "0.7")
        )
    assert PROPOSED not in strict
    assert PROPOSED in loose


def test_an_encoder_that_fails_is_told_of_and_the_comparison_goes_on(folder: Path) -> None:
    plain = call(folder, "--json", "-")
    with listening(lambda _: (503, b"")) as heard:
        result = call(folder, "--encoder", heard.address, "--json", "-")
    assert result.exit_code == 0
    assert result.stdout == plain.stdout
    told = f"synopse: encoder {heard.address}: the server answers 503 Service Unavailable; "
    assert result.stderr.count(told + "the comparison goes on without it\n") == 1


@pytest.mark.parametrize(
    ("option", "value", "reason"),
    [
        ("--encoder", "path:nowhere", "there is no such folder"),
        ("--encoder", "http://93.184.216.34/v1#m", "neither this machine nor a private network"),
        ("--encoder-near", "2", "not in the range"),
        ("--thesaurus", "nowhere.txt", "thesaurus nowhere.txt: cannot be opened"),
    ],
)
def test_what_cannot_be_had_is_wrong_use(folder: Path, option: str, value: str, reason: str) -> None:
    result = call(folder, option, value)
    assert result.exit_code == 2
    assert reason in " ".join(result.stderr.replace("│", " ").split())


def test_a_thesaurus_is_read_from_a_file(folder: Path, tmp_path: Path) -> None:
    words = tmp_path / "words.txt"
    words.write_bytes(b"Herbst;Ferien\n")
    assert call(folder, "--thesaurus", str(words), "--json", "-").exit_code == 0
    words.write_bytes("Öl;Erdöl\n".encode("latin-1"))
    result = call(folder, "--thesaurus", str(words))
    assert result.exit_code == 2
    assert "no valid utf-8" in " ".join(result.stderr.split())
