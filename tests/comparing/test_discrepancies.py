"""What is called a discrepancy, what not, and by which rule."""

from collections.abc import Callable

import pytest

from tests.comparing.side_by_side import lay, report_of

OTHER_NEWS = (
    "Der Bauhof stellt neue Bänke auf. Im Hallenbad beginnt ein Kurs. Die Imker melden viel Honig. "
    "Auf dem Festplatz gastiert ein Zirkus. Die Bücherei leiht jetzt auch Werkzeug aus."
)
MORNING, NOON, EVENING = "2025-05-06T08:00", "2025-05-06T12:00", "2025-05-06T19:00"


def other_numbers_of_one_thing_contradict() -> None:
    synopsis = lay(
        report_of("Bei dem Brand in der Spinnerei hat es 14 Verletzte gegeben.", MORNING),
        report_of("Bei dem Brand in der Spinnerei hat es 17 Verletzte gegeben.", NOON),
        report_of("Bei dem Brand in der Spinnerei hat es 14 Verletzte gegeben.", EVENING),
    )
    assert ("quantity", "contradiction") in synopsis.kinds()
    assert synopsis.passages_of("quantity") == ["A:14 Verletzte", "B:17 Verletzte", "C:14 Verletzte"]


def a_growing_toll_is_an_update() -> None:
    synopsis = lay(
        report_of("Bei dem Brand in der Spinnerei hat es 14 Verletzte gegeben.", MORNING),
        report_of("Bei dem Brand in der Spinnerei hat es 17 Verletzte gegeben.", EVENING),
    )
    assert ("quantity", "update") in synopsis.kinds()
    assert not any(severity == "contradiction" for _, severity in synopsis.kinds())


def a_hedged_number_is_less_exact() -> None:
    synopsis = lay(
        "Die Fähre lag nach Angaben der Reederei fast drei Stunden fest.",
        "Die Fähre lag nach Angaben der Reederei drei Stunden fest.",
    )
    assert ("quantity", "granularity") in synopsis.kinds()


def people_and_injured_count_the_same() -> None:
    synopsis = lay(
        "In der Spinnerei sind am Montag bei dem Brand 14 Menschen verletzt worden.",
        report_of("In der Spinnerei hat es am Montag bei dem Brand 17 Verletzte gegeben.", None),
    )
    assert ("quantity", "contradiction") in synopsis.kinds()


def numbers_of_different_things_are_no_discrepancy() -> None:
    synopsis = lay(
        "In der Turnhalle von Melmbach schliefen 17 Anwohner.",
        "In der Klinik von Melmbach lagen 14 Verletzte.",
    )
    assert not any(kind == "quantity" for kind, _ in synopsis.kinds())


def one_announcement_in_two_places_contradicts() -> None:
    synopsis = lay(
        "Die Eissporthalle bleibe bis Juni zu, schrieb Bürgermeister Lars Ubben auf Facebook.",
        "Die Eissporthalle bleibe bis Juni zu, schrieb Bürgermeister Lars Ubben auf Instagram.",
    )
    assert ("medium", "contradiction") in synopsis.kinds()


def anothers_network_is_no_conflict() -> None:
    synopsis = lay(
        "Die Eissporthalle bleibe zu, schrieb Bürgermeister Lars Ubben auf Facebook.",
        "Die Eissporthalle bleibe zu, schrieb Bürgermeister Lars Ubben auf Facebook.\n"
        "Das sei ein Fehler, schrieb Trainerin Rike Voss auf Instagram.",
    )
    assert not any(kind == "medium" for kind, _ in synopsis.kinds())


def one_report_that_grades_one_thing_twice_contradicts_itself() -> None:
    synopsis = lay(
        "Landrätin Ute Falk hält eine Öffnung des Tunnels vor 2027 für unrealistisch.\n"
        "Im Kreistag nannte sie eine Öffnung des Tunnels vor 2027 unwahrscheinlich.\n" + OTHER_NEWS,
        "Der Kreistag hat über den Tunnel beraten.",
    )
    assert ("certainty", "contradiction") in synopsis.kinds()
    assert all(one.within_one_report for one in synopsis.discrepancies if one.type == "certainty")


def two_things_graded_differently_are_no_contradiction() -> None:
    synopsis = lay(
        "Landrätin Ute Falk hält eine Öffnung des Tunnels für unrealistisch.\n"
        "Eine Absage des Winzerfests nannte sie unwahrscheinlich.",
        "Der Kreistag hat beraten.",
    )
    assert synopsis.kinds() == set()


def announced_and_done_is_an_update() -> None:
    synopsis = lay(
        "Ubben werde am Abend den Kreisbrandmeister Onno Thies informieren, sagte er.",
        "Am Abend informierte Ubben den Kreisbrandmeister Onno Thies.",
    )
    assert ("certainty", "update") in synopsis.kinds()


def two_sources_for_the_same_words() -> None:
    synopsis = lay(
        "Der Damm sei dicht, sagte Wehrleiter Piet Nolte.",
        "Der Damm sei dicht, sagte Bürgermeisterin Grete Simon.",
    )
    assert ("attribution", "attribution") in synopsis.kinds()


