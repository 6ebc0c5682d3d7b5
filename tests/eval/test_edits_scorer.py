"""The scorer of planted edits."""

from scorers.edits import Edited, read_rows, score_edits
from scorers.score import Json

WIRE, OWN = "sha256:wire", "sha256:own"


def row(report: str, kind: str, here: tuple[int, int] | None, there: tuple[int, int] | None) -> Json:
    passages = ([{"start": at[0], "end": at[1]}] if at else [] for at in (here, there))
    return {"report": report, "kind": kind, **dict(zip(("passages", "against"), passages, strict=True))}


def figures(rows: list[Edited], *planted: Edited) -> dict[str, float]:
    outcome = score_edits({"pair": rows}, {"pair": planted})
    return {score.name: score.value for score in outcome.scores}


def test_rows_of_the_wire_are_turned_round_where_the_customer_is_the_base() -> None:
    record: Json = {
        "collations": [{"rows": [row(WIRE, "cut", None, (3, 9)), row(WIRE, "kept", (0, 9), (0, 9))]}]
    }
    assert read_rows(record, WIRE) == [Edited("inserted", wire=[], own=[(3, 9)])]
    assert read_rows(record, OWN) == [Edited("cut", wire=[(3, 9)], own=[])]


def test_an_edit_has_the_kind_of_the_row_that_covers_most_of_it() -> None:
    rows = [Edited("cut", [(0, 4)], []), Edited("attribution_removed", [(5, 20)], [])]
    found = figures(rows, Edited("attribution_removed", [(0, 20)], []))
    assert (found["located"], found["kind"], found["places"]) == (1.0, 1.0, 1.0)
    assert figures(rows, Edited("cut", [(0, 20)], []))["kind.cut"] == 0.0


def test_a_row_where_nothing_was_planted_counts_against_the_places() -> None:
    found = figures([Edited("cut", [(0, 4)], []), Edited("cut", [(30, 40)], [])], Edited("cut", [(0, 4)], []))
    assert found["places"] == 1 / 2


def test_an_optional_edit_is_not_looked_for_but_may_be_found() -> None:
    due, free = Edited("moved", [(0, 4)], [(9, 13)]), Edited("moved", [(5, 9)], [(0, 4)], optional=True)
    assert figures([due], due, free)["located"] == 1.0
    assert figures([due, free], due, free)["places"] == 1.0
