"""Rows that an encoder proposes: marked as such, never more than possible, and nothing rests on them."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from synopse.comparing import Extras, find_quotations
from synopse.comparing.proposals import PROPOSED
from synopse.model import Agreement, Statement, Tier
from tests.comparing.pointing import Leaning, Pointing, Silent
from tests.comparing.side_by_side import Synopsis, lay

SHUT = "Das Hallenbad bleibt bis zum Herbst zu."
LOCKED = "Schwimmen können die Melmbacher erst nach den Ferien wieder."
CLOSED = "Badegäste müssen sich noch Monate gedulden."
MARKET = "Auf dem Wochenmarkt gibt es wieder Spargel aus der Gegend."
NEAR = Pointing(("Das Hallenbad", "Schwimmen", "Badegäste"))


def proposed(synopsis: Synopsis) -> list[Statement]:
    """The statements that an encoder proposed."""
    return [statement for statement in synopsis.statements if statement.how]


def shared(*reports: str, encoder: Pointing | Leaning | Silent, near: float | None = None) -> list[list[str]]:
    """The rows of two reports or more."""
    return lay(*reports, extras=Extras(encoder, near)).shared_rows()


def two_clauses_in_other_words_are_laid_side_by_side() -> None:
    synopsis = lay(SHUT, f"{LOCKED}\n{MARKET}", extras=Extras(NEAR))
    assert synopsis.shared_rows() == [[f"A:{SHUT}", f"B:{LOCKED}"]]
    (statement,) = proposed(synopsis)
    assert (statement.tier, statement.how) == (Tier.POSSIBLE, PROPOSED)
    assert (statement.reports, statement.agreement) == (2, Agreement.SAME)


def without_an_encoder_they_stand_apart() -> None:
    synopsis = lay(SHUT, f"{LOCKED}\n{MARKET}")
    assert synopsis.shared_rows() == []
    assert proposed(synopsis) == []


def an_encoder_without_vectors_changes_nothing() -> None:
    assert lay(SHUT, LOCKED, extras=Extras(Silent())).statements == lay(SHUT, LOCKED).statements


def three_that_are_near_each_other_make_one_row() -> None:
    assert shared(SHUT, LOCKED, CLOSED, encoder=NEAR) == [[f"A:{SHUT}", f"B:{LOCKED}", f"C:{CLOSED}"]]


def one_that_is_near_to_only_one_of_two_stays_out() -> None:
    chain = Leaning(Das=0.0, Schwimmen=0.3, Badegäste=0.65)
    assert shared(SHUT, LOCKED, CLOSED, encoder=chain, near=0.9) == [[f"A:{SHUT}", f"B:{LOCKED}"]]


def the_nearest_of_a_report_is_taken_and_no_other() -> None:
    both = Leaning(Das=0.0, Schwimmen=0.2, Badegäste=0.1)
    assert shared(SHUT, f"{LOCKED}\n{CLOSED}", encoder=both) == [[f"A:{SHUT}", f"B:{CLOSED}"]]


def of_two_equally_near_the_first_is_taken() -> None:
    assert shared(SHUT, f"{LOCKED}\n{CLOSED}", encoder=NEAR) == [[f"A:{SHUT}", f"B:{LOCKED}"]]


def a_row_that_words_have_made_stays_as_it_is() -> None:
    reports = (f"{SHUT}\n{MARKET}", SHUT.replace("Herbst", "späten Herbst"), LOCKED)
    before, after = lay(*reports), lay(*reports, extras=Extras(NEAR))
    assert after.statements == before.statements
    assert after.statements[0].tier in (Tier.VERBATIM, Tier.NEAR)


def what_lies_below_the_threshold_is_not_proposed() -> None:
    apart = Leaning(Das=0.0, Schwimmen=0.5)
    assert shared(SHUT, LOCKED, encoder=apart, near=0.9) == []
    assert shared(SHUT, LOCKED, encoder=apart, near=0.87) == [[f"A:{SHUT}", f"B:{LOCKED}"]]


def noise_of_the_last_digits_changes_nothing() -> None:
    plain = lay(SHUT, LOCKED, CLOSED, extras=Extras(NEAR))
    noisy = lay(SHUT, LOCKED, CLOSED, extras=Extras(Pointing(*NEAR.groups, noise=1e-6)))
    assert noisy.statements == plain.statements


def every_text_is_asked_for_once() -> None:
    encoder = Pointing(("Das Hallenbad", "Schwimmen"))
    lay(f"{SHUT}\n{MARKET}", f"{LOCKED}\n{MARKET}", extras=Extras(encoder))
    assert len(encoder.asked) == 1
    assert sorted(encoder.asked[0]) == sorted({SHUT, LOCKED, MARKET})


SCENARIOS: tuple[Callable[[], None], ...] = (
    two_clauses_in_other_words_are_laid_side_by_side,
    without_an_encoder_they_stand_apart,
    an_encoder_without_vectors_changes_nothing,
    three_that_are_near_each_other_make_one_row,
    one_that_is_near_to_only_one_of_two_stays_out,
    the_nearest_of_a_report_is_taken_and_no_other,
    of_two_equally_near_the_first_is_taken,
    a_row_that_words_have_made_stays_as_it_is,
    what_lies_below_the_threshold_is_not_proposed,
    noise_of_the_last_digits_changes_nothing,
    every_text_is_asked_for_once,
)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.__name__)
def test_proposals(scenario: Callable[[], None]) -> None:
    scenario()


BARRED = {
    "one is negated": ("Das Hallenbad macht im Herbst auf.", "Badegäste werden nicht vor Neujahr schwimmen."),
    "other numbers": (
        "Das Hallenbad bekommt 17 neue Kabinen.",
        "Badegäste dürfen sich auf 25 Schränke freuen.",
    ),
    "other persons": (
        "Das Hallenbad übernimmt künftig Karin Vogt als Leiterin.",
        "Badegäste begrüßt bald Tobias Renner an der Kasse.",
    ),
    "other days": (
        "Das Hallenbad schließt ab dem 3. Juni 2025 seine Türen.",
        "Badegäste stehen vom 12. Juni 2025 an draußen.",
    ),
    "too short to tell": ("Das Hallenbad zu.", "Badegäste sauer."),
}


@pytest.mark.parametrize("why", BARRED)
def test_what_vectors_hardly_see_bars_a_pair(why: str) -> None:
    assert shared(*BARRED[why], encoder=NEAR) == []


def test_no_finding_rests_on_a_proposal() -> None:
    reports = (
        f"„Das Hallenbad muss leider geschlossen bleiben“, sagte Karin Vogt.\n{MARKET}",
        f"„Geduld ist jetzt gefragt, und zwar eine ganze Weile“, sagte Karin Vogt.\n{MARKET}",
        f"{MARKET}\nDer Kanuverein sucht neue Mitglieder.",
    )
    encoder = Pointing(("„Das Hallenbad", "„Geduld", "Das Hallenbad", "Badegäste"))
    before, after = lay(*reports), lay(*reports, extras=Extras(encoder))
    (statement,) = proposed(after)
    assert find_quotations(after.story, after.entries, after.statements, Extras(encoder)) == ()
    assert [replace(one, statement=None) for one in after.discrepancies] == [
        replace(one, statement=None) for one in before.discrepancies
    ]
    told = {passage for cell in statement.cells for passage in cell.passages}
    apart = {one.id for one in before.statements if one.label in told}
    assert {gap.report for gap in after.silences if gap.statement == statement.id} <= {
        gap.report for gap in before.silences if gap.statement in apart
    }


def test_several_origins_by_a_proposal_are_no_silence_of_another() -> None:
    synopsis = lay(SHUT, LOCKED, f"{MARKET}\nDer Kanuverein sucht neue Mitglieder.", extras=Extras(NEAR))
    (statement,) = proposed(synopsis)
    assert statement.origins == 2
    assert [gap for gap in synopsis.silences if gap.statement == statement.id] == []
