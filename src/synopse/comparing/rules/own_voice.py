"""Whether a sentence surely stands in the report's own voice, so that a source is missing indeed."""

import re
from collections.abc import Iterator

from synopse.comparing.features import Features
from synopse.comparing.source_words import load_source_words
from synopse.comparing.table import Table
from synopse.model import Attribution, AttributionKind, Span, TextKind, Zone, ZoneKind
from synopse.text.tokens import find_keys

_MARKS = re.compile('["„“”«»‚‘›‹]')
_OPENING, _CLOSING = "„»‚›", "“«‘‹"
_TORN = re.compile(r"(?:\d\.|[\w,–-])\s*$")
_NO_REPORTS = (TextKind.INTERVIEW, TextKind.COMMENTARY, TextKind.TICKER, TextKind.PRESS_REVIEW)
_BEFORE = 2
_MOST_PERSONAL = 2
_LOOK_BACK = 12
_PLANS = frozenset({"soll", "sollen", "erwartet"})  # may be the report's own word for what is planned
_QUOTED = 3000  # characters within which an open quotation is looked for


class OwnVoice:
    """The reports of a table with what tells own voice from another's."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._words = load_source_words(table.lexicon.language)
        self._near = {one.unit.order: one for one in table.features}
        self._personal = {entry.report.id: self._is_personal(entry.report.id) for entry in table.entries}

    def has_own_frame(self, one: Features) -> bool:
        """Whether a unit names its source in its own sentence, with a cue of saying."""
        source = one.unit.source
        return source is not None and any(
            span.overlaps(one.unit.sentence) for span in (*source.cue, *source.frame)
        )

    def is_plain(self, one: Features) -> bool:
        """Whether a unit is a whole sentence of the body in plain indicative, with no speech around it."""
        unit = one.unit
        text = self._table.report(unit.report).text
        words = unit.span.of(text)
        whole = words[0].isupper() and words.endswith(".") and unit.span == unit.sentence
        if not whole or unit.zone is not ZoneKind.BODY or self._personal[unit.report]:
            return False
        if unit.attributions or _MARKS.search(words) or _TORN.search(text[: unit.span.start][-_LOOK_BACK:]):
            return False
        if not (self._words.told | self._words.first_person).isdisjoint(find_keys(words)):
            return False
        return not self._speech_around(one, text)

    def may_be_own(self, one: Features) -> bool:
        """Whether a unit is a whole indicative sentence that no frame of its own gives to another.

        Less sure than `is_plain`: only for a sentence that another report has nearly word for word.
        """
        unit = one.unit
        text = self._table.report(unit.report).text
        words = unit.span.of(text)
        whole = (
            words[0].isalnum()
            and not words[0].islower()
            and words.endswith(".")
            and unit.span == unit.sentence
        )
        framed = any(found.kind is not AttributionKind.FREE_INDIRECT for found in unit.attributions)
        if not whole or framed or unit.zone is not ZoneKind.BODY or self._personal[unit.report]:
            return False
        zone = self._table.report(unit.report).zone_at(unit.span.start)
        before = text[zone.span.start if zone else 0 : unit.span.start]
        if _MARKS.search(words) or _TORN.search(before[-_LOOK_BACK:]):
            return False
        told = not (self._words.told - _PLANS | self._words.first_person).isdisjoint(find_keys(words))
        return not told and not self._open_before(one, text)

    def may_be_copied(self, one: Features) -> bool:
        """Whether a unit stands in the running text of a report that does not speak of itself, unquoted.

        Only for a sentence that another report has nearly word for word.
        """
        unit = one.unit
        text = self._table.report(unit.report).text
        if unit.zone is not ZoneKind.BODY or self._personal[unit.report] or _MARKS.search(unit.span.of(text)):
            return False
        return not self._open_before(one, text)

    def _speech_around(self, one: Features, text: str) -> bool:
        """Whether someone speaks around a sentence: an open quotation, a colon above, a speaker before."""
        zone = self._table.report(one.unit.report).zone_at(one.unit.span.start)
        if zone is None or self._is_first(one, zone) or _MARKS.search(zone.span.of(text)):
            return True
        above = text[: zone.span.start].rstrip()[-1:]
        return above == ":" or self._open_before(one, text) or any(self._speakers_near(one, zone.span))

    def _is_first(self, one: Features, zone: Zone) -> bool:
        """Whether a sentence is the first of its body: a lede sums up what has its source below."""
        report = self._table.report(one.unit.report)
        first = next(iter(report.zones_of(ZoneKind.BODY, part=zone.part)), None)
        before = self._near.get(one.unit.order - 1)
        alone = (
            before is None or before.unit.report != one.unit.report or before.unit.zone is not ZoneKind.BODY
        )
        return first == zone and alone

    def _open_before(self, one: Features, text: str) -> bool:
        """Whether a quotation that began before a sentence is still open."""
        before = text[max(0, one.unit.span.start - _QUOTED) : one.unit.span.start]
        opened = sum(before.count(mark) for mark in _OPENING)
        closed = sum(before.count(mark) for mark in _CLOSING)
        paragraph = before.rstrip().rpartition("\n")[2]
        return opened > closed or paragraph.count('"') % 2 == 1

    def _speakers_near(self, one: Features, paragraph: Span) -> Iterator[bool]:
        """Sentences just before, in the same paragraph, and the one after, that stand on another's word."""
        order = one.unit.order
        for place in (*range(order - _BEFORE, order), order + 1):
            other = self._near.get(place)
            if other and other.unit.report == one.unit.report and paragraph.contains(other.unit.span):
                before = place < order and any(map(_speaks, other.unit.attributions))
                yield before or other.unit.bare

    def _is_personal(self, report: str) -> bool:
        """Whether a text speaks of itself: an interview, a speech, a comment."""
        if self._table.report(report).text_kind in _NO_REPORTS:
            return True
        text = self._table.report(report).text
        personal = 0
        for one in self._table.features:
            if one.unit.report == report and not any(map(_speaks, one.unit.attributions)):
                personal += not self._words.first_person.isdisjoint(find_keys(text, one.unit.span))
        return personal > _MOST_PERSONAL


def _speaks(found: Attribution) -> bool:
    """Whether words of another are given, and no deed of his is told."""
    return found.kind is not AttributionKind.REPORTED
