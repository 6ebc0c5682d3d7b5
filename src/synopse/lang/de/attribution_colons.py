"""Direct speech behind a colon without a verb of saying: „Solana äußerte sich zuversichtlich: „…““."""

from collections.abc import Iterator, Sequence

from synopse.lang.de.attribution_clauses import part_start
from synopse.lang.de.attribution_draft import Draft
from synopse.lang.de.attribution_phrases import apposition, noun_phrase
from synopse.lang.de.attribution_speakers import subject_by_place
from synopse.lang.de.attribution_subjects import Subject, is_nobody
from synopse.lang.de.attribution_words import QUOTE, Sentence, group
from synopse.lang.de.cues import PACKAGE
from synopse.lang.wordlists import load_words

_SHORTEST = 4
_LONGEST_HEAD = 4


def colon_drafts(sentence: Sentence, taken: Sequence[Draft]) -> Iterator[Draft]:
    """Drafts for quotations right behind a colon that no other frame took."""
    if not sentence.keys.issuperset({QUOTE, ":"}):
        return
    for index in range(1, len(sentence.words)):
        word = sentence.words[index]
        if word.kind != QUOTE or sentence.words[index - 1].kind != ":" or len(word.text.split()) < _SHORTEST:
            continue
        if any(start <= index < end for draft in taken for start, end in draft.content):
            continue
        number = max((n for n, clause in enumerate(sentence.clauses) if clause.end < index), default=None)
        if number is None:
            continue
        start = part_start(sentence, number)
        yield Draft(
            rule="indirect.bare_colon",
            clause=(start, index - 1),
            content=((index, index + 1),),
            frame=((start, index),),
            subject=_speaker(sentence, start, index - 1),
        )


def heading_drafts(sentence: Sentence, taken: Sequence[Draft]) -> Iterator[Draft]:
    """„Polizei: Zwei Verletzte bei Brand“: a short phrase, a colon, and what it says, in a heading."""
    words = sentence.words
    if taken or ":" not in sentence.keys:
        return
    end = noun_phrase(sentence, 0)
    if not 0 < end <= _LONGEST_HEAD or end + 2 >= len(words) or words[end].kind != ":":
        return
    speaks = load_words(PACKAGE, "cues_nouns.yaml", "headline_speakers")
    yield Draft(
        rule="indirect.heading",
        clause=(0, end),
        content=((end + 1, len(words)),),
        frame=((0, end + 1),),
        subject=Subject(((0, end),)),
        heading=True,
        if_known=not any(word.key.rpartition("-")[2] in speaks for word in words[:end]),
    )


def _speaker(sentence: Sentence, start: int, end: int) -> Subject:
    """The subject of the words before the colon, if their finite verb can be told."""
    subject = subject_by_place(sentence, start, end)
    if subject is None:
        return _nominal(sentence, start, end)
    return Subject() if is_nobody(sentence, subject) else subject


def _nominal(sentence: Sentence, start: int, end: int) -> Subject:
    """„Koppelin wörtlich:“, „Der Minister dazu:“: a phrase and at most adverbs."""
    close = noun_phrase(sentence, start, end)
    if close < end and sentence.words[close].kind == "," and apposition(sentence, close) == end:
        return Subject(((start, end),))
    rest = sentence.words[close:end]
    if rest and rest[0].key in group("prepositions"):
        rest = sentence.words[noun_phrase(sentence, close + 1, end) : end]
    if close == start or any(word.key not in group("adverbs") for word in rest):
        return Subject()
    return Subject(((start, close),))
