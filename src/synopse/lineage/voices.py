"""What a language knows of sources and distance in the words of an edit: `lang/*/story-edits.yaml`."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast

from synopse.lang.de.konjunktiv import first_forms
from synopse.lang.resources import load_yaml
from synopse.text.tokens import find_tokens

_LONGEST_SO = 8  # words of `, so der Sprecher der Stadtwerke`
_STEM, _ENDING = 3, 3  # letters that forms of a verb share, and in which they differ
_SHORT, _EDGE = 5, 3  # words that are looked through, and of more those at either end
_LONGEST_END = 3  # words of the end of a verb: `worden sein`


@dataclass(frozen=True, slots=True)
class Voices:
    """Lists of one language; phrases and words are folded."""

    sources: tuple[tuple[str, ...], ...]
    distance: tuple[tuple[str, ...], ...]
    endings: tuple[str, ...]
    moods: tuple[tuple[str, str], ...]
    reported: frozenset[str]
    hearsay: tuple[tuple[str, ...], ...]
    claims: frozenset[str]
    holders: frozenset[str]
    modals: frozenset[str]
    past: frozenset[str]
    prepositions: frozenset[str]
    after_so: frozenset[str]
    ends: frozenset[str]
    participle: re.Pattern[str]

    def names_source(self, keys: Sequence[str]) -> bool:
        """Whether words hold a phrase of attribution: `nach Angaben`, `sagte`, `so der Sprecher`.

        Of many words it must be the first or last: amid a clause it is part of what is told.
        """
        edges = (keys,) if len(keys) <= _SHORT else (keys[:_EDGE], keys[-_EDGE:])
        return any(_holds(edge, self.sources) for edge in edges) or self._is_so(keys)

    def holds_distance(self, keys: Sequence[str]) -> bool:
        """Whether words hold a word or phrase of distance: `angeblich`, `dem mutmaßlichen`."""
        plain = [self._stem(key) for key in keys]
        return _holds(keys, self.distance) or _holds(plain, self.distance)

    def states(self, held: Sequence[str], told: Sequence[str]) -> bool:
        """Whether `told` has an Indikativ where `held` has a Konjunktiv, or a plain past for `soll`."""
        if self.is_hearsay(held) and not self.is_hearsay(told) and not _holds_any(told, self.modals):
            return True
        return any(mood in held and fact in told and mood not in told for mood, fact in self.moods)

    def is_mood_of(self, held: str, told: str) -> bool:
        """Whether one word is the Konjunktiv of the other: `sei` of `ist`, `gehe` of `geht`."""
        if (held, told) in self.moods or ((held,) in self.hearsay and told in self.past):
            return True
        return (
            held in self.reported and told[-1:] == "t" and told[:2] == held[:2] and len(told) <= len(held) + 1
        )

    def is_hearsay(self, keys: Sequence[str]) -> bool:
        """Whether words may say that something is only said to be so: `soll`, `is said to`."""
        return _holds(keys, self.hearsay)

    def may_be_hearsay(self, keys: Sequence[str]) -> bool:
        """Whether words are hearsay with an infinitive of the past or a participle: `soll`, `hätten`."""
        tentative = any(mood in keys and mood not in self.reported for mood, _ in self.moods)
        return self.is_hearsay(keys) or tentative or _holds_any(keys, self.claims)

    def is_surely_hearsay(self, keys: Sequence[str]) -> bool:
        """Whether they say so whatever follows; `soll` may be a plan."""
        return _holds(keys, (phrase for phrase in self.hearsay if len(phrase) > 1))

    def has_perfect(self, keys: Sequence[str]) -> bool:
        """Whether words end a form of the past: `gestohlen haben`, `getragen`."""
        return bool(keys) and self.is_verb_end(keys)

    def is_verb_end(self, keys: Sequence[str], *, participles: bool = True) -> bool:
        """Whether words are but the end of a verb: `gestohlen haben`, `worden sein`, `gekommen`."""
        return len(keys) <= _LONGEST_END and all(
            key in self.ends or (participles and self.participle.fullmatch(key)) for key in keys
        )

    def is_preposition(self, key: str) -> bool:
        """Whether a word begins a phrase that may stand by itself: `nach der Sitzung`."""
        return key in self.prepositions

    def is_form_of(self, one: str, other: str) -> bool:
        """Whether two words look like forms of one: `prüfen` and `prüft`."""
        shared = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
        return shared >= _STEM and max(len(one), len(other)) - shared <= _ENDING

    def _stem(self, key: str) -> str:
        """A word without the ending of an adjective."""
        return next((key.removesuffix(end) for end in self.endings if key.endswith(end)), key)

    def _is_so(self, keys: Sequence[str]) -> bool:
        """Whether words are a source after `so`: `so der Sprecher`."""
        return 1 < len(keys) <= _LONGEST_SO and keys[0] == "so" and keys[1] in self.after_so


def _holds(keys: Sequence[str], phrases: Iterable[tuple[str, ...]]) -> bool:
    """Whether one of the phrases stands in the words."""
    joined = f" {' '.join(keys)} "
    return any(f" {' '.join(phrase)} " in joined for phrase in phrases)


def _holds_any(keys: Sequence[str], words: frozenset[str]) -> bool:
    """Whether one of the words is among the others."""
    return any(key in words for key in keys)


@cache
def voices_of(language: str) -> Voices:
    """The lists of a language; German where there are none."""
    package = "synopse.lang.en" if language == "en" else "synopse.lang.de"
    rules = cast("dict[str, list[dict[str, str]]]", load_yaml(package, "story-edits.yaml"))
    moods = tuple((entry["reported"], entry["stated"]) for entry in rules["moods"])
    shapes = rules["participles"]
    return Voices(
        sources=_phrases(rules["attribution"]),
        distance=_phrases(rules["distance"]),
        endings=tuple(entry["ending"] for entry in rules["endings"]),
        moods=moods,
        reported=first_forms() if language != "en" else frozenset(),
        hearsay=_phrases(rules["hearsay"]),
        claims=_words(rules["claims"]),
        holders=_words(rules["holders"]),
        modals=_words(rules["modals"]),
        past=_words(rules["past"]),
        prepositions=_words(rules["prepositions"]),
        after_so=_words(rules["after_so"]),
        ends=_words(rules["verb_ends"]),
        participle=re.compile("|".join(entry["shape"] for entry in shapes)),
    )


def _phrases(entries: Iterable[dict[str, str]]) -> tuple[tuple[str, ...], ...]:
    """Phrases as folded words."""
    return tuple(tuple(token.key for token in find_tokens(entry["words"])) for entry in entries)


def _words(entries: Iterable[dict[str, str]]) -> frozenset[str]:
    """Single folded words."""
    return frozenset(entry["word"] for entry in entries)
