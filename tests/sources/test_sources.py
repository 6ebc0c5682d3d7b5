"""Files, folders, globs and standard input: what is read, in which order, and what is told of the rest."""

import gzip
import io
import json
from pathlib import Path

import pytest

from synopse.model import How, Report, Unread
from synopse.reading import Limits
from synopse.sources import merge_equal_reports, read_sources
from synopse.sources.files import READERS
from synopse.sources.records import read_records

WORDS = "Der Rat von Hohenwalde hat den Haushalt beschlossen."


def _read(*sources: object, stdin: bytes = b"", limits: Limits | None = None) -> list[Report | Unread]:
    return list(read_sources([str(source) for source in sources], stdin=io.BytesIO(stdin), limits=limits))


def _told(results: list[Report | Unread]) -> list[tuple[str, str]]:
    return [(Path(one.source).name, one.cause if isinstance(one, Unread) else "read") for one in results]


def test_files_come_in_the_order_of_input(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md"):
        (tmp_path / name).write_text(WORDS + name, "utf-8")
    assert _told(_read(tmp_path / "b.txt", tmp_path / "a.md")) == [("b.txt", "read"), ("a.md", "read")]


def test_folders_and_globs_come_sorted(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("sub/c.txt", "b.txt", "a.txt", ".hidden.txt", "notes.bin"):
        (tmp_path / name).write_text(WORDS + name, "utf-8")
    assert _told(_read(tmp_path)) == [("a.txt", "read"), ("b.txt", "read"), ("c.txt", "read")]
    assert _told(_read(f"{tmp_path}/*.txt")) == [("a.txt", "read"), ("b.txt", "read")]


def test_one_bad_source_never_stops_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_bytes(b"\x00\x01")
    (tmp_path / "c.txt").write_text(WORDS, "utf-8")
    (tmp_path / "d.html").write_text("<p>", "utf-8")
    (tmp_path / "e.txt").write_text("x" * 101, "utf-8")
    told = _told(_read(tmp_path, tmp_path / "gone.txt", tmp_path / "f.xyz", limits=Limits(max_bytes=100)))
    assert told == [
        ("a.txt", "empty: no text in it"),
        ("b.txt", "binary: not a text file"),
        ("c.txt", "read"),
        ("d.html", "empty: no text in it"),
        ("e.txt", "too large (101 bytes, at most 100 are read)"),
        ("gone.txt", "cannot be opened (No such file or directory)"),
        ("f.xyz", f"unknown format (endings known: {' '.join(READERS)})"),
    ]


def test_a_file_that_vanishes_after_listing_is_told(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(WORDS + name, "utf-8")
    results = read_sources([str(tmp_path)])
    first = next(results)
    (tmp_path / "b.txt").unlink()
    assert _told([first, *results]) == [
        ("a.txt", "read"),
        ("b.txt", "cannot be opened (No such file or directory)"),
    ]


def test_fifty_megabytes_are_refused_with_their_size(tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(50_000_000)
    assert _told(_read(tmp_path)) == [("huge.txt", "too large (50000000 bytes, at most 20000000 are read)")]


def test_an_empty_folder_and_an_idle_glob_are_told(tmp_path: Path) -> None:
    assert [cause for _, cause in _told(_read(tmp_path, f"{tmp_path}/*.txt"))] == [
        "nothing readable in this folder",
        "nothing matches",
    ]


def test_records_carry_what_is_given(tmp_path: Path) -> None:
    records = [
        {"id": 7, "text": WORDS, "outlet": "taz", "title": "Haushalt", "published": "2025-03-05 10:00:00"},
        {"text": WORDS + " Ja.", "id": None, "url": "https://www.zeit.de/a", "published": None},
    ]
    lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records).encode()
    (tmp_path / "r.jsonl").write_bytes(lines)
    (tmp_path / "r.jsonl.gz").write_bytes(gzip.compress(lines))
    for name in ("r.jsonl", "r.jsonl.gz"):
        first, second = _read(tmp_path / name)
        assert isinstance(first, Report)
        assert isinstance(second, Report)
        assert [Path(one.source).name for one in (first, second)] == [f"{name}#7", f"{name}#2"]
        assert first.published
        assert (first.published.value, first.published.how) == ("2025-03-05T10:00:00", How.GIVEN)
        assert second.outlet
        assert (second.outlet.value, second.address) == ("Die Zeit", "https://www.zeit.de/a")
        assert first.text == WORDS


@pytest.mark.parametrize(
    ("line", "cause"),
    [
        (b"{", "malformed record (no JSON"),
        (b"[1]", "malformed record (no JSON object)"),
        (b'{"text": 5}', "malformed record (no text)"),
        (b'{"text": " "}', "empty: no text in it"),
        (b'{"html": "<p>"}', "empty: no text in it"),
        (b'{"text": "Ja.", "title": ["x"]}', "malformed record (title is no text)"),
        (b"\xff\xfe", "malformed record (no JSON"),
        (b'{"text": "\\ud800"}', "malformed record (half a character)"),
    ],
)
def test_one_broken_record_never_stops_the_others(line: bytes, cause: str) -> None:
    good = json.dumps({"text": WORDS}).encode()
    results = _read("-", stdin=b"\n".join([good, line, good + b" "]))
    assert [one.source for one in results] == ["-#1", "-#2", "-#3"]
    broken = results[1]
    assert isinstance(broken, Unread)
    assert broken.cause.startswith(cause)


def test_equal_bytes_are_one_report(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt"):
        (tmp_path / name).write_text(WORDS, "utf-8")
    reports = [one for one in _read(tmp_path / "b.txt", tmp_path / "a.txt") if isinstance(one, Report)]
    (merged,) = merge_equal_reports(reports)
    assert (Path(merged.source).name, [Path(one).name for one in merged.also_at]) == ("a.txt", ["b.txt"])
    assert merge_equal_reports(reversed(reports)) == (merged,)


def test_records_are_read_one_by_one(tmp_path: Path) -> None:
    lines = iter([json.dumps({"text": f"{WORDS} {number}"}).encode() for number in range(3)])
    first = next(read_records(lines, str(tmp_path), Limits()))
    assert isinstance(first, Report)
    assert len(list(lines)) == 2


def test_half_a_character_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "r.jsonl").write_bytes(b'{"text": "Der Rat \\ud83d tagt."}\n')
    assert [one.cause for one in _read(tmp_path / "r.jsonl") if isinstance(one, Unread)] == [
        "malformed record (half a character)"
    ]
