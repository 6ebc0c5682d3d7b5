"""Where an announcement was made: by one report on this network, by another on that."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from synopse.comparing.features import find_speaker_words
from synopse.comparing.lexicon import Lexicon
from synopse.comparing.rules.quoted_words import share_quotation
from synopse.comparing.table import Rule, Table, TableRow
from synopse.comparing.terms import dot
from synopse.model import Attribution, Discrepancy, DiscrepancyType, Passage, ReportEntry, Severity, Span

RULE = Rule(
    DiscrepancyType.MEDIUM,
    "medium@1",
    "Dieselbe Mitteilung wird verschiedenen Plattformen oder Kanälen zugeschrieben.",
)
_REACH = 600
_ALIKE = 0.45


@dataclass(frozen=True, slots=True)
class _Place:
    """A frame that says where a speaker spoke."""

    attribution: str
    speaker: frozenset[str]
    medium: str
    passage: Passage


def find_medium_discrepancies(table: Table) -> Iterator[Discrepancy]:
    """One discrepancy for each speaker whose same statement two reports put in different places.

    One of the two names the place beside the statement itself; the other may name it a sentence or two away,
    when it names a single one for this speaker there. Another speaker's network is no conflict.
    """
    places = {entry.report.id: _places_of(entry, table.lexicon) for entry in table.entries}
    seen: set[frozenset[Passage]] = set()
    for row in table.rows:
        if row.shared and row.sound:
            passages = _clash(row, places, table)
            if passages and frozenset(passages) not in seen:
                seen.add(frozenset(passages))
                yield RULE.found(Severity.CONTRADICTION, passages, row.statement)


def medium_in(words: str, lexicon: Lexicon) -> str | None:
    """The one medium that words name; None for none or several."""
    names = sorted({medium.name for medium in lexicon.media if medium.pattern.search(words)})
    return names[0] if len(names) == 1 else None


def _places_of(entry: ReportEntry, lexicon: Lexicon) -> tuple[_Place, ...]:
    """The frames of a report that name a medium."""
    found: list[_Place] = []
    for attribution in entry.findings.attributions:
        speaker = find_speaker_words(attribution, entry.report.text, lexicon)
        for frame in attribution.frame if speaker else ():
            medium = medium_in(frame.of(entry.report.text), lexicon)
            if medium:
                passage = Passage(entry.report.id, _shown(frame, attribution, entry))
                found.append(_Place(attribution.id, speaker, medium, passage))
    return tuple(found)


def _shown(frame: Span, attribution: Attribution, entry: ReportEntry) -> Span:
    """The whole sentence around a frame that stands by itself, else the frame without its comma."""
    sentence = next((one for one in entry.findings.sentences if one.contains(frame)), None)
    if sentence and not any(content.overlaps(sentence) for content in attribution.content):
        return sentence
    text = entry.report.text
    start, end = frame.start, frame.end
    while start < end - 1 and not text[start].isalnum():
        start += 1
    while end > start + 1 and not text[end - 1].isalnum():
        end -= 1
    return Span(start, end)


def _clash(row: TableRow, places: Mapping[str, tuple[_Place, ...]], table: Table) -> tuple[Passage, ...]:
    """The passages that name a medium, where two reports name different ones for the speaker of a row."""
    named: dict[str, tuple[_Place, ...]] = {}
    known: dict[str, set[str]] = {}
    beside: set[str] = set()
    for one in row.units:
        own = {found.id for found in one.unit.attributions}
        mine = tuple(place for place in places[one.unit.report] if _same_speaker(place.speaker, one.speaker))
        near = tuple(place for place in mine if place.attribution in own)
        known.setdefault(one.unit.report, set()).update(_media(mine))
        mine = tuple(place for place in mine if _is_close(place.passage.span, one.unit.span))
        if near:
            beside.add(one.unit.report)
        if near or len({place.medium for place in mine}) == 1:
            named.setdefault(one.unit.report, near or mine)
    clash = any(
        not known[first.unit.report] & known[second.unit.report]
        for first, second in row.pairs()
        if first.unit.report in named
        and second.unit.report in named
        and {first.unit.report, second.unit.report} & beside
        and (dot(first.words, second.words) >= _ALIKE or share_quotation(first, second, table))
    )
    return _passages(named) if clash else ()


def _is_close(frame: Span, telling: Span) -> bool:
    """Whether a frame stands within a sentence or two of what is told."""
    return frame.start - telling.end <= _REACH and telling.start - frame.end <= _REACH


def _same_speaker(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether two speakers have their names in common, not a country or an office alone."""
    return len(first & second) >= min(2, len(first), len(second)) > 0


def _media(places: tuple[_Place, ...]) -> set[str]:
    return {place.medium for place in places}


def _passages(named: Mapping[str, tuple[_Place, ...]]) -> tuple[Passage, ...]:
    return tuple(place.passage for mine in named.values() for place in mine)
