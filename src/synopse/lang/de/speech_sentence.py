"""A sentence cut into words and clauses, for the rules of speech events.

Other than for attributions, nothing is masked: what stands in quotation marks may be the very words a verb of
saying opens. Clauses are told by their finite verb: last in a subordinate clause, second in a main clause.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from synopse.lang.de.attribution_words import group
from synopse.lang.de.speech_grammar import Finite, auxiliaries, finiteness, is_preposition, opens_small, words
from synopse.lang.de.speech_words import may_be_cue
from synopse.model import Span

MOST_WORDS = 400
"""What is longer is no sentence; no events are sought in it."""
_TOKEN = re.compile(r"\w+(?:[-‑'’.&/*]\w+)*-?|[^\w\s]")
_PARTING = frozenset(",;:-–—()!?…")
_FINAL = frozenset(".!?…")
_OPENING = frozenset(':.!?"„“»«-–')
_VERBAL = re.compile(r"\w*(?:t|te|en|ern|eln|e|ss|ß|ng|nd|og|ieb|ahm|am|ah|ies|iel|ief|ieg|ar)$")
_TRAILING = frozenset({"als", "wie", "und", "oder", "nicht"})
_SOON = 9
_NEAR = 2
_LAST_WORDS = 4
_SHORTEST_STEM = 3


class Kind(Enum):
    """What a stretch of words between two marks is."""

    MAIN = auto()
    SUBORDINATE = auto()
    RELATIVE = auto()
    INFINITIVE = auto()
    FRAGMENT = auto()


LATE = frozenset({Kind.SUBORDINATE, Kind.RELATIVE})
"""Clauses whose finite verb comes last."""


class Token(NamedTuple):
    """A word or a mark, with what its form alone tells; one for all places where it stands."""

    text: str
    key: str
    word: bool
    large: bool
    """Whether it may be a noun or a name."""
    finite: bool
    """Whether it may be a finite verb."""
    sure: bool
    """Whether it is a finite verb wherever it stands."""
    cue: bool
    """Whether it may be the cue of an event."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Words `start` to `end`, the mark before them, and what kind of clause they are."""

    start: int
    end: int
    mark: str
    kind: Kind
    opener: str
    finite: int | None
    """Index of the finite verb, where one is seen."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of a sentence and its segments in text order."""

    tokens: tuple[Token, ...]
    places: tuple[tuple[int, int], ...]
    """The offsets of the words."""
    segments: tuple[Segment, ...]
    end: int
    """The index after the last word, before the final mark."""
    keys: frozenset[str]
    """Its words in small letters."""

    def segment_at(self, index: int) -> int:
        """The number of the segment that holds a word."""
        for number, segment in enumerate(self.segments):
            if index < segment.end:
                return number
        return len(self.segments) - 1

    def span(self, start: int, end: int) -> Span:
        """The offsets of words `start` to `end`."""
        return Span(self.places[start][0], self.places[end - 1][1])


def cut_speech(text: str, span: Span) -> Sentence:
    """The words and segments of one sentence."""
    found = list(_TOKEN.finditer(text, span.start, span.end))
    if len(found) > MOST_WORDS:
        return Sentence((), (), (), 0, frozenset())
    tokens = _tokens([match[0] for match in found])
    places = tuple([match.span() for match in found])
    end = len(tokens)
    while end and tokens[end - 1].text in _FINAL:
        end -= 1
    segments = tuple(_segment(tokens, *one) for one in _cuts(tokens[:end]))
    return Sentence(tokens, places, segments, end, frozenset([token.key for token in tokens]))


def _tokens(written: Sequence[str]) -> tuple[Token, ...]:
    """Words and marks; up to the first word and behind a mark that opens, a capital tells little."""
    tokens = [_inside(one) for one in written]
    opens = True
    for index, token in enumerate(tokens):
        if not token.word:
            opens = opens or token.text in _OPENING
        elif opens:
            tokens[index] = _opening(token.text)
            opens = False
    return tuple(tokens)


