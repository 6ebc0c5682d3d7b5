"""Phrases of a clause of speech: pronouns, noun phrases and what prepositions bring, with their cases.

Cases are letters: n(ominative), g(enitive), d(ative), a(ccusative); a phrase behind a preposition has none.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from synopse.lang.de.attribution_words import group
from synopse.lang.de.speech_grammar import (
    is_determiner,
    is_possessive,
    is_preposition,
    pointing_of,
    preposition_of,
    words,
)
from synopse.lang.de.speech_sentence import Token

Tokens = tuple[Token, ...]
_ADJECTIVE = re.compile(r"\w{2,}(?:e|en|er|es|em|ig|lich|isch)$|\d[\d.,]*$")
_INNER = frozenset('„“”"»«./')
_OPENING = frozenset('„“"')
_JOINING = frozenset({"und", "oder", "sowie"})
_PREDICATIVE = frozenset({"als", "für"})
_ADJECTIVE_AHEAD = 4
_CASES = {
    "der": "nd", "die": "na", "das": "na", "den": "ad", "dem": "d", "des": "g", "ein": "na", "eine": "na",
    "einen": "a", "einem": "d", "einer": "d", "eines": "g", "dieses": "nag", "jedes": "na", "alles": "na",
    "welches": "na", "unser": "na", "euer": "na",
}  # fmt: skip
_BY_ENDING = (("em", "d"), ("en", "ad"), ("er", "nd"), ("es", "g"), ("e", "na"))


@dataclass(frozen=True, slots=True)
class Chunk:
    """A phrase: words `start` to `end`, its cases, the preposition that brings it."""

    start: int
    end: int
    cases: str
    head: int
    preposition: str = ""
    pronoun: bool = False
    pointing: bool = False


def find_chunks(tokens: Tokens, start: int, end: int, without: Iterable[int] = ()) -> tuple[Chunk, ...]:
    """The phrases between two words in text order; words `without` part phrases and are in none."""
    found: list[Chunk] = []
    for stop in [*sorted(index for index in without if start <= index < end), end]:
        while start < stop:
            chunk = _chunk(tokens, start, stop)
            if chunk is not None:
                found.append(chunk)
            start = start + 1 if chunk is None else chunk.end
        start = stop + 1
    return tuple(found)


def pronoun_chunk(tokens: Tokens, index: int) -> Chunk | None:
    """The pronoun at a word, as a phrase."""
    cases = _pronoun_cases(tokens[index].key)
    return Chunk(index, index + 1, cases, index, pronoun=True) if cases else None


def noun_phrase(tokens: Tokens, start: int, end: int, *, attach: bool = True) -> int:
    """The index after the noun phrase at `start`; `start` itself if none begins there.

    Genitives and joined phrases belong to it; with `attach`, so do those that „von“ or „für“ tie to it.
    """
    close = _core(tokens, start, end)
    if close == start:
        return start
    while close < end:
        longer = _after(tokens, close, end, attach=attach)
        if longer == close:
            break
        close = longer
    return close


def _chunk(tokens: Tokens, index: int, end: int) -> Chunk | None:
    """The phrase that begins at a word, if one does."""
    token = tokens[index]
    if not token.word:
        return None
    if pointing := pointing_of(token.key):
        return Chunk(index, index + 1, "", index, pointing, pronoun=True, pointing=True)
    if is_preposition(token.key) and index + 1 < end:
        return _with_preposition(tokens, index, end)
    close = noun_phrase(tokens, index, end)
    if close > index:
        return Chunk(index, close, _cases(tokens, index), _head(tokens, index, close))
    return pronoun_chunk(tokens, index)


def _with_preposition(tokens: Tokens, index: int, end: int) -> Chunk | None:
    """What a preposition brings: a noun phrase, joined ones, a pronoun, an adjective behind als or für."""
    key = tokens[index].key
    close = noun_phrase(tokens, index + 1, end)
    if close > index + 1:
        head = _head(tokens, index + 1, close)
        return Chunk(index, _joined(tokens, index, close, end), "", head, preposition_of(key))
    following = tokens[index + 1]
    if key in _PREDICATIVE and _is_predicate(following):
        return Chunk(index, _predicate_end(tokens, index + 1, end), "", index + 1, key)
    if following.key in _behind_prepositions():
        return Chunk(index, index + 2, "", index + 1, preposition_of(key), pronoun=True)
    return None


@cache
def _behind_prepositions() -> frozenset[str]:
    return group("pronouns") | words("dative", "accusative", "either", "after_prepositions")


def _joined(tokens: Tokens, index: int, close: int, end: int) -> int:
    """The end of a phrase with those joined to it by the same preposition: von Frieden und von Abrüstung."""
    while close + 2 < end and tokens[close].key in _JOINING and tokens[close + 1].key == tokens[index].key:
        longer = noun_phrase(tokens, close + 2, end)
        if longer == close + 2:
            break
        close = longer
    return close


def _is_predicate(token: Token) -> bool:
    """Whether an adjective stands alone behind als or für: für sinnvoll."""
    small = token.word and not token.large and not is_determiner(token.key)
    return small and token.key not in group("pronouns") and token.key not in {"mich", "uns", "dich"}


def _predicate_end(tokens: Tokens, index: int, end: int) -> int:
    """The index after the words of a predicate."""
    while index < end and tokens[index].word and not tokens[index].sure:
        index += 1
    return index


def _core(tokens: Tokens, start: int, end: int) -> int:
    """Determiners, adjectives and the run of large words."""
    index = _past_determiners(tokens, start, end)
    while index < end and _is_adjective(tokens, index, end):
        index += 1
    noun = index
    while index < end and (tokens[index].large or (tokens[index].text in _INNER and index + 1 < end)):
        index += 1
    return index if any(token.large for token in tokens[noun:index]) else start


def _past_determiners(tokens: Tokens, start: int, end: int) -> int:
    """The index after one determiner, or two that may follow each other."""
    if start >= end or not is_determiner(tokens[start].key):
        return start
    if start + 1 >= end:
        return start + 1
    second = tokens[start + 1].key
    paired = tokens[start].key in words("before_determiners") and is_determiner(second)
    return start + 2 if paired or second in words("second_determiners") else start + 1


def _is_adjective(tokens: Tokens, index: int, end: int) -> bool:
    """Whether a small word stands before a noun as its adjective, or before one as what heightens it."""
    token = tokens[index]
    if not token.word:
        return token.text in _OPENING and index + 1 < end
    if token.large:
        return False
    if token.key in words("intensifiers"):
        return _heightens(tokens, index, end)
    return _inflects(token) and _noun_follows(tokens, index, end)


def _heightens(tokens: Tokens, index: int, end: int) -> bool:
    """Whether an adjective and a noun follow: sehr gute Gründe."""
    if index + 2 >= end or tokens[index + 1].large or not _inflects(tokens[index + 1]):
        return False
    return tokens[index + 2].large or _ADJECTIVE.match(tokens[index + 2].key) is not None


@lru_cache(maxsize=20_000)
def _is_inflected(key: str) -> bool:
    """Whether a small word looks like an adjective and is no word of another kind."""
    if _ADJECTIVE.match(key) is None or is_preposition(key) or is_determiner(key):
        return False
    return key not in group("pronouns", "adverbs", "subordinators", "conjunctions")


def _inflects(token: Token) -> bool:
    return token.word and not token.sure and _is_inflected(token.key)


def _noun_follows(tokens: Tokens, index: int, end: int) -> bool:
    """Whether a large word comes soon, before any verb or mark."""
    for token in tokens[index + 1 : min(index + _ADJECTIVE_AHEAD, end)]:
        if token.large:
            return True
        if not token.word or token.sure:
            return False
    return False


def _after(tokens: Tokens, close: int, end: int, *, attach: bool) -> int:
    """The end with one more genitive, tied phrase or joined phrase."""
    token = tokens[close]
    if token.key in words("genitives") or token.large:
        return max(close, _core(tokens, close, end))
    if token.key in _JOINING or (attach and token.key in words("attached")):
        longer = _core(tokens, close + 1, end)
        return longer if longer > close + 1 else close
    return close


def _head(tokens: Tokens, start: int, end: int) -> int:
    """The first noun of a phrase: the last large word of its first run."""
    for index in range(start, end):
        if tokens[index].large and (index + 1 >= end or not tokens[index + 1].large):
            return index
    return start


@lru_cache(maxsize=5_000)
def _pronoun_cases(key: str) -> str:
    """The cases a pronoun may be in; empty for what is none."""
    if key in {"uns", "den"}:
        return "ad"
    if key in {"ihr", "der", "welcher"}:
        return "nd"
    for name, cases in (("nominative", "n"), ("accusative", "a"), ("dative", "d"), ("either", "na")):
        if key in words(name):
            return cases
    return ""


def _cases(tokens: Tokens, start: int) -> str:
    """The cases a noun phrase may be in, by its first word."""
    key = tokens[start].key
    if key in _CASES:
        return _CASES[key]
    if is_determiner(key):
        if is_possessive(key) and key.endswith("er") and len(key) <= len("unser"):
            return "na" if key in {"unser", "euer"} else "nd"
        return next((cases for ending, cases in _BY_ENDING if key.endswith(ending)), "na")
    return "d" if key.endswith("em") and not tokens[start].large else "na"
