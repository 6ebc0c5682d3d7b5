"""What is known about a report while its speakers are made out, laid out for quick look-ups."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from synopse.finding.mentions import Mention, read_mention
from synopse.finding.name_words import load_name_words
from synopse.finding.names import language_of
from synopse.finding.role_words import RoleWords, load_role_words
from synopse.model import Attribution, AttributionKind, Name, NameKind, Report, Role, Span, SpeakerHow

_LONGEST_QUOTATION = 6000
_MOST_ROLES = 400
_NAMES_BACK = 100


@dataclass(frozen=True, slots=True)
class Found:
    """Whom a mention resolved to; `person` where it is one person, `source` the passages this rests on.

    `gender` is the grammatical gender by which a pronoun may take it up: m, f, n, p for several, or unknown.
    """

    name: str | None
    how: SpeakerHow
    person: bool = False
    gender: str = ""
    source: tuple[Span, ...] = ()


NOBODY = Found(None, SpeakerHow.NONE)


@dataclass(frozen=True, slots=True)
class Scene:
    """The report with its names, sentences, roles and attributions, and what was found so far."""

    report: Report
    language: str
    words: RoleWords
    names: tuple[Name, ...]
    starts: tuple[int, ...]
    sentences: tuple[Span, ...]
    sentence_starts: tuple[int, ...]
    roles: tuple[Role, ...]
    by_name: dict[str, tuple[Role, ...]]
    genders: dict[str, str]
    mentioned: dict[str, list[int]]
    full: dict[str, Span]
    bodies: tuple[Name, ...]
    attributions: tuple[Attribution, ...]
    mentions: tuple[Mention | None, ...]
    speaking: tuple[tuple[int, int], ...]
    quoting: tuple[tuple[int, int], ...]
    carrying: tuple[tuple[int, int], ...]
    found: dict[int, Found] = field(default_factory=dict)

    def names_in(self, span: Span) -> list[Name]:
        """The names inside a span."""
        inside = self.names[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]
        return [name for name in inside if name.span.end <= span.end]

    def name_before(self, offset: int) -> Name | None:
        """The last name that begins before an offset."""
        place = bisect_left(self.starts, offset)
        return self.names[place - 1] if place else None

    def last_of(self, kind: NameKind, offset: int) -> Name | None:
        """The last name of a kind before an offset, among the last hundred."""
        last = bisect_left(self.starts, offset)
        before = range(last - 1, max(-1, last - _NAMES_BACK), -1)
        return next((self.names[i] for i in before if self.names[i].kind is kind), None)

    def last_mention(self, name: str, offset: int) -> int:
        """Where a name was last mentioned before an offset; -1 where it was not."""
        starts = self.mentioned.get(name, ())
        place = bisect_left(starts, offset)
        return starts[place - 1] if place else -1

    def sentence_index(self, offset: int) -> int:
        """The index of the sentence an offset lies in or behind, -1 before the first."""
        return bisect_right(self.sentence_starts, offset) - 1

    def sentences_before(self, offset: int, count: int) -> Iterator[Span]:
        """What stands before an offset, the last sentence first: its own up to there, then `count` more."""
        index = self.sentence_index(offset)
        part = self.part_at(offset)
        for back in range(index, max(-1, index - 1 - count), -1):
            sentence = self.sentences[back]
            if sentence.start < offset and self.part_at(sentence.start) == part:
                yield Span(sentence.start, min(sentence.end, offset))

    def part_at(self, offset: int) -> int:
        """The part of the report an offset lies in."""
        parts = self.report.parts
        place = bisect_right([part.span.start for part in parts], offset) - 1
        return parts[place].part if place >= 0 else 0

    def gender(self, name: str) -> str:
        """`f`, `m` or nothing: by the given name, else by the roles the report gives."""
        return self.genders.get(name, "")

    def speaking_between(self, start: int, end: int) -> Sequence[tuple[int, int]]:
        """Where speakers are mentioned in a half-open range, and in which attribution, in text order."""
        return _between(self.speaking, start, end)

    def framed_in(self, span: Span) -> Iterator[int]:
        """The attributions whose own frame names its speaker inside a span, in text order."""
        for _, i in _between(self.speaking, span.start, span.end):
            if self.attributions[i].frame or self.attributions[i].cue:
                yield i

    def carried_in(self, span: Span) -> Iterator[int]:
        """The attributions that begin in a span and hang on a speaker mentioned before, in text order."""
        return (i for _, i in _between(self.carrying, span.start, span.end))

    def quoted_in(self, span: Span) -> Iterator[int]:
        """The direct quotations that share words with a span, in text order."""
        for _, i in _between(self.quoting, span.start - _LONGEST_QUOTATION, span.end):
            if self.attributions[i].content[0].overlaps(span):
                yield i

    def first_full(self, name: str, offset: int) -> tuple[Span, ...]:
        """The first mention that has the whole name, where the one at an offset has it not."""
        whole = self.full.get(name)
        return (whole,) if whole and whole.start != offset else ()


def lay_out(
    report: Report,
    attributions: Sequence[Attribution],
    names: Sequence[Name],
    roles: Sequence[Role],
    mentions: Mapping[Span, Mention],
    sentences: Sequence[Span],
) -> Scene:
    """The scene of a report."""
    sentences = tuple(sentences) or tuple(zone.span for zone in report.article_zones())
    numbered = list(enumerate(attributions))
    carried = [(i, one) for i, one in numbered if one.speaker and not (one.frame or one.cue)]
    direct = [(i, one) for i, one in numbered if one.kind is AttributionKind.DIRECT]
    language = language_of(report)
    roles = tuple(roles)[:_MOST_ROLES]
    by_name = _by_name(roles)
    return Scene(
        report=report,
        language=language,
        words=load_role_words(language),
        names=tuple(names),
        starts=tuple(name.span.start for name in names),
        sentences=sentences,
        sentence_starts=tuple(sentence.start for sentence in sentences),
        roles=roles,
        by_name=by_name,
        genders=_genders(report, names, by_name, language),
        mentioned=_mentioned(names),
        full=_full(report, names),
        bodies=_bodies(names),
        attributions=tuple(attributions),
        mentions=tuple(mentions[mention_span(one)] if one.speaker else None for one in attributions),
        speaking=tuple(sorted((one.speaker[0].start, i) for i, one in numbered if one.speaker)),
        carrying=tuple(sorted((one.content[0].start, i) for i, one in carried)),
        quoting=tuple(sorted((one.content[0].start, i) for i, one in direct)),
    )


def read_mentions(report: Report, attributions: Sequence[Attribution], language: str) -> dict[Span, Mention]:
    """The speaker mentions of attributions, each taken apart once; several may hang on one."""
    spans = dict.fromkeys(mention_span(one) for one in attributions if one.speaker)
    return {span: read_mention(report.text, span, language) for span in spans}


def mention_span(attribution: Attribution) -> Span:
    """The span from the first to the last word of a speaker mention."""
    return Span(attribution.speaker[0].start, attribution.speaker[-1].end)


def _by_name(roles: Sequence[Role]) -> dict[str, tuple[Role, ...]]:
    """The roles of each person."""
    table: dict[str, list[Role]] = {}
    for role in roles:
        table.setdefault(role.name, []).append(role)
    return {name: tuple(held) for name, held in table.items()}


def _mentioned(names: Sequence[Name]) -> dict[str, list[int]]:
    """Where each name is mentioned, in text order."""
    table: dict[str, list[int]] = {}
    for name in names:
        table.setdefault(name.name, []).append(name.span.start)
    return table


def _full(report: Report, names: Sequence[Name]) -> dict[str, Span]:
    """The first mention of each name that has it whole."""
    table: dict[str, Span] = {}
    for name in names:
        if name.name not in table and name.span.of(report.text) == name.name:
            table[name.name] = name.span
    return table


def _bodies(names: Sequence[Name]) -> tuple[Name, ...]:
    """The first mention of each organisation."""
    first: dict[str, Name] = {}
    for name in names:
        if name.kind is NameKind.ORGANISATION:
            first.setdefault(name.name, name)
    return tuple(first.values())[:_MOST_ROLES]


def _genders(
    report: Report, names: Sequence[Name], by_name: dict[str, tuple[Role, ...]], language: str
) -> dict[str, str]:
    """The gender of each person, as far as a given name, a form of address or a role tells it."""
    given = load_name_words(language).genders
    table: dict[str, str] = {}
    for name in names:
        if name.kind is NameKind.PERSON and not table.get(name.name):
            table[name.name] = (
                (given.get(name.name.split(maxsplit=1)[0], "") if " " in name.name else "")
                or _by_address(report.text, name.span.start)
                or _by_roles(by_name.get(name.name, ()))
            )
    return table


def _by_address(text: str, offset: int) -> str:
    """By `Frau` or `Herr` before the name."""
    before = text[max(0, offset - 6) : offset]
    if before.endswith(("Frau ", "Mrs. ", "Ms. ")):
        return "f"
    return "m" if before.endswith(("Herr ", "Herrn ", "Mr. ")) else ""


def _by_roles(roles: Sequence[Role]) -> str:
    """By the role nouns: a feminine one is a woman's, a masculine one with an ending of its own a man's."""
    if any(role.feminine for role in roles):
        return "f"
    masculine = any(role.family not in ("politiker", "institution") for role in roles)
    return "m" if masculine else ""


def _between(pairs: Sequence[tuple[int, int]], start: int, end: int) -> Sequence[tuple[int, int]]:
    """The pairs whose offset lies in a half-open range."""
    return pairs[bisect_left(pairs, (start, -1)) : bisect_left(pairs, (end, -1))]
