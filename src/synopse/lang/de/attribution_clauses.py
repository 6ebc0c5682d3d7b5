"""Which kind of clause a stretch of words is: main, subordinate, relative, infinitive; and its finite verb.

German tells them by where the finite verb stands: second in a main clause, last in a subordinate one.
"""

from functools import cache

from synopse.lang.de.attribution_phrases import is_finite, noun_phrase
from synopse.lang.de.attribution_words import WORD, Clause, Sentence, Word, group, is_small
from synopse.lang.de.cues import Form, cue_forms

_SHORTEST_STEM = 3
_SHORTEST_VERB = 4
_SURE_RELATIVES = frozenset({"deren", "dessen", "was", "wo", "womit", "wobei", "denen"})
JOINING = frozenset({"und", "aber", "sowie", "doch"})


def is_subordinate(sentence: Sentence, number: int) -> bool:
    """Whether a clause begins with a subordinator, a question word or a relative pronoun."""
    clause = sentence.clauses[number]
    words = sentence.words
    first = words[clause.start]
    if first.kind != WORD:
        return False
    if first.key in {"und", "oder", "aber"} and clause.end - clause.start > 1:
        first = words[clause.start + 1]
    if first.key in group("subordinators") and first.key not in {"seit", "bis", "während", "welche", "sowie"}:
        return first.key not in {"da", "damit", "als", "sobald"} or not _finite_early(sentence, clause)
    if is_relative(sentence, number):
        return True
    last = words[clause.end - 1]
    closes = is_finite(last) or (first.key == "während" and not last.large and is_finite_cue(last))
    return first.key in {"während", "seit", "bis"} and closes


def is_relative(sentence: Sentence, number: int) -> bool:
    """Whether a clause after a comma is a relative clause: „, der das Treffen leitete“.

    A relative pronoun looks like an article; here the clause ends with its verb, and no verb follows the
    first noun phrase.
    """
    clause = sentence.clauses[number]
    words = sentence.words
    position = _relative_pronoun(sentence, number)
    if position is None or _ends_with_infinitive(words, clause):
        return False
    if words[position].key in _SURE_RELATIVES:
        return True
    if sentence.mark_after(number) == ":" and noun_phrase(sentence, position) + 1 == clause.end:
        return False
    if position > clause.start or not looks_verbal(words[clause.end - 1]):
        early = any(word.finite for word in words[position : clause.end - 1])
        return position > clause.start and looks_verbal(words[clause.end - 1]) and not early
    return not _has_verb_inside(sentence, position, clause.end)


def _relative_pronoun(sentence: Sentence, number: int) -> int | None:
    """Where a relative pronoun may stand at the beginning of a clause, behind a preposition perhaps."""
    clause = sentence.clauses[number]
    words = sentence.words
    if number == 0 or clause.end - clause.start == 1 or words[clause.start - 1].kind != ",":
        return None
    position = clause.start + (words[clause.start].key in group("prepositions"))
    return position if words[position].key in group("relatives") else None


def _has_verb_inside(sentence: Sentence, position: int, end: int) -> bool:
    """Whether a sure finite verb stands before the clause's end, so that the pronoun is an article."""
    words = sentence.words
    sure = [index for index in range(position, end) if is_finite(words[index])]
    if sure and sure[-1] + 2 < end:
        return True
    following = noun_phrase(sentence, position, end)
    if not position + 1 < following < end or not is_finite(words[following]):
        return False
    return following + 1 < end or words[following].mood == 1


def _ends_with_infinitive(words: tuple[Word, ...], clause: Clause) -> bool:
    """Whether a clause ends with „zu schicken“ or „anzurufen“ and so has no finite verb last."""
    last = words[clause.end - 1]
    if not last.key.endswith("n") or last.large:
        return False
    return words[clause.end - 2].key == "zu" or _is_zu_infinitive(last.key)


def looks_verbal(word: Word) -> bool:
    """Whether a word at a clause's end may be its finite verb."""
    if word.kind != WORD or word.large:
        return False
    if is_finite(word) or word.key in cue_forms():
        return True
    return len(word.key) >= _SHORTEST_VERB and word.key.endswith(
        (
            "t",
            "te",
            "ten",
            "en",
            "rde",
            "eß",
            "ss",
            "ieß",
            "ng",
            "nd",
            "og",
            "ieb",
            "ahm",
            "af",
            "am",
            "ah",
            "ies",
            "iel",
            "ief",
            "ieg",
        )
    )


def _finite_early(sentence: Sentence, clause: Clause) -> bool:
    """Whether a finite verb stands in second place, as in „Damit ist …“ or „Als Erstes werde er …“."""
    return any(
        is_finite(word) for word in sentence.words[clause.start + 1 : min(clause.start + 3, clause.end - 1)]
    )


def opens_content(sentence: Sentence, number: int) -> bool:
    """Whether a clause begins like content: dass, ob, a question word."""
    clause = sentence.clauses[number]
    words = sentence.words
    first = words[clause.start]
    if (
        first.key in {"auch", "nur", "erst", "vor", "und", "sowohl", "insbesondere"}
        and clause.end - clause.start > 1
    ):
        first = words[clause.start + 1]
    if first.key in group("contents"):
        return first.key not in {
            "welche",
            "welcher",
            "welches",
            "welchen",
            "welchem",
            "was",
            "wo",
            "wie",
        } or (not _is_as_phrase(sentence, number))
    return (
        first.key in group("prepositions")
        and clause.start + 2 < clause.end
        and words[clause.start + 1].key in {"welche", "welcher", "welchem", "welchen", "wem", "wen", "was"}
    )


