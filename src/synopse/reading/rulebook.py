"""The rules about page residue: one YAML file a kind of dirt, compiled once.

A rule says *where* in a line its words must stand: the whole `line`, its `start`, its `end`, a `head` that
also covers the short lines below it, a line at the `top` of the page. `cue` and `call` are counted: one call
and two cues in a paragraph make it of that kind. Lines longer than a rule's `longest` are never touched by
it, and every repeat in a pattern is bounded, so that no text makes reading slow.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from synopse.reading.entries import Fields, load_entries, number_of, word_of

_LONGEST: Final = 240
_PUNCTUATION: Final = r"[.:!…]{0,3}"


@dataclass(frozen=True, slots=True)
class Rule:
    """One entry of a rule file. `example` is a line it must fit."""

    where: str
    pattern: re.Pattern[str]
    longest: int
    example: str

    def fits(self, line: str) -> bool:
        """Whether the rule speaks about this line."""
        if len(line) > self.longest:
            return False
        if self.where in ("line", "head", "top", "issue", "author", "name"):
            return self.pattern.fullmatch(line) is not None
        if self.where == "start":
            return self.pattern.match(line) is not None
        return self.pattern.search(line) is not None


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The rules of one file. All of one place and length are tried as one pattern."""

    rules: tuple[Rule, ...]
    joined: tuple[Rule, ...]

    def fits(self, line: str, *places: str) -> bool:
        """Whether any rule of the given places speaks about this line."""
        return any(rule.where in places and rule.fits(line) for rule in self.joined)

    def of(self, where: str) -> tuple[Rule, ...]:
        """The rules of one place, in file order."""
        return tuple(rule for rule in self.rules if rule.where == where)

    def count(self, words: str, where: str) -> int:
        """How many different rules of one place occur in `words`."""
        return sum(rule.pattern.search(words) is not None for rule in self.of(where))


@cache
def load_rulebook(name: str) -> Rulebook:
    """The rules of `rules/NAME.yaml`."""
    rules = tuple(_rule(fields) for fields in load_entries(name))
    groups: dict[tuple[str, int], list[str]] = {}
    for rule in rules:
        groups.setdefault((rule.where, rule.longest), []).append(
            re.sub(r"\?P<\w+>", "", rule.pattern.pattern)
        )
    joined = tuple(
        Rule(where, re.compile("|".join(f"(?:{one})" for one in ones), re.IGNORECASE), longest, "")
        for (where, longest), ones in groups.items()
    )
    return Rulebook(rules, joined)


def _rule(fields: Fields) -> Rule:
    """One entry, compiled: a phrase is a pattern without special characters."""
    pattern = word_of(fields, "pattern") or re.escape(word_of(fields, "phrase"))
    where = word_of(fields, "where")
    if where in ("line", "head"):
        pattern = f"(?:{pattern}){_PUNCTUATION}"
    longest = number_of(fields, "longest", _LONGEST)
    if where in ("cue", "call"):
        longest = 100_000
    return Rule(where, re.compile(pattern, re.IGNORECASE), longest, word_of(fields, "example"))
