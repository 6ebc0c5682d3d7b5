"""Who the speaker mentioned in an attribution is: a name of the report, or nobody we can tell.

In order: a name in the mention, a role the report itself gave somebody (`der Minister`), an institution that
speaks in its own words (`das Präsidialamt in Kiew`), a pronoun by the speaker or subject before it. What two
persons could be stays open: an unknown speaker is better than a wrong one.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from synopse.finding.name_words import load_name_words
from synopse.finding.names import language_of
from synopse.finding.role_words import RoleNoun, load_role_words
from synopse.finding.roles import Role, find_roles, last_before, read_role
from synopse.finding.words import Word, split_words
from synopse.model import Attribution, AttributionKind, Name, NameKind, Report, Span, SpeakerHow

_MASCULINE = frozenset(("er", "ihm", "ihn", "he", "him"))
_FEMININE = frozenset(("sie", "ihr", "she", "her"))
_FIRST = frozenset(("ich", "mir", "mich", "i", "me"))
_RELATIVE = frozenset(("der", "die", "dem", "den", "who"))
_PLURAL_CUE = re.compile(r"(?:ten|ben|den|gen|men|sen|nen|ßen|fen|hen|cken|sind|were)$")
_PREPOSITIONS = frozenset(
    (
        "von",
        "vom",
        "mit",
        "bei",
        "für",
        "gegen",
        "unter",
        "um",
        "aus",
        "an",
        "über",
        "zu",
        "nach",
        "durch",
        "neben",
    )
)
_OWN = ("eigenen", "eigener")
_SENTENCES_BACK = 2


@dataclass(frozen=True, slots=True)
class _Scene:
    """What is known about the report while its speakers are made out."""

    report: Report
    language: str
    names: tuple[Name, ...]
    starts: tuple[int, ...]
    roles: tuple[Role, ...]
    sentences: tuple[Span, ...]

    def names_in(self, span: Span) -> list[Name]:
        """The names inside a span."""
        first = bisect_left(self.starts, span.start)
        last = bisect_left(self.starts, span.end)
        return [name for name in self.names[first:last] if name.span.end <= span.end]


@dataclass(frozen=True, slots=True)
class _Found:
    """A resolved speaker."""

    name: str | None
    how: SpeakerHow
    person: bool = False


_NOBODY = _Found(None, SpeakerHow.NONE)


def resolve_speakers(
    report: Report,
    attributions: Sequence[Attribution],
    names: Sequence[Name],
    sentences: Sequence[Span] = (),
) -> tuple[Attribution, ...]:
    """The attributions with `speaker_name` and `speaker_how`, in the order given.

    `sentences` are those of the article zones; without them each zone counts as one.
    `speaker_how` is `discourse` where the attribution has no frame of its own.
    """
    scene = _Scene(
        report=report,
        language=language_of(report),
        names=tuple(names),
        starts=tuple(name.span.start for name in names),
        roles=find_roles(report, names),
        sentences=tuple(sentences) or tuple(zone.span for zone in report.article_zones()),
    )
    found: dict[int, _Found] = {}
    order = sorted(range(len(attributions)), key=lambda i: _place(attributions[i]))
    for i in order:
        found[i] = _resolve(attributions[i], attributions, found, scene)
    return tuple(_with_speaker(one, found[i]) for i, one in enumerate(attributions))


def _place(attribution: Attribution) -> tuple[int, int]:
    """Where an attribution stands: its speaker, else its content; the enclosing before the enclosed."""
    spans = attribution.speaker or attribution.content
    return spans[0].start, attribution.parent is not None


def _with_speaker(attribution: Attribution, found: _Found) -> Attribution:
    """The attribution with what was found."""
    framed = attribution.frame or attribution.cue
    how = found.how if framed or found.name is None else SpeakerHow.DISCOURSE
    return replace(attribution, speaker_name=found.name, speaker_how=how)


def _resolve(
    attribution: Attribution, attributions: Sequence[Attribution], found: dict[int, _Found], scene: _Scene
) -> _Found:
    """Who an attribution's mention is."""
    if not attribution.speaker:
        return _NOBODY
    mention = Span(attribution.speaker[0].start, attribution.speaker[-1].end)
    words = split_words(scene.report.text, mention)
    if len(words) == 1 and not scene.names_in(mention):
        pronoun = words[0].text.casefold()
        if pronoun in _FIRST:
            return _enclosing_speaker(mention, attributions, found)
        if pronoun in _RELATIVE and words[0].text.islower():
            return _relative(mention, scene)
        if pronoun in _MASCULINE | _FEMININE:
            return _pronoun(attribution, pronoun, attributions, found, scene)
    if any(word.text.casefold() in _OWN for word in words):
        return _own_word(mention, scene)
    return _named(mention, words, scene) or _by_role(words, scene) or _institution(words, scene) or _NOBODY


