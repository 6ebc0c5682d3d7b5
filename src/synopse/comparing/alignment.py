"""The alignment of one story: its units, their features and scores, and the rows they form."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from synopse.comparing.features import Features, find_features
from synopse.comparing.lexicon import Lexicon, load_lexicon
from synopse.comparing.rows import Row, find_rows
from synopse.comparing.scoring import Scale, Scores, load_scale, score_pairs
from synopse.comparing.units import Unit, find_units
from synopse.model import ReportEntry, Story


@dataclass(frozen=True, slots=True)
class Alignment:
    """Units in story order; rows hold their numbers."""

    units: tuple[Unit, ...]
    features: tuple[Features, ...]
    scores: Scores
    rows: tuple[Row, ...]
    lexicon: Lexicon
    scale: Scale


def align_units(story: Story, entries: Sequence[ReportEntry]) -> Alignment:
    """Align the clauses of all members."""
    lexicon = load_lexicon(main_language(entries))
    scale = load_scale()
    units = find_units(story, entries, lexicon)
    features = find_features(units, entries, lexicon)
    scores = score_pairs(features, scale, lexicon)
    return Alignment(units, features, scores, find_rows(features, scores, scale), lexicon, scale)


def main_language(entries: Sequence[ReportEntry]) -> str:
    """The language most reports are in; German where none is known or it is a draw."""
    counts = Counter(entry.report.language or "de" for entry in entries)
    return min(counts, key=lambda language: (-counts[language], language)) if counts else "de"
