"""A sentence cut into words and clauses, the ground on which the rules of attribution stand.

Quotations and brackets count as one word each, whatever is in them; the rules look past them. Clauses are the
stretches between commas, colons, semicolons and dashes.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from synopse.lang.de.cues import PACKAGE, Form, cue_forms
from synopse.lang.de.konjunktiv import first_forms, opening_forms, second_forms
from synopse.lang.frames import FindTold
from synopse.lang.wordlists import load_words
from synopse.model import Span
from synopse.text.sentences import SentenceRules

MOST_WORDS, MOST_CHARACTERS = 400, 8000
"""What is longer than that, quotations aside, is no sentence; no frames are sought in it."""

_BRACKET = r"\([^)]{0,119}\)"
_TOKEN = re.compile(rf"\w+(?:(?:[-‑'’.&/:*]|(?<=\d),(?=\d))\w+)*-?|(?<=\s)[–—-](?=\s)|[,;:!?]|{_BRACKET}")
_LONGEST_CLAUSE = 40
_MAYBE_FIRST = re.compile(r"[a-zäöüß]{3,}(?<!t)(?<!nd)e")
_SHORTEST_SPEECH = 3
_SHORTEST_NAME, _LONGEST_NAME = 2, 5
SPEECH_WORDS = 4
"""A quotation of so many words may be a sentence; a shorter one is a name or a fragment."""
_NAME_LINKS = frozenset({"von", "der", "den", "zu", "de", "la", "van", "bin", "el", "al"})
_SMALL_NAMES = frozenset({"taz", "dpa", "heise"})
"""Media that write themselves small."""
BOUNDARIES = frozenset(",;:–—-!?")
_FINAL = BOUNDARIES - {":"}
WORD, QUOTE, BRACKET = "word", "quote", "bracket"
_MARKS = {QUOTE: '"', BRACKET: "("}
"""What an analysis sees in the place of what is masked."""
NAME_OPENS, NAME_CLOSES = "name opens", "name closes"
"""Commas around a name behind a noun (der Chef, Karl Meier, sagte): they part no clauses."""


class Word(NamedTuple):
    """A word, a masked quotation, a masked bracket, or a mark between clauses (`kind` is the mark).

    It is what its form tells, and made once for all places where it stands: `Sentence.places` knows them.
    """

    text: str
    key: str
    kind: str
    large: bool = False
    """Written with a capital, with a figure or as an address (kremlin.ru), and no small word."""
    mood: int = 0
    """1 where the word is Konjunktiv I, 2 where it is Konjunktiv II, else 0."""
    finite: bool = False
    """Whether it is surely a finite verb: an auxiliary, a modal verb or a Konjunktiv."""
    unsure: bool = False
    """Whether it ends in -e as a Konjunktiv I does, so that its place must tell whether it is one."""

    @property
    def counts(self) -> int:
        """How many words a quotation counts."""
        return len(self.text.split())


@dataclass(frozen=True, slots=True)
class Clause:
    """Words `start` to `end` between two boundary marks."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of a sentence, and its clauses in text order."""

    words: tuple[Word, ...]
    places: tuple[tuple[int, int], ...]
    """The offsets of the words."""
    clauses: tuple[Clause, ...]
    moods: tuple[int, ...]
    """The indexes of the words in a Konjunktiv."""
    keys: frozenset[str]
    """What stands in it: the folded words, and the kinds of its marks and quotations."""

    def span(self, start: int, end: int) -> Span:
        """The offsets of words `start` to `end`."""
        return Span(self.places[start][0], self.places[end - 1][1])

    def clause_at(self, index: int) -> int:
        """The number of the clause that holds the word; for a mark between clauses of the one before it."""
        found = 0
        for number, clause in enumerate(self.clauses):
            if clause.start > index:
                break
            found = number
        return found

    def mark_after(self, number: int) -> str:
        """The mark that ends a clause; empty at the sentence's end."""
        end = self.clauses[number].end
        return self.words[end].kind if end < len(self.words) else ""


@cache
def group(*keys: str) -> frozenset[str]:
    """Groups of small words."""
    return load_words(PACKAGE, "attribution_words.yaml", *keys)


