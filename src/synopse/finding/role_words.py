"""Words for what somebody is: how a role noun is taken apart into head, office and state."""

import re
from dataclasses import dataclass
from functools import cache
from typing import cast

from synopse.lang.resources import Entry, load_yaml

_ENDINGS = ("innen", "in", "en", "es", "em", "er", "n", "s", "e", "r", "")


@dataclass(frozen=True, slots=True)
class RoleNoun:
    """A role noun taken apart: `US-Verteidigungsminister` has head minister, the office of that name, of USA.

    `family` groups heads that name the same office; `relative` ones (Amtskollege) identify nobody.
    """

    head: str
    family: str
    office: str
    of: str | None
    feminine: bool
    plural: bool
    relative: bool


@dataclass(frozen=True, slots=True)
class RoleWords:
    """The role lists of one language."""

    heads: dict[str, str]
    prefixes: dict[str, str]
    offices: dict[str, tuple[str, str]]
    relative: frozenset[str]
    institutions: re.Pattern[str]
    determiners: frozenset[str]
    adjectives: dict[str, str]
    pattern: re.Pattern[str]


@cache
def load_role_words(language: str) -> RoleWords:
    """The role lists of a language (`de`, `en`)."""
    data = cast("dict[str, Entry]", load_yaml(f"synopse.lang.{language}", "roles.yaml"))
    places = cast("dict[str, dict[str, str]]", load_yaml(f"synopse.lang.{language}", "places.yaml"))
    heads = cast("dict[str, str]", data["heads"])
    offices = cast("dict[str, dict[str, str]]", data["offices"])
    institutions = "|".join(sorted(cast("list[str]", data["institutions"]), key=len, reverse=True))
    longest_first = "|".join(sorted(heads, key=lambda head: (-len(head), head)))
    return RoleWords(
        heads=heads,
        prefixes=cast("dict[str, str]", data["prefixes"]),
        offices={office: (entry["head"], entry["of"]) for office, entry in offices.items()},
        relative=frozenset(cast("list[str]", data["relative"])),
        institutions=re.compile(rf"(?:{institutions})(?:s|es|n|en)?$"),
        determiners=frozenset(cast("list[str]", data["determiners"])),
        adjectives=places["adjectives"],
        pattern=re.compile(rf"^(.{{0,60}}?)({longest_first})({'|'.join(_ENDINGS)})$"),
    )


@cache
def split_role_noun(word: str, language: str) -> RoleNoun | None:
    """Take a role noun apart; None for any other word.

    >>> split_role_noun("US-Verteidigungsminister", "de").of
    'USA'
    >>> split_role_noun("Ministerin", "de").feminine
    True
    >>> split_role_noun("Verhandlungen", "de")
    """
    words = load_role_words(language)
    match = words.pattern.match(word.casefold()) if word[:1].isupper() and len(word) < 80 else None  # noqa: PLR2004
    if match is None:
        return None
    before, head, ending = match.groups()
    feminine = ending in ("in", "innen")
    of, office = _split_office(before, head, words)
    office, of = words.offices.get((before + head).replace("-", ""), (office, of))
    return RoleNoun(
        head=head,
        family=_family(office, words.heads, head),
        office=office,
        of=of,
        feminine=feminine,
        plural=ending == "innen",
        relative=head in words.relative,
    )


def _family(office: str, heads: dict[str, str], head: str) -> str:
    """The family of the longest head that ends the office."""
    fitting = [known for known in heads if office.endswith(known)]
    return heads[max(fitting, key=len)] if fitting else heads[head]


def _split_office(before: str, head: str, words: RoleWords) -> tuple[str | None, str]:
    """The state or body in front (`us-`, `bundes`), and the office without it."""
    for prefix, of in words.prefixes.items():
        if before == prefix or before.startswith(prefix + "-"):
            return of, before[len(prefix) :].lstrip("-") + head
        if prefix == "bundes" and before.startswith(prefix):
            return of, before[len(prefix) :].lstrip("-") + head
    body, hyphen, rest = before.rpartition("-")
    return (body or None, rest + head) if hyphen else (None, before + head)