def a_lost_source_is_found() -> None:
    synopsis = lay(
        "Der Zug fuhr weiter.\nNach Angaben der Staatsanwaltschaft war der Fahrer eingeschlafen.",
        "Der Zug fuhr weiter.\nDer Fahrer war eingeschlafen.",
    )
    assert ("attribution_lost", "attribution") in synopsis.kinds()


def a_quotation_in_other_words() -> None:
    synopsis = lay(
        "„Wir haben viel zu lange auf diese Brücke gewartet“, sagte Erna Pohl.",
        "„Wir warten schon viel zu lange auf diese Brücke“, sagte Erna Pohl.",
    )
    assert ("quotation_wording", "wording") in synopsis.kinds()


def a_quotation_cut_elsewhere() -> None:
    synopsis = lay(
        "Pohl nannte das Treffen mit dem Landrat „lang und sehr ergiebig“.",
        "Pohl nannte das Treffen mit dem Landrat lang und „sehr ergiebig“.",
    )
    assert ("quotation_boundary", "wording") in synopsis.kinds()


def yes_and_no_contradict() -> None:
    synopsis = lay(
        "Der Betreiber hat den Prüfbericht der Behörde im März vorgelegt.",
        "Der Betreiber hat den Prüfbericht der Behörde im März nicht vorgelegt.",
    )
    assert ("negation", "contradiction") in synopsis.kinds()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Das ist nicht nur ein Abschied von der alten Halle.",
            "Das ist nicht\nnur ein Abschied von der alten Halle.",
        ),
        (
            "Gesucht wird nichtärztliches Personal für die Klinik.",
            "Gesucht wird nicht ärztliches Personal für die Klinik.",
        ),
        ("Wir wollen keine laute und enge Stadt werden.", "Wir wollen keine laute, keine enge Stadt werden."),
    ],
)
def test_no_negation_is_seen_where_there_is_none(one: str, other: str) -> None:
    assert not any(kind == "negation" for kind, _ in lay(one, other).kinds())


def the_same_day_word_in_a_later_copy_is_no_contradiction() -> None:
    synopsis = lay(
        report_of("Der Rat hatte gestern den Bau der Halle am Kai gelobt.", "2025-05-06"),
        report_of("Der Rat hatte gestern den Bau der Halle am Kai gelobt.", "2025-05-08"),
    )
    assert synopsis.kinds() == set()


def titles_of_one_kind_differ() -> None:
    synopsis = lay(
        "Das sagte Werksleiter Jost Harms dem Sender am Abend.",
        "Das sagte Produktionsleiter Jost Harms dem Sender am Abend.",
    )
    assert ("role", "differs") in synopsis.kinds()


def a_longer_title_is_no_other_title() -> None:
    synopsis = lay(
        "Das sagte Bundesaußenministerin Jule Harms dem Sender am Abend.",
        "Das sagte Außenministerin Jule Harms dem Sender am Abend.",
    )
    assert not any(kind == "role" for kind, _ in synopsis.kinds())


def a_name_written_two_ways() -> None:
    synopsis = lay(
        "Am Abend sprach Firmenchef Sören Lindqvist in der Halle.",
        "Am Abend sprach Firmenchef Søren Lindqvist in der Halle.",
    )
    assert ("name_variant", "spelling") in synopsis.kinds()


def a_short_name_and_a_long_one_are_one_source() -> None:
    synopsis = lay(
        "Der Damm an der Mühle sei dicht, sagte Wehrleiter Piet Nolte.",
        "Der Damm an der Mühle sei dicht, sagte Nolte.",
        "Der Damm an der Mühle sei dicht, sagte der Wehrleiter.",
    )
    assert not any(kind == "attribution" for kind, _ in synopsis.kinds())


def a_ministry_and_who_speaks_for_it_are_one_source() -> None:
    synopsis = lay(
        "Die Halle werde saniert, teilte das Verkehrsministerium mit.",
        "Die Halle werde saniert, sagte Sprecherin Rike Voss.",
    )
    assert not any(kind == "attribution" for kind, _ in synopsis.kinds())


def quoted_speech_without_marks_is_no_lost_source() -> None:
    synopsis = lay(
        "Der Zug fuhr weiter.\n„Wir haben zu lange auf diese Brücke gewartet“, sagte Erna Pohl.",
        "Der Zug fuhr weiter.\nWir haben zu lange auf diese Brücke gewartet.",
    )
    assert not any(kind == "attribution_lost" for kind, _ in synopsis.kinds())


def what_follows_a_colon_is_no_lost_source() -> None:
    synopsis = lay(
        "Der Zug fuhr weiter.\nNach Angaben der Staatsanwaltschaft war der Fahrer eingeschlafen.",
        "Der Zug fuhr weiter.\nDie Staatsanwaltschaft teilte mit:\nDer Fahrer war eingeschlafen.",
    )
    assert not any(kind == "attribution_lost" for kind, _ in synopsis.kinds())


