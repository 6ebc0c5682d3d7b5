"""Verbs of saying behind what they bring: „…“, said X; …, X said; A, X said, B."""

from collections.abc import Iterator, Sequence

from synopse.lang.en.attribution_draft import Draft, Stretch
from synopse.lang.en.attribution_subjects import phrase_after, with_name
from synopse.lang.en.attribution_tails import skip_adjuncts, tail_of
from synopse.lang.en.attribution_verbs import Said, draft_of, is_noun
from synopse.lang.en.attribution_words import QUOTE, Word, cues, group, has_verb, is_lead, is_mark

_STOPS = frozenset({".", "?", "!", ";"})
_DASHES = frozenset({"-", "--", "—", "–"})
_SHORTEST_CLAUSE = 3


def behind_drafts(words: Sequence[Word], one: Said) -> Iterator[Draft]:
    """„…, X said“: the content stands before, or on both sides."""
    before = words[one.start - 1] if one.start else None
    if before is None or before.key not in _DASHES | {",", QUOTE, "?", "!"} or not _may_quote(words, one):
        return
    to, end = tail_of(words, one)
    follows = words[end].key if end < len(words) else "."
    if follows not in _STOPS | _DASHES | {",", QUOTE, ")"}:
        return
    if follows == QUOTE and before.key != QUOTE and words[one.start - 2].key != QUOTE:
        return
    content = _around(words, one.start, end)
    if content:
        yield draft_of(one, "inverted", (one.start, end), content, to)


def _may_quote(words: Sequence[Word], one: Said) -> bool:
    """Whether words can stand before this verb: „…, he denied“ sums nothing up that stands before."""
    if one.cue.only_quotes:
        return words[one.start - 1].key == QUOTE or (one.start > 1 and words[one.start - 2].key == QUOTE)
    return one.cue.bare or one.cue.quotes


def _around(words: Sequence[Word], start: int, end: int) -> tuple[Stretch, ...]:
    """The content before a frame, and what of it goes on behind."""
    first = _content_start(words, start)
    stretch = (first, start)
    bare = [word.key for word in words[first:start] if word.key != ","]
    if bare == [QUOTE]:
        return ((_last_quote(words, start), _last_quote(words, start) + 1), *_resumed(words, end))
    if not bare:
        return ()
    begun = words[first:start]
    if _goes_on(words, end) and (is_lead(begun) or not _has_predicate(begun)):
        return stretch, (end + 1, len(words))
    if is_lead(begun):
        return ()
    return (stretch,) if has_verb(begun) or len(bare) >= _SHORTEST_CLAUSE else ()


def _has_predicate(words: Sequence[Word]) -> bool:
    """Whether words before a frame are a clause by themselves."""
    return has_verb(words) or any(word.key == QUOTE for word in words)


def _goes_on(words: Sequence[Word], end: int) -> bool:
    """Whether behind a frame and its comma the sentence before it goes on: „By closing it, X said, …“."""
    if end + 1 >= len(words) or words[end].key != ",":
        return False
    return words[end + 1].key not in group("opening", "selves") and words[end + 1].key not in cues()


def _content_start(words: Sequence[Word], start: int) -> int:
    """Where the content before a frame begins: with the sentence, or behind an earlier stop in it."""
    for place in range(start - 2, -1, -1):
        if words[place].key in {";", "!", "?"}:
            return place + 1
    return 0


def _last_quote(words: Sequence[Word], end: int) -> int:
    return next(place for place in range(end - 1, -1, -1) if words[place].key == QUOTE)


def _resumed(words: Sequence[Word], start: int) -> Iterator[Stretch]:
    """Quotations by which interrupted speech goes on: „A,“ said X, „and B.“."""
    for place in range(start, len(words)):
        if words[place].key == QUOTE and words[place - 1].key in {",", ".", ":", "-", "--", "—", "–", ";"}:
            yield place, place + 1


def inverted_drafts(words: Sequence[Word], found: Sequence[Said]) -> Iterator[Draft]:
    """„…“, said X; …, said X; not where the verb has its subject before an aside: „X, a farmer, said“."""
    told = {one.verb for one in found}
    for verb in range(1, len(words) - 1):
        cue = cues().get(words[verb].key)
        if (
            cue is None
            or is_noun(words, verb)
            or not cue.quotes
            or cue.form == "gerund"
            or words[verb - 1].key not in {",", QUOTE, "—", "--"}
        ):
            continue
        subject = phrase_after(words, verb + 1)
        if subject is None or not _stands_behind(words, verb, subject, told):
            continue
        content = _around(words, verb, subject[1])
        if content:
            said = Said(verb, verb, cue, with_name(words, subject), verb)
            yield draft_of(said, "inverted", (verb, subject[1]), content, None)


def _stands_behind(words: Sequence[Word], verb: int, subject: Stretch, told: set[int]) -> bool:
    """Whether verb and subject only close what stands before them."""
    if words[subject[0]].key in group("selves") or (verb in told and words[verb - 1].key != QUOTE):
        return False
    end = skip_adjuncts(words, subject[1])
    return end >= len(words) or is_mark(words[end]) or words[end].key in {"who", "as", "after", "when", "and"}
