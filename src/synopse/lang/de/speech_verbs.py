"""Events a verb tells: ich sage, dass …; wir haben gefordert; … wurde beschlossen.

The verb's list entry says which phrase is the message, the topic, the addressee; here the phrases are found:
the subject, the clause that is the content, objects and what prepositions bring.
"""

from synopse.lang.de.speech_chunks import Chunk, find_chunks, pronoun_chunk
from synopse.lang.de.speech_content import Stretch, content_after, content_around
from synopse.lang.de.speech_draft import Draft
from synopse.lang.de.speech_grammar import pointing_of, preposition_of, words
from synopse.lang.de.speech_objects import add_objects, add_predicate, is_text
from synopse.lang.de.speech_sentence import Kind, Segment, Sentence
from synopse.lang.de.speech_subjects import find_subject, grow_subject, inherited_subject, outer_subject
from synopse.lang.de.speech_uses import Use, VerbUse, find_use
from synopse.lang.de.speech_words import verb_forms

_JOINING = frozenset({"und", "oder", "aber", "sondern"})
_NO_ARTICLE = frozenset({"der", "die", "das", "den", "dem", "denen", "welche", "welcher"})
_AMBIGUOUS = frozenset({"als", "während", "seit", "bis", "da", "damit"})


def verb_event(sentence: Sentence, index: int) -> Draft | None:
    """The event a word tells as a verb of speech; None where it is none."""
    token = sentence.tokens[index]
    if token.large:
        return None
    for form in verb_forms().get(token.key, ()):
        if form.apart and form.verb.particle not in sentence.keys:
            continue
        use = find_use(sentence, index, form)
        if use is not None:
            draft = _draft(sentence, use)
            if _holds(sentence, use, draft):
                return draft
    return None


def _draft(sentence: Sentence, use: VerbUse) -> Draft:
    """The event with all its roles."""
    draft = Draft((use.index,))
    for index in (use.particle, use.reflexive):
        if index is not None:
            draft.add("particle", (index, index + 1))
    taken = {use.index, *(place for place in (use.particle, use.reflexive, use.finite) if place is not None)}
    chunks = [chunk for number in use.segments(sentence) for chunk in _chunks(sentence, use, number, taken)]
    subject = _subject(sentence, use, chunks)
    passive = _is_passive(sentence, use)
    rest = [chunk for chunk in chunks if chunk is not subject]
    if passive:
        rest = _add_agent(draft, rest)
        if subject is not None and subject.cases and sentence.tokens[subject.start].key != "es":
            rest = [subject, *rest]
    elif subject is not None:
        end = _add_subject(sentence, use, subject, draft)
        rest = [chunk for chunk in rest if not subject.start <= chunk.start < end]
    _add_content(sentence, use, draft, stated=_states(sentence, rest, passive=passive))
    add_objects(sentence, use.verb, rest, draft, passive=passive)
    if use.verb.lemma == "finden":
        add_predicate(sentence, use.segments(sentence), chunks, taken, draft)
    return draft


def _chunks(sentence: Sentence, use: VerbUse, number: int, taken: set[int]) -> list[Chunk]:
    """The phrases of one segment of the clause."""
    tokens, segment = sentence.tokens, sentence.segments[number]
    start, end = segment.start, segment.end
    if use.particle is not None and number not in {use.number, use.host}:
        end = use.particle
    if segment.kind is Kind.RELATIVE and tokens[start].key in _NO_ARTICLE:
        first = pronoun_chunk(tokens, start)
        rest = find_chunks(tokens, start + 1, end, taken)
        return [*([first] if first else []), *rest]
    if segment.kind is Kind.SUBORDINATE:
        start = _past_leading(sentence, segment)
    if _is_joined(sentence, use, segment) and number == use.number:
        start = use.index
    return list(find_chunks(tokens, start, end, taken))


def _past_leading(sentence: Sentence, segment: Segment) -> int:
    """The first word of a subordinate clause that may be in a phrase."""
    start = segment.start
    while start < segment.end and sentence.tokens[start].key != segment.opener:
        start += 1
    return start + 1 if segment.opener in _AMBIGUOUS else start


def _is_joined(sentence: Sentence, use: VerbUse, segment: Segment) -> bool:
    """Whether a finite verb follows „und“, so that its subject stands before that (… und fordern)."""
    if use.use is not Use.FINITE or segment.kind is not Kind.MAIN or use.index == segment.start:
        return False
    return sentence.tokens[use.index - 1].key in _JOINING


