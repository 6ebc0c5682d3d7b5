"""Small words of German as the rules of speech events need them: groups, finite verbs, prepositions.

What reads a sentence of a speech meets first persons, forms of address and infinitives that reports seldom
have; so its groups are its own (`speech_grammar.yaml`), beside those attribution uses.
"""

import re
from enum import IntEnum
from functools import cache, lru_cache
from typing import cast

from synopse.lang.de.attribution_words import group
from synopse.lang.de.cues import PACKAGE
from synopse.lang.de.speech_words import verb_forms
from synopse.lang.resources import load_yaml

_FUSED = {
    "im": "in", "ins": "in", "am": "an", "ans": "an", "zum": "zu", "zur": "zu", "vom": "von", "beim": "bei",
    "fürs": "für", "aufs": "auf", "ums": "um", "übers": "über", "durchs": "durch", "vors": "vor",
}  # fmt: skip
_POINTING = re.compile(r"(?:da|wo|hier)r?(auf|über|zu|von|an|für|gegen|mit|um|nach|vor|in|bei|aus)$")
_POSSESSIVES = ("mein", "dein", "sein", "ihr", "unser", "euer", "eur")
_ENDINGS = frozenset({"", "e", "en", "em", "er", "es"})


class Finite(IntEnum):
    """Whether a word form is a finite verb: no, it may be one, it is one wherever it stands."""

    NO = 0
    MAYBE = 1
    SURE = 2


@cache
def words(*keys: str) -> frozenset[str]:
    """Groups of small words, in small letters; ß stays, as it does in the keys of tokens."""
    groups = cast("dict[str, list[str]]", load_yaml(PACKAGE, "speech_grammar.yaml"))
    return frozenset(word for key in keys for word in groups[key])


@cache
def ends(key: str) -> tuple[str, ...]:
    """A group as ends of words, for `str.endswith`."""
    return tuple(sorted(words(key)))


@cache
def auxiliaries() -> frozenset[str]:
    """Auxiliaries, modal verbs and the commonest full verbs."""
    return words("finite", "maybe_finite")


@lru_cache(maxsize=50_000)
def finiteness(key: str) -> Finite:
    """How surely a small word is a finite verb.

    >>> finiteness("hat"), finiteness("sagen"), finiteness("Haus")
    (<Finite.SURE: 2>, <Finite.MAYBE: 1>, <Finite.NO: 0>)
    """
    if key in words("finite"):
        return Finite.SURE
    forms = [form for form in verb_forms().get(key, ()) if form.finite]
    if not forms:
        return Finite.MAYBE if key in words("maybe_finite") else Finite.NO
    only = all(not (form.infinitive or form.participle or form.apart) for form in verb_forms()[key])
    return Finite.SURE if only and key not in words("maybe_finite") else Finite.MAYBE


@lru_cache(maxsize=20_000)
def opens_small(key: str) -> bool:
    """Whether a word with a capital at a sentence's beginning is no noun."""
    small = group(
        "determiners",
        "pronouns",
        "adverbs",
        "subordinators",
        "prepositions",
        "conjunctions",
        "auxiliaries",
    )
    listed = key in small or key in words("openers", "pronouns_large", "finite", "maybe_finite")
    return listed or key in verb_forms() or key.endswith(ends("opener_ends"))


@cache
def _prepositions() -> frozenset[str]:
    return group("prepositions") | frozenset(_FUSED) | words("more_prepositions")


def is_preposition(key: str) -> bool:
    """Whether a word is a preposition, fused with an article or not."""
    return key in _prepositions()


def preposition_of(key: str) -> str:
    """The plain preposition.

    >>> preposition_of("zur"), preposition_of("für")
    ('zu', 'für')
    """
    return _FUSED.get(key, key)


@lru_cache(maxsize=5_000)
def pointing_of(key: str) -> str:
    """The preposition inside a pointing word; empty for any other.

    >>> pointing_of("darüber"), pointing_of("wofür"), pointing_of("Haus")
    ('über', 'für', '')
    """
    match = _POINTING.match(key)
    return match.group(1) if match else ""


@lru_cache(maxsize=5_000)
def is_possessive(key: str) -> bool:
    """Whether a word is a possessive: ihrem, unsere.

    >>> is_possessive("unserem"), is_possessive("ihnen")
    (True, False)
    """
    return any(key.startswith(stem) and key[len(stem) :] in _ENDINGS for stem in _POSSESSIVES)


@lru_cache(maxsize=5_000)
def is_determiner(key: str) -> bool:
    """Whether a word opens a noun phrase."""
    negated = key.startswith("kein") and key[4:] in _ENDINGS
    return key in words("determiners") or negated or is_possessive(key)
