"""The metric of the speeches: pairs by cue, labels pooled by shared tokens, halves apart."""

import pytest

from scorers.score import Json
from scorers.speeches import score_speeches
from tests.eval.made_up import figures

TEXT = "Ich sage , es regnet . Der Antrag fehlt ."


def _span(words: str) -> list[list[int]]:
    start = TEXT.index(words)
    return [[start, start + len(words)]]


def _row(*annotations: Json) -> Json:
    return {"id": "made up", "text": TEXT, "annotations": list(annotations)}


SAID: Json = {"Cue": _span("sage"), "Source": _span("Ich"), "Message": _span("es regnet")}
MOVED: Json = {"Cue": _span("Antrag")}
EMPTY = _row()


def _values(*events: Json, gold: tuple[Json, ...] = (SAID,)) -> dict[str, float]:
    found: list[Json] = [{"speech_events": []}, {"speech_events": list(events)}]
    return figures(score_speeches(found, [EMPTY, _row(*gold)]))


def test_the_same_events_score_one() -> None:
    same = {"cue": _span("sage"), "source": _span("Ich"), "message": _span("es regnet")}
    values = _values(same)
    kinds = ("cue", "cue_overlap", "joint", "joint_words", "joint_exact", "message_share")
    assert [values[f"unseen.{kind}_f1"] for kind in kinds] == [1.0] * len(kinds)


def test_half_a_message_is_half_its_recall() -> None:
    values = _values({"cue": _span("sage"), "source": _span("Ich"), "message": _span("es")})
    assert values["unseen.joint_precision"] == 1.0
    assert values["unseen.joint_recall"] == pytest.approx(2.5 / 3)
    assert values["unseen.joint_exact_f1"] == pytest.approx(2 / 3)


def test_a_cue_too_wide_is_a_pair_but_no_hit() -> None:
    values = _values({"cue": _span("sage ,")})
    assert (values["unseen.cue_f1"], values["unseen.cue_overlap_f1"]) == (0.0, 1.0)


def test_an_event_left_over_costs_precision_with_all_its_roles() -> None:
    spurious = {"cue": _span("fehlt"), "source": _span("Der Antrag")}
    values = _values({"cue": _span("sage")}, spurious)
    assert values["unseen.cue_precision"] == 0.5
    assert values["unseen.joint_precision"] == pytest.approx(1 / 3)


def test_a_role_under_another_label_is_wrong() -> None:
    values = _values({"cue": _span("sage"), "topic": _span("es regnet")})
    assert values["unseen.message_share_f1"] == 0.0


def test_the_best_pair_goes_first() -> None:
    wide = {"Cue": [*_span("sage"), *_span("Antrag")]}
    values = _values({"cue": _span("Antrag")}, gold=(wide, MOVED))
    assert values["unseen.cue_precision"] == 1.0


def test_odd_places_are_unseen_and_even_ones_read() -> None:
    event = {"speech_events": [{"cue": _span("Antrag")}]}
    values = figures(score_speeches([event, {"speech_events": []}], [_row(MOVED), _row(MOVED)]))
    assert (values["read.cue_f1"], values["unseen.cue_f1"]) == (1.0, 0.0)
