"""Hashed runs of words."""

import numpy as np
import pytest

from synopse.text.shingles import SHINGLE, Fingerprinter

SENTENCE = "Am Montag beschloss der Rat den Bau einer Schleuse."


@pytest.mark.parametrize(
    "other",
    [
        "am montag beschloss der rat den bau einer schleuse",
        "»Am Montag beschloss der Rat – den Bau einer Schleuse!«",
        "Am\nMontag  beschloss der RAT den Bau einer Schleuse 🌊",
    ],
)
def test_case_and_marks_change_no_hash(other: str) -> None:
    fingerprinter = Fingerprinter()
    assert fingerprinter.hash_text(other).tolist() == fingerprinter.hash_text(SENTENCE).tolist()


@pytest.mark.parametrize("other", ["Montag am", "Mont ag am", "Montagam am", "am Montagam"])
def test_other_words_have_other_hashes(other: str) -> None:
    fingerprinter = Fingerprinter()
    tail = " eins zwei drei vier"
    assert fingerprinter.hash_text(other + tail)[0] != fingerprinter.hash_text(f"am Montag{tail}")[0]


def test_the_hashes_are_the_same_on_every_machine() -> None:
    assert Fingerprinter().hash_text("eins zwei drei vier fünf").tolist() == [12293154612324133566]


def test_no_run_reaches_from_one_text_into_the_next() -> None:
    texts = ("eins zwei drei", "", "vier fünf sechs sieben acht", SENTENCE)
    hashes, numbers = Fingerprinter().hash_texts(texts)
    assert numbers.tolist() == [2] + [3] * (len(SENTENCE.split()) - SHINGLE + 1)
    assert hashes[0] == Fingerprinter().hash_text(texts[2])[0]


def test_a_sample_is_the_same_in_every_text() -> None:
    words = [f"Wort{number}" for number in range(400)]
    all_runs = Fingerprinter().hash_text(" ".join(words))
    sampled = Fingerprinter(4).hash_text("davor " + " ".join(words[100:300]))
    assert 20 < len(sampled) < 80
    assert np.isin(sampled[1:], all_runs).all()


def test_spare_bits_are_left_free() -> None:
    fingerprinter = Fingerprinter(spare_bits=20)
    assert not (fingerprinter.hash_text(SENTENCE) & fingerprinter.spare).any()
