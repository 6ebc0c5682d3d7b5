"""Names of organisations and places by how they are formed: *Bundesamt für …*, *Berliner Zeitung*."""

import re
from collections.abc import Sequence

from synopse.finding.name_rules import ARTICLES, NameClues, Naming, listed_at
from synopse.finding.words import Word
from synopse.model import NameKind

_ADJECTIVE_OF_TOWN = re.compile(r"^[A-ZÄÖÜ][a-zäöüß-]{3,30}er$")
_ADJECTIVE = re.compile(
    r"^[A-ZÄÖÜ][a-zäöüß-]{2,30}(?:ische|liche|deutsche|isches|ischer|ischen|liches|licher|lichen|deutsches|deutscher|deutschen)$"
)
_NUMBER = re.compile(r"^\d{1,4}$")
_INFLECTION = re.compile(r"(?:es|s|n|en)$")
_MOST_WORDS = 8
_SHORTEST_STREET = 8


def read_acronym_in_brackets(words: Sequence[Word], i: int, clues: NameClues) -> Naming | None:
    """Capitals in brackets behind a noun, which abbreviate it: `Bundesamt für Gesundheit (BAG)`."""
    text = words[i].text
    if words[i].gap != " (" or text in clues.words.no_acronyms:
        return None
    behind = words[i + 1].gap if i + 1 < len(words) else ")"
    fits = i > 0 and words[i - 1].capital and _abbreviates(text, words, i)
    return Naming(1, NameKind.ORGANISATION, text) if behind.startswith(")") and fits else None


def _abbreviates(text: str, words: Sequence[Word], i: int) -> bool:
    """Whether the words before begin with the letters of an abbreviation, the first of them at least."""
    letters = {word.text[0].upper() for word in words[max(0, i - 7) : i]}
    inside = "".join(word.text for word in words[max(0, i - 3) : i]).upper()
    return text[0] in letters and all(letter in inside or letter in letters for letter in text.upper())


def read_body(words: Sequence[Word], i: int, clues: NameClues) -> Naming | None:
    """A body with its task: `Institut für Meereskunde`."""
    place = i
    while place < i + 2 and place < len(words) and (place == i or words[place].joined):
        text = words[place].text
        stem = text if text in clues.words.shapes.bodies else _INFLECTION.sub("", text)
        if stem in clues.words.shapes.bodies or _is_ministry(text):
            end = _task_end(words, place, clues)
            return Naming(end - i, NameKind.ORGANISATION, _text(words, i, end)) if end else None
        if not _ADJECTIVE.match(text) or text in clues.words.starters:
            return None
        place += 1
    return None


def _is_ministry(text: str) -> bool:
    """Whether a word is one for a ministry or an office, whatever is before it."""
    return text.endswith(
        ("ministerium", "ministeriums", "institut", "instituts", "sekretariat", "amt", "amtes")
    )


def _task_end(words: Sequence[Word], head: int, clues: NameClues) -> int:
    """The index behind `für X`, `für X und Y`, 0 without."""
    if head + 2 >= len(words) or words[head + 1].text not in ("für", "zur", "zum"):
        return 0
    end = head + 2
    while end < len(words) and end < head + 3 and words[end].joined and words[end].text[0].islower():
        end += 1
    if end >= len(words) or not (words[end].capital and words[end].joined):
        return 0
    end += 1
    while end < len(words) and end < head + _MOST_WORDS and words[end].joined:
        following = words[end + 1] if end + 1 < len(words) else None
        if words[end].text in ("und", "&") and following and following.joined and following.capital:
            end += 2
        elif words[end].capital and listed_at(words, end, clues):
            end += 1
        else:
            break
    return end


def read_town_thing(words: Sequence[Word], i: int, clues: NameClues) -> Naming | None:
    """An adjective of a town or country with what it names: `Berliner Zeitung`, `Wummeraner Straße`."""
    text = words[i].text
    if i + 1 >= len(words) or not words[i + 1].joined or not words[i + 1].capital:
        return None
    of_town = _ADJECTIVE_OF_TOWN.match(text) and not clues.words.is_common(text) and not clues.role(text)
    if not of_town or text.casefold() in clues.small or text in clues.words.genders:
        return None
    kind = _kind_behind_town(words[i + 1].text, clues)
    return Naming(2, kind, f"{text} {words[i + 1].text}") if kind else None


