"""The analyses that are built in: rules alone, and rules with a tagger and a lemma list.

Both take what a language knows as a `Grammar`. Nothing is loaded before the first token is asked for that
needs it: the tagger by the first tokens, the lemma list by the first lemma.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from typing import Protocol, cast

from synopse.lang.grammar import Grammar, listed_moods, tagged_moods
from synopse.lang.hanta import load_tagger
from synopse.lang.linguistics import Capability, Mood, Part, Token
from synopse.lang.resources import load_yaml
from synopse.model import Span
from synopse.text.sentences import find_sentences
from synopse.text.words import find_words

_WRITTEN_LARGE = frozenset({Part.NOUN, Part.PROPER_NOUN, Part.OTHER, None})
"""Words with a capital of their own; any other has it from the sentence's beginning."""
_MOST_LEMMAS = 100_000
_LONGEST_LEMMA = 40
"""What is longer has no lemma but itself."""


@dataclass(frozen=True, slots=True)
class RuleAnalysis:
    """Rules and word lists alone: no tagger, no lemma."""

    grammar: Grammar

    @property
    def capabilities(self) -> frozenset[Capability]:
        """Mood, where the language has one to tell."""
        return _mood(self.grammar)

    def sentences(self, text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
        """The sentences of each span, in text order."""
        return find_sentences(text, spans, self.grammar.sentence_rules)

    def tokens(self, text: str, sentence: Span) -> tuple[Token, ...]:
        """The words and marks of one sentence; of a verb its Konjunktiv is known, of others nothing."""
        spans = find_words(text, sentence)
        words = [span.of(text) for span in spans]
        moods = listed_moods(self.grammar, words)
        return tuple(
            Token(span.start, span.end, word, mood=mood)
            for span, word, mood in zip(spans, words, moods, strict=True)
        )

    def find_told(self, words: Sequence[str]) -> frozenset[int]:
        """Which words are verbs in the Konjunktiv I, by their index."""
        moods = listed_moods(self.grammar, words)
        return frozenset(place for place, mood in enumerate(moods) if mood is Mood.KONJUNKTIV_I)


@dataclass(frozen=True, slots=True)
class TaggedAnalysis:
    """Tags by HanTa, lemmas by simplemma, moods by rule."""

    grammar: Grammar

    @property
    def capabilities(self) -> frozenset[Capability]:
        """Parts, lemmas, and mood, where the language has one to tell."""
        return _mood(self.grammar) | {Capability.PARTS, Capability.LEMMAS}

    def sentences(self, text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
        """The sentences of each span, in text order."""
        return find_sentences(text, spans, self.grammar.sentence_rules)

    def tokens(self, text: str, sentence: Span) -> tuple[Token, ...]:
        """The words and marks of one sentence with tag, part, mood and, when asked for, lemma."""
        grammar = self.grammar
        spans = find_words(text, sentence)
        words = [span.of(text) for span in spans]
        tagger = load_tagger(grammar.model)
        tags = tagger.tag(words)
        moods = tagged_moods(grammar, words, tags, tagger)
        parts, lemmatize = load_parts(grammar.package), _lemmatizer(grammar.language)
        return tuple(
            Token(span.start, span.end, word, parts.get(tag), tag, mood, lemmatize=lemmatize)
            for span, word, tag, mood in zip(spans, words, tags, moods, strict=True)
        )

    def find_told(self, words: Sequence[str]) -> frozenset[int]:
        """Which words are verbs in the Konjunktiv I, by their index; few sentences must be tagged for it."""
        moods = self.grammar.moods
        return (
            frozenset() if moods is None else moods.find_told(words, partial(load_tagger, self.grammar.model))
        )


def _mood(grammar: Grammar) -> frozenset[Capability]:
    """The capability of mood, where the language has rules for it."""
    return frozenset() if grammar.moods is None else frozenset({Capability.MOOD})


@cache
def load_parts(package: str) -> dict[str, Part]:
    """The universal part of each fine tag."""
    listed = cast("dict[str, dict[str, str]]", load_yaml(package, "tags.yaml"))["parts"]
    return {tag: Part(part) for tag, part in listed.items()}


class _Lemmatizer(Protocol):
    def __call__(self, token: Token) -> str:
        """The lemma of a token."""


@cache
def _lemmatizer(language: str) -> _Lemmatizer:
    """How the words of a language are brought to their lemma; the list is loaded by the first word."""

    @lru_cache(maxsize=_MOST_LEMMAS)
    def look_up(word: str) -> str:
        from simplemma import lemmatize  # noqa: PLC0415 -- a list of 20 MB, so loaded late

        return word if len(word) > _LONGEST_LEMMA else lemmatize(word, lang=language)

    def lemma_of(token: Token) -> str:
        small = token.text[:1].isupper() and token.part not in _WRITTEN_LARGE and not token.text.isupper()
        return look_up(token.text.lower() if small else token.text)

    return lemma_of
