"""Verbs of saying in a sentence: their words, their clause, their speaker."""

import re
from dataclasses import dataclass

from synopse.lang.de.attribution_clauses import (
    finite_index,
    is_joined,
    is_relative,
    is_subordinate,
    part_start,
)
from synopse.lang.de.attribution_draft import Stretch
from synopse.lang.de.attribution_phrases import is_finite
from synopse.lang.de.attribution_speakers import find_agent, find_subject
from synopse.lang.de.attribution_subjects import Subject
from synopse.lang.de.attribution_words import WORD, Sentence, group
from synopse.lang.de.cues import Cue, CueForm, Form, cue_forms

_INFINITIVE = re.compile(r"\w{2,}(?:en|ern|eln)$")
_TO_BE = frozenset({"werden", "sein", "haben"})
_DENIED = frozenset({"nicht", "kein", "keine", "keinen", "nie", "niemals", "weder"})
_BEING = frozenset({"ausgehen", "übereinkommen", "fortfahren"})
"""Verbs whose perfect stands with „sein“: „war davon ausgegangen“ is no passive."""


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of saying found in a sentence: its finite verb, all its words, its clause, its subject."""

    cue: Cue
    finite: int
    words: tuple[int, ...]
    first_clause: int
    last_clause: int
    part: int
    """Index of the first word of the part of the sentence (after a colon or semicolon) it stands in."""
    subject: Subject
    inverted: bool
    subordinate: bool
    passive: bool

    companions: tuple[int, ...] = ()
    """Small words that make up the verb with it: [es] heißt, äußerte [sich], teilt mit [worden]."""

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """The cue, word by word."""
        return tuple((index, index + 1) for index in sorted({*self.words, *self.companions}))


def find_verbs(sentence: Sentence) -> tuple[Verb, ...]:
    """All verbs of saying of a sentence that are finite or have a finite auxiliary, in text order."""
    found: list[Verb] = []
    forms = cue_forms()
    for index in [index for index, word in enumerate(sentence.words) if word.key in forms]:
        word = sentence.words[index]
        if word.kind != WORD or (word.large and index > 0):
            continue
        for reading in forms[word.key]:
            verb = _read_verb(sentence, index, reading)
            if verb is not None:
                found.append(verb)
                break
    return tuple(found)


def _read_verb(sentence: Sentence, index: int, reading: CueForm) -> Verb | None:
    """The verb this reading of a word makes, with the finite verb it needs."""
    if reading.apart and not sentence.keys.issuperset(reading.cue.particle):
        return None
    number = sentence.clause_at(index)
    words = _verbal_words(sentence, index, reading, number)
    if words is None or (reading.cue.alone and _has_infinitive(sentence, index, number)):
        return None
    finite, passive = words[0], False
    if reading.form in {Form.PARTICIPLE, Form.INFINITIVE}:
        finite = next((w for w in words if w != index and is_finite(sentence.words[w])), words[0])
        passive = reading.form is Form.PARTICIPLE and _is_passive(reading.cue, sentence.words[finite].key)
    if reading.cue.reflexive is not None and reading.cue.reflexive != _has_reflexive(sentence, number, index):
        return None
    subordinate = _stands_last(sentence, number, max(words), finite) and is_subordinate(sentence, number)
    part = part_start(sentence, number)
    subject, inverted = find_subject(sentence, part, number, finite, subordinate=subordinate)
    if passive:
        subject = find_agent(sentence, number)
    last = max(number, sentence.clause_at(max(words)))
    if subject.stretches and subject.end > sentence.clauses[number].end:
        last = max(last, sentence.clause_at(subject.end - 1))
    companions = _companions(sentence, reading, number, words)
    return Verb(
        reading.cue, finite, words, number, last, part, subject, inverted, subordinate, passive, companions
    )


def _is_passive(cue: Cue, auxiliary: str) -> bool:
    """Whether a participle with this auxiliary is a passive."""
    being = cue.lemma in _BEING and auxiliary in group("have_forms")
    return auxiliary in group("passive_forms") and not being


def _companions(sentence: Sentence, reading: CueForm, number: int, words: tuple[int, ...]) -> tuple[int, ...]:
    """„es“ of an impersonal verb, „sich“ of a reflexive one, „worden“ and „haben“ of a participle."""
    wanted: set[str] = set()
    if reading.cue.lemma == "heißen":
        wanted.add("es")
    if reading.cue.reflexive is not False:
        wanted.add("sich")
    clause = sentence.clauses[number]
    found = [index for index in range(clause.start, clause.end) if sentence.words[index].key in wanted][:1]
    if reading.form is Form.PARTICIPLE:
        place = max(words) + 1
        if place < clause.end and sentence.words[place].key in {"worden", "haben"}:
            found.append(place)
    return tuple(found)


def _verbal_words(sentence: Sentence, index: int, reading: CueForm, number: int) -> tuple[int, ...] | None:
    """Indexes of the verb, its particle and its auxiliary; None if the clause lacks what the form needs."""
    words: tuple[int, ...] = (index,)
    if reading.apart:
        particle = _particle(sentence, index, reading, number)
        if not particle:
            return None
        words = tuple(sorted({index, *particle}))
    elif reading.cue.particle and reading.form is Form.FINITE and not _ends_clause(sentence, index, number):
        return None
    if reading.form is Form.PARTICIPLE:
        return _with_auxiliary(sentence, words, index, number)
    if reading.form is Form.INFINITIVE:
        return _with_modal(sentence, words, index, number)
    if not reading.cue.particle and _has_other_particle(sentence, index, number):
        return None
    return words if _may_be_finite(sentence, index, number) else None


def _with_modal(
    sentence: Sentence, words: tuple[int, ...], index: int, number: int
) -> tuple[int, ...] | None:
    """The modal verb of an infinitive that closes its clause: „musste … einräumen“; none if denied."""
    clause = sentence.clauses[number]
    inside = range(clause.start, clause.end)
    if index + 1 < clause.end or any(sentence.words[place].key in _DENIED for place in inside):
        return None
    modal = next((place for place in inside if sentence.words[place].key in group("modals_of_saying")), None)
    return None if modal is None or modal >= index else tuple(sorted({*words, modal}))


def _has_other_particle(sentence: Sentence, index: int, number: int) -> bool:
    """Whether a particle closes the clause and makes another verb of this one: „rief … an“."""
    last = sentence.clauses[number].end - 1
    key = sentence.words[last].key
    return last > index and key in group("particles") and key not in group("adverbs") | {"weiter"}


def _may_be_finite(sentence: Sentence, index: int, number: int) -> bool:
    """Whether no other finite verb of the clause leaves the word to be an infinitive."""
    clause = sentence.clauses[number]
    if _is_attribute(sentence, index, clause.start):
        return False
    before = [place for place in range(clause.start, index) if sentence.words[place].finite]
    other = before[-1] if before else None
    if (
        other is not None
        and not is_joined(sentence, other, index)
        and not _follows_clause(sentence, other, index)
    ):
        return False
    if _is_beside_zu(sentence, index):
        return False
    if index + 1 >= clause.end or not is_finite(sentence.words[index + 1]):
        return True
    word = sentence.words[index]
    closing = index + 2 >= clause.end and sentence.words[index + 1].key in group(
        "have_forms", "passive_forms"
    )
    participle = any(form.form is Form.PARTICIPLE for form in cue_forms().get(word.key, ()))
    return not word.key.endswith("en") and not (closing and participle)


def _follows_clause(sentence: Sentence, other: int, index: int) -> bool:
    """Whether a main clause begins where its comma is missing: „Als sie kam [,] sagte er“."""
    start = sentence.clauses[sentence.clause_at(index)].start
    return other + 1 == index and sentence.words[start].key in group("subordinators")


def _is_beside_zu(sentence: Sentence, index: int) -> bool:
    """Whether „zu“ makes an infinitive of a word: „stimmen zu wollen“, „bestätigt zu werden“."""
    words = sentence.words
    if index and words[index - 1].key == "zu" and words[index].key == "wollen":
        return True
    return index + 2 < len(words) and words[index + 1].key == "zu" and words[index + 2].key in _TO_BE


def _is_attribute(sentence: Sentence, index: int, start: int) -> bool:
    """Whether a participle stands between an article and its noun: „in der bereits erwähnten Rede“."""
    words = sentence.words
    if index + 1 >= len(words) or not words[index + 1].large or not words[index].key.endswith(("ten", "te")):
        return False
    before = [word.key for word in words[max(start + 1, index - 2) : index]]
    return bool(before) and (
        before[-1] in group("determiners")
        or (before[-1] in group("adverbs") and before[0] in group("determiners"))
    )


def _ends_clause(sentence: Sentence, index: int, number: int) -> bool:
    """Whether the word is the last of its clause."""
    return index + 1 >= sentence.clauses[number].end


def _particle(sentence: Sentence, index: int, reading: CueForm, number: int) -> tuple[int, ...]:
    """Where the separable particle of a verb stands in its clause, or behind an apposition; else empty."""
    particle = reading.cue.particle
    words = sentence.words
    size = len(particle)
    if tuple(word.key for word in words[max(0, index - size) : index]) == particle:
        return tuple(range(index - size, index)) if _ends_clause(sentence, index, number) else ()
    for clause in sentence.clauses[number : number + 3]:
        begin = max(index + 1, clause.start) if reading.form is not Form.PARTICIPLE else clause.start
        if clause.start > index and finite_index(sentence, clause.start, clause.end) is not None:
            if is_relative(sentence, sentence.clause_at(clause.start)):
                continue
            break
        for place in range(clause.end - size, begin - 1, -1):
            keys = tuple(word.key for word in words[place : place + size])
            if keys == particle and _closes(sentence, place + size):
                return tuple(range(place, place + size))
        if reading.form is Form.PARTICIPLE or (clause.end < len(words) and words[clause.end].kind != ","):
            break
    return ()


def _closes(sentence: Sentence, index: int) -> bool:
    """Whether a clause, or its verbs' bracket, may close before this word."""
    if index >= len(sentence.words):
        return True
    word = sentence.words[index]
    return word.kind != WORD or word.key in {"und", "oder", "wie", "als"} or word.key in cue_forms()


