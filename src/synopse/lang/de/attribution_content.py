"""Where the words of another begin and end beside a verb of saying."""

from synopse.lang.de.attribution_clauses import (
    bounds,
    finite_index,
    has_past_verb,
    is_finite_cue,
    is_infinitive,
    is_main,
    is_past_cue,
    is_relative,
    is_subordinate,
    looks_verbal,
    mood_index,
    opens_content,
)
from synopse.lang.de.attribution_phrases import is_finite, noun_phrase
from synopse.lang.de.attribution_verbs import Verb
from synopse.lang.de.attribution_words import QUOTE, SPEECH_WORDS, WORD, Sentence, group, is_small

_CLAUSES_SKIPPED = 3


def content_after(sentence: Sentence, verb: Verb) -> int | None:
    """The number of the clause with which the content behind the verb begins."""
    number = verb.last_clause + 1
    if sentence.mark_after(verb.last_clause) not in {",", "–", "-", "—"}:
        return None
    for _ in range(_CLAUSES_SKIPPED):
        if number >= len(sentence.clauses):
            return None
        if _is_content(sentence, verb, number):
            skipped = number - verb.last_clause - 1
            return None if skipped and is_infinitive(sentence, number) else number
        if not _is_inserted(sentence, number):
            return None
        number += 1
    return None


def _is_inserted(sentence: Sentence, number: int) -> bool:
    """Whether a clause only stands between a verb and its content: relative, adverbial, „so X“."""
    if is_relative(sentence, number) or is_subordinate(sentence, number):
        return True
    clause = sentence.clauses[number]
    return (
        sentence.words[clause.start].key == "so" and finite_index(sentence, clause.start, clause.end) is None
    )


def _is_content(sentence: Sentence, verb: Verb, number: int) -> bool:
    """Whether a clause may be what the verb says."""
    if is_relative(sentence, number):
        return False
    if opens_content(sentence, number) or is_infinitive(sentence, number):
        return True
    first = sentence.words[sentence.clauses[number].start]
    carries_on = verb.subordinate and _is_verb_first(sentence, number)
    joined = first.key in {"und", "aber", "doch", "sondern", "so"}
    if carries_on or joined or is_subordinate(sentence, number):
        return False
    quoted = first.kind == QUOTE and first.counts >= SPEECH_WORDS
    if quoted or mood_index(sentence, *bounds(sentence, number)) is not None:
        return True
    if verb.cue.speech and (_is_interrupted(sentence, number) or _ends_quoted(sentence, number)):
        return True
    return (
        verb.cue.speech
        and not verb.subordinate
        and is_main(sentence, number)
        and not _is_verb_first(sentence, number)
    )


def _is_interrupted(sentence: Sentence, number: int) -> bool:
    """Whether a relative clause parts the clause, a subject, from its verb: „…, Meier, die …, sei frei“."""
    clause = sentence.clauses[number]
    if number + 2 >= len(sentence.clauses) or noun_phrase(sentence, clause.start) != clause.end:
        return False
    after = sentence.words[sentence.clauses[number + 2].start]
    return is_relative(sentence, number + 1) and (after.finite or is_finite_cue(after))


def _ends_quoted(sentence: Sentence, number: int) -> bool:
    """Whether a clause hides its verb in a quotation: „…, sein Haus „bleibe offen““."""
    clause = sentence.clauses[number]
    inside = sentence.words[clause.start : clause.end]
    quoted = [word for word in inside if word.kind == QUOTE and word.counts > 1]
    return bool(quoted) and quoted[-1].text[1:2].islower() and not any(word.finite for word in inside)


def _is_verb_first(sentence: Sentence, number: int) -> bool:
    """Whether a clause begins with its finite verb, so that it carries on the main clause."""
    first = sentence.words[sentence.clauses[number].start]
    return is_finite(first) or is_finite_cue(first)


def content_end(sentence: Sentence, number: int) -> int:
    """The index after the content that begins with a clause: where another frame or main clause sets in."""
    subjunctive = mood_index(sentence, *bounds(sentence, number)) is not None
    for later in range(number + 1, len(sentence.clauses)):
        clause = sentence.clauses[later]
        mark = sentence.words[clause.start - 1].kind
        quoted = mark == ":" and sentence.words[clause.start].kind == QUOTE
        if mark == ";" or quoted or _sets_in(sentence, later, subjunctive=subjunctive):
            return _before_next_verb(sentence, number, clause.start - 1)
    return _before_next_verb(sentence, number, len(sentence.words))


def main_goes_on(sentence: Sentence, number: int) -> int:
    """The index before the first later clause whose verb opens it: „Als er sagte, er komme, [ging sie]“."""
    for later in range(number + 1, len(sentence.clauses)):
        clause = sentence.clauses[later]
        first = sentence.words[clause.start]
        plain = first.kind == WORD and not first.large and not first.mood
        if plain and (first.finite or (looks_verbal(first) and not is_small(first.key))):
            return clause.start - 1
    return len(sentence.words)


