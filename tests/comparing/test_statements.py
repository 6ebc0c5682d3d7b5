"""Rows of the synopsis: what belongs together stands together, and nothing else."""

from collections.abc import Callable

import pytest

from synopse.model import Agreement, CellState, Mode, Tier
from tests.comparing.side_by_side import lay, report_of

FILLER = (
    "Das Museum am Markt zeigt derzeit alte Landkarten. Im Stadtpark blühen die Kirschbäume. "
    "Der Kanuverein sucht neue Mitglieder, die Buslinie zur Siedlung fährt im Sommer öfter. "
    "Auf dem Wochenmarkt gibt es wieder Spargel aus der Gegend."
)


def copies_stand_in_one_row() -> None:
    synopsis = lay(
        report_of("Der Stadtrat von Melmbach hat den Neubau der Bücherei beschlossen.", "2025-05-06"),
        report_of("Der Stadtrat von Melmbach hat den Neubau der Bücherei beschlossen.", "2025-05-07"),
    )
    assert len(synopsis.statements) == 1
    assert synopsis.statements[0].tier is Tier.VERBATIM
    assert synopsis.statements[0].agreement is Agreement.SAME


def other_words_for_the_same_stand_in_one_row() -> None:
    synopsis = lay(
        f"Die Feuerwehr rettete in der Nacht drei Wanderer vom Hornkogel.\n{FILLER}",
        f"Drei Wanderer sind in der Nacht vom Hornkogel gerettet worden.\n{FILLER[:40]}.",
    )
    assert any("A:Die Feuerwehr" in row[0] and "B:Drei Wanderer" in row[-1] for row in synopsis.shared_rows())


def two_halves_of_a_perfect_are_two_statements() -> None:
    synopsis = lay("Die Bahn hat den Fahrplan überarbeitet und zwei Halte in Melmbach gestrichen.")
    assert synopsis.rows() == [
        ["A:Die Bahn hat den Fahrplan überarbeitet"],
        ["A:zwei Halte in Melmbach gestrichen."],
    ]


def a_frame_of_saying_does_not_make_two_sentences_alike() -> None:
    synopsis = lay(
        "Das teilte das Rathaus am Montag mit.\nDer Pegel sei gefallen, teilte das Rathaus am Montag mit.",
        "Die Schule bleibe offen, teilte das Rathaus am Montag mit.\nDie Wege seien frei, sagte der Förster.",
    )
    assert synopsis.shared_rows() == []


def two_talks_of_equal_length_are_two_talks() -> None:
    synopsis = lay(
        "Ministerin Ada Beck sprach am Montag mit Landrat Till Krohn.\n"
        "Das Gespräch dauerte nach Angaben des Landratsamts zwei Stunden.",
        "Ministerin Ada Beck traf auch Bischof Emil Rast.\n"
        "Das Gespräch dauerte nach Angaben des Bistums zwei Stunden.",
    )
    assert not any("Landratsamts" in row[0] and "Bistums" in row[-1] for row in synopsis.shared_rows())


def another_day_is_another_statement() -> None:
    synopsis = lay(
        "Am 3. Mai 2025 brannte in Melmbach eine leere Scheune.",
        "In Melmbach brannte am 5. Mai 2025 in der Vorstadt eine Halle.",
    )
    assert synopsis.shared_rows() == []


def spellings_of_a_name_do_not_part_a_row() -> None:
    synopsis = lay(
        "Trainer Wolodymyr Hontscharenko verlässt den Verein im Sommer.",
        "Im Sommer verlässt Trainer Wolodimir Hontscharenko den Verein.",
    )
    assert len(synopsis.shared_rows()) == 1


def own_voice_and_anothers_word_are_told_apart() -> None:
    synopsis = lay(
        "Die Brücke sei morsch, sagte Baurätin Ilse Tamm.\nDer Fluss steigt.",
        "Die Brücke ist morsch.\nDer Fluss steigt.",
    )
    cells = next(one.cells for one in synopsis.statements if "morsch" in synopsis.words(one.label))
    assert [(cell.state, cell.mode) for cell in cells] == [
        (CellState.ATTRIBUTES, Mode.INDIRECT),
        (CellState.SAYS, Mode.OWN),
    ]
    assert "Tamm" in (cells[0].speaker or "")


def the_outermost_speaker_answers_for_a_chain() -> None:
    synopsis = lay("Die Agentur Tass berichtet, der Minister habe den Vertrag unterschrieben.")
    assert "Tass" in (synopsis.statements[0].cells[0].speaker or "")


