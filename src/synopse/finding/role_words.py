"""Words for what somebody is: how a role noun is taken apart into head, office and state."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import cast

from synopse.lang.resources import Entry, load_yaml
from synopse.model import Tenure

_ENDINGS = ("innen", "in", "en", "es", "em", "er", "n", "s", "e", "r", "")
_OPEN = re.compile(r"^.{3,60}(?:er|in|ist|ent|ant|oge|or|eur|mann|frau|rat)(?:e?[ns])?$")
_AGE = re.compile(r"^\d{1,3}-(?=J)")  # 61-Jährige
_LONGEST = 80
_ADJECTIVE_ENDING = re.compile(r"e[nrms]?$")


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
    tenure: Tenure = Tenure.PRESENT


@dataclass(frozen=True, slots=True)
class RoleWords:
    """The role lists of one language; `institutions` tells the gender, `sayings` ends nouns of saying."""

    heads: dict[str, str]
    prefixes: dict[str, str]
    glued: tuple[str, ...]
    offices: dict[str, tuple[str, str]]
    relative: frozenset[str]
    institutions: dict[str, str]
    institution: re.Pattern[str]
    no_institutions: frozenset[str]
    bare: frozenset[str]
    wide: frozenset[str]
    former: frozenset[str]
    former_prefixes: tuple[str, ...]
    coming: frozenset[str]
    sayings: re.Pattern[str]
    nobody: frozenset[str]
    any: frozenset[str]
    media: frozenset[str]
    vague: frozenset[str]
    links: frozenset[str]
    place_links: frozenset[str]
    indefinite: frozenset[str]
    definite: frozenset[str]
    singular: frozenset[str]
    interchangeable: frozenset[str]
    political: frozenset[str]
    possessives: dict[str, str]
    prepositions: frozenset[str]
    determiners: frozenset[str]
    adjectives: dict[str, str]
    pattern: re.Pattern[str]

    def tenure_of(self, word: str) -> Tenure:
        """What an adjective says about a role: `ehemalige`, `designierter`."""
        stem = _ADJECTIVE_ENDING.sub("", word.casefold())
        if stem in self.former:
            return Tenure.FORMER
        return Tenure.COMING if stem in self.coming else Tenure.PRESENT


@cache
def load_role_words(language: str) -> RoleWords:
    """The role lists of a language (`de`, `en`)."""
    data = cast("dict[str, Entry]", load_yaml(f"synopse.lang.{language}", "roles.yaml"))
    places = cast("dict[str, dict[str, str]]", load_yaml(f"synopse.lang.{language}", "places.yaml"))
    heads = cast("dict[str, str]", data["heads"])
    offices = cast("dict[str, dict[str, str]]", data["offices"])
    institutions = cast("dict[str, str]", data["institutions"])
    possessives = cast("dict[str, str]", data["possessives"])
    lists = cast("dict[str, list[str]]", data)
    return RoleWords(
        heads=heads,
        prefixes=cast("dict[str, str]", data["prefixes"]),
        glued=tuple(lists["glued"]),
        offices={office: (entry["head"], entry["of"]) for office, entry in offices.items()},
        relative=frozenset(lists["relative"]),
        institutions=institutions,
        institution=re.compile(rf"^.*?({_longest_first(institutions)})(?:s|es|n|en|e)?$"),
        no_institutions=frozenset(lists["no_institutions"]),
        bare=frozenset(lists["bare"]),
        wide=frozenset(lists["wide"]),
        former=frozenset(lists["former"]),
        former_prefixes=tuple(lists["former_prefixes"]),
        coming=frozenset(lists["coming"]),
        sayings=re.compile(rf"^(.{{0,60}}?)-?(?:{_longest_first(lists['sayings'])})$"),
        nobody=frozenset(lists["nobody"]),
        any=frozenset(lists["any"]),
        media=frozenset(lists["media"]),
        vague=frozenset((*lists["vague"], *lists["indefinite"], *possessives)),
        links=frozenset(lists["links"]),
        place_links=frozenset(lists["place_links"]),
        indefinite=frozenset(lists["indefinite"]),
        definite=frozenset(lists["definite"]),
        singular=frozenset((*lists["definite"], *lists["one"], *possessives)),
        interchangeable=frozenset(lists["interchangeable"]),
        political=frozenset(lists["political"]),
        possessives=possessives,
        prepositions=frozenset(lists["prepositions"]),
        determiners=frozenset(lists["determiners"]),
        adjectives=places["adjectives"],
        pattern=re.compile(rf"^(.{{0,60}}?)({_longest_first(heads)})({'|'.join(_ENDINGS)})$"),
    )


@cache
def _tails(language: str) -> tuple[frozenset[str], int]:
    """The last letters of every role noun, as many as the shortest head has, and how many that are."""
    heads = load_role_words(language).heads
    length = min(map(len, heads))
    return frozenset((head + ending)[-length:] for head in heads for ending in _ENDINGS), length


def _longest_first(words: dict[str, str] | list[str]) -> str:
    """The words as alternatives, so that a longer one is tried before its end."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


