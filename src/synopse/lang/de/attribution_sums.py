"""Sentences that sum up a statement without a clause for it: „X fordert Reformen“, „X hält Y für falsch“.

Told only where the verb is one that sums up statements, its object or preposition is there, the subject can
speak, and nothing shows that the author concludes („bestätigte damit Befürchtungen“, „bestätigen sich“).
"""

from collections.abc import Iterator, Sequence

from synopse.lang.de.attribution_clauses import (
    is_finite_cue,
    is_infinitive,
    is_main,
    is_relative,
    is_subordinate,
    looks_verbal,
)
from synopse.lang.de.attribution_draft import Draft, Stretch
from synopse.lang.de.attribution_phrases import noun_phrase
from synopse.lang.de.attribution_subjects import Subject
from synopse.lang.de.attribution_told import find_told
from synopse.lang.de.attribution_verbs import Verb
from synopse.lang.de.attribution_words import QUOTE, WORD, Sentence, Word, group
from synopse.model import AttributionKind, Stance

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
_OTHER_SENSE = {
    "fordern": ("opfer", "menschenleben", "tote", "verletzte", "tribut"),
    "verurteilen": ("strafe", "haft", "gefängnis", "tod", "jahren", "monaten"),
    "bestreiten": ("spiel", "rennen", "partie", "wettkampf", "lebensunterhalt"),
}
_DENIABLE = frozenset({"bestätigen", "bekanntgeben", "nennen", "angeben"})
_DEMANDS = frozenset({"fordern", "verlangen", "beantragen"})
_SELF = frozenset({"ich", "wir"})
_PLUPERFECT = frozenset({"hatte", "hatten"})


def sum_drafts(sentence: Sentence, verbs: tuple[Verb, ...], used: frozenset[int]) -> Iterator[Draft]:
    """Drafts for verbs that sum up, without those in `used` (finite verbs that have a clause of content)."""
    done = 0
    for verb in verbs:
        if verb.finite < done or verb.finite in used or not verb.cue.sums or not _fits(sentence, verb):
            continue
        if verb.subordinate and not (_is_told_aside(sentence, verb) or _is_other_side(sentence, verb)):
            continue
        clause = sentence.clauses[verb.first_clause]
        start, done = (clause.start, clause.end) if verb.subordinate else _main_part(sentence, verb)
        yield Draft(
            rule="reported.naming" if verb.cue.naming else "reported.verb",
            kind=AttributionKind.REPORTED,
            clause=(clause.start, clause.end),
            content=((start, done),),
            cue=verb.stretches,
            subject=_without_object(sentence, verb),
            told=find_told(sentence, verb),
            stance=verb.cue.stance,
        )


def _main_part(sentence: Sentence, verb: Verb) -> Stretch:
    """The part of the sentence that is the verb's: up to main clauses with a subject of their own."""
    start, end = verb.part, len(sentence.words)
    for number in range(len(sentence.clauses)):
        clause = sentence.clauses[number]
        if clause.start <= verb.part or not _stands_alone(sentence, number):
            continue
        if number > verb.last_clause:
            return start, clause.start - 1
        if number <= verb.first_clause and not verb.subject.start < clause.start <= verb.finite:
            start = clause.start
    return start, end


def _stands_alone(sentence: Sentence, number: int) -> bool:
    """Whether a clause behind a comma is a main clause in the indicative with its own subject in front."""
    clause = sentence.clauses[number]
    words = sentence.words
    if words[clause.start - 1].kind != "," or not is_main(sentence, number):
        return False
    start = clause.start + (words[clause.start].key in {"und", "aber"})
    subject = noun_phrase(sentence, start, clause.end)
    plain = words[start].key not in group("nobody") and not words[start].key[:1].isdigit()
    verbal = start < subject < clause.end and (words[subject].finite or is_finite_cue(words[subject]))
    return plain and verbal and not words[subject].mood and not words[subject].large


