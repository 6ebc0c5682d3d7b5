"""The rules by which a capitalised German word is known for a name; each needs evidence of its own.

German writes every noun with a capital, so a capital proves nothing. What does: a list, a given name before
it, a role noun or title before it, a legal form behind it, a verb of saying beside it while it has no
article, a preposition of place together with the ending of a place name.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from synopse.finding.name_words import NameWords
from synopse.finding.role_words import RoleNoun, split_role_noun
from synopse.finding.words import Word, strip_genitive
from synopse.model import NameKind

_DOMAIN = re.compile(r"^[\w-]+\.[a-z]{2,4}$")
ACRONYM = re.compile(r"^[A-ZÄÖÜ][A-ZÄÖÜ&]{1,5}$")
_ROMAN = re.compile(r"^[IVX]+$")
_MOST_WORDS = 5
_MOST_PARTICLES = 3
_NAME_ENDS = ("us", "is", "os", "ss")  # of names that end in -s without being a genitive


@dataclass(frozen=True, slots=True)
class NameClues:
    """What the rules know: the lists, the words this report also writes small, its datelines, its tags."""

    words: NameWords
    language: str
    small: frozenset[str]
    datelines: frozenset[str]
    proper: frozenset[int] | None = None
    """The offsets of the words a tagger holds for proper nouns; None without one."""

    def role(self, word: str) -> RoleNoun | None:
        """The word as a role noun."""
        return split_role_noun(word, self.language)


@dataclass(frozen=True, slots=True)
class Naming:
    """What a rule found: so many words from the first on, their kind, and the name without inflection."""

    count: int
    kind: NameKind
    name: str
    sure: bool = True
    """Whether list or neighbours prove the kind, so that it may teach other mentions."""


Rule = Callable[[Sequence[Word], int, NameClues], Naming | None]


def read_person(words: Sequence[Word], i: int, clues: NameClues) -> Naming | None:
    """A given name and what follows: `Annalena Baerbock`, `J.D. Vance`, `Ursula von der Leyen`."""
    lists = clues.words
    initial = words[i].text.endswith(".") and words[i].text not in ("U.S.", "St.", "1.")
    if not initial and not lists.is_given(words[i].text):
        return None
    end = _person_end(words, i, clues)
    surname = words[end - 1].text
    if end == i + 1 or (lists.is_given(surname) and initial and end == i + 2 and "." in surname):
        return None
    return _person(words, i, end, clues)


def read_person_after_role(words: Sequence[Word], i: int, clues: NameClues) -> Naming | None:
    """What stands behind a role noun or title: `Kremlchef Wladimir Putin`, `Minister Reul`, `Frau Weber`."""
    if i == 0 or not words[i].joined or not is_surname(words[i], clues):
        return None
    before = words[i - 1]
    role = clues.role(before.text)
    title = before.text in clues.words.titles or before.text + "." in clues.words.titles
    if (title and i > 1 and words[i - 2].text.casefold() in ARTICLES) or is_genitive(words, i, clues):
        return None
    if clues.role(words[i].text) and i + 1 < len(words) and words[i + 1].joined and words[i + 1].capital:
        return None  # a second role: Vorsitzende Richterin
    if (not title and (role is None or role.plural)) or _listed_firmly(words, i, clues):
        return None
    end = _person_end(words, i, clues)
    return _person(words, i, end, clues)


def read_listed(words: Sequence[Word], i: int, clues: NameClues) -> Naming | None:
    """A name of the lists, the longest that fits; ambiguous ones only behind a preposition of place."""
    found = listed_at(words, i, clues)
    if (
        found
        and found.count == 1
        and (found.name in clues.words.ambiguous or words[i].text in clues.words.starters)
    ):
        near = behind_preposition(words, i, clues) or (
            found.kind is NameKind.PLACE and _beside_place(words, i, clues)
        )
        return found if near else None
    return found


def read_domain(words: Sequence[Word], i: int, _clues: NameClues) -> Naming | None:
    """An internet address as a name: `kremlin.ru`."""
    return Naming(1, NameKind.OTHER, words[i].text) if _DOMAIN.match(words[i].text) else None


def read_organisation_after_head(words: Sequence[Word], i: int, clues: NameClues) -> Naming | None:
    """Capitalised words behind what they are: `Nachrichtenagentur RIA`, `Sender Kanal 5`."""
    if i == 0 or not words[i].joined or not clues.words.heads_organisation(words[i - 1].text):
        return None
    end = i
    while (
        end < len(words)
        and end < i + 3
        and _is_firm_word(words[end], clues)
        and (end == i or words[end].joined)
    ):
        end += 1
    if end == i or (end == i + 1 and words[i].text.endswith("en")):
        return None
    return Naming(end - i, NameKind.ORGANISATION, " ".join(word.text for word in words[i:end]))


def read_firm(words: Sequence[Word], i: int, clues: NameClues) -> Naming | None:
    """Capitalised words that end in a legal form: `Muster AG`."""
    for end in range(i + 1, min(i + 4, len(words))):
        if not words[end].joined or not words[end - 1].capital:
            return None
        if words[end].text in clues.words.legal_forms:
            name = " ".join(word.text for word in words[i : end + 1])
            unfit = any(clues.words.is_common(word.text) or "-" in word.text for word in words[i:end])
            return None if unfit else Naming(end + 1 - i, NameKind.ORGANISATION, name)
    return None


def read_club(words: Sequence[Word], i: int, clues: NameClues) -> Naming | None:
    """A club or an institution together with its town: `FC Musterstadt`, `Landgericht Köln`."""
    whole = listed_at(words, i, clues)
    if whole is not None and whole.count > 1:
        return whole
    if not clues.words.may_have_town(words[i].text):
        return None
    if i + 1 >= len(words) or not words[i + 1].joined or not words[i + 1].capital:
        return _numbered_club(words, i, clues)
    behind = listed_at(words, i + 1, clues)
    place = behind is not None and behind.kind is NameKind.PLACE
    institution = place and words[i].text not in clues.words.clubs
    club = words[i].text in clues.words.clubs and not clues.words.is_common(words[i + 1].text)
    if behind is not None and (club or institution):
        name = f"{words[i].text} {behind.name}"
        return Naming(behind.count + 1, NameKind.ORGANISATION, name)
    return Naming(2, NameKind.ORGANISATION, f"{words[i].text} {words[i + 1].text}") if club else None


def _numbered_club(words: Sequence[Word], i: int, clues: NameClues) -> Naming | None:
    """A club with a year before its town: `SG 01 Musterstadt`."""
    row = words[i + 1 : i + 3]
    if words[i].text not in clues.words.clubs or len(row) < 2 or not all(word.joined for word in row):  # noqa: PLR2004
        return None
    number, town = row
    fits = number.text.isdigit() and town.capital and not clues.words.is_common(town.text)
    name = f"{words[i].text} {number.text} {town.text}"
    return Naming(3, NameKind.ORGANISATION, name) if fits else None


def read_acronym(words: Sequence[Word], i: int, clues: NameClues) -> Naming | None:
    """Two to six capitals behind an article, which name something (`der RTW`), unknown what."""
    text = words[i].text
    if not ACRONYM.match(text) or text in clues.words.no_acronyms or _ROMAN.match(text):
        return None
    neighbours = [word.text for word in (*words[max(0, i - 1) : i], *words[i + 1 : i + 2])]
    if any(len(word) > 1 and word.isupper() for word in neighbours):
        return None
    article = i > 0 and words[i - 1].text.casefold() in ARTICLES
    return Naming(1, NameKind.OTHER, text) if article and len(text) > 2 else None  # noqa: PLR2004


def read_place_after_head(words: Sequence[Word], i: int, clues: NameClues) -> Naming | None:
    """A capitalised word behind a word for a place: `Landkreis Görlitz`."""
    if i == 0 or words[i - 1].text not in clues.words.place_heads or not words[i].joined:
        return None
    text = words[i].text
    strong = words[i - 1].text in (
        "Landkreis",
        "Provinz",
        "Gouvernement",
        "Oblast",
        "Kanton",
        "Ortsteil",
        "Stadtteil",
    )
    if not words[i].capital or clues.words.is_common(text) or text in clues.words.no_places:
        return None
    sure = strong or text.endswith(clues.words.place_endings)
    return Naming(1, NameKind.PLACE, text) if sure and not clues.role(text) else None


def read_place_by_ending(words: Sequence[Word], i: int, clues: NameClues) -> Naming | None:
    """A bare word with the ending of a place name behind a preposition of place: `in Musterhausen`."""
    text = words[i].text
    if text in clues.datelines:
        return Naming(1, NameKind.PLACE, text)
    if not text.endswith(clues.words.place_endings) or not behind_preposition(words, i, clues):
        return None
    known = clues.words.is_common(text) or text in clues.words.no_places or "-" in text
    return None if known or len(text) < 6 else Naming(1, NameKind.PLACE, text)  # noqa: PLR2004


def read_speaker(words: Sequence[Word], i: int, clues: NameClues) -> Naming | None:
    """A bare capitalised word that speaks in the singular: `sagte Peskow`, `Ermak betonte`."""
    lists = clues.words
    if not is_surname(words[i], clues) or "-" in words[i].text or clues.role(words[i].text):
        return None
    behind = words[i + 1] if i + 1 < len(words) else None
    if behind and behind.joined and behind.capital:
        return None
    after_verb = i > 0 and words[i].joined and words[i - 1].text in lists.sayings
    bare = i == 0 or not words[i].joined
    before_verb = bool(behind and behind.joined and behind.text in ("sagte", "betonte", "schrieb")) and bare
    if not (after_verb or before_verb) or listed_at(words, i, clues):
        return None
    return Naming(1, NameKind.PERSON, words[i].text)


ARTICLES = frozenset(
    "der die das dem den des ein eine einen einem einer eines kein keine keinen mein sein seine seinen seinem"  # noqa: SIM905 -- a word list reads best as words
    " ihr ihre ihren ihrem jeder jede jedes dieser diese dieses diesem diesen"
    " am im zum zur beim vom ins ans".split()
)
_LONGEST_ABBREVIATION = 7
_ARABIC = ("al-", "el-", "as-", "asch-", "ad-", "an-", "ar-")
_NOBLE = ("von", "van", "de", "zu")


def _person_end(words: Sequence[Word], i: int, clues: NameClues) -> int:
    """The index behind the last word of a person's name that begins at `i`."""
    lists = clues.words
    end = i + 1
    while end < len(words) and end < i + _MOST_WORDS:
        particles = end
        while particles < len(words) and words[particles].text in lists.particles and words[particles].joined:
            particles += 1
        if particles >= len(words) or particles > end + _MOST_PARTICLES or not words[particles].joined:
            break
        if not _continues_name(words[particles], clues) and not _ROMAN.match(words[particles].text):
            break
        if _surname_complete(words, i, end, particles, clues):
            break
        end = particles + 1
    return end


