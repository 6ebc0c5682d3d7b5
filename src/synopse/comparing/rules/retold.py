"""Sentences that surely tell one thing although no row joins them: a source or a distance that one lacks.

Sure is that two sentences of different reports have nearly all words in common once the frame of telling is
left aside, or that they have one number of one figure.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from synopse.comparing.certainty_words import load_certainty
from synopse.comparing.features import Features
from synopse.comparing.rules.certainty import DISTANCE
from synopse.comparing.rules.figures import are_one_figure, find_figures
from synopse.comparing.rules.measures import Measure, find_measures
from synopse.comparing.rules.own_voice import OwnVoice
from synopse.comparing.rules.sources import LOST
from synopse.comparing.rules.speakers import share_words
from synopse.comparing.table import Table
from synopse.comparing.terms import find_terms
from synopse.model import Discrepancy, Mode, Severity, Stance, Statement

_FEWEST_TERMS = 3
_SAME = 0.8
_AROUND = 2
_LEAST = 100
_LARGE = 100_000
_FEWEST_LETTERS = 4
_SUMS = frozenset({"=euro", "million", "milliard", "=price", "prozen"})  # in every clause with a sum
_RARE = 9  # letters of a noun that stands for nothing else
_MOST = 300  # sentences looked at for one word
_LONGEST_NOUN = 60
_CLAIM = re.compile(r"\b(?:behaupte[nt]?|behauptete[n]?|behaupten|claim(?:s|ed)?)\b")
_SAID = re.compile(r"\b(?:sag(?:t|te|en|ten)|erklär(?:t|te|en|ten)|says?|said)\b")
_PUT = re.compile(r"\b(?:beziffer\w+|schätz\w+|gab\b.*\ban|gaben\b.*\ban|nannte[n]?|put)\b")
_ALLEGED = re.compile(
    r"\b(?:angebliche|vermeintliche|mutmaßliche|alleged|supposed)[nrsm]?\s+(?P<noun>[A-ZÄÖÜa-z][\w-]{9,60})"
)
_MARKS = re.compile('["„“”«»‚‘›‹]')


def find_retold_discrepancies(table: Table) -> Iterator[Discrepancy]:
    """Lost sources and distances between sentences that no row needs to join."""
    same = _find_same(table)
    yield from _lost(same, table)
    yield from _claimed(same, table)
    yield from _claimed_numbers(table)
    yield from _distant_numbers(table)
    yield from _alleged_nouns(table)


def _row_of(table: Table, *units: Features) -> Statement | None:
    return next((row.statement for row in table.rows if all(one in row.units for one in units)), None)


def _find_same(table: Table) -> Mapping[int, tuple[Features, ...]]:
    """For each sentence of the text those of other reports that tell the same, by places in the story."""
    units = [one for one in table.features if not one.unit.heading]
    terms = {one.unit.order: frozenset(_terms(one, table)) for one in units}
    having: dict[str, list[Features]] = {}
    for one in units:
        for term in sorted(terms[one.unit.order]):
            having.setdefault(term, []).append(one)
    same: dict[int, tuple[Features, ...]] = {}
    for one in units:
        ours = terms[one.unit.order]
        near = {other.unit.order: other for term in sorted(ours) for other in having[term][:_MOST]}
        found = tuple(
            near[order] for order in sorted(near) if _tell_the_same(one, near[order], ours, terms[order])
        )
        if found:
            same[one.unit.order] = found
    return same


def _tell_the_same(one: Features, other: Features, ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether two clauses have nearly all terms and all numbers in common, frames left aside."""
    if one.unit.report == other.unit.report or one.numbers != other.numbers or one.negated != other.negated:
        return False
    speaking = one.source | other.source
    common = (ours & theirs) - speaking
    most = max(len(ours - speaking), len(theirs - speaking))
    return len(common) >= _FEWEST_TERMS and len(common) >= _SAME * most


def _terms(one: Features, table: Table) -> tuple[str, ...]:
    text = table.report(one.unit.report).text
    told = [span for found in one.unit.attributions for span in (*found.frame, *found.cue, *found.speaker)]
    pieces: list[str] = []
    for content in one.unit.content:
        start = content.start
        for frame in sorted(span for span in told if span.overlaps(content)):
            pieces.append(text[start : max(start, frame.start)])
            start = max(start, min(frame.end, content.end))
        pieces.append(text[start : content.end])
    return find_terms(" ".join(pieces), table.lexicon)


