"""Marks in texts are read and written without loss."""

import pytest

from tests.marks import BrokenMarksError, Mark, read_marks, render_marks


def test_a_mark_covers_exactly_its_words() -> None:
    text, marks = read_marks("Der Kreml sprach von »⟦q:fast anderthalb Stunden⟧«.")
    assert text == "Der Kreml sprach von »fast anderthalb Stunden«."
    assert [text[mark.start : mark.end] for mark in marks] == ["fast anderthalb Stunden"]


def test_nested_marks_come_outer_first() -> None:
    _, marks = read_marks("⟦frame:⟦speaker:Sie⟧ ⟦cue:sagte⟧⟧ nichts.")
    assert marks == (Mark("frame", 0, 9), Mark("speaker", 0, 3), Mark("cue", 4, 9))


def test_neighbours_touch_without_nesting() -> None:
    assert render_marks("abcd", [("b", 2, 4), ("a", 0, 2)]) == "⟦a:ab⟧⟦b:cd⟧"


def test_text_without_marks_stays_as_it_is() -> None:
    assert read_marks("Nichts: markiert.") == ("Nichts: markiert.", ())


@pytest.mark.parametrize("broken", ["⟦a:b", "a⟧", "⟦a:⟧", "⟦ohne Marke⟧", "⟦a:b⟧⟧"])
def test_broken_marks_are_refused(broken: str) -> None:
    with pytest.raises(BrokenMarksError):
        read_marks(broken)


@pytest.mark.parametrize("marks", [[("a", 0, 2), ("b", 1, 3)], [("a", 1, 1)], [("a", 0, 9)]])
def test_marks_that_cross_or_do_not_fit_are_refused(marks: list[tuple[str, int, int]]) -> None:
    with pytest.raises(BrokenMarksError):
        render_marks("abc", marks)


def test_a_text_with_brackets_of_its_own_is_refused() -> None:
    with pytest.raises(BrokenMarksError):
        render_marks("⟦", [])
