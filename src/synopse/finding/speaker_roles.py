"""Whom a role noun means that speaks: by the roles the report gives, else by who spoke before.

A former holder of an office and the present one are kept apart; `sein Sprecher` is somebody only where the
report says whose speaker that is; a noun nobody was given takes up who spoke before, if it can.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from synopse.finding.mentions import Mention
from synopse.finding.pronouns import LONGEST_SENTENCE, find_antecedent, is_head
from synopse.finding.role_words import RoleNoun, split_role_noun
from synopse.finding.roles import read_open_role, read_role
from synopse.finding.speaker_scene import NOBODY, Found, Scene
from synopse.finding.words import Word, split_words
from synopse.model import Attribution, NameKind, OpenRole, Role, Span, SpeakerHow

_ADJECTIVAL = ("nde", "gte", "sandte", "rdnete", "dige", "rige", "amte")
_OWNERS = ("der", "des", "von", "vom")
_SENTENCES_BACK = 2
_FEWEST_LETTERS = 5
_FARTHEST_SPEAKER = 8


@dataclass(frozen=True, slots=True)
class Asked:
    """A role as a mention speaks of it: its noun, whose it is, its gender and what stands behind it."""

    noun: RoleNoun
    of: str | None
    gender: str
    first: str
    bare: bool
    open: bool


def resolve_role(attribution: Attribution, mention: Mention, scene: Scene) -> Found | None:
    """The one person whose role fits the role noun of a mention; None where it has no role noun."""
    asked = _read(mention, scene)
    if asked is None:
        return None
    if asked.noun.relative or asked.gender == "p" or asked.first in scene.words.indefinite:
        return NOBODY if not asked.open else None
    if asked.first in scene.words.possessives:
        return _possessed(attribution, mention, asked, scene)
    fitting = _fitting(asked, scene)
    if fitting:
        return _held(attribution, fitting, asked, mention, scene)
    if not asked.bare or asked.first not in scene.words.definite or asked.open:
        return NOBODY if not asked.open else None
    return _taken_up(attribution, mention, asked, scene)


def find_open_role(i: int, scene: Scene) -> OpenRole | None:
    """The office an unresolved mention speaks of, one person's that the report gives to nobody."""
    mention = scene.mentions[i]
    asked = _read(mention, scene) if mention and mention.words and not scene.found[i].name else None
    if asked is None or asked.open or asked.noun.relative or asked.gender == "p":
        return None
    if (
        asked.first in scene.words.indefinite
        or asked.first in scene.words.possessives
        or _is_wide(asked, scene)
        or _fitting(asked, scene)
    ):
        return None
    noun = asked.noun
    feminine = asked.gender == "f"
    return OpenRole(scene.attributions[i].id, noun.family, noun.office, asked.of, feminine, noun.tenure)


def _read(mention: Mention, scene: Scene) -> Asked | None:
    """The role a mention speaks of."""
    words = mention.words
    if not words:
        return None
    names = {name.span.start: name for name in scene.names_in(Span(words[0].start, words[-1].end))}
    read = read_role(words, names, scene.language)
    is_open = read is None
    read = read or read_open_role(words, names, scene.language)
    if read is None:
        return None
    noun, of = read
    index = next(i for i, word in enumerate(words) if _is_noun(word, noun, scene.language))
    if _is_inside(words, index, scene):
        return None
    return Asked(
        noun,
        of,
        _gender(words, index, noun, scene),
        mention.first,
        bare=index == len(words) - 1,
        open=is_open,
    )


def _is_inside(words: tuple[Word, ...], index: int, scene: Scene) -> bool:
    """Whether a role noun only belongs to another noun before it: `der Verband der Ärzte`."""
    linked = any(word.text in _OWNERS for word in words[1:index])
    return linked and any(
        word.capital and not word.first and not split_role_noun(word.text, scene.language)
        for word in words[: index - 1]
    )


def _is_noun(word: Word, noun: RoleNoun, language: str) -> bool:
    split = split_role_noun(word.text, language)
    return split.office == noun.office if split else noun.office in word.text.casefold()


def _gender(words: tuple[Word, ...], index: int, noun: RoleNoun, scene: Scene) -> str:
    """The gender of a role noun, `p` for several: `die Politiker`, `die Vorsitzende`, `Experten`."""
    first, word = words[0].text.casefold(), words[index].text
    if noun.plural or (first in ("die", "diese") and word.endswith(("en", "er", "el", "eure", "ner", "re"))):
        return "p"
    if noun.feminine:
        return "f"
    if index == 0 and not word.casefold().endswith(noun.office):
        return "p"  # no article, and an ending: von Forschern, Experten
    if word.endswith(_ADJECTIVAL):
        return "f" if first in ("die", "diese", "eine", "ihre", "seine") else "m"
    if first in ("die", "diese") or (first not in scene.words.singular and word.endswith("en")):
        return "p"
    return "m"


def _fitting(asked: Asked, scene: Scene) -> list[Role]:
    """The roles that can be the one asked for."""
    return [role for role in scene.roles if role.family != "institution" and _fits(asked, role, scene)]


def _fits(asked: Asked, role: Role, scene: Scene) -> bool:
    """Whether a mentioned role can be the one a person was given."""
    noun = asked.noun
    if noun.tenure is not role.tenure or not _same_office(asked, role, scene):
        return False
    known = scene.gender(role.name)
    if known and known != asked.gender:
        return False
    if asked.gender == "f" and not known and not role.feminine:
        return False
    return asked.of is None or any(held.of == asked.of for held in scene.by_name[role.name])


