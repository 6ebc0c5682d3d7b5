"""Words that neither a list nor a word beside them proves to be names: what a tagger and their place say of them.

A row of words that a tagger holds for proper nouns is a name. Its kind is told by what stands before it (a
preposition of place), by its look (capitals), by the lists of given and family names, else by what most such
words are. Without a tagger only lists of family and given names count, and only where no article stands before.
"""

from collections.abc import Sequence

from synopse.finding.name_rules import ACRONYM, ARTICLES, NameClues, Naming, is_surname, listed_at
from synopse.finding.words import Word, strip_genitive
from synopse.model import NameKind

_SURE_PLACE = frozenset(("in", "nach", "aus", "nahe", "nördlich", "südlich", "östlich", "westlich", "richtung", "bis"))
_LOOSE_PLACE = frozenset(("bei", "zwischen", "um", "über", "gegen", "von", "ab", "vor"))
_MOST_WORDS = 4


def read_bare(words: Sequence[Word], i: int, clues: NameClues) -> Naming | None:
    """A row of words that are names by a tagger's word or by the lists."""
    if not _may_be_bare(words, i, clues):
        return None
    end = i + 1
    while end < len(words) and end < i + _MOST_WORDS and words[end].joined and _continues(words, end, clues):
        end += 1
    kind = _kind(words, i, end, clues)
    if kind is None:
        return None
    parts = [word.text for word in words[i:end]]
    noun_behind = end < len(words) and words[end].joined and words[end].capital
    if kind is NameKind.PERSON and noun_behind:
        parts[-1] = strip_genitive(parts[-1])
    return Naming(end - i, kind, " ".join(parts))


def _may_be_bare(words: Sequence[Word], i: int, clues: NameClues) -> bool:
    """Whether a word is open and some evidence speaks for it."""
    word, lists = words[i], clues.words
    text = word.text
    if not word.capital or lists.is_common(text) or text.casefold() in clues.small or clues.role(text):
        return False
    if "/" in text or any(letter.isdigit() for letter in text):
        return False
    if text in lists.no_acronyms or text in lists.organisation_heads or text in lists.place_heads:
        return False
    return _speaks_for(words, i, clues)


def _speaks_for(words: Sequence[Word], i: int, clues: NameClues) -> bool:
    """Whether a tagger or a list holds a word for a name."""
    text, lists = words[i].text, clues.words
    listed = text in lists.families or text in lists.usual_given or strip_genitive(text) in lists.usual_given
    if clues.proper is not None:
        return words[i].start in clues.proper or (listed and not _article_before(words, i))
    return listed and not _article_before(words, i)


def _continues(words: Sequence[Word], i: int, clues: NameClues) -> bool:
    """Whether a word goes on with the row."""
    return _may_be_bare(words, i, clues) and listed_at(words, i, clues) is None and not ACRONYM.match(words[i].text)


def _article_before(words: Sequence[Word], i: int) -> bool:
    """Whether an article stands directly before."""
    return i > 0 and words[i].joined and words[i - 1].text.casefold() in ARTICLES


def _kind(words: Sequence[Word], i: int, end: int, clues: NameClues) -> NameKind | None:
    """What the row names, None where nothing tells."""
    text = words[i].text
    before = words[i - 1].text.casefold() if i and words[i].joined else ""
    person = _is_person_by_list(words, i, end, clues)
    if end == i + 1 and ACRONYM.match(text):
        return NameKind.ORGANISATION
    if before in _SURE_PLACE and not person:
        return NameKind.PLACE
    if before in _LOOSE_PLACE and not person and end == i + 1 and text.endswith(clues.words.place_endings):
        return NameKind.PLACE
    if before in ARTICLES and not person:
        return _kind_behind_article(before, words, i, end)
    return NameKind.PERSON if is_surname(words[end - 1], clues) else None


def _is_person_by_list(words: Sequence[Word], i: int, end: int, clues: NameClues) -> bool:
    """Whether the lists know the first word for a given name or the last for a family name."""
    last = words[end - 1].text
    return (
        clues.words.is_given(words[i].text)
        or last in clues.words.families
        or strip_genitive(last) in clues.words.families
    )


def _kind_behind_article(article: str, words: Sequence[Word], i: int, end: int) -> NameKind | None:
    """A row behind an article is rarely a person."""
    del article, words, i, end
    return None
