"""Shared passages are scored by the words they cover on both sides, and by kind."""

from scorers.passages import score_passages
from scorers.score import Json
from tests.eval.made_up import figures

TEXTS = {"a.txt": "eins zwei drei vier fünf", "b.txt": "null eins zwei drei vier"}
RUN: Json = {"a": {"file": "a.txt", "start": 0, "end": 19}, "b": {"file": "b.txt", "start": 5, "end": 24}}
GOLD: Json = {"shared_wire": [{"files": ["a.txt", "b.txt"], "runs": [RUN | {"origin": "wire_copy_teaser"}]}]}


def _values(*passages: Json) -> dict[str, float]:
    pair = {"a_source": "x/b.txt", "b_source": "x/a.txt", "passages": passages}
    return figures(score_passages([pair], TEXTS, GOLD))


def _passage(a: list[int], b: list[int], kind: str = "copy", *, verbatim: bool = True) -> Json:
    return {"a": a, "b": b, "kind": kind, "verbatim": verbatim}


def test_the_order_of_a_pair_does_not_matter() -> None:
    assert set(_values(_passage([5, 24], [0, 19])).values()) == {1.0}


def test_words_beyond_cost_precision_and_words_missed_cost_recall() -> None:
    assert _values(_passage([0, 24], [0, 24]))["words_precision"] == 8 / 10
    assert _values(_passage([5, 14], [0, 9]))["words_recall"] == 4 / 8


def test_edited_passages_are_not_scored() -> None:
    assert _values(_passage([5, 24], [0, 19], verbatim=False))["words_recall"] == 0.0


def test_a_wrong_kind_is_a_miss() -> None:
    assert _values(_passage([5, 24], [0, 19], "phrase"))["kind"] == 0.0
