"""Who the speaker mentioned in an attribution is: a name of the report, or nobody we can tell.

In order: a pronoun (`pronouns`), a noun of saying that points back (`den Angaben zufolge`), a person named in
the mention, a role the report itself gave somebody (`speaker_roles`), an organisation, place or institution
(`speaker_bodies`). What two persons could be stays open: an unknown speaker is better than a wrong one.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from synopse.finding.mention_names import add_named_speakers
from synopse.finding.mentions import Mention, Points
from synopse.finding.names import language_of
from synopse.finding.pronouns import is_head, resolve_pronoun, speaker_in
from synopse.finding.role_words import institution_gender, split_role_noun
from synopse.finding.roles import find_roles
from synopse.finding.speaker_bodies import find_open_body, resolve_body
from synopse.finding.speaker_roles import find_open_role, resolve_role
from synopse.finding.speaker_scene import NOBODY, Found, Scene, lay_out, read_mentions
from synopse.model import Attribution, Name, NameKind, OpenRole, Report, Role, Span, SpeakerHow

_SENTENCES_BACK = 2


@dataclass(frozen=True, slots=True)
class Resolved:
    """Attributions with their speakers, the roles the report gives, the offices it gives to nobody."""

    attributions: tuple[Attribution, ...]
    roles: tuple[Role, ...]
    open_roles: tuple[OpenRole, ...]


def resolve_speakers(
    report: Report,
    attributions: Sequence[Attribution],
    names: Sequence[Name],
    sentences: Sequence[Span] = (),
) -> Resolved:
    """Fill `speaker_name`, `speaker_how` and `speaker_from`; the attributions keep their order.

    `sentences` are those of the article zones; without them each zone counts as one. `speaker_how` is
    `discourse` where the attribution has no frame of its own.
    """
    language = language_of(report)
    mentions = read_mentions(report, attributions, language)
    names = add_named_speakers(report, mentions.values(), names, language)
    roles = find_roles(report, names, language)
    scene = lay_out(report, attributions, names, roles, mentions, sentences)
    known: dict[Span, Found] = {}
    for i in sorted(range(len(attributions)), key=lambda i: _place(attributions[i])):
        mention = scene.mentions[i]
        scene.found[i] = (known.get(mention.span) if mention else NOBODY) or _resolve(i, scene)
        if mention:
            known[mention.span] = scene.found[i]
    found = tuple(_with_speaker(one, scene.found[i]) for i, one in enumerate(attributions))
    unheld = tuple(
        role
        for i in range(len(attributions))
        if (role := find_open_role(i, scene) or find_open_body(i, scene))
    )
    return Resolved(found, roles, unheld)


def _place(attribution: Attribution) -> tuple[int, bool]:
    """Where an attribution stands: its speaker, else its content; the enclosing before the enclosed."""
    spans = attribution.speaker or attribution.content
    return spans[0].start, attribution.parent is not None


def _with_speaker(attribution: Attribution, found: Found) -> Attribution:
    """The attribution with what was found."""
    framed = (attribution.frame or attribution.cue) and attribution.speaker_how is not SpeakerHow.DISCOURSE
    how = found.how if framed or found.name is None else SpeakerHow.DISCOURSE
    if found.name is None and attribution.speaker_how is how:
        return attribution
    return replace(attribution, speaker_name=found.name, speaker_how=how, speaker_from=found.source)


def _resolve(i: int, scene: Scene) -> Found:
    """Who an attribution's mention is."""
    mention, attribution = scene.mentions[i], scene.attributions[i]
    if mention is None:
        return NOBODY
    return (
        resolve_pronoun(attribution, mention, scene)
        or _pointing_back(attribution, mention, scene)
        or _named(mention, scene)
        or resolve_role(attribution, mention, scene)
        or resolve_body(attribution, mention, scene)
        or NOBODY
    )


def _pointing_back(attribution: Attribution, mention: Mention, scene: Scene) -> Found | None:
    """`den Angaben zufolge` is on the word of who spoke last."""
    if mention.points is not Points.BACK:
        return None
    for before in scene.sentences_before(mention.span.start, _SENTENCES_BACK):
        last = speaker_in(before, attribution, scene)
        if last:
            return replace(last, how=SpeakerHow.DISCOURSE) if last.name else NOBODY
    return NOBODY


def _named(mention: Mention, scene: Scene) -> Found | None:
    """The person that the mention names as its head, or several joined by `und`."""
    if not mention.words:
        return None
    inside = scene.names_in(Span(mention.words[0].start, mention.words[-1].end))
    persons = [name for name in inside if name.kind is NameKind.PERSON]
    words = list(mention.words)
    heads = [name for name in persons if is_head(name, words, scene) and not _in_body(name, mention, scene)]
    if not heads:
        return None
    joined = list(dict.fromkeys(_coordinated(heads, scene)))
    if len(joined) > 1:
        return Found(" und ".join(joined), SpeakerHow.NAMED, gender="p")
    name = joined[0]
    source = scene.first_full(name, heads[0].span.start)
    return Found(name, SpeakerHow.NAMED, person=True, gender=scene.gender(name), source=source)


def _in_body(name: Name, mention: Mention, scene: Scene) -> bool:
    """Whether a person only gives an institution its name: `Robert Bosch Stiftung`."""
    after = next((word for word in mention.words if word.start >= name.span.end), None)
    return after is not None and after.joined and bool(institution_gender(after.text, scene.language))


def _coordinated(heads: Sequence[Name], scene: Scene) -> list[str]:
    """The first person, and those that `und` joins to it, a role before the name or none."""
    joined = [heads[0].name]
    for one, other in pairwise(heads):
        joint, *role = scene.report.text[one.span.end : other.span.start].split() or [""]
        if joint not in ("und", "and", "sowie") or not all(_leads(word, scene) for word in role):
            break
        joined.append(other.name)
    return joined


def _leads(word: str, scene: Scene) -> bool:
    """Whether a word may stand between `und` and a name: an article, an adjective, a role noun."""
    return word.islower() or split_role_noun(word, scene.language) is not None
