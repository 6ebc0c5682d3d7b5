"""Through what words came: the platform, medium or occasion a frame names, in the report's words."""

from collections.abc import Iterator
from functools import cache

from synopse.lang.de.attribution_draft import Draft
from synopse.lang.de.attribution_phrases import is_medium, noun_phrase
from synopse.lang.de.attribution_words import QUOTE, Sentence, Word, group
from synopse.lang.de.cues import PACKAGE
from synopse.lang.wordlists import load_words

_LEADING = frozenset({"auf", "in", "im", "bei", "beim", "über", "via", "per", "gegenüber", "während"})
_NEAR = 12
_DATIVE = frozenset({"der", "dem", "den"})


@cache
def _platforms() -> tuple[tuple[str, ...], ...]:
    """Names of platforms in words."""
    return tuple(sorted(tuple(name.split()) for name in load_words(PACKAGE, "cues_media.yaml", "platforms")))


@cache
def small_media() -> frozenset[str]:
    """Agencies and papers whose short names are written small: dpa, taz."""
    return load_words(PACKAGE, "cues_media.yaml", "small_media")


def through_name(text: str, sentence: Sentence, stretch: tuple[int, int]) -> str:
    """Who hands words on, without determiner: „der Kurier“ is Kurier."""
    start, end = stretch
    while start + 1 < end and sentence.words[start].key in group("determiners"):
        start += 1
    span = sentence.span(start, end)
    return span.of(text).strip('„“”»«"')


def find_via(text: str, sentence: Sentence, draft: Draft) -> tuple[str, ...]:
    """Platforms and media in the frame's prepositional phrases and among its addressees, in text order."""
    found = [
        name
        for index, start, close in _phrases(sentence, draft, _LEADING)
        if not _in_subject(draft, index + 1) and (name := _medium(text, sentence, start, close))
    ]
    told = [_medium(text, sentence, start, close) for start, close in find_addressees(sentence, draft)]
    return tuple(dict.fromkeys([*found, *(name for name in told if name)]))


def find_addressees(sentence: Sentence, draft: Draft) -> tuple[tuple[int, int], ...]:
    """Whom the words were told: „sagte sie der Tageszeitung“, „gegenüber Journalisten“."""
    told = [(start, close) for _, start, close in _phrases(sentence, draft, frozenset({"gegenüber"}))]
    cue = max((end for _, end in draft.cue), default=0)
    for index, _, close in _phrases(sentence, draft, _DATIVE):
        behind = bool(draft.cue) and draft.cue[0][0] < index <= cue + _NEAR
        named = sentence.words[index - 1].key == "als"
        free = behind and not (named or _in_subject(draft, index) or _follows_preposition(sentence, index))
        if free and any(_may_be_medium(word) for word in sentence.words[index:close]):
            told.append((index, close))
    told += [one for one in draft.told if not any(one[0] < last and first < one[1] for first, last in told)]
    return tuple(sorted(set(told)))


def _may_be_medium(word: Word) -> bool:
    """Whether a word is a medium, or a name in quotation marks as media have it: dem „Kurier“."""
    return is_medium(word) or word.kind == QUOTE or word.key in small_media()


def _phrases(sentence: Sentence, draft: Draft, keys: frozenset[str]) -> Iterator[tuple[int, int, int]]:
    """Noun phrases behind one of the words `keys` in the frame: that word, the phrase's start and its end."""
    for start, end in draft.frame or (draft.clause,):
        for index in range(start, min(end, len(sentence.words)) - 1):
            if sentence.words[index].key in keys:
                close = noun_phrase(sentence, index + 1, end)
                if close == index + 1 and sentence.words[close].key in small_media():
                    close += 1
                if close > index + 1:
                    yield index, index + 1, close


def _in_subject(draft: Draft, index: int) -> bool:
    """Whether a word belongs to the mention of the speaker."""
    return any(start <= index < end for start, end in draft.subject.stretches)


def _follows_preposition(sentence: Sentence, index: int) -> bool:
    """Whether a preposition stands right before, so that the phrase is no plain dative."""
    return index > 0 and sentence.words[index - 1].key in group("prepositions")


def _medium(text: str, sentence: Sentence, start: int, end: int) -> str | None:
    """The platform named in a phrase, or the phrase without its determiner if its head is a medium."""
    words = sentence.words
    small = [word.text for word in words[start:end] if word.key in small_media()]
    if small and not any(word.large for word in words[start:end]):
        return small[0]
    quoted = [word for word in words[start:end] if word.kind == QUOTE]
    if len(quoted) == 1:
        return quoted[0].text[1:-1].strip()
    for name in _platforms():
        for index in range(start, end - len(name) + 1):
            if tuple(word.key for word in words[index : index + len(name)]) == name:
                return sentence.span(index, index + len(name)).of(text)
    heads = [index for index in range(start, end) if words[index].large]
    if not heads or not any(is_medium(words[index]) for index in heads[:2]):
        return None
    return sentence.span(heads[0], end).of(text)
