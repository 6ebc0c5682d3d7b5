"""Counts of one vote: so many for it and so many against."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from synopse.comparing.features import Features
from synopse.comparing.figures import load_figures
from synopse.comparing.rules.figures import find_past
from synopse.comparing.rules.occasions import on_other_days
from synopse.comparing.table import Rule, Table
from synopse.lang.number_words import read_number_in_text
from synopse.model import Discrepancy, DiscrepancyType, Passage, Severity, Span

VOTE = Rule(
    DiscrepancyType.QUANTITY, "votes@1", "Für dieselbe Abstimmung werden verschiedene Stimmenzahlen genannt."
)
_N = r"(?:\d{1,4}|[a-zäöüß]{3,20})"
_GAP = r"(?:[^\s.,;:]+\s+){0,5}?"
_FEW = r"(?:[^\s.,;:]+\s+){0,3}?"
_BEFORE = r"(?<![\w.,:])"
# Two numbers of one vote, as the news write them; beside the first shape the vote must be named.
_SHAPES: Mapping[str, tuple[re.Pattern[str], ...]] = MappingProxyType(
    {
        "de": (
            re.compile(rf"{_BEFORE}(?P<yes>{_N})\s*(?:zu|:|gegen)\s*(?P<no>{_N})\b"),
            re.compile(rf"{_BEFORE}(?P<yes>{_N})\s+Ja(?:-Stimmen)?,?\s+(?:und\s+|bei\s+)?(?P<no>{_N})\s+(?:Nein|Gegenstimmen)"),
            re.compile(
                rf"{_BEFORE}(?P<yes>{_N})\s+{_GAP}(?:dafür|mit\s+Ja|die\s+Hand|(?:stimmten|votierten)\s+(?:zu|dafür|für)|stellten\s+sich\s+hinter)\b"
                rf"[^.;]{{0,90}}?[\s,]"
                rf"(?P<no>{_N})\s+{_FEW}(?:dagegen|mit\s+Nein|Nein\b|lehnten)"
            ),
        ),
        "en": (
            re.compile(rf"{_BEFORE}(?P<yes>\d{{1,4}})\s*(?:-|–|to)\s*(?P<no>\d{{1,4}})\b"),
            re.compile(
                rf"{_BEFORE}(?P<yes>{_N})\s+{_FEW}(?:in\s+favou?r|for)\b[^.;]{{0,40}}?[\s,](?P<no>{_N})\s+{_FEW}against"
            ),
        ),
    }
)  # fmt: skip
_NAMED = re.compile(
    r"Stimme|\b(?:ab)?gestimmt|\bstimmt|\bstimmte|\bvotier|\bvot(?:e|ed|es|ing)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Count:
    features: Features
    passage: Passage
    yes: float
    no: float


def find_vote_discrepancies(table: Table) -> Iterator[Discrepancy]:
    """Counts of a vote that differ, where no report counts two votes of the event."""
    counts = tuple(_counts(table))
    told: dict[str, set[tuple[float, float]]] = {}
    for count in counts:
        told.setdefault(count.passage.report, set()).add((count.yes, count.no))
    firm = [count for count in counts if len(told[count.passage.report]) == 1]
    if len({(count.yes, count.no) for count in firm}) > 1 and _of_one_vote(firm):
        row = next((row.statement for row in table.rows if firm[0].features in row.units), None)
        yield VOTE.found(Severity.CONTRADICTION, [count.passage for count in firm], row)


def _of_one_vote(counts: list[_Count]) -> bool:
    """Whether all have one outcome, one of their numbers or nearly the same, and no other day."""
    first = counts[0]
    return all(
        (count.yes > count.no) == (first.yes > first.no)
        and (count.yes == first.yes or count.no == first.no or count.yes + count.no == first.yes + first.no)
        and not on_other_days(count.features, first.features)
        for count in counts[1:]
    )


def _counts(table: Table) -> Iterator[_Count]:
    """The counts of votes in a story, those of earlier votes left out."""
    language = table.lexicon.language
    past = find_past(table, load_figures(language))
    for one in table.features:
        if one.unit.order in past:
            continue
        text = table.text(one)
        for place, shape in enumerate(_SHAPES[language]):
            if place == 0 and not _NAMED.search(text):
                continue
            count = next(_read(one, shape.finditer(text), language), None)
            if count:
                yield count
                break


def _read(one: Features, matches: Iterable[re.Match[str]], language: str) -> Iterator[_Count]:
    """The counts of a clause whose words are numbers."""
    for match in matches:
        yes, no = (read_number_in_text(match[key], language) for key in ("yes", "no"))
        if yes is not None and no is not None and yes != no:
            span = Span(*match.span()).shift(one.unit.span.start)
            yield _Count(one, Passage(one.unit.report, span), yes, no)
