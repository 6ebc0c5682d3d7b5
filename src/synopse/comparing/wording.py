"""Wording: the names that reports choose for one thing, in their own voice and in quoted voice.

Three kinds: terms of a concept (a YAML list, and words that change places in otherwise equal sentences),
namings (titles and descriptions before one name), and spellings.
"""

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TypedDict, cast

from rapidfuzz import fuzz

from synopse.comparing.alignment import Alignment, align_units
from synopse.comparing.extras import NO_EXTRAS, Extras
from synopse.comparing.features import Features
from synopse.comparing.languages import languages_of
from synopse.comparing.persons import (
    Group,
    find_mentions,
    find_offices,
    group_persons,
    role_before,
    role_beside,
)
from synopse.comparing.quotation_styles import find_quotation_styles
from synopse.comparing.synonyms import find_synonyms
from synopse.comparing.voices import Voices, collect_wording
from synopse.lang.name_variants import group_names
from synopse.lang.resources import load_yaml
from synopse.model import (
    NameKind,
    ReportEntry,
    Span,
    Story,
    VoicedPassage,
    Wording,
    WordingKind,
)
from synopse.text.tokens import fold_word

_TWIN = 72
_FEWEST = 2
_WIDEST_SWAP = 3
_CAPITALISED = re.compile(r"(?<!\w)[A-ZÄÖÜ]\w{2,11}(?!\w)")
_WORD = re.compile(r"\w+(?:-\w+)*")
_ENDING = re.compile(r"^(\w{4,40}?)(?:en|em|er|es|e|s)$")
_CASE = re.compile(r"^(\w{0,40}(?:dent|zist|nist|rist|agte|andte|itzende))(?:en|n|r)$")


@dataclass(frozen=True, slots=True)
class Concept:
    """A thing with the terms that name it, longest first, each with what its forms begin with."""

    name: str
    terms: tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...]


class _Term(TypedDict):
    term: str
    forms: list[str]


class _Entry(TypedDict):
    concept: str
    terms: list[_Term]


@cache
def load_concepts(language: str) -> tuple[Concept, ...]:
    """The concepts of a language."""
    rows = cast("list[_Entry]", load_yaml(f"synopse.lang.{language}", "wording.yaml"))
    return tuple(
        Concept(
            row["concept"],
            tuple((term["term"], tuple(term["forms"]), _beginning(term["forms"])) for term in row["terms"]),
        )
        for row in rows
    )


def _beginning(forms: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})[a-zäöüß]{{0,4}}(?![\w])")


def find_wording(
    story: Story, entries: Sequence[ReportEntry], extras: Extras = NO_EXTRAS
) -> tuple[Wording, ...]:
    """Concepts that at least two reports put in different words: terms, then namings, then spellings."""
    alignment = align_units(story, tuple(entries), extras)
    voices = Voices(story, entries)
    found = (
        *_terms(alignment, voices),
        *_exchanged(alignment, voices),
        *find_synonyms(alignment, voices),
        *_namings(entries, voices),
        *_spellings(entries, voices),
        *find_quotation_styles(entries, voices),
    )
    languages = languages_of(entry.report for entry in entries)
    return tuple(
        wording for one in found for wording in _within_languages(one, languages) if _varies(wording)
    )


def _within_languages(wording: Wording, languages: Mapping[str, str]) -> Iterator[Wording]:
    """What varies, for the reports of each language by themselves."""
    for language in sorted(set(languages.values())):
        variants = (
            (variant, tuple(it for it in variant.passages if languages[it.passage.report] == language))
            for variant in wording.variants
        )
        yield replace(
            wording, variants=tuple(replace(variant, passages=own) for variant, own in variants if own)
        )


def _varies(wording: Wording) -> bool:
    """Whether two variants stand, and not in one report alone."""
    reports = {one.passage.report for variant in wording.variants for one in variant.passages}
    return len(wording.variants) >= _FEWEST and len(reports) >= _FEWEST


def _terms(alignment: Alignment, voices: Voices) -> Iterator[Wording]:
    """Terms of the listed concepts."""
    zones = tuple(voices.zones())
    for concept in load_concepts(alignment.lexicon.language):
        found = [
            (term, voices.of(report, Span(*match.span())))
            for report, text, span in zones
            for term, forms, pattern in concept.terms
            if any(text.find(form, span.start, span.end) >= 0 for form in forms)
            for match in pattern.finditer(text, span.start, span.end)
        ]
        if found:
            yield collect_wording(concept.name, WordingKind.TERM, found)


def _exchanged(alignment: Alignment, voices: Voices) -> Iterator[Wording]:
    """Nouns that change places in sentences otherwise the same: Überprüfung, Kontrolle."""
    groups: dict[tuple[str, str], list[tuple[str, VoicedPassage]]] = {}
    features = {one.unit.order: one for one in alignment.features}
    for row in alignment.seen_rows:
        for place, one in enumerate(row):
            for other in row[place + 1 :]:
                for pair in _swaps(features[one], features[other], voices):
                    names = sorted(name for name, _ in pair)
                    groups.setdefault((names[0], names[1]), []).extend(pair)
    for (first, second), found in groups.items():
        yield collect_wording(f"{first} / {second}", WordingKind.TERM, found)


