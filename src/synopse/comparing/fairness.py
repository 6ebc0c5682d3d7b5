"""When it is fair to say that a report does not have a statement, and why it is not otherwise.

A report must be whole, have a text, and not be older than the first that has the statement; it must be in the
language of one that has it; and the rare words of the statement must not stand anywhere in it, in another
sentence or another zone.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from synopse.comparing.features import Features
from synopse.comparing.languages import languages_of
from synopse.comparing.lexicon import Lexicon
from synopse.comparing.terms import find_terms
from synopse.comparing.units import Unit
from synopse.model import Cell, CellState, Moment, Precision, Report, Story, ZoneKind

NOT_FOUND = "in diesem Text nicht gefunden"
CUT_SHORT = "Text unvollständig, nicht prüfbar"
NO_TEXT = "nur Überschrift oder Anriss, nicht prüfbar"
TIME_UNKNOWN = "Zeitpunkt unbekannt, nicht prüfbar"
TOO_EARLY = "vor der ersten Meldung dieser Aussage erschienen, nicht prüfbar"
OTHER_LANGUAGE = "nur in anderer Sprache erzählt, nicht prüfbar"
WORDS_FOUND = "Wörter der Aussage kommen im Text vor, nicht prüfbar"

_FEWEST_BODY = 200
_MOST_TERMS = 5
_ENOUGH = 0.6
_DAY = len("2025-01-01")
_MINUTE = len("2025-01-01T00:00")
_COMPARABLE = (Precision.DAY, Precision.MINUTE, Precision.SECOND)


@dataclass(frozen=True, slots=True)
class _Places:
    """Sets of reports, each a bit by its place: the shut ones cannot be searched, whatever is sought.

    By the report that tells: which reports are surely not older than it, which surely older.
    """

    every: int
    shut: int
    late: tuple[int, ...]
    early: tuple[int, ...]


class Search:
    """All that is needed to look for statements in reports that do not tell them.

    Sets of reports are numbers of which each bit is a report, and one empty cell stands in all statements, so
    that a story of hundreds stays quick and small.
    """

    def __init__(
        self,
        reports: Sequence[Report],
        features: Sequence[Features],
        words: Mapping[str, frozenset[str]],
        bodies: Mapping[str, int],
    ) -> None:
        self._features = {one.unit.order: one for one in features}
        self._place = {report.id: place for place, report in enumerate(reports)}
        self._holders: dict[str, int] = {}
        for report in reports:
            for term in words[report.id]:
                self._holders[term] = self._holders.get(term, 0) | 1 << self._place[report.id]
        shut = [_shut(report, bodies[report.id]) for report in reports]
        self._places = _Places(
            (1 << len(reports)) - 1,
            _set_of(why is not None for why in shut),
            *_ages(reports),
        )
        self._empty = {
            why: tuple(_not_checkable(report, own or why) for report, own in zip(reports, shut, strict=True))
            for why in (TIME_UNKNOWN, TOO_EARLY, WORDS_FOUND, OTHER_LANGUAGE)
        }
        languages = languages_of(reports)
        self._same = tuple(
            _set_of(languages[report.id] == languages[other.id] for other in reports) for report in reports
        )
        self._absent = tuple(Cell(report.id, CellState.NOT_FOUND, why=NOT_FOUND) for report in reports)

    def empty_cells(self, units: Sequence[Unit], tellers: Sequence[str]) -> list[Cell]:
        """The cells of all reports as if none told the statement of `units`, which `tellers` (ids) tell."""
        places = self._places
        told = [self._place[teller] for teller in tellers]
        late = early = same = 0
        for place in told:
            late |= places.late[place]
            same |= self._same[place]
        if told:
            early = places.every
            for place in told:
                early &= places.early[place]
        cells = list(self._empty[TIME_UNKNOWN])
        held = self._holding(units)
        _put(cells, early & ~late, self._empty[TOO_EARLY])
        _put(cells, late & ~same, self._empty[OTHER_LANGUAGE])
        _put(cells, late & same & held, self._empty[WORDS_FOUND])
        _put(cells, late & same & ~held & ~places.shut, self._absent)
        return cells

    def _holding(self, units: Sequence[Unit]) -> int:
        """The reports in which most of the rare words of one telling stand somewhere."""
        held = 0
        for unit in units:
            held |= self._holding_one(unit)
        return held

    def _holding_one(self, unit: Unit) -> int:
        every = self._places.every
        if unit.order not in self._features:
            return every
        mass = self._features[unit.order].mass
        rare = sorted(mass, key=lambda term: (-mass[term], term))[:_MOST_TERMS]
        total = sum(mass[term] for term in rare)
        if not total:
            return every
        held = 0
        holders = [self._holders.get(term, 0) for term in rare]
        for chosen in product((True, False), repeat=len(rare)):
            found = sum(mass[term] for term, is_in in zip(rare, chosen, strict=True) if is_in)
            if found / total >= _ENOUGH:
                some = every
                for having, is_in in zip(holders, chosen, strict=True):
                    some &= having if is_in else ~having
                held |= some
        return held


def _put(cells: list[Cell], places: int, others: Sequence[Cell]) -> None:
    """Put other cells at some places."""
    while places:
        lowest = places & -places
        place = lowest.bit_length() - 1
        cells[place] = others[place]
        places ^= lowest


def _set_of(marks: Iterable[bool]) -> int:
    """The set of those places that are marked."""
    return sum(1 << place for place, marked in enumerate(marks) if marked)


def _not_checkable(report: Report, why: str) -> Cell:
    return Cell(report.id, CellState.NOT_CHECKABLE, why=why)


def _shut(report: Report, body: int) -> str | None:
    """Why a report can be searched for nothing, if that is so."""
    if report.cut_short is not None:
        return CUT_SHORT
    return NO_TEXT if body < _FEWEST_BODY else None


def _ages(reports: Sequence[Report]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """For each report that tells: those surely not older, and those surely older."""
    late: list[int] = []
    early: list[int] = []
    for teller in reports:
        orders = [_not_before(report.updated or report.published, teller.published) for report in reports]
        late.append(_set_of(order is True for order in orders))
        early.append(_set_of(order is False for order in orders))
    return tuple(late), tuple(early)


def prepare_search(
    story: Story, reports: Sequence[Report], features: Sequence[Features], lexicon: Lexicon
) -> Search:
    """Index the whole text of the members' parts, readers' comments apart."""
    parts: dict[str, list[int]] = {}
    for member in story.members:
        parts.setdefault(member.report, []).append(member.part)
    words = {
        report.id: _words_of(report, parts.get(report.id, ()), lexicon) if len(reports) > 1 else frozenset()
        for report in reports
    }
    bodies = {
        report.id: sum(
            len(zone.span) for zone in report.zones_of(ZoneKind.BODY) if zone.part in parts.get(report.id, ())
        )
        for report in reports
    }
    return Search(reports, features, words, bodies)


def _words_of(report: Report, parts: Sequence[int], lexicon: Lexicon) -> frozenset[str]:
    """The terms of all that stands in some parts of a report, readers' comments apart."""
    return frozenset(
        term
        for zone in report.zones
        if zone.kind is not ZoneKind.COMMENTS and zone.part in parts
        for term in find_terms(zone.span.of(report.text), lexicon)
    )


def _not_before(moment: Moment | None, other: Moment | None) -> bool | None:
    """Whether a moment is at or after another; None where the times do not tell.

    They do not for a month, and for a day beside an hour of it.

    Two reports that give only their day, and the same one, count as equally old.
    """
    if moment is None or other is None:
        return None
    if moment.precision not in _COMPARABLE or other.precision not in _COMPARABLE:
        return None
    days = (moment.value[:_DAY], other.value[:_DAY])
    if days[0] != days[1]:
        return days[0] > days[1]
    if moment.precision is other.precision is Precision.DAY:
        return True
    if Precision.DAY in (moment.precision, other.precision):
        return None
    return moment.value[:_MINUTE] >= other.value[:_MINUTE]
