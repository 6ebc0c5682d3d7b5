"""Laws of pages: any tree of tags is read or refused, zones never overlap, readers change nothing."""

import html

from hypothesis import given
from hypothesis import strategies as st

from synopse.errors import UnreadableSource
from synopse.model import Report, Zone, ZoneKind
from synopse.reading.pages import read_page

_INLINE = ["a", "b", "br", "em", "img", "small", "span", "strong", "time"]
_BLOCKS = [
    "article",
    "blockquote",
    "div",
    "h1",
    "h2",
    "li",
    "main",
    "ol",
    "p",
    "section",
    "table",
    "td",
    "tr",
]
_BESIDE = ["address", "aside", "dialog", "figcaption", "figure", "footer", "form", "header", "nav", "hr"]
_UNSEEN = ["noscript", "script", "svg", "title"]
TAGS = st.sampled_from([*_INLINE, *_BLOCKS, *_BESIDE, *_UNSEEN])
_REGIONS = ["article-body", "comments", "related", "newsletter", "paywall", "ad", "share", "nav", "hentry"]
_LINES = ["author", "byline", "caption", "comment", "credit", "date", "kicker", "lead", "teaser", "x"]
NAMES = st.sampled_from([*_REGIONS, *_LINES])
WORDS = st.one_of(
    st.sampled_from(
        [
            "Rat beschließt den Haushalt",
            "Der Rat von Hohenwalde hat am Mittwoch nach Stunden den Haushalt beschlossen, mit Mühe.",
            "Hohenwalde (dpa) - Die Bürgermeisterin Jule Ahrens nannte das Ergebnis tragfähig und dankte.",
            "Mehr zum Thema",
            "2 Kommentare",
            "Foto: Ina Beck/dpa",
            "06.03.2025, 18:46 Uhr",
            "von Ina Beck",
            "(dpa)",
            " ",
        ]
    ),
    st.text(max_size=30),
)


def _element(tag: str, name: str, inside: list[str], *, closed: bool) -> str:
    """An element, perhaps without its end."""
    return f'<{tag} class="{name}" id="{name}">{"".join(inside)}{f"</{tag}>" if closed else ""}'


def _wider(trees: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Trees one element deeper."""
    return st.builds(_element, TAGS, NAMES, st.lists(trees, max_size=5), closed=st.booleans())


TREES = st.recursive(WORDS.map(html.escape), _wider, max_leaves=25)
SOUP = st.lists(st.one_of(TREES, st.text("<>/&;=\"' apdiv!-x", max_size=12)), max_size=6).map("".join)
READERS = st.lists(
    st.sampled_from(["Endlich.", "Die Schulen zahlen wieder drauf!", "Danke für den Bericht, Frau Beck."]),
    max_size=4,
)
PARAGRAPHS = st.lists(
    st.sampled_from(
        [
            "Der Rat von Hohenwalde hat am Mittwoch nach Stunden den Haushalt beschlossen, mit Mühe.",
            "Die Bürgermeisterin Jule Ahrens nannte das Ergebnis tragfähig und dankte ihnen allen.",
            "Der Kreis muss den Haushalt noch genehmigen; damit rechnet die Stadt Ende April.",
        ]
    ),
    min_size=3,
    max_size=6,
)


def _read(page: str) -> Report | str:
    """The report, or why there is none."""
    try:
        return read_page(page.encode("utf-8", "replace"), "x")
    except UnreadableSource as trouble:
        return trouble.reason


def _story(paragraphs: list[str], readers: list[str]) -> str:
    """A page with an article and a thread of comments below it."""
    told = "".join(f"<p>{words}</p>" for words in paragraphs)
    thread = "".join(
        f'<li><div class="author">Leser {i}</div><p>{words}</p></li>' for i, words in enumerate(readers)
    )
    return f'<article><h1>Rat tagt</h1>{told}</article><ol class="comments">{thread}</ol>'


def _above_comments(report: Report | str) -> list[Zone]:
    """The zones of all that no reader wrote."""
    assert isinstance(report, Report)
    return [zone for zone in report.zones if zone.kind is not ZoneKind.COMMENTS]


@given(SOUP)
def test_any_tags_give_a_report_or_a_trouble_and_the_same_again(page: str) -> None:
    assert _read(page) == _read(page)


@given(st.binary(max_size=300))
def test_any_bytes_give_a_report_or_a_trouble(raw: bytes) -> None:
    try:
        report = read_page(raw, "x")
    except UnreadableSource:
        return
    assert report.zones


@given(SOUP)
def test_zones_cover_the_text_and_never_overlap(page: str) -> None:
    report = _read(page)
    if isinstance(report, str):
        return
    end = 0
    for zone in report.zones:
        assert zone.span.start >= end
        assert not report.text[end : zone.span.start].strip()
        end = zone.span.end
    assert not report.text[end:].strip()


@given(SOUP)
def test_spans_hold_the_words_they_state(page: str) -> None:
    report = _read(page)
    if isinstance(report, str):
        return
    for stated in (report.outlet, report.title, *report.authors):
        assert stated is None or stated.span is None or stated.value in stated.span.of(report.text)
    comments = [zone.span for zone in report.zones_of(ZoneKind.COMMENTS)]
    for place, comment in enumerate(report.comments):
        assert any(span.contains(comment.span) for span in comments)
        assert comment.parent is None or 0 <= comment.parent < place


@given(PARAGRAPHS, READERS, READERS)
def test_a_comment_more_changes_nothing_above_it(
    paragraphs: list[str], readers: list[str], more: list[str]
) -> None:
    before, after = (_read(_story(paragraphs, thread)) for thread in (readers, readers + more))
    assert _above_comments(before) == _above_comments(after)
    assert isinstance(after, Report)
    assert len(after.comments) == len(readers + more)
