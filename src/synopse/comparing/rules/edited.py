"""What an edited copy of a sentence has lost: its source, the indirect speech, the doubt, the medium told to.

Two reports of one agency text have most sentences word for word in common. Where one desk has cut no more
than "nach Angaben der Polizei" or has made "dürfte dauern" a "wird dauern", it stands on nobody's word.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from synopse.comparing.certainty_words import load_certainty
from synopse.comparing.features import Features
from synopse.comparing.rules.own_voice import OwnVoice
from synopse.comparing.rules.sources import LOST
from synopse.comparing.rules.speakers import are_distinct, find_source, share_words
from synopse.comparing.source_words import load_source_words
from synopse.comparing.table import Rule, Table
from synopse.comparing.terms import find_terms, is_negated
from synopse.lang.de.konjunktiv import first_forms, second_forms
from synopse.model import (
    Attribution,
    AttributionKind,
    Discrepancy,
    DiscrepancyType,
    Mode,
    Passage,
    Severity,
    Span,
)
from synopse.text.tokens import find_keys, fold_word

MOOD = Rule(
    DiscrepancyType.ATTRIBUTION_LOST,
    "attribution_mood@1",
    "Was ein Bericht in indirekter Rede wiedergibt, gibt der andere als Tatsache.",
)
PLACE = Rule(
    DiscrepancyType.ATTRIBUTION_LOST,
    "attribution_place@1",
    "Ein Bericht sagt, welchem Medium etwas gesagt wurde, der andere nicht.",
)
HEDGE = Rule(
    DiscrepancyType.CERTAINTY,
    "certainty_hedge@1",
    "Ein Bericht lässt offen oder schränkt ein, was der andere als Tatsache gibt.",
)
_FEWEST = 3
_FEWEST_BESIDE = 2  # where the sentence before or behind is the same as well
_SAME = 0.8
_AROUND = 2
_LEANS = 6
_LONGEST_PREPOSITION = 4  # letters: nach, laut
_MOST = 60  # pieces that have a term; one that more have names no sentence
_SPOKEN = (AttributionKind.INDIRECT, AttributionKind.INDIRECT_FREE_INDIRECT)
_OPEN = re.compile(r"\b(?:kann|können|mag|mögen|may|can)\b")
_CLAUSE = re.compile(r", (?:dass|ob|that|whether)\b")
_CONDITION = re.compile(r"\b(?:wenn|falls|sofern|würden?|hätten?|if|would)\b", re.IGNORECASE)
_DIGITS = re.compile(r"\d+(?:[.,:]\d+)*")
_TOLD_TO = re.compile(
    r"\b(?:[Ii]m|[Ii]n der|beim|bei der|(?:gegenüber )?(?:dem|der)"
    r"|im (?:Gespräch|Interview) mit (?:dem|der))\s+"
    r"(?:[A-Za-zÄÖÜäöüß]+en\s+)?(?:\w+-)?(?P<medium>[A-ZÄÖÜ]\w+)(?:\s+[„\"»]?[A-ZÄÖÜ][\w.-]+[“\"«]?){0,3}"
)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A clause, or the part of it before its last comma; `spoken` are terms of those who speak in it."""

    features: Features
    text: str
    terms: frozenset[str]
    spoken: frozenset[str]
    numbers: frozenset[str]
    negated: bool

    @property
    def order(self) -> int:
        return self.features.unit.order


_Pair = tuple[_Piece, _Piece]  # the fuller and the barer of two copies


def find_edited_discrepancies(table: Table) -> Iterator[Discrepancy]:
    """Sources, moods and doubts that one of two sentences of nearly the same words has not."""
    voice = OwnVoice(table)
    pairs = [
        pair
        for pair in _find_copies(table)
        if voice.may_be_copied(pair[1].features) and _adds_none(*pair, table)
    ]
    sourced = [pair for pair in pairs if _lost_frames(*pair, table) and not _is_spoken_near(*pair, table)]
    known = {(full.order, bare.order) for full, bare in sourced}
    moods = [pair for pair in pairs if (pair[0].order, pair[1].order) not in known and _loses_mood(*pair)]
    doubts = [pair for pair in pairs if _loses_doubt(*pair, table)]
    places = [pair for pair in pairs if _loses_medium(*pair, table) and not _lost_frames(*pair, table)]
    yield from _each(LOST, Severity.ATTRIBUTION, sourced, table)
    yield from _each(MOOD, Severity.ATTRIBUTION, moods, table)
    yield from _each(HEDGE, Severity.DIFFERS, doubts, table)
    yield from _each(PLACE, Severity.ATTRIBUTION, places, table)


