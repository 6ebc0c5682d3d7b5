"""Mentions of saying, writing, thinking and deciding in one sentence of German.

Phrases of more than one word come first, then verbs, then nouns; a word is the cue of one event only.
"""

from synopse.lang.de.speech_draft import Draft
from synopse.lang.de.speech_nouns import noun_event
from synopse.lang.de.speech_phrases import phrase_event
from synopse.lang.de.speech_sentence import Sentence, cut_speech
from synopse.lang.de.speech_verbs import verb_event
from synopse.lang.de.speech_words import partners_of, tells_alone
from synopse.model import Span, SpeechEvent

MOST_CUES = 30
"""A sentence with more words that may be cues is a list, and none are sought in it."""


def read_speech(text: str, span: Span) -> tuple[SpeechEvent, ...]:
    """The events of one sentence in text order, not yet numbered.

    >>> text = "Ich sage Ihnen: Der Deich hält."
    >>> event = read_speech(text, Span(0, len(text)))[0]
    >>> event.cue[0].of(text), event.addressee[0].of(text), event.message[0].of(text)
    ('sage', 'Ihnen', 'Der Deich hält')
    """
    sentence = cut_speech(text, span)
    return tuple(draft.finish(sentence) for draft in _drafts(sentence))


def may_tell(cues: frozenset[str], words: frozenset[str]) -> bool:
    """Whether a sentence may tell an event: one of its `cues` has what it needs among its `words`."""
    return any(map(tells_alone, cues)) or any(not partners_of(cue).isdisjoint(words) for cue in cues)


def _drafts(sentence: Sentence) -> list[Draft]:
    """All events in the order of their cues."""
    found: list[Draft] = []
    used: set[int] = set()
    candidates = [index for index, token in enumerate(sentence.tokens) if token.cue]
    if len(candidates) > MOST_CUES:
        return []
    for events in (phrase_event, _plain_event):
        for index in candidates:
            draft = None if index in used else events(sentence, index)
            if draft is not None:
                found.append(draft)
                used.update(draft.cue)
    return sorted(found, key=lambda draft: draft.cue)


def _plain_event(sentence: Sentence, index: int) -> Draft | None:
    """The event of one word."""
    return verb_event(sentence, index) or noun_event(sentence, index)
