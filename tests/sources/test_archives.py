"""Web archives: which records are reports, and what is told of those that cannot be read."""

import gzip
import hashlib
import tracemalloc
import zlib
from collections.abc import Sequence
from pathlib import Path

import brotli
import pytest

from synopse.model import How, Report, Unread
from synopse.reading import Limits
from synopse.sources import merge_equal_reports, read_sources
from tests.sources.made_archives import (
    DATE,
    FIRST,
    SECOND,
    THIRD,
    answer,
    chunked,
    page,
    record,
    three,
    zipped,
)

BODY = page("Deich hält")


def read(
    folder: Path, raw: bytes, name: str = "a.warc", limits: Limits | None = None
) -> list[Report | Unread]:
    path = folder / name
    path.write_bytes(raw)
    return list(read_sources([str(path)], limits=limits))


def told(results: Sequence[Report | Unread]) -> list[tuple[str, str]]:
    """For each result what stands behind `#` in its source, and its cause or `read`."""
    return [
        (one.source.partition("#")[2], one.cause if isinstance(one, Unread) else "read") for one in results
    ]


def only_report(results: Sequence[Report | Unread]) -> Report:
    (report,) = results
    assert isinstance(report, Report), report
    return report


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_each_page_is_a_report(tmp_path: Path, name: str) -> None:
    raw = zipped(three()) if name.endswith(".gz") else b"".join(three())
    results = read(tmp_path, raw, name)
    assert told(results) == [(FIRST, "read"), (SECOND, "read"), (THIRD, "read")]
    assert [one.address for one in results if isinstance(one, Report)] == [FIRST, SECOND, THIRD]


def test_a_report_is_known_by_its_payload_and_not_by_its_archiving(tmp_path: Path) -> None:
    report = only_report(read(tmp_path, record(FIRST, answer(BODY))))
    assert report.id == f"sha256:{hashlib.sha256(BODY).hexdigest()}"
    assert report.published is None
    assert report.outlet is None or report.outlet.how is not How.GIVEN


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        (chunked(BODY), ("Transfer-Encoding: chunked",)),
        (gzip.compress(BODY), ("Content-Encoding: gzip",)),
        (gzip.compress(BODY[:9]) + gzip.compress(BODY[9:]), ("Content-Encoding: x-gzip",)),
        (zlib.compress(BODY), ("Content-Encoding: deflate",)),
        (zlib.compress(BODY)[2:-4], ("Content-Encoding: deflate",)),
        (brotli.compress(BODY), ("Content-Encoding: br",)),
        (chunked(gzip.compress(BODY)), ("Content-Encoding: gzip", "Transfer-Encoding: chunked")),
        (gzip.compress(brotli.compress(BODY)), ("Content-Encoding: br, gzip",)),
        (BODY, ("Content-Encoding: gzip", "Transfer-Encoding: chunked")),  # unpacked by the crawler
        (BODY + b"more than was told", (f"Content-Length: {len(BODY)}",)),
    ],
)
def test_payloads_are_unpacked(tmp_path: Path, body: bytes, fields: tuple[str, ...]) -> None:
    report = only_report(read(tmp_path, record(FIRST, answer(body, *fields))))
    assert report.id == f"sha256:{hashlib.sha256(BODY).hexdigest()}"
    assert report.cut_short is None


def test_the_charset_of_the_head_is_handed_on(tmp_path: Path) -> None:
    body = "<h1>Übung</h1><p>Die Feuerwehr übte am Montag im Köhlerviertel.</p>".encode("latin-1")
    raw = record(FIRST, answer(body, media_type='text/html; charset="ISO-8859-1"'))
    assert "im Köhlerviertel" in only_report(read(tmp_path, raw)).text


def test_what_is_no_page_is_passed_over(tmp_path: Path) -> None:
    raw = [
        record(FIRST, b"software: made\r\n", "Content-Type: application/warc-fields", kind="warcinfo"),
        record(FIRST, b"GET / HTTP/1.1\r\n\r\n", "Content-Type: application/http", kind="request"),
        record(FIRST, answer(b"", f"Location: {SECOND}", status="301 Moved Permanently")),
        record(FIRST, answer(BODY, status="404 Not Found")),
        record(FIRST, answer(b"\xff\xd8\xff", media_type="image/jpeg")),
        record(FIRST, answer(b"a {}", media_type="text/css")),
        record("https://ostrumer-bote.example/robots.txt", answer(BODY)),
        record(FIRST, answer(b"just words", media_type=None)),
        record(FIRST, b"ostrumer-bote.example 1 A", "Content-Type: text/dns"),
        record(FIRST, b"\x89PNG", "Content-Type: image/png", kind="resource"),
    ]
    assert told(read(tmp_path, zipped(raw), "a.warc.gz")) == [("", "no page in this archive")]


