"""Who speaks in a sentence that tells no words: „Die Wehr äußerte sich besorgt.“ What follows is theirs."""

from collections.abc import Sequence

from synopse.lang.de.attribution_clauses import finite_place, is_main, is_subordinate, part_start
from synopse.lang.de.attribution_speakers import find_subject
from synopse.lang.de.attribution_subjects import Subject, is_nobody
from synopse.lang.de.attribution_verbs import Verb
from synopse.lang.de.attribution_words import WORD, Sentence
from synopse.lang.de.cues import PACKAGE
from synopse.lang.wordlists import load_words
from synopse.model import Span


def latent_speaker(sentence: Sentence, verbs: Sequence[Verb]) -> tuple[Span, ...]:
    """The subject of a verb of saying or of a state of mind in a main clause; else one that can speak."""
    for verb in verbs:
        if not verb.subordinate and not verb.passive and _may_speak(sentence, verb.subject):
            return _spans(sentence, verb.subject)
    for number in range(len(sentence.clauses)):
        if is_subordinate(sentence, number) or not is_main(sentence, number):
            continue
        subject = _subject(sentence, number)
        if _may_speak(sentence, subject) and (_is_speaker(sentence, subject) or _has_state(sentence, number)):
            return _spans(sentence, subject)
        return ()
    return ()


def _subject(sentence: Sentence, number: int) -> Subject:
    """The subject of a main clause whose finite verb can be told."""
    clause = sentence.clauses[number]
    finite = finite_place(sentence, clause.start, clause.end)
    if finite is None:
        return Subject()
    subject, _ = find_subject(sentence, part_start(sentence, number), number, finite, subordinate=False)
    return subject


def _may_speak(sentence: Sentence, subject: Subject) -> bool:
    """Whether there is a subject, and it is not „es“ or „das“."""
    return bool(subject.stretches) and not is_nobody(sentence, subject)


def _is_speaker(sentence: Sentence, subject: Subject) -> bool:
    """Whether a subject is one of those that speak in headlines: Polizei, Ministerin, Landesverband."""
    speaks = load_words(PACKAGE, "cues_nouns.yaml", "headline_speakers")
    for index in range(subject.start, subject.end):
        word = sentence.words[index]
        if word.kind == WORD and word.large and word.key.rpartition("-")[2].endswith(tuple(sorted(speaks))):
            return True
    return False


def _has_state(sentence: Sentence, number: int) -> bool:
    """Whether a clause tells a state of mind: besorgt, überzeugt."""
    clause = sentence.clauses[number]
    states = load_words(PACKAGE, "cues_nouns.yaml", "states")
    return any(word.key in states for word in sentence.words[clause.start : clause.end])


def _spans(sentence: Sentence, subject: Subject) -> tuple[Span, ...]:
    """Offsets of a subject."""
    return tuple(sentence.span(start, end) for start, end in subject.stretches)