def _surname_complete(words: Sequence[Word], i: int, end: int, following: int, clues: NameClues) -> bool:
    """Whether the name is whole before the next capitalised word, which is then a noun of the sentence."""
    if following > end:
        known = words[end - 1].text in clues.words.families or listed_at(words, following, clues)
        return not _can_be_middle(words[end - 1], clues) and (bool(known) or words[end].text not in _NOBLE)
    given = all(clues.words.is_given(word.text) or "." in word.text for word in words[i:end])
    genitive = words[end - 1].text.endswith("s") and not clues.words.is_given(words[following].text)
    noun = _is_noun_by_tag(words[following], clues) or clues.role(words[following].text) is not None
    if given:
        return noun and end - i >= 2 and words[end - 1].text in clues.words.families  # noqa: PLR2004
    return genitive or noun or (end - i >= 2 and not _can_be_middle(words[end - 1], clues))  # noqa: PLR2004


def _is_noun_by_tag(word: Word, clues: NameClues) -> bool:
    """Whether a tagger holds a word for none of a name, and no list says otherwise."""
    if clues.proper is None or word.start in clues.proper:
        return False
    return not (word.text in clues.words.families or clues.words.is_given(word.text))


def _can_be_middle(word: Word, clues: NameClues) -> bool:
    """Whether a word can be the middle of a name: a given name or an initial."""
    return clues.words.is_given(word.text) or "." in word.text


