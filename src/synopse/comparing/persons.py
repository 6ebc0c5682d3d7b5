"""Persons and organisations across the reports of a story: the forms of one name, and the roles before it."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType

from rapidfuzz.distance import DamerauLevenshtein

from synopse.comparing.lexicon import Lexicon
from synopse.lang.name_variants import NameGroup, fold_spelling, group_names, same_family
from synopse.model import NameKind, Passage, ReportEntry, Span

_GENITIVE = re.compile(r"(?<=[a-zäöüßyjk]{2})['’]?s$")
_ROLE = re.compile(
    r"(?P<role>(?:\b(?:neu|früher|ehemalig|damalig|amtierend|designiert|stellvertretend|(?!zwi)[a-zäöüß]{2,30}(?:isch|lich|weit))"
    r"(?:e|en|er|em|es)\s+)?\b[A-ZÄÖÜ][\w-]{2,60}(?:\s+und\s+[A-ZÄÖÜ][\w-]{2,60})?),?\s+$"
)
_HEADS = (
    "minister|ministerin|präsident|präsidenten|präsidentin|kanzler|kanzlerin|leiter|leiters|leiterin|sprecher|sprechers|"
    "sprecherin|beauftragter|beauftragte|beauftragten|gesandter|gesandte|gesandten|botschafter|botschafterin|direktor|"
    "direktors|direktorin|berater|beraters|beraterin|führer|führerin|vorsitzender|vorsitzende|vorsitzenden|anwalt|anwältin|"
    "richter|richterin|trainer|trainerin|meister|meisterin|rat|rätin|sekretär|sekretärin|inspekteur|general|kommissar|"
    "kommissarin|intendant|intendantin|rektor|rektorin|professor|professorin|arzt|ärztin|forscher|forscherin"
)
_OFFICE = re.compile(
    rf"(?:{_HEADS}|chef|chefs|chefin|boss|politiker|politikerin|republikaner|demokrat|unternehmer|milliardär|haupt|kollege|"
    r"kollegin|nachfolger|vorgänger|experte|expertin|aktivist|aktivistin|rentner|anwohner|anwohnerin|vize)\b",
    re.IGNORECASE,
)
_TITLE = re.compile(rf"^(?P<bearing>\w{{0,40}}?)(?P<head>{_HEADS})$", re.IGNORECASE)
_HOLDER_BEFORE = re.compile(
    r"\b(?P<role>[A-ZÄÖÜ][\w-]{2,60})\s+(?:de[rs]|von|vom|im|in|beim?|für)\s+[^,.;:!?\n]{2,50},\s+$"
)
_HOLDER_BEHIND = re.compile(
    r",\s+(?:(?:der|die|ihre?|seine?)\s+)?(?:[a-zäöüß]{3,20}e[rn]?\s+)?(?P<role>[A-ZÄÖÜ][\w-]{2,60})"
)
_REACH = 90
_GENERAL = (
    "bundes",
    "bund",
    "landes",
    "staats",
    "vize",
    "haupt",
    "ober",
    "general",
    "ehren",
    "us",
    "ex",
    "chef",
)
_FEMININE = ("a", "e", "in", "ina", "ine")  # Martin, Martina
_GIVEN = 5  # letters of a given name from which one may differ
_FULL = 2  # a given and a family name
_STUMP = 3
_LONG_FAMILY = 6  # letters of a family name of which one may sound another way
_SOUNDS = (
    *(("sch", "š"), ("ch", "č"), ("ph", "f"), ("th", "t"), ("dt", "t"), ("ck", "k"), ("c", "k"), ("y", "i")),
    *(("w", "f"), ("v", "f"), ("ah", "a"), ("eh", "e"), ("oh", "o"), ("uh", "u"), ("ß", "s")),
)
_MANY = 10**9  # more characters than any report has


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as written, without genitive ending; `key` is the form the report merges it under."""

    report: str
    passage: Passage
    kind: NameKind
    words: tuple[str, ...]
    key: str
    order: int


Offices = Mapping[tuple[str, Span], str]
NO_OFFICES: Offices = MappingProxyType({})


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
            place * _MANY + name.span.start,
        )
        for place, entry in enumerate(entries)
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


def group_persons(mentions: Iterable[Mention], offices: Offices = NO_OFFICES) -> tuple[Group, ...]:
    """Mentions by whom they name, across reports, in the order of first mention.

    Forms are grouped by `synopse.lang.name_variants`; two persons of one family name whose given names are
    short and long of each other (Kathi, Katharina) or sound alike (Detlef, Detlev) and who never share a
    report are one as well, and so are two who hold one office by `offices` and whose given names (Nadja,
    Nadia) or family names (Odenthal, Odendahl) are spelled alike.
    """
    found = tuple(mentions)
    homes = {
        (form, group.kind): group
        for group in group_names((mention.key, mention.kind) for mention in found)
        for form in group.forms
    }
    members: dict[NameGroup, list[Mention]] = {}
    for mention in found:
        members.setdefault(homes[mention.key, mention.kind], []).append(mention)
    groups: list[Group] = []
    families: dict[str, list[int]] = {}
    for name, own in members.items():
        _join(groups, families, Group(name.name, name.kind, tuple(own)), offices)
    return tuple(groups)


def find_offices(entries: Sequence[ReportEntry]) -> Offices:
    """Report and place of each mention beside which an office stands -> the kind of office."""
    return {(entry.report.id, role.holder): role.family for entry in entries for role in entry.findings.roles}