@cache
def endings(key: str) -> tuple[str, ...]:
    """A group as ends of words, for `str.endswith`."""
    return tuple(sorted(group(key)))


@cache
def sentence_rules() -> SentenceRules:
    """What German knows about where sentences do not end."""
    return SentenceRules(
        abbreviations=load_words(PACKAGE, "abbreviations.yaml", "never"),
        final_abbreviations=load_words(PACKAGE, "abbreviations.yaml", "final"),
        starters=group(
            "determiners",
            "pronouns",
            "adverbs",
            "subordinators",
            "prepositions",
            "conjunctions",
            "auxiliaries",
        ),
        lone_letters=load_words(PACKAGE, "abbreviations.yaml", "lone_letters"),
        counted=load_words(PACKAGE, "abbreviations.yaml", "counted"),
        before_ordinals=load_words(PACKAGE, "abbreviations.yaml", "before_ordinals"),
    )


def cut_sentence(
    text: str, span: Span, quoted: Sequence[Span], find_told: FindTold | None = None
) -> Sentence:
    """The words and clauses of one sentence; `quoted` are its outermost quotations with their marks.

    `find_told` tells its verbs in the Konjunktiv I; without it lists and place tell them.
    """
    words, places = _words(text, span, quoted)
    if find_told is None:
        _guess_moods(words)
    else:
        _take_moods(words, find_told)
    _mark_names(words)
    while words and words[-1].kind in _FINAL:
        words.pop()
    clauses: list[Clause] = []
    start = 0
    for end in [*(index for index, word in enumerate(words) if word.kind in BOUNDARIES), len(words)]:
        if start + 1 < end and _follows_speech(words[start], words[start + 1]):
            clauses.append(Clause(start, start + 1))
            start += 1
        if start < end:
            clauses.append(Clause(start, end))
        start = end + 1
    moods = tuple([index for index, word in enumerate(words) if word.mood])
    keys = frozenset([word.key or word.kind for word in words])
    return Sentence(tuple(words), tuple(places[: len(words)]), tuple(clauses), moods, keys)


def _follows_speech(before: Word, word: Word) -> bool:
    """Whether a verb of saying stands right behind a quotation: „Wohin?“ fragte sie."""
    if before.kind != QUOTE or word.kind != WORD or word.large or len(before.text.split()) < _SHORTEST_SPEECH:
        return False
    return any(reading.form is Form.FINITE for reading in cue_forms().get(word.key, ()))


def _words(text: str, span: Span, quoted: Sequence[Span]) -> tuple[list[Word], list[tuple[int, int]]]:
    """The words between quotations, and each quotation as one, with their offsets."""
    words: list[Word] = []
    places: list[tuple[int, int]] = []
    position = span.start
    for quotation in quoted:
        _add_words(text, position, quotation.start, words, places)
        words.append(Word(quotation.of(text), "", QUOTE))
        places.append((quotation.start, quotation.end))
        position = quotation.end
    _add_words(text, position, span.end, words, places)
    return words, places


def _add_words(text: str, start: int, end: int, words: list[Word], places: list[tuple[int, int]]) -> None:
    """Add the words and marks of a stretch without quotations; a bracket is one word."""
    found = list(_TOKEN.finditer(text, start, end))
    words += [_word(match[0]) for match in found]
    places += [match.span() for match in found]


@lru_cache(maxsize=100_000)
def _word(text: str) -> Word:
    """What the form of a word or mark tells."""
    if text[0] == "(":
        return Word(text, "", BRACKET)
    key = text.casefold()
    if text in BOUNDARIES:
        return Word(text, key, text)
    written = text != text.lower() or not text[0].islower() or "." in text[1:-1] or key in _SMALL_NAMES
    large = written and not is_small(key)
    mood = 1 if key in first_forms() else 2 if key in second_forms() else 0
    if (text[0].isupper() or large) and key not in opening_forms():
        mood = 0
    finite = not large and (bool(mood) or key in group("auxiliaries"))
    unsure = key.endswith("e") and (mood == 1 or (not finite and not large and _may_be_first(key)))
    return Word(text, key, WORD, large, mood, finite, unsure)