def _continues_name(word: Word, clues: NameClues) -> bool:
    """Whether a word can stand inside a person's name."""
    return word.joined and (is_surname(word, clues) or word.text.endswith("."))


def is_surname(word: Word, clues: NameClues) -> bool:
    """Whether a word can be a family name by its look."""
    text = word.text
    if not (text[0].isupper() or has_arabic_article(text)) or len(text) == 1 or ACRONYM.match(text):
        return False
    if clues.words.is_common(text) or text.casefold() in clues.small:
        return False
    if "-" in text and not has_arabic_article(text) and not _double_surname(text):
        return False
    return any(letter.isalpha() for letter in text) and not any(letter.isdigit() for letter in text)


def is_genitive(words: Sequence[Word], i: int, clues: NameClues) -> bool:
    """Whether a word behind an article and a role is whose the role is: der Außenminister Wasrahs."""
    text = words[i].text
    if not text.endswith("s") or text.endswith(_NAME_ENDS) or text in clues.words.families:
        return False
    return any(word.text.casefold() in ARTICLES for word in words[max(0, i - 3) : max(0, i - 1)])


def is_abbreviation(text: str) -> bool:
    """Whether a word has two capitals or more: `BfV`, `EZB`."""
    return 2 <= len(text) <= _LONGEST_ABBREVIATION and sum(map(str.isupper, text)) > 1 and text.isalpha()  # noqa: PLR2004


