"""Bad input gets a message that names the file and the cause, and loses nothing else."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from synopse.cli import group

GOOD = "Deich hält\n\nDer Deich bei Ostrum hat gehalten. Das teilte der Landkreis am Montag mit.\n"


def empty(folder: Path) -> Path:
    return write(folder, b"")


def only_white_space(folder: Path) -> Path:
    return write(folder, b" \n\t\n")


def binary(folder: Path) -> Path:
    return write(folder, bytes(range(256)) * 40)


def fifty_megabytes(folder: Path) -> Path:
    return write(folder, b"Der Fluss stieg weiter an. " * 2_000_000)


def gone(folder: Path) -> Path:
    return folder / "gone.txt"


def unknown_ending(folder: Path) -> Path:
    path = folder / "bad.docx"
    path.write_bytes(b"PK")
    return path


def broken_lines(folder: Path) -> Path:
    path = folder / "bad.jsonl"
    path.write_bytes(b'{"text": \n[1]\n{"id": 3}\n')
    return path


def nothing_readable(folder: Path) -> Path:
    path = folder / "empty"
    path.mkdir()
    return path


def write(folder: Path, raw: bytes) -> Path:
    """A file of these bytes."""
    path = folder / "bad.txt"
    path.write_bytes(raw)
    return path


UNREADABLE = [
    empty,
    only_white_space,
    binary,
    fifty_megabytes,
    gone,
    unknown_ending,
    broken_lines,
    nothing_readable,
]


def call(*arguments: str) -> Result:
    """Run the command line in this process."""
    return CliRunner().invoke(group, arguments, catch_exceptions=False)


@pytest.mark.parametrize("bad", UNREADABLE)
def test_the_others_are_compared_all_the_same(tmp_path: Path, bad: object) -> None:
    assert callable(bad)
    good = tmp_path / "good.txt"
    good.write_bytes(GOOD.encode())
    path = bad(tmp_path)
    result = call("compare", str(path), str(good), "--json", "-")
    assert result.exit_code == 0
    assert str(path) in result.stderr
    assert '"cause"' in result.stdout
    assert "Der Deich bei Ostrum" in result.stdout


@pytest.mark.parametrize("bad", UNREADABLE)
def test_nothing_readable_at_all_is_trouble_in_the_world(tmp_path: Path, bad: object) -> None:
    assert callable(bad)
    path = bad(tmp_path)
    for command in ("read", "find", "lineage", "stories", "compare"):
        result = call(command, str(path))
        assert result.exit_code == 3, command
        assert str(path) in result.stderr


@pytest.mark.parametrize(
    "text",
    [
        "x",
        "„" * 5_000,
        '"' * 5_001,
        "»Er sagte „Nein ‚" * 3_000,
        "Wort " * 200_000,
        "a" * 1_000_000,
        "(" * 20_000,
        "Von " * 20_000,
        "@Name: " * 5_000,
        "12.02.2025 " * 10_000,
        "Titel\x00mit Null? nein\n",
    ],
    ids=lambda text: f"{text[:8]}×{len(text)}",
)
def test_odd_text_is_read_or_refused_and_never_hangs(tmp_path: Path, text: str) -> None:
    path = write(tmp_path, text.encode())
    good = tmp_path / "good.txt"
    good.write_bytes(GOOD.encode())
    result = call("compare", str(path), str(good), "--json", "-")
    assert result.exit_code == 0
    assert "Der Deich bei Ostrum" in result.stdout


def test_the_same_file_twice_is_one_report(tmp_path: Path) -> None:
    paths = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for path in paths:
        path.write_bytes(GOOD.encode())
    result = call("compare", *map(str, paths), "--json", "-")
    assert result.exit_code == 0
    assert result.stdout.count('"siglum"') == 1
    assert str(paths[1]) in result.stdout


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("Überschrift\n\nDie Brücke hält.".encode("utf-16"), "Die Brücke hält."),
        ("Überschrift\n\nDie Brücke hält – noch.".encode("cp1252"), "Die Brücke hält – noch."),
        ("\ufeffÜberschrift\n\nDie Brücke hält.".encode(), "Die Brücke hält."),
    ],
)
def test_other_encodings_are_decoded(tmp_path: Path, raw: bytes, expected: str) -> None:
    result = call("read", str(write(tmp_path, raw)), "--format", "jsonl", "--with-text")
    assert result.exit_code == 0
    assert expected in result.stdout