def _join(groups: list[Group], families: dict[str, list[int]], group: Group, offices: Offices) -> None:
    """Add a group, or its mentions to the one who is the same person; `families` are places by initial."""
    if group.kind is NameKind.PERSON:
        family = families.setdefault(fold_spelling(fold_name(group.name.split()[-1]))[:1], [])
        for place in family:
            other = groups[place]
            if _may_be_one(group, other, offices):
                joined = sorted((*other.mentions, *group.mentions), key=lambda mention: mention.order)
                groups[place] = Group(other.name, other.kind, tuple(joined))
                return
        family.append(len(groups))
    groups.append(group)


def _may_be_one(first: Group, second: Group, offices: Offices) -> bool:
    """Whether two full names of different reports have one family name and given names alike."""
    ours, theirs = ([fold_name(word) for word in group.name.split()] for group in (first, second))
    if min(len(ours), len(theirs)) < _FULL:
        return False
    if {one.report for one in first.mentions} & {one.report for one in second.mentions}:
        return False
    given = ours[0], theirs[0]
    sound_alike = sound_of(given[0]) == sound_of(given[1])
    if ours[-1] == theirs[-1] and (sound_alike or _short_and_long(*given)):
        return True
    same = same_family(ours[-1], theirs[-1])
    alike = (same and (sound_alike or _spelled_alike(*given))) or (
        sound_alike and _families_alike(ours[-1], theirs[-1])
    )
    held = [
        {offices.get((mention.report, mention.passage.span), "") for mention in group.mentions} - {""}
        for group in (first, second)
    ]
    return alike and bool(held[0] & held[1])


def _short_and_long(first: str, second: str) -> bool:
    """Whether one given name is the short form of the other: Kathi, Katharina."""
    short, long = sorted((first, second), key=len)
    stump = short.rstrip("iy")
    if long in {short + ending for ending in _FEMININE}:
        return False
    return len(stump) >= _STUMP and long.startswith(stump)


def _spelled_alike(first: str, second: str) -> bool:
    """Whether two given names are spellings of one: a letter within the word differs, not its end.

    >>> _spelled_alike("nadja", "nadia"), _spelled_alike("torben", "thorben"), _spelled_alike("jan", "jana")
    (True, True, False)
    >>> _spelled_alike("martin", "martina"), _spelled_alike("mario", "maria")
    (False, False)
    """
    long_enough = min(len(first), len(second)) >= _GIVEN
    ends_alike = first[:1] == second[:1] and first[-1:] == second[-1:]
    return long_enough and ends_alike and DamerauLevenshtein.distance(first, second) <= 1


def sound_of(name: str) -> str:
    """A key under which spellings of one given name agree that sound the same.

    >>> sound_of("detlef") == sound_of("detlev"), sound_of("marc") == sound_of("mark")
    (True, True)
    >>> sound_of("mario") == sound_of("maria"), sound_of("jan") == sound_of("jana")
    (False, False)
    """
    key = name
    for old, new in _SOUNDS:
        key = key.replace(old, new)
    return "".join(letter for letter, _ in groupby(key))


def _families_alike(first: str, second: str) -> bool:
    """Whether two long family names begin alike and sound nearly the same: Odenthal, Odendahl."""
    ours, theirs = sound_of(first), sound_of(second)
    near = DamerauLevenshtein.distance(ours, theirs) <= 1 and abs(len(first) - len(second)) <= 1
    return (
        near
        and min(len(ours), len(theirs)) >= _LONG_FAMILY
        and ours[:3] == theirs[:3]
        and ours[-1:] == theirs[-1:]
    )


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
    return tuple(
        role for mention in mentions for role in _roles_before(texts[mention.report], mention, lexicon)
    )


def _roles_before(text: str, mention: Mention, lexicon: Lexicon) -> Iterator[RoleMention]:
    """The offices named in the words before one mention."""
    words = role_before(text, mention.passage.span)
    for word in re.findall(r"[A-ZÄÖÜ][\w-]+", words[0]) if words else ():
        match = _TITLE.match(word.replace("-", ""))
        if match and words:
            head = lexicon.stem(match["head"])
            yield RoleMention(
                mention.report,
                Passage(mention.report, Span(words[1], mention.passage.span.end)),
                words[0],
                lexicon.equivalents.get(head, head),
                "" if fold_name(match["bearing"]) in _GENERAL else fold_name(match["bearing"]),
            )


def role_before(text: str, span: Span) -> tuple[str, int] | None:
    """The title words before a name and where they start; None where no word of office is among them.

    >>> role_before("Das sagte die frühere Bürgermeisterin Ada Beck.", Span(38, 46))
    ('frühere Bürgermeisterin', 14)
    """
    left = max(0, span.start - _REACH)
    match = _ROLE.search(text[left : span.start])
    if match is None or "\n" in match.group() or not _OFFICE.search(match["role"]):
        return None
    other, joint, own = match["role"].rpartition(" und ")
    if joint and not _OFFICE.search(other):  # "Jana Wolf und Landrat Till Krohn": Wolf is somebody else
        return own, left + match.end("role") - len(own)
    return match["role"], left + match.start("role")


def role_beside(text: str, span: Span) -> Span | None:
    """The office that an apposition gives to a name, before it or behind it; None where there is none.

    >>> text = "Die Fraktionschefin der Grünen, Ada Beck, schwieg. Jan Wolf, der Sprecher der Stadt, auch."
    >>> [role_beside(text, span).of(text) for span in (Span(32, 40), Span(51, 59))]
    ['Fraktionschefin', 'Sprecher']
    """
    left = max(0, span.start - _REACH)
    match = _HOLDER_BEFORE.search(text[left : span.start])
    if match:
        return _office(text, Span(*match.span("role")).shift(left))
    match = _HOLDER_BEHIND.match(text, span.end)
    return _office(text, Span(*match.span("role"))) if match else None


def _office(text: str, span: Span) -> Span | None:
    """The span, if a word of office stands there."""
    return span if _OFFICE.search(span.of(text)) else None
