"""What came first: two events that one report tells in one order and another report in the other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from synopse.comparing.features import Features
from synopse.comparing.figures import load_figures
from synopse.comparing.lexicon import Lexicon
from synopse.comparing.rules.figures import find_past
from synopse.comparing.rules.occasions import is_torn
from synopse.comparing.table import Rule, Table
from synopse.comparing.terms import find_terms
from synopse.model import Discrepancy, DiscrepancyType, Severity, Statement
from synopse.text.tokens import find_tokens

SEQUENCE = Rule(
    DiscrepancyType.ORDER,
    "sequence@1",
    "Welches der beiden Ereignisse zuerst geschah, wird verschieden erzählt.",
)
_CLAUSE = r"[^.;:!?]{6,160}"
# Nouns of what happens; "vor dem Hang" is a place.
_EVENT = (
    r"(?:wahl|abstimmung|ein-?stieg|ausstieg|unfall|unglück|entgleisung|explosion|schuss|schüssen|absturz|sturz|"
    r"brand|treffen|gespräch|sitzung|rede|angriff|einbruch|festnahme|urteil|verkündung|versammlung|anpfiff|"
    r"abpfiff|start|landung|aufprall|zusammenstoß|kollision|notruf|alarm|diebstahl|überfall|streit|rücktritt)"
)
_NOUN = (
    r"(?:dem|der|den|seinem|ihrem|seiner|ihrer|einem|einer)\s+(?:[a-zäöüß]+e[nmr]\s+)?"
    rf"(?i:[a-zäöüß-]{{0,20}}{_EVENT})"
)
# Two events of a sentence; `first` came before `second`.
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        rf"^(?P<first>{_CLAUSE}),\s*(?:und zwar\s+)?(?:noch\s+)?(?:bevor|ehe)\s+(?P<second>{_CLAUSE})",
        rf"^(?:Noch\s+)?(?:Bevor|Ehe|bevor|ehe)\s+(?P<second>[^.;:!?,]{{6,120}}),\s*(?P<first>{_CLAUSE})",
        rf"^(?P<second>{_CLAUSE}),\s*(?:erst\s+)?nachdem\s+(?P<first>{_CLAUSE})",
        rf"^(?:Erst\s+)?(?:N|n)achdem\s+(?P<first>[^.;:!?,]{{6,120}}),\s*(?P<second>{_CLAUSE})",
        rf"^(?:Erst|Zuerst|Zunächst)\s+(?P<first>[^.;:!?,]{{6,120}}),\s*(?:und\s+)?(?:dann|danach|anschließend)\s+(?P<second>{_CLAUSE})",
        rf"^(?P<second>{_CLAUSE}\berst\b{_CLAUSE}),\s*als\s+(?P<first>{_CLAUSE}\b(?:schon|bereits)\b{_CLAUSE})",
        rf"^(?P<first>{_CLAUSE}\b(?:schon|bereits)\b{_CLAUSE}),\s*als\s+(?P<second>{_CLAUSE})",
        rf"^(?P<before>{_CLAUSE}\s)?(?:(?:Erst|Kurz|Unmittelbar|Gleich|erst|kurz|unmittelbar|gleich)\s+)?(?:Nach|nach)\s+(?P<first>{_NOUN})\b(?P<second>{_CLAUSE})",
        rf"^(?P<before>{_CLAUSE}\s)?(?:(?:Noch|Kurz|Unmittelbar|noch|kurz|unmittelbar)\s+)?(?:Vor|vor)\s+(?P<second>{_NOUN})\b(?P<first>{_CLAUSE})",
    )
)  # fmt: skip
_DENIED = re.compile(
    r"\b(?:nicht|nie|kein\w*|ob|wenn|falls|sollte|soll(?:en)?|wird|werde|werden|will|wollen)\b"
)
_LONG = 6
_LONGEST = 300
_ALIKE = 84


@dataclass(frozen=True, slots=True)
class _Order:
    features: Features
    first: frozenset[str]
    second: frozenset[str]

    def turns(self, other: "_Order") -> bool:
        """Whether both events stand in the other one the other way round, and not also the same way."""
        turned = _meet(self.first, other.second) and _meet(self.second, other.first)
        return turned and not (_meet(self.first, other.first) and _meet(self.second, other.second))


def find_sequence_discrepancies(table: Table) -> Iterator[Discrepancy]:
    """Pairs of clauses of different reports that order the same two events differently; German only."""
    if table.lexicon.language != "de":
        return
    past = find_past(table, load_figures("de"))
    orders = [order for one in table.features if one.unit.order not in past for order in _orders(one, table)]
    for one, other in combinations(orders, 2):
        units = (one.features, other.features)
        if units[0].unit.report != units[1].unit.report and one.turns(other):
            row = _row(table, *units)
            yield SEQUENCE.found(Severity.DIFFERS, [unit.unit.passage for unit in units], row)


def _row(table: Table, *units: Features) -> Statement | None:
    return next((row.statement for row in table.rows if all(one in row.units for one in units)), None)


def _orders(one: Features, table: Table) -> Iterator[_Order]:
    """The two events of a clause; nothing where one is denied or yet to come."""
    if one.unit.heading or is_torn(one, table):
        return
    text = table.text(one)[:_LONGEST]
    for shape in _SHAPES:
        match = shape.search(text)
        if match is None or _DENIED.search(text):
            continue
        sides = [_told(match[key], table.lexicon) - one.names - one.source for key in ("first", "second")]
        common = sides[0] & sides[1]
        if all(side - common for side in sides):
            yield _Order(one, sides[0] - common, sides[1] - common)
        return


def _told(words: str, lexicon: Lexicon) -> frozenset[str]:
    """The terms of some words, and their stems as well where a turn has taken them in."""
    parted = lexicon.separable(words, lexicon.stopwords)
    plain = (
        parted.get(it.span.start, it.key) for it in find_tokens(words) if it.key not in lexicon.stopwords
    )
    stems = (lexicon.stem(word) for word in plain)
    return frozenset((*find_terms(words, lexicon), *stems))


def _meet(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether two sides have a telling term in common, or long ones nearly alike: Einstieg, einsteigen."""
    if any(len(term) >= _LONG - 1 for term in ours & theirs):
        return True
    return any(
        len(one) >= _LONG and len(other) >= _LONG and fuzz.ratio(one, other) >= _ALIKE
        for one in ours
        for other in theirs
    )
