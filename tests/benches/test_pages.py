"""Pages are read by both methods, each in a process of its own, and what is absent is told."""

import base64
import gzip
import json
from importlib.util import find_spec
from pathlib import Path

import pytest

from benches import pages

PAGE = b"<html><body><article><h1>Damm</h1><p>Der Damm bei Moorkamp h&auml;lt.</p></article></body></html>"


@pytest.fixture
def shared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SYNOPSE_SHARED", str(tmp_path))
    return tmp_path


@pytest.fixture
def news(shared: Path) -> tuple[bytes, ...]:
    """Two pages of news beside the checkout, and no others."""
    taken = (PAGE, PAGE.replace(b"Damm", b"Deich"))
    (shared / "eval").mkdir()
    with gzip.open(shared / "eval" / f"{pages.NEWS}.jsonl.gz", "wb") as file:
        for page in taken:
            row = {"html_gz_base64": base64.b64encode(gzip.compress(page)).decode()}
            file.write(json.dumps(row).encode() + b"\n")
    return taken


def test_pages_are_taken_as_they_stand(news: tuple[bytes, ...]) -> None:
    assert pages.pages(pages.NEWS) == news
    assert pages.pages(pages.NEWS, 1) == news[:1]
    assert pages.pages(pages.OTHERS) == ()


@pytest.mark.usefixtures("news")
def test_time_is_measured() -> None:
    assert pages.measure_method("synopse") > 0


@pytest.mark.usefixtures("news")
@pytest.mark.skipif(not find_spec(pages.PEER), reason="trafilatura is not installed: make bench installs it")
def test_each_method_has_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "ROUNDS", 1)
    ours, peer = pages.page_lines()
    assert (ours[:2], peer[:2]) == (("synopse", "2"), (pages.PEER, "2"))
    assert peer[-1] == f"1.00 x {pages.PEER}"


@pytest.mark.usefixtures("shared")
def test_absent_pages_are_told(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "find_spec", lambda name: name)
    assert tuple(pages.page_lines()) == ()
    assert pages.NO_PAGES in capsys.readouterr().err


@pytest.mark.usefixtures("news")
def test_an_absent_peer_is_told(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "find_spec", lambda _: None)
    assert tuple(pages.page_lines()) == ()
    assert pages.NO_PEER in capsys.readouterr().err
