"""Whom a pronoun means that speaks: `er` and `sie` by who spoke or acted before, `ich` by its quotation."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from synopse.finding.mentions import Mention, Points
from synopse.finding.role_words import split_role_noun
from synopse.finding.speaker_scene import NOBODY, Found, Scene
from synopse.finding.words import Word, split_words
from synopse.model import Attribution, AttributionKind, Name, NameKind, Span, SpeakerHow

_PRONOUNS = {
    "er": "m",
    "ihm": "m",
    "ihn": "m",
    "he": "m",
    "him": "m",
    "sie": "f",
    "ihr": "f",
    "she": "f",
    "her": "f",
    "es": "n",
}
_FIRST = frozenset(("ich", "mir", "mich", "i", "me"))
_RELATIVE = frozenset(("der", "die", "dem", "den", "who"))
_SINGULAR_IN_N = frozenset(("begann", "gewann", "schien", "kann", "besann"))
_BEFORE_ONE = frozenset(("der", "dem", "ein", "einem", "eine", "einer"))
_VERB_AND_PRONOUN = re.compile(r" [a-zäöüß]{2,20} (?:er|sie|es)\b")
_ANY_PRONOUN = {
    "m": re.compile(r"\b[Ee]r\b"),
    "f": re.compile(r"\b[Ss]ie\b"),
    "n": re.compile(r"\b[Ee]s\b"),
    "p": re.compile(r"\b[Ss]ie\b"),
}
_SENTENCES_BACK = 2
LONGEST_SENTENCE = 3000


def resolve_pronoun(attribution: Attribution, mention: Mention, scene: Scene) -> Found | None:
    """Whom a mention that is or holds a pronoun means; None where it is none."""
    if mention.points is Points.SELF:
        return _own_word(mention.span, scene)
    if mention.points in (Points.HE, Points.SHE):
        gender = "m" if mention.points is Points.HE else "f"
        return find_antecedent(attribution, mention.span, gender, scene)
    if len(mention.words) != 1 or mention.said or scene.names_in(mention.span):
        return None
    return _single_word(attribution, mention, scene)


def _single_word(attribution: Attribution, mention: Mention, scene: Scene) -> Found | None:
    """Whom a mention of one word means, if that is a pronoun."""
    word = mention.words[0].text
    folded = word.casefold()
    if folded in _FIRST:
        return _enclosing_speaker(mention.span, scene)
    if folded in _RELATIVE and word.islower():
        return _relative(mention.span, scene)
    if folded not in _PRONOUNS:
        return None
    gender = "p" if folded == "sie" and _is_plural(attribution, mention, scene) else _PRONOUNS[folded]
    return find_antecedent(attribution, mention.span, gender, scene)


def is_head(name: Name, words: Sequence[Word], scene: Scene) -> bool:
    """Whether a person acts, and is not only spoken of: `Trumps Regierung`, `ein Sprecher von Trump`."""
    before = [word for word in words if word.end <= name.span.start]
    after = any(word.start >= name.span.end for word in words)
    written = name.span.of(scene.report.text)
    genitive = written[-1] in "s’'" and not name.name.endswith(written[-1])
    if genitive and (after or before):
        return False
    while (
        before
        and before[-1].capital
        and before[-1].joined
        and split_role_noun(before[-1].text, scene.language)
    ):
        before.pop()
    prepositions = scene.words.prepositions
    return not before or before[-1].text.casefold() not in prepositions


def find_antecedent(attribution: Attribution, mention: Span, gender: str, scene: Scene) -> Found:
    """Who a pronoun of a gender takes up: the speaker, else the subject, of what stands before it.

    In each sentence whoever spoke last comes first, then the persons in their order; a person of unknown
    gender can be `er`, never `sie`. Where none fits, a second person of that gender leaves it open.
    """
    for before in scene.sentences_before(mention.start, _SENTENCES_BACK):
        own = before.end == mention.start
        candidates = _candidates(before, attribution, scene, own=own)
        if not candidates:
            if not own and _ANY_PRONOUN[gender].search(scene.report.text, before.start, before.end):
                return NOBODY  # someone is spoken of there, and it need not be who spoke before
            continue
        if _agrees(candidates[0], gender):
            return NOBODY if _is_rivalled(candidates, before, gender, scene) else _taken_up(candidates[0])
        fitting = dict.fromkeys(one.name for one in candidates[1:] if one.gender == gender)
        if len(fitting) == 1 and candidates[0].name:
            return _taken_up(next(one for one in candidates if one.name in fitting))
        if fitting or candidates[0].gender in ("", gender):
            return NOBODY
    return NOBODY


def _is_rivalled(candidates: Sequence[Found], before: Span, gender: str, scene: Scene) -> bool:
    """Whether a sentence on somebody's word is all about another: `Sorin habe Kallweit eingeladen. Er …`."""
    others = [one for one in candidates[1:] if one.name != candidates[0].name and one.gender == gender]
    return bool(others) and others[0].source[0].start == before.start and any(scene.carried_in(before))


def _taken_up(found: Found) -> Found:
    return Found(found.name, SpeakerHow.PRONOUN, found.person, found.gender, found.source)


def _agrees(found: Found, gender: str) -> bool:
    """Whether somebody can be meant by a pronoun; `sie` needs a known woman, since it may mean many."""
    return found.gender == gender or (gender == "m" and found.person and not found.gender)


