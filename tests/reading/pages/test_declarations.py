"""Declarations of outlets: each is proved by an invented page that is built as the outlet builds its own."""

from pathlib import Path

import pytest

from synopse.model import ARTICLE_KINDS
from synopse.reading.pages import read_page
from synopse.reading.pages.declarations import declared_outlets, find_version

PAGES = Path(__file__).parent / "outlets"
AWAY = {
    "de/jungewelt": ("Wir berichten weiter von dort",),
    "de/zdf": ("Schiffe im Hafen seit 2015", "ZDFheute Infografik", "die Software eines anderen Anbieters"),
}
KEPT = {
    "de/jungewelt": ("Von 412 Beschäftigten lehnten 398 den Plan ab",),
    "de/zdf": ("Die Hafenbehörde zählte 1.204 Anläufe",),
}


def _article(raw: bytes) -> str:
    """The words of the article of a page."""
    report = read_page(raw, "page.html")
    return "\n".join(zone.span.of(report.text) for zone in report.zones if zone.kind in ARTICLE_KINDS)


def test_every_declared_outlet_has_a_page() -> None:
    """A declaration nobody proves is none."""
    assert set(declared_outlets()) == set(AWAY) == set(KEPT)


@pytest.mark.parametrize("name", sorted(AWAY))
def test_what_is_declared_is_no_part_of_the_article(name: str) -> None:
    """The page has it, and without the declaration the general reader would take at least some of it."""
    raw = (PAGES / f"{name}.html").read_bytes()
    told, general = _article(raw), _article(raw.replace(b'rel="canonical"', b'rel="other"'))
    assert all(words in told for words in KEPT[name])
    assert not any(words in told for words in AWAY[name])
    assert any(words in general for words in AWAY[name])


def test_the_version_that_held_on_the_day_is_applied() -> None:
    """Before the first version nothing is declared; where no day is known, the newest holds."""
    address = "https://www.zdf.de/nachrichten/a.html"
    assert find_version(address, "2019-05-01") is None
    assert find_version(address, "2024-05-01") == find_version(address, "")
    assert find_version("https://zdf.example/a.html", "") is None
    assert find_version(None, "") is None
