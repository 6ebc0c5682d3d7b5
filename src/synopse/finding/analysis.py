"""Who analyses the language of a report: the seam between finding and what a language knows.

An analyzer reads sentences by the rules of its language and rests on a linguistic analysis, which is chosen
by name (`ANALYSES`). A report in another language than English, or in none that reading could tell, is read
by the German rules: Synopse is German first.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from synopse.errors import UnknownAnalysis
from synopse.lang.analyses import RuleAnalysis, TaggedAnalysis
from synopse.lang.de.attribution import read_sentence as read_german
from synopse.lang.de.grammar import german
from synopse.lang.en.attribution import read_sentence as read_english
from synopse.lang.en.grammar import english
from synopse.lang.frames import FindTold, Reading
from synopse.lang.grammar import Grammar
from synopse.lang.linguistics import Analysis, Capability
from synopse.lang.spacy_pipeline import open_spacy
from synopse.model import Span


class Analyzer(Protocol):
    """What finding asks of a language."""

    @property
    def analysis(self) -> Analysis:
        """The linguistic analysis that it rests on."""

    def sentences(self, text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
        """The sentences of each span, in text order."""

    def read(self, text: str, sentence: Span, quoted: Sequence[Span]) -> Reading:
        """Frames and mood of one sentence; `quoted` are its outermost quotations."""


class ReadSentence(Protocol):
    """A language's rules for one sentence."""

    def __call__(
        self, text: str, span: Span, quoted: Sequence[Span], find_told: FindTold | None = None
    ) -> Reading:
        """Frames and mood of one sentence; `find_told` is None where no analysis tells the mood."""


@dataclass(frozen=True, slots=True)
class RuleAnalyzer:
    """The rules of one language on an analysis."""

    analysis: Analysis
    read_sentence: ReadSentence

    def sentences(self, text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
        """The sentences of each span, in text order."""
        return self.analysis.sentences(text, spans)

    def read(self, text: str, sentence: Span, quoted: Sequence[Span]) -> Reading:
        """Frames and mood of one sentence."""
        return self.read_sentence(text, sentence, quoted)


@dataclass(frozen=True, slots=True)
class MoodAnalyzer(RuleAnalyzer):
    """The rules of one language, told by the analysis which verbs are a Konjunktiv I."""

    def read(self, text: str, sentence: Span, quoted: Sequence[Span]) -> Reading:
        """Frames and mood of one sentence."""
        return self.read_sentence(text, sentence, quoted, self.analysis.find_told)


def _read_english(
    text: str, span: Span, quoted: Sequence[Span], find_told: FindTold | None = None
) -> Reading:
    """Frames of one English sentence, which no mood tells."""
    del find_told
    return read_english(text, span, quoted)


class MakeAnalysis(Protocol):
    """What the table of analyses holds."""

    def __call__(self, grammar: Grammar, pipeline: str, /) -> Analysis:
        """The analysis of one language; `pipeline` is what stood behind the colon of its name."""


def _tagged(grammar: Grammar, pipeline: str) -> Analysis:
    """Rules, a tagger and a lemma list."""
    del pipeline
    return TaggedAnalysis(grammar)


def _rules(grammar: Grammar, pipeline: str) -> Analysis:
    """Rules alone."""
    del pipeline
    return RuleAnalysis(grammar)


ANALYSES: Mapping[str, MakeAnalysis] = {"hanta": _tagged, "none": _rules, "spacy:NAME": open_spacy}
"""The analyses one may choose by `--analysis NAME`; of `spacy:` the rest names an installed pipeline."""

DEFAULT_ANALYSIS = "hanta"


@lru_cache(maxsize=16)
def analyzer_of(name: str, language: str | None) -> Analyzer:
    """The analyzer for reports in `language` on the analysis of this name.

    Raises:
        UnknownAnalysis: The name stands not in the table.
        MissingAnalysis: What it names is not installed.
    """
    key, _, pipeline = name.partition(":")
    key = f"{key}:NAME" if pipeline else key
    if key not in ANALYSES or name.endswith(":NAME"):
        raise UnknownAnalysis(name, tuple(ANALYSES))
    if language is not None and language.startswith("en"):
        return RuleAnalyzer(ANALYSES[key](english(), pipeline), _read_english)
    analysis = ANALYSES[key](german(), pipeline)
    knows = {Capability.PARTS, Capability.MOOD} <= analysis.capabilities
    return MoodAnalyzer(analysis, read_german) if knows else RuleAnalyzer(analysis, read_german)
