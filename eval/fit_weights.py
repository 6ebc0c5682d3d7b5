"""Fits the weights by which clauses become rows, and writes `src/synopse/comparing/weights.yaml`.

    python eval/fit_weights.py ../shared eval/stories/court-ruling …    shows the figures
    python eval/fit_weights.py --write ../shared eval/stories/…         writes the weights too

Run by hand, with stories for development only; the blind ones stay blind. A pair of clauses from two reports
is right if some gold group meets both. Two ridge regressions are fitted: of the first look on its signs, of
the second on what a first look gives that has not seen the story. All figures leave the judged story out. The
same stories give the same weights; one that is given twice counts twice.

The weights that ship: the founding texts given three times, court-ruling, rail-strike, coalition-quarrel,
town-council and the eight stories from factory-closure to ceasefire-talks once, `--row 0.4 --linkage 0.1`,
where the founding texts keep what they must; `guest` was set by hand at the same place.
"""

import argparse
import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from gold import Seeds, read_seeds
from scorers.evidence import Place, file_of, gold_places
from scorers.score import Json, Score
from scorers.statements import score_statements
from synopse.comparing.alignment import Alignment, align_units
from synopse.comparing.features import Features
from synopse.comparing.hanging import find_hosts, hang
from synopse.comparing.rows import find_rows
from synopse.comparing.scoring import Scale, Scores, Seen, first_scores, load_scale, see_pairs, weigh
from synopse.comparing.signs import AGAINST, Pair, Signs, Surroundings
from synopse.dossier import find_all, name_entries
from synopse.model import Report
from synopse.sources import read_sources
from synopse.stories import story_of_all

Vector = NDArray[np.float64]
Weights = Mapping[str, float]

RIDGE = 1.0
STEPS = 60
STILL = 1e-10  # a step that moves nothing any more
PRECISE = 0.8
ROWS = (0.25, 0.275, 0.3, 0.325, 0.35, 0.375, 0.4, 0.45)
LINKAGES = (0.0, 0.1, 0.2, 0.3)
SHOWN = ("edited_f1", "paraphrase_f1", "cells_mean", "complete", "purity")
OUT = Path(__file__).resolve().parents[1] / "src/synopse/comparing/weights.yaml"


@dataclass(frozen=True, slots=True)
class Case:
    """One story with its clauses, the pairs worth a look, and which of them gold joins."""

    name: str
    seeds: Seeds
    alignment: Alignment
    files: Mapping[str, str]
    seen: Seen
    right: Mapping[Pair, bool]
    due: int


def read_case(path: Path) -> Case:
    """Read a story and its gold, all reports held to be one story."""
    seeds = read_seeds(path)
    reports = [it for it in read_sources([str(it) for it in seeds.paths]) if isinstance(it, Report)]
    told = find_all(reports)
    story = story_of_all(told.ordered, told.findings)
    alignment = align_units(story, tuple(name_entries(story, told.reports, told.findings)))
    files = {report.id: file_of(report.source) for report in reports}
    seen = see_pairs(_telling(alignment), load_scale(), alignment.lexicon)
    groups = _groups(alignment, files, seeds.synopsis)
    joined = [
        (first, second)
        for first, second in itertools.combinations(sorted(groups), 2)
        if alignment.units[first].report != alignment.units[second].report and groups[first] & groups[second]
    ]
    right = dict.fromkeys(joined, True)
    return Case(
        path.name, seeds, alignment, files, seen, {pair: pair in right for pair in seen.signs}, len(joined)
    )


def _telling(alignment: Alignment) -> tuple[Features, ...]:
    hosts = find_hosts(alignment.units)
    return tuple(one for one in alignment.features if one.unit.order not in hosts)


def _groups(alignment: Alignment, files: Mapping[str, str], gold: Json) -> Mapping[int, frozenset[str]]:
    """The gold groups that each telling clause meets."""
    known = {
        group["id"]: gold_places(it for passages in group["passages"].values() for it in passages)
        for group in gold["statement_groups"]
    }
    places = {
        one.unit.order: Place(files[one.unit.report], one.unit.span.start, one.unit.span.end)
        for one in _telling(alignment)
    }
    return {
        order: frozenset(name for name, gold in known.items() if any(place.meets(it) for it in gold))
        for order, place in places.items()
    }


def fit(signs: Sequence[Signs], right: Sequence[bool]) -> Weights:
    """Fit a ridge regression by Newton's steps; a sign whose weight would point the wrong way is left out."""
    names = list(signs[0])
    while True:
        weights = _newton(np.array([[1.0, *(one[name] for name in names)] for one in signs]), np.array(right))
        found = dict(zip(names, weights[1:].tolist(), strict=True))
        wrong = [name for name in names if (found[name] > 0) == (name in AGAINST)]
        if not wrong:
            return {"base": float(weights[0])} | found
        names = [name for name in names if name not in wrong]


