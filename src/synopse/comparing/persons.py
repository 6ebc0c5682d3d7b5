"""Persons and organisations across the reports of a story: spellings of one name, and the roles before it.

Two spellings are one person only when the last names are the same or nearly so and the first names do not
contradict: `Mike` and `Michael Waltz` are one, `Joe` and `Hunter Biden` two.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from synopse.comparing.lexicon import Lexicon
from synopse.model import NameKind, Passage, ReportEntry, Span

_SAME_SPELLING = 80
_LONG_ENOUGH = 5
_FIRST_ALIKE = 60
_NICKNAME = 3
_GENITIVE = re.compile(r"(?<=[a-zäöüßyjk]{2})['’]?s$")
_ROLE = re.compile(
    r"(?P<role>(?:\b(?:[a-zäöüß]{4,30}(?:e|en|er|em)|neue[nrm]?)\s+)?\b(?:[A-ZÄÖÜ][\w.]{0,30}-)?[A-ZÄÖÜ][a-zäöüß]{2,40}"
    r"(?:\s+und\s+[A-ZÄÖÜ][a-zäöüß]{2,40})?),?\s+$"
)
_HEADS = (
    "minister|ministerin|präsident|präsidenten|präsidentin|kanzler|kanzlerin|leiter|leiters|leiterin|sprecher|sprechers|"
    "sprecherin|beauftragter|beauftragte|beauftragten|gesandter|gesandte|gesandten|botschafter|botschafterin|direktor|"
    "direktors|direktorin|berater|beraters|beraterin|führer|führerin|vorsitzender|vorsitzende|vorsitzenden|anwalt|anwältin|"
    "richter|richterin|trainer|trainerin|meister|meisterin|rat|rätin|sekretär|sekretärin|inspekteur|general|kommissar|"
    "kommissarin|intendant|intendantin|rektor|rektorin|professor|professorin|arzt|ärztin|forscher|forscherin"
)
_TITLE = re.compile(rf"^(?P<bearing>\w{{0,40}}?)(?P<head>{_HEADS})$", re.IGNORECASE)
_REACH = 90


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as written, without genitive ending; `key` is the form the report merges it under."""

    report: str
    passage: Passage
    kind: NameKind
    words: tuple[str, ...]
    key: str


@dataclass(frozen=True, slots=True)
class Group:
    """All mentions that name one person or organisation, in story order; the name is the fullest form."""

    name: str
    kind: NameKind
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class RoleMention:
    """A title before a name: `head` is what kind of office, `bearing` what it is of."""

    report: str
    passage: Passage
    words: str
    head: str
    bearing: str

    def clashes(self, other: "RoleMention") -> bool:
        """Whether both are offices of one kind over different things."""
        return (
            self.head == other.head
            and bool(self.bearing and other.bearing)
            and self.bearing not in other.bearing
            and other.bearing not in self.bearing
        )


def find_mentions(entries: Sequence[ReportEntry]) -> tuple[Mention, ...]:
    """Mentions of persons and organisations of all reports, in story order."""
    return tuple(
        Mention(
            entry.report.id,
            Passage(entry.report.id, name.span),
            name.kind,
            _words(name.span.of(entry.report.text), name.name),
            name.name,
        )
        for entry in entries
        for name in entry.findings.names
        if name.kind in (NameKind.PERSON, NameKind.ORGANISATION)
    )


def _words(written: str, name: str) -> tuple[str, ...]:
    """The words of a mention; the genitive s is cut where the merged name has none."""
    words = written.split() or [name]
    if name.split()[-1:] != words[-1:]:
        bare = _GENITIVE.sub("", words[-1])
        if name.casefold().endswith(bare.casefold()) or not name.casefold().endswith(words[-1].casefold()):
            words[-1] = bare
    return tuple(words)


def group_persons(mentions: Iterable[Mention]) -> tuple[Group, ...]:
    """Mentions by person, in the order of first mention."""
    groups: list[list[Mention]] = []
    for mention in mentions:
        home = next((group for group in groups if _one_person(group, mention)), None)
        if home is None:
            groups.append([mention])
        else:
            home.append(mention)
    return tuple(_group(mentions) for mentions in groups)


def _group(mentions: Sequence[Mention]) -> Group:
    fullest = max(mentions, key=lambda mention: len(mention.key.split()))
    return Group(fullest.key, fullest.kind, tuple(mentions))


def _one_person(group: Sequence[Mention], mention: Mention) -> bool:
    """Whether a mention belongs to a group: by its merged name, else by a like spelling."""
    if any(other.kind is not mention.kind for other in group[:1]):
        return False
    keys = {other.key for other in group}
    if mention.key in keys:
        return True
    if mention.kind is not NameKind.PERSON:
        return False
    return all(same_person(key.split(), mention.key.split()) for key in sorted(keys))


def same_person(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether two spellings may be one person.

    >>> same_person(["Mike", "Waltz"], ["Michael", "Waltz"]), same_person(["Joe", "Biden"], ["Hunter", "Biden"])
    (True, False)
    """
    if not _alike(fold_name(first[-1]), fold_name(second[-1])):
        return False
    if len(first) == 1 or len(second) == 1:
        return True
    ours, theirs = fold_name(first[0]), fold_name(second[0])
    return ours[:_NICKNAME] == theirs[:_NICKNAME] or fuzz.ratio(ours, theirs) >= _FIRST_ALIKE


def _alike(first: str, second: str) -> bool:
    if first == second:
        return True
    long_enough = min(len(first), len(second)) >= _LONG_ENOUGH and first[0] == second[0]
    return long_enough and fuzz.ratio(first, second) >= _SAME_SPELLING


def fold_name(word: str) -> str:
    """A name's word without case and marks over letters.

    >>> fold_name("Søren") == fold_name("Sören")
    True
    """
    plain = unicodedata.normalize(
        "NFKD", word.casefold().replace("ø", "o").replace("ł", "l").replace("đ", "d")
    )
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def find_roles(
    mentions: Sequence[Mention], entries: Sequence[ReportEntry], lexicon: Lexicon
) -> tuple[RoleMention, ...]:
    """Titles that stand right before mentions, the name included in the passage."""
    texts = {entry.report.id: entry.report.text for entry in entries}
    roles: list[RoleMention] = []
    for mention in mentions:
        words = role_before(texts[mention.report], mention.passage.span)
        if words is None:
            continue
        role, start = words
        for word in re.findall(r"[A-ZÄÖÜ][\w-]+", role):
            match = _TITLE.match(word.replace("-", ""))
            if match:
                head = lexicon.stem(match["head"])
                span = Span(start, mention.passage.span.end)
                roles.append(
                    RoleMention(
                        mention.report,
                        Passage(mention.report, span),
                        role,
                        lexicon.equivalents.get(head, head),
                        fold_name(match["bearing"]),
                    )
                )
    return tuple(roles)


def role_before(text: str, span: Span) -> tuple[str, int] | None:
    """The title words before a name and where they start."""
    left = max(0, span.start - _REACH)
    match = _ROLE.search(text[left : span.start])
    if match is None or "\n" in match.group():
        return None
    return match["role"], left + match.start("role")