def _with_auxiliary(
    sentence: Sentence, words: tuple[int, ...], index: int, number: int
) -> tuple[int, ...] | None:
    """The auxiliary a participle needs, before it or right after it in its clause."""
    clause = sentence.clauses[number]
    allowed = group("have_forms", "passive_forms") - {"worden"}
    after = [
        place
        for place in range(index + 1, min(index + 3, clause.end))
        if sentence.words[place].key in allowed
    ]
    before = [place for place in range(clause.start, index) if sentence.words[place].key in allowed]
    if after and is_subordinate(sentence, number):
        return None if sentence.words[index + 1].key == "zu" else tuple(sorted({*words, after[0]}))
    if modal := _modal_of_perfect(sentence, index, number):
        return tuple(sorted({*words, *modal}))
    if before:
        return tuple(sorted({*words, before[0]}))
    return None


def _modal_of_perfect(sentence: Sentence, index: int, number: int) -> tuple[int, ...]:
    """The modal verb and the „haben“ behind a participle: „[will] … erfahren [haben]“."""
    clause = sentence.clauses[number]
    if index + 2 != clause.end or sentence.words[index + 1].key != "haben":
        return ()
    modals = group("modals_of_saying", "modals_of_hearsay") | {"wollen", "wollten"}
    inside = range(clause.start, index)
    modal = next((place for place in inside if sentence.words[place].key in modals), None)
    return () if modal is None else (modal, index + 1)


