"""Yes here and no there: short sentences that tell the same, one of them negated."""

import re
from collections.abc import Iterator

from synopse.comparing.features import Features
from synopse.comparing.oppositions import load_oppositions
from synopse.comparing.rules.occasions import is_torn, leans, may_be_one
from synopse.comparing.rules.speakers import share_words
from synopse.comparing.table import Rule, Table
from synopse.model import Discrepancy, DiscrepancyType, NameKind, Severity, Statement
from synopse.text.tokens import find_tokens

POLARITY = Rule(
    DiscrepancyType.NEGATION,
    "negation_differs@1",
    "Ein Bericht verneint, was der andere sagt, in anderen Worten.",
)
ANTONYM = Rule(DiscrepancyType.NEGATION, "antonym@1", "Die Berichte sagen über dasselbe Gegenteiliges.")
_MOST_BESIDE = 0.7
_MOST_WORDS = 16
_FEWEST_TERMS = 2
_MOST_OF_IT = 0.62
_SUBORDINATE = re.compile(r"[,;:–]|\b(?:ob|falls|sollte|wenn|dass|weil|that|if|whether)\b")
_PENDING = re.compile(
    r"\b(?:noch (?:nicht|kein\w*)|bisher|bislang|derzeit|vorerst|zunächst|aktuell|nach wie vor"
    r"|nicht (?:mehr|alle\w*|immer|ganz|jede\w*|unbedingt|allein|nur|ausgeschlossen|zum ersten Mal)"
    r"|kein\w* (?:weitere\w*|neue\w*|einzige\w*)|not yet|no longer|so far)\b",
    re.IGNORECASE,
)
_HALF = re.compile(
    r"\b(?:wieder|inzwischen|mittlerweile|nun|jetzt|kaum|selten|wenig|fast|teilweise|wir|uns|ich|unsere?|mein|hardly|rarely|we|our|i)\b",
    re.IGNORECASE,
)
_QUESTION = "?"
_ENGLISH = ("not", "no")
_MOST_CLAUSES = 800


def find_polarity_discrepancies(table: Table) -> Iterator[Discrepancy]:
    """Pairs of short sentences of different reports, one negated, of which the shorter has most in common."""
    clauses = [one for one in table.features if _is_fit(one, table)][:_MOST_CLAUSES]
    for one in clauses:
        if _is_denied(one, table):
            others = [
                other for other in clauses if not other.negated and _same_proposition(one, other, table)
            ]
            if others:
                passages = [unit.unit.passage for unit in (one, *others)]
                yield POLARITY.found(Severity.DIFFERS, passages, _row(one, others[0], table))


def find_antonym_discrepancies(table: Table) -> Iterator[Discrepancy]:
    """Pairs of short sentences of different reports, neither negated, that say the opposite of one thing."""
    oppositions = load_oppositions(table.lexicon.language)
    opposed_terms = oppositions.antonym_terms
    clauses = [
        one
        for one in table.features
        if not one.negated and not opposed_terms.isdisjoint(one.stems) and _is_fit(one, table)
    ][:_MOST_CLAUSES]
    for place, first in enumerate(clauses):
        for second in clauses[place + 1 :]:
            if first.unit.report == second.unit.report:
                continue
            opposed = oppositions.contradict(first.stems, second.stems)
            if opposed and _same_but(first, second, opposed, table):
                passages = (first.unit.passage, second.unit.passage)
                yield ANTONYM.found(_weight(first, second, table), passages, _row(first, second, table))


def _same_but(first: Features, second: Features, opposed: frozenset[str], table: Table) -> bool:
    """Whether two units tell the same but for a pair of antonyms."""
    ours, theirs = (
        {term: weight for term, weight in one.mass.items() if term not in opposed | one.source}
        for one in (first, second)
    )
    common = ours.keys() & theirs.keys()
    lighter = min(sum(ours.values()), sum(theirs.values()))
    weight = sum(min(ours[term], theirs[term]) for term in sorted(common))
    bearing = [term for term in common if term not in first.names | second.names]
    enough = len(common) >= _FEWEST_TERMS and bearing and weight >= _MOST_BESIDE * lighter
    return bool(enough) and may_be_one(first, second, table)


def _weight(first: Features, second: Features, table: Table) -> Severity:
    """An update where the reports are of different times and name no day in common, else a difference."""
    if first.days & second.days:
        return Severity.DIFFERS
    moments = [table.report(one.unit.report).published for one in (first, second)]
    values = [moment.value for moment in moments if moment]
    return Severity.UPDATE if len(values) == len(set(values)) == len(moments) else Severity.DIFFERS


def _is_denied(one: Features, table: Table) -> bool:
    """Whether a unit negates its verb or its object, and for good."""
    text = table.text(one)
    denies = any(
        token.key == "nicht" or token.key.startswith("kein") or token.key in _ENGLISH
        for token in find_tokens(text)
    )
    return one.negated and denies and not _PENDING.search(text)


def _is_fit(one: Features, table: Table) -> bool:
    """Whether a unit is a whole short sentence of the text that tells one thing."""
    words = table.text(one)
    content = " ".join(span.of(table.report(one.unit.report).text) for span in one.unit.content)
    return (
        not one.unit.heading
        and one.unit.words <= _MOST_WORDS
        and len(one.mass) >= _FEWEST_TERMS
        and not words.endswith(_QUESTION)
        and not _HALF.search(words)
        and not _SUBORDINATE.search(content.rstrip(" .,"))
        and not is_torn(one, table)
        and not leans(one, table)
    )


def _same_proposition(one: Features, other: Features, table: Table) -> bool:
    """Whether two units tell the same but for the negation, and not by two who are surely different."""
    common = (one.stems & other.stems) - one.source - other.source
    bearing = {term for term in common if term not in one.names and term not in other.names}
    if len(bearing) < _FEWEST_TERMS or not _covers(one, other, common):
        return False
    strangers = one.source and other.source and _names_person(one) and _names_person(other)
    if strangers and not share_words(one.source, other.source):
        return False
    closed = [unit.folded.replace(" ", "").count("nicht") for unit in (one, other)]
    if closed[0] == closed[1] != 0:  # "nichtärztlich" written apart
        return False
    return _same_adverbs(one, other, table) and may_be_one(one, other, table)


def _covers(one: Features, other: Features, common: frozenset[str]) -> bool:
    """Whether what is common is most of the lighter unit."""
    lighter = min(
        sum(weight for term, weight in unit.mass.items() if term not in unit.source) for unit in (one, other)
    )
    weight = sum(min(one.mass[term], other.mass[term]) for term in sorted(common))
    return lighter > 0 and weight >= _MOST_OF_IT * lighter


def _names_person(one: Features) -> bool:
    source = one.unit.source
    return source is not None and any(
        name.kind is NameKind.PERSON and name.name == source.speaker_name for name in one.unit.names
    )


def _same_adverbs(one: Features, other: Features, table: Table) -> bool:
    """Whether both or neither are asked for: a demand and its denial are no contradiction of facts."""
    modal = [{token.key for token in find_tokens(table.text(unit))} & _MODALS for unit in (one, other)]
    return modal[0] == modal[1]


_MODALS = frozenset(
    {
        "soll", "sollen", "sollte", "sollten", "muss", "müsse", "müssen", "darf", "dürfe", "dürfen", "kann",
        "könne", "können", "should", "must", "may", "can", "cannot",
    }
)  # fmt: skip


def _row(one: Features, other: Features, table: Table) -> Statement | None:
    return next((row.statement for row in table.rows if one in row.units and other in row.units), None)