def years_and_months_are_one_number() -> None:
    synopsis = lay(
        "Das Gericht in Melmbach verurteilte den Händler zu viereinhalb Jahren Haft.",
        "Das Gericht in Melmbach verurteilte den Händler zu vier Jahren und sechs Monaten Haft.",
    )
    assert not any(kind == "quantity" for kind, _ in synopsis.kinds())


def other_sentences_contradict() -> None:
    synopsis = lay(
        report_of("Das Gericht in Melmbach verurteilte den Händler zu viereinhalb Jahren Haft.", NOON),
        report_of("Das Gericht in Melmbach verurteilte den Händler zu vier Jahren Haft.", NOON),
    )
    assert ("quantity", "contradiction") in synopsis.kinds()


def a_demand_and_an_offer_are_two_things() -> None:
    synopsis = lay(
        "Die Gewerkschaft der Fährleute fordert sieben Prozent mehr Lohn.",
        "Die Reederei bietet der Gewerkschaft der Fährleute vier Prozent mehr Lohn.",
    )
    assert not any(kind == "quantity" for kind, _ in synopsis.kinds())


def a_bound_leaves_room() -> None:
    synopsis = lay(
        report_of("Bei dem Brand in der Spinnerei hat es mindestens 14 Verletzte gegeben.", MORNING),
        report_of("Bei dem Brand in der Spinnerei hat es 17 Verletzte gegeben.", EVENING),
    )
    assert not any(kind == "quantity" for kind, _ in synopsis.kinds())


def two_sources_count_in_one_report() -> None:
    synopsis = lay(
        "Zu dem Fest am Kai kamen laut Polizei 700 Menschen, die Veranstalter sprachen von 1.100.",
        "Am Kai hat es geregnet.",
    )
    assert synopsis.passages_of("quantity") == ["A:700 Menschen", "A:1.100"]
    assert all(one.within_one_report for one in synopsis.discrepancies if one.type == "quantity")


def a_denial_in_other_words() -> None:
    synopsis = lay(
        "Die Fähre brauchte einen Schlepper.\nDas Gericht erließ Haftbefehl gegen den Kapitän.",
        "Die Fähre brauchte einen Schlepper.\nEinen Haftbefehl gegen den Kapitän erließ das Gericht nicht.",
    )
    assert ("negation", "differs") in synopsis.kinds()


def not_yet_is_no_denial() -> None:
    synopsis = lay(
        "Das Gericht erließ Haftbefehl gegen den Kapitän.",
        "Einen Haftbefehl gegen den Kapitän erließ das Gericht noch nicht.",
    )
    assert not any(kind == "negation" for kind, _ in synopsis.kinds())


def open_and_shut_are_opposites() -> None:
    synopsis = lay("Die Schule bleibt am Mittwoch geschlossen.", "Die Schule bleibt am Mittwoch geöffnet.")
    assert ("negation", "differs") in synopsis.kinds()


def another_hour_of_one_event() -> None:
    synopsis = lay("Die Talsperre lief um 3.40 Uhr über.", "Gegen 4.30 Uhr lief die Talsperre über.")
    assert not any(severity == "contradiction" for _, severity in synopsis.kinds())


def a_genitive_is_no_spelling() -> None:
    synopsis = lay(
        "Am Abend sprach Firmenchef Sören Lindqvist in der Halle.",
        "Die Rede Sören Lindqvists in der Halle war kurz.",
    )
    assert not any(kind == "name_variant" for kind, _ in synopsis.kinds())


SCENARIOS = (
    other_numbers_of_one_thing_contradict,
    a_growing_toll_is_an_update,
    a_hedged_number_is_less_exact,
    people_and_injured_count_the_same,
    numbers_of_different_things_are_no_discrepancy,
    one_announcement_in_two_places_contradicts,
    anothers_network_is_no_conflict,
    one_report_that_grades_one_thing_twice_contradicts_itself,
    two_things_graded_differently_are_no_contradiction,
    announced_and_done_is_an_update,
    two_sources_for_the_same_words,
    a_lost_source_is_found,
    a_quotation_in_other_words,
    a_quotation_cut_elsewhere,
    yes_and_no_contradict,
    the_same_day_word_in_a_later_copy_is_no_contradiction,
    titles_of_one_kind_differ,
    a_longer_title_is_no_other_title,
    a_name_written_two_ways,
    a_short_name_and_a_long_one_are_one_source,
    a_ministry_and_who_speaks_for_it_are_one_source,
    quoted_speech_without_marks_is_no_lost_source,
    what_follows_a_colon_is_no_lost_source,
    years_and_months_are_one_number,
    other_sentences_contradict,
    a_demand_and_an_offer_are_two_things,
    a_bound_leaves_room,
    two_sources_count_in_one_report,
    a_denial_in_other_words,
    not_yet_is_no_denial,
    open_and_shut_are_opposites,
    another_hour_of_one_event,
    a_genitive_is_no_spelling,
)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.__name__)
def test_discrepancies(scenario: Callable[[], None]) -> None:
    scenario()
