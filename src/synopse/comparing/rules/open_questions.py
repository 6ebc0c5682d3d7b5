"""What one report calls an open question and another, or the heading above it, tells as a fact."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from synopse.comparing.certainty_words import load_certainty
from synopse.comparing.features import Features
from synopse.comparing.table import Rule, Table
from synopse.comparing.terms import find_terms
from synopse.lang.de.konjunktiv import first_forms, second_forms
from synopse.model import Discrepancy, DiscrepancyType, Mode, Passage, Severity, Statement
from synopse.text.tokens import find_keys

OPEN = Rule(
    DiscrepancyType.CERTAINTY, "open_question@1", "Was ein Bericht offenlässt, gibt der andere als Tatsache."
)
HEADING = Rule(
    DiscrepancyType.HEADLINE_BODY,
    "headline_open@1",
    "Die Überschrift sagt als Tatsache, was der eigene Text offenlässt.",
)
_FEWEST = 2
_FEWEST_BETWEEN = 3
_LEAST_HEAD = 4
_NO_FACT = re.compile(r"\?|\b(?:[Oo]b|wenn|falls|[Ss]oll|[Ss]ollen|will|wollen|whether|if|may|might)\b")


@dataclass(frozen=True, slots=True)
class _Question:
    """A sentence that leaves something open, with the terms of what it leaves open."""

    features: Features
    terms: frozenset[str]


def find_open_discrepancies(table: Table) -> Iterator[Discrepancy]:
    """Questions that a heading or another report has answered, and causes told with and without a doubt."""
    questions = tuple(_find_questions(table))
    facts = tuple(one for one in table.features if _is_fact(one, table))
    for question in questions:
        headings = [one for one in facts if one.unit.heading and _answers(one, question, _FEWEST, table)]
        others = [
            one for one in facts if not one.unit.heading and _answers(one, question, _FEWEST_BETWEEN, table)
        ]
        own = [one for one in headings if one.unit.report == question.features.unit.report]
        others = [one for one in others if one.unit.report != question.features.unit.report]
        for one in own:
            both = (one.unit.passage, _sentence(question.features))
            yield HEADING.found(Severity.DIFFERS, both, _row(table, one, question.features))
        if others:
            passages = (_sentence(question.features), *(one.unit.passage for one in others))
            yield OPEN.found(Severity.DIFFERS, passages, _row(table, question.features, *others))
    yield from _causes(table)


def _row(table: Table, *units: Features) -> Statement | None:
    return next((row.statement for row in table.rows if all(one in row.units for one in units)), None)


def _sentence(one: Features) -> Passage:
    return Passage(one.unit.report, one.unit.sentence)


def _find_questions(table: Table) -> Iterator[_Question]:
    """The sentences of the running text that call a question open, each once."""
    seen: set[Passage] = set()
    for one in table.features:
        if one.unit.heading or one.unit.mode is Mode.DIRECT or _sentence(one) in seen:
            continue
        seen.add(_sentence(one))
        text = one.unit.sentence.of(table.report(one.unit.report).text)
        for pattern in load_certainty(table.lexicon.language).open:
            match = pattern.search(text)
            if match:
                yield _Question(one, frozenset(find_terms(match["question"], table.lexicon)))
                break


def _is_fact(one: Features, table: Table) -> bool:
    """Whether a clause tells a fact in the report's own voice, with no doubt, condition or subjunctive."""
    text = table.text(one)
    words = load_certainty(table.lexicon.language)
    doubted = words.hedges.search(text) or words.distance.search(text) or _NO_FACT.search(text)
    if doubted or one.negated or one.unit.mode is not Mode.OWN:
        return False
    words_told = find_keys(text)
    return first_forms().isdisjoint(words_told) and second_forms().isdisjoint(words_told)


def _answers(one: Features, question: _Question, least: int, table: Table) -> bool:
    """Whether a clause has all that a question asks, as whole words or parts of compounds."""
    asked = question.terms - question.features.source
    told = one.stems | frozenset(find_terms(table.text(one), table.lexicon))
    found = {term for term in asked if any(_is_in(term, other) for other in told)}
    return len(asked) >= least and found == asked


def _is_in(term: str, other: str) -> bool:
    """Whether a term is another, or the head of a compound: Streife, Polizeistreife."""
    return term == other or (len(term) > _LEAST_HEAD and other.endswith(term))


def _causes(table: Table) -> Iterator[Discrepancy]:
    """A cause that one report gives with a doubt, or leaves open, and another as a fact."""
    words = load_certainty(table.lexicon.language)
    doubted = [(one, cause) for one in table.features for cause in _found(words.doubted, one, table)]
    told = [
        (one, cause)
        for one in table.features
        if _is_fact(one, table)
        for cause in _found(words.causing, one, table)
    ]
    for cause in dict.fromkeys(cause for _, cause in doubted):
        careful = [one for one, other in doubted if other == cause and not one.unit.heading]
        reports = {one.unit.report for one in careful}
        plain = [one for one, other in told if other == cause and one.unit.report not in reports]
        if careful and any(not one.unit.heading for one in plain):
            passages = [one.unit.passage for one in (*careful, *plain)]
            yield OPEN.found(Severity.DIFFERS, passages, _row(table, *careful, *plain))


def _found(patterns: tuple[re.Pattern[str], ...], one: Features, table: Table) -> Iterator[str]:
    """The causes that patterns find in a clause, as terms."""
    for pattern in patterns:
        match = pattern.search(table.text(one))
        if match:
            yield from find_terms(match["cause"], table.lexicon)[:1]
            return
