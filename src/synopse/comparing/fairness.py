"""When it is fair to say that a report does not have a statement, and why it is not otherwise.

A report must be whole, have a text, and not be older than the first that has the statement; and the rare
words of the statement must not stand anywhere in it, in another sentence or another zone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from synopse.comparing.features import Features
from synopse.comparing.lexicon import Lexicon
from synopse.comparing.terms import find_terms
from synopse.comparing.units import Unit
from synopse.model import Cell, CellState, Moment, Precision, Report, Story, ZoneKind

NOT_FOUND = "in diesem Text nicht gefunden"
CUT_SHORT = "Text unvollständig, nicht prüfbar"
NO_TEXT = "nur Überschrift oder Anriss, nicht prüfbar"
TIME_UNKNOWN = "Zeitpunkt unbekannt, nicht prüfbar"
TOO_EARLY = "vor der ersten Meldung dieser Aussage erschienen, nicht prüfbar"
WORDS_FOUND = "Wörter der Aussage kommen im Text vor, nicht prüfbar"

_FEWEST_BODY = 200
_MOST_TERMS = 5
_ENOUGH = 0.6
_DAY = len("2025-01-01")
_MINUTE = len("2025-01-01T00:00")
_COMPARABLE = (Precision.DAY, Precision.MINUTE, Precision.SECOND)


@dataclass(frozen=True, slots=True)
class Search:
    """All that is needed to look for a statement in reports that do not tell it."""

    features: Mapping[int, Features]
    words: Mapping[str, frozenset[str]]
    bodies: Mapping[str, int]

    def empty_cell(self, report: Report, units: Sequence[Unit], tellers: Sequence[Report]) -> Cell:
        """The cell of a report that does not tell the statement of `units`, which `tellers` tell."""
        why = self._obstacle(report, units, tellers)
        if why:
            return Cell(report.id, CellState.NOT_CHECKABLE, why=why)
        return Cell(report.id, CellState.NOT_FOUND, why=NOT_FOUND)

    def _obstacle(self, report: Report, units: Sequence[Unit], tellers: Sequence[Report]) -> str | None:
        if report.cut_short is not None:
            return CUT_SHORT
        if self.bodies[report.id] < _FEWEST_BODY:
            return NO_TEXT
        late = _late_enough(report, tellers)
        if late is None:
            return TIME_UNKNOWN
        if not late:
            return TOO_EARLY
        return WORDS_FOUND if self._has_words(report, units) else None

    def _has_words(self, report: Report, units: Sequence[Unit]) -> bool:
        """Whether most of the rare words of one telling stand somewhere in the report's text."""
        return any(self._share_of_rare_words(report, unit) >= _ENOUGH for unit in units)

    def _share_of_rare_words(self, report: Report, unit: Unit) -> float:
        if unit.order not in self.features:
            return 1.0
        mass = self.features[unit.order].mass
        rare = sorted(mass, key=lambda term: (-mass[term], term))[:_MOST_TERMS]
        total = sum(mass[term] for term in rare)
        found = sum(mass[term] for term in rare if term in self.words[report.id])
        return found / total if total else 1.0


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
    return Search({one.unit.order: one for one in features}, words, bodies)


def _words_of(report: Report, parts: Sequence[int], lexicon: Lexicon) -> frozenset[str]:
    """The terms of all that stands in some parts of a report, readers' comments apart."""
    return frozenset(
        term
        for zone in report.zones
        if zone.kind is not ZoneKind.COMMENTS and zone.part in parts
        for term in find_terms(zone.span.of(report.text), lexicon)
    )


def _late_enough(report: Report, tellers: Sequence[Report]) -> bool | None:
    """Whether a report is surely not older than the first teller; None where the times do not tell."""
    own = report.updated or report.published
    moments = [teller.published for teller in tellers]
    orders = [_not_before(own, moment) for moment in moments if own is not None and moment is not None]
    if True in orders:
        return True
    return False if orders and None not in orders and len(orders) == len(moments) else None


def _not_before(moment: Moment, other: Moment) -> bool | None:
    """Whether a moment is at or after another; None for a month, and for a day beside an hour of it.

    Two reports that give only their day, and the same one, count as equally old.
    """
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