def _lost(same: Mapping[int, tuple[Features, ...]], table: Table) -> Iterator[Discrepancy]:
    """A sentence in the report's own voice that another report gives, nearly word for word, on a source."""
    voice = OwnVoice(table)
    bodies = [one for one in table.features if not one.unit.heading]
    named = [one for one in bodies if _is_indirect(one, voice)]
    own = [one for one in bodies if voice.may_be_own(one)]
    figures = find_figures(table)
    pairs = [(one, other) for one in own for other in same.get(one.unit.order, ()) if other in named]
    pairs += [
        (first.measure.features, second.measure.features)
        for first in figures
        for second in figures
        if first.measure.value == second.measure.value
        and first.measure.features in own
        and are_one_figure(first, second)
        and _is_anothers(second.measure.features, voice, table)
    ]
    pairs += [(first.features, second.features) for first, second in _same_counts(own, named, table)]
    pairs += list(_put_sums(own, bodies, table))
    yield from _each([pair for pair in pairs if not _spoken_around(*pair, table)], table)


def _each(pairs: Sequence[tuple[Features, Features]], table: Table) -> Iterator[Discrepancy]:
    """One discrepancy for all who tell what one sentence tells without its source."""
    by_own: dict[int, list[Features]] = {}
    units = {one.unit.order: one for one, _ in pairs}
    for one, other in pairs:
        by_own.setdefault(one.unit.order, []).append(other)
    for order, others in by_own.items():
        passages = [units[order].unit.passage, *(other.unit.passage for other in others)]
        yield LOST.found(Severity.ATTRIBUTION, passages, _row_of(table, units[order], others[0]))


def _same_counts(
    own: Sequence[Features], named: Sequence[Features], table: Table
) -> Iterator[tuple[Measure, Measure]]:
    """Equal numbers of one rare noun: 40.000 Schulstunden."""
    ours = [measure for one in own for measure in find_measures(one, table)]
    theirs = [measure for one in named for measure in find_measures(one, table)]
    for first in ours:
        for second in theirs:
            if (
                first.report != second.report
                and first.value == second.value >= _LEAST
                and first.unit == second.unit
                and first.noun == second.noun
                and len(first.noun) >= _RARE
            ):
                yield first, second


def _put_sums(
    own: Sequence[Features], bodies: Sequence[Features], table: Table
) -> Iterator[tuple[Features, Features]]:
    """Equal sums of one thing, so exact that they name it, of which somebody puts one (bezifferte auf)."""
    put = [one for one in bodies if one.unit.mode is Mode.REPORTED and _PUT.search(table.text(one))]
    ours = [measure for one in own for measure in find_measures(one, table)]
    for second in (measure for one in put for measure in find_measures(one, table)):
        for first in ours:
            one, other = first.features, second.features
            things = (one.stems & other.stems) - one.names - other.names - _SUMS - table.lexicon.settings
            if (
                first.report != second.report
                and first.value == second.value >= _LARGE
                and _is_particular(first.value)
                and first.unit == second.unit != ""
                and any(len(term) >= _FEWEST_LETTERS for term in things)
            ):
                yield one, other


def _is_anothers(one: Features, voice: OwnVoice, table: Table) -> bool:
    """Whether a clause gives a number on a source that its own sentence names."""
    if one.unit.mode is Mode.REPORTED:
        return bool(_PUT.search(table.text(one)))
    return _is_indirect(one, voice)


def _is_indirect(one: Features, voice: OwnVoice) -> bool:
    return one.unit.mode is Mode.INDIRECT and bool(one.source) and voice.has_own_frame(one)


def _spoken_around(one: Features, other: Features, table: Table) -> bool:
    """Whether the other's source speaks in the sentences before one, or in the report about this at all."""
    order = one.unit.order
    return any(
        near.unit.report == one.unit.report
        and near.source
        and other.source
        and share_words(near.source, other.source)
        and abs(near.unit.order - order) <= _AROUND
        for near in table.features
    )