def _kind_behind_town(head: str, clues: NameClues) -> NameKind | None:
    """What a noun behind the adjective of a town makes of both."""
    shapes = clues.words.shapes
    if head in shapes.town_places:
        return NameKind.PLACE
    long = len(head) > _SHORTEST_STREET and head.casefold().endswith(shapes.town_organisation_ends)
    return NameKind.ORGANISATION if long or head in shapes.town_organisations else None


def read_capital_adjective(words: Sequence[Word], i: int, clues: NameClues) -> Naming | None:
    """An adjective with a capital inside a sentence, and its noun: `Hohe Brücke`."""
    if i == 0 or not words[i].joined or i + 1 >= len(words) or not words[i + 1].joined:
        return None
    text, head = words[i].text, words[i + 1]
    if (
        not head.capital
        or not _CAPITAL_ADJECTIVE.match(text)
        or text in clues.words.starters
        or text in clues.words.common - _NATIONS
    ):
        return None
    kind = _kind_of_noun(head.text, clues)
    if kind is None:
        return None
    behind = listed_at(words, i + 2, clues) if i + 2 < len(words) and words[i + 2].joined else None
    end = i + 2 + (behind.count if behind is not None and behind.kind is NameKind.PLACE else 0)
    return Naming(end - i, kind, _text(words, i, end))


_NATIONS = frozenset(("Deutsche", "Deutschen", "Deutscher"))
_CAPITAL_ADJECTIVE = re.compile(
    r"^(?:[A-ZÄÖÜ][a-zäöüß-]{2,30}(?:isch|lich|deutsch|ern|ig)|Deutsch|Rot|Schwarz|Weiß|Groß|Klein|Alt|Neu|Hoh|Hinter|Vorder|Ober|Unter|Frei|Blau|Grün|Vereinigt|International|National|Zentral|Allgemein)(?:e|en|er|es|em)$"
)


def _kind_of_noun(text: str, clues: NameClues) -> NameKind | None:
    """What kind of thing a noun stands for by its end."""
    folded = text.casefold()
    stem = folded.removesuffix("s")
    if stem.endswith(clues.words.shapes.place_ends):
        return NameKind.PLACE
    return NameKind.ORGANISATION if stem.endswith(clues.words.shapes.organisation_ends) else None


def read_capitals(words: Sequence[Word], i: int, clues: NameClues) -> Naming | None:
    """A place all in capitals, as datelines have it: `BERLIN`."""
    text = words[i].text
    if len(text) < _SHORTEST_SHOUT or not text.isupper():
        return None
    listed = clues.words.listed.get(text.title(), ())
    whole = next((one for one in listed if not one[0]), None)
    place = whole is not None and whole[1] is NameKind.PLACE
    return Naming(1, NameKind.PLACE, text.title()) if place else None


_SHORTEST_SHOUT = 4


def read_street(words: Sequence[Word], i: int, clues: NameClues) -> Naming | None:
    """A compound that ends in a word for a street: `Moorkampstraße`; a road and its number: `A 7`."""
    text = words[i].text
    shapes = clues.words.shapes
    if len(text) > _SHORTEST_STREET and text.endswith(shapes.street_endings):
        plain = text in shapes.no_streets or text.casefold() in clues.small
        return None if plain else Naming(1, NameKind.PLACE, text)
    if (
        re.fullmatch(r"[AB]\d{1,3}", text)
        and i
        and words[i - 1].text.casefold() in ("der", "die", "auf", "autobahn", "bundesstraße")
    ):
        return Naming(1, NameKind.PLACE, text)
    return None