def one_report_alone_is_a_single_origin() -> None:
    synopsis = lay("Der Kanal wird saniert.")
    assert [one.agreement for one in synopsis.statements] == [Agreement.SINGLE]
    assert synopsis.statements[0].tier is None


def a_discrepancy_marks_the_row() -> None:
    synopsis = lay(
        "Bei dem Unfall auf der B 9 wurden 14 Menschen verletzt.",
        report_of("Bei dem Unfall auf der B 9 wurden 12 Menschen verletzt.", "2025-05-07"),
    )
    assert Agreement.DIFFERS in {one.agreement for one in synopsis.statements}


def a_sentence_that_is_all_frame_stands_with_what_it_frames() -> None:
    synopsis = lay(
        "Der Damm bei Melmbach ist gebrochen.\nDas teilte das Landratsamt am Montagabend mit.",
        report_of(f"Das Wetter bleibt gut.\n{FILLER}", "2025-05-07"),
    )
    assert ["A:Der Damm bei Melmbach ist gebrochen.", "A:Das teilte das Landratsamt am Montagabend mit."] in (
        synopsis.rows()
    )
    row = next(one for one in synopsis.statements if len(one.cells[0].passages) > 1)
    assert synopsis.words(row.label) == "A:Der Damm bei Melmbach ist gebrochen."
    assert row.cells[0].state is CellState.ATTRIBUTES
    assert row.cells[1].state is CellState.NOT_FOUND


def separable_verbs_meet_their_participles() -> None:
    synopsis = lay(
        f"Am Mittag fielen in Melmbach 40 Busse aus.\n{FILLER}",
        f"In Melmbach sind bis zum Mittag 40 Busse ausgefallen.\n{FILLER[:40]}.",
    )
    assert any("fielen" in row[0] and "ausgefallen" in row[-1] for row in synopsis.shared_rows())


def a_turn_of_words_meets_its_plain_word() -> None:
    synopsis = lay(
        f"Der Kassenwart Till Krohn muss hinter Gitter.\n{FILLER}",
        f"Kassenwart Till Krohn muss ins Gefängnis.\n{FILLER[:40]}.",
    )
    assert any("Gitter" in row[0] and "Gefängnis" in row[-1] for row in synopsis.shared_rows())


def the_next_day_may_be_a_contradiction() -> None:
    synopsis = lay(
        "Die Brücke über die Melm wird am 3. Mai 2025 für Autos gesperrt.",
        "Die Brücke über die Melm wird am 4. Mai 2025 für Autos gesperrt.",
    )
    assert len(synopsis.shared_rows()) == 1


def the_label_leaves_nobody_to_a_pronoun() -> None:
    synopsis = lay(
        f"Er hat den Rücktritt des Landrats verlangt.\n{FILLER}",
        f"Bischof Emil Rast hat den Rücktritt des Landrats verlangt.\n{FILLER[:40]}.",
    )
    row = next(one for one in synopsis.statements if one.reports > 1)
    assert synopsis.words(row.label).startswith("B:Bischof Emil Rast")


def a_soft_hyphen_does_not_part_a_word() -> None:
    synopsis = lay(
        "Der Geschäfts\xadführer der Sparkasse Melmbach tritt zurück.",
        "Der Geschäftsführer der Sparkasse Melmbach tritt zurück.",
    )
    assert synopsis.statements[0].tier is Tier.VERBATIM


SCENARIOS = (
    a_sentence_that_is_all_frame_stands_with_what_it_frames,
    separable_verbs_meet_their_participles,
    a_turn_of_words_meets_its_plain_word,
    the_next_day_may_be_a_contradiction,
    the_label_leaves_nobody_to_a_pronoun,
    a_soft_hyphen_does_not_part_a_word,
    copies_stand_in_one_row,
    other_words_for_the_same_stand_in_one_row,
    two_halves_of_a_perfect_are_two_statements,
    a_frame_of_saying_does_not_make_two_sentences_alike,
    two_talks_of_equal_length_are_two_talks,
    another_day_is_another_statement,
    spellings_of_a_name_do_not_part_a_row,
    own_voice_and_anothers_word_are_told_apart,
    the_outermost_speaker_answers_for_a_chain,
    one_report_alone_is_a_single_origin,
    a_discrepancy_marks_the_row,
)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.__name__)
def test_statements(scenario: Callable[[], None]) -> None:
    scenario()
