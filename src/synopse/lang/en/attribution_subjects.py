"""Who speaks in an English sentence: the noun phrase before a verb of saying, or behind it.

English has no endings that tell a subject, but what stands between the beginning of the clause and the finite
verb is one, save adverbs and phrases of time and place in front of it. What is no such phrase for sure gives
no subject, and then there is no frame.
"""

from collections.abc import Sequence
from functools import cache

from synopse.lang.en.attribution_draft import Stretch
from synopse.lang.en.attribution_words import Word, cues, group, has_finite, is_mark

_LONGEST, _LONGEST_ASIDE = 16, 26
_MOST_SMALL = 3
_PASSIVE = frozenset({"is", "was", "are", "were", "been", "'s"})
_RELATIVE = frozenset({"who", "which", "whose", "whom", "where", "when", "as"})
_JOINING = frozenset({"and", "or"})
_PRESENT = frozenset({"has", "have", "had"})


def subject_before(words: Sequence[Word], verb: int) -> Stretch | None:
    """The subject of a finite verb that follows it: „The mayor, a farmer, has said“."""
    end = _skip_between(words, verb)
    if end == 0 or is_passive(words, end, verb):
        return None
    if words[end - 1].key == "who":
        end -= 1
        end -= end > 0 and words[end - 1].key == ","
    elif words[end - 1].key == ",":
        aside = _before_aside(words, end - 1)
        if aside is None:
            return None
        if _is_name(words, aside + 1, end - 1) and not words[aside - 1].large:
            return aside + 1, end - 1
        end = aside
    return noun_phrase(words, end)


