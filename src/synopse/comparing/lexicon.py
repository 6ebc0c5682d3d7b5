"""What comparing needs to know of a language: stems, function words, equivalents, negation and media."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from types import MappingProxyType
from typing import cast

from synopse.lang.de import compounds as german_compounds
from synopse.lang.de import stems as german_stems
from synopse.lang.de import verbs as german_verbs
from synopse.lang.en import stems as english_stems
from synopse.lang.resources import load_yaml
from synopse.lang.word_sets import load_word_sets
from synopse.text.tokens import Token, find_tokens, fold_word

Rows = list[dict[str, str]]
_NOUN_ENDINGS = ("", "s", "n", "en", "es", "e", "er", "ern", "nen")
_EQUIVALENTS, _THEMES = "equivalents.yaml", "themes.yaml"
_MOST_THEMES = 2  # of those a word has by its set
_BLANK = " \t\n\r\xa0-&/"


@dataclass(frozen=True, slots=True)
class Medium:
    """A place where things are announced, as a frame names it."""

    name: str
    kind: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Phrases:
    """Turns that stand for a set as they are written ("hinter Gitter"), by their first two words.

    Of those that begin alike the longest comes first; a turn of one word stands under that alone.
    """

    turns: Mapping[tuple[str, ...], tuple[tuple[tuple[str, ...], str], ...]]

    def find(self, text: str, tokens: Sequence[Token]) -> Mapping[int, tuple[int, str]]:
        """Start -> end and set of each turn in a text whose words are `tokens`; none overlaps another."""
        found: dict[int, tuple[int, str]] = {}
        behind = 0
        for place, token in enumerate(tokens):
            if place < behind:
                continue
            beginning = tuple(it.key for it in tokens[place : place + 2])
            for words, name in (*self.turns.get(beginning, ()), *self.turns.get(beginning[:1], ())):
                own = tokens[place : place + len(words)]
                if tuple(it.key for it in own) == words and _run_on(text, own):
                    behind = place + len(words)
                    found[token.span.start] = (own[-1].span.end, name)
                    break
        return found


def _run_on(text: str, tokens: Sequence[Token]) -> bool:
    """Whether nothing but blanks and hyphens stands between words."""
    return all(not text[one.span.end : other.span.start].strip(_BLANK) for one, other in pairwise(tokens))


@dataclass(frozen=True, slots=True, eq=False)  # there is one for a language, and it is the key of caches
class Lexicon:
    """The word knowledge of one language; words are looked up by their stems.

    `themes` tell what a word is about, by its stem, and `theme_phrases` what a turn is; `lemma` brings a
    small word to its infinitive, `separable` puts separable verbs together; `nouns` tell `Sprecher` from
    `sprechen`, and compounds are built of `noun_stems`; `sayings` are words that only introduce what is
    told; `bearers` are nouns that stand beside a speaker and name none (Angaben, Sprecherin); `events`
    are nouns for occasions that say nothing of who took part (Gespräch, Sitzung); `settings` are offices,
    places and measures, which stand beside what happens (Präsident, Euro, Stunde); `age` finds the figure
    of "58-Jähriger"; `tolls` and `people` tell that "14 Menschen wurden verletzt" counts the injured;
    `reported` are verb forms of reported speech; `frames` match sentences that only tell who said what
    stands before them; `persons` and, where a sentence begins with them, `pointers` leave to the context
    of whom or what they speak.
    """

    language: str
    stem: Callable[[str], str]
    lemma: Callable[[str], str]
    separable: Callable[[str, frozenset[str]], Mapping[int, str]]
    phrases: Phrases
    themes: Mapping[str, tuple[str, ...]]
    theme_phrases: Phrases
    compound_parts: Callable[[str, Collection[str]], tuple[str, ...]]
    stopwords: frozenset[str]
    equivalents: Mapping[str, str]
    nouns: Mapping[str, str]
    noun_stems: Mapping[str, str]
    negations: frozenset[str]
    harmless_negation: re.Pattern[str]
    media: tuple[Medium, ...]
    sayings: frozenset[str]
    bearers: frozenset[str]
    events: frozenset[str]
    settings: frozenset[str]
    age: re.Pattern[str]
    tolls: frozenset[str]
    people: frozenset[str]
    reported: frozenset[str]
    frames: tuple[re.Pattern[str], ...]
    persons: frozenset[str]
    pointers: frozenset[str]


def load_lexicon(language: str | None) -> Lexicon:
    """The lexicon of a language; German for one that has none."""
    return _lexicon("en" if (language or "").startswith("en") else "de")


@cache
def _lexicon(language: str) -> Lexicon:
    package = f"synopse.lang.{language}"
    stem = english_stems.fold_stem if language == "en" else german_stems.fold_stem
    negation = cast("dict[str, Rows]", load_yaml(package, "negation.yaml"))
    lemma = _unchanged if language == "en" else german_verbs.infinitive_of
    equivalents = _equivalents(package, stem, lemma)
    lists = cast("dict[str, list[str]]", load_yaml(package, "bearers.yaml"))
    phrases = "|".join(r"\s+".join(row["phrase"].split()) for row in negation["harmless"])
    return Lexicon(
        language=language,
        stem=stem,
        lemma=lemma,
        separable=_no_verbs if language == "en" else german_verbs.join_separable,
        phrases=_phrases(package, _EQUIVALENTS),
        themes=_themes(package, stem, lemma, equivalents),
        theme_phrases=_phrases(package, _THEMES),
        compound_parts=_no_parts if language == "en" else german_compounds.find_compound_parts,
        stopwords=_stopwords(package),
        nouns=_inflected(package),
        noun_stems=_noun_stems(package, stem),
        equivalents=equivalents,
        negations=frozenset(row["word"] for row in negation["words"]),
        harmless_negation=re.compile(rf"\b(?:{phrases})\b", re.IGNORECASE),
        media=_media(package),
        sayings=_folded(cast("dict[str, list[str]]", load_yaml(package, "stopwords.yaml"))["saying"]),
        bearers=_stems(lists["sayings"], stem, equivalents),
        events=_stems(lists["events"], stem, equivalents),
        settings=_stems([*lists["offices"], *lists["places"], *lists["measures"]], stem, equivalents),
        age=re.compile(rf"\b(\d+)(?:{'|'.join(lists['ages'])})", re.IGNORECASE),
        tolls=_stems(lists["tolls"], stem, equivalents),
        people=_stems(lists["people"], stem, equivalents),
        reported=_folded(lists["reported"]),
        frames=_frames(package),
        persons=_folded(lists["persons"]),
        pointers=_folded(lists["pointers"]),
    )


def _stopwords(package: str) -> frozenset[str]:
    groups = cast("dict[str, list[str]]", load_yaml(package, "stopwords.yaml"))
    return frozenset().union(*(_folded(words) for words in groups.values()))


def _folded(words: list[str]) -> frozenset[str]:
    return frozenset(fold_word(word) for word in words)


def _equivalents(package: str, stem: Callable[[str], str], lemma: Callable[[str], str]) -> Mapping[str, str]:
    """Stem -> name of its set; where two sets claim a stem, the first in the file has it."""
    names: dict[str, str] = {}
    for entry in load_word_sets(package, _EQUIVALENTS):
        for word in entry.words:
            for key in find_stems(word, stem, lemma):
                names.setdefault(key, f"={entry.name}")
    return MappingProxyType(names)


@cache
def find_stems(word: str, stem: Callable[[str], str], lemma: Callable[[str], str]) -> tuple[str, ...]:
    """The stems under which texts have a word of a list: one of a noun, those of all forms of a verb."""
    if word[0].isupper():
        return (stem(fold_word(word)),)
    forms = (word,) if lemma is _unchanged else german_verbs.find_weak_forms(word)
    return tuple(stem(fold_word(lemma(form))) for form in forms)


def _themes(
    package: str, stem: Callable[[str], str], lemma: Callable[[str], str], equivalents: Mapping[str, str]
) -> Mapping[str, tuple[str, ...]]:
    """Stem -> the themes it tells of; one that no theme lists has those of the words it stands for."""
    told: dict[str, set[str]] = defaultdict(set)
    for entry in load_word_sets(package, _THEMES):
        for word in entry.words:
            for key in find_stems(word, stem, lemma):
                told[key].add(entry.name)
    shared: dict[str, Counter[str]] = defaultdict(Counter)
    for key, name in equivalents.items():
        shared[name].update(told.get(key, ()))
    themes = {key: tuple(sorted(names)) for key, names in told.items()}
    for key, name in equivalents.items():
        if key not in themes and shared[name]:
            commonest = sorted(shared[name], key=lambda theme: (-shared[name][theme], theme))
            themes[key] = tuple(commonest[:_MOST_THEMES])
    return MappingProxyType(themes)


def _inflected(package: str) -> Mapping[str, str]:
    """Noun as written, with its commonest endings -> name of its set; tells `Sprecher` from `sprechen`."""
    names: dict[str, str] = {}
    nouns = [
        (fold_word(word), f"={entry.name}")
        for entry in load_word_sets(package, _EQUIVALENTS)
        for word in entry.words
        if word[0].isupper()
    ]
    for ending in _NOUN_ENDINGS:
        for noun, name in nouns:
            names.setdefault(noun + ending, name)
    return MappingProxyType(names)


def _noun_stems(package: str, stem: Callable[[str], str]) -> Mapping[str, str]:
    """Stem -> name of its set, of nouns alone: `Landesbahn` has nothing of `landen`."""
    names: dict[str, str] = {}
    for entry in load_word_sets(package, _EQUIVALENTS):
        for word in entry.words:
            if word[0].isupper():
                names.setdefault(stem(fold_word(word)), f"={entry.name}")
    return MappingProxyType(names)


def _phrases(package: str, file: str) -> Phrases:
    """The turns of all sets."""
    turns: dict[tuple[str, ...], list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for entry in load_word_sets(package, file):
        for phrase in entry.phrases:
            words = tuple(token.key for token in find_tokens(phrase))
            turns[words[:2]].append((words, f"={entry.name}"))
    longest = {first: tuple(sorted(some, key=lambda turn: -len(turn[0]))) for first, some in turns.items()}
    return Phrases(MappingProxyType(longest))


def _stems(words: list[str], stem: Callable[[str], str], equivalents: Mapping[str, str]) -> frozenset[str]:
    """The words as terms."""
    stems = [stem(word) for word in words]
    return frozenset(equivalents.get(one, one) for one in stems)


def _frames(package: str) -> tuple[re.Pattern[str], ...]:
    """Sentences that are nothing but a frame of reporting."""
    return tuple(re.compile(row["pattern"]) for row in cast("Rows", load_yaml(package, "frames.yaml")))


def _media(package: str) -> tuple[Medium, ...]:
    rows = cast("Rows", load_yaml(package, "media.yaml"))
    return tuple(Medium(row["name"], row["kind"], re.compile(row["pattern"])) for row in rows)


def _unchanged(word: str) -> str:
    """English verbs are left to the stems."""
    return word


def _no_verbs(text: str, stopwords: frozenset[str]) -> Mapping[int, str]:
    """English particles are left where they stand."""
    del text, stopwords
    return MappingProxyType({})


def _no_parts(stem: str, vocabulary: Collection[str]) -> tuple[str, ...]:
    """English writes its compounds apart."""
    del stem, vocabulary
    return ()
