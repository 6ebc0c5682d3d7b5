"""Which members of a story count once."""

import re
from dataclasses import replace
from typing import Any, cast

import pytest

from synopse.lang.resources import load_yaml
from synopse.lineage import credits_of, find_lineage, independent_origins
from synopse.lineage.houses import house_of
from synopse.model import (
    Certainty,
    Credit,
    CreditFor,
    Origin,
    OriginReason,
    OriginTie,
    Passage,
    Report,
    Span,
    TextKind,
)
from tests.lineage.made_up import made_up, only, story_of
from tests.lineage.test_passages import OTHER, OWN, WIRE


def origins_of(*reports: Report) -> tuple[Origin, ...]:
    by_id = {report.id: report for report in reports}
    return independent_origins(story_of(*reports), by_id, find_lineage(reports))


def test_shared_copy_makes_one_certain_origin_with_the_agency_credited() -> None:
    first = made_up(f"{WIRE} {OWN}", outlet="Eins", agencies=("dpa",), published="2030-01-01")
    second = made_up(f"{WIRE} {OTHER}", outlet="Zwei", published="2030-01-02")
    third = made_up("Ganz andere Worte hat der dritte Bericht gefunden.", outlet="Drei")
    tie = OriginTie(only(first), only(second), OriginReason.SHARED_TEXT, Certainty.CERTAIN)
    assert origins_of(third, second, first) == (
        Origin("O1", (only(first), only(second)), "dpa", Certainty.CERTAIN, (tie,)),
        Origin("O2", (only(third),), None, Certainty.CERTAIN),
    )


def test_the_same_agency_without_shared_words_is_one_probable_origin() -> None:
    a, b = made_up(OWN, outlet="Eins", agencies=("AFP",)), made_up(OTHER, outlet="Zwei", agencies=("AFP",))
    (origin,) = origins_of(a, b)
    assert (origin.agency, origin.certainty) == ("AFP", Certainty.PROBABLE)


def test_every_reason_to_count_once_stays_a_fact_of_its_own() -> None:
    a = made_up(f"{WIRE} {OWN}", outlet="Der Spiegel", agencies=("dpa",), published="2030-01-01")
    b = made_up(f"{WIRE} {OTHER}", outlet="spiegel.de", agencies=("dpa",), published="2030-01-02")
    (origin,) = origins_of(a, b)
    assert [(tie.reason, tie.certainty, tie.name) for tie in origin.ties] == [
        (OriginReason.SHARED_TEXT, Certainty.CERTAIN, None),
        (OriginReason.AGENCY_CREDIT, Certainty.PROBABLE, "dpa"),
        (OriginReason.OUTLET_FAMILY, Certainty.PROBABLE, "Der Spiegel"),
    ]
    assert origin.ties[1].passages == (Passage(a.id, Span(0, 1)), Passage(b.id, Span(0, 1)))


def test_one_house_is_one_probable_origin() -> None:
    (origin,) = origins_of(made_up(OWN, outlet="Der Spiegel"), made_up(OTHER, outlet="spiegel.de"))
    assert origin.certainty is Certainty.PROBABLE


def test_an_own_dateline_stands_for_itself() -> None:
    assert len(origins_of(made_up(OWN, outlet="taz", own_dateline=True), made_up(OTHER, outlet="taz"))) == 2


def test_two_credits_of_equal_weight_name_no_agency() -> None:
    (origin,) = origins_of(made_up(OWN, agencies=("dpa", "AFP")))
    assert origin.agency is None


def test_a_wire_names_the_agency_of_its_origin_though_others_credit_another() -> None:
    wire = replace(made_up(OWN, outlet="dpa"), credits=(Credit(None, ("dpa",)),))
    copies = (made_up(OWN, outlet=name, agencies=("AFP", "dpa")) for name in ("Bote", "Rundschau"))
    more = made_up(OWN, outlet="Kreisblatt", agencies=("AFP",))
    (origin,) = origins_of(wire, *copies, more)
    assert origin.agency == "dpa"
    assert credits_of(wire, only(wire)) == ("dpa",)


def test_a_trace_of_copy_makes_independence_probable_only() -> None:
    sentence = "Der Gemeinderat von Quellingen hat am Montag den Bau einer Schleuse beschlossen."
    filler = " ".join(f"Wort{number}" for number in range(150))
    other = " ".join(f"Satz{number}" for number in range(150))
    origins = origins_of(made_up(f"{sentence} {filler}"), made_up(f"{sentence} {other}"))
    assert [it.certainty for it in origins] == [Certainty.PROBABLE] * 2


def test_a_commentary_is_no_certain_origin() -> None:
    (origin,) = origins_of(made_up(OWN, text_kind=TextKind.COMMENTARY))
    assert origin.certainty is Certainty.PROBABLE


def test_a_photo_credit_is_no_text_credit() -> None:
    report = made_up(OWN)
    photo = Credit(Span(0, 1), ("dpa",), credit_for=CreditFor.PHOTO)
    text = Credit(Span(2, 3), ("AFP", "dpa"))
    credited = Report(
        report.id, report.source, report.text, report.zones, report.parts, credits=(photo, text)
    )
    assert credits_of(credited, only(report)) == ("AFP", "dpa")


@pytest.mark.parametrize(("one", "other"), [("F.A.Z.", "faz.net"), ("www.taz.de", "taz"), ("Blatt", "blatt")])
def test_spellings_of_an_outlet_are_one_house(one: str, other: str) -> None:
    assert house_of(one) == house_of(other)


def test_no_outlet_stands_in_two_houses_or_twice_in_one() -> None:
    for language in ("de", "en"):
        entries = cast("list[dict[str, Any]]", load_yaml(f"synopse.lang.{language}", "families.yaml"))
        names = [(name, entry["house"]) for entry in entries for name in entry["outlets"]]
        assert {name: house_of(house) for name, house in names} == {name: house_of(name) for name, _ in names}
        assert len({folded(name) for name, _ in names}) == len(names)


def folded(name: str) -> str:
    """A name as outlets are compared."""
    return re.sub(r"[\s._]", "", name.casefold())
