"""Where the subject of a clause stands, before its finite verb or behind it.

In a main clause whatever stands before the finite verb is one constituent. If it is a noun phrase that is no
accusative or dative, it is the subject, with all that hangs on it; else the subject comes after the verb.
"""

from dataclasses import dataclass

from synopse.lang.de.attribution_clauses import is_relative, looks_verbal
from synopse.lang.de.attribution_phrases import apposition, noun_phrase
from synopse.lang.de.attribution_words import (
    BRACKET,
    NAME_CLOSES,
    QUOTE,
    WORD,
    Sentence,
    Word,
    endings,
    group,
)
from synopse.lang.de.cues import PACKAGE
from synopse.lang.wordlists import load_words

_INTRODUCTORY = frozenset(
    {"und", "aber", "doch", "denn", "auch", "nur", "sogar", "selbst", "sowohl", "insbesondere"}
)
_ADVERB_ENDS = ("lang", "weise", "mals", "falls", "dings", "wärts", "maßen", "seits", "ierend")
_PHRASES_SKIPPED = 4
_HEADS = 6


@dataclass(frozen=True, slots=True)
class Subject:
    """Stretches of words that make up a subject, the apposition included; empty if there is none."""

    stretches: tuple[tuple[int, int], ...] = ()

    @property
    def start(self) -> int:
        """Index of its first word."""
        return self.stretches[0][0]

    @property
    def end(self) -> int:
        """Index after its last word."""
        return self.stretches[-1][1]


def is_nobody(sentence: Sentence, subject: Subject) -> bool:
    """Whether „es“, „das“ or „man“ alone is the subject; „das Gericht“ is somebody."""
    if not subject.stretches or subject.end - subject.start > 1:
        return False
    return sentence.words[subject.start].key in group("nobody")


def subject_before(sentence: Sentence, start: int, verb: int) -> Subject:
    """The subject between the beginning of a main clause and its finite verb."""
    words = sentence.words
    position = start
    while (
        position < verb
        and words[position].key in _INTRODUCTORY
        and words[position].key not in group("determiners")
    ):
        position += 1
    if position >= verb or (position + 1 == verb and _is_state(sentence, position)):
        return Subject()
    end = noun_phrase(sentence, position, verb)
    possessive = words[position].key == "ihr" and end > position + 1
    adverb = words[position].key.endswith(_ADVERB_ENDS) or words[position].key in {"zusammen", "gemeinsam"}
    if adverb or (words[position].key in group("oblique", "oblique_pronouns") and not possessive):
        return Subject()
    if end == position or (words[position].kind == QUOTE and end < verb):
        return Subject()
    if _is_time(words, position, end) or _is_object(sentence, position, end, verb):
        return Subject()
    return _prefield(sentence, position, end, verb)


def _is_state(sentence: Sentence, position: int) -> bool:
    """Whether the first word only tells how: „[Besorgt] äußerte sich X“, „[Überraschend] sprach sich X …“."""
    words = sentence.words
    if position or len(words) < _PHRASES_SKIPPED:
        return False
    states = load_words(PACKAGE, "cues_nouns.yaml", "states")
    return words[0].key in states or (words[0].key.endswith("end") and words[2].key == "sich")


def _is_object(sentence: Sentence, start: int, end: int, verb: int) -> bool:
    """Whether what stands before the verb is rather its object: „Eine Verschiebung bezeichnete Conze als …“.

    So it is where a nominative pronoun follows the verb, or a bare name and the noun before is abstract.
    """
    words = sentence.words
    if verb + 1 >= len(words):
        return False
    following = words[verb + 1]
    if following.key in {"er", "wir", "ich", "man"}:
        return True
    if following.large and words[start].key in {"seine", "ihre"} and end == verb:
        return True
    heads = [word for word in words[max(0, end - _HEADS) : end] if word.large]
    abstract = (
        bool(heads)
        and heads[0].key.endswith(endings("abstract_ends"))
        and not heads[0].key.endswith(endings("body_ends"))
    )
    return following.large and abstract


