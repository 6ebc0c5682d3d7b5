"""Sources named beside what they say: laut X, nach Angaben von X, X zufolge, so X, wie X mitteilte."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from synopse.lang.de.attribution_clauses import (
    is_main,
)
from synopse.lang.de.attribution_draft import Draft, Stretch, without
from synopse.lang.de.attribution_phrases import is_report_noun, noun_phrase
from synopse.lang.de.attribution_scopes import find_scope, over_inserted
from synopse.lang.de.attribution_so import so_source
from synopse.lang.de.attribution_source_phrases import (
    after_report,
    before_report,
    before_source,
    behind_source,
    is_view,
)
from synopse.lang.de.attribution_subjects import Subject
from synopse.lang.de.attribution_words import Sentence, group

_REACH_BACK = 16
_AFTER_NOUN = 2
_WITH_SOURCE = frozenset({"laut", "gemäss", "lt"})
"""As `Word.key` has them: folded, so that ß is ss."""
_RELATIVE_SOURCES = frozenset({"denen", "dem", "der", "welchem", "welcher"})


def source_drafts(sentence: Sentence) -> Iterator[Draft]:
    """Drafts for prepositions, „so X“ and „demnach“, in text order."""
    covered = 0
    drafts: list[Draft] = []
    openers = source_openers()
    for index in [index for index, word in enumerate(sentence.words) if word.key in openers]:
        if index < covered:
            continue
        found = _source_at(sentence, index)
        if found is None:
            continue
        rule, frame, subject, cue = found
        covered = frame[1]
        drafts.append(_draft(sentence, rule, frame, subject, cue))
    yield from _side_by_side(sentence, drafts)


@cache
def source_openers() -> frozenset[str]:
    """Words that may be the cue of a source."""
    return _WITH_SOURCE | group("accordingly") | {"aus", "nach", "zufolge", "folge", "so"}


def _side_by_side(sentence: Sentence, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Each with its own clauses, where two stand in one sentence: „nach A waren es 3, nach B waren es 5“."""
    borders = [
        draft.clause[0]
        for draft in drafts[1:]
        if draft.clause[0] and is_main(sentence, sentence.clause_at(draft.clause[0]))
    ]
    for draft in drafts:
        start = max((border for border in borders if border <= draft.clause[0]), default=0)
        end = min((border for border in borders if border > draft.clause[0]), default=len(sentence.words))
        content = [(max(first, start), min(last, end)) for first, last in draft.content]
        yield replace(draft, content=tuple(stretch for stretch in content if stretch[0] < stretch[1]))


def _source_at(sentence: Sentence, index: int) -> tuple[str, Stretch, Subject, Stretch] | None:
    """The rule, frame, speaker and cue of a source phrase whose cue is the word at `index`."""
    key = sentence.words[index].key
    if key in _WITH_SOURCE or (key == "aus" and is_view(sentence, index + 1)):
        return before_source(sentence, index, "laut" if key in _WITH_SOURCE else "sicht")
    if key in {"nach", "laut", "zufolge"} and (found := _relative_source(sentence, index)):
        return found
    if key == "nach":
        return after_report(sentence, index) or before_report(sentence, index)
    if key == "zufolge" or (key == "folge" and index and sentence.words[index - 1].key == "zu"):
        return behind_source(sentence, index, 1 + (key == "folge"))
    if key in group("accordingly"):
        clause = sentence.clauses[sentence.clause_at(index)]
        behind = key == "wonach" and index == clause.start > 0
        subject = _before_comma(sentence, index) if behind else Subject()
        return f"indirect.{key}", (index, index + 1), subject, (index, index + 1)
    return so_source(sentence, index) if key == "so" else None


def _relative_source(sentence: Sentence, index: int) -> tuple[str, Stretch, Subject, Stretch] | None:
    """„… Studien, nach denen …“, „Berichte, denen zufolge …“: the pronoun stands for the source before it."""
    start = sentence.clauses[sentence.clause_at(index)].start
    before = sentence.words[index].key != "zufolge"
    if start == 0 or index != start + (not before) or sentence.words[start - 1].kind != ",":
        return None
    pronoun = start + before
    if pronoun >= len(sentence.words) or sentence.words[pronoun].key not in _RELATIVE_SOURCES:
        return None
    subject = _before_comma(sentence, start)
    if not subject.stretches:
        return None
    return "indirect.wonach", (start, start + 2), subject, (index, index + 1)


def _before_comma(sentence: Sentence, start: int) -> Subject:
    """The noun phrase of saying that ends right before a comma: [Berichte der Zeitung], denen zufolge."""
    for first in range(max(0, start - 1 - _REACH_BACK), start - 1):
        inside = sentence.words[first : start - 1]
        close = noun_phrase(sentence, first, start - 1)
        near = start - 1 - close <= _AFTER_NOUN and not any(
            word.large for word in sentence.words[close : start - 1]
        )
        if close > first and near and any(map(is_report_noun, inside)):
            return Subject(((first, close),))
    return Subject()


def _draft(sentence: Sentence, rule: str, frame: Stretch, subject: Subject, cue: Stretch) -> Draft:
    """The draft with its scope: the clause if that is subordinate, else the part of the sentence."""
    frame = over_inserted(sentence, frame)
    scope = find_scope(sentence, cue[0], rule)
    number = sentence.clause_at(cue[0])
    clause = sentence.clauses[number]
    return Draft(
        rule=rule,
        clause=(clause.start, clause.end),
        content=without(scope, [frame]),
        cue=(cue,),
        frame=(frame,),
        subject=subject,
        speaker_before=not subject.stretches,
    )
