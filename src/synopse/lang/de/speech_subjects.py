"""Who speaks: the subject of a clause of speech, with what stands beside it.

A pronoun that can only be a subject is the subject. Else a relative pronoun, the first phrase behind the
opener of a subordinate clause, and in a main clause the phrase before the finite verb or right behind it.
"""

from collections.abc import Sequence

from synopse.lang.de.speech_chunks import Chunk, Tokens, find_chunks, noun_phrase
from synopse.lang.de.speech_grammar import words
from synopse.lang.de.speech_sentence import Kind, Segment, Sentence

_FARTHEST = 3
_BESIDE = 3
_SOON = 4
_ALL = frozenset({"alle", "beide", "selbst", "selber"})
_LEADS = frozenset({"auch", "selbst", "sogar"})
_NAMED = frozenset({"wir", "ihr", "sie", "ich"})
_COUNTED = frozenset({"niemand", "jeder", "keiner", "alle", "viele", "einige", "manche", "wer"})
_PLACES = frozenset({"im", "in", "aus", "vom", "von", "für"})


def find_subject(tokens: Tokens, chunks: Sequence[Chunk], finite: int, segment: Segment) -> Chunk | None:
    """The subject among the phrases of a clause whose finite verb stands at `finite`."""
    inside = [chunk for chunk in chunks if segment.start <= chunk.start < segment.end]
    candidates = [chunk for chunk in inside if "n" in chunk.cases]
    sure = [one for one in candidates if one.pronoun and tokens[one.start].key in words("sure_subjects")]
    if sure:
        return min(sure, key=lambda chunk: abs(chunk.start - finite))
    if segment.kind is Kind.RELATIVE:
        return _in_relative(tokens, candidates, segment)
    they = [chunk for chunk in candidates if chunk.pronoun and tokens[chunk.start].key == "sie"]
    if segment.kind is Kind.SUBORDINATE:
        return they[0] if they else _in_subordinate(tokens, candidates)
    for chunk in they:
        if finite < chunk.start <= finite + _BESIDE:
            return chunk
    return _in_main(tokens, candidates, inside, finite, segment)


def _in_relative(tokens: Tokens, candidates: Sequence[Chunk], segment: Segment) -> Chunk | None:
    """The relative pronoun, or the phrase behind it where the pronoun is the object: die wir fordern."""
    if not candidates:
        return None
    first, others = (
        candidates[0],
        [one for one in candidates[1:] if not one.pronoun or _may_speak(tokens, one)],
    )
    if first.start > segment.start + 1:
        return first
    if others and "a" in first.cases and others[0].start <= first.end + 1:
        return others[0]
    return first


def _may_speak(tokens: Tokens, chunk: Chunk) -> bool:
    """Whether a pronoun of either case may be the subject behind another."""
    return tokens[chunk.start].key in {"sie", "die", "viele", "alle"}


def _in_subordinate(tokens: Tokens, candidates: Sequence[Chunk]) -> Chunk | None:
    """The first phrase that may be one; „es“ and „das“ give way to the next."""
    found = [one for one in candidates if not (one.pronoun and tokens[one.start].key == "was")]
    if len(found) > 1 and found[0].pronoun and tokens[found[0].start].key in {"es", "das"}:
        return found[1]
    return found[0] if found else None


def _in_main(
    tokens: Tokens, candidates: Sequence[Chunk], inside: Sequence[Chunk], finite: int, segment: Segment
) -> Chunk | None:
    """The phrase before the finite verb, or the one right behind it."""
    first = next((chunk for chunk in candidates if chunk.end <= finite), None)
    behind = [chunk for chunk in candidates if finite < chunk.start <= finite + _SOON]
    if first is None:
        return behind[0] if behind else None
    near = [chunk for chunk in behind if chunk.start <= finite + _BESIDE]
    if first.pronoun and tokens[first.start].key in words("things"):
        people = [one for one in near if not (one.pronoun and tokens[one.start].key in words("things"))]
        return people[0] if people else first
    leads = not any(token.large for token in tokens[segment.start : first.start])
    if leads and not any(one.preposition and one.end <= first.start for one in inside):
        return first
    return near[0] if near else first


def outer_subject(sentence: Sentence, number: int) -> Chunk | None:
    """The subject of the clause an infinitive hangs on: Wir haben Grund, … zu sagen."""
    found = inherited_subject(sentence, number)
    if found is not None and found.pronoun and sentence.tokens[found.start].key in {"es", "das"}:
        return None
    return found


def inherited_subject(sentence: Sentence, number: int) -> Chunk | None:
    """The subject of the clause before that has a finite verb."""
    for segment in reversed(sentence.segments[max(0, number - _FARTHEST) : number]):
        if segment.finite is not None:
            chunks = find_chunks(sentence.tokens, segment.start, segment.end, (segment.finite,))
            return find_subject(sentence.tokens, chunks, segment.finite, segment)
    return None


def grow_subject(tokens: Tokens, chunk: Chunk, segment: Segment) -> tuple[int, int]:
    """A subject with what stands beside it: wir alle, wir Grüne, auch Sie von den Grünen."""
    start, end = chunk.start, chunk.end
    if start == segment.start + 1 and tokens[segment.start].key in _LEADS:
        start = segment.start
    if chunk.pronoun:
        end = _beside_pronoun(tokens, chunk, segment)
    elif chunk.start == segment.start and segment.kind is Kind.MAIN:
        end = _with_place(tokens, end, segment.end)
    return start, end


def _beside_pronoun(tokens: Tokens, chunk: Chunk, segment: Segment) -> int:
    """The end of a pronoun with „alle“, a noun, „als …“ or „von …“ behind it."""
    end, limit, key = chunk.end, segment.end, tokens[chunk.start].key
    if end < limit and tokens[end].key in _ALL:
        return end + 1
    if end >= limit:
        return end
    if key in _NAMED:
        if tokens[end].large:
            return noun_phrase(tokens, end, limit)
        leads = chunk.start == segment.start or tokens[segment.start].key in _LEADS
        if tokens[end].key == "als" or (tokens[end].key == "von" and leads):
            close = noun_phrase(tokens, end + 1, limit)
            return close if end + 1 < close < limit else end
    elif key in _COUNTED and tokens[end].key in {"von", "in", "im"}:
        close = noun_phrase(tokens, end + 1, limit)
        if close == end + 1 and close < limit and tokens[close].key in {"uns", "ihnen"}:
            close += 1
        return close if close > end + 1 else end
    return end


def _with_place(tokens: Tokens, end: int, limit: int) -> int:
    """The end of a phrase with what a preposition ties to it before the finite verb: die Menschen im Land."""
    if end >= limit or tokens[end].key not in _PLACES:
        return end
    close = noun_phrase(tokens, end + 1, limit)
    return close if end + 1 < close < limit and tokens[close].finite else end
