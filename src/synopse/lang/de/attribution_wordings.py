"""Quotations behind a noun that says they are words: „mit den Worten „…““, „die Parole „…““.

The noun is the cue. Who says it is the subject of the clause, where it uses the words or calls them out.
"""

from collections.abc import Iterator, Sequence

from synopse.lang.de.attribution_clauses import finite_place, is_subordinate, part_start
from synopse.lang.de.attribution_draft import Draft
from synopse.lang.de.attribution_speakers import find_subject
from synopse.lang.de.attribution_subjects import Subject, is_nobody
from synopse.lang.de.attribution_verbs import Verb
from synopse.lang.de.attribution_words import QUOTE, Sentence
from synopse.lang.de.cues import PACKAGE
from synopse.lang.wordlists import load_words

_LINKS = frozenset({"wie", "etwa", "zum", "beispiel", "wörtlich"})
_MOST_LINKS = 3
_JOINING = frozenset({"und", "oder", "sowie"})


def wording_drafts(sentence: Sentence, verbs: Sequence[Verb], taken: Sequence[Draft]) -> Iterator[Draft]:
    """Drafts for quotations right behind such a noun that no other frame took."""
    if QUOTE not in sentence.keys or sentence.keys.isdisjoint(_nouns()):
        return
    for index, word in enumerate(sentence.words):
        if word.kind != QUOTE or _is_taken(index, taken):
            continue
        noun = _noun_before(sentence, index)
        if noun is None:
            continue
        number = sentence.clause_at(noun)
        start = part_start(sentence, number)
        quotes = [index, *_joined(sentence, index)]
        yield Draft(
            rule="indirect.wording",
            clause=(start, index),
            content=tuple((place, place + 1) for place in quotes),
            cue=((noun, noun + 1),),
            frame=((start, index),),
            subject=_user(sentence, verbs, number, noun),
        )


def _nouns() -> frozenset[str]:
    """Nouns behind which words are quoted."""
    return load_words(PACKAGE, "cues_nouns.yaml", "wordings")


def _is_taken(index: int, taken: Sequence[Draft]) -> bool:
    """Whether the quotation is another frame's content, or stands in it."""
    return any(start <= index < end for draft in taken for start, end in draft.content)


def _noun_before(sentence: Sentence, index: int) -> int | None:
    """The noun before a quotation, past „wie“, „zum Beispiel“ and a comma."""
    for place in range(index - 1, max(-1, index - 2 - _MOST_LINKS), -1):
        word = sentence.words[place]
        if word.large and word.key in _nouns():
            return place
        if word.key not in _LINKS | _JOINING and word.kind not in {",", ":", QUOTE}:
            return None
    return None


def _joined(sentence: Sentence, index: int) -> list[int]:
    """The quotations that „und“ or „oder“ joins to one."""
    words = sentence.words
    found = []
    while index + 2 < len(words) and words[index + 1].key in _JOINING and words[index + 2].kind == QUOTE:
        index += 2
        found.append(index)
    return found


def _user(sentence: Sentence, verbs: Sequence[Verb], number: int, noun: int) -> Subject:
    """The subject of a verb of saying in the clause, or of any verb with „mit den Worten“; else nobody."""
    clause = sentence.clauses[number]
    verb = next((verb for verb in verbs if clause.start <= verb.finite < clause.end), None)
    if verb is not None and not verb.passive:
        subject = verb.subject
    elif sentence.words[noun].key == "worten" and not is_subordinate(sentence, number):
        finite = finite_place(sentence, clause.start, clause.end)
        if finite is None:
            return Subject()
        subject, _ = find_subject(sentence, part_start(sentence, number), number, finite, subordinate=False)
    else:
        return Subject()
    inside = any(start <= noun < end for start, end in subject.stretches)
    return Subject() if inside or is_nobody(sentence, subject) else subject
