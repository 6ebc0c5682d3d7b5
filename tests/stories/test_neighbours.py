"""Pairs are those of all products, whatever rows are looked up together."""

import numpy as np
import pytest

from synopse.stories.neighbours import COMMON, NEAREST, Pairs, find_pairs
from synopse.stories.vectors import Floats, Ints, stack

SIZE = 1_100
LEAST = np.full(SIZE, 0.2, np.float32)
EVER = np.zeros(SIZE, np.int64)
WINDOW = np.maximum(0, np.arange(SIZE) - 400)
UNDATED = np.append(WINDOW[:-20], np.zeros(20, np.int64))


def _rows(terms: int, of: int) -> list[tuple[Ints, Floats]]:
    chance = np.random.default_rng(7)
    return [
        (np.sort(chance.choice(of, terms, replace=False)), chance.random(terms, np.float32) * np.float32(0.5))
        for _ in range(SIZE)
    ]


def _multiplied(rows: list[tuple[Ints, Floats]], since: Ints, of: int) -> dict[tuple[int, int], float]:
    """The same by a table of all terms; those that are too common in a window count nothing."""
    table = np.zeros((SIZE, of))
    for row, (terms, weights) in zip(table, rows, strict=True):
        row[terms] = weights
    found: dict[tuple[int, int], float] = {}
    for later in range(SIZE):
        before = table[since[later] : later]
        products = before @ np.where((before > 0).sum(axis=0) <= COMMON, table[later], 0)
        alike = [it for it in np.argsort(-products, kind="stable")[:NEAREST] if products[it] >= LEAST[later]]
        found |= {(int(it + since[later]), later): float(products[it]) for it in alike}
    return found


def _as_dict(pairs: Pairs) -> dict[tuple[int, int], float]:
    both = zip(pairs.earlier.tolist(), pairs.later.tolist(), strict=True)
    return dict(zip(both, pairs.products.tolist(), strict=True))


@pytest.mark.parametrize("since", [EVER, WINDOW, UNDATED], ids=["ever", "window", "undated"])
@pytest.mark.parametrize(("terms", "of"), [(8, 400), (20, 40)], ids=["rare", "common"])
def test_pairs_are_those_of_all_products(since: Ints, terms: int, of: int) -> None:
    rows = _rows(terms, of)
    assert _as_dict(find_pairs(stack(rows), since, LEAST)) == pytest.approx(_multiplied(rows, since, of))


def test_no_rows_make_no_pairs() -> None:
    assert not len(find_pairs(stack([]), EVER[:0], LEAST[:0]).later)