def _may_be_first(key: str) -> bool:
    """Whether a word that no list has may be a Konjunktiv I by its ending."""
    return bool(_MAYBE_FIRST.fullmatch(key)) and key not in group("never_first") and not is_small(key)


def _guess_moods(words: list[Word]) -> None:
    """Mark what by its ending and place is a Konjunktiv I, though no list has its verb: „es handle sich“.

    A verb in -e (not -te) behind a pronoun or noun and before no noun, or at the end of a clause with „dass“.
    """
    for index in [index for index, word in enumerate(words) if word.unsure and index]:
        word = words[index]
        following = words[index + 1] if index + 1 < len(words) else None
        if word.mood and _is_attribute(words, index):
            words[index] = word._replace(mood=0, finite=False)
        elif not word.mood and _is_first_by_place(words, index, words[index - 1], following):
            words[index] = word._replace(mood=1, finite=True)


def _is_attribute(words: list[Word], index: int) -> bool:
    """Whether a form in -e stands between article and noun: die gleiche Frage, eine erwartete Flut."""
    follows = index + 1 < len(words) and words[index + 1].large
    return follows and words[index].key.endswith("e") and words[index - 1].key in group("determiners")


def _take_moods(words: list[Word], find_told: FindTold) -> None:
    """Let the analysis say which words are a Konjunktiv I; of the second the lists know."""
    told = find_told([_MARKS.get(word.kind, word.text) for word in words])
    for index, word in enumerate(words):
        mood = 1 if index in told else word.mood if word.mood != 1 else 0
        if mood != word.mood:
            finite = bool(mood) or word.key in group("auxiliaries")
            words[index] = word._replace(mood=mood, finite=finite, large=word.large and not mood)


def _is_first_by_place(words: list[Word], index: int, before: Word, following: Word | None) -> bool:
    """Whether a word in -e stands where only a finite verb can."""
    opens = index == 1 or words[index - 2].kind in BOUNDARIES or words[index - 2].key in {"dass", "und"}
    closes = following is None or following.kind in BOUNDARIES
    if before.key in {"er", "es", "man"} and opens:
        return following is None or not following.large
    if closes:
        return _is_subordinate_end(words, index)
    return before.large and following is not None and following.key in group("after_verb")


def _is_subordinate_end(words: list[Word], index: int) -> bool:
    """Whether the clause that ends here began with „dass“, „ob“ or „weil“."""
    for place in range(index - 1, max(-1, index - _LONGEST_CLAUSE), -1):
        if words[place].kind in BOUNDARIES:
            if words[place + 1].key in {"dass", "ob"}:
                return True
            relative = words[place].kind == "," and words[place + 1].key in group("relatives")
            return relative and not any(word.finite for word in words[place + 1 : index])
    return False


def is_small(key: str) -> bool:
    """Whether a word is no noun or name, so that a capital only tells the beginning of a sentence."""
    return key in sentence_rules().starters


def _mark_names(words: list[Word]) -> None:
    """Turn commas around a name of two to five large words behind a noun into marks that part no clauses."""
    commas = [index for index, word in enumerate(words) if word.kind == ","]
    for first, last in pairwise(commas):
        inside = words[first + 1 : last]
        behind = first > 0 and (words[first - 1].large or words[first - 1].kind == BRACKET)
        if behind and words[first].kind == "," and _is_name(inside):
            words[first] = words[first]._replace(kind=NAME_OPENS)
            if last + 1 < len(words) and words[last + 1].key not in {"dass", "daß", "ob"}:
                words[last] = words[last]._replace(kind=NAME_CLOSES)


def _is_name(words: Sequence[Word]) -> bool:
    """Whether words are nothing but a name."""
    plain = [word for word in words if word.kind != BRACKET]
    if not _SHORTEST_NAME <= len(plain) <= _LONGEST_NAME:
        return False
    return (
        all((word.large and not word.text[0].isdigit()) or word.key in _NAME_LINKS for word in plain)
        and plain[0].large
    )
