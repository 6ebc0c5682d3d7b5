"""What is known about a report while its speakers are made out, laid out for quick look-ups."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from synopse.finding.name_words import load_name_words
from synopse.finding.names import language_of
from synopse.finding.role_words import RoleNoun
from synopse.finding.roles import Role, find_roles
from synopse.model import Attribution, AttributionKind, Name, Report, Span, SpeakerHow

_LONGEST_QUOTATION = 6000
_FEWEST_ROLES = 400


@dataclass(frozen=True, slots=True)
class Found:
    """Whom a mention resolved to; `person` where it is one person."""

    name: str | None
    how: SpeakerHow
    person: bool = False


NOBODY = Found(None, SpeakerHow.NONE)


@dataclass(frozen=True, slots=True, order=True)
class Office:
    """A role as far as it identifies: who holds it, in which part of the report, of which state or body."""

    name: str
    part: int
    family: str
    head: str
    office: str
    of: str | None
    feminine: bool


@dataclass(frozen=True, slots=True)
class Scene:
    """The report with its names, sentences, roles and attributions, and what was found so far."""

    report: Report
    language: str
    names: tuple[Name, ...]
    starts: tuple[int, ...]
    sentences: tuple[Span, ...]
    sentence_starts: tuple[int, ...]
    offices: dict[str, tuple[Office, ...]]
    attributions: tuple[Attribution, ...]
    speaking: tuple[tuple[int, int], ...]
    quoting: tuple[tuple[int, int], ...]
    found: dict[int, Found] = field(default_factory=dict)

    def names_in(self, span: Span) -> list[Name]:
        """The names inside a span."""
        inside = self.names[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]
        return [name for name in inside if name.span.end <= span.end]

    def name_before(self, offset: int) -> Name | None:
        """The last name that begins before an offset."""
        place = bisect_left(self.starts, offset)
        return self.names[place - 1] if place else None

    def sentence_index(self, offset: int) -> int:
        """The index of the sentence an offset lies in or behind, -1 before the first."""
        return bisect_right(self.sentence_starts, offset) - 1

    def part_at(self, offset: int) -> int:
        """The part of the report an offset lies in."""
        return _part_at(self.report, [part.span.start for part in self.report.parts], offset)

    def gender(self, name: str) -> str:
        """`f`, `m` or nothing: by the given name, else by a feminine role."""
        gender = (
            load_name_words(self.language).genders.get(name.split(maxsplit=1)[0], "") if " " in name else ""
        )
        if gender:
            return gender
        held = (office for offices in self.offices.values() for office in offices if office.name == name)
        return "f" if any(office.feminine for office in held) else ""

    def framed_in(self, span: Span) -> Iterator[int]:
        """The attributions whose own frame names its speaker inside a span, in text order."""
        for _, i in _between(self.speaking, span.start, span.end):
            if self.attributions[i].frame or self.attributions[i].cue:
                yield i

    def quoted_in(self, span: Span) -> Iterator[int]:
        """The direct quotations that share words with a span, in text order."""
        for _, i in _between(self.quoting, span.start - _LONGEST_QUOTATION, span.end):
            if self.attributions[i].content[0].overlaps(span):
                yield i


def lay_out(
    report: Report, attributions: Sequence[Attribution], names: Sequence[Name], sentences: Sequence[Span]
) -> Scene:
    """The scene of a report."""
    sentences = tuple(sentences) or tuple(zone.span for zone in report.article_zones())
    numbered = list(enumerate(attributions))
    direct = [(i, one) for i, one in numbered if one.kind is AttributionKind.DIRECT]
    return Scene(
        report=report,
        language=language_of(report),
        names=tuple(names),
        starts=tuple(name.span.start for name in names),
        sentences=sentences,
        sentence_starts=tuple(sentence.start for sentence in sentences),
        offices=_offices(report, find_roles(report, names)),
        attributions=tuple(attributions),
        speaking=tuple(sorted((one.speaker[0].start, i) for i, one in numbered if one.speaker)),
        quoting=tuple(sorted((one.content[0].start, i) for i, one in direct)),
    )


def _offices(report: Report, roles: Sequence[Role]) -> dict[str, tuple[Office, ...]]:
    """Each office once, by family."""
    starts = [part.span.start for part in report.parts]
    table: dict[str, dict[Office, None]] = {}
    for role in roles:
        table.setdefault(role.noun.family, {})[_office(role, _part_at(report, starts, role.span.start))] = (
            None
        )
    return {family: tuple(offices)[:_FEWEST_ROLES] for family, offices in table.items()}


def _office(role: Role, part: int) -> Office:
    """The identifying side of a role."""
    noun: RoleNoun = role.noun
    return Office(role.name, part, noun.family, noun.head, noun.office, role.of, noun.feminine)


def _part_at(report: Report, starts: Sequence[int], offset: int) -> int:
    """The number of the part that begins last before an offset."""
    place = bisect_right(starts, offset) - 1
    return report.parts[place].part if place >= 0 else 0


def _between(pairs: Sequence[tuple[int, int]], start: int, end: int) -> Sequence[tuple[int, int]]:
    """The pairs whose offset lies in a half-open range."""
    return pairs[bisect_left(pairs, (start, -1)) : bisect_left(pairs, (end, -1))]
