"""Who holds which role, as the report itself says: `US-Präsident Donald Trump`, `Ermak, Leiter des …`.

Mined from what stands beside the mention of a person: role words before it (with adjectives and a genitive),
an apposition before or behind it, a party in brackets, `ist` and `war`. World knowledge adds nobody.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from synopse.finding.name_words import load_name_words
from synopse.finding.role_words import (
    RoleNoun,
    institution_gender,
    load_role_words,
    open_role_noun,
    split_role_noun,
)
from synopse.finding.words import Word, split_words, strip_genitive
from synopse.model import Name, NameKind, Report, Role, Span, Tenure

_REACH = 90
_STOP = re.compile(r"[.!?;:()\n„“”«»\"]")
_PARTY = re.compile(r" \(([^\W\d_]{2,8})[,)]")
_PREDICATE = re.compile(r" (ist|war)(?: seit \w{1,20}(?: \w{1,20})?)? ")
_RANKS = ("national", "stellvertretend", "erst", "amtierend")
_GENITIVE_LINK = ("des", "der", "von", "vom", "für", "in", "im", "beim", "bei", "aus", "an", "am")
_MARKS = '„“"»«›‹‚‘’(['
_MOST_LEADING = 3
_ADJECTIVE = re.compile(
    r"^(?:[a-zäöüß][\w-]{2,40}|US-[a-z]\w{2,40}|[A-ZÄÖÜ][a-zäöüß-]{2,40})(?:e|en|er|em|es)$"
)
_ARTICLE_GENDERS = {"der": "m", "dem": "m", "den": "m", "die": "f"}


@dataclass(frozen=True, slots=True)
class _Scene:
    """The text with its names by where they start, and the language whose lists serve it."""

    text: str
    names: dict[int, Name]
    language: str


def find_roles(report: Report, names: Sequence[Name], language: str) -> tuple[Role, ...]:
    """The roles of persons in text order; of organisations, the word for them (`Gewerkschaft`).

    `name` is the merged name. Role words before a name hold adjectives and genitives
    (`Der neue US-Verteidigungsminister`, `Spaniens Außenminister`).
    """
    scene = _Scene(report.text, {name.span.start: name for name in names}, language)
    roles: list[Role] = []
    for name in names:
        if name.kind is NameKind.PERSON:
            roles += _roles_before(name, scene)
            roles += _role_in_front(name, scene)
            roles += _role_behind(name, scene)
            roles += _party_behind(name, scene)
            roles += _predicate(name, scene)
        elif name.kind is not NameKind.PLACE:
            roles += _body_before(name, scene)
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
    return _read_at(words, index, noun, names, language)


def read_open_role(
    words: Sequence[Word], names: dict[int, Name], language: str
) -> tuple[RoleNoun, str | None] | None:
    """The same for a noun no list has, where the phrase begins with it: `der Flüchtlingshelfer`."""
    index = next(
        (i for i, word in enumerate(words) if word.capital and not _is_determiner(word, language)), None
    )
    noun = open_role_noun(words[index].text, language) if index is not None else None
    if index is None or noun is None or words[index].start in names:
        return None
    return _read_at(words, index, noun, names, language)


def _read_at(
    words: Sequence[Word], index: int, noun: RoleNoun, names: dict[int, Name], language: str
) -> tuple[RoleNoun, str | None]:
    """The role whose noun stands at an index, with its tenure, and whose office it is."""
    start = _phrase_start(words, index, language)
    of = (
        noun.of
        or _owner_before(words[start:index], names, language)
        or _owner_behind(words[index + 1 :], names)
    )
    return _with_tenure(noun, words[start:index], language), of


def _with_tenure(noun: RoleNoun, words: Sequence[Word], language: str) -> RoleNoun:
    """The noun as its adjectives have it: `ehemalige`, `damaliger`, `designierte`."""
    lists = load_role_words(language)
    tenures = [tenure for word in words if (tenure := lists.tenure_of(word.text)) is not Tenure.PRESENT]
    return replace(noun, tenure=tenures[0]) if tenures else noun


def _make(name: Name, span: Span, noun: RoleNoun, of: str | None) -> Role:
    """The role of a person."""
    return Role(name.name, name.span, span, noun.family, noun.office, of, noun.feminine, noun.tenure)


def _is_determiner(word: Word, language: str) -> bool:
    return word.text.casefold() in load_role_words(language).determiners


def _roles_before(name: Name, scene: _Scene) -> list[Role]:
    """Role words directly before the name, those of no list too."""
    if not _noun_before(scene.text, name.span.start):
        return []
    words = _words_before(scene.text, name.span.start)
    if not words or not scene.text[words[-1].end : name.span.start].isspace():
        return []
    word = words[-1]
    noun = split_role_noun(word.text, scene.language) or _open_before(word, scene.language)
    if noun is None or word.start in scene.names or noun.plural:
        return []
    start = _phrase_start(words, len(words) - 1, scene.language)
    of = noun.of or _owner_before(words[start:-1], scene.names, scene.language)
    noun = _with_tenure(noun, words[start:-1], scene.language)
    return [_make(name, Span(words[start].start, word.end), noun, of)]


def _open_before(word: Word, language: str) -> RoleNoun | None:
    """A noun for a person that no list has, unless its look is that of other words."""
    common = load_name_words(language).is_common(word.text)
    return None if common else open_role_noun(word.text, language)


def _body_before(name: Name, scene: _Scene) -> list[Role]:
    """What an organisation is, by the word before its name: `die Gewerkschaft GVL`."""
    if not _noun_before(scene.text, name.span.start):
        return []
    words = _words_before(scene.text, name.span.start)
    gap = scene.text[words[-1].end : name.span.start].strip(" „\"»›‚'") if words else "-"
    if gap or not institution_gender(words[-1].text, scene.language) or words[-1].start in scene.names:
        return []
    office = strip_body(words[-1].text, scene.language)
    span = Span(words[-1].start, words[-1].end)
    return [Role(name.name, name.span, span, "institution", office, None, feminine=False)]


def strip_body(word: str, language: str) -> str:
    """The word for an institution without inflection, folded: `Stadtwerken` and `Stadtwerke` are one."""
    folded = word.casefold()
    match = load_role_words(language).institution.match(folded)
    return folded[: match.end(1)] if match else folded


def _role_in_front(name: Name, scene: _Scene) -> list[Role]:
    """A role with its genitive and a comma before the name: `den Direktor der CIA, John Ratcliffe,`."""
    text = scene.text
    if text[max(0, name.span.start - 2) : name.span.start] != ", " or " " not in name.span.of(text):
        return []
    words = _words_before(text, name.span.start - 2)
    for i in range(len(words) - 2, -1, -1):
        noun = split_role_noun(words[i].text, scene.language)
        if noun and words[i + 1].text in _GENITIVE_LINK and all(word.joined for word in words[i + 1 :]):
            of = noun.of or _owner_behind(words[i + 1 :], scene.names)
            start = _phrase_start(words, i, scene.language)
            noun = _with_tenure(noun, words[start:i], scene.language)
            return [_make(name, Span(words[start].start, words[-1].end), noun, of)]
    return []


def _role_behind(name: Name, scene: _Scene) -> list[Role]:
    """A role behind the name and a comma: `Andrij Ermak, Leiter des …`, `…, die Leiterin des …`."""
    text = scene.text
    if text[name.span.end : name.span.end + 2] != ", ":
        return []
    return _leading_role(name, name.span.end + 2, scene, article=False)


def _predicate(name: Name, scene: _Scene) -> list[Role]:
    """What somebody is said to be: `Reul ist Landrat von Wummelitz`, `war Präsident`."""
    match = _PREDICATE.match(scene.text, name.span.end, name.span.end + _REACH)
    if match is None:
        return []
    roles = _leading_role(name, match.end(), scene, article=True)
    return [replace(role, tenure=Tenure.FORMER) for role in roles] if match[1] == "war" else roles


def _leading_role(name: Name, offset: int, scene: _Scene, *, article: bool) -> list[Role]:
    """The role noun within the first words from an offset on, adjectives and an article before it."""
    text = scene.text
    stop = _STOP.search(text, offset, offset + _REACH)
    end = stop.start() if stop else min(len(text), offset + _REACH)
    words = split_words(text, Span(offset, end)) if offset < end else []
    for i, word in enumerate(words[:_MOST_LEADING]):
        noun = split_role_noun(word.text, scene.language)
        if noun and not noun.plural and word.start not in scene.names:
            closed = text[word.end : word.end + 1] in ",.)" if not article else True
            linked = i + 1 < len(words) and words[i + 1].text in _GENITIVE_LINK and words[i + 1].joined
            fits = _article_fits(words[0], noun)
            noun = _with_tenure(noun, words[:i], scene.language)
            of = (
                noun.of
                or _owner_before(words[:i], scene.names, scene.language)
                or (_owner_behind(words[i + 1 :], scene.names) if linked else None)
            )
            first = 1 if i and _is_determiner(words[0], scene.language) else 0
            span = Span(words[first].start, word.end)
            return [_make(name, span, noun, of)] if fits and (linked or closed) else []
        if not _ADJECTIVE.match(word.text) and not (i == 0 and word.text in _ARTICLE_GENDERS):
            return []
    return []


def _article_fits(word: Word, noun: RoleNoun) -> bool:
    """Whether the gender of an article in front is that of the noun."""
    gender = _ARTICLE_GENDERS.get(word.text)
    return gender is None or (gender == "f") == noun.feminine or word.text == "der"


def _party_behind(name: Name, scene: _Scene) -> list[Role]:
    """A politician by the party in brackets: `Jens Osterkamp (SPD)`."""
    match = _PARTY.match(scene.text, name.span.end, name.span.end + 12)
    of = load_role_words(scene.language).prefixes.get(match[1].casefold()) if match else None
    if match is None or of is None:
        return []
    return [Role(name.name, name.span, Span(*match.span(1)), "politiker", "politiker", of, feminine=False)]


def _noun_before(text: str, offset: int) -> bool:
    """Whether the word before an offset has a capital: asked before anything dear."""
    before = text[max(0, offset - _REACH) : offset].rsplit(maxsplit=1)
    return bool(before) and before[-1].lstrip(_MARKS)[:1].isupper()


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
    """Whether an adjective belongs to an office wherever it stands: of a state, of a rank, of its tenure."""
    words = load_role_words(language)
    stem = re.sub(r"(?:e[nrms]?)$", "", text.casefold())
    return stem in words.adjectives or stem in _RANKS or words.tenure_of(text) is not Tenure.PRESENT


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
    """Whose office it is by what follows: `der Vereinigten Staaten`, `des Dienstes CIA`, `des Vereins`."""
    if not words or words[0].text not in _GENITIVE_LINK:
        return None
    for word in words[1:6]:
        if word.start in names:
            return names[word.start].name
    common = next((word for word in words[1:4] if word.capital), None)
    return re.sub(r"(?:es|s|en|n)$", "", common.text.casefold()) if common else None
