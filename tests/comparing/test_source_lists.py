"""The lists that tell sources and things apart hold what rules ask of them."""

import pytest

from synopse.comparing.lexicon import load_lexicon
from synopse.comparing.oppositions import load_oppositions
from synopse.comparing.source_words import load_source_words
from synopse.comparing.terms import find_terms

LANGUAGES = ("de", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_opposition_has_two_sides_that_are_not_one(language: str) -> None:
    oppositions = load_oppositions(language)
    for opposition in (*oppositions.all, *oppositions.antonyms):
        assert len(opposition.sides) > 1
        assert all(opposition.sides)
        assert not frozenset.intersection(*opposition.sides)


def test_what_is_asked_for_is_not_what_is_offered() -> None:
    oppositions = load_oppositions("de")
    asked, offered, plain = (
        find_terms(words, load_lexicon("de")) for words in ("Lohn fordern", "Lohn bieten", "Lohn")
    )
    assert oppositions.part(asked, offered)
    assert oppositions.part(asked, plain)
    assert not oppositions.part(plain, plain)


@pytest.mark.parametrize("language", LANGUAGES)
def test_source_words_are_all_there(language: str) -> None:
    words = load_source_words(language)
    assert words.umbrella
    assert words.media
    assert words.first_person
    assert words.told
    assert words.services
    assert words.offices
    assert words.saying