def _claimed(same: Mapping[int, tuple[Features, ...]], table: Table) -> Iterator[Discrepancy]:
    """What one report lets a speaker claim, and others let the same be said."""
    for one in table.features:
        if one.unit.order not in same or not _has_stance(one, table):
            continue
        said = [
            other
            for other in same[one.unit.order]
            if not _has_stance(other, table)
            and _SAID.search(other.unit.sentence.of(table.report(other.unit.report).text))
        ]
        if said:
            yield DISTANCE.found(
                Severity.WORDING,
                [one.unit.passage, *(other.unit.passage for other in said)],
                _row_of(table, one, said[0]),
            )


def _claimed_numbers(table: Table) -> Iterator[Discrepancy]:
    """A number that one report lets a source claim, and others of the same row let the same be said."""
    voice = OwnVoice(table)
    for row in table.rows:
        bodies = [one for one in row.units if not one.unit.heading] if row.shared else []
        for one in bodies:
            said = [
                other
                for other in bodies
                if other.unit.report != one.unit.report
                and one.numbers & other.numbers
                and not _has_stance(other, table)
                and _is_indirect(other, voice)
            ]
            if said and _has_stance(one, table):
                units = (one, *said)
                yield DISTANCE.found(Severity.WORDING, [each.unit.passage for each in units], row.statement)


def _has_stance(one: Features, table: Table) -> bool:
    source = one.unit.source
    distancing = source is not None and source.stance is Stance.DISTANCING
    return distancing and bool(_CLAIM.search(one.unit.sentence.of(table.report(one.unit.report).text)))


def _distant_numbers(table: Table) -> Iterator[Discrepancy]:
    """A particular number that is *angeblich* so in one report and plainly so in another."""
    words = load_certainty(table.lexicon.language)
    measures = [
        measure
        for one in table.features
        if not one.unit.heading
        for measure in find_measures(one, table)
        if _is_particular(measure.value)
    ]
    for measure in measures:
        if not words.alleged.search(table.text(measure.features)):
            continue
        plain = [
            other
            for other in measures
            if other.report != measure.report
            and other.value == measure.value
            and other.unit in (measure.unit, "")
            and not words.distance.search(table.text(other.features))
        ]
        if plain and sum(one.value == measure.value for one in measures if one.report == measure.report) == 1:
            units = [measure.features, *(other.features for other in plain)]
            yield DISTANCE.found(
                Severity.WORDING, [one.unit.passage for one in units], _row_of(table, units[0], units[1])
            )


def _is_particular(value: float) -> bool:
    """Whether a number is so exact that it names its thing: 3,8 Millionen, 2.947; not 1.000."""
    digits = f"{value:.0f}".rstrip("0")
    return value >= _LEAST and len(digits) > 1


def _alleged_nouns(table: Table) -> Iterator[Discrepancy]:
    """A long noun that is an *angebliche* one in one report and plain in the own voice of another."""
    for one in table.features:
        match = None if one.unit.heading else _ALLEGED.search(table.text(one))
        if match is None:
            continue
        noun = re.compile(rf"\b{re.escape(match['noun'][:-2])}\w{{0,4}}\b")
        plain = [
            other
            for other in table.features
            if other.unit.report != one.unit.report
            and not other.unit.heading
            and other.unit.mode is not Mode.DIRECT
            and (found := noun.search(table.text(other)))
            and not _is_set_off(table.text(other), found)
        ]
        distant = {
            other.unit.report
            for other in table.features
            if (found := noun.search(table.text(other))) and _is_set_off(table.text(other), found)
        }
        plain = [other for other in plain if other.unit.report not in distant]
        if plain:
            units = [one, *plain]
            yield DISTANCE.found(
                Severity.WORDING, [unit.unit.passage for unit in units], _row_of(table, one, plain[0])
            )


def _is_set_off(text: str, noun: re.Match[str]) -> bool:
    """Whether a noun stands in quotation marks, behind a word of distance or in a denial."""
    before = text[: noun.start()]
    marked = bool(_MARKS.search(before[-2:]))
    words = load_certainty("de")
    denied = re.search(r"\b(?:nicht|kein\w*)\b[^.]{0,20}$", before)
    return marked or bool(words.distance.search(before[-_LONGEST_NOUN:])) or bool(denied)
