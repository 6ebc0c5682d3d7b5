"""Which spellings name the same: transliterations, nicknames, given names left out, exonyms.

Two full names are one person only when family names and given names both agree; a family name alone joins a
full name only when no other full name bears it, so Joe and Hunter Biden stay two. Used inside one report
and, with the names of several reports, inside a story.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from typing import cast

from rapidfuzz.distance import DamerauLevenshtein

from synopse.lang.resources import load_yaml
from synopse.model import NameKind

_PACKAGE = "synopse.lang.de"
_MOST_FAMILIES = 500  # beyond, only equal keys are compared
_LONG = 7  # letters from which one differing letter is a spelling and no other name


@dataclass(frozen=True, slots=True)
class NameGroup:
    """Forms that name one person, organisation or place; `name` is the fullest, then the most frequent."""

    name: str
    kind: NameKind
    forms: tuple[str, ...]


@lru_cache(maxsize=16384)
def fold_spelling(word: str) -> str:
    """The key under which transliterations of one name agree.

    >>> fold_spelling("Selenskyj") == fold_spelling("Zelensky") == fold_spelling("Selenskij")
    True
    >>> fold_spelling("Merz") == fold_spelling("März")
    False
    """
    key = word.casefold()
    if not key.isascii():
        key = "".join(c for c in unicodedata.normalize("NFD", key) if not unicodedata.combining(c))
    for old, new in _steps():
        key = key.replace(old, new)
    key = "".join(c for c, _ in groupby(key) if c.isalnum())
    return key[1:] if key.startswith("ie") else key


def same_person(one: str, other: str) -> bool:
    """Whether two full names (given and family name) can be one person's.

    >>> same_person("Wolodymyr Selenskyj", "Wolodimir Selenskij"), same_person("Mike Waltz", "Michael Waltz")
    (True, True)
    >>> same_person("Joe Biden", "Hunter Biden")
    False
    """
    first, second = one.split(), other.split()
    if min(len(first), len(second)) < 2:  # noqa: PLR2004 -- a given and a family name
        return False
    given = _same_given(first[0], second[0])
    return given and same_family(first[-1], second[-1])


def same_family(one: str, other: str) -> bool:
    """Whether two family names are spellings of one."""
    return _near_keys(fold_spelling(one), fold_spelling(other))


def _near_keys(first: str, second: str) -> bool:
    """Whether two keys agree, long ones but for one letter that is not the first."""
    if first == second:
        return True
    near = min(len(first), len(second)) >= _LONG and first[0] == second[0]
    return near and DamerauLevenshtein.distance(first, second, score_cutoff=1) <= 1


def group_names(forms: Iterable[tuple[str, NameKind]]) -> tuple[NameGroup, ...]:
    """Group forms by whom or what they name; a form counts as often as it is given.

    Groups come in the order in which their first form is given.

    >>> kind = NameKind.PERSON
    >>> groups = group_names([("Mike Waltz", kind), ("Waltz", kind), ("Michael Waltz", kind)])
    >>> [(group.name, group.forms) for group in groups]
    [('Mike Waltz', ('Mike Waltz', 'Waltz', 'Michael Waltz'))]
    """
    counts: dict[tuple[str, NameKind], int] = {}
    for form in forms:
        counts[form] = counts.get(form, 0) + 1
    groups: list[list[str]] = []
    kinds: list[NameKind] = []
    for kind in NameKind:
        words = [word for word, its_kind in counts if its_kind is kind]
        found = _group_persons(words) if kind is NameKind.PERSON else _group_things(words)
        groups += found
        kinds += [kind] * len(found)
    order = {form: place for place, form in enumerate(counts)}
    result = [
        NameGroup(_fullest(group, kind, counts), kind, tuple(group))
        for group, kind in zip(groups, kinds, strict=True)
    ]
    return tuple(sorted(result, key=lambda group: order[group.forms[0], group.kind]))


def _group_persons(words: Sequence[str]) -> list[list[str]]:
    """Persons: full names first, then family names that fit exactly one of them."""
    index = _Families()
    for word in words:
        if " " in word:
            near = index.near(word)
            index.join(word, [group for group in near if all(same_person(word, form) for form in group)])
    for word in words:
        if " " not in word:
            near = index.near(word)
            full = [group for group in near if " " in group[0]]
            exact = [group for group in full if any(word == form.split()[-1] for form in group)]
            index.join(word, exact or full or near)
    order = {word: place for place, word in enumerate(words)}
    return [sorted(group, key=order.__getitem__) for group in index.groups]


class _Families:
    """Groups of persons by the key of their family name, so that a long text stays quick."""

    def __init__(self) -> None:
        self.groups: list[list[str]] = []
        self._by_key: dict[str, list[list[str]]] = {}

    def near(self, word: str) -> list[list[str]]:
        """The groups whose family name is the word's; one letter may differ unless families are legion."""
        key = fold_spelling(word.rsplit(maxsplit=1)[-1])
        if len(self._by_key) > _MOST_FAMILIES:
            return list(self._by_key.get(key, ()))
        keys = (other for other in self._by_key if _near_keys(key, other))
        return [group for other in keys for group in self._by_key[other]]

    def join(self, word: str, fitting: list[list[str]]) -> None:
        """Put the word into the one group that fits; several that fit, or none, leave it alone."""
        if len(fitting) == 1:
            fitting[0].append(word)
            return
        group = [word]
        self.groups.append(group)
        self._by_key.setdefault(fold_spelling(word.rsplit(maxsplit=1)[-1]), []).append(group)