@lru_cache(maxsize=16384)
def split_role_noun(word: str, language: str) -> RoleNoun | None:
    """Take a role noun apart; None for any other word.

    >>> split_role_noun("US-Verteidigungsminister", "de").of
    'USA'
    >>> split_role_noun("Ministerin", "de").feminine
    True
    >>> split_role_noun("Altkanzler", "de").tenure.value
    'former'
    >>> split_role_noun("Verhandlungen", "de")
    """
    words = load_role_words(language)
    tails, length = _tails(language)
    if word.casefold()[-length:] not in tails:
        return None
    word = _AGE.sub("", word)
    match = words.pattern.match(word.casefold()) if word[:1].isupper() and len(word) < _LONGEST else None
    if match is None:
        return None
    before, head, ending = match.groups()
    before, tenure = _split_tenure(before, words)
    of, office = _split_office(before, head, words)
    office, of = words.offices.get((before + head).replace("-", ""), (office, of))
    return RoleNoun(
        head=head,
        family=_family(office, words.heads, head),
        office=office,
        of=of,
        feminine=ending in ("in", "innen") or head.endswith("frau"),
        plural=ending == "innen",
        relative=head in words.relative,
        tenure=tenure,
    )


@lru_cache(maxsize=16384)
def open_role_noun(word: str, language: str) -> RoleNoun | None:
    """A noun for a person that no list has, known by its ending: it counts only beside a name, or after that.

    >>> open_role_noun("Schreinerin", "de").office
    'schreiner'
    """
    if not word[:1].isupper() or not _OPEN.match(word) or institution_gender(word, language):
        return None
    body, _, last = word.casefold().rpartition("-")
    feminine = last.endswith("in")
    office = re.sub(r"(?<=[^e])in$|(?<=er)[ns]$|(?<=oge)n$|(?<=t)en$", "", last)
    return RoleNoun(office, office, office, body or None, feminine, plural=False, relative=False)


@lru_cache(maxsize=16384)
def institution_gender(word: str, language: str) -> str:
    """The gender of a word for an office, force or firm (`p` for plural); nothing for any other word.

    >>> institution_gender("Landratsamt", "de"), institution_gender("Staatsanwaltschaft", "de")
    ('n', 'f')
    """
    words = load_role_words(language)
    match = words.institution.match(word.casefold()) if word[:1].isupper() and len(word) < _LONGEST else None
    return words.institutions[match[1]] if match and word.casefold() not in words.no_institutions else ""


def _split_tenure(before: str, words: RoleWords) -> tuple[str, Tenure]:
    """`ex-` and `alt-` off the front of what stands before a head."""
    for prefix in words.former_prefixes:
        rest = before[len(prefix) :]
        if before.startswith(prefix) and (not rest or rest.startswith(("-", *words.glued))):
            return rest.lstrip("-"), Tenure.FORMER
    return before, Tenure.PRESENT


def _family(office: str, heads: dict[str, str], head: str) -> str:
    """The family of the longest head that ends the office."""
    fitting = [known for known in heads if office.endswith(known)]
    return heads[max(fitting, key=len)] if fitting else heads[head]


def _split_office(before: str, head: str, words: RoleWords) -> tuple[str | None, str]:
    """The state or body in front (`us-`, `bundes`), and the office without it."""
    for prefix, of in words.prefixes.items():
        if before == prefix or before.startswith(prefix + "-"):
            return of, before[len(prefix) :].lstrip("-") + head
        if prefix in words.glued and before.startswith(prefix):
            return of, before[len(prefix) :].lstrip("-") + head
    body, hyphen, rest = before.rpartition("-")
    return (body or None, rest + head) if hyphen else (None, before + head)
