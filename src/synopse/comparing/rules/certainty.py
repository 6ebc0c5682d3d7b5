"""How sure a thing is said to be: graded words, words of distance, and announced against done."""

import re
from collections.abc import Iterator

from synopse.comparing.certainty_words import CertaintyWords, load_certainty
from synopse.comparing.features import Features
from synopse.comparing.table import Rule, Table, TableRow
from synopse.comparing.terms import dot, find_terms
from synopse.model import Discrepancy, DiscrepancyType, Passage, Severity, Statement

WITHIN = Rule(
    DiscrepancyType.CERTAINTY,
    "certainty_within@1",
    "Derselbe Bericht stuft dieselbe Aussage verschieden sicher ein.",
)
BETWEEN = Rule(
    DiscrepancyType.CERTAINTY, "certainty@1", "Die Berichte stufen dieselbe Aussage verschieden sicher ein."
)
DISTANCE = Rule(
    DiscrepancyType.CERTAINTY,
    "certainty_distance@1",
    "Ein Bericht distanziert sich von der Aussage, ein anderer nicht.",
)
STATUS = Rule(
    DiscrepancyType.CERTAINTY,
    "certainty_status@1",
    "Angekündigt in einem Bericht, im anderen bereits geschehen.",
)
_COMMON_SHARE = 0.6
_FEWEST_COMMON = 2
_FEWEST_MATTERS = 3
_NOUN_FOLLOWS = re.compile(r"\s+[A-ZÄÖÜ]")
_RENOUNCED = re.compile(r"\b(?:Verzicht|Aus|Ende|Absage|Abschied|Ausschluss|Rückzug|Abkehr)\b")
_DISTANCE_ALIKE = 0.45


def find_certainty_discrepancies(table: Table) -> Iterator[Discrepancy]:
    """Graded words that differ within a report and between reports, distance, and announced against done."""
    words = load_certainty(table.lexicon.language)
    yield from _within_reports(table, words)
    for row in table.rows:
        if row.shared and row.sound:
            yield from _between(row, table, words)
            yield from _distance(row, table, words)
            yield from _status(row, table, words)


def grade_of(one: Features, table: Table, words: CertaintyWords) -> tuple[str, int] | None:
    """Scale and grade of the one graded word of a unit; None for none, several or a negated one."""
    if one.negated:
        return None
    text = table.text(one)
    found = [(scale, grade) for pattern, scale, grade in words.grades if _is_predicate(pattern.search(text))]
    return found[0] if len(found) == 1 else None


def _is_predicate(match: re.Match[str] | None) -> bool:
    """Whether a graded word judges the clause and is no attribute ("der mögliche Kandidat")."""
    return match is not None and not _NOUN_FOLLOWS.match(match.string, match.end())


def _within_reports(table: Table, words: CertaintyWords) -> Iterator[Discrepancy]:
    """One report grades the same thing, by the same speaker, differently."""
    graded = [(one, grade_of(one, table, words)) for one in table.features]
    graded = [(one, grade) for one, grade in graded if grade]
    for place, (first, grade) in enumerate(graded):
        for second, other in graded[place + 1 :]:
            same_text = (first.unit.report, first.unit.part) == (second.unit.report, second.unit.part)
            if (
                grade
                and other
                and same_text
                and _grades_differ(grade, other)
                and _same_matter(first, second, words, table)
            ):
                yield WITHIN.found(
                    Severity.CONTRADICTION,
                    (first.unit.passage, second.unit.passage),
                    _row_of(table, first, second),
                )


def _grades_differ(grade: tuple[str, int], other: tuple[str, int]) -> bool:
    return grade[0] == other[0] and grade[1] != other[1]


def _same_matter(first: Features, second: Features, words: CertaintyWords, table: Table) -> bool:
    """Whether two units grade the same thing: most of what the shorter tells beside the grading.

    A number or a rare word must be among it, and neither be negated alone.
    """
    ours, theirs = _matter(first, words, table), _matter(second, words, table)
    common = ours.keys() & theirs.keys()
    lighter = min(sum(ours.values()), sum(theirs.values()))
    share = sum(min(ours[term], theirs[term]) for term in sorted(common)) / lighter if lighter else 0.0
    return (
        len(common) >= _FEWEST_MATTERS
        and share >= _COMMON_SHARE
        and first.negated == second.negated
        and _is_renounced(first, table) == _is_renounced(second, table)
        and bool(not first.speaker or not second.speaker or first.speaker & second.speaker)
    )