def _own_word(mention: Span, scene: _Scene) -> _Found:
    """`nach eigenen Angaben` is on the word of the person who is the subject of the sentence before it."""
    index = last_before([sentence.start for sentence in scene.sentences], mention.start)
    start = scene.sentences[index].start if index >= 0 else mention.start
    person = _subject_of(Span(start, mention.start), scene) if start < mention.start else None
    return _Found(person, SpeakerHow.PRONOUN, person=True) if person else _NOBODY


def _named(mention: Span, words: Sequence[Word], scene: _Scene) -> _Found | None:
    """The person or organisation that the mention names as its head."""
    inside = scene.names_in(mention)
    heads = [name for name in inside if name.kind is NameKind.PERSON and _is_head(name, words, scene)]
    if heads:
        joined = _coordinated(heads, scene.report.text)
        return _Found(" und ".join(dict.fromkeys(joined)), SpeakerHow.NAMED, person=len(joined) == 1)
    for name in inside:
        before = [word for word in words if word.end <= name.span.start]
        after = [word for word in words if word.start >= name.span.end]
        if (
            name.kind is not NameKind.PERSON
            and _introduces(before, scene)
            and not any(w.capital for w in after)
        ):
            return _Found(name.name, SpeakerHow.NAMED)
    return None


def _is_head(name: Name, words: Sequence[Word], scene: _Scene) -> bool:
    """Whether a person speaks, and is not only spoken of: `Trumps Regierung`, `ein Sprecher von Trump`."""
    before = [word for word in words if word.end <= name.span.start]
    after = [word for word in words if word.start >= name.span.end]
    written = name.span.of(scene.report.text)
    genitive = written[-1] in "s’'" and not name.name.endswith(written[-1])
    if genitive and (after or before):
        return False
    return not before or before[-1].text not in _PREPOSITIONS


def _coordinated(heads: Sequence[Name], text: str) -> list[str]:
    """The first person, and those that `und` joins to it."""
    joined = [heads[0].name]
    for one, other in pairwise(heads):
        gap = text[one.span.end : other.span.start]
        if gap.strip() not in ("und", "and", "sowie"):
            break
        joined.append(other.name)
    return joined


def _introduces(words: Sequence[Word], scene: _Scene) -> bool:
    """Whether words before an organisation only introduce it: `die Nachrichtenagentur`, `aus dem`."""
    heads = load_name_words(scene.language).organisation_heads
    return all(not word.capital or word.first or word.text in heads for word in words) and not any(
        read_role([word], {}, scene.language) for word in words
    )


def _by_role(words: Sequence[Word], scene: _Scene) -> _Found | None:
    """The one person of the report whose role fits the role noun of the mention."""
    names = {name.span.start: name for name in scene.names}
    read = read_role(words, names, scene.language)
    if read is None:
        return None
    noun, of = read
    if noun.relative or noun.plural or words[0].text.casefold() in ("ein", "eine", "einem", "einer", "eines"):
        return _NOBODY
    fitting = [role for role in scene.roles if _fits(noun, of, role, scene)]
    zone = scene.report.zone_at(words[0].start)
    part = [role for role in fitting if zone and _part_of(role, scene) == zone.part] or fitting
    persons = dict.fromkeys(role.name for role in part)
    person = next(iter(persons)) if len(persons) == 1 else _last_named(persons, words[0].start, scene)
    return _Found(person, SpeakerHow.ROLE, person=True) if person else _NOBODY


def _part_of(role: Role, scene: _Scene) -> int | None:
    """The part of the report a role stands in."""
    zone = scene.report.zone_at(role.span.start)
    return zone.part if zone else None


def _last_named(persons: Mapping[str, None], offset: int, scene: _Scene) -> str | None:
    """The one of several persons who alone is named in the sentences just before an offset."""
    index = last_before([sentence.start for sentence in scene.sentences], offset)
    if index < 0 or not persons:
        return None
    start = scene.sentences[max(0, index - _SENTENCES_BACK)].start
    near = scene.names_in(Span(start, offset)) if start < offset else []
    named = dict.fromkeys(name.name for name in near if name.name in persons)
    return next(iter(named)) if len(named) == 1 else None


