"""Which names are merged, and which never are."""

import pytest

from synopse.lang.name_variants import group_names, same_person
from synopse.model import NameKind


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wolodymyr Saritschenko", "Volodymyr Zaritschenko"),
        ("Mike Harbour", "Michael Harbour"),
        ("Andrij Jelmak", "Andrij Elmak"),
        ("Jean-Noel Courtot", "Jean-Noël Courtot"),
        ("Sergej Schurow", "Sergei Shurov"),
        ("J. Harbour", "Joan Harbour"),
    ],
)
def test_spellings_of_one_person(one: str, other: str) -> None:
    assert same_person(one, other)
    assert same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Jens Osterkamp", "Maria Osterkamp"), ("Anna Meier", "Anna Meister"), ("Osterkamp", "Jens Osterkamp")],
)
def test_two_persons(one: str, other: str) -> None:
    assert not same_person(one, other)


def test_family_name_joins_the_only_full_name_of_a_story() -> None:
    person = NameKind.PERSON
    groups = group_names([("Osterkamp", person), ("Jens Osterkamp", person)])
    assert [(group.name, group.forms) for group in groups] == [
        ("Jens Osterkamp", ("Osterkamp", "Jens Osterkamp"))
    ]


def test_place_and_person_of_one_form_stay_apart() -> None:
    groups = group_names([("Hamm", NameKind.PLACE), ("Hamm", NameKind.PERSON)])
    assert [group.kind for group in groups] == [NameKind.PLACE, NameKind.PERSON]


def test_exonyms_are_one_place() -> None:
    groups = group_names([("Kyjiw", NameKind.PLACE), ("Kiew", NameKind.PLACE), ("Kiew", NameKind.PLACE)])
    assert [(group.name, group.forms) for group in groups] == [("Kiew", ("Kyjiw", "Kiew"))]


def test_organisation_and_its_abbreviation_are_one() -> None:
    organisation = NameKind.ORGANISATION
    groups = group_names([("Europäische Zentralbank", organisation), ("EZB", organisation)])
    assert len(groups) == 1