def _is_renounced(one: Features, table: Table) -> bool:
    """Whether the giving up of a thing is graded, and not the thing itself."""
    return bool(_RENOUNCED.search(table.text(one)))


def _matter(one: Features, words: CertaintyWords, table: Table) -> dict[str, float]:
    """The weighted terms of a unit without its graded words and its speaker."""
    text = table.text(one)
    graded = {
        table.lexicon.stem(match.group())
        for pattern, _, _ in words.grades
        for match in pattern.finditer(text)
    }
    graded |= {table.lexicon.equivalents.get(stem, stem) for stem in graded}
    return {term: weight for term, weight in one.mass.items() if term not in graded | one.speaker}


def _row_of(table: Table, first: Features, second: Features) -> Statement | None:
    return next((row.statement for row in table.rows if first in row.units and second in row.units), None)


def _between(row: TableRow, table: Table, words: CertaintyWords) -> Iterator[Discrepancy]:
    """Two reports grade the same speaker's words differently."""
    for first, second in row.pairs():
        grade, other = grade_of(first, table, words), grade_of(second, table, words)
        if grade and other and _grades_differ(grade, other) and _same_matter(first, second, words, table):
            yield BETWEEN.found(Severity.DIFFERS, (first.unit.passage, second.unit.passage), row.statement)
            return


def _distance(row: TableRow, table: Table, words: CertaintyWords) -> Iterator[Discrepancy]:
    """Some reports keep distance, others do not, to the same words."""
    distant: list[Features] = []
    plain: list[Features] = []
    for one in row.units:
        if one.unit.heading:
            continue
        text = table.text(one)
        (distant if words.distance.search(text) or words.hints.search(text) else plain).append(one)
    reports = {one.unit.report for one in distant}
    plain = [
        one
        for one in plain
        if one.unit.report not in reports
        and any(dot(one.words, other.words) >= _DISTANCE_ALIKE for other in distant)
    ]
    if distant and plain:
        yield DISTANCE.found(Severity.WORDING, _passages([*distant, *plain]), row.statement)


def _status(row: TableRow, table: Table, words: CertaintyWords) -> Iterator[Discrepancy]:
    """Some reports announce what others, with the same verb, tell as done."""
    told = [one for one in row.units if not one.unit.heading and not one.negated]
    announced = [(one, _coming(table.text(one), words, table)) for one in told]
    done = [(one, _past(_without_cues(one, table), words, table)) for one in told]
    telling = {one.unit.report for one, verbs in done if verbs}
    pairs = [
        (first, second)
        for first, coming in announced
        for second, past in done
        if coming & past
        and first.unit.report not in telling
        and _same_deed(first, second, coming & past, table)
    ]
    if pairs:
        yield STATUS.found(Severity.UPDATE, _passages([one for pair in pairs for one in pair]), row.statement)


def _without_cues(one: Features, table: Table) -> str:
    """A clause without the verbs of its frames: who spoke of a thing has not done it."""
    text, start = table.text(one), one.unit.span.start
    for found in one.unit.attributions:
        for cue in found.cue:
            if one.unit.span.contains(cue):
                left, right = cue.start - start, cue.end - start
                text = text[:left] + " " * (right - left) + text[right:]
    return text


def _coming(text: str, words: CertaintyWords, table: Table) -> frozenset[str]:
    """The verbs of what a text announces; none where it announces nothing."""
    return _verbs(text, words.infinitive, table) if words.announced.search(text) else frozenset()


def _past(text: str, words: CertaintyWords, table: Table) -> frozenset[str]:
    """The verbs a text tells as done; none where it announces as well."""
    return frozenset() if words.announced.search(text) else _verbs(text, words.done, table)


def _verbs(text: str, pattern: re.Pattern[str], table: Table) -> frozenset[str]:
    """The verbs that a pattern's groups take from a text, as terms."""
    return frozenset(
        term
        for match in pattern.finditer(text)
        for verb in match.groups()
        if verb
        for term in find_terms(verb, table.lexicon)
    )


def _same_deed(first: Features, second: Features, verbs: frozenset[str], table: Table) -> bool:
    """Whether two units of different reports have two terms in common, one of them neither name nor verb."""
    common = first.stems & second.stems
    names = find_terms(" ".join(name.name for name in (*first.unit.names, *second.unit.names)), table.lexicon)
    return (
        first.unit.report != second.unit.report
        and len(common) >= _FEWEST_COMMON
        and bool(common - verbs - {*names, *first.names, *second.names})
    )


def _passages(units: list[Features]) -> tuple[Passage, ...]:
    return tuple(one.unit.passage for one in sorted(units, key=lambda one: one.unit.order))
