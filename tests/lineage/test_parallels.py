"""Reuse in other words: the same facts in the same order."""

from synopse.lineage import Limits, add_parallels, find_derivations, find_lineage, independent_origins
from synopse.model import Certainty, Derivation, Lineage, LineageEvidence, OriginReason, Report
from tests.lineage.made_up import made_up, story_of

WIRE = (
    "Im Hafen von Brunnsiel ist am Dienstag der Frachter Marlene auf Grund gelaufen. "
    "An Bord waren nach Angaben der Wasserschutzpolizei 14 Seeleute, verletzt wurde niemand. "
    "Das 96 Meter lange Schiff hatte Kunstdünger aus Klaipeda geladen. "
    "Kapitänin Ragna Ostwald sprach von einem Ausfall der Ruderanlage kurz nach 5 Uhr. "
    "Zwei Schlepper der Reederei Hollmann versuchten vergeblich, den Frachter freizuziehen. "
    "Die Bergung soll beim nächsten Hochwasser am Mittwoch gegen 17 Uhr gelingen. "
    "Hafenmeister Gerold Pieper rechnet mit einem Schaden von 300.000 Euro."
)
REWRITTEN = (
    "Festgefahren hat sich am Dienstag in Brunnsiel die Marlene, als der Frachter den Hafen anlief. "
    "Niemand kam zu Schaden, obwohl 14 Seeleute darauf waren, wie die Wasserschutzpolizei wissen ließ. "
    "Aus Klaipeda kam die Ladung: Kunstdünger, verstaut auf 96 Metern Länge. "
    "Schuld war laut Ragna Ostwald, der Kapitänin, wohl die Ruderanlage, die um 5 Uhr versagte. "
    "Auch Hollmann half, doch die Reederei mühte sich mit ihren Schleppern umsonst um den Frachter. "
    "Nun setzt man für die Bergung auf Mittwoch, wenn um 17 Uhr das Hochwasser kommt. "
    "Auf 300.000 Euro taxiert Gerold Pieper, der Hafenmeister, was das alles kostet."
)
OWN = (
    "Wer am Dienstag in Brunnsiel frühstückte, sah einen Koloss im Schlick. "
    "Die Marlene neigte sich, und auf dem Deich standen bald hundert Menschen mit Ferngläsern. "
    "Fischer Onno Tammen, 71, hat so etwas seit dem Winter 1979 nicht erlebt. "
    "Er erzählt von Strömungen, die jeder kenne, der hier groß geworden sei. "
    "Im Gasthaus Zur Mole kostete der Kaffee plötzlich 4 Euro, spottet die Wirtin Frauke Behrens. "
    "Die Ruderanlage sei schuld, heißt es am Tresen, oder der Kunstdünger, oder beide. "
    "Am Mittwoch kommt das Hochwasser, und dann ist das Schauspiel vorbei."
)


def pairs_of(*reports: Report) -> tuple[Lineage, ...]:
    by_id = {report.id: report for report in reports}
    return add_parallels(story_of(*reports).members, by_id, find_lineage(reports), Limits())


def test_a_report_that_tells_the_same_in_the_same_order_is_partly_derived_and_only_probably() -> None:
    wire, rewritten = made_up(WIRE, published="2030-01-01"), made_up(REWRITTEN, published="2030-01-02")
    (pair,) = pairs_of(wire, rewritten)
    assert (pair.derived_a, pair.derived_b) == (Derivation.PARTLY, Derivation.PARTLY)
    assert (pair.certainty, pair.evidence) == (Certainty.PROBABLE, (LineageEvidence.ORDER_OF_FACTS,))
    assert (pair.passages, pair.share_of_a) == ((), 0.0)
    assert len(pair.parallels) >= 5
    assert pair.parallels[0][0].of(WIRE).startswith("Im Hafen")
    assert pair.parallels[0][1].of(REWRITTEN).startswith("Festgefahren")


def test_such_reports_are_one_probable_origin_that_says_why() -> None:
    wire, rewritten = made_up(WIRE, published="2030-01-01"), made_up(REWRITTEN, published="2030-01-02")
    by_id, story = {it.id: it for it in (wire, rewritten)}, story_of(wire, rewritten)
    pairs = pairs_of(wire, rewritten)
    (origin,) = independent_origins(story, by_id, pairs)
    assert origin.certainty is Certainty.PROBABLE
    assert [tie.reason for tie in origin.ties] == [OriginReason.ORDER_OF_FACTS]
    derived = find_derivations(story.members, by_id, pairs)
    assert [(it.derivation, it.certainty) for it in derived] == [
        (Derivation.PARTLY, Certainty.PROBABLE),
        (Derivation.PARTLY, Certainty.PROBABLE),
    ]


def test_a_report_of_ones_own_on_the_same_event_shares_no_order() -> None:
    reports = [made_up(text, published="2030-01-01") for text in (WIRE, OWN, REWRITTEN)]
    assert {pair.a.report for pair in pairs_of(*reports)} | {
        pair.b.report for pair in pairs_of(*reports)
    } == {reports[0].id, reports[2].id}


def test_the_same_facts_in_another_order_are_no_reuse() -> None:
    turned = " ".join(f"{it}." for it in reversed(REWRITTEN.rstrip(".").split(". ")))
    assert pairs_of(made_up(WIRE), made_up(turned)) == ()


def test_copied_words_are_judged_by_the_words() -> None:
    (pair,) = pairs_of(made_up(WIRE, outlet="eins"), made_up(WIRE, outlet="zwei"))
    assert (pair.derived_a, pair.parallels) == (Derivation.WHOLLY, ())