def test_a_page_without_a_media_type_and_a_resource_are_read(tmp_path: Path) -> None:
    raw = [
        record(FIRST, answer(BODY, media_type=None)),
        record(SECOND, BODY, kind="resource"),
        record(f"<{THIRD}>", answer(BODY)),
    ]
    assert told(read(tmp_path, b"".join(raw))) == [(FIRST, "read"), (SECOND, "read"), (THIRD, "read")]


def test_a_zip_bomb_in_an_answer_is_refused(tmp_path: Path) -> None:
    bomb = gzip.compress(b"<p>" + b"\x00" * 50_000_000)
    raw = [record(FIRST, answer(bomb, "Content-Encoding: gzip")), three()[1]]
    tracemalloc.start()
    results = read(tmp_path, zipped(raw), "a.warc.gz")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert told(results) == [
        (FIRST, "too large (unpacks to more than the 20000000 bytes that are read)"),
        (SECOND, "read"),
    ]
    assert peak < 50_000_000


def test_a_zip_bomb_in_the_archive_is_refused(tmp_path: Path) -> None:
    raw = [record(FIRST, answer(b"<p>" + b"\x00" * 100_000_000)), three()[1]]
    (first, cause), second = told(read(tmp_path, zipped(raw), "a.warc.gz"))
    assert first == FIRST
    assert cause.startswith("malformed record (zip bomb: unpacks out of all proportion, at byte 0 of ")
    assert second == (SECOND, "read")


def test_a_page_beyond_the_limit_is_refused_and_a_picture_passed_over(tmp_path: Path) -> None:
    raw = [
        record(FIRST, answer(b"<p>" + b"x" * 200_000)),
        record(FIRST, answer(b"\xff" * 200_000, media_type="image/jpeg")),
        three()[1],
    ]
    assert told(read(tmp_path, b"".join(raw), limits=Limits(max_bytes=10_000))) == [
        (FIRST, "too large (more than the 10000 bytes that are read)"),
        (SECOND, "read"),
    ]


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_wherever_an_archive_is_cut_what_came_before_is_read_and_the_cut_is_told(
    tmp_path: Path, name: str
) -> None:
    parts = [gzip.compress(one, mtime=0) for one in three()] if name.endswith(".gz") else three()
    raw, ends = b"".join(parts), [sum(map(len, parts[:count])) for count in (1, 2, 3)]
    slack = 0 if name.endswith(".gz") else len(b"\r\n\r\n")
    for size in range(1, len(raw), 13):
        results = read(tmp_path, raw[:size], name)
        whole = sum(size >= end - slack for end in ends)
        reports, troubles = results[:whole], results[whole:]
        assert told(reports) == [(FIRST, "read"), (SECOND, "read"), (THIRD, "read")][:whole]
        assert len(troubles) == (0 if any(0 <= end - size <= slack for end in ends) else 1), size
        assert all(isinstance(one, Unread) and f"of {size}; nothing behind" in one.cause for one in troubles)


def test_a_record_cut_in_the_middle_is_named(tmp_path: Path) -> None:
    raw = zipped(three())
    start = len(zipped(three()[:2]))
    place = f"at byte {start} of {len(raw) - 40}; nothing behind it can be read"
    cause = f"malformed record (the archive is cut off within the record {place})"
    assert told(read(tmp_path, raw[:-40], "a.warc.gz"))[2:] == [(THIRD, cause)]


def broken_deflate() -> tuple[bytes, bool]:
    first, second, third = (gzip.compress(one, mtime=0) for one in three())
    return first + second[:60] + b"\xff\xff\xff" + second[63:] + third, True


def wrong_checksum() -> tuple[bytes, bool]:
    first, second, third = (gzip.compress(one, mtime=0) for one in three())
    return first + second[:-6] + b"\x00\x01" + second[-4:] + third, True


def member_cut_short() -> tuple[bytes, bool]:
    first, second, third = (gzip.compress(one, mtime=0) for one in three())
    return first + second[:-50] + third, True