def _is_told_aside(sentence: Sentence, verb: Verb) -> bool:
    """Whether a relative clause tells a statement: an announcement, or a naming in quotation marks.

    What else stands there („die den Mut der Helfer hervorhob“) says in passing who somebody is.
    """
    if not is_relative(sentence, verb.first_clause):
        return False
    clause = sentence.clauses[verb.first_clause]
    quoted = any(word.kind == QUOTE for word in sentence.words[clause.start : clause.end])
    return verb.cue.stance is Stance.ANNOUNCING or (verb.cue.naming and quoted)


def _is_other_side(sentence: Sentence, verb: Verb) -> bool:
    """Whether „während“ sets another's statement against the main clause."""
    return sentence.words[sentence.clauses[verb.first_clause].start].key == "während"


def _fits(sentence: Sentence, verb: Verb) -> bool:
    """Whether subject, object or preposition are as a summing verb needs them."""
    if not _can_speak(sentence, verb.subject):
        return False
    places = _statement(sentence, verb)
    words = [sentence.words[index] for index in places]
    if any(word.key in _CONCLUDES for word in words) or _is_no_statement(sentence, verb, words):
        return False
    return verb.passive or (not _looks_back(sentence, verb, words) and _has_needed(sentence, verb, places))


def _has_needed(sentence: Sentence, verb: Verb, places: Sequence[int]) -> bool:
    """Whether the object, preposition or quotation is there that the verb needs to sum up."""
    words = [sentence.words[index] for index in places]
    if verb.cue.lemma == "nennen" and _names_as(sentence, verb, places):
        return True
    needed = [preposition for preposition in verb.cue.sums if preposition]
    if "zitat" in needed and not any(word.kind == QUOTE for word in words):
        return "als" in needed and any(word.key == "als" for word in words)
    if needed and "zitat" not in needed:
        return any(_CONTRACTED.get(word.key, word.key) in needed for word in words)
    lone = verb.cue.reflexive is None and any(word.key == "sich" for word in words)
    return lone or _has_object(sentence, verb, places)


def _statement(sentence: Sentence, verb: Verb) -> tuple[int, ...]:
    """The words of the verb's clause, and of its rest behind an apposition, a relative or inserted clause."""
    clause = sentence.clauses[verb.first_clause]
    places = list(range(clause.start, clause.end))
    if verb.subordinate:
        return tuple(places)
    opened = verb.last_clause > verb.first_clause
    for number in range(verb.first_clause + 1, len(sentence.clauses)):
        clause = sentence.clauses[number]
        if sentence.words[clause.start - 1].kind != ",":
            break
        if is_relative(sentence, number) or _is_condition(sentence, number):
            opened = True
        elif number > verb.last_clause and not (opened and _is_rest(sentence, number)):
            break
        else:
            places += range(clause.start, clause.end)
    return tuple(places)


def _is_condition(sentence: Sentence, number: int) -> bool:
    """Whether „sollte“ opens an inserted clause: „…, sollten sie gefallen sein, …“."""
    return sentence.words[sentence.clauses[number].start].key in {"sollte", "sollten"}


def _is_rest(sentence: Sentence, number: int) -> bool:
    """Whether a clause has no verb of its own, so that it is the rest of one that was interrupted."""
    clause = sentence.clauses[number]
    judges = sentence.words[clause.start].key == "als" and not looks_verbal(sentence.words[clause.end - 1])
    return (
        (judges or not is_subordinate(sentence, number))
        and not is_infinitive(sentence, number)
        and not is_main(sentence, number)
        and not any(word.finite for word in sentence.words[clause.start : clause.end])
    )


