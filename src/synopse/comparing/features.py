"""What of a unit is compared: weighted words, character n-grams, names, numbers, and who the talk is about.

Words weigh by how rare they are within the story: the names every report repeats count little (Miranda et
al. 2018 and our own trials: a background frequency does harm).
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from synopse.comparing.lexicon import Lexicon
from synopse.comparing.units import Unit
from synopse.model import Attribution, NameKind, Quantity, ReportEntry, Span, Time, TimeType
from synopse.text.tokens import find_tokens

Weights = Mapping[str, float]

_GRAM_SIZES = (3, 4, 5)
_PART_WEIGHT = 0.6
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_LONGEST = 1500
_CONTEXT_DECAY = (1.0, 0.6, 0.35)
_SPACE = re.compile(r"[^\w]+")


@dataclass(frozen=True, slots=True)
class Features:
    """One unit as seen by the scorer; `words` and `grams` are weighted and of length one."""

    unit: Unit
    words: Weights
    mass: Weights
    grams: Weights
    folded: str
    names: frozenset[str]
    context: Weights
    speaker: frozenset[str]
    numbers: frozenset[str]
    days: frozenset[str]
    negated: bool
    stems: frozenset[str]


def find_features(
    units: Sequence[Unit], entries: Sequence[ReportEntry], lexicon: Lexicon
) -> tuple[Features, ...]:
    """The features of all units of a story, in their order."""
    texts = {entry.report.id: entry.report.text for entry in entries}
    contents = [content_text(texts[unit.report], unit) for unit in units]
    terms = _terms(contents, lexicon)
    folded = [fold_content(content) for content in contents]
    rarity = _rarity(terms, folded)
    grams = [_grams(text) for text in folded]
    gram_rarity = _rarity(grams, folded)
    contexts = _contexts(units, texts, lexicon)
    times, quantities = _by_report(entries)
    return tuple(
        Features(
            unit=unit,
            words=_normalised(_weighted(terms[unit.order], rarity)),
            mass=_weighted(terms[unit.order], rarity),
            grams=_normalised(_weighted(grams[unit.order], gram_rarity)),
            folded=folded[unit.order],
            names=_name_keys(unit, texts[unit.report], lexicon),
            context=contexts[unit.order],
            speaker=find_speaker_words(unit.inner, texts[unit.report], lexicon)
            | find_speaker_words(unit.outer, texts[unit.report], lexicon),
            numbers=_numbers(contents[unit.order], _inside(quantities[unit.report], unit.span)),
            days=_days(_inside(times[unit.report], unit.span)),
            negated=is_negated(unit.span.of(texts[unit.report]), lexicon),
            stems=frozenset(terms[unit.order]),
        )
        for unit in units
    )


def content_text(text: str, unit: Unit) -> str:
    """The compared words of a unit, cut at a length no clause needs."""
    return " ".join(span.of(text) for span in unit.content)[:_LONGEST]


def fold_content(content: str) -> str:
    """Words only, case folded.

    >>> fold_content("„Ja“, sagte sie.")
    'ja sagte sie'
    """
    return _SPACE.sub(" ", content.casefold()).strip()


def is_negated(content: str, lexicon: Lexicon) -> bool:
    """Whether an odd number of negations stands in a text, harmless ones apart."""
    plain = lexicon.harmless_negation.sub(" ", content)
    return sum(token.key in lexicon.negations for token in find_tokens(plain)) % 2 == 1


def find_terms(content: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The stems of a text's content words, in text order, repeated as they are.

    Words of one equivalence set count as one; negations and function words are left out.
    """
    stems: list[str] = []
    for token in find_tokens(content):
        if token.key in lexicon.stopwords or token.key in lexicon.negations or len(token.key) < 2:  # noqa: PLR2004
            continue
        stem = lexicon.stem(token.key)
        stems.append(lexicon.equivalents.get(stem, stem))
    return tuple(stems)


def _terms(contents: Sequence[str], lexicon: Lexicon) -> list[Mapping[str, float]]:
    """Weighted terms of each unit, compounds also by their parts."""
    plain = [find_terms(content, lexicon) for content in contents]
    vocabulary = frozenset(term for terms in plain for term in terms) | frozenset(lexicon.equivalents)
    parts = {
        term: tuple(lexicon.equivalents.get(part, part) for part in lexicon.compound_parts(term, vocabulary))
        for term in sorted({term for terms in plain for term in terms})
        if not term.startswith("=")
    }
    weighted: list[Mapping[str, float]] = []
    for terms in plain:
        counts: dict[str, float] = {}
        for term in terms:
            counts[term] = 1.0
            for part in parts.get(term, ()):
                counts[part] = max(counts.get(part, 0.0), _PART_WEIGHT)
        weighted.append(counts)
    return weighted