def no_record_in_a_member() -> tuple[bytes, bool]:
    first, _, third = three()
    return zipped([first, b"nothing of this kind\r\n\r\n", third]), True


def length_too_long() -> tuple[bytes, bool]:
    first, _, third = three()
    return zipped([first, record(SECOND, answer(BODY), length=100_000), third]), True


def length_too_short() -> tuple[bytes, bool]:
    first, _, third = three()
    return zipped([first, record(SECOND, answer(BODY), length=20), third]), True


def no_length() -> tuple[bytes, bool]:
    first, second, third = three()
    return zipped([first, second.replace(b"Content-Length", b"Content-Breadth"), third]), True


def endless_head() -> tuple[bytes, bool]:
    first, _, third = three()
    return zipped([first, b"WARC/1.1\r\nWARC-Type: response\r\nX: " + b"x" * 9_000_000, third]), True


def plain_garbage() -> tuple[bytes, bool]:
    first, _, third = three()
    return first + b"garbage\r\n" * 5000 + third, False


def plain_length_too_long() -> tuple[bytes, bool]:
    first, _, third = three()
    return first + record(SECOND, answer(BODY), length=len(answer(BODY)) + 90) + third, False


def plain_length_too_short() -> tuple[bytes, bool]:
    first, _, third = three()
    return first + record(SECOND, answer(BODY), length=30) + third, False


def plain_wrong_version() -> tuple[bytes, bool]:
    first, second, third = three()
    return first + b"WURC/9.9" + second[8:] + third, False


BROKEN = [
    broken_deflate,
    wrong_checksum,
    member_cut_short,
    no_record_in_a_member,
    length_too_long,
    length_too_short,
    no_length,
    endless_head,
    plain_garbage,
    plain_length_too_long,
    plain_length_too_short,
    plain_wrong_version,
]


@pytest.mark.parametrize("made", BROKEN)
def test_behind_a_broken_record_reading_goes_on(tmp_path: Path, made: object) -> None:
    assert callable(made)
    raw, packed = made()
    first, trouble, third = read(tmp_path, raw, "a.warc.gz" if packed else "a.warc")
    assert told([first, third]) == [(FIRST, "read"), (THIRD, "read")]
    assert isinstance(trouble, Unread)
    assert trouble.cause.startswith("malformed record (")
    assert trouble.cause.endswith("bytes are left out)")


def test_a_file_that_is_no_archive_is_told(tmp_path: Path) -> None:
    assert told(read(tmp_path, b"no archive")) == [
        ("", "malformed record (no record begins at byte 0 of 10; nothing behind it can be read)")
    ]
    assert told(read(tmp_path, b"")) == [("", "no page in this archive")]


def test_an_archive_of_broken_records_is_given_up(tmp_path: Path) -> None:
    broken = record(FIRST, answer(BODY), length=7)
    results = read(tmp_path, broken * 60)
    assert told(results)[-1] == ("", "malformed record (50 broken records; the rest is not read)")
    assert len(results) == 51


def test_records_in_one_gzip_member_are_read_and_their_cut_is_told(tmp_path: Path) -> None:
    raw = gzip.compress(b"".join(three()), mtime=0)
    assert told(read(tmp_path, raw, "a.warc.gz")) == [(FIRST, "read"), (SECOND, "read"), (THIRD, "read")]
    results = read(tmp_path, raw[:-20], "a.warc.gz")
    assert told(results[:2]) == [(FIRST, "read"), (SECOND, "read")]
    assert "cut off" in told(results)[-1][1]


def test_a_revisit_of_the_same_address_is_nothing_new(tmp_path: Path) -> None:
    raw = [
        record(FIRST, answer(BODY), "WARC-Payload-Digest: sha1:MADE"),
        record(FIRST, answer(b""), "WARC-Payload-Digest: sha1:MADE", kind="revisit"),
    ]
    assert told(read(tmp_path, zipped(raw), "a.warc.gz")) == [(FIRST, "read")]


