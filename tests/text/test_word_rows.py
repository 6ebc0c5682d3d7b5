"""The words of each sentence, and which of them are wanted."""

from synopse.model import Span
from synopse.text.word_rows import find_rows

TEXT = "Um acht Uhr kam er. Er kam 2024."
SENTENCES = (Span(0, 19), Span(20, 32))


def test_a_row_holds_the_words_of_its_sentence_without_figures_and_marks() -> None:
    rows = find_rows(TEXT, SENTENCES)
    assert rows.rows == (frozenset({"Um", "acht", "Uhr", "kam", "er"}), frozenset({"Er", "kam"}))


def test_each_form_of_a_text_is_asked_about_once() -> None:
    asked: list[str] = []

    def is_wanted(word: str) -> bool:
        asked.append(word)
        return word == "kam"

    assert find_rows(TEXT, SENTENCES).hits(is_wanted) == (frozenset({"kam"}), frozenset({"kam"}))
    assert sorted(asked) == ["Er", "Uhr", "Um", "acht", "er", "kam"]


def test_a_text_without_sentences_has_no_rows() -> None:
    assert find_rows("", ()).hits(str.isupper) == ()
