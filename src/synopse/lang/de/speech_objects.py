"""Objects of a verb of speech and what prepositions bring to it: message, topic, addressee, medium."""

from collections.abc import Sequence

from synopse.lang.de.attribution_words import group
from synopse.lang.de.speech_chunks import Chunk, Tokens
from synopse.lang.de.speech_content import with_relative
from synopse.lang.de.speech_draft import Draft
from synopse.lang.de.speech_grammar import ends, words
from synopse.lang.de.speech_sentence import Sentence
from synopse.lang.de.speech_words import Verb, noun_of

_DATIVES = frozenset({"mir", "uns", "ihnen"})
_FEMININE = frozenset({"der", "einer", "ihrer", "unserer", "dieser"})
_SIMPLE = frozenset({"das", "dies", "es", "was", "etwas"})


def add_objects(
    sentence: Sentence, verb: Verb, chunks: Sequence[Chunk], draft: Draft, *, passive: bool
) -> None:
    """Give the phrases of a clause, the subject aside, the roles they play for the verb.

    In the passive the first phrase is the subject, which is what the object would be.
    """
    tokens = sentence.tokens
    done = False
    for chunk in chunks:
        if _is_reflexive(tokens, chunk, verb):
            continue
        subject = passive and chunk is chunks[0]
        if chunk.preposition:
            role = _role_of_preposition(tokens, verb, chunk)
        elif not subject and _is_dative(tokens, chunk):
            role = _role_of_dative(tokens, verb, chunk, has_clause=draft.has_clause)
        elif done or not _may_be_object(tokens, chunk, passive=passive, subject=subject):
            role = None
        else:
            role = _role_of_object(tokens, verb, chunk, has_clause=draft.has_clause)
            done = role is not None
        if role is not None:
            draft.add(role, with_relative(sentence, (chunk.start, chunk.end)))


def _is_reflexive(tokens: Tokens, chunk: Chunk, verb: Verb) -> bool:
    """Whether a phrase is the reflexive pronoun of the verb, or „sich“ of any."""
    key = tokens[chunk.start].key
    alone = chunk.pronoun and not chunk.preposition and key in words("reflexives")
    return alone and (verb.reflexive or key not in {"uns", "mir", "mich"})


def _role_of_preposition(tokens: Tokens, verb: Verb, chunk: Chunk) -> str | None:
    """The role of what a preposition brings; none for the when, where and how."""
    role = verb.role_of(chunk.preposition)
    head = tokens[chunk.head].key
    if role is None or head in words("adverbial") or head in group("time_nouns"):
        return None
    if role == "medium" and (chunk.pointing or not is_text(tokens, chunk)):
        return None
    return role


def is_text(tokens: Tokens, chunk: Chunk) -> bool:
    """Whether a phrase names a text, or may as a pronoun stand for one."""
    if chunk.pronoun:
        return True
    key = tokens[chunk.head].key
    return key.endswith(ends("texts")) or noun_of(key) is not None


def _is_dative(tokens: Tokens, chunk: Chunk) -> bool:
    """Whether a phrase is surely, or most likely, in the dative."""
    key = tokens[chunk.start].key
    if chunk.pronoun and key in _DATIVES:
        return True
    return chunk.cases == "d" or (not chunk.pronoun and chunk.cases in {"nd", "ad"} and key in _FEMININE)


def _role_of_dative(tokens: Tokens, verb: Verb, chunk: Chunk, *, has_clause: bool) -> str | None:
    """The role of a phrase in the dative; of „uns“ also that of an object where it is an addressee."""
    role = verb.role_of("dative")
    if role is None and tokens[chunk.start].key == "uns":
        role = verb.role_of("accusative")
        return role if role == "addressee" else None
    person = chunk.pronoun and tokens[chunk.start].key in _DATIVES
    return "addressee" if role == "message" and has_clause and person else role


def _may_be_object(tokens: Tokens, chunk: Chunk, *, passive: bool, subject: bool) -> bool:
    """Whether a phrase may be what is said."""
    if passive:
        return subject and "n" in chunk.cases
    if chunk.pronoun and (chunk.cases == "nd" or tokens[chunk.start].key in words("sure_subjects")):
        return False
    return "a" in chunk.cases


def _role_of_object(tokens: Tokens, verb: Verb, chunk: Chunk, *, has_clause: bool) -> str | None:
    """The role of an object; beside a clause only what points to it, or an addressee, has one."""
    role = verb.role_of("accusative")
    if role is None:
        return None
    key = tokens[chunk.start].key
    if role == "addressee":
        return "message" if chunk.pronoun and key in _SIMPLE else role
    if has_clause and not (chunk.pronoun and key in words("pointing")):
        return None
    return role


def add_predicate(
    sentence: Sentence, numbers: Sequence[int], chunks: Sequence[Chunk], taken: set[int], draft: Draft
) -> None:
    """„Ich finde das gut“: the adjective is the message, and what it is said of the topic."""
    covered = taken | {index for chunk in chunks for index in range(chunk.start, chunk.end)}
    for number in numbers:
        stretch = _predicate(sentence, number, covered, taken)
        if stretch is not None:
            for before in draft.roles.pop("message", []):
                draft.add("topic", before)
            draft.add("message", stretch)
            return


def _predicate(sentence: Sentence, number: int, covered: set[int], taken: set[int]) -> tuple[int, int] | None:
    """The adjective at the end of a clause, with what heightens it."""
    segment, tokens = sentence.segments[number], sentence.tokens
    end = segment.end
    while end > segment.start and (end - 1 in taken or tokens[end - 1].text == "."):
        end -= 1
    start = end
    while start > segment.start and start - 1 not in covered and _is_predicative(tokens, start - 1):
        start -= 1
    if start == end or tokens[end - 1].sure or tokens[end - 1].key in group("adverbs", "pronouns"):
        return None
    return start, end


def _is_predicative(tokens: Tokens, index: int) -> bool:
    token = tokens[index]
    return token.word and not token.large and token.key not in words("no_predicate")
