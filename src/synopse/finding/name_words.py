"""The word lists of the name finder, made ready for looking up."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from synopse.finding.name_lists import Listed, list_countries, list_names, read_columns, read_lists

_COMMON_ENDINGS = re.compile(
    r"(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|tät|täten|ismus|nis|nisse|amt|ministerium"
    r"|behörde|polizei|gericht|anwaltschaft|verband|regierung|partei|gespräche?|treffen|krieg|kriege"
    r"|angriffe?|schutz|dienst|wesen|verkehr|handel|politik|wirtschaft|technik|bereich|haus|hilfe|sport|fußball"
    r"|recht|leute|anwälte|berater|abteilung|beirat|sachen)s?$"
)

_SHORTEST_HEAD = 5
_INFLECTION = re.compile(r"(?:es|s|n|en)$")
_BODY_ENDS = (
    *("ministerium", "ministeriums", "institut", "instituts", "sekretariat", "amt", "amtes"),
    *("ische", "ischen", "ischer", "isches", "liche", "lichen", "licher", "liches"),
    *("eutsche", "eutschen", "eutscher", "eutsches"),
)
_INSTITUTION_ENDS = (
    "museum",
    "theater",
    "gymnasium",
    "hochschule",
    "universität",
    "kraftwerk",
    "klinikum",
    "gericht",
)


@dataclass(frozen=True, slots=True)
class NameShapes:
    """Words and endings that tell what kind of thing a row of capitalised words names."""

    organisation_words: frozenset[str]
    place_words: frozenset[str]
    place_beginnings: frozenset[str]
    organisation_ends: tuple[str, ...]
    place_ends: tuple[str, ...]
    street_endings: tuple[str, ...]
    no_streets: frozenset[str]
    bodies: frozenset[str]
    roads: frozenset[str]
    doings: frozenset[str]
    firm_doings: frozenset[str]
    links: frozenset[str]
    before_places: frozenset[str]
    before_persons: frozenset[str]
    person_nouns: tuple[str, ...]
    no_person_nouns: tuple[str, ...]
    town_places: frozenset[str]
    town_organisations: frozenset[str]
    town_organisation_ends: tuple[str, ...]
    german_heads: frozenset[str]

    def may_head_body(self, text: str) -> bool:
        """Whether a word is one for a body, or can be the adjective before one."""
        if text in self.bodies or text.endswith(_BODY_ENDS):
            return True
        return text[-1] in "sn" and _INFLECTION.sub("", text) in self.bodies


@dataclass(frozen=True, slots=True)
class NameWords:
    """What one language knows about names; look-ups are by the word as written unless said otherwise.

    `listed` maps the first word of known names, in every inflected form, to those names, the longest first;
    `firm_places` are the places that no family name equals; `genders` maps given names to `f`, `m` or an
    empty string, `usual_given` are those that name somebody also when they stand alone.
    """

    listed: dict[str, tuple[Listed, ...]]
    small_listed: frozenset[str]
    ambiguous: frozenset[str]
    firm_places: frozenset[str]
    genders: dict[str, str]
    usual_given: frozenset[str]
    families: frozenset[str]
    shapes: NameShapes
    starters: frozenset[str]
    common: frozenset[str]
    titles: frozenset[str]
    particles: frozenset[str]
    organisation_heads: frozenset[str]
    organisation_head_ends: tuple[str, ...]
    place_heads: frozenset[str]
    legal_forms: frozenset[str]
    no_acronyms: frozenset[str]
    clubs: frozenset[str]
    town_institutions: frozenset[str]
    place_endings: tuple[str, ...]
    no_places: frozenset[str]
    place_prepositions: frozenset[str]
    sayings: frozenset[str]

    def is_given(self, word: str) -> bool:
        """Whether it is a given name, single or double (`Karl-Heinz`)."""
        return word in self.genders or ("-" in word and all(part in self.genders for part in word.split("-")))

    def may_have_town(self, word: str) -> bool:
        """Whether a club or an institution that bears the name of its town begins with the word."""
        return word in self.clubs or word in self.town_institutions or word.endswith(_INSTITUTION_ENDS)

    def heads_organisation(self, word: str) -> bool:
        """Whether a word, or the end of a compound, says that an organisation follows: `Chemiekonzern`."""
        return word in self.organisation_heads or (
            word[0].isupper() and word.endswith(self.organisation_head_ends)
        )

    def is_common(self, word: str) -> bool:
        """Whether a capitalised word is no name by its own look."""
        return word in self.starters or word in self.common or _ends_as_noun(word)


@lru_cache(maxsize=65_536)
def _ends_as_noun(word: str) -> bool:
    """Whether a word has an ending of common nouns."""
    return _COMMON_ENDINGS.search(word) is not None


@cache
def load_name_words(language: str) -> NameWords:
    """The name lists of a language."""
    names = read_lists(language, "names.yaml")
    places = read_lists(language, "places.yaml")
    given, more_given = (
        read_lists(language, "names_given.yaml"),
        read_columns(language, "names_given_more.yaml"),
    )
    more_places = read_columns(language, "places_more.yaml", ";")
    listed = list_names(language)
    return NameWords(
        listed=listed,
        small_listed=frozenset(word for word in listed if word[0].islower()),
        ambiguous=frozenset((*places["ambiguous"], *more_places["ambiguous"])),
        firm_places=frozenset(
            (*list_countries(language), *places["regions"], *places["cities"], *more_places["regions"])
        ),
        genders=_genders(more_given) | _genders(given),
        usual_given=frozenset((*given["female"], *given["male"], *given["both"])),
        families=frozenset(read_columns(language, "names_family.yaml")["family"]),
        shapes=_shapes(read_columns(language, "names_shapes.yaml")),
        starters=frozenset(read_lists(language, "names_starters.yaml")["sentence_starters"]),
        common=frozenset(names["common_nouns"]),
        titles=frozenset(names["titles"]),
        particles=frozenset(names["particles"]),
        organisation_heads=frozenset(names["organisation_heads"]),
        organisation_head_ends=tuple(
            head.casefold() for head in names["organisation_heads"] if len(head) >= _SHORTEST_HEAD
        ),
        place_heads=frozenset(places["place_heads"]),
        legal_forms=frozenset(names["legal_forms"]),
        no_acronyms=frozenset(names["no_acronyms"]),
        clubs=frozenset(names["clubs"]),
        town_institutions=frozenset(names["town_institutions"]),
        place_endings=tuple(places["endings"]),
        no_places=frozenset(places["no_places"]),
        place_prepositions=frozenset(places["prepositions"]),
        sayings=frozenset(names["singular_sayings"]),
    )


def _shapes(words: dict[str, list[str]]) -> NameShapes:
    """The shapes of names."""
    return NameShapes(
        organisation_words=frozenset(words["organisation_words"]),
        place_words=frozenset(words["place_words"]),
        place_beginnings=frozenset(words["place_beginnings"]),
        organisation_ends=tuple(words["organisation_ends"]),
        place_ends=tuple(words["place_ends"]),
        street_endings=tuple(words["street_endings"]),
        no_streets=frozenset(words["no_streets"]),
        bodies=frozenset(words["bodies"]),
        roads=frozenset(words["roads"]),
        doings=frozenset(words["doings"]),
        firm_doings=frozenset(words["firm_doings"]),
        links=frozenset(words["links"]),
        before_places=frozenset(words["before_places"]),
        before_persons=frozenset(words["before_persons"]),
        person_nouns=tuple(words["person_nouns"]),
        no_person_nouns=tuple(words["no_person_nouns"]),
        town_places=frozenset(words["town_places"]),
        town_organisations=frozenset(words["town_organisations"]),
        town_organisation_ends=tuple(words["town_organisation_ends"]),
        german_heads=frozenset(words["german_heads"]),
    )


def _genders(given: dict[str, list[str]]) -> dict[str, str]:
    """Given names with their gender."""
    return {
        **dict.fromkeys(given["female"], "f"),
        **dict.fromkeys(given["male"], "m"),
        **dict.fromkeys(given["both"], ""),
    }
