"""Whose words „zitieren“ brings: those of the one cited, through the one who cites."""

from synopse.lang.de.attribution_draft import Stretch
from synopse.lang.de.attribution_phrases import noun_phrase
from synopse.lang.de.attribution_speakers import find_subject
from synopse.lang.de.attribution_subjects import Subject
from synopse.lang.de.attribution_verbs import Verb
from synopse.lang.de.attribution_words import QUOTE, WORD, Sentence, group

CITES = "zitieren"
_CITED = frozenset({"ihn", "sie"})


def cited(sentence: Sentence, verb: Verb) -> tuple[Subject, Stretch | None]:
    """The one cited, and who cites: „der Kurier zitiert [ihn]“, „[X] wird vom Kurier zitiert“.

    Nobody where two phrases cannot be told apart.
    """
    if verb.passive:
        subject, _ = find_subject(
            sentence, verb.part, verb.first_clause, verb.finite, subordinate=verb.subordinate
        )
        return subject, verb.subject.stretches[0] if verb.subject.stretches else None
    if not verb.subject.stretches:
        return Subject(), None
    through = verb.subject.stretches[0]
    if verb.subject.start < verb.finite:
        return _object(sentence, verb, through[1]), through
    citing = _citing(sentence, through)
    return (_object(sentence, verb, citing[1]), citing) if citing else (Subject(), None)


def _citing(sentence: Sentence, phrase: Stretch) -> Stretch | None:
    """The one who cites, where a phrase may run on into the one cited: zitiert [der „Kurier“] X.

    None where names follow that may be either's: „zitiert die Agentur Nordpress Osterkamp“.
    """
    for index in range(*phrase):
        if sentence.words[index].kind == QUOTE:
            return phrase[0], index + 1
    large = sum(word.large for word in sentence.words[phrase[0] : phrase[1]])
    return phrase if large <= 1 else None


def _object(sentence: Sentence, verb: Verb, start: int) -> Subject:
    """The phrase behind both verb and subject, not behind a preposition."""
    words = sentence.words
    index = max(start, verb.finite + 1)
    end = sentence.clauses[verb.last_clause].end
    while index < end and words[index].kind == WORD and words[index].key in group("adverbs"):
        index += 1
    if index >= end or words[index].kind != WORD or words[index].key in group("prepositions"):
        return Subject()
    close = noun_phrase(sentence, index, end)
    if close > index:
        return Subject(((index, close),))
    return Subject(((index, index + 1),)) if words[index].key in _CITED else Subject()
