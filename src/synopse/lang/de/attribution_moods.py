"""Clauses whose Konjunktiv I shows another's word though no verb of saying opens them.

„Der Rat kritisierte den Plan, der zu teuer sei“; „Kallweit begegnet der Kritik mit dem Argument, der Damm
halte“: the clause before is the frame, its subject the speaker.
"""

from collections.abc import Iterator, Sequence

from synopse.lang.de.attribution_clauses import (
    finite_place,
    is_finite_cue,
    is_main,
    is_relative,
    is_subordinate,
    mood_index,
    part_start,
)
from synopse.lang.de.attribution_content import content_end
from synopse.lang.de.attribution_draft import Draft, Stretch
from synopse.lang.de.attribution_phrases import is_report_noun, noun_phrase
from synopse.lang.de.attribution_speakers import find_subject
from synopse.lang.de.attribution_subjects import Subject, is_nobody
from synopse.lang.de.attribution_verbs import Verb
from synopse.lang.de.attribution_words import Sentence
from synopse.lang.de.cues import PACKAGE
from synopse.lang.wordlists import load_words

_NEAR_END = 10
_HEARD = frozenset({"hören", "vernehmen", "erfahren"})


def mood_drafts(sentence: Sentence, verbs: Sequence[Verb], taken: Sequence[Draft]) -> Iterator[Draft]:
    """Drafts for clauses in the Konjunktiv I that no other frame took, behind a main clause without one."""
    if not sentence.moods:
        return
    covered = max((end for draft in taken for _, end in draft.content), default=0)
    for number in range(1, len(sentence.clauses)):
        clause = sentence.clauses[number]
        if clause.start < covered or _inside(clause.start, taken):
            continue
        if mood_index(sentence, clause.start, clause.end, second=False) is None:
            continue
        matrix = _matrix(sentence, number)
        if matrix is None:
            continue
        covered = content_end(sentence, number)
        yield _draft(sentence, verbs, matrix, (clause.start, covered))


def _inside(index: int, taken: Sequence[Draft]) -> bool:
    """Whether a word lies in the content or frame of another draft."""
    return any(start <= index < end for draft in taken for start, end in (*draft.content, *draft.frame))


def _matrix(sentence: Sentence, number: int) -> int | None:
    """The indicative main clause right before a clause, over clauses that only stand between."""
    for before in range(number - 1, -1, -1):
        clause = sentence.clauses[before]
        if sentence.words[clause.end].kind not in {",", "–", "-", "—"}:
            return None
        if mood_index(sentence, clause.start, clause.end) is not None:
            return None
        if is_main(sentence, before) or _has_verb(sentence, before):
            return before
        if not is_relative(sentence, before) and not is_subordinate(sentence, before):
            return None
    return None


def _has_verb(sentence: Sentence, number: int) -> bool:
    """Whether a verb of saying stands in a clause that is not subordinate."""
    clause = sentence.clauses[number]
    return not is_subordinate(sentence, number) and any(
        is_finite_cue(word) and not word.large for word in sentence.words[clause.start : clause.end]
    )


def _draft(sentence: Sentence, verbs: Sequence[Verb], matrix: int, content: Stretch) -> Draft:
    """The draft with the verb of saying of the main clause as its cue, else a noun of saying, else none."""
    clause = sentence.clauses[matrix]
    verb = next((verb for verb in verbs if clause.start <= verb.finite < clause.end), None)
    part = part_start(sentence, matrix)
    start = part if verb is None or verb.finite == clause.start else clause.start
    if verb is not None:
        subject, cue = verb.subject, verb.stretches
    else:
        subject, cue = _subject(sentence, part, matrix), _noun_cue(sentence, matrix)
        if heard := _heard(sentence, matrix):
            subject, cue = heard
    if is_nobody(sentence, subject):
        subject = Subject()
    return Draft(
        rule="indirect.mood",
        clause=(clause.start, clause.end),
        content=(content,),
        cue=cue,
        frame=((start, content[0]),),
        subject=subject,
    )


def _heard(sentence: Sentence, number: int) -> tuple[Subject, tuple[Stretch, ...]] | None:
    """„Aus [der Partei] ist zu hören, …“: the place it comes from, and the cue."""
    clause = sentence.clauses[number]
    words = sentence.words
    last = clause.end - 1
    close = noun_phrase(sentence, clause.start + 1, clause.end)
    if words[last].key not in _HEARD or words[last - 1].key != "zu" or close >= last:
        return None
    if words[clause.start].key not in {"aus", "von"} or not words[close].finite:
        return None
    return Subject(((clause.start + 1, close),)), ((close, close + 1), (last - 1, last + 1))


def _subject(sentence: Sentence, part: int, number: int) -> Subject:
    """The subject of a main clause whose verb is none of saying, where its finite verb is sure."""
    clause = sentence.clauses[number]
    finite = finite_place(sentence, clause.start, clause.end)
    if finite is None:
        return Subject()
    subject, _ = find_subject(sentence, part, number, finite, subordinate=False)
    return subject


def _noun_cue(sentence: Sentence, number: int) -> tuple[Stretch, ...]:
    """A noun of saying at the end of a clause: „mit dem [Argument], …“."""
    clause = sentence.clauses[number]
    nouns = load_words(PACKAGE, "cues_nouns.yaml", "holds")
    for index in range(clause.end - 1, max(clause.start, clause.end - _NEAR_END) - 1, -1):
        word = sentence.words[index]
        if word.large and (word.key in nouns or is_report_noun(word)):
            return ((index, index + 1),)
    return ()
