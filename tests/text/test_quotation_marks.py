"""Quotation marks: which characters are some, which pair they make, and how little a broken one costs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.model import Span
from synopse.text.quotation_marks import find_quotation_marks, find_quotations
from tests.marks import read_marks, render_marks


def marked_quotations(text: str) -> str:
    return render_marks(text, [("q", one.span.start, one.span.end) for one in find_quotation_marks(text)])


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("Er rief ⟦q:„Halt“⟧.", id="German"),
        pytest.param('Er rief ⟦q:„Halt”⟧ und ⟦q:„Halt"⟧.', id="German, closed by other marks"),
        pytest.param("Er rief ⟦q:»Halt«⟧ und ⟦q:«Stopp»⟧.", id="guillemets both ways"),
        pytest.param('Er rief ⟦q:"Halt"⟧, dann ⟦q:"weiter"⟧.', id="straight"),
        pytest.param("Er rief ⟦q:“Halt”⟧.", id="English"),
        pytest.param("Die Bahn ⟦q:''Heidekraut''⟧ fährt.", id="doubled single marks"),
        pytest.param("⟦q:„Sie sagte ⟦q:‚nein‘⟧ dazu“⟧, so er.", id="single inside double"),
        pytest.param("⟦q:»Sie sagte ⟦q:›nein‹⟧ dazu«⟧, so er.", id="single guillemets inside"),
        pytest.param("⟦q:\"Sie sagte: ⟦q:'Wir gehen'⟧\"⟧.", id="straight single inside straight double"),
        pytest.param("⟦q:„Der ⟦q:„Kurier“⟧ irrt“⟧, sagte sie.", id="same style inside"),
        pytest.param("Hans' Boot und Jens' Kahn, wie's so geht.", id="apostrophes"),
        pytest.param('Ein 27" großer Schirm und ein 19" kleiner.', id="inch signs"),
        pytest.param("Das ‚Alte Haus‘".replace("‚Alte Haus‘", "⟦q:‚Alte Haus‘⟧"), id="single low"),
        pytest.param("Er begann „und hörte nicht auf. Punkt.", id="never closed"),
        pytest.param('Er begann "und ⟦q:"nie"⟧ hörte er auf.', id="never closed, another inside"),
    ],
)
def test_pairs(marked: str) -> None:
    text, _ = read_marks(marked)
    assert marked_quotations(text) == marked


def test_inner_is_what_stands_between_and_depth_counts_the_pairs_around() -> None:
    text = "„Er rief ‚Halt‘ laut“"
    outer, inner = find_quotation_marks(text)
    assert (outer.inner.of(text), outer.depth) == ("Er rief ‚Halt‘ laut", 0)
    assert (inner.inner.of(text), inner.depth) == ("Halt", 1)


def test_a_quotation_ends_with_its_paragraph() -> None:
    assert find_quotation_marks("Er rief „Halt.\n\nSie ging“ fort.") == ()


def test_a_speech_goes_on_where_the_next_paragraph_opens_it_again() -> None:
    text = "„Erstens kommt das Wasser.\n„Zweitens geht es wieder.“"
    paragraphs = [Span(0, 26), Span(27, len(text))]
    first, second = find_quotations(text, paragraphs)
    assert (first.span.of(text), first.closed) == ("„Erstens kommt das Wasser.", False)
    assert (second.span.of(text), second.closed) == ("„Zweitens geht es wieder.“", True)


def test_an_open_mark_swallows_no_next_paragraph() -> None:
    text = "„Erstens kommt das Wasser.\nDann ging er."
    assert find_quotations(text, [Span(0, 26), Span(27, len(text))]) == ()


@pytest.mark.parametrize("piece", ["„", '"', "»", "'a ", '" a', "„a “b ", "''"])
def test_a_hundred_thousand_broken_marks_are_read_to_the_end(piece: str) -> None:
    find_quotation_marks(piece * (100_000 // len(piece)))


@given(st.text(alphabet="ab .,\n„“”»«\"‚‘’›‹'", max_size=60))
def test_pairs_are_spans_of_the_text_and_never_cross(text: str) -> None:
    found = find_quotation_marks(text)
    marked = render_marks(text, [("q", one.span.start, one.span.end) for one in found])
    assert read_marks(marked)[0] == text
    assert all(one.span.contains(one.inner) for one in found)


def test_a_quotation_that_the_next_paragraph_closes_is_one_span_a_paragraph() -> None:
    text = "Sie rief: „Halt.\n\nWartet hier.“ Er ging."
    found = find_quotations(text, [Span(0, len(text))])
    assert [one.span.of(text) for one in found] == ["„Halt.", "Wartet hier.“"]


@pytest.mark.parametrize(
    "text",
    [
        "Sie rief: „Halt.\n\nAm Abend kam „keiner“ heim.",
        "Sie rief: „Halt.\n\nEins.\n\nZwei.\n\nDrei.“ Er ging.",
        "Sie rief: „Halt.\n\nNiemand kam.",
    ],
    ids=["another mark comes first", "too far", "never"],
)
def test_an_open_mark_swallows_no_paragraph(text: str) -> None:
    assert all(len(one.span) < 10 for one in find_quotations(text, [Span(0, len(text))]))
