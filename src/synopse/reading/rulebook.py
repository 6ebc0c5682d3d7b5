"""The rules about page residue: one YAML file a kind of dirt, compiled when first asked.

A rule says *where* in a line its words must stand: the whole `line`, its `start`, its `end`, a `head` that
also covers the short lines below it, a line at the `top` of the page, a `note` to the desk. `cue` and `call`
are counted: one call and two cues in a paragraph make it of that kind. Lines longer than a rule's `longest`
are never touched by it, and every repeat in a pattern is bounded, so that no text makes reading slow.

A rule that is searched for anywhere in long paragraphs says what it `needs`: words of which one stands,
whatever its case, in everything it fits. To look for them costs next to nothing, to search the pattern much.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from synopse.reading.entries import Fields, load_entries, number_of, word_of, words_of

_LONGEST: Final = 240
_PARAGRAPH: Final = 100_000
_WHOLE: Final = ("line", "head", "top", "issue", "author", "name", "note", "over")
_fold: Final = lru_cache(maxsize=8)(str.lower)
_NAMED_GROUP: Final = re.compile(r"\?P<\w+>")
_ESCAPED_OR_PLAIN: Final = re.compile(r"\\.|[^\\]+", re.DOTALL)
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
        return _compile(self.words, re.IGNORECASE)

    def fits(self, line: str) -> bool:
        """Whether the rule speaks about this line."""
        if len(line) > self.longest or not self.may_fit(line):
            return False
        return _try(self.pattern, self.where, line) is not None

    def may_fit(self, line: str) -> bool:
        """Whether a word that the rule needs stands in a line."""
        return not self.needs or any(map(_fold(line).__contains__, self.needs))


@dataclass(frozen=True, slots=True)
class JoinedRules:
    """Rules of one place and length as one pattern; unless they are `cased`, pattern and line in lower case.

    A pattern that must mind no case tries every letter of every word it knows; one in lower case passes over
    what begins with another letter.
    """

    where: str
    words: str
    longest: int
    needs: tuple[str, ...]
    cased: bool

    def fit(self, line: str) -> bool:
        """Whether one of the rules speaks about a line."""
        return self._may_fit(line) and _try(self._pattern, self.where, self._seen(line)) is not None

    def open(self, line: str) -> bool:
        """Whether a line begins with words that one of the rules speaks about."""
        return self._may_fit(line) and self._pattern.match(self._seen(line)) is not None

    @property
    def _pattern(self) -> re.Pattern[str]:
        return _compile(self.words, re.IGNORECASE if self.cased else 0)

    def _seen(self, line: str) -> str:
        return line if self.cased else _fold(line)

    def _may_fit(self, line: str) -> bool:
        return not self.needs or any(map(_fold(line).__contains__, self.needs))


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The rules of one file, by place: one by one, and `joined` where those alike are one pattern."""

    single: Mapping[str, tuple[Rule, ...]]
    joined: Mapping[str, tuple[JoinedRules, ...]]

    def fits(self, line: str, *places: str) -> bool:
        """Whether any rule of the given places speaks about this line."""
        for place in places:
            for rules in self.joined.get(place, ()):
                if len(line) <= rules.longest and rules.fit(line):
                    return True
        return False

    def opens(self, line: str, place: str) -> bool:
        """Whether a line begins with words that a rule of the place speaks about, whatever follows them."""
        return any(rules.open(line) for rules in self.joined.get(place, ()))

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


def _joined(rules: Sequence[Rule]) -> Iterator[JoinedRules]:
    """The rules of one place, those of one length made one; apart those that need something or mind case."""
    alike: dict[tuple[int, bool, bool], list[Rule]] = {}
    for rule in rules:
        alike.setdefault((rule.longest, bool(rule.needs), _is_cased(rule)), []).append(rule)
    return map(_join, alike.values())


def _join(group: Sequence[Rule]) -> JoinedRules:
    """Several rules as one."""
    first, cased = group[0], _is_cased(group[0])
    nameless = (_NAMED_GROUP.sub("", rule.words) for rule in group)
    words = "|".join(f"(?:{one if cased else _lower(one)})" for one in nameless)
    needs = dict.fromkeys(word for rule in group for word in rule.needs)
    return JoinedRules(first.where, words, first.longest, tuple(needs), cased)


def _is_cased(rule: Rule) -> bool:
    """Whether capitals count in a part of the rule."""
    return "(?-i:" in rule.words


def _lower(words: str) -> str:
    r"""A pattern in lower case; `\S` and its like keep their meaning.

    >>> _lower(r"(Jetzt \S{3}[A-Z])")
    '(jetzt \\S{3}[a-z])'
    """
    pieces = _ESCAPED_OR_PLAIN.findall(words)
    return "".join(piece if piece.startswith("\\") else piece.lower() for piece in pieces)


def _try(pattern: re.Pattern[str], where: str, line: str) -> re.Match[str] | None:
    """The match of a pattern at its place in a line."""
    if where in _WHOLE:
        return pattern.fullmatch(line)
    return pattern.match(line) if where == "start" else pattern.search(line)


@cache
def _compile(words: str, flags: int = 0) -> re.Pattern[str]:
    return re.compile(words, flags)


def _rule(fields: Fields) -> Rule:
    """One entry: a phrase is a pattern without special characters."""
    words = word_of(fields, "pattern") or re.escape(word_of(fields, "phrase"))
    where = word_of(fields, "where")
    if where in ("line", "head"):
        words = f"(?:{words}){_PUNCTUATION}"
    longest = _PARAGRAPH if where in ("cue", "call") else number_of(fields, "longest", _LONGEST)
    return Rule(where, words, longest, word_of(fields, "example"), words_of(fields, "needs"))
