"""German verbs: strong forms lead to their infinitive, separable ones are put together."""

import pytest

from synopse.lang.de.verbs import find_weak_forms, infinitive_of, join_separable, load_forms


@pytest.mark.parametrize(
    ("form", "infinitive"),
    [
        ("fielen", "fallen"),
        ("ausgefallen", "ausfallen"),
        ("verschloss", "verschließen"),
        ("überwiesen", "überweisen"),
        ("geprüft", "prüft"),
        ("forderte", "fordern"),
        ("brücke", "brücke"),
    ],
)
def test_forms_lead_to_the_infinitive(form: str, infinitive: str) -> None:
    assert infinitive_of(form) == infinitive


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("Am Mittag fielen mehrere Züge aus.", ["ausfallen"]),
        ("Der Rat lehnte den Antrag ab, der Kreis nahm ihn an.", ["ablehnte", "annehmen"]),
        ("Sie gab das Amt auf und zog um.", ["aufgeben", "umziehen"]),
        ("Er kommt von Melmbach aus mit dem Rad.", []),
        ("Mit dem Rad.", []),
    ],
)
def test_separable_verbs_are_put_together(text: str, joined: list[str]) -> None:
    assert list(join_separable(text, frozenset()).values()) == joined


def test_weak_forms_are_those_of_the_grammar() -> None:
    assert find_weak_forms("arbeiten") == ("arbeiten", "arbeitet", "arbeitete", "gearbeitet")
    assert find_weak_forms("so") == ("so",)


def test_no_form_is_its_own_infinitive() -> None:
    assert all(form != verb for form, verb in load_forms().items())


def test_a_line_without_an_end_is_read_in_time() -> None:
    assert len(join_separable("fielen aus und " * 20_000, frozenset())) > 0
