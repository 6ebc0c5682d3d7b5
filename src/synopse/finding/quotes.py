"""Quotations: which are another's words, and which are names, titles or terms at a distance."""

import re

from synopse.model import Span

_WORDS = re.compile(r"\w+(?:[-'’]\w+)*")
_SENTENCE_END = re.compile(r"[.!?…]\W{0,3}$")
_FLOATING_WORDS = 5


def is_speech(text: str, quotation: Span) -> bool:
    """Whether a quotation without a frame is somebody's words: at least two, ended like a sentence.

    >>> is_speech("„Wir kommen morgen.“", Span(0, 20)), is_speech("„Der Spiegel“", Span(0, 13))
    (True, False)
    """
    words = _WORDS.findall(quotation.of(text))
    ended = _SENTENCE_END.search(quotation.of(text)[:-1])
    return bool(ended) and len(words) > 1 and any(word[0].islower() for word in words)


def is_fragment(text: str, quotation: Span) -> bool:
    """Whether a quotation inside another's words is quoted too, rather than a name or title.

    A name is all in large words („Graf Zeppelin“); one word with a capital is a term at a distance.
    """
    words = _WORDS.findall(quotation.of(text))
    return (
        any(word[0].islower() and word not in _NAME_WORDS for word in words) or len(words) > _FLOATING_WORDS
    )


def is_passage(text: str, quotation: Span) -> bool:
    """Whether a quotation is no name, title or term by its length: six words or more, some small."""
    words = _WORDS.findall(quotation.of(text))
    return len(words) > _FLOATING_WORDS and any(
        word[0].islower() and word not in _NAME_WORDS for word in words
    )


_NAME_WORDS = frozenset(
    {
        "der",
        "die",
        "das",
        "des",
        "dem",
        "den",
        "und",
        "von",
        "für",
        "zu",
        "in",
        "of",
        "the",
        "and",
        "am",
        "im",
        "zur",
        "auf",
        "mit",
    }
)
