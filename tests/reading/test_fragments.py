"""Fragments of HTML: lines with their kinds, and nothing that runs, hides or points elsewhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.reading.fragments import read_fragment, read_plain, read_words


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("<p>Der Rat tagt.</p><p>Er streitet.</p>", ["body:Der Rat tagt.", "body:Er streitet."]),
        ("<h2>Streit</h2><p>Er tagt.</p>", ["subheading:Streit", "body:Er tagt."]),
        ("Er tagt.<br><br>Er streitet.", ["body:Er tagt.", "body:Er streitet."]),
        ("<ul><li>Eins</li><li>Zwei</li></ul>", ["body:Eins", "body:Zwei"]),
        ("<blockquote><p>Nie.</p></blockquote>", ["body:Nie."]),
        ("<figure><img src='x'><figcaption>Das Rathaus</figcaption></figure>", ["caption:Das Rathaus"]),
        ("<p>A<script>x()</script>B<style>p{}</style><iframe src='x'>C</iframe></p>", ["body:AB"]),
        ("<p>B&uuml;rger &amp; Rat</p>", ["body:Bürger & Rat"]),
        ("<p>offen <b>und <i>kaputt</p><p>weiter", ["body:offen und kaputt", "body:weiter"]),
        ("<table><tr><td>1</td><td>2</td></tr></table>", ["body:1 2"]),
        ("Nur Text.\nZweite Zeile.", ["body:Nur Text.", "body:Zweite Zeile."]),
        ("3 < 5 und 7 > 2", ["body:3 < 5 und 7 > 2"]),
        ("<p>mail: <desk@bote.example></p>", ["body:mail: <desk@bote.example>"]),
        ("<p>\x00A\x0bB</p>", ["body:A B"]),
        ("", []),
        ("<p> </p>", []),
    ],
)
def test_lines_and_kinds(markup: str, lines: list[str]) -> None:
    assert [f"{line.kind}:{line.words}" for line in read_fragment(markup)] == lines


def test_titles_lose_markup_and_entities() -> None:
    assert read_words("Rat &amp;amp; <b>Streit</b>\n heute") == "Rat & Streit heute"


def test_deep_nesting_loses_no_word() -> None:
    assert "Wort" in " ".join(line.words for line in read_fragment("<div>" * 5000 + "Wort"))


@given(st.text(max_size=300))
def test_any_text_is_read(markup: str) -> None:
    assert all(line.words.strip() for line in (*read_fragment(markup), *read_plain(markup)))
