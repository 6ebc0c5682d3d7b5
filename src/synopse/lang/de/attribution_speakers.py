"""Who says it: the subject of a verb of saying in main, joined, subordinate and passive clauses."""

from synopse.lang.de.attribution_clauses import (
    JOINING,
    finite_index,
    in_second_place,
    is_finite_cue,
    is_joined,
    is_relative,
    looks_verbal,
)
from synopse.lang.de.attribution_phrases import is_finite, is_medium, is_report_noun, noun_phrase
from synopse.lang.de.attribution_subjects import Subject, subject_after, subject_before
from synopse.lang.de.attribution_words import QUOTE, WORD, Sentence, group, is_small

_LONGEST_PHRASE = 12
_CARRYING_ON = frozenset({"aber", "jedoch", "zudem", "auch", "gleichzeitig", "dagegen"})
_NOMINATIVES = frozenset(
    {"der", "die", "das", "ein", "eine", "viele", "mehrere", "einige", "alle", "zahlreiche"}
)


def find_subject(
    sentence: Sentence, part: int, number: int, finite: int, *, subordinate: bool
) -> tuple[Subject, bool]:
    """The subject, and whether it stands behind the verb although other words stand before."""
    clause = sentence.clauses[number]
    if subordinate:
        return _subject_of_subordinate(sentence, number, finite), False
    if finite == clause.start and part < finite:
        return _subject_of_first(sentence, part, number, finite)
    other = finite_index(sentence, clause.start, finite)
    if finite > clause.start and (
        sentence.words[finite - 1].key in JOINING
        or (other is not None and is_joined(sentence, other, finite))
    ):
        return _subject_of_joined(sentence, part, number, finite), False
    for start in (part, clause.start):
        subject = subject_before(sentence, start, finite)
        if subject.stretches:
            return subject, False
    subject = subject_after(sentence, finite, reach(sentence, number))
    return (Subject() if _is_doubtful(sentence, clause.start, finite, subject) else subject), False


def _subject_of_first(sentence: Sentence, part: int, number: int, finite: int) -> tuple[Subject, bool]:
    """The same for a verb that opens its clause."""
    subject = subject_before(sentence, part, finite)
    if subject.stretches:
        return subject, False
    after = subject_after(sentence, finite, reach(sentence, number))
    if not after.stretches and _carries_on(sentence, number, finite):
        return _subject_of_joined(sentence, part, number, finite), False
    return after, True


def _carries_on(sentence: Sentence, number: int, finite: int) -> bool:
    """Whether a second verb of the same subject opens a clause: „…, sprechen [aber] davon“."""
    before = sentence.clauses[number - 1]
    following = sentence.words[finite + 1].key if finite + 1 < len(sentence.words) else ""
    told = any(word.mood or word.kind == QUOTE for word in sentence.words[before.start : before.end])
    return number > 0 and following in _CARRYING_ON and not told


def _is_doubtful(sentence: Sentence, start: int, finite: int, subject: Subject) -> bool:
    """Whether „der …“ behind the verb may be its dative, since a nominative may stand before."""
    if not subject.stretches:
        return False
    if sentence.words[start].text == "Der" and noun_phrase(sentence, start, finite) == start:
        return True
    if sentence.words[subject.start].key != "der":
        return False
    return sentence.words[start].key in _NOMINATIVES and noun_phrase(sentence, start, finite) > start


def reach(sentence: Sentence, number: int) -> int:
    """How far a subject behind the verb may reach: over an apposition's commas."""
    return sentence.clauses[min(number + 2, len(sentence.clauses) - 1)].end


def _subject_of_joined(sentence: Sentence, part: int, number: int, finite: int) -> Subject:
    """The subject of „X kritisierte A und forderte B“: that of the verb before."""
    for index in range(part, finite):
        word = sentence.words[index]
        if word.kind == WORD and not word.large and (is_finite(word) or is_finite_cue(word)):
            if word.mood == 1 and not sentence.words[finite].mood and number:
                return _subject_of_matrix(sentence, number - 1)
            subject = subject_before(sentence, part, index)
            if subject.stretches and sentence.words[subject.start].key in {"dies", "das", "dieses"}:
                subject = Subject()
            return (
                subject if subject.stretches else subject_after(sentence, index, sentence.clauses[number].end)
            )
    return _subject_of_unlisted(sentence, part, sentence.clauses[number].start, finite)


def subject_by_place(sentence: Sentence, start: int, end: int) -> Subject | None:
    """The subject of the first finite verb, told by a list or its place; None without one."""
    for index in range(start, end):
        word = sentence.words[index]
        if word.kind != WORD or word.large:
            continue
        before = subject_before(sentence, start, index)
        placed = bool(before.stretches) or in_second_place(sentence, start, index)
        if is_finite(word) or (placed and looks_verbal(word)):
            return before if before.stretches else subject_after(sentence, index, end)
    return None