def _newton(signs: Vector, right: NDArray[np.bool_]) -> Vector:
    weights = np.zeros(signs.shape[1])
    ridge = np.diag([1e-6, *[RIDGE] * (signs.shape[1] - 1)])
    for _ in range(STEPS):
        likely = 1.0 / (1.0 + np.exp(-signs @ weights))
        slope = signs.T @ (right - likely) - ridge @ weights
        bend = (signs * (likely * (1.0 - likely))[:, None]).T @ signs + ridge
        step = np.linalg.solve(bend, slope)
        weights = weights + step
        if np.abs(step).max() < STILL:
            break
    return weights


def fit_first(cases: Sequence[Case]) -> Weights:
    """Fit the first look on the pairs of all these stories."""
    return fit(
        [one for case in cases for one in case.seen.signs.values()],
        [case.right[pair] for case in cases for pair in case.seen.signs],
    )


def second_signs(case: Case, first_look: Weights) -> Mapping[Pair, Signs]:
    """The signs of the second look, after a first one with these weights."""
    scores = first_scores(case.seen, Scale(first_look, {}, load_scale().thresholds))
    around = Surroundings(_telling(case.alignment), scores)
    return {pair: around.find_signs(*pair) for pair in scores}


def fit_second(cases: Sequence[Case], signs: Mapping[str, Mapping[Pair, Signs]]) -> Weights:
    """Fit the second look on these stories."""
    return fit(
        [one for case in cases for one in signs[case.name].values()],
        [case.right[pair] for case in cases for pair in signs[case.name]],
    )


def score_case(case: Case, signs: Mapping[Pair, Signs], second_look: Weights) -> Mapping[Pair, float]:
    """What the second look makes of each pair."""
    return {pair: 1.0 if pair in case.seen.same else weigh(one, second_look) for pair, one in signs.items()}


def judge_pairs(case: Case, scores: Mapping[Pair, float]) -> tuple[float, float]:
    """Average precision, and the recall that is reached at a precision of `PRECISE`, of all pairs due."""
    order = sorted(scores, key=lambda pair: (-scores[pair], pair))
    hits = np.cumsum([case.right[pair] for pair in order])
    precision = hits / np.arange(1, len(order) + 1)
    gains = np.diff(hits, prepend=0)
    recall = max(
        (int(hit) for hit, share in zip(hits, precision, strict=True) if share >= PRECISE), default=0
    )
    return float((precision * gains).sum()) / case.due, recall / case.due


def judge_rows(case: Case, scores: Mapping[Pair, float], thresholds: Weights) -> Mapping[str, Score]:
    """Score the rows that these pair scores make, as `synopse eval statements` does."""
    kept = {pair: score for pair, score in scores.items() if score >= thresholds["pair"]}
    made = find_rows(_telling(case.alignment), Scores(kept, case.seen.vetoed), Scale({}, {}, thresholds))
    rows = hang(made, find_hosts(case.alignment.units))
    units = case.alignment.units
    statements = [
        {
            "id": str(number),
            "cells": [
                {
                    "passages": [
                        {
                            "report": units[it].report,
                            "start": units[it].span.start,
                            "end": units[it].span.end,
                        }
                        for it in row
                    ]
                }
            ],
        }
        for number, row in enumerate(rows)
    ]
    reports = [{"id": report, "source": file} for report, file in case.files.items()]
    dossier = {"stories": [{"id": "", "reports": reports, "statements": statements}]}
    outcome = score_statements(dossier, case.seeds.synopsis, case.seeds.texts)
    return {score.name: score for score in outcome.scores}


def choose_thresholds(
    cases: Sequence[Case], scores: Mapping[str, Mapping[Pair, float]]
) -> tuple[Weights, Mapping[str, Mapping[str, Score]]]:
    """Choose where rows join by the mean over stories, and give what each story reaches there.

    Pairs found and purity count alike: a row that mixes two statements is worse than two rows of one.
    """
    best: tuple[float, Weights, Mapping[str, Mapping[str, Score]]] | None = None
    for row, linkage in itertools.product(ROWS, LINKAGES):
        thresholds = dict(load_scale().thresholds) | {"row": row, "linkage": linkage}
        judged = {case.name: judge_rows(case, scores[case.name], thresholds) for case in cases}
        value = _worth(judged)
        print(f"row {row:.3f} linkage {linkage:.1f}  worth {value:.4f}  {_mean(judged)}")
        if best is None or value > best[0]:
            best = (value, thresholds, judged)
    assert best is not None  # noqa: S101  # there is a grid
    return best[1], best[2]


def _worth(judged: Mapping[str, Mapping[str, Score]]) -> float:
    values = [
        one["edited_f1"].value + one["paraphrase_f1"].value + 2 * one["purity"].value
        for one in judged.values()
    ]
    return sum(values) / len(values)


def _mean(judged: Mapping[str, Mapping[str, Score]]) -> str:
    return _shown({name: [one[name] for one in judged.values()] for name in SHOWN})