def _is_no_statement(sentence: Sentence, verb: Verb, words: Sequence[Word]) -> bool:
    """Whether the verb means something else, or nothing was said.

    „forderte zwölf Tote“, „zu Haft verurteilt“, „bestreitet ein Spiel“, „nicht bestätigt“, „niemand fordert“.
    """
    if verb.subject.stretches and sentence.words[verb.subject.start].key in group("nobody_at_all"):
        return True
    denied = verb.cue.lemma in _DENIABLE and any(word.key in {"nicht", "niemand"} for word in words)
    other = _OTHER_SENSE.get(verb.cue.lemma, ())
    return denied or any(word.large and word.key.endswith(other) for word in words if other)


def _looks_back(sentence: Sentence, verb: Verb, words: Sequence[Word]) -> bool:
    """Whether a pluperfect recalls what is known („hatte das kritisiert“) rather than sums up a statement."""
    if sentence.words[verb.finite].key not in _PLUPERFECT or verb.cue.lemma in _DEMANDS:
        return False
    return not any(word.kind == QUOTE for word in words)


def _names_as(sentence: Sentence, verb: Verb, places: Sequence[int]) -> bool:
    """Whether „nannte den Beschluss [einen] Kompromiss“: an indefinite phrase right behind another object."""
    return any(
        sentence.words[index].key in {"ein", "eine", "einen"}
        and index > verb.finite + 1
        and (sentence.words[index - 1].large or sentence.words[index - 1].key in {"das", "dies"})
        and not any(start <= index - 1 < end for start, end in verb.subject.stretches)
        for index in places
    )


def _without_object(sentence: Sentence, verb: Verb) -> Subject:
    """The subject without the phrase its verb asks for: „sprach sich der Rat [für Pumpen] aus“."""
    clause = sentence.clauses[verb.first_clause]
    places = [
        index
        for index in range(clause.start, clause.end)
        if sentence.words[index].key
        and _CONTRACTED.get(sentence.words[index].key, sentence.words[index].key) in verb.cue.sums
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


def _has_object(sentence: Sentence, verb: Verb, places: Sequence[int]) -> bool:
    """Whether another phrase than the subject stands among the words, not behind a preposition."""
    clause = sentence.clauses[verb.first_clause]
    stretches = [(clause.start, clause.end)]
    for index in places:
        if index > stretches[-1][1]:
            stretches.append((index, index + 1))
        elif index == stretches[-1][1]:
            stretches[-1] = (stretches[-1][0], index + 1)
    return any(_has_object_in(sentence, verb, start, end) for start, end in stretches)


def _has_object_in(sentence: Sentence, verb: Verb, start: int, stop: int) -> bool:
    """Whether a stretch of the statement holds its object."""
    index = start
    while index < stop:
        inside = next((end for start, end in verb.subject.stretches if start <= index < end), None)
        if inside is not None:
            index = inside
            continue
        word = sentence.words[index]
        if word.kind == WORD and word.key in group("prepositions"):
            index = max(noun_phrase(sentence, index + 1, stop), index + 1)
            continue
        if (
            word.key in {"das", "dies"}
            and index == verb.finite + 1
            and not _opens_phrase(sentence, index, stop)
        ):
            return True
        if word.kind == QUOTE:
            return True
        end = noun_phrase(sentence, index, stop) if word.kind == WORD else index
        if end > index and (end > index + 1 or word.large):
            if sentence.words[end - 1].key not in group("time_nouns") or end >= stop:
                return True
            if verb.cue.lemma in _DEMANDS and not _is_point_in_time(sentence, index):
                return True
            index = end
            continue
        index += 1
    return False


def _opens_phrase(sentence: Sentence, index: int, stop: int) -> bool:
    """Whether „das“ is an article: „das Urteil“, not „wies das zurück“."""
    return noun_phrase(sentence, index, stop) > index + 1


def _is_point_in_time(sentence: Sentence, index: int) -> bool:
    """Whether a phrase of time has a determiner („diesen Montag“) or is bare, and counts no stretch of it."""
    word = sentence.words[index]
    return word.key in group("time_nouns") or word.key in group("oblique", "genitive")
