"""Signs by which two clauses tell the same, and how they are weighed."""

import pytest

from synopse.comparing.alignment import align_units
from synopse.comparing.features import Features
from synopse.comparing.scoring import Scale, load_scale, weigh
from synopse.comparing.signs import AGAINST, Signs, Surroundings, find_signs
from synopse.dossier import find_all, name_entries
from synopse.reading import read_report
from synopse.stories import story_of_all

FIRST_LOOK = frozenset(
    {
        *AGAINST,
        "words",
        "grams",
        "themes",
        "deed",
        "theme_mass",
        "times",
        "context",
        "numbers",
        "figures",
        "about",
        "things",
        "negated",
    }
)


def features_of(*texts: str) -> tuple[Features, ...]:
    """The features of all clauses of some reports, in the order of the reports."""
    told = find_all([read_report(text.encode(), f"{i}.txt") for i, text in enumerate(texts)])
    story = story_of_all(told.ordered, told.findings)
    features = align_units(story, tuple(name_entries(story, told.reports, told.findings))).features
    order = [report.id for text in texts for report in told.ordered if report.text == text]
    return tuple(sorted(features, key=lambda one: order.index(one.unit.report)))


def signs_of(first: str, second: str) -> Signs:
    """The signs of the first clauses of two reports."""
    found = features_of(first, second)
    return find_signs(found[0], next(one for one in found if one.unit.report != found[0].unit.report))


def test_all_signs_have_a_name() -> None:
    assert signs_of("Der Damm hielt.", "Die Brücke brach.").keys() == FIRST_LOOK


def test_what_happened_counts_and_not_whose_office_it_was() -> None:
    office = signs_of("Bürgermeister Tesch tanzte.", "Bürgermeister Tesch schwamm.")
    deed = signs_of("Die Stadt sperrte die Brücke.", "Die Brücke ist gesperrt.")
    assert office["deed"] < deed["deed"]


@pytest.mark.parametrize("second", ["Er ist 58 Jahre alt geworden.", "Ein 58-Jähriger kam ihm zu Hilfe."])
def test_an_age_is_no_number_in_common(second: str) -> None:
    assert not signs_of("Der 58-Jährige fiel in den Kanal.", second)["figures"]


@pytest.mark.parametrize("second", ["Er ist 58 Jahre alt geworden.", "Ein 58-Jähriger kam ihm zu Hilfe."])
def test_an_age_in_both_counts_by_how_rare_it_is(second: str) -> None:
    assert signs_of("Der 58-Jährige fiel in den Kanal.", second)["numbers"]


def test_large_numbers_that_are_nearly_the_same_are_a_sign() -> None:
    assert signs_of("Es kamen 1.214 Gäste.", "Gut 1.200 Gäste kamen.")["about"]
    assert not signs_of("Im Jahr 2019 kam sie.", "Im Jahr 2020 kam er.")["about"]


def test_what_they_are_about_counts_in_other_words() -> None:
    same = signs_of("Der Zug ist entgleist.", "Ein Waggon sprang aus dem Gleis.")
    other = signs_of("Der Zug ist entgleist.", "Die Ministerin trat zurück.")
    assert same["themes"] > other["themes"] == 0


def test_a_verb_at_the_beginning_is_no_noun() -> None:
    assert signs_of("Gewarnt hatte der Beirat.", "Der Beirat warnte.")["deed"]


def test_where_it_was_is_not_what_happened() -> None:
    assert not signs_of("Auf der Hafenbrücke stand Tesch.", "Die Hafenbrücke war gesperrt.")["deed"]


def test_a_number_of_two_digits_in_common_is_a_sign() -> None:
    assert signs_of("Es brannten 340 Hektar Wald.", "Das Feuer fraß 340 Hektar.")["figures"]


def test_the_second_look_sees_neighbours_rivals_and_a_third_report() -> None:
    one = features_of(
        "Der Damm brach. Das Dorf lief voll.",
        "Der Deich brach. Das Dorf stand unter Wasser.",
        "Der Damm gab nach. Alles war nass.",
    )
    orders = [feature.unit.order for feature in one]
    a, b, c, d, e = orders[0], orders[1], orders[2], orders[3], orders[4]
    pairs = {(a, c): 0.9, (b, d): 0.8, (b, c): 0.2, (a, e): 0.7, (c, e): 0.6}
    around = Surroundings(one, {(min(pair), max(pair)): score for pair, score in pairs.items()})
    surely = around.find_signs(a, c)
    assert (surely["alongside"], surely["nearest"], surely["rival"], surely["third"]) == (0.8, 1.0, 1.0, 0.6)
    hardly = around.find_signs(b, c)
    assert hardly["neighbour"] == pytest.approx(0.9)
    assert hardly["rival"] == pytest.approx(0.2 / 0.9)


def test_weights_that_ship_have_only_signs_that_are_found() -> None:
    scale = load_scale()
    assert scale.first_look.keys() <= FIRST_LOOK | {"base"}
    assert all(
        (weight < 0) == (name in AGAINST) for name, weight in scale.first_look.items() if name != "base"
    )


def test_a_sign_without_a_weight_counts_nothing() -> None:
    scale = Scale({"base": 0.0}, {}, {})
    assert weigh({"words": 1.0}, scale.first_look) == 0.5  # even odds
