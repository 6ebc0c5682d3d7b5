"""Each half of the pairs is judged by the threshold that judges the other half best."""

from scorers.entailment import Judged, score_entailment
from tests.eval.made_up import figures


def test_pairs_that_are_told_apart_score_one() -> None:
    pairs = [Judged(0.8, follows=True), Judged(0.8, follows=True), Judged(0.2, follows=False)]
    assert figures(score_entailment([*pairs, Judged(0.2, follows=False)]))["accuracy"] == 1.0


def test_the_threshold_is_that_of_the_other_half() -> None:
    even = [Judged(0.5, follows=True), Judged(0.4, follows=False)]
    odd = [Judged(0.9, follows=True), Judged(0.7, follows=False)]
    pairs = [even[0], odd[0], even[1], odd[1]]
    values = figures(score_entailment(pairs))
    assert (values["even.accuracy"], values["odd.accuracy"], values["accuracy"]) == (0.5, 0.5, 0.5)


def test_no_pairs_prove_nothing() -> None:
    assert figures(score_entailment([]))["accuracy"] == 0.0