def _is_name(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether an aside is nothing but a name: „Its director, [Celia Brandt], said“."""
    return 2 <= end - start <= 4 and all(word.large for word in words[start:end])  # noqa: PLR2004


def with_name(words: Sequence[Word], phrase: Stretch) -> Stretch:
    """The name that explains a phrase behind its verb: „said a spokesman, [Neil Harrow].“."""
    start = phrase[1] + 1
    if words[phrase[1] - 1].large or phrase[1] >= len(words) or words[phrase[1]].key != ",":
        return phrase
    end = start
    while end < len(words) and words[end].large:
        end += 1
    closed = end == len(words) or words[end].key in {",", "."}
    return (start, end) if closed and _is_name(words, start, end) else phrase


def clause_start(words: Sequence[Word], subject: Stretch) -> int:
    """Where the clause of a subject begins: with words that lead to it (`But on Monday he`)."""
    start = subject[0]
    if start > 1 and words[start - 1].key == "," and words[start].large:
        role = noun_phrase(words, start - 1)
        start = role[0] if role and not words[start - 2].large else start
    while start > 0 and not is_mark(words[start - 1]) and words[start - 1].key in _leading():
        start -= 1
    return start


@cache
def _leading() -> frozenset[str]:
    return group("lead") | {"as"} | group("days") | {"on", "last"}


def _skip_between(words: Sequence[Word], verb: int) -> int:
    """Back over auxiliaries and adverbs between subject and verb."""
    end = verb
    while end > 0 and verb - end < 5 and _is_between(words[end - 1]):  # noqa: PLR2004 -- has also repeatedly …
        end -= 1
    return end


def _is_between(word: Word) -> bool:
    return word.key in group("between") or (word.key.endswith("ly") and not word.large)


def is_passive(words: Sequence[Word], start: int, verb: int) -> bool:
    """Whether the verb is said of its subject rather than by it: „was told“, „is reported“."""
    before = {words[place].key for place in range(start, verb)}
    if words[verb].key.endswith("ing"):
        return not before & _PASSIVE
    return bool(before & _PASSIVE)


def _before_aside(words: Sequence[Word], comma: int) -> int | None:
    """Where the noun phrase ends that a comma-bound aside follows; asides may stand in a row."""
    place = comma
    for _ in range(3):
        opening = _comma_before(words, place)
        if opening is None:
            return None
        place = opening
        if has_finite(words[opening + 1 : comma]) and words[opening + 1].key not in _RELATIVE:
            return None
        first = words[place - 1] if place else None
        if first is None or first.key in group("opening"):
            return None
        earlier = _comma_before(words, place)
        if earlier is None or not (_is_bit(words[earlier + 1 : place]) or _follows_name(words, earlier)):
            return place
    return None


def _comma_before(words: Sequence[Word], place: int) -> int | None:
    for index in range(place - 1, max(-1, place - _LONGEST_ASIDE), -1):
        if words[index].key == ",":
            return index
        if is_mark(words[index]) and words[index].key not in {"-", "(", ")"}:
            return None
    return None


def _is_bit(words: Sequence[Word]) -> bool:
    """Whether what stands between two commas is an age or a place rather than the name itself."""
    return bool(words) and (words[0].key[0].isdigit() or words[0].key in group("prepositions") | {"of"})


def _follows_name(words: Sequence[Word], comma: int) -> bool:
    """Whether what stands behind a comma explains the name that begins the sentence."""
    name = noun_phrase(words, comma)
    if name is None or name[0] > 0 or words[comma + 1].key not in group("determiners"):
        return False
    return all(word.large for word in words[: name[1]]) and words[0].key not in group("determiners")


def noun_phrase(words: Sequence[Word], end: int) -> Stretch | None:
    """The noun phrase that ends at `end`, if what stands there is one."""
    if end <= 0:
        return None
    last = words[end - 1]
    if last.key in group("pronouns") and (end == 1 or words[end - 2].key not in group("prepositions")):
        return end - 1, end
    start = _phrase_start(words, end)
    if start == end:
        return None
    after_day = 0 < start < end and words[start - 1].key in group("days")
    if after_day and last.large and not words[start].large and words[start].key not in group("determiners"):
        start = _last_name(words, start, end)
    start = _without_lead(words, start, end)
    return (start, end) if _is_phrase(words[start:end]) else None


def _phrase_start(words: Sequence[Word], end: int) -> int:
    start = end
    while start > 0 and end - start <= _LONGEST:
        word = words[start - 1]
        if is_mark(word) or word.key in group("days") or _ends_phrase(words, start - 1, end):
            break
        start -= 1
    return start


def _ends_phrase(words: Sequence[Word], place: int, end: int) -> bool:
    """Whether no noun phrase goes back over a word."""
    key = words[place].key
    if key in {"that", "which", "who"}:
        return not (place > 0 and place + 1 < end and _is_verb(words[place + 1]))
    if key in _JOINING:
        return not (place > 0 and place + 1 < end and words[place - 1].large and words[place + 1].large)
    if key in group("finite"):
        return not (place > 0 and words[place - 1].key in {"that", "which", "who"})
    cue = cues().get(key)
    if key in group("opening"):
        return True
    if cue is None or cue.form != "finite" or words[place].large:
        return False
    after = words[place + 1] if place + 1 < end else None
    return not key.endswith("s") or (after is not None and (after.large or after.key in group("determiners")))


def _is_verb(word: Word) -> bool:
    return word.key in group("finite") or word.key.endswith("ed")


def _without_lead(words: Sequence[Word], start: int, end: int) -> int:
    """Past adverbs in front; past a phrase of time or place to the noun phrase right before the verb."""
    while start < end - 1 and (words[start].key in group("lead") or words[start].key.endswith("ly")):
        start += 1
    if words[start].key in group("prepositions"):
        return _last_name(words, start, end)
    return start


def _last_name(words: Sequence[Word], start: int, end: int) -> int:
    """The beginning of the last noun phrase: „In Oslo [the minister]“, „After talks [Moon]“."""
    place = end - 1
    if words[place].large:
        while place > start + 1 and words[place - 1].large:
            place -= 1
    for index in range(end - 1, max(start, end - 6), -1):
        if words[index].key in group("determiners"):
            return index
    return place


def _is_phrase(words: Sequence[Word]) -> bool:
    """Whether words can be somebody who speaks."""
    if not words or len(words) > _LONGEST:
        return False
    first, last = words[0], words[-1]
    if any(word.key == "according" for word in words):
        return False
    if last.key in _never_last() or last.key.endswith("ly") or first.key in group("prepositions"):
        return False
    if len(words) == 1 and last.key in group("determiners", "selves"):
        return False
    known = last.large or last.key in group("heads") or first.key in group("determiners")
    return known or first.large or (first.key[0].isdigit() and len(words) > 1)


@cache
def _never_last() -> frozenset[str]:
    return (
        group("prepositions", "against", "finite", "opening", "selves", "days")
        | {"the", "a", "an"}
        | _PRESENT
    )


def phrase_after(words: Sequence[Word], start: int, *, wide: bool = False) -> Stretch | None:
    """The noun phrase that begins at `start`; a `wide` one takes phrases with prepositions with it."""
    end = start
    while end < len(words) and end - start < _LONGEST and not _stops(words, start, end, wide=wide):
        end += 1
    if end == start:
        return None
    if words[start].key in {"he", "she", "it", "they"}:
        return start, start + 1
    return (start, end) if _is_phrase(words[start:end]) else None


def _stops(words: Sequence[Word], start: int, end: int, *, wide: bool) -> bool:
    word = words[end]
    if is_mark(word) or word.key in group("finite"):
        return True
    if word.key in _JOINING:
        return not (end + 1 < len(words) and words[end + 1].large and words[end - 1].large)
    if word.key in group("opening") or (word.key in group("days") and end > start):
        return True
    if wide:
        return False
    far = word.key in group("prepositions") and word.key not in {"for", "from"}
    return far or word.key in group("times") - {"also", "only", "last", "this", "late"}


def addressee_after(words: Sequence[Word], start: int) -> Stretch | None:
    """To whom something is told: „reporters“, „the BBC“, „Reuters“; it ends before the next noun phrase."""
    if start >= len(words) or is_mark(words[start]):
        return None
    if words[start].key in group("addressees"):
        return start, start + 1
    end = start
    if words[start].key in group("determiners"):
        end += 1
    elif not words[start].large:
        return _plain_addressee(words, start)
    while end < len(words) and end - start < 8 and _belongs(words, start, end):  # noqa: PLR2004 -- the Senate …
        end += 1
    while (
        end < len(words)
        and end > start
        and words[end - 1].key.endswith(("'s", "s'"))
        and not is_mark(words[end])
    ):
        end += 1
    return (start, end) if end > start and not words[start].key.startswith("that") else None


def _plain_addressee(words: Sequence[Word], start: int) -> Stretch | None:
    """People without an article: „detectives“, „news outlets“."""
    for end in range(start + 1, min(start + 3, len(words))):
        if is_mark(words[end - 1]) or words[end - 1].key in group("opening", "prepositions"):
            return None
        if words[end - 1].key.endswith("s") and words[end - 1].key != "news":
            return start, end
    return None


def _belongs(words: Sequence[Word], start: int, end: int) -> bool:
    word = words[end]
    if is_mark(word) or word.key in group("days", "finite", "opening"):
        return False
    if word.key in group("determiners", "pronouns", "selves", "prepositions"):
        return False
    return word.large or words[start].key in group("determiners")


def first_subject(words: Sequence[Word]) -> Stretch | None:
    """The subject of a sentence that begins with a pronoun or a name and its verb."""
    start = 1 if words and words[0].key in group("lead") else 0
    if start >= len(words):
        return None
    if words[start].key in group("pronouns"):
        return start, start + 1
    end = start
    while end < len(words) and (
        words[end].large or (end == start and words[end].key in group("determiners"))
    ):
        end += 1
    whole = end
    while (
        whole < len(words)
        and whole - end < _MOST_SMALL
        and not (is_mark(words[whole]) or _is_verb(words[whole]))
    ):
        whole += 1
    if whole < len(words) and _is_verb(words[whole]):
        end = whole
    while end > start + 1 and _is_between(words[end - 1]):
        end -= 1
    if words[start].key in group("opening", "prepositions", "between") or words[start].key.endswith("ing"):
        return None
    named = end > start and end < len(words) and not is_mark(words[end])
    possessive = words[end - 1].key.endswith(("'s", "s'"))
    return (start, end) if named and not possessive and _is_phrase(words[start:end]) else None
