"""Invented pages: small builders around a few paragraphs, and a report of one in the form tests compare."""

import json
from collections.abc import Iterator
from typing import NamedTuple

from synopse.model import Moment, Report, Stated
from tests.marks import read_marks, render_marks

TITLE = "Rat beschließt den Haushalt"
LEDE = (
    "Der Rat von Hohenwalde hat am Mittwochabend nach sieben Stunden den Haushalt beschlossen, obwohl drei "
    "Fraktionen dagegen stimmten."
)
SECOND = (
    "Bürgermeisterin Jule Ahrens nannte das Ergebnis „tragfähig“. Die Opposition will den Beschluss vor dem "
    "Verwaltungsgericht anfechten, sagte ihr Sprecher."
)
THIRD = (
    "Vorgesehen sind Kürzungen bei den Schulen und beim Schwimmbad, das im Sommer nur noch an vier Tagen in "
    "der Woche öffnen soll."
)
LAST = (
    "Der Kreis muss den Haushalt noch genehmigen. Mit einer Entscheidung rechnet die Stadt Ende April, wie "
    "eine Sprecherin am Donnerstag mitteilte."
)


class Scenario(NamedTuple):
    """A page and what is expected of it: its facts, one a line, and its text with the kind of each zone."""

    html: str
    facts: str
    marked: str

    @property
    def raw(self) -> bytes:
        """The bytes of the page."""
        return self.html.encode()

    @property
    def words(self) -> str:
        """The text as it is copied from the page."""
        return read_marks(self.marked)[0]


def page(body: str, head: str = "", language: str = "de") -> str:
    """A whole page."""
    return f'<!DOCTYPE html><html lang="{language}"><head>{head}</head><body>{body}</body></html>'


def told(*paragraphs: str) -> str:
    """Paragraphs of a page; without any, the four of the story."""
    return "".join(f"<p>{words}</p>\n" for words in paragraphs or (LEDE, SECOND, THIRD, LAST))


def meta(**contents: str) -> str:
    """`<meta>` elements; two underscores in a name stand for a colon."""
    rows = ((name.replace("__", ":"), content) for name, content in contents.items())
    return "".join(f'<meta property="{name}" content="{content}">' for name, content in rows)


def linked_data(kind: str, **fields: object) -> str:
    """A script of JSON-LD about an article."""
    value = {"@context": "https://schema.org", "@type": kind, **fields}
    return f'<script type="application/ld+json">{json.dumps(value, ensure_ascii=False)}</script>'


def person(name: str) -> object:
    """A person as JSON-LD has it."""
    return {"@type": "Person", "name": name}


def lines(*marked: str) -> str:
    """Lines of a text made of a page."""
    return "\n\n".join(marked)


def body(*paragraphs: str) -> str:
    """Marked running text; without any paragraph, the four of the story."""
    return lines(*(f"⟦body:{words}⟧" for words in paragraphs or (LEDE, SECOND, THIRD, LAST)))


def mark_zones(report: Report) -> str:
    """The text of a report with the kind of each zone."""
    zones = ((zone.kind.value, zone.span.start, zone.span.end) for zone in report.zones)
    return render_marks(report.text, zones)


def list_facts(report: Report) -> str:
    """What a report says about itself, one fact a line, doubts last."""
    return "\n".join(_facts(report))


def _facts(report: Report) -> Iterator[str]:
    """The lines of `list_facts`."""
    for name in ("outlet", "title", "published", "updated"):
        value: Stated | Moment | None = getattr(report, name)
        if value:
            yield f"{name} ({value.how}): {value.value}"
    yield from (f"author ({author.how}): {author.value}" for author in report.authors)
    if report.address:
        yield f"address: {report.address}"
    yield f"{report.language} {report.text_kind}"
    if report.cut_short:
        yield f"cut short: {report.cut_short}"
    yield from (f"{one.credit_for}: {' '.join(one.agencies)}" for one in report.credits)
    for comment in report.comments:
        parent = "" if comment.parent is None else f" to {comment.parent}"
        yield f"comment by {comment.author}{parent}"
    yield from (f"{doubt.code}" for doubt in report.doubts)
