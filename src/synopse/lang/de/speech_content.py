"""What is said: the clauses that are the content of a word of speech, and where they end."""

from synopse.lang.de.attribution_words import group
from synopse.lang.de.konjunktiv import first_forms
from synopse.lang.de.speech_grammar import is_preposition, words
from synopse.lang.de.speech_sentence import Kind, Segment, Sentence, is_verbal

Stretch = tuple[int, int]
_STATED = frozenset({"dass", "ob"})
_FIRST = frozenset({"dass", "ob", "wie", "was", "warum"})
_DASHES = frozenset({"-", "–"})
_INVERTED = frozenset({",", "-", "–"})
_OPENING, _CLOSING = frozenset('„"»'), frozenset('“”"«')
_FRONTED = frozenset({"wenn", "bei", "im", "in", "auch"})
_LEAN_WORDS = 7
_AHEAD = 4
_VERBAL = ("t", "en", "te", "ten", "ln", "rn")


def content_after(
    sentence: Sentence, last: int, host: int, *, main: bool, colon: bool = True
) -> Stretch | None:
    """The clause behind segment `last` that is the content.

    `host` is the number of the clause that opens it. `main` where it may be a bare main clause, `colon` where
    what follows a colon may be it.
    """
    segments = sentence.segments
    number = _past_insertions(sentence, last + 1)
    if number >= len(segments):
        return None
    segment = segments[number]
    if segment.mark == ":" and (number == last + 1 or segments[number - 1].kind is not Kind.RELATIVE):
        return _quoted(sentence, (segment.start, sentence.end)) if colon else None
    if segment.mark != "," and segment.mark not in _DASHES:
        return None
    if is_content(segment):
        return segment.start, clause_end(sentence, number, host)
    if main and segment.mark == "," and _is_bare(sentence, number, host):
        return _quoted(sentence, (segment.start, sentence.end))
    return None


def _past_insertions(sentence: Sentence, number: int) -> int:
    """The next segment that is no relative clause and does not address the audience."""
    segments = sentence.segments
    while number < len(segments) and segments[number].mark == ",":
        relative = segments[number].kind is Kind.RELATIVE
        if not relative and not _is_address(sentence, segments[number]):
            break
        number += 1
    return number


def _is_address(sentence: Sentence, segment: Segment) -> bool:
    """Whether a segment addresses the audience: „, meine Damen und Herren, …“."""
    if segment.kind is not Kind.FRAGMENT:
        return False
    first, last = sentence.tokens[segment.start], sentence.tokens[segment.end - 1]
    return first.key in words("addressing") and last.large


def is_content(segment: Segment) -> bool:
    """Whether a clause is content by its form: dass, ob, a question, an infinitive."""
    if segment.kind is Kind.INFINITIVE:
        return segment.opener not in words("of_infinitives")
    if segment.kind is Kind.FRAGMENT:
        return segment.opener in _STATED
    asks = segment.opener in words("questions") or is_preposition(segment.opener)
    return segment.kind is Kind.SUBORDINATE and (segment.opener in _STATED or asks)


def _is_bare(sentence: Sentence, number: int, host: int) -> bool:
    """Whether a main clause stands where content may: Ich glaube, das geht."""
    segments = sentence.segments
    segment, opening = segments[number], segments[host]
    count = sum(token.word for token in sentence.tokens[opening.start : opening.end])
    if opening.kind is not Kind.MAIN or count > _LEAN_WORDS:
        return False
    if sentence.tokens[segment.start].key in words("parts_clauses"):
        return False
    if segment.kind is Kind.MAIN or _has_verb(sentence, segment):
        return True
    follows = any(one.kind is Kind.MAIN for one in segments[number + 1 : number + 1 + _AHEAD])
    fronted = segment.kind is Kind.FRAGMENT or (
        segment.kind is Kind.SUBORDINATE and segment.opener in _FRONTED
    )
    return follows and fronted


