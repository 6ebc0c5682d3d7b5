"""Events a noun tells: der Antrag der Fraktion, unsere Forderung, dass …, die Frage nach den Kosten.

The source is a possessive, a genitive or what „von“ brings; a preposition brings the topic or the addressee;
a clause right behind is the message, unless a verb of the same clause claims it.
"""

from synopse.lang.de.speech_chunks import noun_phrase
from synopse.lang.de.speech_content import clause_end, content_after, is_content
from synopse.lang.de.speech_draft import Draft
from synopse.lang.de.speech_grammar import (
    is_determiner,
    is_possessive,
    is_preposition,
    pointing_of,
    preposition_of,
    words,
)
from synopse.lang.de.speech_sentence import Kind, Sentence
from synopse.lang.de.speech_words import noun_of, noun_role, tells_about, verb_forms

_GENITIVES = frozenset({"der", "des", "eines", "einer", "dieser", "unserer", "aller", "vieler"})
_ADJECTIVES = 3
_SHORT = 4


def noun_event(sentence: Sentence, index: int) -> Draft | None:
    """The event a noun tells; None where it is none of speech."""
    token = sentence.tokens[index]
    if not token.large or noun_of(token.key) is None:
        return None
    draft = Draft((index,))
    add_noun_roles(sentence, index, draft)
    return draft


def add_noun_roles(sentence: Sentence, index: int, draft: Draft) -> None:
    """Give what stands around a noun of speech its roles."""
    end = _add_source(sentence, index, draft)
    end = _add_phrase(sentence, index, end, draft)
    if end == sentence.segments[sentence.segment_at(index)].end:
        _add_clause(sentence, index, draft)
    else:
        _add_predicate(sentence, index, draft)


def _add_source(sentence: Sentence, index: int, draft: Draft) -> int:
    """Give the possessive before, or the genitive behind, the role of the source; the index after it."""
    tokens = sentence.tokens
    before = index - 1
    while before > index - 1 - _ADJECTIVES and before > 0 and _is_attribute(sentence, before):
        before -= 1
    if before >= 0 and is_possessive(tokens[before].key):
        draft.add("source", (before, before + 1))
    start, limit = index + 1, sentence.segments[sentence.segment_at(index)].end
    if start >= limit:
        return start
    key = tokens[start].key
    if key in _GENITIVES:
        close = noun_phrase(tokens, start, limit, attach=False)
    elif key in {"von", "vom"}:
        close = noun_phrase(tokens, start + 1, limit, attach=False)
        close = close if close > start + 1 else start
    else:
        return start
    if tells_about(noun_of(tokens[index].key) or ""):
        draft.add("message", (start, close))
    elif "source" not in draft.roles:
        draft.add("source", (start, close))
    return close


def _is_attribute(sentence: Sentence, index: int) -> bool:
    """Whether a word may stand between a possessive and its noun."""
    token = sentence.tokens[index]
    return token.word and not token.large and not is_determiner(token.key)


def _add_phrase(sentence: Sentence, index: int, start: int, draft: Draft) -> int:
    """Give what a preposition brings its role; the index after it."""
    tokens, limit = sentence.tokens, sentence.segments[sentence.segment_at(index)].end
    if start >= limit:
        return start
    noun = noun_of(tokens[index].key) or ""
    if pointing := pointing_of(tokens[start].key):
        role = noun_role(noun, pointing)
        if role is not None and start + 1 == limit:
            draft.add(role, (start, start + 1))
            return start + 1
        return start
    if not is_preposition(tokens[start].key):
        return start
    role = noun_role(noun, preposition_of(tokens[start].key))
    close = noun_phrase(tokens, start + 1, limit)
    if role is None or close == start + 1 or tokens[close - 1].key in words("adverbial"):
        return start
    draft.add(role, (start, close))
    return close


def _add_clause(sentence: Sentence, index: int, draft: Draft) -> None:
    """Give the clause right behind the role of the message."""
    number = sentence.segment_at(index)
    if number + 1 >= len(sentence.segments):
        return
    segment = sentence.segments[number + 1]
    if segment.mark == ":":
        if noun_role(noun_of(sentence.tokens[index].key) or "", ":"):
            draft.add("message", (segment.start, sentence.end))
        return
    stated = segment.kind is Kind.INFINITIVE or segment.opener in {"dass", "ob", "warum"}
    if segment.mark == "," and stated and is_content(segment) and not _is_claimed(sentence, number):
        draft.add("message", (segment.start, clause_end(sentence, number + 1, number)))


def _add_predicate(sentence: Sentence, index: int, draft: Draft) -> None:
    """Give what the noun is said to be the role of the message: Die Frage ist, ob …; Die Antwort ist: …."""
    number = sentence.segment_at(index)
    segment = sentence.segments[number]
    finite = segment.finite
    if finite is None or finite < index or sentence.tokens[finite].key not in words("being"):
        return
    if finite + _SHORT < segment.end or "message" in draft.roles:
        return
    content = content_after(sentence, number, number, main=False)
    if content is not None:
        draft.add("message", content)


def _is_claimed(sentence: Sentence, number: int) -> bool:
    """Whether a verb of the same clause takes the clause behind as its own content."""
    segment = sentence.segments[number]
    return any(
        form.verb.role_of("clause") is not None and not form.apart
        for token in sentence.tokens[segment.start : segment.end]
        if not token.large
        for form in verb_forms().get(token.key, ())
    )