def _each(rule: Rule, severity: Severity, pairs: Sequence[_Pair], table: Table) -> Iterator[Discrepancy]:
    """One discrepancy for all sentences that have what one sentence lacks; they with frames."""
    lacking: dict[Passage, list[_Pair]] = {}
    for full, bare in pairs:
        sentence = Passage(bare.features.unit.report, bare.features.unit.sentence)
        lacking.setdefault(sentence, []).append((full, bare))
    for group in lacking.values():
        units = group[0][1].features, group[0][0].features
        row = next((row for row in table.rows if all(one in row.units for one in units)), None)
        passages = [bare.features.unit.passage for _, bare in group]
        passages += [_with_frame(full.features) for full, _ in group]
        yield rule.found(severity, passages, row.statement if row else None)


def _with_frame(one: Features) -> Passage:
    """A clause, or its whole sentence where its source stands in another clause of it."""
    unit = one.unit
    inside = any(span.overlaps(unit.span) for found in _own_frames(one) for span in found.frame)
    return unit.passage if inside or unit.mode is Mode.OWN else Passage(unit.report, unit.sentence)


def _find_copies(table: Table) -> Iterator[_Pair]:
    """Pairs of pieces of different reports that tell the same in the same words, both ways round."""
    pieces = [piece for one in table.features if not one.unit.heading for piece in _pieces(one, table)]
    having: dict[str, list[int]] = {}
    for place, piece in enumerate(pieces):
        for term in sorted(piece.terms):
            having.setdefault(term, []).append(place)
    loose = [
        (piece, pieces[other])
        for place, piece in enumerate(pieces)
        for other in sorted(
            {near for term in piece.terms for near in having[term] if len(having[term]) <= _MOST}
        )
        if _are_copies(piece, pieces[other])
    ]
    sure = {
        (first.order, second.order) for first, second in loose if len(first.terms & second.terms) >= _FEWEST
    }
    for first, second in loose:
        beside = ((first.order + step, second.order + step) in sure for step in (-2, -1, 1, 2))
        if (first.order, second.order) in sure or first.numbers or any(beside):
            yield first, second


def _pieces(one: Features, table: Table) -> Iterator[_Piece]:
    """A clause, and the part before its last comma where that is a clause as well."""
    text = table.report(one.unit.report).text
    span = one.unit.span
    words = span.of(text)
    cuts = {len(words), words.rfind(", ")}
    for cut in sorted(cut for cut in cuts if cut > 0):
        piece = Span(span.start, span.start + cut)
        told = [
            part for found in one.unit.attributions for part in (*found.frame, *found.cue, *found.speaker)
        ]
        spoken = " ".join(part.of(text) for part in told if part.overlaps(piece))
        medium = _told_to(piece.of(text), table)
        yield _Piece(
            one,
            piece.of(text),
            frozenset(find_terms(piece.of(text), table.lexicon)),
            frozenset(find_terms(f"{spoken} {medium}", table.lexicon)),
            frozenset(_DIGITS.findall(piece.of(text))),
            is_negated(piece.of(text), table.lexicon),
        )


def _are_copies(full: _Piece, bare: _Piece) -> bool:
    """Whether two pieces have nearly all terms and all numbers in common, frames left aside."""
    whole = len(bare.text) == len(bare.features.unit.span)
    if full.features.unit.report == bare.features.unit.report or full.negated != bare.negated or not whole:
        return False
    common = full.terms & bare.terms
    left = (full.terms - full.spoken - common) | (bare.terms - common)
    if (
        full.numbers != bare.numbers
        or len(common) < _FEWEST_BESIDE
        or left & (full.features.names | bare.features.names)
    ):
        return False
    most = max(len(full.terms - full.spoken | common), len(bare.terms))
    return not left or (len(common) > _FEWEST and len(common) >= _SAME * most)


def _own_frames(one: Features) -> Iterator[Attribution]:
    """The attributions of a sentence that its own words make."""
    for found in one.unit.attributions:
        if any(span.overlaps(one.unit.sentence) for span in (*found.cue, *found.frame)):
            yield found


def _frame_words(found: Attribution, one: Features, table: Table) -> frozenset[str]:
    """The verb of saying of a frame, or where that is a word like "nach" or "laut" all its words."""
    text = table.report(one.unit.report).text
    cue = _words(" ".join(span.of(text) for span in found.cue))
    whole = _words(" ".join(span.of(text) for span in (found.frame or (*found.cue, *found.speaker))))
    return cue if max(map(len, cue), default=0) > _LONGEST_PREPOSITION else whole


def _words(text: str) -> frozenset[str]:
    return frozenset(find_keys(text))


def _sentence(one: Features, table: Table) -> str:
    return one.unit.sentence.of(table.report(one.unit.report).text)


