"""Sentences of two documents: each half has its threshold from the other, what is equal counts nowhere."""

from scorers.sentences import Aligned, above, in_order, score_sentence_pairs
from tests.eval.made_up import figures

NONE: frozenset[tuple[int, int]] = frozenset()
CLEAR = Aligned([[0.9, 0.1], [0.1, 0.9]], frozenset({(0, 0), (1, 1)}), NONE)


def test_documents_that_are_told_apart_score_one() -> None:
    values = figures(score_sentence_pairs([CLEAR, CLEAR]))
    assert (values["alone_f1"], values["in_order_f1"], values["odd.in_order_f1"]) == (1.0, 1.0, 1.0)


def test_sentences_alike_by_letter_count_nowhere() -> None:
    same = Aligned(CLEAR.scores, CLEAR.gold, frozenset({(0, 0)}))
    outcome = score_sentence_pairs([same, same])
    assert [score.count for score in outcome.scores if score.name == "alone_f1"] == ["p 2/2 r 2/2"]


def test_alone_takes_every_pair_from_a_threshold_on() -> None:
    assert above(Aligned([[0.4, 0.5], [0.2, 0.6]], NONE, NONE), 0.5) == {(0, 1), (1, 1)}


def test_in_order_goes_back_for_no_pair() -> None:
    crossed = Aligned([[0.1, 0.6], [0.9, 0.1]], NONE, NONE)
    assert in_order(crossed, 0.3) == {(1, 0)}


def test_in_order_a_sentence_may_be_told_in_two() -> None:
    split = Aligned([[0.5, 0.4, 0.0], [0.0, 0.0, 0.6]], NONE, NONE)
    assert in_order(split, 0.3) == {(0, 0), (0, 1), (1, 2)}


def test_documents_without_sentences_have_no_pairs() -> None:
    empty = Aligned([], NONE, NONE)
    assert in_order(empty, 0.3) == NONE
    assert figures(score_sentence_pairs([empty]))["alone_f1"] == 0.0