@pytest.mark.parametrize(
    "reference",
    [
        ("WARC-Payload-Digest: sha1:MADE",),
        (f"WARC-Refers-To: <urn:made:response:{FIRST}>",),
        (f"WARC-Refers-To-Target-URI: {FIRST}", f"WARC-Refers-To-Date: {DATE}"),
    ],
)
def test_a_revisit_at_another_address_is_the_same_report_there(
    tmp_path: Path, reference: tuple[str, ...]
) -> None:
    raw = [
        record(FIRST, answer(BODY), "WARC-Payload-Digest: sha1:MADE"),
        three()[2],
        record(SECOND, answer(b""), *reference, kind="revisit"),
    ]
    results = read(tmp_path, zipped(raw), "a.warc.gz")
    assert told(results) == [(FIRST, "read"), (THIRD, "read"), (SECOND, "read")]
    merged = merge_equal_reports(one for one in results if isinstance(one, Report))
    assert [one.partition("#")[2] for one in merged[0].also_at] == [SECOND]


def test_a_revisit_of_another_archive_is_told(tmp_path: Path) -> None:
    reference = (f"WARC-Refers-To-Target-URI: {FIRST}", f"WARC-Refers-To-Date: {DATE}")
    raw = [three()[2], record(SECOND, answer(b""), *reference, kind="revisit")]
    assert told(read(tmp_path, zipped(raw), "a.warc.gz"))[1:] == [
        (SECOND, f"its page is in another archive (a revisit of {FIRST}, archived {DATE})")
    ]


def test_a_revisit_of_a_picture_is_passed_over(tmp_path: Path) -> None:
    picture = answer(b"\xff\xd8", media_type="image/jpeg")
    digest = "WARC-Payload-Digest: sha1:PICTURE"
    raw = [
        three()[0],
        record(SECOND, picture, digest),
        record(THIRD, answer(b"", media_type=None), digest, kind="revisit"),
        record(THIRD, answer(b"", media_type="image/png"), "WARC-Payload-Digest: sha1:ELSE", kind="revisit"),
    ]
    assert told(read(tmp_path, zipped(raw), "a.warc.gz")) == [(FIRST, "read")]


@pytest.mark.parametrize(
    ("body", "fields", "head"),
    [
        (BODY, ("WARC-Truncated: length",), ()),
        (BODY, (), (f"Content-Length: {len(BODY) + 5}",)),
        (chunked(BODY)[:-60], (), ("Transfer-Encoding: chunked",)),
        (gzip.compress(BODY)[:-4], (), ("Content-Encoding: gzip",)),
    ],
)
def test_a_page_that_was_not_archived_to_its_end_is_cut_short(
    tmp_path: Path, body: bytes, fields: tuple[str, ...], head: tuple[str, ...]
) -> None:
    report = only_report(read(tmp_path, record(FIRST, answer(body, *head), *fields)))
    assert report.cut_short == ("archive truncated (length)" if fields else "answer incomplete")
    assert "D111" in [one.code for one in report.doubts]


@pytest.mark.parametrize(
    ("block", "cause"),
    [
        (b"no answer at all", "malformed record (no head of an HTTP answer)"),
        (
            answer(b"\x00\x01\x02" * 9, "Content-Encoding: gzip"),
            "malformed record (content is no valid gzip)",
        ),
        (answer(BODY, "Content-Encoding: zstd"), "unknown format (content coding zstd)"),
        (answer(BODY, "Content-Encoding: gzip, gzip, gzip, gzip"), "unknown format (4 content codings)"),
        (answer(b" "), "empty: no text in it"),
    ],
)
def test_one_bad_page_never_stops_the_others(tmp_path: Path, block: bytes, cause: str) -> None:
    raw = [record(FIRST, block), three()[1]]
    assert told(read(tmp_path, zipped(raw), "a.warc.gz")) == [(FIRST, cause), (SECOND, "read")]


def test_one_segment_of_a_page_is_told(tmp_path: Path) -> None:
    raw = record(FIRST, answer(BODY), "WARC-Segment-Number: 1")
    assert told(read(tmp_path, raw)) == [(FIRST, "unknown format (the record is one segment of several)")]


def test_records_are_read_one_by_one_in_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    with path.open("wb") as file:
        for number in range(40):
            words = f"Der Deich {number} hält. " + " ".join(map(str, range(3000)))
            picture = answer(bytes(1_000_000), media_type="image/jpeg")
            file.write(zipped([record(f"{FIRST}/{number}", answer(page("Deich", words)))]))
            file.write(zipped([record(f"{FIRST}/{number}.jpg", picture)]))
    results = read_sources([str(path)])
    next(results)
    tracemalloc.start()
    count = sum(1 for _ in results)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 39
    assert peak < 12_000_000
