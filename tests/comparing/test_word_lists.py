"""The word lists prove themselves: every entry works on its own example, and no word is in two sets."""

import re
from collections import Counter
from typing import cast

import pytest

from synopse.comparing.certainty_words import load_certainty
from synopse.comparing.lexicon import load_lexicon
from synopse.comparing.stage_words import load_matters
from synopse.comparing.terms import find_terms, is_negated
from synopse.comparing.wording import load_concepts
from synopse.lang.resources import load_yaml

Rows = list[dict[str, str]]
LANGUAGES = ("de", "en")


def rows(language: str, name: str, key: str | None = None) -> Rows:
    """The entries of a list file, or of one key of it."""
    data = load_yaml(f"synopse.lang.{language}", name)
    return cast("Rows", data if key is None else cast("dict[str, Rows]", data)[key])


@pytest.mark.parametrize("language", LANGUAGES)
def test_media_are_found_in_their_examples(language: str) -> None:
    for row in rows(language, "media.yaml"):
        assert re.search(row["pattern"], row["example"]), row


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", ["channels", "deeds"])
def test_channels_are_found_in_their_examples(language: str, key: str) -> None:
    for row in rows(language, "channels.yaml", key):
        assert re.search(row["pattern"], row["example"]), row


@pytest.mark.parametrize("language", LANGUAGES)
def test_negations_negate_their_examples(language: str) -> None:
    lexicon = load_lexicon(language)
    assert all(is_negated(row["example"], lexicon) for row in rows(language, "negation.yaml", "words"))
    assert not any(is_negated(row["example"], lexicon) for row in rows(language, "negation.yaml", "harmless"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", ["hints", "hedges", "announced", "infinitive", "done", "open"])
def test_certainty_patterns_match_their_examples(language: str, key: str) -> None:
    for row in rows(language, "certainty.yaml", key):
        assert re.search(row["pattern"], row["example"]), row


@pytest.mark.parametrize("language", LANGUAGES)
def test_causes_are_found_in_their_examples(language: str) -> None:
    words = load_certainty(language)
    data = cast("dict[str, dict[str, Rows]]", load_yaml(f"synopse.lang.{language}", "certainty.yaml"))[
        "causes"
    ]
    for key, patterns in (("doubted", words.doubted), ("told", words.causing)):
        for pattern, row in zip(patterns, data[key], strict=True):
            assert pattern.search(row["example"]), row


@pytest.mark.parametrize("language", LANGUAGES)
def test_stages_are_found_in_their_examples(language: str) -> None:
    matters = {matter.name: matter for matter in load_matters(language)}
    data = cast(
        "list[dict[str, list[dict[str, Rows]]]]", load_yaml(f"synopse.lang.{language}", "stages.yaml")
    )
    for row in data:
        for place, stage in enumerate(row["stages"]):
            for each in stage["patterns"]:
                assert re.search(each["pattern"], each["example"]), each
                assert matters[str(row["matter"])].stage_in(each["example"], 0) == place, each


@pytest.mark.parametrize("language", LANGUAGES)
def test_graded_words_are_found_in_their_examples(language: str) -> None:
    words = load_certainty(language)
    scales = cast(
        "dict[str, dict[str, list[dict[str, int | str]]]]",
        load_yaml(f"synopse.lang.{language}", "certainty.yaml"),
    )
    for scale, entries in scales["scales"].items():
        for row in entries:
            grades = {
                g for pattern, s, g in words.grades if s == scale and pattern.search(str(row["example"]))
            }
            assert row["grade"] in grades, row


@pytest.mark.parametrize("language", LANGUAGES)
def test_terms_are_found_in_their_examples(language: str) -> None:
    patterns = {term: pattern for concept in load_concepts(language) for term, _, pattern in concept.terms}
    for concept in cast("list[dict[str, Rows]]", load_yaml(f"synopse.lang.{language}", "wording.yaml")):
        for term in concept["terms"]:
            assert patterns[term["term"]].search(term["example"]), term


@pytest.mark.parametrize("language", LANGUAGES)
def test_frames_match_their_examples(language: str) -> None:
    patterns = load_lexicon(language).frames
    for pattern, row in zip(patterns, rows(language, "frames.yaml"), strict=True):
        assert pattern.fullmatch(row["example"]), row


@pytest.mark.parametrize(
    "words",
    [
        "Das teilte das Amt mit und fügte hinzu, dass der Damm hält.",
        "Das hat die Stadt 300.000 Euro gekostet, aber gelohnt.",
        "Das Rathaus teilte die Flächen neu auf.",
    ],
)
def test_what_tells_something_is_no_frame(words: str) -> None:
    assert not any(pattern.fullmatch(words) for pattern in load_lexicon("de").frames)


def test_every_word_of_an_equivalence_set_finds_its_set() -> None:
    lexicon = load_lexicon("de")
    sets = cast("list[dict[str, list[str]]]", load_yaml("synopse.lang.de", "equivalents.yaml"))
    for entry in sets:
        for phrase in entry.get("phrases", []):
            assert f"={entry['name']}" in find_terms(phrase, lexicon), phrase
        for word in entry["words"]:
            if word[0].isupper() and word.isalpha() and word.casefold() not in lexicon.stopwords:
                assert find_terms(word, lexicon) == (f"={entry['name']}",), word


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_stands_in_two_equivalence_sets(language: str) -> None:
    sets = cast("list[dict[str, list[str]]]", load_yaml(f"synopse.lang.{language}", "equivalents.yaml"))
    counts = Counter(word for entry in sets for word in set(entry["words"]))
    assert [word for word, count in counts.items() if count > 1] == []
    assert all(entry["why"] for entry in sets)