def _fits(noun: RoleNoun, of: str | None, role: Role, scene: _Scene) -> bool:
    """Whether a mentioned role can be the one a person was given."""
    if role.noun.family != noun.family:
        return False
    bare = noun.office == noun.head or noun.family != "minister"
    if not bare and not (role.noun.office.endswith(noun.office) or noun.office.endswith(role.noun.office)):
        return False
    if of is None:
        return True
    owners = {role.of} | {other.of for other in scene.roles if other.name == role.name}
    return of in owners


def _institution(words: Sequence[Word], scene: _Scene) -> _Found | None:
    """An institution speaks under its own words, the determiner left out: `Präsidialamt in Kiew`."""
    lists = load_role_words(scene.language)
    kept = list(words)
    while kept and kept[0].text.casefold() in lists.determiners:
        kept.pop(0)
    head = next((word for word in kept if word.capital and not word.text.startswith("US-a")), None)
    if head is None or not lists.institutions.search(head.text.casefold()):
        return None
    return _Found(scene.report.text[kept[0].start : kept[-1].end], SpeakerHow.ROLE)


def _enclosing_speaker(
    mention: Span, attributions: Sequence[Attribution], found: dict[int, _Found]
) -> _Found:
    """`Ich` is who speaks the quotation it stands in."""
    for i, other in enumerate(attributions):
        inside = other.kind is AttributionKind.DIRECT and any(
            span.contains(mention) for span in other.content
        )
        if inside and i in found and found[i].person:
            return replace(found[i], how=SpeakerHow.PRONOUN)
    return _NOBODY


def _relative(mention: Span, scene: _Scene) -> _Found:
    """A relative pronoun is the person named directly before its comma."""
    i = last_before([name.span.end for name in scene.names], mention.start - 2)
    if i < 0 or scene.report.text[scene.names[i].span.end : mention.start] != ", ":
        return _NOBODY
    name = scene.names[i]
    return _Found(name.name, SpeakerHow.PRONOUN, person=True) if name.kind is NameKind.PERSON else _NOBODY


def _pronoun(
    attribution: Attribution,
    pronoun: str,
    attributions: Sequence[Attribution],
    found: dict[int, _Found],
    scene: _Scene,
) -> _Found:
    """`er` and `sie`: who speaks before in the sentence, else the speaker or subject of those before."""
    text = scene.report.text
    if pronoun in _FEMININE and any(_PLURAL_CUE.search(cue.of(text)) for cue in attribution.cue[:1]):
        return _NOBODY
    mention = attribution.speaker[0]
    index = last_before([sentence.start for sentence in scene.sentences], mention.start)
    for back in range(index, max(-1, index - 1 - _SENTENCES_BACK), -1):
        span = scene.sentences[back]
        if back == index and span.start == mention.start:
            continue
        before = Span(span.start, min(span.end, mention.start))
        candidate = _speaker_in(before, attribution, attributions, found)
        candidate = candidate or (_subject_of(before, scene) if back < index else None)
        if candidate:
            fitting = _agrees(candidate, pronoun, scene)
            return _Found(candidate, SpeakerHow.PRONOUN, person=True) if fitting else _NOBODY
    return _NOBODY


def _speaker_in(
    span: Span, attribution: Attribution, attributions: Sequence[Attribution], found: dict[int, _Found]
) -> str | None:
    """The person who last speaks inside a span, by a frame there or in a direct quotation."""
    name = None
    for i, other in enumerate(attributions):
        if other is attribution or not other.speaker or i not in found or not found[i].person:
            continue
        framed = bool(other.frame or other.cue) and span.contains(other.speaker[0])
        quoted = other.kind is AttributionKind.DIRECT and span.overlaps(other.content[0])
        name = found[i].name if framed or quoted else name
    return name


def _subject_of(span: Span, scene: _Scene) -> str | None:
    """The first person of a sentence that is no genitive and behind no preposition."""
    words = split_words(scene.report.text, span)
    for name in scene.names_in(span):
        if name.kind is NameKind.PERSON and _is_head(name, words, scene):
            return name.name
    return None


def _agrees(name: str, pronoun: str, scene: _Scene) -> bool:
    """Whether a person can be `er` or `sie`; `sie` needs a known woman, since it may mean many."""
    gender = load_name_words(scene.language).genders.get(name.split(maxsplit=1)[0], "") if " " in name else ""
    if not gender and any(role.noun.feminine for role in scene.roles if role.name == name):
        gender = "f"
    return gender == "f" if pronoun in _FEMININE else gender != "f"
