"""One edit beside another: a piece that holds a source and something else is parted between the two.

`protestierten nach Angaben der Polizei` beside `demonstrierten` is a source that went and another verb;
`sei vor allem` beside `ist` is another mood and words that went.
"""

from collections.abc import Iterator
from difflib import SequenceMatcher

from synopse.lineage.copyists import Copyist
from synopse.lineage.laying import Laid
from synopse.lineage.voices import voices_of

_SAME_NAME = 0.7  # from this likeness on two words are spellings of one
_SHORTEST = 5  # letters of a word that may be spelt otherwise
_LONGEST = 40  # words of a piece that is looked into
_PHRASE = 1  # words a phrase makes one side longer by, to be an edit of its own
_HEDGED = 4  # words that go with a word of distance among them


def split_edit(base: Copyist, other: Copyist, laid: Laid) -> Iterator[Laid]:
    """The pieces of one edit, in order."""
    whole = laid.is_replaced and base.is_whole(laid.a, laid.a_end) and other.is_whole(laid.b, laid.b_end)
    if whole or max(laid.a_end - laid.a, laid.b_end - laid.b) > _LONGEST:
        yield laid
    elif laid.is_replaced:
        yield from _split_replaced(base, other, laid)
    elif laid.a < laid.a_end:
        yield from (Laid(start, end, laid.b, laid.b) for start, end in _split_plain(base, laid.a, laid.a_end))
    else:
        yield from (
            Laid(laid.a, laid.a, start, end) for start, end in _split_plain(other, laid.b, laid.b_end)
        )


def _split_replaced(base: Copyist, other: Copyist, laid: Laid) -> Iterator[Laid]:
    """A piece with words on both sides: around words that are two forms of one, or around a source."""
    twins = _twins(base, other, laid)
    if twins and (laid.a_end - laid.a > 1 or laid.b_end - laid.b > 1):
        a, b = twins
        yield from _split_both(base, other, Laid(laid.a, a, laid.b, b))
        yield Laid(a, a + 1, b, b + 1)
        yield from _split_both(base, other, Laid(a + 1, laid.a_end, b + 1, laid.b_end))
        return
    phrase = _phrase(base, laid.a, laid.a_end), _phrase(other, laid.b, laid.b_end)
    here, there = _source(base, laid.a, laid.a_end), _source(other, laid.b, laid.b_end)
    if here and not there and here[0] == laid.a and here[1] < laid.a_end:
        yield Laid(*here, laid.b, laid.b)
        yield Laid(here[1], laid.a_end, laid.b, laid.b_end)
    elif here and not there and laid.a < here[0] and here[1] == laid.a_end:
        yield Laid(laid.a, here[0], laid.b, laid.b_end)
        yield Laid(*here, laid.b_end, laid.b_end)
    elif there and not here and there[0] == laid.b and there[1] < laid.b_end:
        yield Laid(laid.a, laid.a, *there)
        yield Laid(laid.a, laid.a_end, there[1], laid.b_end)
    elif there and not here and laid.b < there[0] and there[1] == laid.b_end:
        yield Laid(laid.a, laid.a_end, laid.b, there[0])
        yield Laid(laid.a_end, laid.a_end, *there)
    elif not here and not there and (phrase[0] is None) != (phrase[1] is None):
        yield from _around_phrase(laid, phrase)
    else:
        yield laid


def _phrase(member: Copyist, start: int, end: int) -> int | None:
    """Where a phrase with a preposition begins that ends a piece."""
    voices = voices_of(member.language)
    found = [it for it in range(start, end - 1) if voices.is_preposition(member.words.keys[it])]
    return found[0] if found else None


def _around_phrase(laid: Laid, phrase: tuple[int | None, int | None]) -> Iterator[Laid]:
    """A phrase at the end of one side, by itself: `Sievers nach der Sitzung` beside `der Landrat`."""
    a, b = phrase
    if a is not None and laid.a < a and laid.a_end - laid.a >= laid.b_end - laid.b + _PHRASE:
        yield Laid(laid.a, a, laid.b, laid.b_end)
        yield Laid(a, laid.a_end, laid.b_end, laid.b_end)
    elif b is not None and laid.b < b and laid.b_end - laid.b >= laid.a_end - laid.a + _PHRASE:
        yield Laid(laid.a, laid.a_end, laid.b, b)
        yield Laid(laid.a_end, laid.a_end, b, laid.b_end)
    else:
        yield laid


def _split_both(base: Copyist, other: Copyist, laid: Laid) -> Iterator[Laid]:
    """The pieces of what stands beside two forms of one word, if anything does."""
    if laid.a < laid.a_end or laid.b < laid.b_end:
        yield from split_edit(base, other, laid)


def _twins(base: Copyist, other: Copyist, laid: Laid) -> tuple[int, int] | None:
    """The first word of the base of which the other has another form: mood or spelling."""
    voices = voices_of(base.language)
    for a in range(laid.a, laid.a_end):
        for b in range(laid.b, laid.b_end):
            one, two = base.words.keys[a], other.words.keys[b]
            capital = base.words.capitalised[a] == other.words.capitalised[b]
            if (
                voices.is_mood_of(one, two)
                or voices.is_mood_of(two, one)
                or (capital and _is_spelling(one, two))
            ):
                return a, b
    return None


def _is_spelling(one: str, two: str) -> bool:
    """Whether two words are likely one."""
    long = min(len(one), len(two)) >= _SHORTEST and one[0] == two[0]
    return long and SequenceMatcher(None, one, two, autojunk=False).ratio() >= _SAME_NAME


def _source(member: Copyist, start: int, end: int) -> tuple[int, int] | None:
    """The words of the first frame that lies in a piece."""
    return next(iter(member.frames_in(start, end)), None)


def _split_plain(member: Copyist, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Words that went or came, parted at the borders of a source or of a word of distance at their edge."""
    if member.is_whole(start, end):
        yield start, end
        return
    voices = voices_of(member.language)
    frame = _source(member, start, end) or _hedge(member, start, end)
    if frame is None or voices.is_surely_hearsay(member.words.keys[start:end]):
        yield start, end
        return
    if frame[1] < end and member.words.keys[frame[1]] in voices.holders:
        frame = frame[0], end
    yield from ((a, b) for a, b in ((start, frame[0]), frame, (frame[1], end)) if a < b)


def _hedge(member: Copyist, start: int, end: int) -> tuple[int, int] | None:
    """A word of distance at the edge of more words than belong to it."""
    holds = voices_of(member.language).holds_distance
    if end - start > _HEDGED:
        for first in (start, end - 1):
            if holds(member.words.keys[first : first + 1]):
                return first, first + 1
    return None
