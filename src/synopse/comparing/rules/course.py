"""How an event runs: who began, how somebody will vote, what was to come and is over."""

import re
from collections.abc import Iterator
from itertools import combinations

from synopse.comparing.features import Features
from synopse.comparing.rules.occasions import on_other_days
from synopse.comparing.rules.quoted_words import find_quoted_words
from synopse.comparing.table import Rule, Table
from synopse.lang.name_variants import same_person
from synopse.model import Discrepancy, DiscrepancyType, NameKind, Severity, Statement

BEGAN = Rule(DiscrepancyType.ACTOR, "who_began@1", "Wer begann, wird verschieden erzählt.")
BALLOT = Rule(
    DiscrepancyType.NEGATION,
    "ballot@1",
    "Zur selben Abstimmung kündigt dieselbe Person hier Ja an, dort Nein.",
)
OVER = Rule(
    DiscrepancyType.CERTAINTY, "event_over@1", "Was ein früherer Bericht erwartet, ist im späteren vorüber."
)
_FIRST = re.compile(r"\b(?:zuerst|als erste[rs]?|den anfang machte|first to|was the first)\b", re.IGNORECASE)
_LATER = re.compile(
    r"\b(?:erst danach|erst dann|erst später|erst anschließend|erst als|erst nachdem|only then|only after)\b",
    re.IGNORECASE,
)
_COMING = re.compile(r"\b(?:werde|werden|wird|will|wollen|wolle)\b")
_YES = re.compile(r"\b(?:zustimmen|mit Ja stimmen|dafür stimmen|stimmen? zu)\b")
_NO = re.compile(
    r"\b(?:mit Nein stimmen|dagegen stimmen|nicht zustimmen|nicht dafür stimmen|nicht mittragen)\b"
)
_PLANNED = re.compile(
    r"\b(?:soll|sollen|will|wollen|wollten|geplant|angesetzt|vorgesehen|is due|are due|planned)\b"
)
_DONE = re.compile(
    r"\b(?:vorbei|beendet|vorüber|zu Ende|ergebnislos|vertagt worden|abgebrochen worden|is over|has ended)\b"
)
_AGAIN = re.compile(r"\b(?:erneut|wieder|nächste\w*|weitere\w*|zweite\w*|erste[nrs]?|again|next|another)\b")
_LONG = 9
_EVENTS = (
    "gesprach",
    "treffen",
    "sitzung",
    "streik",
    "verhandlung",
    "gipfel",
    "konferenz",
    "prozes",
    "aktion",
)


def find_course_discrepancies(table: Table) -> Iterator[Discrepancy]:
    """Pairs of clauses of different reports, few of which have the words in question."""
    yield from _began(table)
    yield from _ballots(table)
    yield from _over(table)


def _row(table: Table, *units: Features) -> Statement | None:
    return next((row.statement for row in table.rows if all(one in row.units for one in units)), None)


def _began(table: Table) -> Iterator[Discrepancy]:
    """One report lets a person act first, another the same person only after others."""
    first = [one for one in table.features if _FIRST.search(table.text(one)) and one.persons]
    later = [one for one in table.features if _LATER.search(table.text(one))]
    for one in first:
        for other in later:
            if one.unit.report != other.unit.report and _same_act(one, other, table):
                passages = (one.unit.passage, other.unit.passage)
                yield BEGAN.found(Severity.DIFFERS, passages, _row(table, one, other))


def _same_act(one: Features, other: Features, table: Table) -> bool:
    """Whether two clauses have a full name and a quoted word in common, or a name and two more words."""
    names = [[name.name for name in unit.unit.names if name.kind is NameKind.PERSON] for unit in (one, other)]
    person = any(_are_one(ours, theirs) for ours in names[0] for theirs in names[1])
    quoted = [{quotation.words for quotation in find_quoted_words(unit, table)} for unit in (one, other)]
    common = (one.stems & other.stems) - one.names - other.names
    return person and (bool(quoted[0] & quoted[1]) or len(common) > 1)


def _are_one(ours: str, theirs: str) -> bool:
    """Whether two names are one person's, whatever stands behind the first two words."""
    first, second = (" ".join(name.split()[:2]) for name in (ours, theirs))
    return ours == theirs or same_person(first, second)


def _ballots(table: Table) -> Iterator[Discrepancy]:
    """On one person's word a party will vote yes in one report and no in another."""
    told = [
        (one, source.speaker_name, bool(_YES.search(text)) and not _NO.search(text))
        for one in table.features
        if (source := one.unit.source)
        and source.speaker_name
        and _COMING.search(text := table.text(one))
        and (_YES.search(text) or _NO.search(text))
    ]
    for (one, speaker, yes), (other, another, also) in combinations(told, 2):
        if one.unit.report != other.unit.report and yes != also and same_person(speaker, another):
            passages = (one.unit.passage, other.unit.passage)
            yield BALLOT.found(Severity.CONTRADICTION, passages, _row(table, one, other))


def _over(table: Table) -> Iterator[Discrepancy]:
    """An event that an earlier report expects and a later one tells as over."""
    units = [one for one in table.features if not one.unit.heading and not one.negated]
    planned = [
        one for one in units if _PLANNED.search(table.text(one)) and not _AGAIN.search(table.text(one))
    ]
    done = [one for one in units if _DONE.search(table.text(one)) and not _AGAIN.search(table.text(one))]
    for one in planned:
        over = [
            other
            for other in done
            if _is_earlier(one, other, table) and _one_event(one, other) and not on_other_days(one, other)
        ]
        if over and not any(_one_event(one, other) for other in done if other.unit.report == one.unit.report):
            passages = [one.unit.passage, *(other.unit.passage for other in over)]
            yield OVER.found(Severity.UPDATE, passages, _row(table, one, over[0]))


def _one_event(one: Features, other: Features) -> bool:
    """Whether two clauses have a long noun in common that names an event: Krisengespräch."""
    common = (one.stems & other.stems) - one.names - other.names - one.source - other.source
    return any(len(term) >= _LONG and term.endswith(_EVENTS) for term in common)


def _is_earlier(one: Features, other: Features, table: Table) -> bool:
    moments = [table.report(unit.unit.report).published for unit in (one, other)]
    values = [moment.value for moment in moments if moment]
    return len(values) == len(moments) and values[0] < values[1]
