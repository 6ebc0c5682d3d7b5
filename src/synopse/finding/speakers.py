"""Who the speaker mentioned in an attribution is: a name of the report, or nobody we can tell.

In order: a pronoun (`pronouns`), a name in the mention, a role the report itself gave somebody (`der
Minister`), an institution that speaks under its own words (`das Präsidialamt in Kiew`). What two persons
could be stays open: an unknown speaker is better than a wrong one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from synopse.finding.name_words import load_name_words
from synopse.finding.pronouns import is_head, resolve_pronoun
from synopse.finding.role_words import RoleNoun, load_role_words
from synopse.finding.roles import read_role
from synopse.finding.speaker_scene import NOBODY, Found, Office, Scene, lay_out
from synopse.finding.words import Word, split_words
from synopse.model import Attribution, Name, NameKind, Report, Span, SpeakerHow

_INDEFINITE = ("ein", "eine", "einem", "einer", "eines", "a", "an")
_SENTENCES_BACK = 2


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
    scene = lay_out(report, attributions, names, sentences)
    for i in sorted(range(len(attributions)), key=lambda i: _place(attributions[i])):
        scene.found[i] = _resolve(attributions[i], scene)
    return tuple(_with_speaker(one, scene.found[i]) for i, one in enumerate(attributions))


def _place(attribution: Attribution) -> tuple[int, bool]:
    """Where an attribution stands: its speaker, else its content; the enclosing before the enclosed."""
    spans = attribution.speaker or attribution.content
    return spans[0].start, attribution.parent is not None


def _with_speaker(attribution: Attribution, found: Found) -> Attribution:
    """The attribution with what was found."""
    framed = (attribution.frame or attribution.cue) and attribution.speaker_how is not SpeakerHow.DISCOURSE
    how = found.how if framed or found.name is None else SpeakerHow.DISCOURSE
    return replace(attribution, speaker_name=found.name, speaker_how=how)


def _resolve(attribution: Attribution, scene: Scene) -> Found:
    """Who an attribution's mention is."""
    if not attribution.speaker:
        return NOBODY
    mention = Span(attribution.speaker[0].start, attribution.speaker[-1].end)
    words = split_words(scene.report.text, mention)
    found = resolve_pronoun(attribution, words, scene)
    return (
        found
        or _named(mention, words, scene)
        or _by_role(words, scene)
        or _institution(words, scene)
        or NOBODY
    )


def _named(mention: Span, words: list[Word], scene: Scene) -> Found | None:
    """The person or organisation that the mention names as its head."""
    inside = scene.names_in(mention)
    persons = (name for name in inside if name.kind is NameKind.PERSON)
    heads = [name for name in persons if is_head(name, words, scene.report.text)]
    if heads:
        joined = _coordinated(heads, scene.report.text)
        return Found(" und ".join(dict.fromkeys(joined)), SpeakerHow.NAMED, person=len(joined) == 1)
    for name in inside:
        before = [word for word in words if word.end <= name.span.start]
        after = [word for word in words if word.start >= name.span.end]
        if (
            name.kind is not NameKind.PERSON
            and _introduces(before, scene)
            and not any(w.capital for w in after)
        ):
            return Found(name.name, SpeakerHow.NAMED)
    return None


def _coordinated(heads: Sequence[Name], text: str) -> list[str]:
    """The first person, and those that `und` joins to it."""
    joined = [heads[0].name]
    for one, other in pairwise(heads):
        if text[one.span.end : other.span.start].strip() not in ("und", "and", "sowie"):
            break
        joined.append(other.name)
    return joined


def _introduces(words: Sequence[Word], scene: Scene) -> bool:
    """Whether words before an organisation only introduce it: `die Nachrichtenagentur`, `dem`."""
    heads = load_name_words(scene.language).organisation_heads
    role = any(read_role([word], {}, scene.language) for word in words)
    institution = any(_is_institution(word, scene) for word in words if word.text not in heads)
    known = all(not word.capital or word.first or word.text in heads for word in words)
    return known and not role and not institution


def _by_role(words: Sequence[Word], scene: Scene) -> Found | None:
    """The one person of the report whose role fits the role noun of the mention."""
    names = (
        {name.span.start: name for name in scene.names_in(Span(words[0].start, words[-1].end))}
        if words
        else {}
    )
    read = read_role(words, names, scene.language)
    if read is None:
        return None
    noun, of = read
    if noun.relative or noun.plural or words[0].text.casefold() in _INDEFINITE:
        return NOBODY
    fitting = [office for office in scene.offices.get(noun.family, ()) if _fits(noun, of, office, scene)]
    part = scene.part_at(words[0].start)
    near = [office for office in fitting if office.part == part] or fitting
    persons = tuple(dict.fromkeys(office.name for office in near))
    person = persons[0] if len(persons) == 1 else _last_named(persons, words[0].start, scene)
    return Found(person, SpeakerHow.ROLE, person=True) if person else NOBODY


def _fits(noun: RoleNoun, of: str | None, office: Office, scene: Scene) -> bool:
    """Whether a mentioned role can be the one a person was given."""
    bare = noun.office == noun.head or noun.family != "minister"
    related = office.office.endswith(noun.office) or noun.office.endswith(office.office)
    if noun.feminine and not office.feminine and scene.gender(office.name) != "f":
        return False
    if not bare and not related:
        return False
    held = scene.offices.get(noun.family, ())
    return of is None or any(other.of == of for other in held if other.name == office.name)


def _last_named(persons: Iterable[str], offset: int, scene: Scene) -> str | None:
    """The one of several persons who alone is named in the sentences just before an offset."""
    index = scene.sentence_index(offset)
    start = scene.sentences[max(0, index - _SENTENCES_BACK)].start if index >= 0 else offset
    near = scene.names_in(Span(start, offset)) if start < offset else []
    wanted = tuple(persons)
    named = tuple(dict.fromkeys(name.name for name in near if name.name in wanted))
    return named[0] if len(named) == 1 else None


def _institution(words: Sequence[Word], scene: Scene) -> Found | None:
    """An institution speaks under its own words, the determiner left out: `Präsidialamt in Kiew`."""
    determiners = load_role_words(scene.language).determiners
    kept = list(words)
    while kept and kept[0].text.casefold() in determiners:
        kept.pop(0)
    head = next((word for word in kept if word.capital and not word.text.startswith("US-a")), None)
    if head is None or not _is_institution(head, scene):
        return None
    return Found(scene.report.text[kept[0].start : kept[-1].end], SpeakerHow.ROLE)


def _is_institution(word: Word, scene: Scene) -> bool:
    """Whether a word is one for an office, force or firm."""
    return word.capital and bool(load_role_words(scene.language).institutions.search(word.text.casefold()))
