"""How well main text and comments of pages are parted, by snippets that must stand in the text or must not.

The metric of trafilatura's evaluation: a snippet that must stand in the text (`with`) and does is a hit, one
that does not is missed, one that must not (`without`) and does is wrong; precision, recall and F1 over all
snippets. The text is that of the zones teaser, subheading and body. Snippets are compared as written, with
white space levelled and soft hyphens taken out.

`comments.`, of the snippets of readers' comments: `found` in zones of comments; `found_present`, only of
those that stand in the page, as scripts loaded the others later (34 of 156, so `found` ends at .782);
`out_of_body`: not in the text.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scorers.page_text import COMMENTS, level, zone_text
from scorers.score import Json, Outcome, Score, balanced, checked, found, share

READ, BLIND = "read", "blind"


@dataclass(frozen=True, slots=True)
class Page:
    """What was found on a page, the page without tags, and its gold; a page not read has the report `{}`."""

    report: Json
    bare: str
    gold: Json

    @property
    def half(self) -> str:
        """Errors of the `read` half may be looked at, those of the `blind` half not."""
        return half_of(self.gold["id"])


@dataclass(frozen=True, slots=True)
class Snippet:
    """A snippet that stands in the text, or does not, and whether it must."""

    key: str
    stands: bool
    must: bool


def half_of(name: str) -> str:
    """Give the half that a page belongs to: `read` where the first byte of the MD5 of its id is even.

    >>> half_of("hafen.example.html"), half_of("damm.example.html")
    ('read', 'blind')
    """
    first = hashlib.md5(name.encode(), usedforsecurity=False).digest()[0]
    return BLIND if first % 2 else READ


def score_snippets(pages: Sequence[Page]) -> Outcome:
    """Score the snippets of all pages and of each half; hits and misses are those of the half to be read."""
    halves = {half: [page for page in pages if page.half == half] for half in (READ, BLIND)}
    checks = {snippet.key: snippet.stands == snippet.must for snippet in _snippets(halves[READ])}
    f1 = [
        _f1("snippets.f1", pages),
        *(_f1(f"snippets.{half}_f1", own) for half, own in halves.items()),
    ]
    return Outcome((*f1, *_comments(pages)), *found(checks))


def _snippets(pages: Sequence[Page]) -> Iterator[Snippet]:
    for page in pages:
        text = level(zone_text(page.report))
        for field in ("with", "without"):
            for number, snippet in enumerate(page.gold.get(field) or ()):
                key = f"{page.gold['id']}/{field}/{number}"
                yield Snippet(key, level(snippet) in text, field == "with")


def _f1(name: str, pages: Sequence[Page]) -> Score:
    snippets = list(_snippets(pages))
    hits = sum(it.stands and it.must for it in snippets)
    precision = share("p", hits, sum(it.stands for it in snippets))
    recall = share("r", hits, sum(it.must for it in snippets))
    return balanced(name, precision.value, recall.value, f"p {precision.count} r {recall.count}")


def _comments(pages: Sequence[Page]) -> Iterator[Score]:
    held: dict[str, bool] = {}
    present: dict[str, bool] = {}
    outside: dict[str, bool] = {}
    for page in pages:
        comments, text = (
            level(zones) for zones in (zone_text(page.report, COMMENTS), zone_text(page.report))
        )
        bare = "".join(page.bare.split())
        for number, snippet in enumerate(map(level, page.gold.get("comments") or ())):
            key = f"{page.gold['id']}/{number}"
            held[key] = snippet in comments
            outside[key] = snippet not in text
            if "".join(snippet.split()) in bare:
                present[key] = held[key]
    yield checked("comments.found", held)
    yield checked("comments.found_present", present)
    yield checked("comments.out_of_body", outside)
