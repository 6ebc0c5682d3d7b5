"""Frames with a noun of thought or speech: „X ist der Ansicht, dass …“, „der Vorwurf, die Stadt habe …“."""

from collections.abc import Iterator

from synopse.lang.de.attribution_clauses import (
    finite_index,
    is_infinitive,
    is_relative,
    is_subordinate,
    mood_index,
    opens_content,
    part_start,
)
from synopse.lang.de.attribution_content import content_end
from synopse.lang.de.attribution_draft import Draft
from synopse.lang.de.attribution_subjects import Subject, is_nobody, subject_after, subject_before
from synopse.lang.de.attribution_words import QUOTE, Sentence
from synopse.lang.de.cues import PACKAGE
from synopse.lang.wordlists import load_words

_NEAR_END = 8
_HOLDING = frozenset(
    [
        "ist",
        "sind",
        "war",
        "waren",
        "sei",
        "seien",
        "hat",
        "haben",
        "hatte",
        "hatten",
        "habe",
        "vertritt",
        "vertrat",
        "vertreten",
        "teilt",
        "teilte",
        "äußert",
        "äußerte",
        "äußerten",
        "kam",
        "kommt",
        "kamen",
        "kommen",
        "wies",
        "wiesen",
        "weist",
        "bekräftigte",
        "bekräftigt",
        "bestätigte",
        "bestätigt",
        "erklärte",
        "gibt",
        "gab",
        "hegt",
        "hegte",
        "wiederholte",
        "erneuerte",
        "formulierte",
        "erhob",
        "erhoben",
        "wurde",
        "wird",
        "hätte",
        "zeigte",
        "brachte",
        "bringt",
        "steht",
        "stand",
        "übte",
        "zog",
        "ziehen",
        "machte",
        "stellte",
        "stellten",
        "richtete",
        "unterbreitete",
        "legte",
        "begründete",
        "begründet",
        "drückte",
        "drückt",
    ]
)


def holder_drafts(sentence: Sentence, used: frozenset[int]) -> Iterator[Draft]:
    """Drafts for clauses that end with such a noun and are followed by its clause."""
    if sentence.keys.isdisjoint(load_words(PACKAGE, "cues_nouns.yaml", "holds", "states")):
        return
    for number, clause in enumerate(sentence.clauses[:-1]):
        noun = _holding_word(sentence, clause.start, clause.end)
        if noun is None or any(clause.start <= index < clause.end for index in used):
            continue
        if sentence.mark_after(number) != "," or not _follows(sentence, number + 1):
            continue
        subject, finite = _holder(sentence, number, noun)
        if finite is None or not subject.stretches:
            continue
        start = sentence.clauses[number + 1].start
        cue = ((noun, noun + 1),) if finite == noun else ((finite, finite + 1), (noun, noun + 1))
        yield Draft(
            rule="indirect.noun",
            clause=(clause.start, clause.end),
            content=((start, content_end(sentence, number + 1)),),
            cue=cue,
            frame=((clause.start, start),),
            subject=subject,
        )


def _holding_word(sentence: Sentence, start: int, end: int) -> int | None:
    """The last noun or state of mind among the last words of a clause."""
    nouns = load_words(PACKAGE, "cues_nouns.yaml", "holds")
    states = load_words(PACKAGE, "cues_nouns.yaml", "states")
    for index in range(end - 1, max(start, end - _NEAR_END) - 1, -1):
        word = sentence.words[index]
        if (word.large and word.key in nouns) or (not word.large and word.key in states):
            return index
    return None


def _follows(sentence: Sentence, number: int) -> bool:
    """Whether a clause of content follows the noun."""
    if is_relative(sentence, number):
        return False
    first = sentence.words[sentence.clauses[number].start]
    if first.kind == QUOTE and first.text[1:].casefold().startswith(("dass ", "daß ", "ob ")):
        return True
    if first.key in {"dass", "daß", "ob"} or is_infinitive(sentence, number):
        return True
    if is_subordinate(sentence, number) or opens_content(sentence, number):
        return False
    clause = sentence.clauses[number]
    return mood_index(sentence, clause.start, clause.end, second=False) is not None


def _holder(sentence: Sentence, number: int, noun: int) -> tuple[Subject, int | None]:
    """Whose noun it is: the subject of a holding verb, else nobody."""
    clause = sentence.clauses[number]
    finite = finite_index(sentence, clause.start, clause.end)
    if finite is None:
        finite = next((i for i in range(clause.start, clause.end) if sentence.words[i].key in _HOLDING), None)
    if finite is None or sentence.words[finite].key not in _HOLDING or is_subordinate(sentence, number):
        return Subject(), None
    part = part_start(sentence, number) if finite == clause.start else clause.start
    subject = subject_before(sentence, part, finite)
    if subject.stretches and subject.start <= noun < subject.end:
        return Subject(), None
    if not subject.stretches:
        subject = subject_after(sentence, finite, noun)
    if not subject.stretches or is_nobody(sentence, subject):
        return Subject(), None
    return subject, finite
