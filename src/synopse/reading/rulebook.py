"""The rules about page residue: one YAML file a kind of dirt, compiled when first asked.

A rule says *where* in a line its words must stand: the whole `line`, its `start`, its `end`, a `head` that
also covers the short lines below it, a line at the `top` of the page. `cue` and `call` are counted: one call
and two cues in a paragraph make it of that kind. Lines longer than a rule's `longest` are never touched by
it, and every repeat in a pattern is bounded, so that no text makes reading slow.

A rule that is searched for anywhere in long paragraphs says what it `needs`: words of which one stands,
whatever its case, in everything it fits. To look for them costs next to nothing, to search the pattern much.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Final

from synopse.reading.entries import Fields, load_entries, number_of, word_of, words_of

_LONGEST: Final = 240
_PARAGRAPH: Final = 100_000
_WHOLE: Final = ("line", "head", "top", "issue", "author", "name")
_fold: Final = lru_cache(maxsize=8)(str.casefold)
_NAMED_GROUP: Final = re.compile(r"\?P<\w+>")
_PUNCTUATION: Final = r"[.:!…]{0,3}"


@dataclass(frozen=True, slots=True)
class Rule:
    """One entry of a rule file. `example` is a line it must fit, `words` the pattern not yet compiled."""

    where: str
    words: str
    longest: int
    example: str
    needs: tuple[str, ...] = ()

    @property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, compiled once for all rules with the same words."""
        return _compile(self.words)

    def fits(self, line: str) -> bool:
        """Whether the rule speaks about this line."""
        if len(line) > self.longest or not self.may_fit(line):
            return False
        if self.where in _WHOLE:
            return self.pattern.fullmatch(line) is not None
        if self.where == "start":
            return self.pattern.match(line) is not None
        return self.pattern.search(line) is not None

    def may_fit(self, line: str) -> bool:
        """Whether a word that the rule needs stands in a line."""
        return not self.needs or any(map(_fold(line).__contains__, self.needs))


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The rules of one file, by place: one by one, and `joined` where those alike are one pattern."""

    single: Mapping[str, tuple[Rule, ...]]
    joined: Mapping[str, tuple[Rule, ...]]

    def fits(self, line: str, *places: str) -> bool:
        """Whether any rule of the given places speaks about this line."""
        for place in places:
            for rule in self.joined.get(place, ()):
                if len(line) <= rule.longest and rule.fits(line):
                    return True
        return False

    def opens(self, line: str, place: str) -> bool:
        """Whether a line begins with words that a rule of the place speaks about, whatever follows them."""
        return any(rule.may_fit(line) and rule.pattern.match(line) for rule in self.joined.get(place, ()))

    def of(self, where: str) -> tuple[Rule, ...]:
        """The rules of one place, in file order."""
        return self.single.get(where, ())

    def count(self, words: str, where: str) -> int:
        """How many different rules of one place occur in `words`."""
        return sum(rule.fits(words) for rule in self.of(where))


@cache
def load_rulebook(*names: str) -> Rulebook:
    """The rules of `rules/NAME.yaml`, or of several such files as if they were one."""
    single: dict[str, list[Rule]] = {}
    for rule in (_rule(fields) for name in names for fields in load_entries(name)):
        single.setdefault(rule.where, []).append(rule)
    return Rulebook(
        {where: tuple(rules) for where, rules in single.items()},
        {where: tuple(_joined(rules)) for where, rules in single.items()},
    )


def _joined(rules: Sequence[Rule]) -> Iterator[Rule]:
    """The rules of one place, those of one length made one: apart are those that need something."""
    alike: dict[tuple[int, bool], list[Rule]] = {}
    for rule in rules:
        alike.setdefault((rule.longest, bool(rule.needs)), []).append(rule)
    return map(_join, alike.values())


def _join(group: Sequence[Rule]) -> Rule:
    """Several rules as one."""
    words = "|".join(f"(?:{_NAMED_GROUP.sub('', rule.words)})" for rule in group)
    needs = dict.fromkeys(word for rule in group for word in rule.needs)
    return replace(group[0], words=words, example="", needs=tuple(needs))


@cache
def _compile(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


def _rule(fields: Fields) -> Rule:
    """One entry: a phrase is a pattern without special characters."""
    words = word_of(fields, "pattern") or re.escape(word_of(fields, "phrase"))
    where = word_of(fields, "where")
    if where in ("line", "head"):
        words = f"(?:{words}){_PUNCTUATION}"
    longest = _PARAGRAPH if where in ("cue", "call") else number_of(fields, "longest", _LONGEST)
    return Rule(where, words, longest, word_of(fields, "example"), words_of(fields, "needs"))