def _grams(folded: str) -> Mapping[str, float]:
    """Character n-grams within words, borders marked; counts damped."""
    counts = Counter(
        word[start : start + size]
        for word in (f" {word} " for word in folded.split())
        for size in _GRAM_SIZES
        for start in range(len(word) - size + 1)
    )
    return {gram: 1.0 + math.log(count) for gram, count in counts.items()}


def _rarity(units: Sequence[Mapping[str, float]], folded: Sequence[str]) -> Weights:
    """Inverse frequency of each term over the different wordings of the story; copies count once."""
    seen: set[str] = set()
    counts: Counter[str] = Counter()
    for terms, text in zip(units, folded, strict=True):
        if text not in seen:
            seen.add(text)
            counts.update(terms.keys())
    total = len(seen)
    return {term: math.log((total + 1) / (count + 0.5)) + 0.1 for term, count in counts.items()}


def _weighted(terms: Mapping[str, float], rarity: Weights) -> Weights:
    return {term: weight * rarity[term] for term, weight in terms.items()}


def _normalised(weights: Weights) -> Weights:
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {term: weight / length for term, weight in weights.items()} if length else {}


def _by_report(
    entries: Sequence[ReportEntry],
) -> tuple[Mapping[str, tuple[Time, ...]], Mapping[str, tuple[Quantity, ...]]]:
    return (
        {entry.report.id: entry.findings.times for entry in entries},
        {entry.report.id: entry.findings.quantities for entry in entries},
    )


def _inside(found: Iterable[Time | Quantity], span: Span) -> tuple[Time | Quantity, ...]:
    return tuple(item for item in found if span.contains(item.span))


def _days(times: Iterable[Time | Quantity]) -> frozenset[str]:
    """Days named in a unit, as ISO dates."""
    return frozenset(
        time.value[:10]
        for time in times
        if isinstance(time, Time)
        and time.type in (TimeType.DATE, TimeType.TIME)
        and re.match(r"\d{4}-\d\d-\d\d", time.value)
    )


def _numbers(content: str, quantities: Iterable[Time | Quantity]) -> frozenset[str]:
    """Numbers of a unit: those found as quantities and those written in figures."""
    values = {f"{item.value:g}" for item in quantities if isinstance(item, Quantity)}
    return frozenset(
        values | {match.group().replace(".", "").replace(",", ".") for match in _NUMBER.finditer(content)}
    )


def name_key(name: str, lexicon: Lexicon) -> str:
    """The last word of a name, by which its mentions meet; countries by their set."""
    words = [token.key for token in find_tokens(name)]
    stem = lexicon.stem(words[-1]) if words else ""
    return lexicon.equivalents.get(stem, stem)


def _name_keys(unit: Unit, text: str, lexicon: Lexicon) -> frozenset[str]:
    """Names within the content of a unit."""
    del text
    return frozenset(
        name_key(name.name, lexicon)
        for name in unit.names
        if any(span.overlaps(name.span) for span in unit.content)
    )


def find_speaker_words(found: Attribution | None, text: str, lexicon: Lexicon) -> frozenset[str]:
    """Words that tell who speaks: those of the resolved name and those of the mention."""
    if found is None:
        return frozenset()
    words = " ".join([found.speaker_name or "", *(span.of(text) for span in found.speaker)])
    return frozenset(find_terms(words, lexicon))


def _contexts(units: Sequence[Unit], texts: Mapping[str, str], lexicon: Lexicon) -> tuple[Weights, ...]:
    """Names of persons around each unit: its own, those of the two units before, those of the subheading."""
    del texts
    own = [
        frozenset(
            name_key(name.name, lexicon)
            for name in unit.names
            if name.kind in (NameKind.PERSON, NameKind.ORGANISATION)
        )
        for unit in units
    ]
    contexts: list[Weights] = []
    section: frozenset[str] = frozenset()
    for unit in units:
        first = unit.order == 0 or units[unit.order - 1].report != unit.report
        section = frozenset() if first else section
        if unit.heading:
            section = own[unit.order]
        weights: dict[str, float] = dict.fromkeys(sorted(section), 0.3)
        for distance, decay in enumerate(_CONTEXT_DECAY):
            before = unit.order - distance
            if before >= 0 and (units[before].report, units[before].part) == (unit.report, unit.part):
                for name in sorted(own[before]):
                    weights[name] = weights.get(name, 0.0) + decay
        contexts.append(weights)
    return tuple(contexts)
