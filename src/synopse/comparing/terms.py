"""Terms: the words and letter groups of a clause, weighted by how rare they are within the story.

The names every report repeats count little; a frequency from outside the story does harm (Miranda et al. 2018
and our own trials).
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from synopse.comparing.lexicon import Lexicon
from synopse.lang.name_variants import group_names
from synopse.model import NameKind, ReportEntry
from synopse.text.tokens import find_keys, find_tokens

Weights = Mapping[str, float]

NO_ALIASES: Mapping[str, str] = MappingProxyType({})
_GRAM_SIZES = (3, 4, 5)
_PART_WEIGHT = 0.4
_COMPOUND_WEIGHT = 0.4
_SHORTEST = 2
_YEAR = 4
_SOFT_HYPHEN = "\xad"
_FLOOR = 0.1
_NAME_WEIGHT = 0.6
_BETWEEN = ' \n\t„»«“"(–-'
_SPACE = re.compile(r"[^\w]+")


def fold_content(content: str) -> str:
    """Words only, case folded.

    >>> fold_content("„Ja“, sagte sie.")
    'ja sagte sie'
    """
    return _SPACE.sub(" ", content.casefold().replace(_SOFT_HYPHEN, "")).strip()


def is_negated(content: str, lexicon: Lexicon) -> bool:
    """Whether a negation stands in a text, harmless ones apart."""
    plain = lexicon.harmless_negation.sub(" ", content)
    return not lexicon.negations.isdisjoint(find_keys(plain))


def find_terms(content: str, lexicon: Lexicon, aliases: Mapping[str, str] = NO_ALIASES) -> tuple[str, ...]:
    """The stems of a text's content words, in text order, repeated as they are.

    Words of one equivalence set count as one, and so do spellings of one name (`aliases`); negations,
    function words and small numbers are left out.
    """
    return tuple([term for _, term in find_words(content, lexicon, aliases)])


def find_words(
    content: str, lexicon: Lexicon, aliases: Mapping[str, str] = NO_ALIASES
) -> tuple[tuple[str, str], ...]:
    """The content words of a text as `find_terms` takes them: stem and term of each."""
    found: list[tuple[str, str]] = []
    for stem, term in _read_words(content, lexicon):
        named = aliases.get(stem, stem)
        found.append((stem, term) if term else (named, lexicon.equivalents.get(named, named)))
    return tuple(found)


@lru_cache(maxsize=1 << 14)  # the rules ask for the same clauses again and again
def _read_words(content: str, lexicon: Lexicon) -> tuple[tuple[str, str | None], ...]:
    """The stem of each content word; its term where no name can change it."""
    plain = content.replace(_SOFT_HYPHEN, "")
    separable = lexicon.separable(plain, lexicon.stopwords)
    tokens = tuple(find_tokens(plain))
    turns = lexicon.phrases.find(plain, tokens)
    found: list[tuple[str, str | None]] = []
    behind = 0
    for token in tokens:
        start = token.span.start
        if start in turns:
            behind, name = turns[start]
            found.append((name, name))
        word = separable.get(start, token.key)
        if start < behind or _says_nothing(word, lexicon):
            continue
        if plain[start].isupper() and word in lexicon.nouns:
            found.append((lexicon.stem(word), lexicon.nouns[word]))
            continue
        word = lexicon.lemma(word) if plain[start].islower() or _begins(plain, start) else word
        found.append((lexicon.stem(word), None))
    return tuple(found)


def _begins(text: str, start: int) -> bool:
    """Whether a sentence or a quotation begins here, where a verb has a capital too."""
    before = text[:start].rstrip(_BETWEEN)
    return not before or before[-1] in ".:!?"


def _says_nothing(key: str, lexicon: Lexicon) -> bool:
    """Whether a word is a function word, a negation, a letter or a small number."""
    small = key.isdecimal() and len(key) < _YEAR
    return small or len(key) < _SHORTEST or key in lexicon.stopwords or key in lexicon.negations


def find_aliases(entries: Sequence[ReportEntry], lexicon: Lexicon) -> Mapping[str, str]:
    """Stem of each spelling of a name -> stem of the one all of them merge into."""
    forms = [
        (name.name, name.kind)
        for entry in entries
        for name in entry.findings.names
        if name.kind is not NameKind.OTHER
    ]
    aliases: dict[str, str] = {}
    for group in group_names(forms):
        merged = [lexicon.stem(word) for word in group.name.split()]
        for form in group.forms:
            words = [lexicon.stem(word) for word in form.split()]
            for word, other in zip(reversed(words), reversed(merged), strict=False):
                if word != other:
                    aliases.setdefault(word, other)
    return MappingProxyType(aliases)


def find_name_terms(
    entries: Sequence[ReportEntry], lexicon: Lexicon, aliases: Mapping[str, str]
) -> frozenset[str]:
    """The terms of people's names in the reports; they tell who, and little of what happened."""
    names = [name for entry in entries for name in entry.findings.names if name.kind is NameKind.PERSON]
    return frozenset(find_terms(" ".join(name.name for name in names), lexicon, aliases))


