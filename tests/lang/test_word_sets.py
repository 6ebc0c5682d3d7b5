"""Large word lists are the YAML they seem to be, and have each word of a set once."""

from typing import cast

import pytest

from synopse.lang.resources import load_yaml
from synopse.lang.word_sets import load_word_sets

FILES = [(language, file) for language in ("de", "en") for file in ("equivalents.yaml", "themes.yaml")]


@pytest.mark.parametrize(("language", "file"), FILES)
def test_read_line_by_line_they_say_what_yaml_says(language: str, file: str) -> None:
    package = f"synopse.lang.{language}"
    entries = cast("list[dict[str, list[str]]]", load_yaml(package, file))
    assert [
        {"name": one.name, "words": list(one.words), "phrases": list(one.phrases), "why": one.why}
        for one in load_word_sets(package, file)
    ] == [{"phrases": [], **entry} for entry in entries]


@pytest.mark.parametrize(("language", "file"), FILES)
def test_names_are_unique_and_no_word_stands_twice_in_a_set(language: str, file: str) -> None:
    sets = load_word_sets(f"synopse.lang.{language}", file)
    assert len({one.name for one in sets}) == len(sets)
    for one in sets:
        assert len({*one.words, *one.phrases}) == len(one.words) + len(one.phrases), one.name