def read_road(words: Sequence[Word], i: int, clues: NameClues) -> Naming | None:
    """A road and its number parted by a space: `A 7`."""
    if (
        words[i].text not in clues.words.shapes.roads
        or i == 0
        or i + 1 >= len(words)
        or not words[i + 1].joined
    ):
        return None
    number = _NUMBER.match(words[i + 1].text)
    road = words[i - 1].text in ("der", "die", "Autobahn", "Bundesstraße", "Autobahnen", "und", "Landstraße")
    return Naming(2, NameKind.PLACE, f"{words[i].text} {words[i + 1].text}") if number and road else None


def read_place_beginning(words: Sequence[Word], i: int, clues: NameClues) -> Naming | None:
    """A first word that only places have, and what follows: `Bad Wummelitz`, `Monte Rosa`, `St. Goar`."""
    shapes = clues.words.shapes
    if words[i].text not in shapes.place_beginnings or i + 1 >= len(words):
        return None
    article = i > 0 and words[i - 1].text.casefold() in ("das", "ein") and words[i].text == "Bad"
    end = i + 1
    while end < len(words) and end < i + 4 and words[end].joined and _goes_on(words, end, clues):
        end += 1
    while end > i + 1 and not words[end - 1].capital:
        end -= 1
    return Naming(end - i, NameKind.PLACE, _text(words, i, end)) if end > i + 1 and not article else None


def _goes_on(words: Sequence[Word], i: int, clues: NameClues) -> bool:
    """Whether a word can be the second of such a name, or a small word between two."""
    text = words[i].text
    if text in ("de", "del", "di", "della", "delle", "la", "du", "des", "da", "do"):
        return i + 1 < len(words) and words[i + 1].joined and words[i + 1].capital
    return words[i].capital and not clues.words.is_common(text) and text.casefold() not in clues.small


def read_row_with_word(words: Sequence[Word], i: int, clues: NameClues) -> Naming | None:
    """A row of capitalised words, one of them only in such names: `Moor Lake`."""
    if not _in_row(words[i], clues) or words[i].text in clues.words.shapes.german_heads:
        return None
    end = i + 1
    while end < len(words) and end < i + _MOST_WORDS and words[end].joined:
        if _in_row(words[end], clues):
            end += 1
            continue
        link = words[end].text in clues.words.shapes.links and end + 1 < len(words) and words[end + 1].joined
        foreign = words[end].text not in ("und", "von", "das", "den", "an", "am", "in", "der", "des", "die")
        if not (link and foreign and _in_row(words[end + 1], clues)):
            break
        end += 2
    while end > i + 1 and not _tells(words[end - 1], clues):
        end -= 1
    if end == i + 1 or (
        words[end - 1].text in clues.words.shapes.german_heads and words[end - 2].text.endswith("s")
    ):
        return None
    if end == i + 2 and clues.words.is_given(words[i].text):
        return None
    return _kind_of_row(words, i, end, clues)


def _tells(word: Word, clues: NameClues) -> bool:
    """Whether a word tells of what kind the row is."""
    return word.text in clues.words.shapes.organisation_words or word.text in clues.words.shapes.place_words


def _kind_of_row(words: Sequence[Word], i: int, end: int, clues: NameClues) -> Naming | None:
    """What the last of the telling words of a row says it names."""
    shapes = clues.words.shapes
    for word in reversed(words[i:end]):
        if word.text in shapes.organisation_words:
            return Naming(end - i, NameKind.ORGANISATION, _text(words, i, end))
        if word.text in shapes.place_words:
            return Naming(end - i, NameKind.PLACE, _text(words, i, end))
    return None


def _in_row(word: Word, clues: NameClues) -> bool:
    """Whether a word can stand in a row of names."""
    text = word.text
    if not word.capital:
        return False
    shapes = clues.words.shapes
    if text in shapes.organisation_words or text in shapes.place_words:
        return True
    return not (
        clues.words.is_common(text) or clues.role(text) or text.casefold() in clues.small or text in ARTICLES
    )


def _text(words: Sequence[Word], start: int, end: int) -> str:
    """The words as one name."""
    return " ".join(word.text for word in words[start:end])
