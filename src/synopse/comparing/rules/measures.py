"""Numbers of a unit as they are compared: in one unit, with what they count and the words around them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from synopse.comparing.features import Features, find_thing
from synopse.comparing.figures import load_figures
from synopse.comparing.oppositions import load_oppositions
from synopse.comparing.rules.occasions import leans, may_be_one, may_be_one_in_progress
from synopse.comparing.table import Table
from synopse.comparing.terms import dot, find_terms
from synopse.model import Passage, Quantity, Span
from synopse.text.tokens import fold_word

# Units that are brought to another: years to months, weeks to hours.
_SCALES: Mapping[str, tuple[str, float]] = MappingProxyType(
    {
        "Jahre": ("Monate", 12), "Monate": ("Monate", 1), "Wochen": ("Stunden", 168), "Tage": ("Stunden", 24),
        "Stunden": ("Stunden", 1), "Minuten": ("Stunden", 1 / 60), "Sekunden": ("Stunden", 1 / 3600),
        "years": ("months", 12), "months": ("months", 1), "weeks": ("hours", 168), "days": ("hours", 24),
        "hours": ("hours", 1), "minutes": ("hours", 1 / 60),
    }
)  # fmt: skip
_JOINED = re.compile(r"^\s*(?:und|,|and)?\s*$")
_ONE_BEFORE = re.compile(
    r"\b(?:eine[mrs]?|ein|one|a)\s+(?P<unit>Jahr|Monat|Stunde|year|hour)\s+(?:und|and)\s+$"
)
_ONES: Mapping[str, str] = MappingProxyType(
    {"Jahr": "Jahre", "Monat": "Monate", "Stunde": "Stunden", "year": "years", "hour": "hours"}
)
_PART_OF = re.compile(r"^\s+(?:der|von|von den|von insgesamt|of|of the)\s+$")
_AGE = re.compile(r"^[\s-]*(?:alte?[rnms]?\b|Jahre alt|jährig|old\b)")
_NUMBER_OF = re.compile(
    r"\b(?:[Zz]ahl|[Aa]nzahl|number|toll)\s+(?:der|von|of)\s+(?:\w+\s+)?(?P<noun>[A-ZÄÖÜ]\w{2,40})\b[^.;,]{0,60}$"
)
_ANYBODY = (
    "",
    "mensch",
    "person",
    "leut",
    "mann",
    "manner",
    "frau",
    "kind",
    "kinder",
    "people",
    "men",
    "women",
)
_SOME_PEOPLE = frozenset({"mann", "manner", "frau", "kind", "kinder", "men", "women", "children"})
MONEY = ("Euro", "Dollar", "Pfund", "Franken", "Rubel", "Yen", "pounds", "dollars", "euros")
_WINDOW = 60
_STOP = re.compile(r"[;:()]|, (?!der|die|das)")
_LONGEST_JOINT = 24
_ALIKE = 0.2
_VERY_ALIKE = 0.35
_ALIKE_BARE, _ALIKE_EQUAL = 0.4, 0.5
_BARE = 2  # words in common around numbers of a mere unit
_COMPOUND = 14


@dataclass(frozen=True, slots=True)
class Measure:
    """One number: `value` in `unit`, of the `things` counted; `around` are the terms beside it.

    `noun` is the stem of the counted noun as written; `part` tells that it counts some of a greater number.
    """

    features: Features
    passage: Passage
    quantity: Quantity
    value: float
    unit: str
    things: frozenset[str]
    around: frozenset[str]
    part: bool = False
    noun: str = ""

    @property
    def report(self) -> str:
        """The report it stands in."""
        return self.features.unit.report


def find_measures(one: Features, table: Table) -> Iterator[Measure]:
    """The measures of a unit; durations of two units ("zwei Jahre und drei Monate") are one."""
    text = table.report(one.unit.report).text
    quantities = one.unit.quantities
    taken: set[int] = set()
    for place, quantity in enumerate(quantities):
        if place in taken:
            continue
        following = quantities[place + 1] if place + 1 < len(quantities) else None
        joint = following is not None and _are_joined(quantity, following, text)
        part = following is not None and _is_part(quantity, following, text)
        if joint or part:
            taken.add(place + 1)
        yield _measure(one, table, quantity, following if joint or part else None, part=part)


def _is_part(quantity: Quantity, following: Quantity, text: str) -> bool:
    """Whether a number is said to be some of the next one, which is then only its measure."""
    return bool(_PART_OF.match(text[quantity.span.end : following.span.start][:_LONGEST_JOINT]))


def _are_joined(first: Quantity, second: Quantity, text: str) -> bool:
    """Whether two durations are read as one."""
    between = text[first.span.end : second.span.start][:_LONGEST_JOINT]
    units = [_SCALES.get(quantity.unit or "") for quantity in (first, second)]
    if units[0] is None or units[1] is None or not _JOINED.match(between):
        return False
    return units[0][0] == units[1][0] and units[0][1] > units[1][1]


def _measure(
    one: Features, table: Table, quantity: Quantity, following: Quantity | None, *, part: bool
) -> Measure:
    """A quantity, with the one that follows where both are one number or it is a part of that."""
    text = table.report(one.unit.report).text
    unit, scale = _SCALES.get(quantity.unit or "", (quantity.unit or "", 1.0))
    value, span, noun = quantity.value * scale, quantity.span, quantity.of
    if following and not part:
        value += following.value * _SCALES[following.unit or ""][1]
        span = Span(span.start, following.span.end)
    if following:
        noun = noun or following.of
    before = _ONE_BEFORE.search(text[: span.start][-_LONGEST_JOINT:])
    if before and unit == _SCALES[_ONES[before["unit"]]][0]:
        value += _SCALES[_ONES[before["unit"]]][1]
        span = Span(span.start - len(before.group()), span.end)
    things = _things(quantity, noun, text, one, table)
    around = _around(one, span, text, table) - things
    stem = table.lexicon.stem(fold_word(noun)) if noun else ""
    return Measure(
        one, Passage(one.unit.report, span), quantity, round(value, 6), unit, things, around, part, stem
    )


def _things(quantity: Quantity, noun: str | None, text: str, one: Features, table: Table) -> frozenset[str]:
    """Terms of what is counted; people by the toll the clause tells, an age by its own."""
    if _AGE.match(text[quantity.span.end :][:_LONGEST_JOINT]):
        return frozenset({"=age"})
    number = _NUMBER_OF.search(text[one.unit.span.start : quantity.span.start])
    if noun is None and number and not quantity.unit:
        noun = number["noun"]
    if noun is None:
        return frozenset()
    thing = find_thing(Quantity(quantity.span, quantity.value, of=noun), table.text(one), table.lexicon)
    return frozenset(thing.split())


def _around(one: Features, span: Span, text: str, table: Table) -> frozenset[str]:
    """The terms of the words beside a number within its clause."""
    start, end = max(one.unit.span.start, span.start - _WINDOW), min(one.unit.span.end, span.end + _WINDOW)
    before, after = text[start : span.start], text[span.end : end]
    if start > one.unit.span.start:
        before = before[before.find(" ") + 1 :]
    if end < one.unit.span.end:
        after = after[: after.rfind(" ") + 1]
    return frozenset(find_terms(" ".join(_to_stops(before, after)), table.lexicon))


def _to_stops(before: str, after: str) -> tuple[str, str]:
    """The words before and behind a number up to where another part of the sentence begins."""
    stops = [match.end() for match in _STOP.finditer(before)]
    stop = _STOP.search(after)
    return before[stops[-1] :] if stops else before, after[: stop.start()] if stop else after


def count_the_same(first: Measure, second: Measure, table: Table, *, together: bool) -> bool:
    """Whether two numbers of different reports surely count or measure one thing.

    `together` tells that they stand in one row; elsewhere more must be in common, and the thing be named.
    """
    ours, theirs = first.features, second.features
    if first.report == second.report or first.unit != second.unit or _other_things(first, second, table):
        return False
    if dot(ours.words, theirs.words) < _ALIKE and not _rare_thing(first, second):
        return False
    oppositions = load_oppositions(table.lexicon.language)
    sides = [measure.around | measure.things for measure in (first, second)]
    if oppositions.part(*sides) or leans(ours, table) or leans(theirs, table):
        return False
    common = (first.around & second.around) - ours.names - theirs.names - ours.speaker - theirs.speaker
    beside = len(common) + oppositions.join(first.around, second.around)
    things = first.things & second.things
    if first.noun != second.noun or first.noun in _ANYBODY:
        things -= table.lexicon.people
    least = 1 if together and (things or first.value == second.value) else _BARE
    if together and things & table.lexicon.tolls:
        least = 0
    alike = dot(ours.words, theirs.words) >= _least_alike(first, second, beside, together=together)
    enough = beside >= least and alike and (together or bool(things))
    if not enough and not _rare_thing(first, second):
        return False
    if things & table.lexicon.tolls:
        return may_be_one_in_progress(ours, theirs, table)
    return may_be_one(ours, theirs, table)


def _least_alike(first: Measure, second: Measure, beside: int, *, together: bool) -> float:
    """How alike two clauses must be: more where little stands around the numbers, or where they are equal."""
    if beside >= _BARE:
        return _ALIKE if together else _VERY_ALIKE
    return _ALIKE_BARE if first.value != second.value else _ALIKE_EQUAL


def _other_things(first: Measure, second: Measure, table: Table) -> bool:
    """Whether two numbers count other nouns or people, are a rate and a sum, or mere numbers of nothing."""
    named = first.things and second.things
    if not first.unit and not named:
        return True
    if _is_rate(first, table) != _is_rate(second, table) or _is_each(first, table) != _is_each(second, table):
        return True
    if _grade(first, table) != _grade(second, table):
        return True
    if first.noun != second.noun and _SOME_PEOPLE & {first.noun, second.noun}:
        return True
    return bool(named) and not first.things & second.things


def _is_rate(measure: Measure, table: Table) -> bool:
    """Whether a sum of money is one a day or a year."""
    money = measure.unit in MONEY
    return money and bool(load_figures(table.lexicon.language).rate.search(table.text(measure.features)))


def _is_each(measure: Measure, table: Table) -> bool:
    """Whether a number is told of each of several: "je 150 Gefangene"."""
    return bool(load_figures(table.lexicon.language).each.search(table.text(measure.features)))


def _grade(measure: Measure, table: Table) -> str:
    """How badly those counted were hurt, where the words beside the number tell it."""
    text, span = table.report(measure.report).text, measure.passage.span
    unit = measure.features.unit.span
    beside = _to_stops(text[unit.start : span.start], text[span.end : unit.end])
    words = f"{beside[0]}{span.of(text)}{beside[1]}"
    found = load_figures(table.lexicon.language).grade.search(words)
    return found["grade"].casefold() if found else ""


def _rare_thing(first: Measure, second: Measure) -> bool:
    """Whether what is counted is a long compound that stands for nothing else: Verhandlungstage."""
    common = first.things & second.things
    return bool(common) and (
        any(len(thing) >= _COMPOUND and not thing.startswith("=") for thing in common)
        or (first.noun == second.noun and len(first.noun) >= _COMPOUND)
    )
