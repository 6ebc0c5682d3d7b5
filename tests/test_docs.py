"""The documentation is complete and whole: linked pages, live links, every command, every doubt."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = sorted(DOCS.rglob("*.md"))
READ = [ROOT / "README.md", ROOT / "CHANGELOG.md", *PAGES, *sorted((ROOT / "eval").glob("*.md"))]
SOURCE = ROOT / "src" / "synopse"

_FENCED = re.compile(r"(?ms)^```.*?^```$")
_LINK = re.compile(r"\]\((?P<target>[^()\s]{1,300})\)")
_HEADING = re.compile(r"(?m)^#{1,6} (?P<words>.+)$")
_CODE = re.compile(r"\bD\d{3}\b")


def _prose(page: Path) -> str:
    """A page without its blocks of code."""
    return _FENCED.sub("", page.read_bytes().decode())


def _links(page: Path) -> Iterator[tuple[str, str]]:
    """Path and anchor of every link of a page that stays in the checkout."""
    for match in _LINK.finditer(_prose(page)):
        if not re.match(r"[a-z]+:", match["target"]):
            path, _, anchor = match["target"].partition("#")
            yield path, anchor


def _anchors(page: Path) -> set[str]:
    """The anchors that renderers make of a page's headings."""
    headings = (match["words"].lower() for match in _HEADING.finditer(_prose(page)))
    return {re.sub(r"[^\w\- ]", "", heading).strip().replace(" ", "-") for heading in headings}


def _broken(page: Path) -> Iterator[str]:
    """Links of a page that lead nowhere."""
    for path, anchor in _links(page):
        target = (page.parent / path).resolve() if path else page
        if not target.exists() or (anchor and target.suffix == ".md" and anchor not in _anchors(target)):
            yield f"{path}#{anchor}"


@pytest.mark.parametrize("page", READ, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(page: Path) -> None:
    assert list(_broken(page)) == []


def test_every_page_can_be_reached_from_the_index() -> None:
    reached, waiting = set[Path](), [DOCS / "index.md"]
    while waiting:
        page = waiting.pop()
        if page in reached or page.suffix != ".md" or not page.is_relative_to(DOCS):
            continue
        reached.add(page)
        waiting += [(page.parent / path).resolve() for path, _ in _links(page) if path]
    assert sorted(set(PAGES) - reached) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(DOCS).as_posix())
def test_every_page_has_one_title(page: Path) -> None:
    titles = [match for match in _HEADING.finditer(_prose(page)) if match[0].startswith("# ")]
    assert len(titles) == 1


def _commands() -> list[str]:
    """The commands that `synopse --help` lists."""
    start = [sys.executable, "-c", "from synopse.cli import main; main()", "--help"]
    shown = subprocess.run(start, capture_output=True, check=True).stdout.decode()
    return re.findall(r"(?m)^ {1,4}([a-z][a-z-]*)(?: |$)", shown.partition("Commands:")[2])


def test_every_command_is_documented() -> None:
    text = (DOCS / "contract.md").read_bytes().decode()
    names = _commands()
    assert names
    assert [name for name in names if f"`synopse {name}" not in text] == []


def test_every_doubt_has_a_line_in_the_docs() -> None:
    raised = {code for path in SOURCE.rglob("*.py") for code in _CODE.findall(path.read_bytes().decode())}
    listed = set(_CODE.findall((DOCS / "doubts.md").read_bytes().decode()))
    assert sorted(raised - listed) == []


def test_the_documentation_names_no_place_of_one_machine() -> None:
    places = re.compile(r"/(?:work|home|root|tmp|Users)/")
    assert [page.name for page in READ if places.search(page.read_bytes().decode())] == []
