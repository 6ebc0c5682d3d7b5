"""German, as every linguistic analysis needs it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from synopse.lang.de.attribution_words import sentence_rules
from synopse.lang.de.cues import PACKAGE
from synopse.lang.de.mood import find_listed_moods, find_tagged_moods, find_told
from synopse.lang.grammar import Grammar, Tags
from synopse.lang.linguistics import Mood


@dataclass(frozen=True, slots=True)
class GermanMoods:
    """Konjunktiv I and II."""

    def by_form(self, words: Sequence[str]) -> tuple[Mood | None, ...]:
        """The Konjunktiv of each word as far as lists of forms know it."""
        return find_listed_moods(words)

    def find_told(self, words: Sequence[str], load_tagger: Callable[[], Tags]) -> frozenset[int]:
        """The indexes of the verbs in the Konjunktiv I."""
        return find_told(words, load_tagger)

    def by_tag(self, words: Sequence[str], tags: Sequence[str], tagger: Tags) -> tuple[Mood | None, ...]:
        """The mood of each finite verb."""
        return find_tagged_moods(words, tags, tagger)


@cache
def german() -> Grammar:
    """What German lends to every analysis."""
    return Grammar("de", PACKAGE, "morphmodel_ger.pgz", sentence_rules(), GermanMoods())
