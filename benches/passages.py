"""Alignment of pairs of reports with planted passages: how much of them is found, and how fast.

Two made-up reports of about 500 words share four passages of 60, of which two have changed places; one word
in thirty of the second's was dropped, changed or put in. `difflib` of the standard library is the measure.
"""

import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from synopse.lineage.passages import RUN_SIZE
from synopse.text.alignment import chain_runs, find_runs

COLUMNS = ("alignment of two reports", "pairs", "ms a pair", "recall", "precision", "time")
_PAIRS, _PASSAGE, _OWN, _FORMS = 200, 60, 52, 6_000
_FREQUENT = 0.6  # so many words are drawn by their rank, the others from all alike
_CHANGED = 0.01
_ORDER = (0, 2, 1, 3)
Words = tuple[str, ...]
Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts, and which words of the second come from the first."""

    a: Words
    b: Words
    taken: tuple[bool, ...]


def make_pair(seed: int) -> Pair:
    """Two texts with shared passages."""
    generator = random.Random(seed)
    passages = [_own(generator, _PASSAGE) for _ in _ORDER]
    a: list[str] = []
    b: list[str] = []
    taken: list[bool] = []
    for first, second in enumerate(_ORDER):
        a += (*_own(generator, _OWN), *passages[first])
        for words, marks in (_fresh(_own(generator, _OWN)), _edited(generator, passages[second])):
            b += words
            taken += marks
    return Pair(tuple(a), tuple(b), tuple(taken))


def _own(generator: random.Random, count: int) -> list[str]:
    """Words of which some are as frequent as those of a language."""
    ranks = (
        int(generator.paretovariate(0.7)) if generator.random() < _FREQUENT else _FORMS for _ in range(count)
    )
    return [f"w{it if it < _FORMS else generator.randrange(_FORMS)}" for it in ranks]


def _fresh(words: list[str]) -> tuple[list[str], list[bool]]:
    return words, [False] * len(words)


def _edited(generator: random.Random, passage: Sequence[str]) -> tuple[list[str], list[bool]]:
    """A passage of which one word in a hundred each is dropped, changed, and has another put before it."""
    words: list[str] = []
    marks: list[bool] = []
    for word in passage:
        chance = generator.random()
        if chance < 2 * _CHANGED:
            words.append(f"w{generator.randrange(_FORMS)}")
            marks.append(False)
        if _CHANGED <= chance < 1 - _CHANGED:
            words.append(word)
            marks.append(True)
    return words, marks


def _by_synopse(pair: Pair) -> list[Stretch]:
    chains = chain_runs(pair.a, pair.b, find_runs(pair.a, pair.b, RUN_SIZE))
    return [(chain[0].b, chain[-1].b_end) for chain in chains]


def _by_difflib(pair: Pair) -> list[Stretch]:
    blocks = SequenceMatcher(None, pair.a, pair.b, autojunk=False).get_matching_blocks()
    return [(block.b, block.b + block.size) for block in blocks]


def alignment_lines() -> Iterator[tuple[str, ...]]:
    """Both methods over the same pairs, in one process."""
    pairs = [make_pair(seed) for seed in range(_PAIRS)]
    costs = {name: _measure(align, pairs) for name, align in METHODS.items()}
    for name, (seconds, recall, precision) in costs.items():
        figures = (f"{seconds * 1000 / len(pairs):.2f}", f"{recall:.3f}", f"{precision:.3f}")
        yield name, str(len(pairs)), *figures, f"{seconds / costs['difflib, words'][0]:.2f} x difflib"


METHODS: dict[str, Callable[[Pair], list[Stretch]]] = {
    "difflib, words": _by_difflib,
    "synopse": _by_synopse,
}


def _measure(align: Callable[[Pair], list[Stretch]], pairs: Sequence[Pair]) -> tuple[float, float, float]:
    """Seconds, and recall and precision of the words taken over."""
    began = time.process_time()
    found = [align(pair) for pair in pairs]
    seconds = time.process_time() - began
    right = given = wanted = 0
    for pair, stretches in zip(pairs, found, strict=True):
        covered = {place for start, end in stretches for place in range(start, end)}
        right += sum(pair.taken[place] for place in covered)
        given += len(covered)
        wanted += sum(pair.taken)
    return seconds, right / wanted, right / given