@lru_cache(maxsize=50_000)
def _opening(word: str) -> Token:
    """What the form of a word tells at a sentence's beginning."""
    token = _inside(word)
    if not token.large or not opens_small(token.key):
        return token
    finite, sure = _finiteness(token.key)
    return token._replace(large=False, finite=finite, sure=sure)


@lru_cache(maxsize=100_000)
def _inside(word: str) -> Token:
    """What the form of a word tells inside a sentence."""
    if not (word[0].isalnum() or word[0] == "_"):
        return Token(word, word, word=False, large=False, finite=False, sure=False, cue=False)
    key = word.lower()
    large = (word[0] != key[0] or word[0].isdigit()) and key not in words("pronouns_large")
    finite, sure = (False, False) if large else _finiteness(key)
    return Token(word, key, word=True, large=large, finite=finite, sure=sure, cue=may_be_cue(word))


def _finiteness(key: str) -> tuple[bool, bool]:
    """Whether a small word may be a finite verb, and whether it surely is one."""
    found = finiteness(key)
    return found is not Finite.NO, found is Finite.SURE


def _cuts(tokens: tuple[Token, ...]) -> list[tuple[int, int, str]]:
    """Where segments begin and end, each with the mark before it."""
    cuts: list[tuple[int, int, str]] = []
    start, mark = 0, ""
    for index, token in enumerate(tokens):
        if not token.word and token.text in _PARTING:
            if start < index:
                cuts.append((start, index, mark))
                mark = token.text
            elif mark != ":":
                mark = token.text
            start = index + 1
        elif start < index and token.key in words("parts_clauses") and _parts(tokens, start, index):
            cuts.append((start, index, mark))
            start, mark = index, "und"
    if start < len(tokens):
        cuts.append((start, len(tokens), mark))
    return cuts


def _parts(tokens: tuple[Token, ...], start: int, index: int) -> bool:
    """Whether „und“ parts two clauses: a finite verb stands before it and another soon after it."""
    if not any(token.sure for token in tokens[start:index]):
        return False
    for token in tokens[index + 1 : index + _SOON]:
        if not token.word or token.sure:
            return token.sure
    return False


def _segment(tokens: tuple[Token, ...], start: int, end: int, mark: str) -> Segment:
    """A segment with its kind, its opener and its finite verb."""
    position = start
    while position + 1 < end and (tokens[position].key in words("leading") or not tokens[position].word):
        position += 1
    opener = tokens[position].key
    finite = _first_finite(tokens, position, end)
    kind = _kind(tokens, (position, end), mark, finite)
    if kind is Kind.INFINITIVE:
        finite = None
    elif kind in LATE:
        finite = _last_finite(tokens, position, end)
    return Segment(start, end, mark, kind, opener, finite)


def _kind(tokens: tuple[Token, ...], bounds: tuple[int, int], mark: str, finite: int | None) -> Kind:
    """What kind of clause a stretch is."""
    position, end = bounds
    opener = tokens[position].key
    if _has_extended(tokens, position, end) and _lacks_finite(tokens, bounds, finite):
        return Kind.INFINITIVE
    if _is_early(tokens, position, end) and opener in words("maybe_main", "relatives", "questions"):
        return Kind.MAIN
    if opener in words("subordinators", "questions"):
        complete = end - position > 1 and (
            finite is not None or is_verbal(tokens[_last_word(tokens, *bounds)])
        )
        return Kind.SUBORDINATE if complete else Kind.FRAGMENT
    if _is_relative(tokens, bounds, mark):
        return Kind.RELATIVE
    if _asks_behind_preposition(tokens, bounds, mark):
        return Kind.SUBORDINATE
    return Kind.FRAGMENT if finite is None else Kind.MAIN


def _lacks_finite(tokens: tuple[Token, ...], bounds: tuple[int, int], finite: int | None) -> bool:
    """Whether an infinitive with „zu“ has no finite verb beside it and so is a clause of its own."""
    position, end = bounds
    if finite is None:
        return True
    if tokens[finite].sure and tokens[finite].key in auxiliaries():
        return False
    if tokens[position].key in words("subordinators") - words("of_infinitives"):
        return False
    return finite > position + _NEAR or finite + _NEAR >= end


