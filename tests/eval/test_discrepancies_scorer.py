"""A discrepancy is found by its type and two of its sides; a trap by what must not be compared."""

from scorers.discrepancies import score_discrepancies
from scorers.score import Json, Outcome
from scorers.wording import score_wording
from tests.eval.made_up import Spot, discrepancy, dossier, gold, statement, wording

ONE, OTHER, THIRD = ("a.txt", 0, 10), ("b.txt", 0, 10), ("c.txt", 0, 10)
INSIDE = ("a.txt", 50, 60)


def _known(key: str, kind: str, severity: str, *spots: Spot) -> Json:
    return {"id": key, "type": kind, "severity": severity, "passages": gold(*spots)}


def _gold(*known: Json) -> Json:
    groups = {"S22": ONE, "S15": OTHER}
    return {
        "discrepancies": known,
        "statement_groups": [{"id": key, "passages": {spot[0]: gold(spot)}} for key, spot in groups.items()],
    }


def _score(known: Json, **layers: list[Json]) -> Outcome:
    return score_discrepancies(dossier(**layers), _gold(known))


def test_type_and_two_sides_make_a_find() -> None:
    known = _known("D1", "platform", "contradiction", ONE, OTHER, THIRD)
    assert _score(known, discrepancies=[discrepancy("medium", "contradiction", ONE, THIRD)]).hits == ("D1",)
    assert _score(known, discrepancies=[discrepancy("medium", "contradiction", ONE)]).misses == ("D1",)
    assert _score(known, discrepancies=[discrepancy("time", "contradiction", ONE, THIRD)]).misses == ("D1",)


def test_inside_one_report_both_passages_are_needed() -> None:
    known = _known("D1", "certainty", "contradiction_internal", ONE, INSIDE)
    assert _score(known, discrepancies=[discrepancy("certainty", "contradiction", ONE, INSIDE)]).hits == (
        "D1",
    )
    assert _score(known, discrepancies=[discrepancy("certainty", "contradiction", ONE, OTHER)]).misses == (
        "D1",
    )


def test_a_headline_is_enough_where_the_body_is_silent() -> None:
    known = _known("D1", "headline_body_mismatch", "internal", ONE)
    assert _score(known, discrepancies=[discrepancy("headline_body", "differs", ONE)]).hits == ("D1",)


def test_labels_are_looked_for_among_wordings() -> None:
    known = _known("D1", "entity_label", "wording", ONE, OTHER)
    assert _score(known, wording=[wording((ONE,), (OTHER,))]).hits == ("D1",)
    assert _score(known, wording=[wording((ONE, OTHER))]).misses == ("D1",)


def test_an_omission_is_looked_for_among_silences() -> None:
    known = _known("D1", "omission_selection", "omission", ONE, OTHER)
    silence = {"statement": "S1", "report": "sha256:b.txt"}
    assert _score(known, statements=[statement("S1", ONE)], silences=[silence]).hits == ("D1",)


def test_a_quantity_trap_springs_only_across_its_groups() -> None:
    trap = _known("N01", "trap_not_a_discrepancy", "trap", ONE, OTHER)
    assert _score(trap, discrepancies=[discrepancy("quantity", "differs", ONE, OTHER)]).misses == ("N01",)
    assert _score(trap, discrepancies=[discrepancy("quantity", "differs", ONE, THIRD)]).hits == ("N01",)


def test_a_trap_may_spring_only_with_a_passage_of_one_file() -> None:
    note = "fires only where a passage of {} is compared with another"
    trap = _known("N01", "trap_other_event", "trap", ONE, OTHER, THIRD)
    shown = [discrepancy("quantity", "differs", ONE, OTHER)]
    trap["pairs_note"] = note.format("a")
    assert _score(trap, discrepancies=shown).misses == ("N01",)
    trap["pairs_note"] = note.format("c")
    assert _score(trap, discrepancies=shown).hits == ("N01",)


def test_a_trap_does_not_mind_wordings() -> None:
    trap = _known("N03", "trap_not_a_discrepancy", "trap", ONE, OTHER)
    assert _score(trap, discrepancies=[discrepancy("quotation_wording", "wording", ONE, OTHER)]).hits == (
        "N03",
    )
    assert _score(trap, discrepancies=[discrepancy("time", "update", ONE, OTHER)]).misses == ("N03",)


def test_a_trap_inside_one_report_springs_on_both_passages() -> None:
    trap = _known("N02", "trap_not_a_discrepancy", "trap", ONE, INSIDE)
    assert _score(trap, discrepancies=[discrepancy("medium", "contradiction", ONE, INSIDE)]).misses == (
        "N02",
    )
    assert _score(trap, discrepancies=[discrepancy("medium", "contradiction", ONE, OTHER)]).hits == ("N02",)


def test_only_due_ones_are_strong() -> None:
    known = _known("D1", "actor", "substantive", ONE, OTHER) | {"optional": True}
    assert next(s for s in _score(known).scores if s.name == "strong").count == "0/0"


def test_a_wording_set_needs_two_different_variants() -> None:
    sets = {"wording": [{"id": "W1", "variants": [{"passages": gold(ONE)}, {"passages": gold(OTHER)}]}]}
    assert score_wording(dossier(wording=[wording((ONE,), (OTHER,))]), sets).hits == ("W1",)
    assert score_wording(dossier(wording=[wording((ONE,), (THIRD,))]), sets).misses == ("W1",)
    assert score_wording(dossier(wording=[wording((ONE,), (ONE,))]), sets).misses == ("W1",)
    assert score_wording(dossier(wording=[wording((ONE,)), wording((OTHER,))]), sets).misses == ("W1",)