def _subject(sentence: Sentence, use: VerbUse, chunks: list[Chunk]) -> Chunk | None:
    """The subject of the clause, or of the one it hangs on."""
    host = sentence.segments[use.host]
    if use.use is Use.EXTENDED:
        return outer_subject(sentence, use.number)
    place = use.index if use.finite is None else use.finite
    found = find_subject(sentence.tokens, chunks, place, host)
    if _is_joined(sentence, use, host) and (found is None or not found.pronoun):
        return _joined_subject(sentence, use, host) or found
    if found is None and host.mark == "und" and use.host:
        return inherited_subject(sentence, use.host)
    if found is None and use.finite is None:
        return outer_subject(sentence, use.number)
    return found


def _joined_subject(sentence: Sentence, use: VerbUse, host: Segment) -> Chunk | None:
    """The subject before „und“."""
    without = () if host.finite is None else (host.finite,)
    chunks = find_chunks(sentence.tokens, host.start, use.index - 1, without)
    found = find_subject(sentence.tokens, chunks, use.index if host.finite is None else host.finite, host)
    if found is None and host.mark == "und" and use.host:
        return inherited_subject(sentence, use.host)
    return found


def _is_passive(sentence: Sentence, use: VerbUse) -> bool:
    """Whether the subject is what is said: wurde beschlossen, ist gefordert worden."""
    if use.use is not Use.PARTICIPLE or use.finite is None:
        return False
    tokens = sentence.tokens
    if tokens[use.finite].key in words("becoming", "being"):
        return True
    later = tokens[use.index + 1 : sentence.segments[use.number].end]
    return any(token.key in {"worden", "werden"} for token in later)


def _add_agent(draft: Draft, chunks: list[Chunk]) -> list[Chunk]:
    """Give a passive its source, what „von“ brings; the phrases that are left."""
    for chunk in chunks:
        if chunk.preposition == "von" and not chunk.pointing:
            draft.add("source", (chunk.start, chunk.end))
            return [one for one in chunks if one is not chunk]
    return chunks


def _add_subject(sentence: Sentence, use: VerbUse, subject: Chunk, draft: Draft) -> int:
    """Give the subject its role; the index after it.

    A text that speaks is a medium, what proves is evidence, else it is the source.
    """
    key = sentence.tokens[subject.start].key
    role = use.verb.subject
    if role == "evidence" and subject.pronoun and key in words("people"):
        role = "source"
    if role == "source" and not subject.pronoun and is_text(sentence.tokens, subject):
        role = "medium"
    number = sentence.segment_at(subject.start)
    grown = grow_subject(sentence.tokens, subject, sentence.segments[number])
    if key != "es" or role != "source" or not subject.pronoun:
        draft.add(role, grown)
    return grown[1]


def _states(sentence: Sentence, chunks: list[Chunk], *, passive: bool) -> bool:
    """Whether an object, or the subject of a passive, says already what is said."""
    for chunk in chunks:
        key = sentence.tokens[chunk.start].key
        if passive or (not chunk.preposition and "a" in chunk.cases and (not chunk.pronoun or key == "was")):
            return bool(chunk.cases)
    return False


def _add_content(sentence: Sentence, use: VerbUse, draft: Draft, *, stated: bool) -> None:
    """Give the clauses that are the content their role; only those that show it where it is `stated`."""
    role = use.verb.role_of("clause")
    if role is not None:
        free = not stated or use.verb.role_of("accusative") != "message"
        for stretch in _content(sentence, use, free=free):
            draft.add(role, stretch)
            draft.has_clause = True


def _content(sentence: Sentence, use: VerbUse, *, free: bool) -> tuple[Stretch, ...]:
    """The clause behind, else the ones around (…, denke ich, …)."""
    last = max(use.segments(sentence))
    behind = content_after(sentence, last, use.host, main=use.verb.main and free, colon=free)
    if behind is not None:
        return (behind,)
    opens = use.use is Use.FINITE and use.finite == sentence.segments[use.host].start
    if opens and use.host and use.verb.main and free:
        return content_around(sentence, use.host, last)
    return ()


def _holds(sentence: Sentence, use: VerbUse, draft: Draft) -> bool:
    """Whether the verb has the company without which it is none of speech."""
    only, tokens = use.verb.only, sentence.tokens
    if only == "medium":
        return "medium" in draft.roles or (draft.has_clause and tokens[use.index].key == "steht")
    if not only or draft.has_clause:
        return True
    if only == "clause":
        return False
    if only == "person":
        return any(tokens[start].key in words("people") for start, _ in draft.roles.get("source", ()))
    if only == "predicate":
        return "topic" in draft.roles or tokens[use.index].key == "finde"
    return any(
        only in {preposition_of(tokens[start].key), pointing_of(tokens[start].key)}
        for role in sorted(draft.roles)
        if role != "source"
        for start, _ in draft.roles[role]
    )
