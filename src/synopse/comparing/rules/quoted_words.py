"""The words a unit gives in quotation marks, each pair of marks cut to the unit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from synopse.comparing.features import Features
from synopse.comparing.table import Table
from synopse.comparing.terms import fold_content
from synopse.model import Attribution, AttributionKind, Passage, Span

_MARKED = re.compile(r"[„“»«\"](?P<words>[^„“”«»\"\n]{8,90})[“”«»\"]")
_FEWEST_WORDS = 3


@dataclass(frozen=True, slots=True)
class QuotedWords:
    """One quotation, or the part of it that stands in a unit."""

    passage: Passage
    words: tuple[str, ...]
    attribution: Attribution


def find_quoted_words(one: Features, table: Table) -> Iterator[QuotedWords]:
    """The quotations of a unit in text order, those without a word left out."""
    text = table.report(one.unit.report).text
    for found in one.unit.attributions:
        for span in found.content if found.kind is AttributionKind.DIRECT else ():
            if span.overlaps(one.unit.span):
                inside = Span(max(span.start, one.unit.span.start), min(span.end, one.unit.span.end))
                words = tuple(fold_content(inside.of(text)).split())
                if words:
                    yield QuotedWords(Passage(one.unit.report, inside), words, found)


def find_marked_words(one: Features, table: Table) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """The quotations of a unit, and words in quotation marks that are none: ein „Millionengrab“."""
    spans: list[Span] = []
    for quoted in find_quoted_words(one, table):
        spans.append(quoted.passage.span)
        yield quoted.passage.span, quoted.words
    for match in _MARKED.finditer(table.text(one)):
        start = one.unit.span.start
        span = Span(start + match.start(), start + match.end())
        words = tuple(fold_content(match.group()).split())
        if words and not any(span.overlaps(other) for other in spans):
            yield span, words


def holds(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    """Whether one quotation is a run of words within the other, or all of it."""
    return f" {' '.join(shorter)} " in f" {' '.join(longer)} "


def share_quotation(first: Features, second: Features, table: Table) -> bool:
    """Whether two units quote the same three words or more."""
    return any(
        min(len(one.words), len(other.words)) >= _FEWEST_WORDS
        and (holds(one.words, other.words) or holds(other.words, one.words))
        for one in find_quoted_words(first, table)
        for other in find_quoted_words(second, table)
    )
