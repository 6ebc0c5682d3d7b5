"""Clauses that hang on a noun of saying: „mit dem Vorwurf, die Stadt habe …“.

The noun is the cue. Its genitive or „von“ phrase is the speaker, else the subject of its clause.
"""

from collections.abc import Iterator, Sequence

from synopse.lang.de.attribution_clauses import (
    finite_place,
    is_infinitive,
    is_relative,
    is_subordinate,
    mood_index,
    part_start,
)
from synopse.lang.de.attribution_content import content_end
from synopse.lang.de.attribution_draft import Draft, Stretch
from synopse.lang.de.attribution_phrases import noun_phrase
from synopse.lang.de.attribution_speakers import find_subject
from synopse.lang.de.attribution_subjects import Subject, is_nobody
from synopse.lang.de.attribution_words import Sentence, group
from synopse.lang.de.cues import PACKAGE
from synopse.lang.wordlists import load_words

_LONGEST_OWNER = 12


def noun_drafts(sentence: Sentence, taken: Sequence[Draft]) -> Iterator[Draft]:
    """Drafts for clauses right behind a noun of saying, or behind its genitive, that no other frame took."""
    if sentence.keys.isdisjoint(load_words(PACKAGE, "cues_nouns.yaml", "holds", "tells")):
        return
    for number, clause in enumerate(sentence.clauses[:-1]):
        noun = _noun_before(sentence, clause.start, clause.end)
        if noun is None or sentence.mark_after(number) != ",":
            continue
        start = sentence.clauses[number + 1].start
        if _is_taken(start, noun, taken) or not _follows(sentence, noun, number + 1):
            continue
        end = _content_end(sentence, number + 1)
        closing = _without_rest(sentence, clause.start, clause.end)
        subject = _owner(sentence, noun, closing) or _user(sentence, noun, number)
        verb = finite_place(sentence, clause.start, clause.end)
        frame_start = part_start(sentence, number) if verb == clause.start else clause.start
        yield Draft(
            rule="indirect.noun_clause",
            clause=(clause.start, clause.end),
            content=((start, end),),
            cue=(_with_article(sentence, noun),),
            frame=((frame_start, start),),
            subject=subject,
        )


def _content_end(sentence: Sentence, number: int) -> int:
    """Where the clause of a noun ends: with the clauses that hang on it."""
    last = content_end(sentence, number)
    for later in range(number + 1, len(sentence.clauses)):
        clause = sentence.clauses[later]
        hangs = is_subordinate(sentence, later) or is_infinitive(sentence, later)
        if clause.start >= last:
            break
        if not hangs and mood_index(sentence, clause.start, clause.end) is None:
            return clause.start - 1
    return last


def _noun_before(sentence: Sentence, start: int, end: int) -> int | None:
    """The last noun of saying that ends a clause, its genitive or „von“ phrase aside."""
    nouns = load_words(PACKAGE, "cues_nouns.yaml", "holds", "tells")
    end = _without_rest(sentence, start, end)
    for index in range(end - 1, max(start, end - _LONGEST_OWNER) - 1, -1):
        word = sentence.words[index]
        if word.large and word.key in nouns:
            return index if index + 1 == end or _owner_end(sentence, index, end) == end else None
    return None


def _without_rest(sentence: Sentence, start: int, end: int) -> int:
    """The end without what closes the clause behind the noun: wurden Vorwürfe [laut], stehen [im Raum]."""
    last = sentence.words[end - 1].key
    if end - start > 1 and last in {"laut", "vor", "auf"}:
        return end - 1
    return end - 2 if last == "raum" and sentence.words[end - 2].key == "im" else end


def _owner_end(sentence: Sentence, noun: int, end: int) -> int:
    """Where the genitive or „von“ phrase behind a noun ends."""
    key = sentence.words[noun + 1].key
    if key in group("genitive"):
        return noun_phrase(sentence, noun + 1, end)
    if key in {"von", "vom", "an", "gegen", "gegenüber"}:
        return noun_phrase(sentence, noun + 2, end)
    return noun


def _owner(sentence: Sentence, noun: int, end: int) -> Subject | None:
    """Whose word it is by a genitive or „von“ behind the noun, or a genitive name before it."""
    if noun + 1 < end:
        key = sentence.words[noun + 1].key
        start = noun + 1 if key in group("genitive") else noun + 2
        if key in group("genitive") or key in {"von", "vom"}:
            return Subject(((start, end),))
        return Subject()
    before = sentence.words[noun - 1] if noun else None
    if before is not None and before.large and before.key.endswith("s"):
        return Subject(((noun - 1, noun),))
    return None


def _user(sentence: Sentence, noun: int, number: int) -> Subject:
    """The subject of the clause, where it is the one who uses the noun: „wandte sich mit der Bitte an …“."""
    clause = sentence.clauses[number]
    finite = finite_place(sentence, clause.start, clause.end)
    if finite is None or is_subordinate(sentence, number):
        return Subject()
    subject, _ = find_subject(sentence, part_start(sentence, number), number, finite, subordinate=False)
    inside = any(start <= noun < end for start, end in subject.stretches)
    if not subject.stretches or inside or is_nobody(sentence, subject):
        return Subject()
    return subject


def _with_article(sentence: Sentence, noun: int) -> Stretch:
    """The noun with its article."""
    return (noun - 1 if noun and sentence.words[noun - 1].key in group("determiners") else noun), noun + 1


def _is_taken(start: int, noun: int, taken: Sequence[Draft]) -> bool:
    """Whether another frame holds the noun as its cue or the clause as its content."""
    return any(
        first <= place < last
        for draft in taken
        for place, stretches in ((start, draft.content), (noun, draft.cue))
        for first, last in stretches
    )


def _follows(sentence: Sentence, noun: int, number: int) -> bool:
    """Whether the clause behind tells the words: dass, Konjunktiv, or „zu“ behind a noun of asking."""
    if is_relative(sentence, number):
        return False
    first = sentence.words[sentence.clauses[number].start]
    if first.key in {"dass", "daß", "ob"}:
        return True
    if is_infinitive(sentence, number):
        return sentence.words[noun].key in load_words(PACKAGE, "cues_nouns.yaml", "tells")
    clause = sentence.clauses[number]
    return not is_subordinate(sentence, number) and mood_index(sentence, clause.start, clause.end) is not None