def _shown(scores: Mapping[str, Sequence[Score]]) -> str:
    shown: list[str] = []
    for name, some in scores.items():
        shown.append(f"{name} {sum(it.value for it in some) / len(some):.3f}")
        if some[0].precision is not None:
            precision, recall = (
                sum(getattr(it, side) or 0.0 for it in some) / len(some) for side in ("precision", "recall")
            )
            shown[-1] += f" (P {precision:.3f} R {recall:.3f})"
    return "  ".join(shown)


COMMENTS = {
    "base": "what a pair of candidates has before any sign",
    "words": "cosine of weighted words: story-local rarity, compounds, equivalents",
    "grams": "cosine of weighted character 3- to 5-grams",
    "themes": "cosine of weighted themes",
    "deed": "how much of what happened is in both, names, offices and measures apart",
    "theme_mass": "how much of what they are about is in both",
    "times": "how much of the times named is in both",
    "context": "who is spoken of around both",
    "numbers": "how much of the numbers and ages is in both",
    "figures": "a number of two digits or more in common",
    "about": "large numbers that are nearly the same",
    "things": "one counted or measured thing in common",
    "negated": "both are negated",
    "common_words": "how much the rest of their own texts is like them in words",
    "common_themes": "how much the rest of their own texts is about the same",
    "apart": "how far apart they stand in the bodies of their texts",
    "heading": "one is a heading, the other not",
    "headings": "both are headings",
    "quote_differs": "one in direct speech, the other not",
    "speaker_conflict": "both on another's word, and not the same one's",
    "name_conflict": "each names someone the other does not",
    "day_conflict": "each names a day, one day apart; days further apart part them for good",
    "frame_conflict": "one is all frame of reporting, the other tells",
    "first_look": "what the first look found, as log odds",
    "nearest": "share of the best pair of either unit in the other's report, the better of the two",
    "rival": "the worse of the two",
    "alongside": "the units before both, or behind both, tell the same",
    "neighbour": "one tells the same as the other's neighbour",
    "third": "a third report has what both have",
    "candidate": "words and letters in common below which a pair is not looked at",
    "pair": "below it a pair counts as nothing",
    "row": "score at which two groups become one row",
    "guest": "mean of the better scores at which a unit stands in a further row, one that lacks its report",
    "linkage": "how much the best pair of two groups counts beside the mean of all",
    "near": 'mean score from which a row is called "nah"',
    "encoder": "cosine from which vectors of an encoder are near, unless the user says otherwise",
    "verbatim": 'similarity of letters from which wordings are called "wortgleich"',
}  # fmt: skip
HEAD = """\
# What each sign counts that two units tell the same, as log odds: a score is 1 / (1 + exp(-(base + sum of
# weight times sign))). The first look sees two units, the second what the first made of the pairs around.
# Written by eval/fit_weights.py from the stories for development; `near` and `verbatim` are set by hand.
"""


def render_weights(scale: Scale) -> str:
    """Give the weights as YAML, a comment beside each."""
    blocks = {
        "first_look": scale.first_look,
        "second_look": scale.second_look,
        "thresholds": scale.thresholds,
    }
    lines = [HEAD.rstrip("\n")]
    for title, block in blocks.items():
        lines.append(f"{title}:")
        for name, value in block.items():
            entry = f"  {name}: {round(value, 3)}"
            lines.append(f"{entry:<28}# {COMMENTS[name]}")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Fit, judge each story by the weights of the others, and write the weights of all if asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("stories", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true", help="write weights.yaml")
    parser.add_argument("--row", type=float, help="the threshold of rows, instead of the one chosen")
    parser.add_argument("--linkage", type=float, help="what the best pair counts, instead of the one chosen")
    arguments = parser.parse_args()
    cases = [read_case(path) for path in arguments.stories]
    once = list({case.name: case for case in cases}.values())
    others = {case.name: [it for it in cases if it.name != case.name] for case in cases}
    signs = {case.name: second_signs(case, fit_first(others[case.name])) for case in once}
    scores = {
        case.name: score_case(case, signs[case.name], fit_second(others[case.name], signs)) for case in once
    }
    thresholds, judged = choose_thresholds(once, scores)
    set_by_hand = {"row": arguments.row, "linkage": arguments.linkage}
    thresholds = dict(thresholds) | {name: it for name, it in set_by_hand.items() if it is not None}
    print(f"chosen: row {thresholds['row']} linkage {thresholds['linkage']}")
    for case in once:
        precision, recall = judge_pairs(case, scores[case.name])
        rows = _shown({name: [judged[case.name][name]] for name in SHOWN})
        print(f"{case.name}: AP {precision:.3f} R@P>={PRECISE} {recall:.3f}  {rows}")
    scale = Scale(fit_first(cases), fit_second(cases, signs), thresholds)
    print(render_weights(scale))
    if arguments.write:
        OUT.write_text(render_weights(scale), encoding="utf-8")


if __name__ == "__main__":
    main()
