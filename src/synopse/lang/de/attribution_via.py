"""Through what words came: the platform, medium or occasion a frame names, in the report's words."""

from functools import cache

from synopse.lang.de.attribution_draft import Draft
from synopse.lang.de.attribution_phrases import is_medium, noun_phrase
from synopse.lang.de.attribution_words import Sentence
from synopse.lang.de.cues import PACKAGE
from synopse.lang.wordlists import load_words

_LEADING = frozenset(
    {"auf", "in", "im", "bei", "beim", "über", "via", "per", "gegenüber", "am", "an", "während"}
)


@cache
def _platforms() -> tuple[tuple[str, ...], ...]:
    """Names of platforms in words."""
    return tuple(sorted(tuple(name.split()) for name in load_words(PACKAGE, "cues_media.yaml", "platforms")))


def find_via(text: str, sentence: Sentence, draft: Draft) -> tuple[str, ...]:
    """Platforms and media in the frame's prepositional phrases, in text order."""
    found: list[str] = []
    for start, end in draft.frame or (draft.clause,):
        for index in range(start, min(end, len(sentence.words)) - 1):
            if sentence.words[index].key not in _LEADING | {"auf"}:
                continue
            close = noun_phrase(sentence, index + 1, end)
            if close > index + 1 and (name := _medium(text, sentence, index + 1, close)):
                found.append(name)
    return tuple(dict.fromkeys(found))


def _medium(text: str, sentence: Sentence, start: int, end: int) -> str | None:
    """The platform named in a phrase, or the phrase without its determiner if its head is a medium."""
    words = sentence.words
    for name in _platforms():
        for index in range(start, end - len(name) + 1):
            if tuple(word.key for word in words[index : index + len(name)]) == name:
                return text[words[index].start : words[index + len(name) - 1].end]
    heads = [index for index in range(start, end) if words[index].large]
    if not heads or not any(is_medium(words[index]) for index in heads[:2]):
        return None
    return text[words[heads[0]].start : words[end - 1].end]
