"""`synopse fetch` as it is called: output, exit codes, what is told on standard error."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from synopse.cli import group
from tests.sources.fetching.site import Web, serving
from tests.sources.made_archives import answer, page

BODY = page("Deich hält")


def call(*arguments: object) -> Result:
    return CliRunner().invoke(group, [str(one) for one in arguments], catch_exceptions=False)


def call_fetch(web: Web, *arguments: object) -> Result:
    polite = ("--contact", "d@b.example", "--delay", 0, "--no-cache")
    return call("fetch", *arguments, *polite, "--allow-host", f"127.0.0.1:{web.port}")


def test_fetch_prints_what_reading_the_archive_prints(tmp_path: Path) -> None:
    pages: dict[str, bytes] = {}
    with serving(pages) as web:
        site = f"127.0.0.1:{web.port}"
        pages |= {f"{site}/a": answer(BODY), f"{site}/gone": answer(b"", status="410 Gone")}
        archive = tmp_path / "f.warc.gz"
        addresses = [f"http://{site}/{name}" for name in ("a", "gone")]
        fetched = call_fetch(web, *addresses, "--warc", archive, "--format", "jsonl", "--with-text")
        plain = call_fetch(web, addresses[0])
        nothing = call_fetch(web, addresses[1])
    assert fetched.exit_code == 0
    assert fetched.stderr == f"synopse: not read: http://{site}/gone: no page (the server answers 410 Gone)\n"
    assert fetched.stdout == call("read", archive, "--format", "jsonl", "--with-text").stdout
    assert plain.exit_code == 0
    assert "Deich hält" in plain.stdout
    assert nothing.exit_code == 3
    assert nothing.stderr.endswith("synopse: nothing could be read\n")


def no_address(folder: Path) -> list[object]:
    del folder
    return ["--contact", "d@b.example"]


def no_contact(folder: Path) -> list[object]:
    del folder
    return ["http://bote.example/"]


def wrong_host(folder: Path) -> list[object]:
    del folder
    return ["http://bote.example/", "--contact", "d@b.example", "--allow-host", "intern.example"]


def archive_of_another_name(folder: Path) -> list[object]:
    return ["http://bote.example/", "--contact", "d@b.example", "--warc", folder / "f.zip"]


def archive_that_is_there(folder: Path) -> list[object]:
    (folder / "f.warc").write_bytes(b"evidence")
    return ["http://bote.example/", "--contact", "d@b.example", "--warc", folder / "f.warc"]


def purpose_without_project(folder: Path) -> list[object]:
    return [
        "http://b.example/",
        "--contact",
        "d@b.example",
        "--purpose",
        "research",
        "--warc",
        folder / "f.warc",
    ]


def purpose_on_no_record(folder: Path) -> list[object]:
    del folder
    return ["http://b.example/", "--contact", "d@b.example", "--purpose", "research", "--project", "Wörter"]


def cache_in_a_file(folder: Path) -> list[object]:
    (folder / "file").write_bytes(b"")
    return ["http://b.example/", "--contact", "d@b.example", "--cache", folder / "file"]


WRONG = [
    no_address,
    no_contact,
    wrong_host,
    archive_of_another_name,
    archive_that_is_there,
    purpose_without_project,
    purpose_on_no_record,
    cache_in_a_file,
]


@pytest.mark.parametrize("wrong", WRONG)
def test_wrong_use_is_told_and_nothing_is_asked(tmp_path: Path, wrong: object) -> None:
    assert callable(wrong)
    result = call("fetch", *wrong(tmp_path))
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr


def test_a_settings_file_is_a_record_of_the_purpose(tmp_path: Path) -> None:
    settings = tmp_path / "s.toml"
    settings.write_bytes(b'[fetch]\ncontact = "d@b.example"\npurpose = "research"\nproject = "Worte"\n')
    pages: dict[str, bytes] = {}
    with serving(pages) as web:
        site = f"127.0.0.1:{web.port}"
        pages[f"{site}/a"] = answer(BODY, "tdm-reservation: 1")
        asked = ("fetch", f"http://{site}/a", "--allow-host", site, "--delay", 0, "--cache", tmp_path / "c")
        reached = call(*asked, "--settings", settings)
        refused = call(*asked, "--settings", settings, "--purpose", "mining")
    assert reached.exit_code == 0
    assert refused.exit_code == 3
    assert "text and data mining is reserved" in refused.stderr


def test_an_archive_that_cannot_be_begun_ends_the_run(tmp_path: Path) -> None:
    result = call(
        "fetch", "http://b.example/", "--contact", "d@b.example", "--warc", tmp_path / "gone" / "f.warc"
    )
    assert result.exit_code == 3
    assert "No such file or directory" in result.stderr
