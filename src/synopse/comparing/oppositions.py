"""Words that show that two clauses tell of two things: demand and offer, dead and injured."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from typing import NotRequired, TypedDict, cast

from synopse.comparing.lexicon import Lexicon, load_lexicon
from synopse.comparing.terms import find_terms
from synopse.lang.resources import load_yaml
from synopse.text.tokens import fold_word


class _Entry(TypedDict):
    name: str
    sides: list[list[str]]
    strict: NotRequired[bool]


class _File(TypedDict):
    sides: list[_Entry]
    antonyms: list[_Entry]
    ordinals: list[str]


@dataclass(frozen=True, slots=True)
class Opposition:
    """Sets of terms of which one thing has one only; a `strict` one is named on both sides or on none."""

    sides: tuple[frozenset[str], ...]
    strict: bool

    def of(self, terms: Collection[str]) -> frozenset[int]:
        """The sides that terms stand on."""
        return frozenset(place for place, side in enumerate(self.sides) if not side.isdisjoint(terms))

    def parts(self, first: Collection[str], second: Collection[str]) -> bool:
        """Whether two collections of terms stand on different sides."""
        ours, theirs = self.of(first), self.of(second)
        if ours and theirs:
            return not ours & theirs
        return self.strict and bool(ours or theirs)


@dataclass(frozen=True, slots=True)
class Oppositions:
    """All oppositions of a language; of `antonyms` one side only can hold; `ordinals` are folded words."""

    all: tuple[Opposition, ...]
    antonyms: tuple[Opposition, ...]
    ordinals: frozenset[str]

    def part(self, first: Collection[str], second: Collection[str]) -> bool:
        """Whether any opposition sets two collections of terms apart."""
        return any(opposition.parts(first, second) for opposition in self.all)

    @property
    def antonym_terms(self) -> frozenset[str]:
        """All terms that have an antonym."""
        return frozenset().union(*(side for opposition in self.antonyms for side in opposition.sides))

    def contradict(self, first: Collection[str], second: Collection[str]) -> frozenset[str]:
        """The terms of the antonyms on whose different sides two collections of terms stand."""
        return frozenset(
            term
            for opposition in self.antonyms
            if opposition.of(first)
            and opposition.of(second)
            and not opposition.of(first) & opposition.of(second)
            for side in opposition.sides
            for term in side
        )

    def join(self, first: Collection[str], second: Collection[str]) -> bool:
        """Whether two collections of terms stand on one side of an opposition."""
        return any(opposition.of(first) & opposition.of(second) for opposition in self.all)


@cache
def load_oppositions(language: str) -> Oppositions:
    """The oppositions of a language; German for one that has none."""
    lexicon = load_lexicon(language)
    data = cast("_File", load_yaml(f"synopse.lang.{lexicon.language}", "oppositions.yaml"))
    return Oppositions(
        _read(data["sides"], lexicon),
        _read(data["antonyms"], lexicon),
        frozenset(fold_word(word) for word in data["ordinals"]),
    )


def _read(rows: list[_Entry], lexicon: Lexicon) -> tuple[Opposition, ...]:
    return tuple(
        Opposition(
            tuple(
                frozenset(term for word in side for term in find_terms(word, lexicon))
                for side in row["sides"]
            ),
            row.get("strict", False),
        )
        for row in rows
    )
