"""The alignment of one story: its units, their features and scores, and the rows they form."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from synopse.comparing.extras import NO_EXTRAS, Extras
from synopse.comparing.features import Features, find_features
from synopse.comparing.guests import Row
from synopse.comparing.hanging import find_hosts, hang
from synopse.comparing.lexicon import Lexicon, load_lexicon
from synopse.comparing.proposals import propose_rows
from synopse.comparing.rows import find_rows
from synopse.comparing.scoring import Scale, Scores, load_scale, score_pairs
from synopse.comparing.thesaurus import extend_lexicon
from synopse.comparing.units import Unit, find_units
from synopse.model import ReportEntry, Story

_MOST_UNITS = 3000


@dataclass(frozen=True, slots=True)
class Alignment:
    """Units in story order; rows hold their numbers. Units that were not looked at have no features.

    `proposed` are the first numbers of rows that an encoder proposed.
    """

    units: tuple[Unit, ...]
    features: tuple[Features, ...]
    scores: Scores
    rows: tuple[Row, ...]
    lexicon: Lexicon
    scale: Scale
    proposed: frozenset[int] = frozenset()

    @property
    def seen_rows(self) -> tuple[Row, ...]:
        """The rows made by words, without those that an encoder proposed."""
        return tuple(row for row in self.rows if row[0] not in self.proposed)


@lru_cache(maxsize=1)  # the steps of comparing one story all ask for the same alignment
def align_units(story: Story, entries: tuple[ReportEntry, ...], extras: Extras = NO_EXTRAS) -> Alignment:
    """Align the clauses of all members; of a report longer than any, the clauses beyond stand alone."""
    lexicon = extend_lexicon(load_lexicon(main_language(entries)), extras.thesaurus, entries)
    scale = load_scale()
    units = find_units(story, entries, lexicon)
    looked_at = _first_of_each(units)
    features = find_features(looked_at, entries, lexicon)
    hosts = find_hosts(units)
    telling = tuple(one for one in features if one.unit.order not in hosts)
    scores = score_pairs(telling, scale, lexicon)
    known = {unit.order for unit in looked_at}
    alone = tuple((unit.order,) for unit in units if unit.order not in known and unit.order not in hosts)
    made = propose_rows(find_rows(telling, scores, scale), telling, entries, lexicon, extras)
    rows = hang((*made.rows, *alone), hosts)
    return Alignment(units, features, scores, rows, lexicon, scale, made.proposed)


def _first_of_each(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """The first units of each report, as many as can be compared."""
    seen: Counter[str] = Counter()
    kept: list[Unit] = []
    for unit in units:
        seen[unit.report] += 1
        if seen[unit.report] <= _MOST_UNITS:
            kept.append(unit)
    return tuple(kept)


def main_language(entries: Sequence[ReportEntry]) -> str:
    """The language most reports are in; German where none is known or it is a draw."""
    counts = Counter(entry.report.language or "de" for entry in entries)
    return min(counts, key=lambda language: (-counts[language], language)) if counts else "de"
