"""By which channel one turned to another: a congratulation by telephone here, on a network there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import cast

from synopse.comparing.features import Features
from synopse.comparing.lexicon import load_lexicon
from synopse.comparing.rules.medium import RULE as MEDIUM
from synopse.comparing.rules.medium import medium_in
from synopse.comparing.table import Table
from synopse.lang.resources import load_yaml
from synopse.model import Discrepancy, Severity


@dataclass(frozen=True, slots=True)
class _Turned:
    """A clause that tells by which channel a person did a deed of turning to somebody."""

    features: Features
    channel: str
    deed: int

    @property
    def report(self) -> str:
        return self.features.unit.report

    def clashes(self, other: "_Turned") -> bool:
        """Whether another report tells the same deed by another channel, with a person in common."""
        same = self.deed == other.deed and bool(self.features.persons & other.features.persons)
        return same and self.report != other.report and self.channel != other.channel


@cache
def _load(language: str, key: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The names and patterns of a language's `channels`, or those of its `deeds` of turning to somebody."""
    package = f"synopse.lang.{load_lexicon(language).language}"
    data = cast("dict[str, list[dict[str, str]]]", load_yaml(package, "channels.yaml"))
    return tuple((row.get("name", ""), re.compile(row["pattern"])) for row in data[key])


def _channel_in(words: str, table: Table) -> str | None:
    """The one medium or channel that words name; None for none or several."""
    names = [name for name, pattern in _load(table.lexicon.language, "channels") if pattern.search(words)]
    medium = medium_in(words, table.lexicon)
    names += [medium] if medium else []
    return names[0] if len(names) == 1 else None


def find_channel_discrepancies(table: Table) -> Iterator[Discrepancy]:
    """The same deed of the same person by two channels, of which no report names both."""
    told = tuple(_find_turned(table))
    known: dict[str, set[str]] = {}
    for one in told:
        known.setdefault(one.report, set()).add(one.channel)
    apart = [
        one.features
        for one in told
        if any(one.clashes(other) and not known[one.report] & known[other.report] for other in told)
    ]
    if apart:
        row = next((row for row in table.rows if all(one in row.units for one in apart)), None)
        passages = [one.unit.passage for one in apart]
        yield MEDIUM.found(Severity.DIFFERS, passages, row.statement if row else None)


def _find_turned(table: Table) -> Iterator[_Turned]:
    for one in table.features:
        text = table.text(one)
        channel = None if one.unit.heading else _channel_in(text, table)
        deeds = _load(table.lexicon.language, "deeds")
        deed = next((place for place, (_, pattern) in enumerate(deeds) if pattern.search(text)), None)
        if channel and deed is not None and one.persons:
            yield _Turned(one, channel, deed)