def _is_relative(tokens: tuple[Token, ...], bounds: tuple[int, int], mark: str) -> bool:
    """Whether a stretch behind a comma is a relative clause, a preposition before its pronoun perhaps."""
    position, end = bounds
    if mark != "," or end - position < _NEAR:
        return False
    pronoun = position + (is_preposition(tokens[position].key) and end - position > _NEAR)
    return tokens[pronoun].key in words("relatives") and _closes(
        tokens, position, _last_word(tokens, *bounds)
    )


def _asks_behind_preposition(tokens: tuple[Token, ...], bounds: tuple[int, int], mark: str) -> bool:
    """Whether a preposition and a question word open the clause: „, in welcher Form …“."""
    position, end = bounds
    if mark != "," or end - position <= _NEAR or not is_preposition(tokens[position].key):
        return False
    question = tokens[position + 1].key in words("questions")
    return question and _closes(tokens, position, _last_word(tokens, *bounds))


def _last_word(tokens: tuple[Token, ...], start: int, end: int) -> int:
    """The last word before `end`."""
    for index in range(end - 1, start - 1, -1):
        if tokens[index].word:
            return index
    return start


def is_verbal(token: Token) -> bool:
    """Whether a word at a clause's end may be its finite verb."""
    if not token.word or token.large:
        return False
    return token.finite or _VERBAL.match(token.key) is not None


def _closes(tokens: tuple[Token, ...], position: int, last: int) -> bool:
    """Whether a clause ends with its finite verb, so that its first word is a relative pronoun."""
    if not is_verbal(tokens[last]):
        late = [
            index for index in range(max(position + _NEAR, last - _LAST_WORDS), last) if tokens[index].sure
        ]
        return bool(late) and _may_trail(tokens[late[-1] + 1].key) and not _is_early(tokens, position, last)
    return tokens[last].sure or not any(token.sure for token in tokens[position + 1 : last - 1])


def _may_trail(key: str) -> bool:
    """Whether a word may open what is told behind the verb that closes a clause: die gewarnt haben vor …."""
    return key in _TRAILING or is_preposition(key)


def _is_early(tokens: tuple[Token, ...], position: int, end: int) -> bool:
    """Whether a finite verb stands in second place and does not close the clause."""
    if position + _NEAR >= end:
        return False
    second = tokens[position + 1]
    return second.sure or (second.finite and second.key in auxiliaries())


def _first_finite(tokens: tuple[Token, ...], start: int, end: int) -> int | None:
    """The first sure finite verb, else the first that may be one."""
    maybe = None
    for index in range(start, end):
        if tokens[index].sure:
            return index
        if maybe is None and tokens[index].finite:
            maybe = index
    return maybe


def _last_finite(tokens: tuple[Token, ...], start: int, end: int) -> int | None:
    """The finite verb that closes a subordinate clause."""
    maybe = None
    for index in range(end - 1, start, -1):
        if tokens[index].sure:
            return index
        if maybe is None and tokens[index].finite:
            maybe = index
    if maybe is not None:
        return maybe
    last = _last_word(tokens, start, end)
    return last if is_verbal(tokens[last]) else None


def _has_extended(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    """Whether an infinitive with „zu“ stands there."""
    for index in range(start, end):
        key = tokens[index].key
        if "zu" not in key or tokens[index].large:
            continue
        following = tokens[index + 1] if key == "zu" and index + 1 < end else None
        if following is not None and not following.large and following.key.endswith("n"):
            return True
        if key.endswith("n") and _is_extended(key):
            return True
    return False


def _is_extended(key: str) -> bool:
    """`anzurufen`: a particle, zu, an infinitive."""
    particle, found, rest = key.partition("zu")
    return bool(found and particle) and particle in group("particles") and len(rest) > _SHORTEST_STEM
