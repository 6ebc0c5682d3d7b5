"""German and English words of one thing meet, and no word means two."""

from collections import Counter
from collections.abc import Iterable
from typing import cast

import pytest

from synopse.lang.de.stems import fold_stem as fold_german
from synopse.lang.en.stems import fold_stem as fold_english
from synopse.lang.news_words import fold_name, load_meanings, load_news_words
from synopse.lang.resources import load_yaml
from synopse.lang.word_sets import load_word_sets


def meaning_of(word: str, language: str) -> tuple[str, ...]:
    fold = fold_english if language == "en" else fold_german
    return load_meanings(language).of(word.casefold(), fold(word))


@pytest.mark.parametrize(
    "pair",
    [
        "Russland Russia", "russische Russian", "Türkei Türkiye", "Genfer Geneva", "Pekings Beijing",
        "Selenskyj Zelenskyy", "Lawrow Lavrov", "Chamenei Khamenei", "starb died", "gestorben dead",
        "Überschwemmungen flooding", "zurückgetreten resigned", "festgenommene detained", "Wölfe wolves",
        "Außenminister foreign+minister", "Goldmedaille gold+medal", "Südkorea South+Korea",
    ],
)  # fmt: skip
def test_words_of_one_thing_meet(pair: str) -> None:
    german, english = pair.split()
    things = tuple(thing for word in english.split("+") for thing in meaning_of(word, "en"))
    assert meaning_of(german, "de") == things != ()


@pytest.mark.parametrize(
    "pair",
    [
        "gewinnen lose", "Norden south", "Iran Iraq", "Österreich Australia", "Silber gold", "Montag Sunday",
        "Frankreich Paris", "Halbfinale final", "Einfuhr export", "Slowakei Slovenia", "Wales whale",
        "Mars March", "Messer fair", "Anklage defendant", "Plan plane", "Auto care", "Haus housing",
    ],
)  # fmt: skip
def test_siblings_opposites_and_words_of_one_stem_stay_apart(pair: str) -> None:
    german, english = pair.split()
    assert set(meaning_of(german, "de")).isdisjoint(meaning_of(english, "en"))


@pytest.mark.parametrize(
    ("one", "other"), [("genf", "geneva"), ("sagarow", "zagarov"), ("bakschejew", "baksheyev")]
)
def test_names_meet_by_the_list_or_by_their_transliteration(one: str, other: str) -> None:
    assert fold_name(one) == fold_name(other)


def test_no_word_stands_twice_in_one_language() -> None:
    for words in (
        [word.casefold() for entry in load_news_words() for word in entry.german],
        [word.casefold() for entry in load_news_words() for word in entry.english],
    ):
        assert _twice(words) == set()


def test_every_thing_has_words_of_both_languages_or_those_of_the_equivalents() -> None:
    known = {
        language: {f"={one.name}" for one in load_word_sets(f"synopse.lang.{language}", "equivalents.yaml")}
        for language in ("de", "en")
    }
    parts = {thing for entry in load_news_words() if len(entry.of) > 1 for thing in entry.of}
    for entry in load_news_words():
        if len(entry.of) == 1 and entry.english:
            (thing,) = entry.of
            assert entry.german or thing in known["de"] or thing in parts, thing
        elif len(entry.of) == 1:
            assert set(entry.of) <= known["en"] | parts, entry


def test_compounds_are_made_of_things_that_have_a_line() -> None:
    entries = [entry for entry in load_news_words() if not (entry.german and not entry.english)]
    named = {thing for entry in entries for thing in entry.of}
    assert {thing for entry in load_news_words() for thing in entry.of if len(entry.of) > 1} <= named


def test_read_line_by_line_the_file_says_what_yaml_says() -> None:
    entries = cast("list[dict[str, str | list[str]]]", load_yaml("synopse.lang", "news-words.yaml"))
    assert [
        {
            "of": [f"={it}" for it in cast("list[str]", entry.get("of") or [entry["name"]])],
            "de": entry.get("de", []),
            "en": entry.get("en", []),
        }
        for entry in entries
    ] == [{"of": list(one.of), "de": list(one.german), "en": list(one.english)} for one in load_news_words()]


def _twice(words: Iterable[str]) -> set[str]:
    return {word for word, count in Counter(words).items() if count > 1}
