"""Threads of readers' comments in markup of many sorts; all of them invented."""

import pytest

from synopse.reading.pages import read_page
from tests.reading.pages.scenarios import TITLE, page, told

FIRST = "Endlich ist das Schwimmbad einmal Thema im Rat."
ANSWER = "Abwarten, was der Kreis dazu sagt."
THIRD = "Und die Schulen? Davon redet wieder keiner, obwohl dort am meisten gekürzt wird."
SAID = (("Karla", FIRST), ("Per O.", ANSWER), ("Talfuchs", THIRD))

Comments = list[tuple[str | None, int | None, str]]
FLAT: Comments = [(name, None, words) for name, words in SAID]


def _comments(thread: str) -> Comments:
    """Author, place of the one answered and words of each comment."""
    report = read_page(
        page(f"<main><article><h1>{TITLE}</h1>{told()}</article>{thread}</main>").encode(), "x"
    )
    return [(one.author, one.parent, one.span.of(report.text)) for one in report.comments]


def _each(pattern: str) -> str:
    """A section with the three comments, `NAME` and `WORDS` filled in."""
    items = (pattern.replace("NAME", name).replace("WORDS", words) for name, words in SAID)
    return f"<section class='comments'>{''.join(items)}</section>"


FORMS = {
    "names of modules": "<div class='Comment_item__b'><div><span class='Comment_author__d'>NAME</span>"
    "<time>vor 2 Stunden</time></div><div class='Comment_text__e'>WORDS</div><button>"
    "Antworten</button></div>",
    "buttons below": "<div class='c'><a class='username' href='/u'>NAME</a><span>06.03.2025, 09:01</span>"
    "<p>WORDS</p><div>12 <a href='/a'>Antworten</a> <a>Kommentar melden</a></div></div>",
    "microdata": "<div itemprop='comment'><span itemprop='author'>NAME</span>"
    "<div itemprop='text'>WORDS</div></div>",
    "heading": "<div class='message'><h5>NAME</h5><p>WORDS</p><p>Reply</p><p>Report</p></div>",
    "bold": "<div class='y'><b>NAME</b><p>WORDS</p></div>",
    "custom elements": "<hb-posting><div class='posting-user'>NAME</div><p>WORDS</p></hb-posting>",
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_each_comment_has_its_author(form: str) -> None:
    assert _comments(_each(form)) == FLAT


def test_answer_inside_a_comment_has_a_parent() -> None:
    def comment(name: str, words: str, inside: str = "") -> str:
        return f"<div class='comment'><div class='comment__user'>{name}</div><p>{words}</p>{inside}</div>"

    thread = comment("Karla", FIRST, f"<div class='comment__replies'>{comment('Per O.', ANSWER)}</div>")
    found = _comments(f"<section id='comments'>{thread}{comment('Talfuchs', THIRD)}</section>")
    assert found == [("Karla", None, FIRST), ("Per O.", 0, ANSWER), ("Talfuchs", None, THIRD)]


@pytest.mark.parametrize(
    "words",
    [
        "Bitte beachten Sie unsere Netiquette. Die Kommentare werden von der Redaktion moderiert.",
        "Zu diesem Artikel gibt es noch keine Kommentare. Schreiben Sie den ersten und diskutieren Sie mit!",
        "Die Kommentarfunktion für diesen Artikel ist geschlossen. Wir danken allen.",
        "Sie müssen angemeldet sein, um einen Kommentar zu schreiben.",
    ],
)
def test_what_the_paper_says_about_a_thread_is_no_comment(words: str) -> None:
    assert _comments(f"<section class='comments'><p>{words}</p></section>") == []
