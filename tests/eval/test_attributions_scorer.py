"""Attributions are scored by content, kind and speaker; optional gold counts neither way."""

from scorers.attributions import score_attributions
from scorers.score import Json, Outcome
from tests.eval.made_up import figures

FILE = "eins.txt"
TEXT = "Das Wasser steige, sagte Ahlmann. Petzold warnte vor Panik. Sie seien bereit."


def _gold(
    key: str, words: str, speaker: str | None, kind: str = "indirect", *, optional: bool = False
) -> Json:
    start = TEXT.index(words)
    mention = TEXT.index(speaker) if speaker else 0
    return {
        "id": key,
        "file": FILE,
        "spans": [[start, start + len(words)]],
        "type": kind,
        "speaker_span": [mention, mention + len(speaker)] if speaker else None,
        "speaker_resolved": speaker,
        "optional": optional,
    }


def _found(words: str, speaker: str | None = None, kind: str = "indirect") -> Json:
    one = _gold(words, words, speaker, kind)
    mention = [one["speaker_span"]] if speaker else []
    return {"id": words, "kind": kind, "content": one["spans"], "speaker": mention, "cue": [], "frame": []}


GOLD = [
    _gold("g1", "Das Wasser steige", "Ahlmann"),
    _gold("g2", "Petzold warnte vor Panik.", "Petzold", "reported"),
    _gold("g3", "Sie seien bereit.", "Petzold", "indirect_free_indirect", optional=True),
]


def _score(*found: Json, negatives: list[Json] | None = None) -> Outcome:
    return score_attributions({FILE: {"attributions": found}}, {FILE: TEXT}, GOLD, negatives or [])


def test_optional_gold_is_neither_missed_nor_wrong() -> None:
    due = (_found("Das Wasser steige", "Ahlmann"), _found("Petzold warnte vor Panik.", "Petzold", "reported"))
    without = figures(_score(*due))
    beside = figures(_score(*due, _found("Sie seien bereit.", "Ahlmann", "indirect_free_indirect")))
    assert without["content_f1"] == beside["content_f1"] == 1.0
    assert beside["speaker_not_anothers"] == 1.0


def test_half_of_the_union_is_enough_and_less_is_not() -> None:
    assert figures(_score(_found("Wasser steige")))["content_recall"] == 1 / 2
    assert figures(_score(_found("steige")))["content_recall"] == 0.0


def test_a_finding_beside_the_gold_costs_precision() -> None:
    outcome = _score(_found("Das Wasser steige", "Ahlmann"), _found("sagte Ahlmann"))
    assert figures(outcome)["content_precision"] == 1 / 2
    assert (outcome.hits, outcome.misses) == (("g1",), ("g2",))


def test_anothers_words_are_told_from_a_missing_speaker() -> None:
    wrong = figures(_score(_found("Das Wasser steige", "Petzold")))
    assert (wrong["speaker_mention"], wrong["speaker_not_anothers"]) == (0.0, 0.0)
    none = _score(_found("Das Wasser steige"), _found("Petzold warnte vor Panik.", "Petzold", "reported"))
    assert (figures(none)["speaker_mention"], figures(none)["speaker_not_anothers"]) == (1 / 2, 1.0)


def test_kind_is_scored_apart_from_content() -> None:
    values = figures(_score(_found("Das Wasser steige", kind="direct")))
    assert (values["kind"], values["content_f1.indirect"]) == (0.0, 0.0)


def test_a_negative_counts_when_half_of_it_is_taken() -> None:
    start = TEXT.index("sagte Ahlmann")
    negatives = [{"file": FILE, "start": start, "end": start + 13}]
    assert figures(_score(_found("sagte Ahl"), negatives=negatives))["negatives_left_alone"] == 0.0
    assert figures(_score(_found("sagte"), negatives=negatives))["negatives_left_alone"] == 1.0


def test_a_span_beyond_the_text_does_not_hold() -> None:
    broken = _found("Das Wasser steige") | {"cue": [[70, 700]]}
    assert figures(_score(broken))["spans_hold"] == 1 / 2
