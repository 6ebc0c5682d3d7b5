"""What each report takes from the text they have in common."""

from synopse.lineage import find_derivations, find_lineage
from synopse.model import Derivation, Member, Report
from tests.lineage.made_up import made_up, only, story_of
from tests.lineage.test_passages import OTHER, OWN, WIRE

SECOND = (
    "Die Bürgerinitiative Altes Ufer kündigte an, gegen den Beschluss vor dem Amtsgericht zu klagen. "
    "Ihr Sprecher nannte den Plan einen Rückfall in die Zeit der großen Kanäle und der vollen Kassen."
)


def derivations_of(*reports: Report, wires: tuple[Report, ...] = ()) -> dict[str, tuple[Derivation, float]]:
    by_id = {report.id: report for report in reports}
    found = find_derivations(
        story_of(*reports).members, by_id, find_lineage(reports), {Member(wire.id) for wire in wires}
    )
    return {by_id[it.member.report].source: (it.derivation, it.share) for it in found}


def test_what_two_others_have_in_part_a_third_has_as_a_whole() -> None:
    whole = made_up(f"{WIRE} {SECOND}", outlet="ganz", published="2030-01-01")
    first = made_up(f"{WIRE} {OWN}", outlet="vorn", published="2030-01-02")
    last = made_up(f"{OTHER} {SECOND}", outlet="hinten", published="2030-01-03")
    alone = made_up("Ein Text, der mit den anderen nichts gemein hat.", outlet="allein")
    found = derivations_of(whole, first, last, alone)
    assert found["ganz"] == (Derivation.WHOLLY, 1.0)
    assert found["vorn"][0] is found["hinten"][0] is Derivation.PARTLY
    assert "allein" not in found


def test_beside_a_wire_only_the_wire_counts() -> None:
    wire = made_up(WIRE, outlet="Agentur", published="2030-01-01")
    first = made_up(f"{WIRE} {SECOND}", outlet="eins", published="2030-01-02")
    second = made_up(f"{WIRE} {SECOND} {OWN}", outlet="zwei", published="2030-01-03")
    shares = {name: share for name, (_, share) in derivations_of(wire, first, second, wires=(wire,)).items()}
    assert shares["eins"] == round(len(WIRE.split()) / len(f"{WIRE} {SECOND}".split()), 4)
    by_id = {it.id: it for it in (wire, first, second)}
    found = find_derivations([only(first)], by_id, find_lineage((wire, first, second)), {only(wire)})
    assert found[0].wire == only(wire)


def test_a_repeated_paragraph_counts_once() -> None:
    once = made_up(f"{WIRE}\n\n{OWN}", outlet="einmal", published="2030-01-01")
    twice = made_up(f"{WIRE}\n\n{OTHER}\n\n{WIRE}", outlet="zweimal", published="2030-01-02")
    words = len(WIRE.split())
    assert derivations_of(once, twice)["zweimal"][1] == round(words / (words + len(OTHER.split())), 4)