def _has_infinitive(sentence: Sentence, index: int, number: int) -> bool:
    """Whether a clause closes with another verb, or goes on without one: will … bauen, gewollt haben."""
    clause = sentence.clauses[number]
    last = sentence.words[clause.end - 1]
    if clause.end - 1 == index:
        before = sentence.words[index - 1] if index else last
        return not before.large and before.key.endswith("n")
    if any(word.key in {"wissen", "sich"} for word in sentence.words[clause.start : clause.end]):
        return True
    if last.large and not sentence.mark_after(number):
        return False
    later = sentence.words[index + 1 :]
    return any(word.kind == WORD and not word.large and _INFINITIVE.match(word.key) for word in later)


def _has_reflexive(sentence: Sentence, number: int, index: int) -> bool:
    """Whether „sich“ (mich, uns) stands in the clause, on the verb's side of an „und“ before it."""
    clause = sentence.clauses[number]
    joined = [place for place in range(clause.start, index) if sentence.words[place].key == "und"]
    start = joined[-1] if joined and joined[-1] + 1 == index else clause.start
    return any(
        sentence.words[place].key in {"sich", "mich", "uns"}
        and (place == start or sentence.words[place - 1].key not in {"von", "für", "über"})
        for place in range(start, clause.end)
    )


def _stands_last(sentence: Sentence, number: int, last: int, finite: int) -> bool:
    """Whether the verb closes its clause, as in every subordinate clause."""
    end = sentence.clauses[number].end
    return max(last, finite) + 1 >= end or sentence.words[max(last, finite) + 1].key in {"und", "oder"}