def _subject_of_unlisted(sentence: Sentence, part: int, start: int, finite: int) -> Subject:
    """The subject of „X besuchte A und sagte“, where no list knows the first verb: by its place it is one."""
    for index in range(start, finite):
        word = sentence.words[index]
        if not looks_verbal(word) or is_small(word.key):
            continue
        if index > start and not in_second_place(sentence, start, index):
            continue
        subject = subject_before(sentence, part if index == start else start, index)
        return subject if subject.stretches else subject_after(sentence, index, finite)
    return Subject()


def _subject_of_matrix(sentence: Sentence, number: int) -> Subject:
    """The subject of „[X] sagte, es sei so, und fügte hinzu“: that of the verb before what is told."""
    clause = sentence.clauses[number]
    for index in range(clause.start, clause.end):
        if is_finite_cue(sentence.words[index]) and not sentence.words[index].large:
            return subject_before(sentence, clause.start, index)
    return Subject()


def _subject_of_subordinate(sentence: Sentence, number: int, finite: int) -> Subject:
    """The phrase after the subordinator; for a relative clause the noun phrase before its comma."""
    clause = sentence.clauses[number]
    if is_relative(sentence, number):
        return _antecedent(sentence, number)
    position = clause.start + 1
    if sentence.words[clause.start].key in {"und", "oder", "aber"}:
        position += 1
    while position < finite and sentence.words[position].key in group("adverbs") | {"sich"}:
        position += 1
    if position < finite and sentence.words[position].key in group("prepositions"):
        position = max(position + 1, noun_phrase(sentence, position + 1, finite))
    end = noun_phrase(sentence, position, finite)
    if end == position or sentence.words[position].key in group("oblique"):
        return Subject()
    return Subject(((position, end),))


def _antecedent(sentence: Sentence, number: int) -> Subject:
    """The noun phrase that ends right before a relative clause which begins with its subject."""
    clause = sentence.clauses[number]
    if sentence.words[clause.start].key not in {"der", "die", "das", "welcher", "welche"}:
        position = clause.start + 1
        end = noun_phrase(sentence, position, clause.end)
        return Subject(((position, end),)) if end > position else Subject()
    previous = sentence.clauses[number - 1]
    for start in range(max(previous.start, previous.end - _LONGEST_PHRASE), previous.end):
        if noun_phrase(sentence, start) == previous.end:
            return Subject(((_before_apposition(sentence, number - 1, start), previous.end),))
    return Subject()


def _before_apposition(sentence: Sentence, number: int, start: int) -> int:
    """Where the phrase begins that a clause of nothing but a noun phrase stands beside; else `start`."""
    if number == 0 or start != sentence.clauses[number].start or sentence.words[start - 1].kind != ",":
        return start
    before = sentence.clauses[number - 1]
    for earlier in range(max(before.start, before.end - _LONGEST_PHRASE), before.end):
        if noun_phrase(sentence, earlier, before.end) == before.end:
            return earlier
    return start


def find_agent(sentence: Sentence, number: int) -> Subject:
    """The agent of a passive: „von der Polizei“."""
    clause = sentence.clauses[number]
    finite = finite_index(sentence, clause.start, clause.end)
    for index in range(clause.start, clause.end - 1):
        if sentence.words[index].key in {"von", "vom"} and not _is_of(sentence, index, clause.start, finite):
            end = noun_phrase(sentence, index + 1, clause.end)
            if end > index + 1 and sentence.words[end - 1].key not in group("time_nouns"):
                return Subject(((index + 1, end),))
    return _place_of_report(sentence, number)


def _is_of(sentence: Sentence, index: int, start: int, finite: int | None) -> bool:
    """Whether „von“ hangs on the noun before it at the beginning: „Der Einsatz [von] Pumpen ist …“."""
    return finite is not None and start < index < finite and sentence.words[index - 1].large


def _place_of_report(sentence: Sentence, number: int) -> Subject:
    """Where a passive says it stands: „in einem Bericht der Zeitung wurde vermutet“."""
    clause = sentence.clauses[number]
    for index in range(clause.start, clause.end - 1):
        if sentence.words[index].key in {"in", "im", "aus"}:
            end = noun_phrase(sentence, index + 1, clause.end)
            if any(is_medium(word) or is_report_noun(word) for word in sentence.words[index + 1 : end]):
                return Subject(((index + 1, end),))
    return Subject()
