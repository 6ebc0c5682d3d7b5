"""On whose word a statement stands: another source in another report, or none at all."""

import re
from collections.abc import Iterator, Mapping, Sequence

from synopse.comparing.features import Features
from synopse.comparing.table import Rule, Table, TableRow
from synopse.comparing.terms import dot
from synopse.model import Discrepancy, DiscrepancyType, Mode, Passage, Severity, ZoneKind
from synopse.text.tokens import find_tokens

ATTRIBUTION = Rule(
    DiscrepancyType.ATTRIBUTION, "attribution@1", "Dieselbe Aussage steht auf das Wort verschiedener Quellen."
)
LOST = Rule(
    DiscrepancyType.ATTRIBUTION_LOST,
    "attribution_lost@1",
    "Was andere Berichte einer Quelle zuschreiben, steht hier ohne Quelle.",
)
_OTHERS_WORDS = (Mode.DIRECT, Mode.INDIRECT)
_ALIKE = 0.45
_MARKS = re.compile('["„“”«»‚‘›‹]')
_LEANING = re.compile(
    r"(?:der|die|das|dem|den|des|er|sie|es|ihm|ihr|dieser|diese|sein|seine|seinem|ihre|ihrem|the|he|she|they|his|her)\b",
    re.IGNORECASE,
)


def find_source_discrepancies(table: Table) -> Iterator[Discrepancy]:
    """Differing and lost sources, row by row; only rows whose wordings are close."""
    near = {one.unit.order: one for one in table.features}
    for row in table.rows:
        if row.shared and row.sound:
            yield from _differing(row, table)
            yield from _lost(row, table, near)


def _differing(row: TableRow, table: Table) -> Iterator[Discrepancy]:
    """Two reports attribute, to sources that have no word in common."""
    voiced = [one for one in _voiced(row) if _is_known(one, table)]
    differ = any(
        first.unit.report != second.unit.report and not _share_a_source(row, first, second)
        for first in voiced
        for second in voiced
    )
    if differ:
        yield ATTRIBUTION.found(Severity.ATTRIBUTION, _passages(row.units), row.statement)


def _is_known(one: Features, table: Table) -> bool:
    """Whether it is clear who the source is: resolved to a name, or named without leaning on the text before.

    "Der prominente Virologe" may be whom the other report names; "ein Polizeisprecher" is nobody else.
    """
    source = one.unit.source
    if source is None or source.speaker_name:
        return source is not None
    text = table.report(one.unit.report).text
    mention = " ".join(span.of(text) for span in source.speaker) or " ".join(source.via)
    return not _LEANING.match(mention)


def _share_a_source(row: TableRow, first: Features, second: Features) -> bool:
    """Whether any telling of both reports names the same source."""
    ours = _sources(row, first.unit.report)
    theirs = _sources(row, second.unit.report)
    return any(one & other for one in ours for other in theirs)


def _sources(row: TableRow, report: str) -> tuple[frozenset[str], ...]:
    return tuple(one.source for one in row.units if one.unit.report == report and one.source)


def _lost(row: TableRow, table: Table, near: Mapping[int, Features]) -> Iterator[Discrepancy]:
    """Most reports attribute, another tells it in its own voice and nowhere attributes it."""
    voiced = _voiced(row)
    attributing = {one.unit.report for one in voiced}
    others = {one.unit.report for one in row.units if one.unit.mode is not Mode.OWN}
    own = [
        one
        for one in row.units
        if one.unit.zone is ZoneKind.BODY
        and one.unit.report not in others
        and _is_own_voice(one, table, near)
        and any(dot(one.words, other.words) >= _ALIKE for other in voiced)
    ]
    if own and len(attributing) >= len({one.unit.report for one in own}):
        yield LOST.found(Severity.ATTRIBUTION, _passages((*own, *voiced)), row.statement)


def _is_own_voice(one: Features, table: Table, near: Mapping[int, Features]) -> bool:
    """Whether a sentence surely stands in the report's own voice.

    Whole, without a quotation mark, a frame or a form of reported speech, no question, and not beside direct
    speech or beside a sentence that is all frame, of which it may be the content.
    """
    unit = one.unit
    words = unit.span.of(table.report(unit.report).text)
    whole = words[0].isupper() and words.endswith(".") and unit.span == unit.sentence
    reported = any(token.key in table.lexicon.reported for token in find_tokens(words))
    if not whole or reported or unit.attributions or _MARKS.search(words):
        return False
    beside = [near[order] for order in (unit.order - 1, unit.order + 1) if order in near]
    return not any(
        other.unit.report == unit.report and (other.unit.mode is Mode.DIRECT or other.unit.bare)
        for other in beside
    )


def _voiced(row: TableRow) -> tuple[Features, ...]:
    """Tellings of the running text on another's word; headings and teasers have no room for a source."""
    return tuple(
        one
        for one in row.units
        if one.unit.zone is ZoneKind.BODY and one.unit.mode in _OTHERS_WORDS and one.source
    )


def _passages(units: Sequence[Features]) -> tuple[Passage, ...]:
    return tuple(one.unit.passage for one in units)