def _candidates(span: Span, attribution: Attribution, scene: Scene, *, own: bool) -> list[Found]:
    """Who may be taken up from a span: who speaks there last, then the subject, then the other persons.

    Where persons are spoken of and none speaks or acts, somebody unnamed does, who comes first.
    """
    speaker = speaker_in(span, attribution, scene)
    speakers = [speaker] if speaker else []
    if own and (speakers or not _follows_quotation(attribution, span)):
        return speakers
    if own:
        span = Span(span.start, max(span.start + 1, attribution.content[0].start))
    if len(span) > LONGEST_SENTENCE:
        return speakers
    words = split_words(scene.report.text, span)
    persons = [name for name in scene.names_in(span) if name.kind is NameKind.PERSON]
    heads = [name for name in persons if is_head(name, words, scene) and not _is_object(name, scene)]
    if not heads and not speakers and (persons or _has_unnamed(words, scene)):
        return [NOBODY]
    others = [name for name in persons if name not in heads]
    return [*speakers, *(_as_found(name, scene) for name in (*heads, *others))]


def _follows_quotation(attribution: Attribution, before: Span) -> bool:
    """Whether the mention stands behind the quotation: `Kallweit weiß Rat: „…“, sagt sie`."""
    direct = attribution.kind is AttributionKind.DIRECT
    return (
        direct and before.start < attribution.content[0].start and attribution.content[-1].end <= before.end
    )


def _is_object(name: Name, scene: Scene) -> bool:
    """Whether the subject follows behind the verb: `Osterkamp hat sie überzeugt`."""
    return bool(_VERB_AND_PRONOUN.match(scene.report.text, name.span.end))


def _has_unnamed(words: Sequence[Word], scene: Scene) -> bool:
    """Whether a role noun behind an article shows somebody without a name: `dem Entwickler zufolge`."""
    return any(
        before.text.casefold() in _BEFORE_ONE
        and (noun := split_role_noun(word.text, scene.language))
        and not noun.plural
        for before, word in pairwise(words)
    )


def _as_found(name: Name, scene: Scene) -> Found:
    """A person as a pronoun takes them up."""
    gender = scene.gender(name.name)
    return Found(name.name, SpeakerHow.PRONOUN, person=True, gender=gender, source=(name.span,))


def speaker_in(span: Span, attribution: Attribution, scene: Scene) -> Found | None:
    """Who last speaks inside a span: by a frame there, in a quotation, in a sentence that hangs on them.

    NOBODY where that is a person in a role whose name is open; what is no person is passed over, and so is
    whoever speaks inside another's words.
    """
    last = None
    for i in (*scene.carried_in(span), *scene.quoted_in(span), *scene.framed_in(span)):
        mention, one = scene.mentions[i], scene.attributions[i]
        if one is attribution or mention is None or i not in scene.found or mention.span.start >= span.end:
            continue
        if one.parent is not None and one.parent != attribution.parent:
            continue
        if scene.found[i].name or _is_somebody(mention, scene):
            last = scene.found[i]
            if last.name and not last.source:
                last = replace(last, source=(mention.span,))
    return last


def _is_somebody(mention: Mention, scene: Scene) -> bool:
    """Whether a mention that stays open is a person: a pronoun or a role noun."""
    words = mention.words
    pronoun = len(words) == 1 and words[0].text.casefold() in _PRONOUNS
    return pronoun or any(split_role_noun(word.text, scene.language) for word in words)


def _own_word(mention: Span, scene: Scene) -> Found:
    """`nach eigenen Angaben` is on the word of the person who is the subject of the sentence before it."""
    index = scene.sentence_index(mention.start)
    start = scene.sentences[index].start if index >= 0 else mention.start
    span = Span(start, mention.start) if start < mention.start <= start + LONGEST_SENTENCE else None
    words = split_words(scene.report.text, span) if span else []
    for name in scene.names_in(span) if span else ():
        if name.kind is NameKind.PERSON and is_head(name, words, scene):
            return _as_found(name, scene)
    return NOBODY


def _enclosing_speaker(mention: Span, scene: Scene) -> Found:
    """`Ich` is who speaks the quotation it stands in."""
    for i in scene.quoted_in(mention):
        inside = any(span.contains(mention) for span in scene.attributions[i].content)
        found = scene.found.get(i, NOBODY)
        if inside and found.person:
            return _taken_up(found)
    return NOBODY


def _relative(mention: Span, scene: Scene) -> Found:
    """A relative pronoun is the person named directly before its comma."""
    name = scene.name_before(mention.start)
    if name is None or scene.report.text[name.span.end : mention.start] != ", ":
        return NOBODY
    if name.kind is not NameKind.PERSON:
        return NOBODY
    return _as_found(name, scene)


def _is_plural(attribution: Attribution, mention: Mention, scene: Scene) -> bool:
    """Whether the finite verb beside `sie` is a plural: third persons plural end in -n."""
    text = scene.report.text
    verb = _verb_beside(attribution, mention.words[0], text)
    return verb == "sind" or (verb.endswith("n") and verb not in _SINGULAR_IN_N)


def _verb_beside(attribution: Attribution, word: Word, text: str) -> str:
    """The finite verb of a pronoun: the cue that touches it, else the first cue's first word."""
    for cue in attribution.cue:
        if cue.end <= word.start and text[cue.end : word.start].isspace():
            return cue.of(text).split()[-1].casefold()
        if word.end <= cue.start and text[word.end : cue.start].isspace():
            return cue.of(text).split()[0].casefold()
    after = text[word.end : word.end + 24].split()
    auxiliary = after[0].casefold() if after else ""
    if auxiliary in (
        "hat",
        "habe",
        "hatte",
        "haben",
        "hatten",
        "will",
        "wollen",
        "wird",
        "werden",
        "sei",
        "seien",
        "sind",
        "ist",
    ):
        return auxiliary
    return attribution.cue[0].of(text).split()[0].casefold() if attribution.cue else ""