def _lost_frames(full: _Piece, bare: _Piece, table: Table) -> bool:
    """Whether the fuller sentence has a frame of saying that the barer one lacks."""
    there = _words(_sentence(bare.features, table))
    return any(
        found.kind in _SPOKEN
        and found.speaker
        and any(
            len(word) > _LONGEST_PREPOSITION for word in _frame_words(found, full.features, table) - there
        )
        for found in _own_frames(full.features)
        if _covers(found, full)
    )


def _covers(found: Attribution, piece: _Piece) -> bool:
    """Whether most of a piece, frames left aside, is content of an attribution."""
    start = piece.features.unit.span.start
    span = Span(start, start + len(piece.text))
    shared = sum(content.shared_length(span) for content in found.content)
    framed = sum(frame.shared_length(span) for frame in found.frame)
    return shared * 2 > len(span) - framed


def _adds_none(full: _Piece, bare: _Piece, table: Table) -> bool:
    """Whether the barer sentence has no frame and no word of telling that the fuller one lacks."""
    there = _words(_sentence(full.features, table))
    told = load_source_words(table.lexicon.language).told
    return not (_words(_sentence(bare.features, table)) & told - there) and all(
        _frame_words(found, bare.features, table) <= there for found in _own_frames(bare.features)
    )


def _is_spoken_near(full: _Piece, bare: _Piece, table: Table) -> bool:
    """Whether the source, or one that may be the source, speaks around the barer sentence."""
    one = bare.features
    source, order = full.features.source, bare.order
    paragraph = table.report(one.unit.report).zone_at(one.unit.span.start)
    # indirect speech leans on who spoke before, a paragraph above as well
    goes_on = bool(_moods(bare) or _words(bare.text) & first_forms() or _words(bare.text) & second_forms())
    for near in reversed(table.features):
        away = near.unit.order - order
        beside = paragraph is not None and paragraph.span.contains(near.unit.span)
        if near.unit.report != one.unit.report or not -_LEANS <= away <= _AROUND or not (beside or goes_on):
            continue
        speaks = any(found.kind is not AttributionKind.REPORTED for found in _own_frames(near))
        if abs(away) <= _AROUND and source and share_words(near.source, source):
            return True
        if away == -1 and not goes_on and _has_other_subject(near, source):
            return False  # what was said before him, somebody else has ended
        if (away == 1 and near.unit.bare) or (away == -1 and speaks and not source):
            return True
        if goes_on and away < 0 and speaks and not _are_two(full.features, near, table):
            return True
    return False


def _has_other_subject(near: Features, source: frozenset[str]) -> bool:
    """Whether a sentence tells what another than the source, known by name, has said or done."""
    return bool(source and near.speaker and not share_words(near.speaker, source))


def _are_two(first: Features, second: Features, table: Table) -> bool:
    """Whether two clauses surely stand on the word of two: police and one who is not with them."""
    ours, theirs = find_source(first, table), find_source(second, table)
    if ours is None or theirs is None:
        return False
    return (ours.serving or theirs.serving) and are_distinct(ours, theirs)


def _moods(piece: _Piece) -> frozenset[str]:
    """The subjunctive verbs of a piece that are found to carry reported speech."""
    start = piece.features.unit.span.start
    found = {
        piece.text[span.start - start : span.end - start].casefold()
        for one in piece.features.unit.attributions
        for span in one.mood
        if span.start >= start and span.end <= start + len(piece.text)
    }
    return frozenset(found)


def _loses_mood(full: _Piece, bare: _Piece) -> bool:
    """Whether what stands in the Konjunktiv I here stands in the indicative there."""
    unit = bare.features.unit
    plain = unit.span == unit.sentence and not any(found.mood for found in unit.attributions)
    same = not bare.terms - full.terms and not _CLAUSE.search(bare.text)
    return plain and same and bool(_moods(full) - second_forms())


def _loses_doubt(full: _Piece, bare: _Piece, table: Table) -> bool:
    """Whether a word of doubt is gone, and nothing leaves the matter open instead."""
    words = load_certainty(table.lexicon.language)
    sentence = _sentence(bare.features, table)
    open_still = words.hedges.search(sentence) or words.distance.search(sentence) or _OPEN.search(bare.text)
    return (
        bool(words.hedges.search(full.text))
        and not open_still
        and not _CONDITION.search(_sentence(full.features, table))
    )


def _told_to(text: str, table: Table) -> str:
    """The words that say to which medium something was told; none where none do."""
    media = load_source_words(table.lexicon.language).media
    return next(
        (match.group() for match in _TOLD_TO.finditer(text) if fold_word(match["medium"]) in media), ""
    )


def _loses_medium(full: _Piece, bare: _Piece, table: Table) -> bool:
    quoted = full.features.unit.mode is Mode.DIRECT
    return (
        not quoted
        and bool(_told_to(full.text, table))
        and not _told_to(_sentence(bare.features, table), table)
    )
