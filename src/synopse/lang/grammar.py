"""What a language lends to every linguistic analysis: where sentences end, which tagger, how mood is told."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from synopse.lang.linguistics import Mood
from synopse.text.sentences import SentenceRules


class Tags(Protocol):
    """A tagger: the tags of a sentence, and what it knows of a word by itself."""

    def tag(self, words: Sequence[str]) -> tuple[str, ...]:
        """One tag a word."""

    def may_be(self, word: str, tag: str) -> bool:
        """Whether a word may bear a tag."""

    def lemma(self, word: str, tag: str) -> str:
        """The form of a word under a tag that stands in a dictionary."""


class MoodRules(Protocol):
    """How a language tells the mood of its verbs."""

    def by_form(self, words: Sequence[str]) -> tuple[Mood | None, ...]:
        """One mood a word by the forms alone, None for what has none or is unsure."""

    def find_told(self, words: Sequence[str], load_tagger: Callable[[], Tags]) -> frozenset[int]:
        """The indexes of the verbs in the Konjunktiv I; the tagger is loaded only where it must be asked."""

    def by_tag(self, words: Sequence[str], tags: Sequence[str], tagger: Tags) -> tuple[Mood | None, ...]:
        """One mood a word by the tags of the sentence, None for what has none."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """One language. `package` holds its `tags.yaml`, `model` is the file of HanTa's model."""

    language: str
    package: str
    model: str
    sentence_rules: SentenceRules
    moods: MoodRules | None = None
    """None for a language whose mood tells nothing about reported speech."""


def listed_moods(grammar: Grammar, words: Sequence[str]) -> tuple[Mood | None, ...]:
    """One mood a word by the forms alone."""
    return (None,) * len(words) if grammar.moods is None else grammar.moods.by_form(words)


def tagged_moods(
    grammar: Grammar, words: Sequence[str], tags: Sequence[str], tagger: Tags
) -> tuple[Mood | None, ...]:
    """One mood a word by tags."""
    return (None,) * len(words) if grammar.moods is None else grammar.moods.by_tag(words, tags, tagger)
