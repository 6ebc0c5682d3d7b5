"""What an edited copy has lost: the source, the indirect speech, the doubt, the medium it was told to."""

from collections.abc import Callable

import pytest

from tests.comparing.side_by_side import lay

OPENING = "Im Hafen von Melmbach ist in der Nacht ein Kran umgestürzt. Der Bauhof sperrt die Uferstraße."
FULL = "Der Kran stand nach Angaben der Reederei seit März auf lockerem Boden am Kai."
BARE = "Der Kran stand seit März auf lockerem Boden am Kai."


def kinds(full: str, bare: str) -> set[tuple[str, str]]:
    """The kinds found between two reports of one opening."""
    return {
        kind
        for kind in lay(f"{OPENING}\n{full}", f"{OPENING}\n{bare}").kinds()
        if kind[0] in ("attribution_lost", "certainty")
    }


LOST = ("attribution_lost", "attribution")
OPEN = ("certainty", "differs")


def a_source_is_cut_out() -> None:
    assert kinds(FULL, BARE) == {LOST}


def a_source_of_one_agency_is_cut_out() -> None:
    assert LOST in kinds(
        "Darin fordern sie nach KNA-Informationen einen neuen Kai aus Granit.",
        "Darin fordern sie einen neuen Kai aus Granit.",
    )


def a_speaker_is_cut_off_and_the_subjunctive_stays() -> None:
    assert LOST in kinds(
        "Der Kranführer habe den Motor noch abgestellt, sagte ein Sprecher der Feuerwehr.",
        "Der Kranführer habe den Motor noch abgestellt.",
    )


def the_source_is_named_a_sentence_before() -> None:
    assert not kinds(FULL, f"Der Schaden ist groß, teilte die Reederei mit. {BARE}")


def another_source_is_named() -> None:
    assert not kinds(FULL, "Laut Hafenamt stand der Kran seit März auf lockerem Boden am Kai.")


def the_subjunctive_goes_on_from_another_sentence() -> None:
    assert not kinds(
        "Der Kranführer habe den Motor noch abgestellt, teilte die Reederei mit.",
        "Der Schaden sei gering, sagte Reederin Jana Wolf. Der Kranführer habe den Motor noch abgestellt.",
    )


def what_was_indirect_is_now_a_fact() -> None:
    assert LOST in kinds(
        "„Wir hatten Glück“, sagte Hafenmeister Brand. Der Ausleger sei vor dem Kiosk aufgeschlagen.",
        "„Wir hatten Glück“, sagte Hafenmeister Brand. Der Ausleger ist vor dem Kiosk aufgeschlagen.",
    )


def both_are_indirect() -> None:
    assert not kinds(
        "„Wir hatten Glück“, sagte Hafenmeister Brand. Der Ausleger sei vor dem Kiosk aufgeschlagen.",
        "„Viel Glück“, sagte Hafenmeister Brand. Der Ausleger sei vor dem Kiosk aufgeschlagen.",
    )


def a_doubt_is_gone() -> None:
    assert OPEN in kinds(
        "Die Reparatur der Kaimauer dürfte mehrere Wochen dauern.",
        "Die Reparatur der Kaimauer wird mehrere Wochen dauern.",
    )


def a_rumour_is_told_as_a_fact() -> None:
    assert OPEN in kinds(
        "Die Polizei kam, weil der Wächter am Hafen Besucher beschimpft haben soll.",
        "Die Polizei kam, weil der Wächter am Hafen Besucher beschimpfte.",
    )


def both_leave_it_open() -> None:
    assert not kinds(
        "Die Reparatur der Kaimauer dürfte mehrere Wochen dauern.",
        "Die Reparatur der Kaimauer könnte mehrere Wochen dauern.",
    )


def what_is_planned_is_no_doubt() -> None:
    assert not kinds(
        "Die Kaimauer soll im Herbst neu gebaut werden.", "Die Kaimauer wird im Herbst neu gebaut."
    )


def a_condition_is_no_doubt() -> None:
    assert not kinds(
        "Die Reparatur der Kaimauer wäre teuer, wenn der Winter früh käme.",
        "Die Reparatur der Kaimauer ist teuer.",
    )


def the_medium_is_cut_out() -> None:
    assert LOST in kinds(
        "Eine Anwohnerin schilderte den Sturz im Sender Küstenfunk anders.",
        "Eine Anwohnerin schilderte den Sturz anders.",
    )


def the_numbers_are_others() -> None:
    assert LOST not in kinds(
        "Der Kran wog nach Angaben der Reederei 140 Tonnen mit Last.", "Der Kran wog 150 Tonnen mit Last."
    )


def only_two_words_are_alike() -> None:
    assert not kinds("Der Kran rostete nach Angaben der Reederei stark.", "Der Kran rostete.")


@pytest.mark.parametrize(
    "scenario",
    [
        a_source_is_cut_out,
        a_source_of_one_agency_is_cut_out,
        a_speaker_is_cut_off_and_the_subjunctive_stays,
        the_source_is_named_a_sentence_before,
        another_source_is_named,
        the_subjunctive_goes_on_from_another_sentence,
        what_was_indirect_is_now_a_fact,
        both_are_indirect,
        a_doubt_is_gone,
        a_rumour_is_told_as_a_fact,
        both_leave_it_open,
        what_is_planned_is_no_doubt,
        a_condition_is_no_doubt,
        the_medium_is_cut_out,
        the_numbers_are_others,
        only_two_words_are_alike,
    ],
)
def test_edited_copies(scenario: Callable[[], None]) -> None:
    """Each scenario is told by its name."""
    scenario()