def weigh_terms(
    contents: Sequence[str],
    owners: Sequence[str],
    lexicon: Lexicon,
    aliases: Mapping[str, str],
    people: frozenset[str],
) -> tuple[Weights, ...]:
    """Terms of each text with their weights, compounds also by their parts; `owners` are the reports."""
    plain = [find_terms(content, lexicon, aliases) for content in contents]
    vocabulary = frozenset(term for terms in plain for term in terms) | frozenset(lexicon.noun_stems)
    parts = {
        term: tuple(lexicon.noun_stems.get(part, part) for part in lexicon.compound_parts(term, vocabulary))
        for term in sorted({term for terms in plain for term in terms})
        if not term.startswith("=") and term not in people
    }
    weighed = weigh_by_rarity([_with_parts(terms, parts) for terms in plain], owners)
    return tuple(
        {term: weight * _NAME_WEIGHT if term in people else weight for term, weight in weights.items()}
        for weights in weighed
    )


def _with_parts(terms: Sequence[str], parts: Mapping[str, Sequence[str]]) -> Weights:
    counts: dict[str, float] = {}
    for term in terms:
        own = parts.get(term, ())
        counts[term] = max(counts.get(term, 0.0), _COMPOUND_WEIGHT if own else 1.0)
        for part in own:
            counts[part] = max(counts.get(part, 0.0), _PART_WEIGHT)
    return counts


def weigh_grams(contents: Sequence[str], owners: Sequence[str]) -> tuple[Weights, ...]:
    """Character n-grams within the words of each text, borders marked, counts damped."""
    return weigh_by_rarity([_grams(fold_content(content)) for content in contents], owners)


def _grams(folded: str) -> Weights:
    counts = Counter(
        word[start : start + size]
        for word in (f" {word} " for word in folded.split())
        for size in _GRAM_SIZES
        for start in range(len(word) - size + 1)
    )
    return {gram: 1.0 + math.log(count) for gram, count in counts.items()}


def weigh_by_rarity(units: Sequence[Weights], owners: Sequence[str]) -> tuple[Weights, ...]:
    """Weights times rarity: how seldom a term stands within the reports that have it.

    What each of five reports says once is as rare as what one says once; what each repeats in every other
    sentence counts little. So a story of two reports is weighed like one of twenty.
    """
    told: Counter[str] = Counter()
    reports: dict[str, set[str]] = defaultdict(set)
    for terms, owner in zip(units, owners, strict=True):
        told.update(terms.keys())
        for term in terms:
            reports[term].add(owner)
    size = len(units) / max(1, len(set(owners)))
    rarity = {
        term: max(math.log((size + 1) / (count / len(reports[term]) + 0.5)) + _FLOOR, _FLOOR)
        for term, count in told.items()
    }
    return tuple({term: weight * rarity[term] for term, weight in terms.items()} for terms in units)


def normalise(weights: Weights) -> Weights:
    """The weights with length one."""
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {term: weight / length for term, weight in weights.items()} if length else {}


def dot(first: Weights, second: Weights) -> float:
    """The sum of products over common terms, exact, so that it is the same in whatever order they come."""
    if first.keys().isdisjoint(second.keys()):
        return 0.0
    return math.fsum([first[term] * second[term] for term in first.keys() & second.keys()])


def cosine(first: Weights, second: Weights) -> float:
    """The dot product of both brought to length one; 0 where one is empty."""
    product = dot(first, second)
    return product / math.sqrt(_square(first) * _square(second)) if product else 0.0


def _square(weights: Weights) -> float:
    """The dot product with itself."""
    return math.fsum([weight * weight for weight in weights.values()])