def _swaps(
    first: Features, second: Features, voices: Voices
) -> Iterator[tuple[tuple[str, VoicedPassage], tuple[str, VoicedPassage]]]:
    if first.unit.report == second.unit.report or first.folded == second.folded:
        return
    if fuzz.ratio(first.folded, second.folded) < _TWIN:
        return
    ours, theirs = _words_of(first, voices), _words_of(second, voices)
    matcher = difflib.SequenceMatcher(
        None, [word for word, _ in ours], [word for word, _ in theirs], autojunk=False
    )
    for tag, start, end, other_start, other_end in matcher.get_opcodes():
        if tag == "replace" and max(end - start, other_end - other_start) <= _WIDEST_SWAP:
            nouns = [one for one in ours[start:end] if _is_noun(one, first)]
            others = [one for one in theirs[other_start:other_end] if _is_noun(one, second)]
            if len(nouns) == len(others) == 1 and fuzz.ratio(nouns[0][0], others[0][0]) < _TWIN:
                yield (
                    (nouns[0][0], voices.of(first.unit.report, nouns[0][1])),
                    (others[0][0], voices.of(second.unit.report, others[0][1])),
                )


def _words_of(one: Features, voices: Voices) -> list[tuple[str, Span]]:
    text = voices.entries[one.unit.report].report.text
    return [
        (match.group(), Span(*match.span()))
        for match in _WORD.finditer(text, one.unit.span.start, one.unit.span.end)
    ]


def _is_noun(word: tuple[str, Span], one: Features) -> bool:
    """Whether a word is a noun by its capital, not the first of its sentence, no name, title or number."""
    written, span = word
    inner = span.start > one.unit.sentence.start + 1
    named = any(name.span.start - 2 < span.end and span.start < name.span.end for name in one.unit.names)
    spans = (*(time.span for time in one.unit.times), *(item.span for item in one.unit.quantities))
    counted = any(own.overlaps(span) for own in spans)
    return written[0].isupper() and written[1:].islower() and inner and not named and not counted


def _namings(entries: Sequence[ReportEntry], voices: Voices) -> Iterator[Wording]:
    """Titles of one person, before the name or in apposition; a variant goes by its first form as written."""
    for group in group_persons(find_mentions(entries), find_offices(entries)):
        if group.kind is not NameKind.PERSON:
            continue
        found: list[tuple[str, VoicedPassage]] = []
        written: dict[str, str] = {}
        for mention in group.mentions:
            text = voices.entries[mention.report].report.text
            for role in _roles(text, mention.passage.span):
                passage = voices.of(mention.report, _around(role, mention.passage.span))
                found.append((written.setdefault(_plain(role.of(text)), role.of(text)), passage))
        if found:
            yield collect_wording(group.name, WordingKind.NAMING, found)


def _roles(text: str, name: Span) -> Iterator[Span]:
    """The titles right before a name, and that of an apposition."""
    before = role_before(text, name)
    if before:
        yield Span(before[1], before[1] + len(before[0]))
    beside = role_beside(text, name)
    if beside:
        yield beside


def _around(role: Span, name: Span) -> Span:
    """The passage with a title and the name it belongs to."""
    return Span(min(role.start, name.start), max(role.end, name.end))


def _plain(role: str) -> str:
    """A title without the ending of its case, so that `Präsidenten` and `Präsident` are one variant."""
    words = role.split()
    return " ".join(
        _ENDING.sub(r"\1", word) if word[0].islower() else _CASE.sub(r"\1", word) for word in words
    )


def _spellings(entries: Sequence[ReportEntry], voices: Voices) -> Iterator[Wording]:
    """Spellings of one name, word by word."""
    for group in group_persons(find_mentions(entries), find_offices(entries)):
        yield from _word_spellings(group, voices)
    yield from _places(entries, voices)
    yield from _cases(voices)


def _word_spellings(group: Group, voices: Voices) -> Iterator[Wording]:
    last: list[tuple[str, VoicedPassage]] = []
    first: list[tuple[str, VoicedPassage]] = []
    for mention in group.mentions:
        passage = voices.of(mention.report, mention.passage.span)
        last.append((mention.words[-1], passage))
        if len(mention.words) > 1:
            first.append((mention.words[0], passage))
    for found in (last, first):
        if len({word.lower() for word, _ in found}) > 1:
            yield collect_wording(group.name, WordingKind.SPELLING, found)


def _places(entries: Sequence[ReportEntry], voices: Voices) -> Iterator[Wording]:
    """Names of one place: Kiew, Kyjiw."""
    places = [
        (name.name, entry.report.id, name.span)
        for entry in entries
        for name in entry.findings.names
        if name.kind is NameKind.PLACE and " " not in name.name
    ]
    for group in group_names((name, NameKind.PLACE) for name, _, _ in places):
        if len({fold_word(form) for form in group.forms}) > 1:
            found = [(name, voices.of(report, span)) for name, report, span in places if name in group.forms]
            yield collect_wording(group.name, WordingKind.SPELLING, found)


def _cases(voices: Voices) -> Iterator[Wording]:
    """Names written in capitals by one report and not by another: NATO, Nato; lines all in capitals aside."""
    found: dict[str, list[tuple[str, VoicedPassage]]] = {}
    for report, text, span in voices.zones():
        if span.of(text).isupper():
            continue
        for match in _CAPITALISED.finditer(text, span.start, span.end):
            passage = voices.of(report, Span(*match.span()))
            found.setdefault(fold_word(match.group()), []).append((match.group(), passage))
    for spellings in found.values():
        words = {word for word, _ in spellings}
        if len(words) > 1 and any(word.isupper() for word in words):
            yield collect_wording(min(words), WordingKind.SPELLING, spellings)
