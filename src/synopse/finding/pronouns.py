"""Whom a pronoun means that speaks: `er` and `sie` by who spoke or acted before, `ich` by its quotation."""

import re

from synopse.finding.speaker_scene import NOBODY, Found, Scene
from synopse.finding.words import Word, split_words
from synopse.model import Attribution, Name, NameKind, Span, SpeakerHow

_MASCULINE = frozenset(("er", "ihm", "ihn", "he", "him"))
_FEMININE = frozenset(("sie", "ihr", "she", "her"))
_FIRST = frozenset(("ich", "mir", "mich", "i", "me"))
_RELATIVE = frozenset(("der", "die", "dem", "den", "who"))
_OWN = frozenset(("eigenen", "eigener"))
_PLURAL_CUE = re.compile(r"(?:ten|ben|den|gen|men|sen|nen|ßen|fen|hen|cken|sind|were)$")
_PREPOSITIONS = frozenset(
    "von vom mit bei beim für gegen unter um aus an am über zu zum zur nach durch neben in im vor hinter ohne"  # noqa: SIM905 -- a word list reads best as words
    " wegen zwischen statt of for with by".split()
)
_SENTENCES_BACK = 2


def resolve_pronoun(attribution: Attribution, words: list[Word], scene: Scene) -> Found | None:
    """Whom a mention that is a pronoun means; None where it is none."""
    mention = Span(attribution.speaker[0].start, attribution.speaker[-1].end)
    if any(word.text.casefold() in _OWN for word in words):
        return _own_word(mention, scene)
    if len(words) != 1 or scene.names_in(mention):
        return None
    pronoun = words[0].text.casefold()
    if pronoun in _FIRST:
        return _enclosing_speaker(mention, scene)
    if pronoun in _RELATIVE and words[0].text.islower():
        return _relative(mention, scene)
    return _third_person(attribution, pronoun, scene) if pronoun in _MASCULINE | _FEMININE else None


def is_head(name: Name, words: list[Word], text: str) -> bool:
    """Whether a person acts, and is not only spoken of: `Trumps Regierung`, `ein Sprecher von Trump`."""
    before = [word for word in words if word.end <= name.span.start]
    after = any(word.start >= name.span.end for word in words)
    written = name.span.of(text)
    genitive = written[-1] in "s’'" and not name.name.endswith(written[-1])
    if genitive and (after or before):
        return False
    return not before or before[-1].text.casefold() not in _PREPOSITIONS


def _own_word(mention: Span, scene: Scene) -> Found:
    """`nach eigenen Angaben` is on the word of the person who is the subject of the sentence before it."""
    index = scene.sentence_index(mention.start)
    start = scene.sentences[index].start if index >= 0 else mention.start
    person = _subject_of(Span(start, mention.start), scene) if start < mention.start else None
    return Found(person, SpeakerHow.PRONOUN, person=True) if person else NOBODY


def _enclosing_speaker(mention: Span, scene: Scene) -> Found:
    """`Ich` is who speaks the quotation it stands in."""
    for i in scene.quoted_in(mention):
        inside = any(span.contains(mention) for span in scene.attributions[i].content)
        found = scene.found.get(i, NOBODY)
        if inside and found.person:
            return Found(found.name, SpeakerHow.PRONOUN, person=True)
    return NOBODY


def _relative(mention: Span, scene: Scene) -> Found:
    """A relative pronoun is the person named directly before its comma."""
    name = scene.name_before(mention.start)
    if name is None or scene.report.text[name.span.end : mention.start] != ", ":
        return NOBODY
    return Found(name.name, SpeakerHow.PRONOUN, person=True) if name.kind is NameKind.PERSON else NOBODY


def _third_person(attribution: Attribution, pronoun: str, scene: Scene) -> Found:
    """`er`, `sie`: who speaks before in the sentence, else the speaker or subject of the sentences before."""
    text = scene.report.text
    if pronoun in _FEMININE and any(_PLURAL_CUE.search(cue.of(text)) for cue in attribution.cue[:1]):
        return NOBODY
    mention = attribution.speaker[0]
    index = scene.sentence_index(mention.start)
    for back in range(index, max(-1, index - 1 - _SENTENCES_BACK), -1):
        start = scene.sentences[back].start
        if start == mention.start:
            continue
        before = Span(start, min(scene.sentences[back].end, mention.start))
        candidate = _speaker_in(before, attribution, scene)
        candidate = candidate or (_subject_of(before, scene) if back < index else None)
        if candidate:
            fitting = _agrees(candidate, pronoun, scene)
            return Found(candidate, SpeakerHow.PRONOUN, person=True) if fitting else NOBODY
    return NOBODY


def _speaker_in(span: Span, attribution: Attribution, scene: Scene) -> str | None:
    """The person who last speaks inside a span, by a frame there or in a direct quotation."""
    name = None
    for i in (*scene.quoted_in(span), *scene.framed_in(span)):
        found = scene.found.get(i, NOBODY)
        if scene.attributions[i] is not attribution and found.person:
            name = found.name
    return name


def _subject_of(span: Span, scene: Scene) -> str | None:
    """The first person of a sentence that is no genitive and behind no preposition."""
    words = split_words(scene.report.text, span)
    for name in scene.names_in(span):
        if name.kind is NameKind.PERSON and is_head(name, words, scene.report.text):
            return name.name
    return None


def _agrees(name: str, pronoun: str, scene: Scene) -> bool:
    """Whether a person can be `er` or `sie`; `sie` needs a known woman, since it may mean many."""
    gender = scene.gender(name)
    return gender == "f" if pronoun in _FEMININE else gender != "f"
