"""What the languages know that reading needs: months, closed word classes, nouns of office."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from synopse.lang.resources import load_yaml
from synopse.reading.entries import Fields, fields_of, words_of

LANGUAGES: Final = ("de", "en")


@dataclass(frozen=True, slots=True)
class Words:
    """The closed classes of one language, or of all together."""

    months: dict[str, int]
    weekdays: frozenset[str]
    function_words: frozenset[str]
    telling_words: frozenset[str]
    prepositions: frozenset[str]
    verbs: frozenset[str]
    back_references: frozenset[str]
    back_pointers: frozenset[str]
    hanging_words: frozenset[str]
    offices: tuple[str, ...]
    byline_openings: tuple[str, ...]
    name_particles: frozenset[str]


@cache
def load_words(language: str) -> Words:
    """The words of one of `LANGUAGES`."""
    fields = fields_of(load_yaml(f"synopse.lang.{language}", "reading-words.yaml"))
    return Words(
        months=_months(fields),
        weekdays=_folded(fields, "weekdays"),
        function_words=_folded(fields, "function_words"),
        telling_words=_folded(fields, "telling_words"),
        prepositions=_folded(fields, "prepositions"),
        verbs=_folded(fields, "verbs"),
        back_references=_folded(fields, "back_references"),
        back_pointers=_folded(fields, "back_pointers"),
        hanging_words=_folded(fields, "hanging_words"),
        offices=words_of(fields, "offices"),
        byline_openings=words_of(fields, "byline_openings"),
        name_particles=frozenset(words_of(fields, "name_particles")),
    )


@cache
def load_all_words() -> Words:
    """The words of all languages in one: reading sees a line before it knows the language."""
    every = tuple(load_words(language) for language in LANGUAGES)
    return Words(
        months={name: number for one in reversed(every) for name, number in one.months.items()},
        weekdays=_union(one.weekdays for one in every),
        function_words=_union(one.function_words for one in every),
        telling_words=_union(one.telling_words for one in every),
        prepositions=_union(one.prepositions for one in every),
        verbs=_union(one.verbs for one in every),
        back_references=_union(one.back_references for one in every),
        back_pointers=_union(one.back_pointers for one in every),
        hanging_words=_union(one.hanging_words for one in every),
        offices=tuple(word for one in every for word in one.offices),
        byline_openings=tuple(word for one in every for word in one.byline_openings),
        name_particles=_union(one.name_particles for one in every),
    )


def _union(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset(word for one in sets for word in one)


def _folded(fields: Fields, key: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in words_of(fields, key))


def _months(fields: Fields) -> dict[str, int]:
    """Names of months, folded, with their numbers."""
    months = {name.casefold(): number for number, name in enumerate(words_of(fields, "months"), start=1)}
    for name, number in fields_of(fields["months_also"]).items():
        if isinstance(number, int):
            months[name.casefold()] = number
    return months