def _before_next_verb(sentence: Sentence, number: int, end: int) -> int:
    """The end of a content in the Konjunktiv, before „und fügte hinzu“ leads back to the one who says it."""
    start = sentence.clauses[number].start
    if mood_index(sentence, start, sentence.clauses[number].end) is None:
        return end
    for index in range(start + 2, end - 1):
        word, following = sentence.words[index], sentence.words[index + 1]
        if word.key in {"und", "aber"} and not following.mood and is_past_cue(following):
            return index
    return end


def _sets_in(sentence: Sentence, number: int, *, subjunctive: bool) -> bool:
    """Whether a clause is no more part of the content before it."""
    clause = sentence.clauses[number]
    first = sentence.words[clause.start]
    second = sentence.words[clause.start + 1] if clause.start + 1 < clause.end else None
    if first.kind != WORD or second is None:
        return False
    if first.key == "so" and (second.large or second.key in group("determiners", "pronouns")):
        return (
            noun_phrase(sentence, clause.start + 1) > clause.start + 1
            and finite_index(sentence, *bounds(sentence, number)) is None
        )
    if is_finite_cue(first):
        return True
    parted = sentence.words[clause.start - 1].kind in {"–", "—", "-"}
    if (parted or first.key in {"und", "aber", "doch", "jedoch"}) and not is_subordinate(sentence, number):
        return (
            subjunctive
            and is_main(sentence, number)
            and mood_index(sentence, *bounds(sentence, number)) is None
        )
    return False


def is_speech(sentence: Sentence, start: int) -> bool:
    """Whether words behind a colon are quoted or in the Konjunktiv, or begin with a clause of content."""
    if sentence.words[start].kind == QUOTE or mood_index(sentence, start, len(sentence.words)) is not None:
        return True
    return opens_content(sentence, sentence.clause_at(start))


def speech_before(sentence: Sentence, verb: Verb) -> bool:
    """Whether a quotation or a clause in the Konjunktiv stands right before an inverted verb."""
    start = sentence.clauses[verb.first_clause].start
    before = start - 2 if start and sentence.words[start - 1].kind != QUOTE else start - 1
    if before < verb.part:
        return False
    if sentence.words[before].kind == QUOTE:
        return True
    return mood_index(sentence, verb.part, before + 1) is not None and not is_subordinate_part(sentence, verb)


def is_subordinate_part(sentence: Sentence, verb: Verb) -> bool:
    """Whether the part before the verb begins with an adverbial clause: „Nachdem …, sagte X, …“."""
    return is_subordinate(sentence, sentence.clause_at(verb.part)) and not opens_content(
        sentence, sentence.clause_at(verb.part)
    )


def clause_before(sentence: Sentence, verb: Verb) -> bool:
    """Whether what stands before an inverted verb is a clause of content and no adverbial one."""
    if is_subordinate_part(sentence, verb) or not verb.subject.stretches:
        return False
    first = sentence.clause_at(verb.part)
    if first >= verb.first_clause:
        return False
    if opens_content(sentence, first):
        return True
    numbers = range(first, verb.first_clause)
    return verb.cue.speech and any(
        is_main(sentence, number) or has_past_verb(sentence, number) for number in numbers
    )


def speech_start(sentence: Sentence, verb: Verb, start: int) -> int:
    """Where the words before an inverted verb begin: with the quotation, if they are just one."""
    last = start - 2 if sentence.words[start - 1].kind == "," else start - 1
    if (
        last > verb.part
        and sentence.words[last].kind == QUOTE
        and sentence.words[last - 1].kind in {",", "–", "-"}
    ):
        text = sentence.words[last].text
        if len(text.split()) >= SPEECH_WORDS and mood_index(sentence, verb.part, last) is None:
            return last
    return verb.part


def _is_cut_off(sentence: Sentence, verb: Verb) -> bool:
    """Whether the words before „sagte X“ end with a verb that waits for more: „Er werde, sagte X, …“."""
    before = sentence.clauses[verb.first_clause].start - 2
    if before < verb.part or not is_finite(sentence.words[before]):
        return False
    return not is_subordinate(sentence, sentence.clause_at(before))


def goes_on(sentence: Sentence, verb: Verb, number: int) -> bool:
    """Whether the clause behind „…, sagte X,“ carries the words on."""
    first = sentence.words[sentence.clauses[number].start]
    if first.kind == QUOTE or _is_cut_off(sentence, verb):
        return True
    if first.key in {"und", "aber", "doch", "so"} or sentence.mark_after(verb.last_clause) == ";":
        return False
    if is_relative(sentence, number) or is_subordinate(sentence, number) or is_infinitive(sentence, number):
        return False
    return is_main(sentence, number) or mood_index(sentence, *bounds(sentence, number)) is not None
