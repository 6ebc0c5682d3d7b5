"""What comparing needs to know of a language: stems, function words, equivalents, negation and media."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import cast

from synopse.lang.de import compounds as german_compounds
from synopse.lang.de import stems as german_stems
from synopse.lang.en import stems as english_stems
from synopse.lang.resources import load_yaml
from synopse.text.tokens import fold_word

Rows = list[dict[str, str]]


@dataclass(frozen=True, slots=True)
class Medium:
    """A place where things are announced, as a frame names it."""

    name: str
    kind: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The word knowledge of one language; words are looked up by their stems.

    `sayings` are words that only introduce what is told; `bearers` are nouns that stand beside a speaker and
    name none (Angaben, Sprecherin); `events` are nouns for occasions that say nothing of who took part
    (Gespräch, Sitzung); `tolls` and `people` tell that "14 Menschen wurden verletzt" counts the injured;
    `reported` are verb forms of reported speech.
    """

    language: str
    stem: Callable[[str], str]
    compound_parts: Callable[[str, Collection[str]], tuple[str, ...]]
    stopwords: frozenset[str]
    equivalents: Mapping[str, str]
    negations: frozenset[str]
    harmless_negation: re.Pattern[str]
    media: tuple[Medium, ...]
    sayings: frozenset[str]
    bearers: frozenset[str]
    events: frozenset[str]
    tolls: frozenset[str]
    people: frozenset[str]
    reported: frozenset[str]


def load_lexicon(language: str | None) -> Lexicon:
    """The lexicon of a language; German for one that has none."""
    return _lexicon("en" if (language or "").startswith("en") else "de")


@cache
def _lexicon(language: str) -> Lexicon:
    package = f"synopse.lang.{language}"
    stem = english_stems.fold_stem if language == "en" else german_stems.fold_stem
    negation = cast("dict[str, Rows]", load_yaml(package, "negation.yaml"))
    equivalents = _equivalents(package, stem)
    lists = cast("dict[str, list[str]]", load_yaml(package, "bearers.yaml"))
    phrases = "|".join(r"\s+".join(row["phrase"].split()) for row in negation["harmless"])
    return Lexicon(
        language=language,
        stem=stem,
        compound_parts=_no_parts if language == "en" else german_compounds.find_compound_parts,
        stopwords=_stopwords(package),
        equivalents=equivalents,
        negations=frozenset(row["word"] for row in negation["words"]),
        harmless_negation=re.compile(rf"\b(?:{phrases})\b", re.IGNORECASE),
        media=_media(package),
        sayings=_folded(cast("dict[str, list[str]]", load_yaml(package, "stopwords.yaml"))["saying"]),
        bearers=_stems(lists["sayings"], stem, equivalents),
        events=_stems(lists["events"], stem, equivalents),
        tolls=_stems(lists["tolls"], stem, equivalents),
        people=_stems(lists["people"], stem, equivalents),
        reported=_folded(lists["reported"]),
    )


def _stopwords(package: str) -> frozenset[str]:
    groups = cast("dict[str, list[str]]", load_yaml(package, "stopwords.yaml"))
    return frozenset().union(*(_folded(words) for words in groups.values()))


def _folded(words: list[str]) -> frozenset[str]:
    return frozenset(fold_word(word) for word in words)


def _equivalents(package: str, stem: Callable[[str], str]) -> Mapping[str, str]:
    """Stem -> name of its set; where two sets claim a stem, the first in the file has it."""
    sets = cast("list[dict[str, list[str]]]", load_yaml(package, "equivalents.yaml"))
    names: dict[str, str] = {}
    for entry in sets:
        for word in entry["words"]:
            names.setdefault(stem(word), f"={entry['name']}")
    return MappingProxyType(names)


def _stems(words: list[str], stem: Callable[[str], str], equivalents: Mapping[str, str]) -> frozenset[str]:
    """The words as terms."""
    stems = [stem(word) for word in words]
    return frozenset(equivalents.get(one, one) for one in stems)


def _media(package: str) -> tuple[Medium, ...]:
    rows = cast("Rows", load_yaml(package, "media.yaml"))
    return tuple(Medium(row["name"], row["kind"], re.compile(row["pattern"])) for row in rows)


def _no_parts(stem: str, vocabulary: Collection[str]) -> tuple[str, ...]:
    """English writes its compounds apart."""
    del stem, vocabulary
    return ()
