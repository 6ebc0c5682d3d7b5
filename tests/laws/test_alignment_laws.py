"""Laws of shared runs: equal words, maximal, the same from both sides in what they cover."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from synopse.text.alignment import Run, chain_runs, find_runs

SIZE = 3
TEXTS = st.lists(st.sampled_from("abcd"), max_size=40)


@given(TEXTS, TEXTS)
def test_a_run_is_equal_on_both_sides_and_long_enough(a: list[str], b: list[str]) -> None:
    for run in find_runs(a, b, SIZE):
        assert a[run.a : run.a_end] == b[run.b : run.b_end]
        assert run.length >= SIZE


@given(TEXTS, TEXTS)
def test_a_run_cannot_be_longer(a: list[str], b: list[str]) -> None:
    for run in find_runs(a, b, SIZE):
        assert run.a == 0 or run.b == 0 or a[run.a - 1] != b[run.b - 1]
        assert run.a_end == len(a) or run.b_end == len(b) or a[run.a_end] != b[run.b_end]


@given(TEXTS)
def test_a_text_shares_all_of_itself(text: list[str]) -> None:
    expected = (Run(0, 0, len(text)),) if len(text) >= SIZE else ()
    assert find_runs(text, text, SIZE) == expected


@given(TEXTS, TEXTS)
def test_a_chain_goes_forward_in_both_texts(a: list[str], b: list[str]) -> None:
    runs = find_runs(a, b, SIZE)
    chains = chain_runs(a, b, runs)
    assert {run for chain in chains for run in chain} >= set(runs)
    for chain in chains:
        for one, other in itertools.pairwise(chain):
            assert one.a_end <= other.a
            assert one.b_end <= other.b
