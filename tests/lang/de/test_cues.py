"""Verbs of saying and the Konjunktiv: forms built by rule."""

import pytest

from synopse.lang.de.cues import Form, cue_forms
from synopse.lang.de.konjunktiv import carrying_forms, first_forms, second_forms
from synopse.model import Stance


@pytest.mark.parametrize(
    ("word", "lemma", "form", "apart"),
    [
        ("sagte", "sagen", Form.FINITE, False),
        ("sprach", "sprechen", Form.FINITE, False),
        ("teilte", "mitteilen", Form.FINITE, True),
        ("mitteilte", "mitteilen", Form.FINITE, False),
        ("mitgeteilt", "mitteilen", Form.PARTICIPLE, False),
        ("angekündigt", "ankündigen", Form.PARTICIPLE, False),
        ("kritisiert", "kritisieren", Form.PARTICIPLE, False),
        ("antwortete", "antworten", Form.FINITE, False),
        ("erkläre", "erklären", Form.SUBJUNCTIVE, False),
        ("hiess", "heißen", Form.FINITE, False),
    ],
)
def test_a_form_has_its_reading(word: str, lemma: str, form: Form, apart: bool) -> None:  # noqa: FBT001 (a table)
    assert (lemma, form, apart) in [(one.cue.lemma, one.form, one.apart) for one in cue_forms()[word]]


def test_there_are_enough_verbs_and_each_stance() -> None:
    cues = {reading.cue for readings in cue_forms().values() for reading in readings}
    assert len({cue.lemma for cue in cues}) >= 250
    assert {cue.stance for cue in cues} == set(Stance)


@pytest.mark.parametrize("word", ["sei", "seien", "habe", "könne", "gebe", "betone", "wolle"])
def test_konjunktiv_one(word: str) -> None:
    assert word in first_forms()


@pytest.mark.parametrize("word", ["haben", "ist", "lange", "eine", "einige", "wäre", "sagen"])
def test_no_konjunktiv_one(word: str) -> None:
    assert word not in first_forms()


def test_what_carries_reported_speech_on_is_konjunktiv_two() -> None:
    assert carrying_forms() <= second_forms()
