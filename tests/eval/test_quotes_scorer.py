"""The quotation metric: macro over pairs, roles beside content, and the merging of the data set."""

import pytest

from scorers.quotes import merge_free_indirect, score_quotes, tokens
from scorers.score import Json
from tests.eval.made_up import figures

TEXT = "Es regne , sagte Ahlmann . Das Dorf sei nass . Man warte ."
WORDS = TEXT.split()


def _bounds() -> list[list[int]]:
    bounds, start = [], 0
    for word in WORDS:
        bounds.append([start, start + len(word)])
        start += len(word) + 1
    return bounds


def _span(first: int, last: int) -> list[list[int]]:
    bounds = _bounds()
    return [[bounds[first][0], bounds[last][1]]]


def _parts(first: int, last: int, speaker: list[list[int]] | None = None) -> Json:
    return {"quote": _span(first, last), "speaker": speaker or [], "cue": [], "frame": [], "addressee": []}


def _gold(*annotations: Json) -> Json:
    return {"id": "made up", "text": TEXT, "tokens": _bounds(), "annotations": annotations}


def _found(kind: str, first: int, last: int, speaker: list[list[int]] | None = None) -> Json:
    empty: Json = {"cue": [], "frame": [], "addressee": [], "speaker_name": None}
    return empty | {"kind": kind, "content": _span(first, last), "speaker": speaker or []}


def _values(found: list[Json], *annotations: Json) -> dict[str, float]:
    return figures(score_quotes([{"attributions": found}], [_gold(*annotations)]))


AHLMANN = _span(4, 4)


def test_the_same_quotations_score_one() -> None:
    values = _values([_found("indirect", 0, 1, AHLMANN)], _parts(0, 1, AHLMANN) | {"type": "Indirect"})
    assert (values["quote_f1"], values["roles_f1"], values["joint_f1"], values["kind_f1"]) == (1, 1, 1, 1)


def test_half_the_words_are_half_the_recall() -> None:
    values = _values([_found("indirect", 0, 0)], _parts(0, 1) | {"type": "Indirect"})
    assert (values["quote_precision"], values["quote_recall"]) == (1.0, 0.5)
    assert values["quote_f1"] == pytest.approx(2 / 3)


def test_a_quotation_left_over_costs_precision_with_all_its_parts() -> None:
    spurious = _found("reported", 6, 9, AHLMANN)
    values = _values(
        [_found("indirect", 0, 1, AHLMANN), spurious], _parts(0, 1, AHLMANN) | {"type": "Indirect"}
    )
    assert (values["quote_precision"], values["speaker_precision"], values["joint_precision"]) == (
        0.5,
        0.5,
        0.5,
    )
    assert values["quote.Indirect_precision"] == 1.0


def test_pairs_without_a_common_word_are_no_hit_of_kind() -> None:
    assert _values([_found("indirect", 6, 9)], _parts(0, 1) | {"type": "Indirect"})["kind_f1"] == 0.0


def test_no_finding_at_all_is_no_trouble() -> None:
    assert set(_values([], _parts(0, 1) | {"type": "Indirect"}).values()) == {0.0}


def test_free_indirect_sentences_in_a_row_become_one() -> None:
    free = [
        _found("indirect_free_indirect", 6, 10, AHLMANN),
        _found("indirect_free_indirect", 11, 13, AHLMANN),
    ]
    merged = merge_free_indirect(free, TEXT)
    assert [one["content"] for one in merged] == [[*_span(6, 10), *_span(11, 13)]]
    gold = _parts(6, 13, AHLMANN) | {"type": "IndirectFreeIndirect"}
    assert _values(free, gold)["quote_f1"] == 1.0


def test_other_speakers_and_other_kinds_are_not_merged() -> None:
    free = _found("indirect_free_indirect", 6, 10, AHLMANN)
    others = _found("indirect_free_indirect", 11, 13, _span(6, 6))
    assert len(merge_free_indirect([free, others], TEXT)) == 2
    assert len(merge_free_indirect([free, _found("reported", 11, 13, AHLMANN)], TEXT)) == 2


def test_tokens_touched_at_all_are_covered() -> None:
    assert tokens([(1, 4)], _bounds()) == {0, 1}
