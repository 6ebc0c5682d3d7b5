"""How far a source vouches: for its clause, its part of the sentence, or a quotation alone."""

from synopse.lang.de.attribution_clauses import (
    finite_index,
    is_finite_cue,
    is_main,
    is_relative,
    is_subordinate,
    mood_index,
    part_start,
)
from synopse.lang.de.attribution_draft import Stretch
from synopse.lang.de.attribution_phrases import is_finite
from synopse.lang.de.attribution_subjects import subject_before
from synopse.lang.de.attribution_words import QUOTE, WORD, Sentence

_SHORTEST_SENTENCE = 5


def over_inserted(sentence: Sentence, frame: Stretch) -> Stretch:
    """The frame with relative clauses behind it, where it opens a sentence whose verb comes later."""
    end = frame[1]
    first = sentence.clause_at(frame[0])
    if (
        frame[0] != part_start(sentence, first)
        or end >= len(sentence.words)
        or sentence.words[end].kind != ","
    ):
        return frame
    number = sentence.clause_at(end + 1) if end + 1 < len(sentence.words) else first
    while number < len(sentence.clauses) and is_relative(sentence, number):
        end = sentence.clauses[number].end
        number += 1
    follows = number < len(sentence.clauses) and is_finite(sentence.words[sentence.clauses[number].start])
    return (frame[0], end + 1) if follows and end > frame[1] else frame


def find_scope(sentence: Sentence, index: int, rule: str) -> Stretch:
    """The words a source phrase vouches for."""
    number = sentence.clause_at(index)
    part = part_start(sentence, number)
    end = part_end(sentence, number)
    if rule != "indirect.so" and number > 0 and sentence.clauses[number].start > part:
        if is_relative(sentence, number) or is_subordinate(sentence, number):
            return sentence.clauses[number].start, _hanging_end(sentence, number)
        if _is_told(sentence, number):
            return sentence.clauses[number].start, end
        first = sentence.words[sentence.clauses[number].start]
        joined = first.key in {"und", "aber", "doch", "denn", "sondern", "jedoch"}
        if is_main(sentence, number) and (joined or _stands_alone(sentence, number)):
            return sentence.clauses[number].start, end
    if (
        rule == "indirect.so"
        and sentence.words[index - 1].kind == ","
        and sentence.words[index - 2].kind == QUOTE
    ):
        return _quoted_scope(sentence, index, part, end)
    return part, end


def _hanging_end(sentence: Sentence, number: int) -> int:
    """Where a subordinate clause ends, with the clauses that hang on it."""
    later = number + 1
    while later < len(sentence.clauses) and sentence.mark_after(later - 1) == ",":
        if not is_subordinate(sentence, later):
            break
        later += 1
    return sentence.clauses[later - 1].end


def _stands_alone(sentence: Sentence, number: int) -> bool:
    """Whether a main clause has its own subject before its verb, and follows another main clause."""
    clause = sentence.clauses[number]
    finite = finite_index(sentence, clause.start, clause.end)
    if finite is None or finite == clause.start or not is_main(sentence, number - 1):
        return False
    return bool(subject_before(sentence, clause.start, finite).stretches)


def _is_told(sentence: Sentence, number: int) -> bool:
    """Whether a clause is what the clause before it tells: „Er sagte, im Hafen seien laut Polizei …“."""
    before, clause = sentence.clauses[number - 1], sentence.clauses[number]
    if mood_index(sentence, clause.start, clause.end) is None:
        return False
    return any(
        word.kind == WORD and not word.large and is_finite_cue(word)
        for word in sentence.words[before.start : before.end]
    )


def _quoted_scope(sentence: Sentence, index: int, part: int, end: int) -> Stretch:
    """„…“, so X: the quotation alone when it is a sentence of its own."""
    quote = index - 2
    if (
        quote > part
        and sentence.words[quote - 1].kind in {",", ":"}
        and len(sentence.words[quote].text.split()) >= _SHORTEST_SENTENCE
    ):
        return quote, end
    return part, end


def part_end(sentence: Sentence, number: int) -> int:
    """Where the part of the sentence ends: before the next colon or semicolon."""
    for index in range(sentence.clauses[number].start, len(sentence.words)):
        if sentence.words[index].kind in {":", ";"}:
            return index
    return len(sentence.words)
