"""Who holds which role, as the report itself says: `US-Präsident Donald Trump`, `Ermak, Leiter des …`.

Mined from what stands beside the mention of a person: role words before it (with adjectives and a genitive),
an apposition before or behind it. World knowledge adds nobody to an office.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from synopse.finding.names import language_of
from synopse.finding.role_words import RoleNoun, load_role_words, split_role_noun
from synopse.finding.words import Word, split_words, strip_genitive
from synopse.model import Name, NameKind, Report, Span

_REACH = 90
_STOP = re.compile(r"[.!?;:()\n„“”«»\"]")
_RANKS = ("national", "stellvertretend", "erst", "ehemalig", "früher", "amtierend", "designiert")
_GENITIVE_LINK = ("des", "der", "von", "vom", "für", "in", "im", "beim", "bei", "aus")
_ADJECTIVE = re.compile(
    r"^(?:[a-zäöüß][\w-]{2,40}|US-[a-z]\w{2,40}|[A-ZÄÖÜ][a-zäöüß-]{2,40})(?:e|en|er|em|es)$"
)


@dataclass(frozen=True, slots=True)
class Role:
    """A person's role; `span` covers the role words without a determiner, `of` says whose office it is."""

    name: str
    span: Span
    noun: RoleNoun
    of: str | None


def find_roles(report: Report, names: Sequence[Name]) -> tuple[Role, ...]:
    """The roles of persons in text order.

    `name` is the merged name of the person. Role words before a name hold adjectives and genitives
    (`Der neue US-Verteidigungsminister`, `Spaniens Außenminister`).
    """
    language = language_of(report)
    places = {name.span.start: name for name in names}
    roles: list[Role] = []
    for name in names:
        if name.kind is NameKind.PERSON:
            roles += _roles_before(report.text, name, places, language)
            roles += _role_in_front(report.text, name, places, language)
            roles += _role_behind(report.text, name, places, language)
    return tuple(sorted(roles, key=lambda role: role.span))


def read_role(
    words: Sequence[Word], names: dict[int, Name], language: str
) -> tuple[RoleNoun, str | None] | None:
    """The role a noun phrase speaks of and whose office it is: `der russische Präsident`.

    None where no role noun stands in it.
    """
    nouns = [(i, noun) for i, word in enumerate(words) if (noun := split_role_noun(word.text, language))]
    if not nouns:
        return None
    index, noun = nouns[0]
    start = _phrase_start(words, index, language)
    of = (
        noun.of
        or _owner_before(words[start:index], names, language)
        or _owner_behind(words[index + 1 :], names)
    )
    return noun, of


def _roles_before(text: str, name: Name, names: dict[int, Name], language: str) -> list[Role]:
    """Role words directly before the name."""
    words = _words_before(text, name.span.start)
    if not words or not text[words[-1].end : name.span.start].isspace():
        return []
    noun = split_role_noun(words[-1].text, language)
    if noun is None or words[-1].start in names:
        return []
    start = _phrase_start(words, len(words) - 1, language)
    of = noun.of or _owner_before(words[start:-1], names, language)
    return [Role(name.name, Span(words[start].start, words[-1].end), noun, of)]


def _role_in_front(text: str, name: Name, names: dict[int, Name], language: str) -> list[Role]:
    """A role with its genitive and a comma before the name: `den Direktor der CIA, John Ratcliffe,`."""
    if text[max(0, name.span.start - 2) : name.span.start] != ", " or " " not in name.span.of(text):
        return []
    words = _words_before(text, name.span.start - 2)
    for i in range(len(words) - 2, -1, -1):
        noun = split_role_noun(words[i].text, language)
        if noun and words[i + 1].text in _GENITIVE_LINK and all(word.joined for word in words[i + 1 :]):
            of = noun.of or _owner_behind(words[i + 1 :], names)
            start = _phrase_start(words, i, language)
            return [Role(name.name, Span(words[start].start, words[-1].end), noun, of)]
    return []


def _role_behind(text: str, name: Name, names: dict[int, Name], language: str) -> list[Role]:
    """A role without article behind the name and a comma: `Andrij Ermak, Leiter des Präsidialamts,`."""
    if text[name.span.end : name.span.end + 2] != ", ":
        return []
    stop = _STOP.search(text, name.span.end, name.span.end + _REACH)
    words = split_words(
        text, Span(name.span.end, stop.start() if stop else min(len(text), name.span.end + _REACH))
    )
    for i, word in enumerate(words[:3]):
        noun = split_role_noun(word.text, language)
        if noun and i + 1 < len(words) and words[i + 1].text in _GENITIVE_LINK and words[i + 1].joined:
            of = noun.of or _owner_before(words[:i], names, language) or _owner_behind(words[i + 1 :], names)
            return [Role(name.name, Span(words[0].start, word.end), noun, of)]
        if not _ADJECTIVE.match(word.text) or word.text in load_role_words(language).determiners:
            return []
    return []


def _words_before(text: str, offset: int) -> list[Word]:
    """The words of the same clause before an offset, as far as roles reach."""
    start = max(0, offset - _REACH)
    stops = [match.end() for match in _STOP.finditer(text, start, offset)]
    start = stops[-1] if stops else start
    words = split_words(text, Span(start, offset)) if start < offset else []
    return words[1:] if words and words[0].start == start and start and text[start - 1].isalnum() else words


def _phrase_start(words: Sequence[Word], index: int, language: str) -> int:
    """The index of the first word of the role: adjectives and a genitive before the noun, no determiner.

    Any adjective counts behind a determiner (`der neue Minister`), else only those of states and ranks, since
    a verb looks like one (`sagte Minister Reul`).
    """
    determiners = load_role_words(language).determiners
    if index and words[index].joined and words[index - 1].text.endswith("s") and words[index - 1].capital:
        return index - 1
    start = sure = index
    while start > 0 and words[start].joined and _ADJECTIVE.match(words[start - 1].text):
        if words[start - 1].text.casefold() in determiners:
            return start
        start -= 1
        sure = start if start == sure - 1 and _is_rank(words[start].text, language) else sure
    behind_determiner = start and words[start].joined and words[start - 1].text.casefold() in determiners
    lower = all(word.text[0].islower() or _is_rank(word.text, language) for word in words[start:index])
    return start if behind_determiner and lower else sure


def _is_rank(text: str, language: str) -> bool:
    """Whether an adjective belongs to an office wherever it stands: of a state, or of a rank."""
    stem = re.sub(r"(?:e[nrms]?)$", "", text.casefold())
    return stem in load_role_words(language).adjectives or stem in _RANKS


def _owner_before(words: Sequence[Word], names: dict[int, Name], language: str) -> str | None:
    """Whose office it is by an adjective (`russische`) or a genitive (`Putins`) before the noun."""
    adjectives = load_role_words(language).adjectives
    for word in reversed(words):
        stem = re.sub(r"(?:e[nrms]?)$", "", word.text.casefold())
        if stem in adjectives:
            return adjectives[stem]
        if (
            word.start in names
            and word.text != names[word.start].name
            and strip_genitive(word.text) != word.text
        ):
            return names[word.start].name
    return None


def _owner_behind(words: Sequence[Word], names: dict[int, Name]) -> str | None:
    """Whose office it is by what follows: `der Vereinigten Staaten`, `des Geheimdienstes CIA`."""
    if not words or words[0].text not in _GENITIVE_LINK:
        return None
    for word in words[1:6]:
        if word.start in names and names[word.start].kind is not NameKind.PERSON:
            return names[word.start].name
    return None