def has_arabic_article(text: str) -> bool:
    """Whether a family name begins with an Arabic article: `al-Scharaa`."""
    return text.startswith(_ARABIC) and text.partition("-")[2][:1].isupper()


def _double_surname(text: str) -> bool:
    """Whether a hyphened word can be a name: both parts capitalised, the first no abbreviation."""
    parts = text.split("-")
    return all(part[:1].isupper() and not (len(part) > 1 and part.isupper()) for part in parts)


def _person(words: Sequence[Word], i: int, end: int, clues: NameClues) -> Naming:
    """The person named by these words; a genitive -s before a noun is no part of the name."""
    parts = [word.text for word in words[i:end]]
    behind = words[end] if end < len(words) else None
    noun_behind = behind is not None and behind.joined and behind.capital
    if noun_behind and not clues.role(parts[-1]):
        parts[-1] = strip_genitive(parts[-1])
    return Naming(end - i, NameKind.PERSON, " ".join(parts))


def _is_firm_word(word: Word, clues: NameClues) -> bool:
    """Whether a word can be part of the name of an organisation."""
    return word.text[0].isupper() and not clues.words.is_common(word.text) and not clues.role(word.text)


def listed_at(words: Sequence[Word], i: int, clues: NameClues) -> Naming | None:
    """The longest listed name that begins at `i`."""
    entries = clues.words.listed.get(words[i].text)
    if entries is None:
        return None
    second = words[i + 1].text if i + 1 < len(words) else ""
    for rest, kind, name in entries:
        if not rest:
            return Naming(1, kind, name)
        if rest[0] == second and _follows(rest, words[i + 1 : i + 1 + len(rest)]):
            return Naming(1 + len(rest), kind, name)
    return None


def _follows(rest: tuple[str, ...], words: Sequence[Word]) -> bool:
    """Whether words are the rest of a listed name."""
    return len(words) == len(rest) and all(
        word.text == wanted and (word.joined or word.gap == "/")
        for word, wanted in zip(words, rest, strict=True)
    )


def _beside_place(words: Sequence[Word], i: int, clues: NameClues) -> bool:
    """Whether a comma, a slash or `und` joins a word to a place before it: `Wien und Gotha`."""
    other = i - 1 if words[i].gap in (", ", "/") else i - 2 if words[i - 1].text == "und" else -1
    found = listed_at(words, other, clues) if other >= 0 else None
    return found is not None and found.kind is NameKind.PLACE


def _listed_firmly(words: Sequence[Word], i: int, clues: NameClues) -> bool:
    """Whether a listed name begins at `i` that no person bears."""
    found = listed_at(words, i, clues)
    if found is None or found.kind is NameKind.PERSON:
        return False
    return found.kind is NameKind.ORGANISATION or found.count > 1 or found.name in clues.words.firm_places


def behind_preposition(words: Sequence[Word], i: int, clues: NameClues) -> bool:
    """Whether a preposition of place stands directly before, and no noun directly behind."""
    if i == 0 or not words[i].joined or words[i - 1].text.casefold() not in clues.words.place_prepositions:
        return False
    behind = words[i + 1] if i + 1 < len(words) else None
    return behind is None or not behind.joined or not behind.capital or not behind.text.endswith("en")