def _group_things(words: Sequence[str]) -> list[list[str]]:
    """Organisations, places and the rest: one key, one thing."""
    groups: dict[str, list[str]] = {}
    for word in words:
        groups.setdefault(_thing_key(word), []).append(word)
    return list(groups.values())


def _thing_key(word: str) -> str:
    """The key of a place or organisation: exonyms and abbreviations agree, case and hyphens do not matter."""
    return _exonyms().get(word, word.casefold().replace("-", " "))


def _fullest(group: Sequence[str], kind: NameKind, counts: dict[tuple[str, NameKind], int]) -> str:
    """The form with most words (persons), then the most frequent, then the first."""
    person = kind is NameKind.PERSON
    return max(group, key=lambda word: (person and len(word.split()), counts[word, kind]))


def _same_given(one: str, other: str) -> bool:
    """Whether two given names can be one person's: spelling, nickname, initial."""
    first, second = fold_spelling(one), fold_spelling(other)
    if first == second or one.rstrip(".") == other[: len(one.rstrip("."))] == one[:1]:
        return True
    if other.rstrip(".") == other[:1] == one[:1]:
        return True
    table = _nicknames()
    return bool(table.get(first, frozenset()) & table.get(second, frozenset()))


@cache
def _steps() -> tuple[tuple[str, str], ...]:
    """The transliteration steps in their order."""
    data = cast("dict[str, list[list[str]]]", load_yaml(_PACKAGE, "transliterations.yaml"))
    return tuple((old, new) for old, new in data["steps"])


@cache
def _nicknames() -> dict[str, frozenset[int]]:
    """The numbers of the nickname groups a folded given name stands in."""
    data = cast("dict[str, list[list[str]]]", load_yaml(_PACKAGE, "nicknames.yaml"))
    table: dict[str, frozenset[int]] = {}
    for number, group in enumerate(data["groups"]):
        for name in group:
            key = fold_spelling(name)
            table[key] = table.get(key, frozenset()) | {number}
    return table


@cache
def _exonyms() -> dict[str, str]:
    """Each spelling of a place and each name of an organisation with several, and the key they share."""
    places = cast("dict[str, list[list[str]]]", load_yaml(_PACKAGE, "places.yaml"))["exonyms"]
    aliases = cast("dict[str, list[list[str]]]", load_yaml(_PACKAGE, "names_aliases.yaml"))["organisations"]
    return {name: group[0].casefold() for group in (*places, *aliases) for name in group}