def _has_verb(sentence: Sentence, segment: Segment) -> bool:
    """Whether a stretch without a known verb has a word behind its first that looks like one."""
    later = sentence.tokens[segment.start + 1 : segment.end]
    return segment.kind is Kind.FRAGMENT and any(
        is_verbal(token) and (token.key.endswith("t") or token.key in first_forms()) for token in later
    )


def content_around(sentence: Sentence, host: int, last: int) -> tuple[Stretch, ...]:
    """The content before a clause that begins with its verb, and what goes on behind (…, denke ich, …)."""
    segments = sentence.segments
    clause, before = segments[host], segments[host - 1]
    if clause.mark in _INVERTED and before.kind is not Kind.SUBORDINATE:
        stretches = [(segments[0].start, clause.start - 1)]
        if last + 1 < len(segments):
            stretches.append((segments[last + 1].start, sentence.end))
        return tuple((start, end) for start, end in stretches if start < end)
    if clause.kind is Kind.MAIN and before.kind is Kind.SUBORDINATE and before.opener in _FIRST:
        return ((before.start, before.end),)
    return ()


def _quoted(sentence: Sentence, stretch: Stretch) -> Stretch | None:
    """A stretch; where it opens with a quotation mark, only what stands between the marks."""
    start, end = stretch
    if start >= end or sentence.tokens[start].text not in _OPENING:
        return stretch if start < end else None
    for index in range(start + 1, end):
        if sentence.tokens[index].text in _CLOSING:
            return (start + 1, index) if index > start + 1 else None
    return stretch


def clause_end(sentence: Sentence, number: int, host: int) -> int:
    """Where the content that begins with a segment ends, with all that hangs on it."""
    segments = sentence.segments
    end = segments[number].end
    for place in range(number + 1, len(segments)):
        segment = segments[place]
        if segment.mark in {";", ":"}:
            break
        if not _is_open(sentence, number, place) and _stops(sentence, place, host):
            break
        end = segment.end
    return min(end, sentence.end)


def _is_open(sentence: Sentence, number: int, place: int) -> bool:
    """Whether the finite verb of the content has not come yet, so that commas only part a list."""
    segments = sentence.segments
    if segments[number].kind is Kind.INFINITIVE or segments[place].mark not in {",", "und"}:
        return False
    if segments[place - 1].kind in {Kind.RELATIVE, Kind.INFINITIVE}:
        return False
    last = sentence.tokens[segments[place - 1].end - 1]
    unfinished = last.large or not last.word or last.key in group("adverbs")
    return unfinished and not any(_is_shut(sentence, one) for one in range(number, place))


def _is_shut(sentence: Sentence, number: int) -> bool:
    """Whether a segment ends with what may be the verb of the content."""
    segment = sentence.segments[number]
    last = sentence.tokens[segment.end - 1]
    if segment.kind is Kind.RELATIVE or not last.word or last.large:
        return False
    return last.finite or last.key.endswith(_VERBAL)


def _stops(sentence: Sentence, place: int, host: int) -> bool:
    """Whether a segment no longer belongs to the content."""
    segments = sentence.segments
    segment, opening = segments[place], segments[host]
    if segment.mark == "," and segment.kind is Kind.SUBORDINATE and opening.kind is Kind.SUBORDINATE:
        return segment.opener == opening.opener and segment.opener != "dass"
    if segment.kind is not Kind.MAIN:
        return False
    if segment.mark in _DASHES:
        marks = {",", *_DASHES}
        return not any(one.mark in marks for one in segments[place + 1 :])
    if segment.mark == "und":
        return True
    return segment.mark == "," and segment.opener not in words("relatives")


def with_relative(sentence: Sentence, stretch: Stretch) -> Stretch:
    """A phrase with the relative clause right behind it."""
    start, end = stretch
    number = sentence.segment_at(start)
    if end != sentence.segments[number].end or number + 1 >= len(sentence.segments):
        return stretch
    following = sentence.segments[number + 1]
    if following.kind is Kind.RELATIVE and following.mark == ",":
        return start, min(following.end, sentence.end)
    return stretch