def _same_office(asked: Asked, role: Role, scene: Scene) -> bool:
    """Whether two role nouns may name one office."""
    noun = asked.noun
    shorter, longer = sorted((noun.office, role.office), key=len)
    if longer.endswith(shorter) and (len(shorter) >= _FEWEST_LETTERS or shorter == longer or not asked.open):
        return True
    if asked.open or noun.family != role.family:
        return False
    return noun.family in scene.words.interchangeable


def _held(
    attribution: Attribution, fitting: list[Role], asked: Asked, mention: Mention, scene: Scene
) -> Found:
    """The one of the holders who is meant: the only one, the only one of this part, the one named last."""
    part = scene.part_at(mention.span.start)
    near = [role for role in fitting if scene.part_at(role.span.start) == part] or fitting
    persons = tuple(dict.fromkeys(role.name for role in near))
    person = persons[0] if len(persons) == 1 else _last_named(persons, mention.span.start, scene)
    if person is None or _another_between(person, asked, mention, scene):
        return NOBODY
    if _is_wide(asked, scene) and not _is_at_hand(person, attribution, asked, mention, scene):
        return NOBODY
    role = next(role for role in near if role.name == person)
    whole = Span(min(role.span.start, role.holder.start), max(role.span.end, role.holder.end))
    return Found(person, SpeakerHow.ROLE, person=True, gender=asked.gender, source=(whole,))


def _is_wide(asked: Asked, scene: Scene) -> bool:
    """Whether many in a report may be what a noun says: `der Autor`, `der Mediziner`, `der CDU-Politiker`."""
    return asked.noun.family in scene.words.wide


def _is_at_hand(person: str, attribution: Attribution, asked: Asked, mention: Mention, scene: Scene) -> bool:
    """Whether a person was named last, or is whom a pronoun would mean, or is yet to be named."""
    last = scene.last_of(NameKind.PERSON, mention.span.start)
    if last is None or last.name == person:
        return True
    return find_antecedent(attribution, mention.span, asked.gender, scene).name == person


def _another_between(person: str, asked: Asked, mention: Mention, scene: Scene) -> bool:
    """Whether someone unnamed in the same role spoke since the person was last named: `ein Sprecher`."""
    last = scene.last_mention(person, mention.span.start)
    before = [i for _, i in scene.speaking_between(last + 1, mention.span.start)]
    for i in before[-_FARTHEST_SPEAKER:]:
        other = scene.mentions[i]
        read = _read(other, scene) if other and other.first in scene.words.indefinite else None
        if read and read.noun.family == asked.noun.family:
            return True
    return False


def _last_named(persons: Iterable[str], offset: int, scene: Scene) -> str | None:
    """The one of several persons who alone is named in the sentences just before an offset."""
    wanted = tuple(persons)
    near = [name for span in scene.sentences_before(offset, _SENTENCES_BACK) for name in scene.names_in(span)]
    named = tuple(dict.fromkeys(name.name for name in near if name.name in wanted))
    return named[0] if len(named) == 1 else None


def _possessed(attribution: Attribution, mention: Mention, asked: Asked, scene: Scene) -> Found:
    """`sein Sprecher`: the speaker of whom the report says that he speaks for the person meant."""
    owner = _possessor(attribution, mention, scene.words.possessives[asked.first], scene)
    if owner is None:
        return NOBODY
    bodies = {role.of for role in scene.by_name.get(owner, ()) if role.of}
    fitting = [
        role
        for role in _fitting(asked, scene)
        if role.name != owner and role.of and (role.of == owner or role.of in bodies)
    ]
    return _held(attribution, fitting, asked, mention, scene) if fitting else NOBODY


def _possessor(attribution: Attribution, mention: Mention, gender: str, scene: Scene) -> str | None:
    """Whose speaker it is: the first person of the sentence who can be meant, else as for a pronoun."""
    own = next(iter(scene.sentences_before(mention.span.start, 0)), None)
    own = own if own and len(own) < LONGEST_SENTENCE else None
    words = split_words(scene.report.text, own) if own else []
    for name in scene.names_in(own) if own else ():
        if name.kind is NameKind.PERSON and is_head(name, words, scene):
            return name.name if scene.gender(name.name) in ("", gender) else None
    return find_antecedent(attribution, mention.span, gender, scene).name


def _is_political(held: Iterable[Role], scene: Scene) -> bool:
    """Whether somebody holds an office such as members of parties hold."""
    return any(role.family in scene.words.political for role in held)


def _taken_up(attribution: Attribution, mention: Mention, asked: Asked, scene: Scene) -> Found:
    """Who spoke before, where the noun is wide (`der Mediziner`) and nothing in the report is against it."""
    found = find_antecedent(attribution, mention.span, asked.gender, scene)
    if not found.person or found.name is None or asked.noun.family not in scene.words.wide:
        return NOBODY
    held = scene.by_name.get(found.name, ())
    party = {role.of for role in held if role.family == "politiker" and role.of}
    if asked.of and asked.of not in party and (party or not _is_political(held, scene)):
        return NOBODY
    return Found(found.name, SpeakerHow.ROLE, person=True, gender=asked.gender, source=found.source)
