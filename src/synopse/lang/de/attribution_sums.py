"""Sentences that sum up a statement without a clause for it: „X fordert Reformen“, „X hält Y für falsch“.

Told only where the verb is one that sums up statements, its object or preposition is there, the subject can
speak, and nothing shows that the author concludes („bestätigte damit Befürchtungen“, „bestätigen sich“).
"""

from collections.abc import Iterator, Sequence

from synopse.lang.de.attribution_clauses import is_relative
from synopse.lang.de.attribution_draft import Draft
from synopse.lang.de.attribution_phrases import noun_phrase
from synopse.lang.de.attribution_subjects import Subject
from synopse.lang.de.attribution_told import find_told
from synopse.lang.de.attribution_verbs import Verb
from synopse.lang.de.attribution_words import QUOTE, WORD, Sentence, Word, group
from synopse.model import AttributionKind

_CONTRACTED = {
    "vom": "von",
    "zum": "zu",
    "zur": "zu",
    "beim": "bei",
    "am": "an",
    "fürs": "für",
    "ans": "an",
    "davon": "von",
    "dafür": "für",
    "dagegen": "gegen",
    "davor": "vor",
    "darauf": "auf",
    "dazu": "zu",
}
_CONCLUDES = frozenset({"damit", "dadurch", "somit"})
_DEMANDS = frozenset({"fordern", "verlangen", "beantragen"})
_SELF = frozenset({"ich", "wir"})
_PLUPERFECT = frozenset({"hatte", "hatten"})


def sum_drafts(sentence: Sentence, verbs: tuple[Verb, ...], used: frozenset[int]) -> Iterator[Draft]:
    """Drafts for verbs that sum up, without those in `used` (finite verbs that have a clause of content)."""
    for verb in verbs:
        if verb.finite in used or not verb.cue.sums or not _fits(sentence, verb):
            continue
        if verb.subordinate and not is_relative(sentence, verb.first_clause):
            continue
        clause = sentence.clauses[verb.first_clause]
        start = clause.start if verb.subordinate else verb.part
        end = clause.end if verb.subordinate else len(sentence.words)
        yield Draft(
            rule="reported.naming" if verb.cue.naming else "reported.verb",
            kind=AttributionKind.REPORTED,
            clause=(clause.start, clause.end),
            content=((start, end),),
            cue=verb.stretches,
            subject=_without_object(sentence, verb),
            told=find_told(sentence, verb),
            stance=verb.cue.stance,
        )
        return


def _fits(sentence: Sentence, verb: Verb) -> bool:
    """Whether subject, object or preposition are as a summing verb needs them."""
    clause = sentence.clauses[verb.first_clause]
    words = sentence.words[clause.start : clause.end]
    if any(word.key in _CONCLUDES for word in words) or not _can_speak(sentence, verb.subject):
        return False
    if verb.passive:
        return True
    if _looks_back(sentence, verb, words):
        return False
    needed = [preposition for preposition in verb.cue.sums if preposition]
    if "zitat" in needed and not any(word.kind == QUOTE for word in words):
        return "als" in needed and any(word.key == "als" for word in words)
    if needed and "zitat" not in needed:
        return any(_CONTRACTED.get(word.key, word.key) in needed for word in words)
    lone = verb.cue.reflexive is None and any(word.key == "sich" for word in words)
    return lone or _has_object(sentence, verb)


def _looks_back(sentence: Sentence, verb: Verb, words: Sequence[Word]) -> bool:
    """Whether a pluperfect recalls what is known („hatte das kritisiert“) rather than sums up a statement."""
    if sentence.words[verb.finite].key not in _PLUPERFECT or verb.cue.lemma in _DEMANDS:
        return False
    return not any(word.kind == QUOTE for word in words)


def _without_object(sentence: Sentence, verb: Verb) -> Subject:
    """The subject without the phrase its verb asks for: „sprach sich der Rat [für Pumpen] aus“."""
    clause = sentence.clauses[verb.first_clause]
    places = [
        index
        for index in range(clause.start, clause.end)
        if _CONTRACTED.get(sentence.words[index].key, sentence.words[index].key) in verb.cue.sums
    ]
    subject = verb.subject
    if len(places) != 1 or len(subject.stretches) != 1 or not subject.start < places[0] < subject.end:
        return subject
    return Subject(((subject.start, places[0]),))


def _can_speak(sentence: Sentence, subject: Subject) -> bool:
    """Whether the subject is somebody: a name, a person, a body; not „es“ or „das“."""
    if not subject.stretches:
        return False
    first = sentence.words[subject.start]
    return not (subject.end - subject.start == 1 and first.key in group("nobody") | _SELF)


def _has_object(sentence: Sentence, verb: Verb) -> bool:
    """Whether another phrase than the subject stands in the clause, not behind a preposition."""
    clause = sentence.clauses[verb.first_clause]
    index = clause.start
    while index < clause.end:
        inside = next((end for start, end in verb.subject.stretches if start <= index < end), None)
        if inside is not None:
            index = inside
            continue
        word = sentence.words[index]
        if word.kind == WORD and word.key in group("prepositions"):
            index = max(noun_phrase(sentence, index + 1, clause.end), index + 1)
            continue
        end = noun_phrase(sentence, index, clause.end) if word.kind in {WORD, QUOTE} else index
        if end > index and (end > index + 1 or word.large or word.kind == QUOTE):
            if sentence.words[end - 1].key not in group("time_nouns") or end >= clause.end:
                return True
            if verb.cue.lemma in _DEMANDS and not _is_point_in_time(sentence, index):
                return True
            index = end
            continue
        index += 1
    return False


def _is_point_in_time(sentence: Sentence, index: int) -> bool:
    """Whether a phrase of time has a determiner („diesen Montag“) or is bare, and counts no stretch of it."""
    word = sentence.words[index]
    return word.key in group("time_nouns") or word.key in group("oblique", "genitive")
