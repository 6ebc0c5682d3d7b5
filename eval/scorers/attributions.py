"""How well finding tells who says what: content, kind, speaker, and what it must leave alone."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from scorers.assignment import best_pairs
from scorers.score import Json, Outcome, Score, balanced, found, share
from scorers.spans import HALF, characters, jaccard
from scorers.speakers import score_names

KINDS = ("direct", "indirect", "indirect_free_indirect", "free_indirect", "reported")
# A mention that is only a pronoun names nobody, so equal words do not make it the same person.
PRONOUNS = frozenset(
    {
        "er",
        "sie",
        "es",
        "ihm",
        "ihr",
        "ihn",
        "dieser",
        "diese",
        "der",
        "die",
        "das",
        "he",
        "she",
        "it",
        "they",
    }
)


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold attribution and the one found for it, in one file."""

    file: str
    gold: Json
    found: Json


def score_attributions(
    findings: Mapping[str, Json],
    texts: Mapping[str, str],
    gold: Sequence[Json],
    negatives: Sequence[Json],
) -> Outcome:
    """Score findings (by file name); a pair needs half or more of the union of the two contents."""
    found_ones = {file: findings.get(file, {}).get("attributions", []) for file in texts}
    pairs = tuple(pair for file in texts for pair in _pairs(file, gold, found_ones[file]))
    firm = tuple(pair for pair in pairs if not pair.gold["optional"])
    spurious = _spurious(found_ones, pairs)
    due = [row for row in gold if not row["optional"]]
    matched = {pair.gold["id"] for pair in firm}
    hits, misses = found({row["id"]: row["id"] in matched for row in due})
    scores = (
        *_content_scores(firm, spurious, due),
        *_speaker_scores(firm, texts, gold),
        *score_names((pair.gold, pair.found) for pair in firm),
        _negatives_left(negatives, spurious),
        _spans_hold(found_ones, texts),
    )
    return Outcome(scores, hits, misses)


def _pairs(file: str, gold: Sequence[Json], found_ones: Sequence[Json]) -> tuple[Pair, ...]:
    rows = [row for row in gold if row["file"] == file]
    wanted = [characters(row["spans"]) for row in rows]
    given = [characters(one["content"]) for one in found_ones]
    gains = [[_gain(row, jaccard(w, g)) for g in given] for row, w in zip(rows, wanted, strict=True)]
    return tuple(
        Pair(file, rows[row], found_ones[column])
        for row, column in best_pairs(gains)
        if gains[row][column] > 0
    )


def _gain(row: Json, overlap: float) -> float:
    """Weigh a pair; an optional gold row never takes a finding from a due one."""
    if overlap < HALF:
        return 0.0
    return overlap if row["optional"] else overlap + 1


def _spurious(
    found_ones: Mapping[str, Sequence[Json]], pairs: Iterable[Pair]
) -> tuple[tuple[str, Json], ...]:
    taken = {(pair.file, pair.found["id"]) for pair in pairs}
    return tuple(
        (file, one) for file, ones in found_ones.items() for one in ones if (file, one["id"]) not in taken
    )


def _content_scores(
    pairs: Sequence[Pair], spurious: Sequence[tuple[str, Json]], due: Sequence[Json]
) -> tuple[Score, ...]:
    every = _f1("content_f1", (len(pairs), len(pairs) + len(spurious)), (len(pairs), len(due)))
    kind = share("kind", sum(pair.gold["type"] == pair.found["kind"] for pair in pairs), len(pairs))
    by_kind = (_kind_f1(name, pairs, spurious, due) for name in KINDS)
    return (every, kind, *(score for score in by_kind if score))


def _kind_f1(
    kind: str, pairs: Sequence[Pair], spurious: Sequence[tuple[str, Json]], due: Sequence[Json]
) -> Score | None:
    """Give content F1 of one kind: precision over what was found as it, recall over what is it."""
    wanted = sum(row["type"] == kind for row in due)
    as_kind = sum(pair.found["kind"] == kind for pair in pairs)
    given = as_kind + sum(one["kind"] == kind for _, one in spurious)
    reached = sum(pair.gold["type"] == kind for pair in pairs)
    if not wanted:
        return None
    return _f1(f"content_f1.{kind}", (as_kind, given), (reached, wanted))


def _f1(name: str, precise: tuple[int, int], recalled: tuple[int, int]) -> Score:
    """Balance two shares, each given as a part and its whole."""
    precision, recall = share("p", *precise), share("r", *recalled)
    return balanced(name, precision.value, recall.value, f"p {precision.count} r {recall.count}")


def _speaker_scores(
    pairs: Sequence[Pair], texts: Mapping[str, str], gold: Sequence[Json]
) -> tuple[Score, Score]:
    named = [pair for pair in pairs if pair.gold["speaker_span"]]
    right = sum(_mention_right(pair, texts[pair.file]) for pair in named)
    given = [pair for pair in pairs if pair.found["speaker"] and pair.gold["speaker_resolved"]]
    anothers = sum(_is_anothers(pair, texts[pair.file], gold) for pair in given)
    return share("speaker_mention", right, len(named)), share(
        "speaker_not_anothers", len(given) - anothers, len(given)
    )


def _mention_right(pair: Pair, text: str) -> bool:
    """Tell whether the mention covers half of the gold mention, or its last word."""
    start, end = pair.gold["speaker_span"]
    given = characters(pair.found["speaker"])
    last = range(end - len(text[start:end].rsplit(maxsplit=1)[-1]), end)
    return len(given & characters([(start, end)])) >= HALF * (end - start) or given >= set(last)


def _is_anothers(pair: Pair, text: str, gold: Sequence[Json]) -> bool:
    """Tell whether the mention meets, and names, nobody whom gold gives as this speaker in this file."""
    same = [
        row["speaker_span"]
        for row in gold
        if row["file"] == pair.file
        and row["speaker_span"]
        and row["speaker_resolved"] == pair.gold["speaker_resolved"]
    ]
    if characters(pair.found["speaker"]) & characters(same):
        return False
    names = {_last_word(text, span) for span in same} - PRONOUNS
    return not names & {_last_word(text, span) for span in pair.found["speaker"]}


def _last_word(text: str, span: Sequence[int]) -> str:
    return (text[span[0] : span[1]].split() or [""])[-1].strip(",.:;").casefold()


def _negatives_left(negatives: Sequence[Json], spurious: Sequence[tuple[str, Json]]) -> Score:
    """Score the passages that look like attribution and were rightly left alone."""
    left = 0
    for row in negatives:
        wanted = characters([(row["start"], row["end"])])
        contents = (characters(one["content"]) for file, one in spurious if file == row["file"])
        left += not any(len(wanted & content) >= HALF * len(wanted) for content in contents)
    return share("negatives_left_alone", left, len(negatives))


def _spans_hold(found_ones: Mapping[str, Sequence[Json]], texts: Mapping[str, str]) -> Score:
    """Score the spans that lie inside the text, are not empty and neither begin nor end in white space."""
    fields = ("content", "cue", "frame", "speaker", "addressee", "mood")
    spans = [
        (file, span)
        for file, ones in found_ones.items()
        for one in ones
        for field in fields
        for span in one.get(field) or ()
    ]
    hold = sum(_holds(texts[file], span) for file, span in spans)
    return share("spans_hold", hold, len(spans))


def _holds(text: str, span: Sequence[int]) -> bool:
    start, end = span
    return 0 <= start < end <= len(text) and text[start:end] == text[start:end].strip()
