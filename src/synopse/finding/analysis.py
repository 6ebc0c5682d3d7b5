"""Who analyses the language of a report: the seam between finding and what a language knows.

An analyzer gives sentences and reads them; the rules of German and English are the built-in ones. A report in
another language, or in none that reading could tell, is read by the German rules: Synopse is German first.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from synopse.lang.de.attribution import read_sentence as read_german
from synopse.lang.de.attribution_words import sentence_rules as german_sentences
from synopse.lang.en.attribution import read_sentence as read_english
from synopse.lang.en.attribution import sentence_rules as english_sentences
from synopse.lang.frames import Reading
from synopse.model import Span
from synopse.text.sentences import SentenceRules, find_sentences


class Analyzer(Protocol):
    """What finding asks of a language."""

    def sentences(self, text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
        """The sentences of each span, in text order."""

    def read(self, text: str, sentence: Span, quoted: Sequence[Span]) -> Reading:
        """Frames and mood of one sentence; `quoted` are its outermost quotations."""


class ReadSentence(Protocol):
    """A language's rules for one sentence."""

    def __call__(self, text: str, span: Span, quoted: Sequence[Span]) -> Reading:
        """Frames and mood of one sentence."""


@dataclass(frozen=True, slots=True)
class RuleAnalyzer:
    """Rules and word lists of one language; no model, no tagger."""

    sentence_rules: SentenceRules
    read_sentence: ReadSentence

    def sentences(self, text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
        """The sentences of each span, in text order."""
        return find_sentences(text, spans, self.sentence_rules)

    def read(self, text: str, sentence: Span, quoted: Sequence[Span]) -> Reading:
        """Frames and mood of one sentence."""
        return self.read_sentence(text, sentence, quoted)


def analyzer_of_rules(language: str | None) -> Analyzer:
    """The built-in rules for a language."""
    if language is not None and language.startswith("en"):
        return RuleAnalyzer(english_sentences(), read_english)
    return RuleAnalyzer(german_sentences(), read_german)


class MakeAnalyzer(Protocol):
    """What the table of analyses holds."""

    def __call__(self, language: str | None) -> Analyzer:
        """The analyzer for reports in `language`."""


ANALYSES: Mapping[str, MakeAnalyzer] = {"rules": analyzer_of_rules}
"""The analyses one may choose by `--analysis NAME`."""

DEFAULT_ANALYSIS = "rules"
