"""What a part of a report is about, as one sparse vector.

The vector is the weighted concatenation of channels of unit length (stems, character 5-grams, names and
numbers), so that one product of two vectors is the weighted sum of the channels' cosines. The weights of
terms (inverse document frequency) come from the reports of the run itself: a fixed background does harm,
because what is rare in the news changes from week to week.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from math import log, sqrt
from typing import cast

from synopse.lang.de.stems import fold_stem as fold_german
from synopse.lang.en.stems import fold_stem as fold_english
from synopse.lang.resources import load_yaml
from synopse.model import Member, Report, Span, ZoneKind
from synopse.text.tokens import find_tokens_in

_LEDE = 1500  # characters: what an event is about stands at the top
_GRAM = 5
_GRAM_WORD = 6  # shorter words give no character grams
_HEADLINE_WORDS = 20  # a text of no more words is a headline, whatever zone it stands in
_UNSEEN = 100  # documents imagined beside those of the run, so that a few reports weigh their words sensibly


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each channel counts; together 1."""

    stems: float = 0.4
    grams: float = 0.25
    names: float = 0.35


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of one part by channel, each with how often it stands there."""

    member: Member
    stems: Mapping[str, int]
    grams: Mapping[str, int]
    names: Mapping[str, int]
    headline_only: bool


Vector = Mapping[str, float]


def find_terms(report: Report, part: int) -> Terms:
    """The terms in title (a given one too), kicker, teaser and the beginning of the body of one part."""
    words = (*_given_words(report, part), *_words(report.text, _lede(report, part)))
    stem = _stemmer(report.language)
    folded = [word.casefold() for word, _ in words]
    kept = [
        (word, key, first) for (word, first), key in zip(words, folded, strict=True) if key not in _stops()
    ]
    grams = (
        key[i : i + _GRAM]
        for _, key, _ in kept
        if len(key) >= _GRAM_WORD
        for i in range(len(key) - _GRAM + 1)
    )
    return Terms(
        member=Member(report.id, part),
        stems=Counter(stem(key) for _, key, _ in kept if not key.isdigit()),
        grams=Counter(grams),
        names=Counter(
            key for word, key, first in kept if word[0].isdigit() or (word[0].isupper() and not first)
        ),
        headline_only=not report.zones_of(ZoneKind.BODY, part=part) or len(words) <= _HEADLINE_WORDS,
    )


def weigh_terms(terms: Sequence[Terms], weights: Weights | None = None) -> tuple[Vector, ...]:
    """One vector for each of `terms`, in their order."""
    weights = weights or Weights()
    channels = (
        (weights.stems, "s", [it.stems for it in terms]),
        (weights.grams, "g", [it.grams for it in terms]),
        (weights.names, "n", [it.names for it in terms]),
    )
    vectors: tuple[dict[str, float], ...] = tuple({} for _ in terms)
    for weight, prefix, counts in channels:
        rarity = _rarity(counts)
        for vector, counted in zip(vectors, counts, strict=True):
            vector |= {
                f"{prefix}{term}": value * sqrt(weight) for term, value in _unit(counted, rarity).items()
            }
    return vectors


def similarity(a: Vector, b: Vector) -> float:
    """The product of two vectors, 0 to 1."""
    if len(b) < len(a):
        a, b = b, a
    return sum(value * b[term] for term, value in a.items() if term in b)


def _given_words(report: Report, part: int) -> tuple[tuple[str, bool], ...]:
    """Words of a title that came from outside the text, unless the text begins with it."""
    title = report.title
    if part or title is None or title.span is not None or report.text.lstrip().startswith(title.value):
        return ()
    return tuple(_words(title.value, (Span(0, len(title.value)),) if title.value else ()))


def _words(text: str, spans: Iterable[Span]) -> Iterator[tuple[str, bool]]:
    """Words of some spans, each with whether it begins a sentence."""
    for span in spans:
        end = span.start
        for token in find_tokens_in(text, (span,)):
            between = text[end : token.span.start]
            first = token.span.start == span.start or any(mark in '.!?:„»"“' for mark in between)
            yield token.span.of(text), first
            end = token.span.end


def _lede(report: Report, part: int) -> Iterator[Span]:
    """Article zones up to a number of characters."""
    zones = [zone.span for zone in report.article_zones(part)]
    before = (0, *accumulate(len(span) for span in zones))
    for span, read in zip(zones, before, strict=False):
        if read < _LEDE:
            yield Span(span.start, min(span.end, span.start + _LEDE - read))


def _stemmer(language: str | None) -> Callable[[str], str]:
    """How words of a language are stemmed; German where it is unknown."""
    return fold_english if (language or "").startswith("en") else fold_german


@cache
def _stops() -> frozenset[str]:
    """Words of both languages that tell nothing."""
    lists = [load_yaml(f"synopse.lang.{name}", "story-stopwords.yaml") for name in ("de", "en")]
    kinds = [words for entry in lists for words in cast("dict[str, list[str]]", entry).values()]
    return frozenset(str(word).casefold() for words in kinds for word in words)


def _rarity(counts: Iterable[Mapping[str, int]]) -> Mapping[str, float]:
    """Inverse document frequency over the run, smoothed so that two reports already give sense."""
    documents = list(counts)
    frequency = Counter(term for counted in documents for term in counted)
    total = len(documents) + _UNSEEN
    return {term: log(total / (found + 0.5)) for term, found in frequency.items()}


def _unit(counted: Mapping[str, int], rarity: Mapping[str, float]) -> Mapping[str, float]:
    """A channel's weights, at unit length."""
    values = {term: (1 + log(count)) * rarity[term] for term, count in counted.items()}
    length = sqrt(sum(value * value for value in values.values()))
    return {term: value / length for term, value in values.items()} if length else {}
