"""A word that one report quotes from somebody and another gives without quotation marks as what he said."""

from collections.abc import Iterator
from dataclasses import dataclass

from synopse.comparing.features import Features
from synopse.comparing.rules.quotation import BOUNDARY
from synopse.comparing.rules.quoted_words import find_marked_words
from synopse.comparing.table import Table
from synopse.comparing.terms import find_terms
from synopse.model import Discrepancy, Passage, Severity, Span
from synopse.text.tokens import find_tokens

_FEWEST_LETTERS = 10  # of a word that is surely taken up and not used by chance


@dataclass(frozen=True, slots=True)
class _Word:
    """One long word of a clause; `term` is its stem, `speakers` are the people of the clause who speak."""

    features: Features
    passage: Passage
    term: str

    @property
    def report(self) -> str:
        return self.passage.report

    @property
    def speakers(self) -> frozenset[str]:
        return self.features.persons & (self.features.speaker | self.features.source)


def find_unquoted_discrepancies(table: Table) -> Iterator[Discrepancy]:
    """One discrepancy for each long word that a person is quoted with here and said to have used there."""
    quoted = tuple(_find_quoted(table))
    known = {(word.report, word.term) for word in quoted}
    plain = tuple(word for word in _find_plain(table) if (word.report, word.term) not in known)
    for term, speaker in dict.fromkeys(
        (word.term, name) for word in quoted for name in sorted(word.speakers)
    ):
        marked, bare = (
            [word for word in words if word.term == term and speaker in word.speakers]
            for words in (quoted, plain)
        )
        if bare:
            units = [word.features for word in (*marked, *bare)]
            row = next((row for row in table.rows if all(one in row.units for one in units)), None)
            passages = [word.passage for word in (*marked, *bare)]
            yield BOUNDARY.found(Severity.WORDING, passages, row.statement if row else None)


def _find_quoted(table: Table) -> Iterator[_Word]:
    """Single long words in quotation marks."""
    for one in table.features:
        for span, words in () if one.unit.heading else find_marked_words(one, table):
            if len(words) == 1 and len(words[0]) >= _FEWEST_LETTERS:
                terms = find_terms(words[0].capitalize(), table.lexicon)
                if terms:
                    yield _Word(one, Passage(one.unit.report, span), terms[0])


def _find_plain(table: Table) -> Iterator[_Word]:
    """Long words outside quotation marks in clauses that tell on whose word they stand."""
    for one in table.features:
        if one.unit.heading or not one.unit.attributions:
            continue
        text = table.text(one)
        marked = [span for span, _ in find_marked_words(one, table)]
        for token in find_tokens(text):
            span = Span(one.unit.span.start + token.span.start, one.unit.span.start + token.span.end)
            if len(token.key) < _FEWEST_LETTERS or any(span.overlaps(other) for other in marked):
                continue
            terms = find_terms(token.span.of(text), table.lexicon)
            if terms:
                yield _Word(one, Passage(one.unit.report, span), terms[0])
