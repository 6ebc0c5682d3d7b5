"""Every fixed phrase has an English form, and no English form is left over."""

from synopse.export.labels import load_labels
from tests.export.phrases_used import counted, phrases_used


def test_every_phrase_has_an_english_form() -> None:
    known = load_labels("en").catalogue
    assert sorted(phrases_used() - known.keys()) == []


def test_every_counted_noun_has_two_english_forms() -> None:
    known = load_labels("en").catalogue
    assert [one for one, _ in sorted(counted()) if len(known.get(one, ())) != 2] == []


def test_no_english_form_is_left_over() -> None:
    used = phrases_used() | {one for one, _ in counted()}
    assert sorted(load_labels("en").catalogue.keys() - used) == []
