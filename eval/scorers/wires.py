"""How much shared text between articles of different outlets is found, and whether it is really shared."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from scorers.evidence import record_of
from scorers.score import Json, Outcome, Score, checked, found, share

WORD = re.compile(r"\w+")
QUOTATION = re.compile(r"„[^“”\"„]*[“”\"]|»[^«»]*«|«[^«»]*»|“[^“”]*”|\"[^\"\n]*\"")
LEAST = 4  # words outside quotations that a pair must share


def score_wires(lineage: Sequence[Json], texts: Mapping[str, str], gold: Sequence[Json]) -> Outcome:
    """Score the pairs by the ids `a` and `b` of `gold`.

    `found` tells how many are printed at all, `derived` in how many at least one is derived. `verbatim`
    counts the verbatim passages of all pairs whose words are the same on both sides,
    `words_outside_quotations` the pairs with a derived one that share four words in a row outside marks.
    """
    pairs = {(record_of(pair["a_source"]), record_of(pair["b_source"])): pair for pair in lineage}
    printed = {frozenset(ids) for ids in pairs}
    derived = {ids: pair for ids, pair in pairs.items() if _derives(pair)}
    counted = {frozenset(ids) for ids in derived}
    checks = {f"{row['a']} {row['b']}": frozenset((row["a"], row["b"])) in printed for row in gold}
    told = {"found": checks, "derived": {key: frozenset(key.split(" ")) in counted for key in checks}}
    apart = [ids for ids in derived if not _share_words(texts[ids[0]], texts[ids[1]])]
    scores = (
        *(checked(name, values) for name, values in told.items()),
        _verbatim(pairs, texts),
        share("words_outside_quotations", len(derived) - len(apart), len(derived)),
    )
    return Outcome(scores, *found(checks))


def _derives(pair: Json) -> bool:
    return bool({pair["derived_a"], pair["derived_b"]} - {"none"})


def _verbatim(pairs: Mapping[tuple[str, str], Json], texts: Mapping[str, str]) -> Score:
    """Count the verbatim passages with the same words on both sides."""
    right = total = 0
    for (a, b), pair in pairs.items():
        for passage in pair["passages"]:
            if passage["verbatim"]:
                total += 1
                right += _words(texts[a], passage["a"]) == _words(texts[b], passage["b"])
    return share("verbatim", right, total)


def _words(text: str, span: Sequence[int]) -> list[str]:
    return WORD.findall(text[span[0] : span[1]].casefold())


def _share_words(a: str, b: str) -> bool:
    """Tell whether two texts share `LEAST` words in a row of which none is quoted in either."""
    return not _runs(a).isdisjoint(_runs(b))


def _runs(text: str) -> set[tuple[str, ...]]:
    spans = [match.span() for match in QUOTATION.finditer(text)]
    bounds = [0, *(bound for span in spans for bound in span), len(text)]
    runs: set[tuple[str, ...]] = set()
    for number, (start, end) in enumerate(pairwise(bounds)):
        if number % 2 == 0:
            words = _words(text, (start, end))
            runs.update(zip(*(words[i:] for i in range(LEAST)), strict=False))
    return runs
