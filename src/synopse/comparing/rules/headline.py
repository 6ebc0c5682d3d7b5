"""Headings that promise what the report's own text does not say."""

from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz, process

from synopse.comparing.features import Features
from synopse.comparing.source_words import load_source_words
from synopse.comparing.table import Rule, Table
from synopse.model import Discrepancy, DiscrepancyType, Mode, Passage, Severity

UNTOLD = Rule(
    DiscrepancyType.HEADLINE_BODY,
    "headline_body@2",
    "Die Überschrift nennt etwas, das im eigenen Text nicht steht, in anderen Berichten aber schon.",
)
_FEWEST_SHARED = 2
_MOST_OF_IT = 0.6
_ALL_OF_IT = 0.95  # where it has two words only
_TORN = 88
_REACH = 4
_FEWEST_TERMS = 3


def find_heading_discrepancies(table: Table) -> Iterator[Discrepancy]:
    """Headings with a word that their own text lacks and that other reports tell along with the rest of it.

    A word nobody else uses may be the desk's summary ("Strategie") and is no finding; a text that was cut
    short may have told it further down.
    """
    for heading in table.features:
        if not heading.unit.heading or table.report(heading.unit.report).cut_short is not None:
            continue
        if _runs_on(heading, table) or _is_torn(heading, table.features):
            continue
        own, others = _bodies(heading, table.features)
        told = frozenset(term for one in own for term in one.mass)
        lead = load_source_words(table.lexicon.language).saying
        missing = sorted(heading.stems - told - heading.names - lead)
        borne = _borne_by(heading, missing, others)
        if own and borne:
            row = next((row for row in table.rows if heading in row.units), None)
            yield UNTOLD.found(
                Severity.DIFFERS, (heading.unit.passage, *borne), row.statement if row else None
            )


def _bodies(
    heading: Features, features: Sequence[Features]
) -> tuple[tuple[Features, ...], tuple[Features, ...]]:
    """The running text of the heading's own part, and that of the other reports."""
    text = tuple(one for one in features if not one.unit.heading)
    own = tuple(
        one for one in text if (one.unit.report, one.unit.part) == (heading.unit.report, heading.unit.part)
    )
    return own, tuple(one for one in text if one.unit.report != heading.unit.report)


def _borne_by(heading: Features, missing: Sequence[str], others: Sequence[Features]) -> tuple[Passage, ...]:
    """Sentences of at least two other reports that have a missing word beside another one of the heading."""
    least = _MOST_OF_IT if len(heading.mass) >= _FEWEST_TERMS else _ALL_OF_IT
    found = [
        one for one in others if any(term in one.mass for term in missing) and _share(heading, one) >= least
    ]
    firsts = {one.unit.report: one.unit.passage for one in reversed(found)}
    ordered = sorted(firsts.values(), key=[one.unit.passage for one in found].index)
    return tuple(ordered) if len(ordered) >= _FEWEST_SHARED else ()


def _share(heading: Features, one: Features) -> float:
    """How much of a heading's weight a sentence has, if it has two of its words."""
    common = heading.stems & one.stems
    total = sum(heading.mass.values())
    if len(common) < _FEWEST_SHARED or not total:
        return 0.0
    return sum(heading.mass[term] for term in sorted(common)) / total


def _is_torn(heading: Features, features: Sequence[Features]) -> bool:
    """Whether a heading is only a line torn out of a sentence, which another report has whole."""
    longer = [
        one.folded
        for one in features
        if not one.unit.heading
        and one.unit.report != heading.unit.report
        and len(one.folded) > len(heading.folded)
    ]
    best = process.extractOne(heading.folded, longer, scorer=fuzz.partial_ratio, score_cutoff=_TORN)
    return best is not None


def _runs_on(heading: Features, table: Table) -> bool:
    """Whether a heading quotes, says little, or is part of a sentence that goes on or began before."""
    if heading.unit.mode is Mode.DIRECT or len(heading.mass) < _FEWEST_SHARED:
        return True
    text = table.report(heading.unit.report).text
    behind = text[heading.unit.span.end : heading.unit.span.end + _REACH].lstrip()[:1]
    words = table.text(heading).split()
    return behind.islower() or behind.isdigit() or words[0][:1].islower()
