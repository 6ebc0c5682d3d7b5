"""German, as every linguistic analysis needs it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from synopse.lang.de.attribution_words import sentence_rules
from synopse.lang.de.cues import PACKAGE
from synopse.lang.de.mood import find_listed_moods, find_tagged_moods
from synopse.lang.grammar import FindLemma, Grammar
from synopse.lang.linguistics import Mood


@dataclass(frozen=True, slots=True)
class GermanMoods:
    """Konjunktiv I and II."""

    def by_form(self, words: Sequence[str]) -> tuple[Mood | None, ...]:
        """The Konjunktiv of each word as far as lists of forms know it."""
        return find_listed_moods(words)

    def by_tag(
        self, words: Sequence[str], tags: Sequence[str], lemma_of: FindLemma
    ) -> tuple[Mood | None, ...]:
        """The mood of each finite verb."""
        return find_tagged_moods(words, tags, lemma_of)


@cache
def german() -> Grammar:
    """What German lends to every analysis."""
    return Grammar("de", PACKAGE, "morphmodel_ger.pgz", sentence_rules(), GermanMoods())