def _prefield(sentence: Sentence, position: int, end: int, verb: int) -> Subject:
    """The subject, if nothing but what can hang on it stands between its first phrase and the verb."""
    words = sentence.words
    stretches = [(position, end)]
    while end < verb:
        following = words[end]
        if following.kind == ",":
            close = _next_comma(sentence, end + 1, verb)
            if close is None or close <= end + 1:
                return Subject()
            if _says_who(sentence, end, close, verb):
                stretches.append((end + 1, close))
            elif not _is_inserted_clause(sentence, end + 1, close):
                return Subject()
            end = verb if close + 1 >= verb else close
        elif following.key in group("prepositions"):
            behind = noun_phrase(sentence, end + 1, verb)
            if behind == end + 1:
                return Subject()
            if stretches[-1][1] == end:
                stretches[-1] = (stretches[-1][0], behind)
            end = behind
        elif following.key in group("adverbs") or following.kind in {BRACKET, NAME_CLOSES}:
            end += 1
        else:
            return Subject()
    return Subject(_join(sentence, stretches))


def _join(sentence: Sentence, stretches: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Stretches with only a comma between them become one."""
    joined = [stretches[0]]
    for start, end in stretches[1:]:
        if start - joined[-1][1] == 1 and sentence.words[joined[-1][1]].kind == ",":
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)


def _next_comma(sentence: Sentence, start: int, verb: int) -> int | None:
    """The next comma up to the verb, or the verb itself."""
    for index in range(start, verb):
        if sentence.words[index].kind == ",":
            return index
        if sentence.words[index].kind in {":", ";", "–", "—"}:
            return None
    return verb


def _says_who(sentence: Sentence, end: int, close: int, verb: int) -> bool:
    """Whether what stands behind a comma up to `close` says who the phrase before is."""
    if apposition(sentence, end) == close:
        return True
    if close == verb:
        return noun_phrase(sentence, end + 1, verb) == verb
    return _is_verbless(sentence.words, end + 1, close)


def _is_verbless(words: tuple[Word, ...], start: int, end: int) -> bool:
    """Whether words between commas hold no verb and begin with a noun, so that they say who somebody is."""
    opens = words[start].large or words[start].key in group("determiners")
    return opens and not looks_verbal(words[end - 1]) and not any(word.finite for word in words[start:end])


def _is_inserted_clause(sentence: Sentence, start: int, end: int) -> bool:
    """Whether words between commas are a relative or other clause that leaves the main clause open."""
    words = sentence.words
    number = sentence.clause_at(start)
    if words[start].key in group("relatives", "prepositions", "subordinators"):
        return (
            end - start >= 1
            and words[start].key not in {"dass", "ob"}
            and (
                looks_verbal(words[end - 1])
                or is_relative(sentence, number)
                or words[start].key in group("prepositions")
            )
        )
    return words[start].key in {"so", "laut"} or words[start].kind == BRACKET


def _is_time(words: tuple[Word, ...], start: int, end: int) -> bool:
    """Whether a phrase is a point or stretch of time and no subject: „Stunden …“, „Diesen Montag …“."""
    first, last = words[start], words[end - 1]
    counts = first.text[0].isdigit() and (end == start + 1 or last.key != "prozent")
    return last.key in group("time_nouns") or first.key in group("time_nouns") or counts


def subject_after(sentence: Sentence, verb: int, limit: int) -> Subject:
    """The subject behind the finite verb, past pronouns, adverbs and prepositional phrases."""
    words = sentence.words
    position = verb + 1
    for _ in range(_PHRASES_SKIPPED):
        while position < limit and _is_skipped(words[position]):
            position += 1
        if position < limit and words[position].key in group("prepositions"):
            close = noun_phrase(sentence, position + 1, limit)
            position = max(close, position + 1)
            continue
        if position < limit and words[position].key in group("oblique"):
            position = max(noun_phrase(sentence, position, limit), position + 1)
            continue
        break
    if position >= limit:
        return Subject()
    end = noun_phrase(sentence, position, limit)
    if (
        end == position
        or words[position].key in group("oblique_pronouns") - {"ihr"}
        or (words[position].key == "ihr" and not _has_noun(words, position, end))
        or _is_time(words, position, end)
    ):
        return Subject()
    return Subject(((position, _with_apposition(sentence, position, end)),))


def _has_noun(words: tuple[Word, ...], start: int, end: int) -> bool:
    """Whether a noun follows „ihr“, so that it is no dative: droht ihr im Fall."""
    return start + 1 < end and words[start + 1].key not in group("prepositions")


def _is_skipped(word: Word) -> bool:
    """Whether a word may stand between verb and subject and is neither."""
    if word.kind != WORD or word.large:
        return False
    return word.key in group("adverbs") or word.key in group("oblique_pronouns") - group("determiners")


def _with_apposition(sentence: Sentence, start: int, end: int) -> int:
    """The end of a phrase with its apposition, unless the phrase is a pronoun."""
    if end - start == 1 and sentence.words[start].key in group("pronouns"):
        return end
    return apposition(sentence, end)
