"""Whether two units may tell of the same occasion: nothing in them sets one apart from the other."""

import re
from itertools import pairwise

from synopse.comparing.features import Features
from synopse.comparing.oppositions import load_oppositions
from synopse.comparing.scoring import is_vetoed
from synopse.comparing.table import Table
from synopse.comparing.terms import find_terms
from synopse.model import NameKind, TimeType
from synopse.text.tokens import find_tokens

_LEANING = re.compile(r"(?:Er|Sie|Es|Dies|Dieser|Diese|Dieses|Ihr|Ihre|Sein|Seine|He|She|It|They)\b")
_TERMINAL = '.!?:;…"“”«»*|)'
_DAY = 10


def may_be_one(first: Features, second: Features, table: Table) -> bool:
    """Whether no other person, place, day, year or ordinal sets two units of different reports apart."""
    apart = on_other_days(first, second) or is_vetoed(first, second, table.lexicon)
    return not apart and may_be_one_in_progress(first, second, table)


def may_be_one_in_progress(first: Features, second: Features, table: Table) -> bool:
    """The same for what goes on over days, so that other days are no other occasion."""
    if first.unit.report == second.unit.report or is_torn(first, table) or is_torn(second, table):
        return False
    apart = (
        _apart(first.persons, second.persons)
        or _apart(_places(first), _places(second))
        or _dates(first) != _dates(second)
    )
    return not apart and not _other_ordinals(first, second, table)


def on_other_days(first: Features, second: Features) -> bool:
    """Whether two units name days and none in common."""
    return _apart(first.days, second.days)


def leans(one: Features, table: Table) -> bool:
    """Whether a unit begins with a pronoun, so that its subject stands elsewhere."""
    return bool(_LEANING.match(table.text(one)))


def is_torn(one: Features, table: Table) -> bool:
    """Whether a unit is a line torn out of a sentence by the layout."""
    text = table.report(one.unit.report).text
    words = one.unit.span.of(text)
    before = text[max(0, one.unit.sentence.start - 3) : one.unit.sentence.start]
    small = words[0].islower() or words[0].isdigit()
    begun = before.strip()[-1:]
    return small and bool(begun) and begun not in _TERMINAL and "\n\n" not in before


def _apart(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(ours and theirs) and not ours & theirs


def _places(one: Features) -> frozenset[str]:
    return frozenset(name.name for name in one.unit.names if name.kind is NameKind.PLACE)


def _dates(one: Features) -> frozenset[str]:
    """Months and years named in a unit: what was in September is no part of today."""
    return frozenset(
        time.value
        for time in one.unit.times
        if time.type is TimeType.DATE and len(time.value) < _DAY and time.value[:1].isdigit()
    )


def _other_ordinals(first: Features, second: Features, table: Table) -> bool:
    """Whether a thing that both tell of is the first or second of its kind in one and not in the other."""
    ours, theirs = _ordinals(first, table), _ordinals(second, table)
    common = first.stems & second.stems
    return {pair for pair in ours if pair[1] in common} != {pair for pair in theirs if pair[1] in common}


def _ordinals(one: Features, table: Table) -> frozenset[tuple[str, str]]:
    """Ordinals of a unit with the terms of the word that follows each."""
    ordinals = load_oppositions(table.lexicon.language).ordinals
    words = [token.key for token in find_tokens(table.text(one))]
    return frozenset(
        (word, term)
        for word, following in pairwise(words)
        if word in ordinals
        for term in find_terms(following.capitalize(), table.lexicon)
    )
