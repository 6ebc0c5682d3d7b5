"""Events told by more than one word: macht deutlich, erteile das Wort, bin überzeugt, aus unserer Sicht."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import cast

from synopse.lang.de.cues import PACKAGE
from synopse.lang.de.speech_chunks import Chunk, find_chunks, noun_phrase
from synopse.lang.de.speech_content import content_after
from synopse.lang.de.speech_draft import Draft
from synopse.lang.de.speech_grammar import is_possessive, is_preposition, words
from synopse.lang.de.speech_nouns import add_noun_roles
from synopse.lang.de.speech_sentence import Kind, Segment, Sentence
from synopse.lang.de.speech_subjects import find_subject, outer_subject
from synopse.lang.de.speech_words import noun_of
from synopse.lang.resources import load_yaml
from synopse.lang.wordlists import load_words

_FILE = "speech_phrases.yaml"
_GENITIVES = frozenset({"der", "des", "von"})
_WIDEST_VIEW = 4
_BROUGHT = {
    "von": "message",
    "über": "message",
    "in": "message",
    "zu": "message",
    "für": "topic",
    "mit": "addressee",
}
_OWN = frozenset({"mir", "uns", "sich"})


@cache
def _light_verbs(key: str) -> Mapping[str, frozenset[str]]:
    """Noun or adjective -> forms of the light verbs that go with it."""
    groups = cast("dict[str, dict[str, str]]", load_yaml(PACKAGE, _FILE))
    forms = groups["forms"]
    table: dict[str, set[str]] = {}
    for word, verbs in _pairs(groups[key], nouns_first=key == "together"):
        table.setdefault(word, set()).update(form for verb in verbs for form in forms[verb].split())
    return MappingProxyType({word: frozenset(found) for word, found in table.items()})


def _pairs(lines: Mapping[str, str], *, nouns_first: bool) -> list[tuple[str, list[str]]]:
    """Words with their verbs, whichever of both the list is ordered by."""
    if nouns_first:
        return [(word, verbs.split()) for word, verbs in lines.items()]
    return [(noun, [verb]) for verb, nouns in lines.items() for noun in nouns.split()]


@cache
def _states() -> Mapping[str, str]:
    return cast("dict[str, dict[str, str]]", load_yaml(PACKAGE, _FILE))["states"]


@cache
def _views() -> Mapping[str, frozenset[str]]:
    lines = cast("dict[str, dict[str, str]]", load_yaml(PACKAGE, _FILE))["views"]
    return MappingProxyType({preposition: frozenset(nouns.split()) for preposition, nouns in lines.items()})


def phrase_event(sentence: Sentence, index: int) -> Draft | None:
    """The event whose noun or adjective stands at a word; None where no other word makes it one."""
    token = sentence.tokens[index]
    noun = noun_of(token.key) if token.large else None
    view = None if noun is None else _view(sentence, index, noun)
    if view is not None:
        return view
    forms = _light_verbs("light").get(noun or "") or _light_verbs("together").get(token.key)
    draft = None if forms is None else _with_light_verb(sentence, index, forms)
    if draft is None and not token.large and token.key in _states():
        return _state(sentence, index)
    return draft


def _view(sentence: Sentence, index: int, noun: str) -> Draft | None:
    """„aus unserer Sicht“, „meiner Meinung nach“: the rest of the clause is the message."""
    for preposition, nouns in _views().items():
        if noun in nouns:
            segment = sentence.segments[sentence.segment_at(index)]
            draft = _view_behind(sentence, index, segment, preposition)
            return draft or _view_before(sentence, index, segment, preposition)
    return None


def _view_behind(sentence: Sentence, index: int, segment: Segment, preposition: str) -> Draft | None:
    """„aus Sicht der Länder“, „nach unserer Meinung“."""
    tokens = sentence.tokens
    first = max(segment.start, index - _WIDEST_VIEW)
    start = next(
        (place for place in range(index - 1, first - 1, -1) if tokens[place].key == preposition), None
    )
    if start is None:
        return None
    draft = Draft((start, index))
    close = index + 1
    if close < segment.end and tokens[close].key in _GENITIVES:
        close = noun_phrase(tokens, close, segment.end, attach=False)
    if close > index + 1:
        draft.add("source", (index + 1, close))
    elif start + 1 < index and is_possessive(tokens[start + 1].key):
        draft.add("source", (start + 1, index))
    else:
        return None
    _add_rest(sentence, segment, (start, close), draft)
    return draft


def _view_before(sentence: Sentence, index: int, segment: Segment, preposition: str) -> Draft | None:
    """„meiner Meinung nach“."""
    tokens = sentence.tokens
    if index == segment.start or index + 1 >= segment.end or tokens[index + 1].key != preposition:
        return None
    if not is_possessive(tokens[index - 1].key):
        return None
    draft = Draft((index, index + 1))
    draft.add("source", (index - 1, index))
    _add_rest(sentence, segment, (index - 1, index + 2), draft)
    return draft


def _add_rest(sentence: Sentence, segment: Segment, without: tuple[int, int], draft: Draft) -> None:
    """Give the rest of a clause the role of the message."""
    draft.add("message", (without[1], min(segment.end, sentence.end)))
    draft.add("message", (segment.start, without[0]))


def _with_light_verb(sentence: Sentence, index: int, forms: frozenset[str]) -> Draft | None:
    """A noun or adjective with its light verb in the same clause: macht … deutlich."""
    number = sentence.segment_at(index)
    segment, tokens = sentence.segments[number], sentence.tokens
    places = [
        place
        for place in range(segment.start, segment.end)
        if place != index and not tokens[place].large and tokens[place].key in forms
    ]
    if not places:
        return None
    verb = min(places, key=lambda place: (abs(place - index), place))
    draft = Draft(tuple(sorted({index, verb, _bound_preposition(sentence, index)})))
    finite = verb if segment.finite is None else segment.finite
    chunks = find_chunks(tokens, segment.start, segment.end, {index, verb, finite})
    passive = tokens[finite].key in words("becoming") and tokens[verb].key.startswith("ge")
    subject = None if passive else find_subject(tokens, chunks, finite, segment)
    if subject is None and segment.kind is Kind.INFINITIVE:
        subject = outer_subject(sentence, number)
    if subject is not None and not (subject.pronoun and tokens[subject.start].key == "es"):
        draft.add("source", (subject.start, subject.end))
    _add_beside(sentence, [chunk for chunk in chunks if chunk is not subject], draft)
    content = content_after(sentence, number, number, main=False)
    if content is not None:
        draft.add("message", content)
    if tokens[index].large:
        add_noun_roles(sentence, index, draft)
    return draft


def _bound_preposition(sentence: Sentence, index: int) -> int:
    """The preposition that belongs to the cue (zur Kenntnis nehmen); the word itself where none does."""
    bound = sentence.tokens[index].key in _with_preposition()
    return index - 1 if bound and index and is_preposition(sentence.tokens[index - 1].key) else index


@cache
def _with_preposition() -> frozenset[str]:
    return load_words(PACKAGE, _FILE, "with_preposition")


def _add_beside(sentence: Sentence, chunks: list[Chunk], draft: Draft) -> None:
    """Give what stands beside a light verb its roles: to whom, about what."""
    for chunk in chunks:
        key = sentence.tokens[chunk.start].key
        dative = chunk.pronoun and chunk.cases in {"d", "ad"} and key != "sich"
        person = not chunk.pronoun and chunk.cases in {"d", "nd"} and chunk.start > draft.cue[0]
        if dative or person:
            draft.add("addressee", (chunk.start, chunk.end))
        elif chunk.pointing:
            draft.add("topic", (chunk.start, chunk.end))


def _state(sentence: Sentence, index: int) -> Draft | None:
    """„Ich bin überzeugt, dass …“, „Ihnen ist bekannt, dass …“."""
    number = sentence.segment_at(index)
    segment, tokens = sentence.segments[number], sentence.tokens
    places = [
        place
        for place in range(segment.start, segment.end)
        if tokens[place].key in words("being") and place != index
    ]
    if not places:
        return None
    copula = min(places, key=lambda place: (abs(place - index), place))
    draft = Draft(tuple(sorted((index, copula))))
    finite = copula if segment.finite is None else segment.finite
    chunks = find_chunks(tokens, segment.start, segment.end, {index, copula, finite})
    subject = find_subject(tokens, chunks, finite, segment)
    by_person = _states()[tokens[index].key] == "person"
    first = subject is not None and tokens[subject.start].key in {"ich", "wir"}
    content = content_after(sentence, number, number, main=by_person and first)
    others = [chunk for chunk in chunks if chunk is not subject]
    fill = _fill_person if by_person else _fill_known
    if not fill(sentence, subject, others, draft, has_content=content is not None):
        return None
    if _states()[tokens[index].key] == "felt" and "source" not in draft.roles:
        return None
    if content is not None:
        draft.add("message", content)
    return draft


def _fill_person(
    sentence: Sentence, subject: Chunk | None, others: list[Chunk], draft: Draft, *, has_content: bool
) -> bool:
    """Give a person's state of mind its roles; whether there is such a person."""
    if subject is None or (subject.pronoun and sentence.tokens[subject.start].key in words("things")):
        return False
    draft.add("source", (subject.start, subject.end))
    for chunk in others:
        key = sentence.tokens[chunk.start].key
        if chunk.preposition in _BROUGHT and not (has_content and chunk.pointing):
            draft.add(_BROUGHT[chunk.preposition], (chunk.start, chunk.end))
        elif chunk.pronoun and not chunk.preposition and key in _OWN:
            draft.add("particle", (chunk.start, chunk.end))
        elif chunk.pronoun and chunk.cases == "d":
            draft.add("addressee", (chunk.start, chunk.end))
    return True


def _fill_known(
    sentence: Sentence, subject: Chunk | None, others: list[Chunk], draft: Draft, *, has_content: bool
) -> bool:
    """Give what is known its roles; whether it is said who knows it, or what."""
    people = [chunk for chunk in others if chunk.pronoun and not chunk.preposition and "d" in chunk.cases]
    for chunk in people:
        draft.add("source", (chunk.start, chunk.end))
    if has_content or subject is None:
        return has_content or bool(people)
    thing = subject.pronoun and sentence.tokens[subject.start].key in words("things")
    draft.add("message", (subject.start, subject.end))
    return thing or bool(people)
