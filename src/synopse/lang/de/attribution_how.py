"""„wie X mitteilte“: a clause that names the source of the rest of its sentence."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from synopse.lang.de.attribution_draft import Draft, Stretch, without
from synopse.lang.de.attribution_phrases import apposition, noun_phrase
from synopse.lang.de.attribution_scopes import part_end
from synopse.lang.de.attribution_subjects import Subject
from synopse.lang.de.attribution_told import find_told
from synopse.lang.de.attribution_verbs import Verb
from synopse.lang.de.attribution_words import Sentence, group


def how_drafts(sentence: Sentence, verbs: tuple[Verb, ...]) -> Iterator[Draft]:
    """„wie X mitteilte“: the rest of the sentence stands on X's word."""
    if "wie" not in sentence.keys:
        return
    for verb in map(partial(_past_apposition, sentence), verbs):
        clause = sentence.clauses[verb.first_clause]
        first = sentence.words[clause.start]
        if first.key != "wie" or not verb.subordinate or not verb.cue.clause:
            continue
        frame = _how_frame(sentence, verb)
        end = part_end(sentence, verb.first_clause)
        scope = (verb.part, end) if end > frame[1] or frame[0] > verb.part else (end + 1, len(sentence.words))
        yield Draft(
            rule="indirect.wie",
            clause=(clause.start, sentence.clauses[verb.last_clause].end),
            content=without(scope, [frame]),
            cue=((clause.start, clause.start + 1), *verb.stretches),
            frame=(frame,),
            subject=_how_subject(sentence, verb),
            told=find_told(sentence, verb),
            stance=verb.cue.stance,
        )


def _past_apposition(sentence: Sentence, verb: Verb) -> Verb:
    """The verb with the beginning of its clause: „wie [X, Sprecher der Stadt,] am Montag mitteilte“."""
    clause = sentence.clauses[verb.first_clause]
    if verb.first_clause == 0 or verb.inverted or verb.passive or max(verb.words) + 1 != clause.end:
        return verb
    for number in range(verb.first_clause - 1, max(-1, verb.first_clause - 3), -1):
        before = sentence.clauses[number]
        if sentence.mark_after(number) != "," or any(
            word.finite for word in sentence.words[before.start : before.end]
        ):
            return verb
        if sentence.words[before.start].key == "wie":
            close = noun_phrase(sentence, before.start + 1, before.end)
            if close < before.end:
                return verb
            last = max(close, apposition(sentence, close))
            if number + 1 == verb.first_clause:
                last = max(last, noun_phrase(sentence, clause.start, clause.end))
            subject = Subject(((before.start + 1, last),))
            return replace(verb, first_clause=number, subordinate=True, subject=subject)
    return verb


def _how_frame(sentence: Sentence, verb: Verb) -> Stretch:
    """The clause with the commas around it."""
    start = sentence.clauses[verb.first_clause].start
    end = sentence.clauses[verb.last_clause].end
    start = start - 1 if start and sentence.words[start - 1].kind == "," else start
    return start, min(end + 1, len(sentence.words))


def _how_subject(sentence: Sentence, verb: Verb) -> Subject:
    """The subject; „wie es in der Mitteilung heißt“: the statement; „wie aus X hervorgeht“: the X."""
    subject = verb.subject
    if (
        subject.stretches
        and not verb.cue.impersonal
        and sentence.words[subject.start].key not in {"es", "man"}
    ):
        return subject
    clause = sentence.clauses[verb.first_clause]
    for index in range(clause.start + 1, clause.end - 1):
        if sentence.words[index].key in group("prepositions"):
            end = noun_phrase(sentence, index + 1, clause.end)
            if end > index + 1:
                return Subject(((index + 1, end),))
    return Subject()
