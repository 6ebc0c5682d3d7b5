"""Bytes that are text, and bytes that are not."""

import hashlib

import pytest

from synopse.errors import BinarySource, EmptySource, OversizedSource, UndecodableSource, UnreadableSource
from synopse.reading import Limits, read_report

WORDS = "Der Rat von Höhenwalde hat „ja“ gesagt – größer geht es nicht."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_marked_encodings_are_read_without_doubt(encoding: str) -> None:
    report = read_report(WORDS.encode(encoding), "x")
    assert report.text == WORDS
    assert "D107" not in {doubt.code for doubt in report.doubts}


def test_windows_1252_is_read_with_a_doubt() -> None:
    report = read_report(WORDS.encode("cp1252"), "x")
    assert report.text == WORDS
    assert "D107" in {doubt.code for doubt in report.doubts}


@pytest.mark.parametrize(
    ("raw", "trouble"),
    [
        (b"", EmptySource),
        (b" \r\n\t", EmptySource),
        (b"\xef\xbb\xbf", EmptySource),
        (b"\x89PNG\r\n\x1a\n\x00\x00", BinarySource),
        (b"%PDF-1.7 abc", BinarySource),
        (bytes(range(1, 32)) * 9, BinarySource),
        (b"\xff\xfeA", UndecodableSource),
        ("Größe".encode()[:-2] + b"\xc3 \x81", UndecodableSource),
        ("Größe und Höhe".encode() + b"\xff", UndecodableSource),
        (b"x" * 101, OversizedSource),
    ],
)
def test_what_is_no_text_is_refused_by_name(raw: bytes, trouble: type[UnreadableSource]) -> None:
    with pytest.raises(trouble, match=r"^x: "):
        read_report(raw, "x", limits=Limits(max_bytes=100 if len(raw) > 100 and raw[:1] == b"x" else 10_000))


def test_id_is_the_hash_of_the_bytes() -> None:
    raw = b"\xef\xbb\xbfJa.\r\n"
    report = read_report(raw, "x")
    assert report.id == f"sha256:{hashlib.sha256(raw).hexdigest()}"
    assert report.text == "Ja.\r\n"


def test_one_character_is_a_report_with_a_doubt() -> None:
    report = read_report(b"x", "x")
    assert [(zone.kind.value, len(zone.span)) for zone in report.zones] == [("body", 1)]
    assert "D108" in {doubt.code for doubt in report.doubts}


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "Wort ",
        '„»"‚',
        "(",
        ". (dpa",
        "a\n",
        "Aa Bb ",
        "12.02.2025 ",
        "• @x:\n",
        "![",
        "© a ",
        "Foto: ",
        "\n",
    ],
)
def test_a_megabyte_of_anything_is_read(unit: str) -> None:
    text = unit * (1_000_000 // len(unit)) + "a"
    report = read_report(text.encode(), "x")
    assert sum(len(zone.span) for zone in report.zones) <= len(text)
