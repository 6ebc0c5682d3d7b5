"""Words that neither a list nor a neighbour proves to be names: what a tagger and their place say of them.

A row of words that a tagger holds for proper nouns is a name where its place agrees. Its kind is told by what
stands before it (a preposition of place), by its look (capitals), by the lists of given and family names, by
what it does. Without a tagger only the lists of family and given names count, and only without an article.
"""

from collections.abc import Sequence

from synopse.finding.name_rules import (
    ACRONYM,
    ARTICLES,
    NameClues,
    Naming,
    is_genitive,
    is_surname,
    listed_at,
)
from synopse.finding.words import Word, strip_genitive
from synopse.model import NameKind

_LOOSE_PLACE = frozenset(("bei", "zwischen", "um", "über", "gegen", "von", "ab", "vor"))
_MOST_WORDS = 4
_QUOTES = '"„“”»«‚‘›‹'


def read_bare(words: Sequence[Word], i: int, clues: NameClues) -> Naming | None:
    """A row of words that are names by a tagger's word or by the lists."""
    if not _may_be_bare(words, i, clues):
        return None
    end = i + 1
    while end < len(words) and end < i + _MOST_WORDS and words[end].joined and _continues(words, end, clues):
        end += 1
    if _is_quoted(words, i, end):
        return None
    kind = _kind(words, i, end, clues)
    if kind is None:
        return None
    parts = [word.text for word in words[i:end]]
    noun_behind = end < len(words) and words[end].joined and words[end].capital
    if kind is NameKind.PERSON and noun_behind:
        parts[-1] = strip_genitive(parts[-1])
    proved = kind is NameKind.PERSON and _is_person_by_list(words, i, end, clues)
    return Naming(end - i, kind, " ".join(parts), sure=proved)


def _may_be_bare(words: Sequence[Word], i: int, clues: NameClues) -> bool:
    """Whether a word is open and some evidence speaks for it."""
    if not _speaks_for(words, i, clues):
        return False
    word, lists = words[i], clues.words
    text = word.text
    if (
        not word.capital
        or len(text) == 1
        or lists.is_common(text)
        or text.casefold() in clues.small
        or clues.role(text)
    ):
        return False
    if "/" in text or any(letter.isdigit() for letter in text):
        return False
    if text in lists.no_acronyms or text in lists.organisation_heads or text in lists.place_heads:
        return False
    return not (text in lists.titles or text + "." in lists.titles or text in lists.shapes.organisation_words)


def _speaks_for(words: Sequence[Word], i: int, clues: NameClues) -> bool:
    """Whether a tagger or a list holds a word for a name."""
    if _is_tagged(words[i], clues):
        return True
    text, lists = words[i].text, clues.words
    listed = text in lists.families or text in lists.usual_given or strip_genitive(text) in lists.usual_given
    return listed and not _article_before(words, i)


def _is_tagged(word: Word, clues: NameClues) -> bool:
    """Whether a tagger holds a word for a proper noun."""
    return clues.proper is not None and word.start in clues.proper


def _continues(words: Sequence[Word], i: int, clues: NameClues) -> bool:
    """Whether a word goes on with the row."""
    return (
        _may_be_bare(words, i, clues)
        and listed_at(words, i, clues) is None
        and not ACRONYM.match(words[i].text)
    )


def _article_before(words: Sequence[Word], i: int) -> bool:
    """Whether an article stands directly before."""
    return i > 0 and words[i].joined and words[i - 1].text.casefold() in ARTICLES


def _is_quoted(words: Sequence[Word], i: int, end: int) -> bool:
    """Whether quotation marks enclose the row alone: then it is a title."""
    behind = words[end].gap if end < len(words) else ""
    return words[i].gap[-1:] in _QUOTES and words[i].gap != "" and behind[:1] in _QUOTES and behind != ""


def _kind(words: Sequence[Word], i: int, end: int, clues: NameClues) -> NameKind | None:
    """What the row names, None where nothing tells."""
    if end == i + 1 and ACRONYM.match(words[i].text):
        return NameKind.ORGANISATION
    if _article_before(words, i):
        return None
    person = _is_person_by_list(words, i, end, clues)
    if _is_place(words, i, end, clues, person=person):
        return NameKind.PLACE
    if person and (end > i + 1 or _is_tagged(words[i], clues) or _acts(words, i, end, clues)):
        return NameKind.PERSON
    return _kind_by_neighbours(words, i, end, clues)


def _kind_by_neighbours(words: Sequence[Word], i: int, end: int, clues: NameClues) -> NameKind | None:
    """What the row names by what stands beside it alone."""
    before = words[i - 1].text if i and words[i].joined else ""
    if before[:1].isupper() and i > 1:
        return None if is_genitive(words, i, clues) else _kind_behind_noun(before, clues)
    if end < len(words) and words[end].joined and words[end].text in clues.words.shapes.firm_doings:
        return NameKind.ORGANISATION
    person = is_surname(words[end - 1], clues) and _does(words, i, end, clues)
    return NameKind.PERSON if person else None


def _is_place(words: Sequence[Word], i: int, end: int, clues: NameClues, *, person: bool) -> bool:
    """Whether a preposition of place or the list of ambiguous places makes the row a place."""
    text = words[i].text
    before = words[i - 1].text.casefold() if i and words[i].joined else ""
    if before in clues.words.shapes.before_places and not (person and before in ("nach", "aus")):
        return True
    if i > 1 and before.endswith("en") and words[i - 2].text.casefold() in ("im", "ins"):
        return True
    if person or end > i + 1:
        return False
    listed = listed_at(words, i, clues)
    if listed is not None and listed.kind is NameKind.PLACE:
        return True
    return before in _LOOSE_PLACE and text.endswith(clues.words.place_endings)


def _is_person_by_list(words: Sequence[Word], i: int, end: int, clues: NameClues) -> bool:
    """Whether the lists know the first word for a given name or the last for a family name."""
    last = words[end - 1].text
    return (
        clues.words.is_given(words[i].text)
        or last in clues.words.families
        or strip_genitive(last) in clues.words.families
        or strip_genitive(last) in clues.words.usual_given
    )


def _kind_behind_noun(noun: str, clues: NameClues) -> NameKind | None:
    """What a row names that stands directly behind a noun: a person behind one for persons."""
    shapes = clues.words.shapes
    folded = noun.casefold()
    if folded.endswith(shapes.person_nouns) and not folded.endswith(shapes.no_person_nouns):
        return NameKind.PERSON
    return None


def _does(words: Sequence[Word], i: int, end: int, clues: NameClues) -> bool:
    """Whether a row stands beside what persons do: sagte, lebte, hofft."""
    doings = clues.words.shapes.doings
    if end < len(words) and words[end].joined and words[end].text in doings:
        return True
    return i > 0 and words[i].joined and words[i - 1].text in doings


def _acts(words: Sequence[Word], i: int, end: int, clues: NameClues) -> bool:
    """Whether a row of which a list tells stands where persons do: beside a verb, behind a small word."""
    if _does(words, i, end, clues):
        return True
    behind = words[end] if end < len(words) else None
    if i == 0 or not words[i].joined:
        return bool(behind and behind.joined and not behind.capital) and (
            i == 0 or words[i].gap.endswith(", ")
        )
    before = words[i - 1].text
    genitive = words[end - 1].text.endswith("s") and bool(behind and behind.joined and behind.capital)
    return genitive or before.casefold() in clues.words.shapes.before_persons
