"""„wie X mitteilte“: a clause that names the source of the rest of its sentence."""

from collections.abc import Iterator

from synopse.lang.de.attribution_draft import Draft, Stretch, without
from synopse.lang.de.attribution_phrases import noun_phrase
from synopse.lang.de.attribution_scopes import part_end
from synopse.lang.de.attribution_subjects import Subject
from synopse.lang.de.attribution_told import find_told
from synopse.lang.de.attribution_verbs import Verb
from synopse.lang.de.attribution_words import Sentence, group


def how_drafts(sentence: Sentence, verbs: tuple[Verb, ...]) -> Iterator[Draft]:
    """„wie X mitteilte“: the rest of the sentence stands on X's word."""
    for verb in verbs:
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
