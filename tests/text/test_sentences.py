"""Sentences: where they end, and where a full stop means something else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.lang.de.attribution_words import sentence_rules
from synopse.lang.en.attribution import sentence_rules as english_rules
from synopse.model import Span
from synopse.text.sentences import SentenceRules, find_sentences


def cut(text: str, rules: SentenceRules | None = None) -> list[str]:
    found = find_sentences(text, [Span(0, len(text))], rules or sentence_rules())
    return [sentence.of(text) for sentence in found]


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param(["Er kam am 13. Februar.", "Dann ging er."], id="date"),
        pytest.param(["Senator J.D. Moorkamp kam.", "Er blieb."], id="initials"),
        pytest.param(["Siehe Nr. 37 und z. B. Nr. 4.", "Ende."], id="numbers and z. B."),
        pytest.param(["Dr. Kallweit und Prof. Osterkamp reden."], id="titles"),
        pytest.param(["Im 19. Jahrhundert stand dort die 3. Mühle.", "Sie brannte."], id="ordinals"),
        pytest.param(["Sie wurde 37.", "Danach zog sie um."], id="a number ends a sentence"),
        pytest.param(["Das war 1997.", "Wasser kam."], id="a year ends a sentence"),
        pytest.param(["„Wohin?“, fragte sie.", "Er schwieg."], id="question inside, comma"),
        pytest.param(["„Wohin?“ fragte sie.", "Er schwieg."], id="question inside, no comma"),
        pytest.param(["Sie sagte: „Es ist vorbei.“", "Niemand lachte."], id="stop inside the marks"),
        pytest.param(["Sie sagte: »Es ist vorbei.«", "Niemand lachte."], id="stop inside guillemets"),
        pytest.param(['Sie sagte: "Es ist vorbei."', "Niemand lachte."], id="stop inside straight marks"),
        pytest.param(["Er sprach von „Unfug“.", "„Ja“, sagte sie."], id="next begins with a mark"),
        pytest.param(["Äpfel, Birnen usw. lagen da.", "Alle aßen."], id="usw. inside"),
        pytest.param(["Es gab Äpfel, Birnen usw.", "Die Kinder aßen."], id="usw. at the end"),
        pytest.param(["Sie schrieb auf X.", "Gemeinsam gehe es."], id="a letter that is a name"),
        pytest.param(["Nein!", "Doch …", "Na gut."], id="other marks of end"),
        pytest.param(["Ein Satz.", "Noch einer"], id="no mark at the end"),
    ],
)
def test_where_sentences_end(parts: list[str]) -> None:
    assert cut(" ".join(parts)) == parts


def test_a_blank_line_ends_a_sentence() -> None:
    assert cut("Ohne Punkt\n\nUnd weiter") == ["Ohne Punkt", "Und weiter"]


def test_english_abbreviations() -> None:
    parts = ["Mr. Gray met the U.S. envoy.", "He left at 5 p.m.", "The talks failed."]
    assert cut(" ".join(parts), english_rules()) == parts


def test_no_sentence_crosses_a_zone() -> None:
    text = "Eine Zeile und noch eine"
    found = find_sentences(text, [Span(0, 10), Span(11, 24)], sentence_rules())
    assert [sentence.of(text) for sentence in found] == ["Eine Zeile", "und noch eine"]


@given(st.text(alphabet='aB1 .!?…„“"\n,', max_size=60))
def test_every_character_lies_in_exactly_one_sentence(text: str) -> None:
    spans = [Span(0, len(text))] if text else []
    covered = [
        place
        for found in find_sentences(text, spans, sentence_rules())
        for place in range(found.start, found.end)
    ]
    assert len(covered) == len(set(covered))
    assert {place for place, character in enumerate(text) if not character.isspace()} <= set(covered)
