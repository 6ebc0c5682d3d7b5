"""Archives of what was fetched: evidence that others can read, and the same reports as fetching gave."""

import gzip
import io
from dataclasses import replace
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator, WarcRecord

from synopse.errors import UnwritableArchive
from synopse.model import Report, Unread
from synopse.sources import read_sources
from synopse.sources.fetching import ArchiveWriter, Purpose, Settings, fetch
from tests.sources.fetching.site import PUBLIC, serving
from tests.sources.made_archives import answer, chunked, page

SETTINGS = Settings("desk@ostrumer-bote.example")
HOST = "bote.example"
BODY = page("Deich hält")
PAGES = {
    f"{HOST}/robots.txt": answer(b"User-agent: *\nDisallow: /zu\n", media_type="text/plain"),
    f"{HOST}/.well-known/tdmrep.json": answer(page("Nicht gefunden")),
    f"{HOST}/a": answer(b"", "Location: /b", status="302 Found"),
    f"{HOST}/b": answer(
        chunked(gzip.compress(BODY, mtime=0)),
        "Content-Encoding: gzip",
        "Transfer-Encoding: chunked",
        "X-Case: Kept",
        "Cache-Control: max-age=3600",
    ),
    f"{HOST}/reserved": answer(b"<meta name=tdm-reservation content=1>" + page("Vorbehalten")),
}
ADDRESSES = [f"http://{HOST}/{name}" for name in ("a", "b", "zu", "reserved")]


def keep(path: Path, settings: Settings = SETTINGS, cache: Path | None = None) -> list[Report | Unread]:
    """Fetch into an archive."""
    with serving(PAGES) as web, ArchiveWriter(str(path), web.world.now) as archive:
        return list(fetch(ADDRESSES, settings, archive=archive, cache=cache, world=web.world))


def records(path: Path) -> list[tuple[str, str | None, bytes]]:
    """Type, target and block of each record, its digests checked."""
    found = []
    for one in ArchiveIterator(io.BytesIO(path.read_bytes()), parse_http=False):
        assert isinstance(one, WarcRecord)
        assert one.verify_block_digest()
        found.append((one.headers["WARC-Type"], one.headers.get("WARC-Target-URI"), one.reader.read()))
    return found


@pytest.mark.parametrize("name", ["f.warc.gz", "f.warc"])
def test_reading_the_archive_gives_the_same_reports(tmp_path: Path, name: str) -> None:
    fetched = keep(tmp_path / name)
    reports = [one for one in fetched if isinstance(one, Report)]
    read = [one for one in read_sources([str(tmp_path / name)]) if isinstance(one, Report)]
    assert [one.source for one in reports] == [f"{tmp_path / name}#http://{HOST}/b"] * 2
    assert read == reports


def test_reading_the_archive_finds_no_break(tmp_path: Path) -> None:
    keep(tmp_path / "f.warc.gz")
    assert not [one for one in read_sources([str(tmp_path / "f.warc.gz")]) if isinstance(one, Unread)]


def test_requests_and_answers_are_kept_as_they_went_over_the_wire(tmp_path: Path) -> None:
    keep(tmp_path / "f.warc.gz")
    kept = records(tmp_path / "f.warc.gz")
    answers = {address: block for kind, address, block in kept if kind == "response"}
    for name in ("robots.txt", "a", "b"):
        assert answers[f"http://{HOST}/{name}"] == PAGES[f"{HOST}/{name}"]
    requests = {address: block for kind, address, block in kept if kind == "request"}
    assert requests.keys() == answers.keys()
    assert requests[f"http://{HOST}/b"].startswith(b"GET /b HTTP/1.1\r\n")
    assert PUBLIC.encode() in gzip.decompress((tmp_path / "f.warc.gz").read_bytes())


def test_what_is_reserved_is_not_kept(tmp_path: Path) -> None:
    keep(tmp_path / "f.warc.gz")
    assert b"Vorbehalten" not in gzip.decompress((tmp_path / "f.warc.gz").read_bytes())


def test_the_purpose_is_on_record(tmp_path: Path) -> None:
    settings = replace(SETTINGS, purpose=Purpose.RESEARCH, project="Agenturtexte\xa0im Vergleich")
    keep(tmp_path / "f.warc", settings)
    kept = records(tmp_path / "f.warc")
    (kind, _, info), facts = kept[0], [block for kind, _, block in kept if kind == "metadata"]
    assert kind == "warcinfo"
    assert b"synopse-purpose: research\r\nsynopse-project: Agenturtexte im Vergleich\r\n" in info
    assert b"operator: desk@ostrumer-bote.example\r\n" in info
    assert facts[-1] == (
        b"robots: allowed\r\ntdm-reservation: 1\r\ntdm-reservation-told-by: <meta name=tdm-reservation>\r\n"
    )


def test_the_same_fetch_at_the_same_time_writes_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        keep(tmp_path / name / "f.warc.gz")
    one, two = (tmp_path / name / "f.warc.gz" for name in ("one", "two"))
    assert one.read_bytes() == two.read_bytes()


def test_a_page_from_the_cache_is_kept_and_says_so(tmp_path: Path) -> None:
    keep(tmp_path / "one.warc", cache=tmp_path / "cache")
    fetched = keep(tmp_path / "two.warc", cache=tmp_path / "cache")
    read = [one for one in read_sources([str(tmp_path / "two.warc")]) if isinstance(one, Report)]
    assert [one for one in fetched if isinstance(one, Report)] == read
    assert len({one.id for one in read}) == 1
    assert b"from-cache: yes" in (tmp_path / "two.warc").read_bytes()


def test_an_archive_that_is_there_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "f.warc").write_bytes(b"evidence")
    with pytest.raises(UnwritableArchive, match="File exists"):
        keep(tmp_path / "f.warc")
    assert (tmp_path / "f.warc").read_bytes() == b"evidence"


def test_a_full_disk_ends_the_run(tmp_path: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no /dev/full on this system")
    with serving(PAGES) as web, ArchiveWriter(str(tmp_path / "f.warc"), web.world.now) as archive:
        archive._file.close()  # noqa: SLF001 -- a disk fills up behind its back
        archive._file = full.open("wb", buffering=0)  # noqa: SLF001
        with pytest.raises(UnwritableArchive, match="No space left"):
            list(fetch(ADDRESSES, SETTINGS, archive=archive, world=web.world))
