"""What English tells about other people's words in one sentence: said X, X said that, according to X.

A sentence is cut into words and marks, each quotation a single word. Verbs of saying are looked up by their
forms; around each, the subject and the content are told by what stands between the marks and the words that
open clauses (`attribution_subjects`, `attribution_said`). Sentences without a telling word are left at once,
and every step looks at each word a bounded number of times.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from synopse.lang.en.attribution_draft import Draft, Stretch, to_frame, without
from synopse.lang.en.attribution_said import said_drafts
from synopse.lang.en.attribution_sources import (
    colon_drafts,
    conviction_drafts,
    hearsay_drafts,
    naming_drafts,
    source_drafts,
)
from synopse.lang.en.attribution_via import find_via
from synopse.lang.en.attribution_words import PACKAGE, QUOTE, Word, cut_words, mask, telling_words
from synopse.lang.frames import Reading
from synopse.lang.wordlists import load_words
from synopse.model import AttributionKind, Span
from synopse.text.sentences import SentenceRules

_MOST_CHARACTERS, _MOST_WORDS = 4000, 300
_LETTERS = re.compile(r"[a-z]{2,20}")


@cache
def sentence_rules() -> SentenceRules:
    """What English knows about where sentences do not end."""
    return SentenceRules(
        abbreviations=load_words(PACKAGE, "sentences.yaml", "never"),
        final_abbreviations=load_words(PACKAGE, "sentences.yaml", "final"),
        starters=load_words(PACKAGE, "sentences.yaml", "starters"),
        lone_letters=load_words(PACKAGE, "sentences.yaml", "lone_letters"),
    )


def read_sentence(text: str, span: Span, quoted: Sequence[Span]) -> Reading:
    """Frames of one sentence; `quoted` are its outermost quotations.

    >>> text = "The bridge is closed, the mayor said."
    >>> [frame.speaker[0].of(text) for frame in read_sentence(text, Span(0, len(text)), ()).frames]
    ['the mayor']
    """
    if len(span) - sum(map(len, quoted)) > _MOST_CHARACTERS or not _may_tell(text, span, quoted):
        return Reading()
    words = cut_words(text, span, quoted)
    if len(words) > _MOST_WORDS:
        return Reading()
    drafts = [draft for draft in _drafts(words) if _is_whole(words, draft)]
    return Reading(tuple(to_frame(text, words, draft, find_via(text, words, draft)) for draft in drafts))


def _may_tell(text: str, span: Span, quoted: Sequence[Span]) -> bool:
    """Whether the sentence has a word by which a frame is told, or a colon outside its quotations."""
    outside = mask(text, span, quoted)
    return ":" in outside or not telling_words().isdisjoint(_LETTERS.findall(outside.casefold()))


def _drafts(words: Sequence[Word]) -> list[Draft]:
    """The frames of all rules, in text order."""
    sources = list(source_drafts(words))
    holes = [draft.clause for draft in sources if draft.clause[0] > 0]
    drafts = [_cut(draft, holes) for draft in said_drafts(words)] + sources
    drafts += conviction_drafts(words, holes)
    drafts = _without_covered_sums(drafts)
    drafts += naming_drafts(words, drafts)
    drafts += hearsay_drafts(words, drafts)
    drafts += [] if drafts else colon_drafts(words)
    return sorted(drafts, key=lambda draft: (draft.clause, draft.rule))


def _cut(draft: Draft, holes: Sequence[Stretch]) -> Draft:
    """A draft whose content ends where another frame begins that holds it: „…, according to CNN“."""
    content = tuple(without(stretch, holes) for stretch in draft.content)
    return draft if draft.kind is AttributionKind.REPORTED else replace(draft, content=content)


def _without_covered_sums(drafts: Sequence[Draft]) -> list[Draft]:
    """Without summaries told inside another's content, and without a second one of the same sentence."""
    told = [draft for draft in drafts if draft.kind is AttributionKind.INDIRECT]
    sums = [draft for draft in drafts if draft.kind is AttributionKind.REPORTED]
    free = [
        one
        for one in sums
        if not any(start <= one.cue[0][0] < end for draft in told for start, end in draft.content)
        and not any(one.clause[0] < draft.clause[1] and draft.clause[0] < one.clause[1] for draft in told)
    ]
    return [*told, *free[:1]]


def _is_whole(words: Sequence[Word], draft: Draft) -> bool:
    """Whether a frame may stand: the text's own „I“ is no other's word, save beside a quotation."""
    if draft.speaker is None:
        return True
    own = words[draft.speaker[0]].key in {"i", "we", "you"} and draft.speaker[1] - draft.speaker[0] == 1
    return not own or any(words[start].key == QUOTE for start, _ in draft.content)
