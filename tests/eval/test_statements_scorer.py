"""Statements are scored by the cells a best row holds together, and by what else lies in shared rows."""

from scorers.score import Json
from scorers.statements import score_statements
from tests.eval.made_up import Spot, dossier, gold, statement

FIRE = (("a.txt", 0, 10), ("b.txt", 0, 10), ("c.txt", 0, 10))
DAMAGE = (("a.txt", 20, 30), ("b.txt", 20, 30))


def _group(key: str, spots: tuple[Spot, ...], *, loose: bool = False) -> Json:
    passages = {spot[0]: gold(spot) for spot in spots}
    return {"id": key, "n_files": len(passages), "passages": passages, "loose": loose}


TEXTS = dict.fromkeys(
    ("a.txt", "b.txt", "c.txt"), "Es brennt. Zehn Verletzte gab es dabei, sagt die Feuerwehr am Abend."
)
GOLD: Json = {"statement_groups": [_group("G1", FIRE), _group("G2", DAMAGE, loose=True)]}


def _values(*rows: Json) -> dict[str, float]:
    """All scores but those of pairs of which the gold has none."""
    scores = score_statements(dossier(statements=list(rows)), GOLD, TEXTS).scores
    return {s.name: s.value for s in scores if s.name not in ("edited_f1", "paraphrase_f1")}


def test_whole_rows_score_one() -> None:
    values = _values(statement("S1", *FIRE), statement("S2", *DAMAGE))
    assert set(values.values()) == {1.0}


def test_a_torn_group_counts_its_best_row() -> None:
    values = _values(statement("S1", *FIRE[:2]), statement("S2", FIRE[2]), statement("S3", *DAMAGE))
    assert values["cells"] == 4 / 5
    assert values["cells_firm"] == 2 / 3
    assert values["purity"] == 1.0


def test_lone_cells_are_not_together() -> None:
    values = _values(*(statement(f"S{n}", spot) for n, spot in enumerate((*FIRE, *DAMAGE))))
    assert values["cells"] == 2 / 5
    assert values["cells_together"] == 0.0


def test_a_mixed_row_loses_purity_and_unknown_passages_do_not_matter() -> None:
    values = _values(statement("S1", *FIRE[:2], DAMAGE[0], ("c.txt", 50, 60)))
    assert values["purity"] == 2 / 3


def test_a_longer_passage_still_meets_the_gold() -> None:
    assert _values(statement("S1", ("a.txt", 0, 19), *FIRE[1:]))["cells"] == 3 / 5


def test_hits_name_the_cell() -> None:
    outcome = score_statements(dossier(statements=[statement("S1", *FIRE[:2])]), GOLD, TEXTS)
    assert outcome.hits == ("G1:a.txt", "G1:b.txt")
    assert "G1:c.txt" in outcome.misses


def test_pairs_are_scored_by_how_alike_their_words_are() -> None:
    texts = TEXTS | {"c.txt": "Dort steht ein Haus in Flammen."}
    rows = [statement("S1", *FIRE[:2], DAMAGE[0]), statement("S2", FIRE[2])]
    scores = {s.name: s for s in score_statements(dossier(statements=rows), GOLD, texts).scores}
    near, paraphrase = scores["near_f1"], scores["paraphrase_f1"]
    assert (near.precision, near.recall) == (1 / 1, 1 / 2)
    assert (paraphrase.precision, paraphrase.recall) == (0 / 1, 0 / 2)
