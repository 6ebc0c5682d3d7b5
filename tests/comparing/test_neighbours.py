"""The nearest units are those that comparing all pairs one by one would give."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from synopse.comparing.neighbours import TermIndex, find_nearest
from synopse.comparing.terms import Weights, dot, normalise

TERMS = st.sampled_from(("damm", "brücke", "rat", "stadt", "pegel"))
VECTORS = st.lists(st.dictionaries(TERMS, st.floats(0.1, 3.0), max_size=4).map(normalise), max_size=12)


def nearest(words: list[Weights], owners: str, *, most: int = 15, least: float = 0.1) -> set[tuple[int, int]]:
    return set(find_nearest([words], words, owners, most=most, least=least))


@given(VECTORS)
def test_likeness_is_the_cosine_and_the_same_from_both_sides(vectors: list[Weights]) -> None:
    index = TermIndex(vectors)
    likeness = [index.likeness(vector).tolist() for vector in vectors]
    for one, other in combinations(range(len(vectors)), 2):
        assert likeness[one][other] == likeness[other][one]
        assert abs(likeness[one][other] - dot(vectors[one], vectors[other])) < 1e-9


def test_only_other_reports_are_near() -> None:
    damm = {"damm": 1.0}
    assert nearest([damm, damm, damm], "AAB") == {(0, 2), (1, 2)}


def test_of_equally_near_ones_the_first_are_taken() -> None:
    damm = {"damm": 1.0}
    assert nearest([damm] * 4, "ABCD", most=1) == {(0, 1), (0, 2), (0, 3)}


def test_what_shares_no_word_is_not_near_however_alike_its_letters() -> None:
    words: list[Weights] = [{"damm": 1.0}, {"dämme": 1.0}]
    grams: list[Weights] = [{"d": 1.0}, {"d": 1.0}]
    assert not set(find_nearest([words], grams, "AB", most=15, least=0.1))


def test_what_is_about_the_same_is_near_without_a_common_word() -> None:
    words: list[Weights] = [{"damm": 1.0}, {"deich": 1.0}]
    themes: list[Weights] = [{"flood": 1.0}, {"flood": 1.0}]
    assert set(find_nearest([words, themes], words, "AB", most=15, least=0.1)) == {(0, 1)}


def test_a_term_of_too_many_units_tells_nothing() -> None:
    assert not nearest([{"damm": 1.0}] * 40, "AB" * 20)
