"""Laws of marks: what is written can be read back, and the other way round."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from tests.marks import Mark, read_marks, render_marks

LABELS = st.text("abcäöü_.019-", min_size=1, max_size=5)
WORDS = st.text(st.characters(exclude_characters="⟦⟧"), min_size=1, max_size=6)


def _mark(label: str, inner: list[str]) -> str:
    """One mark around the pieces of `inner`."""
    return f"⟦{label}:{''.join(inner)}⟧"


MARKED = st.lists(
    st.recursive(
        WORDS,
        lambda inner: st.builds(_mark, LABELS, st.lists(inner, min_size=1, max_size=3)),
        max_leaves=8,
    ),
    max_size=5,
).map("".join)


@given(MARKED)
def test_writing_what_was_read_gives_the_marked_text_back(marked: str) -> None:
    assert render_marks(*read_marks(marked)) == marked


@given(MARKED, st.randoms(use_true_random=False))
def test_the_order_of_marks_does_not_matter_where_spans_differ(marked: str, chance: Random) -> None:
    text, marks = read_marks(marked)
    unique = list({(mark.start, mark.end): mark for mark in marks}.values())
    mixed = unique.copy()
    chance.shuffle(mixed)
    assert render_marks(text, mixed) == render_marks(text, unique)


@given(MARKED)
def test_every_mark_is_a_stretch_of_the_text(marked: str) -> None:
    text, marks = read_marks(marked)
    assert all(0 <= mark.start < mark.end <= len(text) for mark in marks)


@given(WORDS)
def test_a_text_without_marks_is_left_alone(text: str) -> None:
    assert read_marks(text) == (text, ())
    assert render_marks(text, [Mark("all", 0, len(text))]) == f"⟦all:{text}⟧"
