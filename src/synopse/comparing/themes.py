"""What clauses are about: themes of their words, weighted by how rare they are within the story."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from synopse.comparing.lexicon import Lexicon
from synopse.comparing.terms import Weights, find_words, weigh_by_rarity
from synopse.text.tokens import find_tokens

_MOST_OF_PARTS = 3


def weigh_themes(
    contents: Sequence[str],
    owners: Sequence[str],
    lexicon: Lexicon,
    aliases: Mapping[str, str],
    people: frozenset[str],
) -> tuple[Weights, ...]:
    """Themes of each text with their weights, names of people left out; `owners` are the reports.

    A word of several themes counts for each in part; a compound that no theme lists counts by its parts.
    """
    known = frozenset(lexicon.themes)
    cached: dict[str, tuple[str, ...]] = {}
    units: list[Weights] = []
    for content in contents:
        counts: dict[str, float] = defaultdict(float)
        for stem, term in find_words(content, lexicon, aliases):
            if stem in people or term in people:
                continue
            if stem not in cached:
                cached[stem] = _themes_of(stem, lexicon, known)
            for theme in cached[stem]:
                counts[theme] += 1.0 / len(cached[stem])
        for _, name in lexicon.theme_phrases.find(content, tuple(find_tokens(content))).values():
            counts[name.removeprefix("=")] += 1.0
        units.append({theme: _damped(counts[theme]) for theme in sorted(counts)})
    return weigh_by_rarity(units, owners)


def _themes_of(stem: str, lexicon: Lexicon, known: frozenset[str]) -> tuple[str, ...]:
    if stem in lexicon.themes:
        return lexicon.themes[stem]
    parts = (theme for part in lexicon.compound_parts(stem, known) for theme in lexicon.themes[part])
    return tuple(dict.fromkeys(parts))[:_MOST_OF_PARTS]


def _damped(count: float) -> float:
    return 1.0 + math.log(count) if count > 1.0 else count