def _is_as_phrase(sentence: Sentence, number: int) -> bool:
    """Whether „wie …“ compares or names a source instead of asking."""
    clause = sentence.clauses[number]
    words = sentence.words
    if words[clause.start].key != "wie":
        return words[clause.start].key in {"was", "wo"} and not looks_verbal(words[clause.end - 1])
    return not looks_verbal(words[clause.end - 1]) or words[clause.end - 1].key in cue_forms()


def is_infinitive(sentence: Sentence, number: int) -> bool:
    """Whether a clause is an infinitive with „zu“ and no finite verb: „… Truppen zu schicken“."""
    clause = sentence.clauses[number]
    words = sentence.words[clause.start : clause.end]
    if any(is_finite(word) for word in words[:-1] if word.key not in {"werden", "haben", "können", "müssen"}):
        return False
    for index, word in enumerate(words):
        if word.kind != WORD or word.large or not word.key.endswith("n"):
            continue
        if index and words[index - 1].key == "zu":
            return words[0].key not in {"um", "ohne", "statt", "anstatt"}
        if "zu" in word.key[2:-3] and _is_zu_infinitive(word.key):
            return words[0].key not in {"um", "ohne", "statt", "anstatt"}
    return False


def _is_zu_infinitive(key: str) -> bool:
    """`anzurufen`, `zusammenzuarbeiten`: a particle, zu, an infinitive."""
    particle, _, rest = key.rpartition("zu")
    return len(rest) > _SHORTEST_STEM and rest.endswith("n") and particle in group("particles")


def finite_index(sentence: Sentence, start: int, end: int) -> int | None:
    """The index of the first sure finite verb between `start` and `end`."""
    for index in range(start, end):
        if is_finite(sentence.words[index]):
            return index
    return None


def finite_place(sentence: Sentence, start: int, end: int) -> int | None:
    """The first sure finite verb, else what looks like one in first or second place: „Der Rat hegt …“."""
    sure = finite_index(sentence, start, end)
    if sure is not None or start >= end:
        return sure
    words = sentence.words
    first = start + (words[start].key in group("prepositions"))
    for place in (start, noun_phrase(sentence, first, end), start + 1):
        if place < end and looks_verbal(words[place]) and not is_small(words[place].key):
            return place
    return None


def mood_index(sentence: Sentence, start: int, end: int, *, second: bool = True) -> int | None:
    """The index of the first Konjunktiv; without `second` of the first kind only. „Ich habe“ is none."""
    for index in sentence.moods:
        if not start <= index < end:
            continue
        first = sentence.words[index].mood == 1
        if (first and not _is_first_person(sentence, index)) or (second and not first):
            return index
    return None


def _is_first_person(sentence: Sentence, index: int) -> bool:
    """Whether „ich“ stands beside the verb."""
    near = sentence.words[max(0, index - 3) : index + 4]
    return any(word.key == "ich" for word in near)


def is_main(sentence: Sentence, number: int) -> bool:
    """Whether a clause looks like a main clause: a finite verb, and no subordinator before it."""
    clause = sentence.clauses[number]
    words = sentence.words
    if is_subordinate(sentence, number):
        return False
    for index in range(clause.start, min(clause.end, clause.start + 20)):
        word = words[index]
        closing = index + 1 == clause.end and word.key.endswith("en")
        if (
            word.kind == WORD
            and not word.large
            and (is_finite(word) or (is_finite_cue(word) and not closing))
        ):
            return True
    second = noun_phrase(sentence, clause.start, clause.end)
    return (
        clause.start < second < clause.end
        and looks_verbal(words[second])
        and words[second].key.endswith(("t", "te", "ten"))
    )


def has_past_verb(sentence: Sentence, number: int) -> bool:
    """Whether a clause holds what by its form may be its finite verb: „Zwei Züge fielen aus“."""
    clause = sentence.clauses[number]
    if is_subordinate(sentence, number) or is_infinitive(sentence, number):
        return False
    phrase = noun_phrase(sentence, clause.start, clause.end)
    start = phrase if phrase > clause.start else clause.start + 1
    return any(looks_verbal(word) and not is_small(word.key) for word in sentence.words[start : clause.end])


def is_finite_cue(word: Word) -> bool:
    """Whether a form of a verb of saying is finite."""
    return word.key in _finite_cues()


@cache
def _finite_cues() -> frozenset[str]:
    """Forms of verbs of saying that may be finite."""
    finite = {Form.FINITE, Form.SUBJUNCTIVE}
    return frozenset(
        form for form, readings in cue_forms().items() if any(reading.form in finite for reading in readings)
    )


def is_past_cue(word: Word) -> bool:
    """Whether a word can only be the past of a verb of saying: fügte, sagte; not „berichten“."""
    return not word.large and word.key.endswith(("te", "ten")) and is_finite_cue(word)


def part_start(sentence: Sentence, number: int) -> int:
    """The first word after the colon or semicolon before a clause."""
    for index in range(sentence.clauses[number].start - 1, -1, -1):
        if sentence.words[index].kind in {":", ";"}:
            return index + 1
    return 0


def bounds(sentence: Sentence, number: int) -> tuple[int, int]:
    """Word indexes of a clause."""
    return sentence.clauses[number].start, sentence.clauses[number].end


def is_joined(sentence: Sentence, other: int, index: int) -> bool:
    """Whether „und“ between two finite verbs makes room for both."""
    return any(sentence.words[between].key in JOINING for between in range(other + 1, index))


def in_second_place(sentence: Sentence, start: int, index: int) -> bool:
    """Whether one phrase, with or without preposition, stands before the word."""
    first = start + (sentence.words[start].key in group("prepositions"))
    return index == start + 1 or noun_phrase(sentence, first, index) == index
