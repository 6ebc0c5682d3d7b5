"""Mentions of saying, writing, thinking and deciding in one sentence of German.

Phrases of more than one word come first, then verbs, then nouns; a word is the cue of one event only. A
sentence without any listed word is not even cut.
"""

import re
from functools import lru_cache

from synopse.lang.de.speech_draft import Draft
from synopse.lang.de.speech_nouns import noun_event
from synopse.lang.de.speech_phrases import phrase_event
from synopse.lang.de.speech_sentence import Sentence, cut_speech
from synopse.lang.de.speech_verbs import verb_event
from synopse.lang.de.speech_words import noun_of, state_words, verb_forms
from synopse.model import Span, SpeechEvent

_WORD = re.compile(r"\w+")


def read_speech(text: str, span: Span) -> tuple[SpeechEvent, ...]:
    """The events of one sentence in text order, not yet numbered.

    >>> text = "Ich sage Ihnen: Der Deich hält."
    >>> event = read_speech(text, Span(0, len(text)))[0]
    >>> event.cue[0].of(text), event.addressee[0].of(text), event.message[0].of(text)
    ('sage', 'Ihnen', 'Der Deich hält')
    """
    if not any(_may_be_cue(word) for word in _WORD.findall(text, span.start, span.end)):
        return ()
    sentence = cut_speech(text, span)
    return tuple(draft.finish(sentence) for draft in _drafts(sentence))


@lru_cache(maxsize=50_000)
def _may_be_cue(word: str) -> bool:
    """Whether a word may be the cue of an event, whatever stands around it."""
    key = word.lower()
    return key in verb_forms() or key in state_words() or (key != word and noun_of(key) is not None)


def _drafts(sentence: Sentence) -> list[Draft]:
    """All events in the order of their cues."""
    found: list[Draft] = []
    used: set[int] = set()
    for events in (phrase_event, _plain_event):
        for index, token in enumerate(sentence.tokens):
            if not token.word or index in used or not _may_be_cue(token.text):
                continue
            draft = events(sentence, index)
            if draft is not None:
                found.append(draft)
                used.update(draft.cue)
    return sorted(found, key=lambda draft: draft.cue)


def _plain_event(sentence: Sentence, index: int) -> Draft | None:
    """The event of one word."""
    return verb_event(sentence, index) or noun_event(sentence, index)
