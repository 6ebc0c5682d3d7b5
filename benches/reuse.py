"""Embedded reuse among made-up reports: how much a search for candidates finds, how fast, in what memory.

`python -m benches.reuse METHOD REPORTS` measures one method in a process of its own and prints one line of
JSON. Every tenth report holds a third of another one's body, one word in twelve of it changed; every report
of an outlet ends with that outlet's footer. The same seed makes the same reports for every method.
"""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

COLUMNS = (
    "search for candidates",
    "reports",
    "CPU s",
    "most MB",
    "reuse found",
    "candidates",
    "growth",
    "speed",
)
COUNTS = (10_000, 100_000)
_WORDS, _LENGTH, _FOOTER, _OUTLETS = 150_000, 430, 25, 40
_EVERY = 10  # one report in so many holds reused text
_EDITED = 1 / 12
_SYLLABLES = (
    *("ba", "ne", "ri", "to", "lu", "sche", "mar", "gen", "haf", "len", "bur", "tal"),
    *("wer", "stü", "kri", "mol", "fen", "dra", "sit", "ung", "heit", "pro", "zan", "vel"),
)
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class MadeUp:
    """Texts, and the pairs of which one holds a third of the other."""

    texts: tuple[str, ...]
    planted: frozenset[Pair]


def make_reports(count: int, seed: int = 2025) -> MadeUp:
    """Reports of about 430 words whose frequencies fall like those of a language."""
    random = np.random.default_rng(seed)
    forms = np.array([_form(number) for number in range(_WORDS)], dtype=object)
    weights = 1 / (np.arange(_WORDS) + 2.7)
    heap = np.cumsum(weights / weights.sum())
    footers = [" ".join(forms[np.searchsorted(heap, random.random(_FOOTER))]) for _ in range(_OUTLETS)]
    bodies: list[np.ndarray[tuple[int], np.dtype[np.object_]]] = []
    planted: set[Pair] = set()
    for number in range(count):
        length = int(random.integers(_LENGTH // 2, _LENGTH * 3 // 2))
        body = forms[np.minimum(np.searchsorted(heap, random.random(length)), _WORDS - 1)]
        if number % _EVERY == _EVERY - 1:
            origin = int(random.integers(number))
            third = len(bodies[origin]) // 3
            start = int(random.integers(len(bodies[origin]) - third + 1))
            taken = bodies[origin][start : start + third].copy()
            edited = random.random(third) < _EDITED
            taken[edited] = forms[random.integers(_WORDS, size=int(edited.sum()))]
            body = np.concatenate([body[: length // 2], taken, body[length // 2 :]])
            planted.add((origin, number))
        bodies.append(body)
    texts = tuple(f"{' '.join(body)} {footers[number % _OUTLETS]}" for number, body in enumerate(bodies))
    return MadeUp(texts, frozenset(planted))


def _form(number: int) -> str:
    """The word of a rank: no two are alike, frequent ones are short."""
    syllables = []
    rest = number + 1
    while rest:
        rest, place = divmod(rest - 1, len(_SYLLABLES))
        syllables.append(_SYLLABLES[place])
    return "".join(syllables)


def _by_synopse(texts: Sequence[str]) -> set[Pair]:
    """The candidates of `synopse lineage`."""
    from synopse.lineage.candidates import find_candidates  # noqa: PLC0415  # only the measured method is loaded
    from synopse.lineage.standing import Holder  # noqa: PLC0415

    holders = [Holder(str(number)) for number in range(len(texts))]
    return set(find_candidates(texts, holders).pairs)


def _by_datasketch(texts: Sequence[str]) -> set[Pair]:
    """Pairs in one bucket of MinHash LSH over shingles of five words, 128 permutations, 32 bands of 4."""
    import re  # noqa: PLC0415

    from datasketch import MinHash, MinHashLSH  # noqa: PLC0415

    word = re.compile(r"\w+")
    index = MinHashLSH(params=(32, 4), num_perm=128)
    sketches = MinHash.generator((_shingles(word.findall(text.casefold())) for text in texts), num_perm=128)
    pairs: set[Pair] = set()
    for number, sketch in enumerate(sketches):
        pairs.update((other, number) for other in index.query(sketch))
        index.insert(number, sketch)
    return pairs


def _shingles(words: Sequence[str]) -> list[bytes]:
    """Runs of five words, each once."""
    return [
        " ".join(run).encode() for run in dict.fromkeys(zip(*(words[i:] for i in range(5)), strict=False))
    ]


METHODS: dict[str, Callable[[Sequence[str]], set[Pair]]] = {
    "synopse": _by_synopse,
    "datasketch": _by_datasketch,
}


def measure_method(method: str, count: int) -> dict[str, float]:
    """Seconds of processor time, greatest memory beyond the texts' own, share found, number of candidates."""
    made = make_reports(count)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.process_time()
    found = METHODS[method](made.texts)
    return {
        "seconds": time.process_time() - began,
        "megabytes": (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024,
        "found": len(made.planted & found) / len(made.planted),
        "candidates": len(found),
    }


def reuse_lines() -> Iterator[tuple[str, ...]]:
    """Both methods over the same reports, each in a process of its own."""
    costs = {
        (method, count): _measure_apart(method, count) for count in COUNTS for method in reversed(METHODS)
    }
    grown = {
        method: costs[method, COUNTS[1]]["seconds"] / costs[method, COUNTS[0]]["seconds"]
        for method in METHODS
    }
    for (method, count), cost in costs.items():
        yield (
            method,
            f"{count:,}",
            f"{cost['seconds']:.1f}",
            f"{cost['megabytes']:.0f}",
            f"{cost['found']:.3f}",
            f"{cost['candidates']:,.0f}",
            f"x {grown[method]:.1f}" if count == COUNTS[1] else "",
            f"{costs['datasketch', count]['seconds'] / cost['seconds']:.1f} x datasketch",
        )


def _measure_apart(method: str, count: int) -> dict[str, float]:
    command = (sys.executable, "-m", "benches.reuse", method, str(count))
    told = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    cost: dict[str, float] = json.loads(told.stdout)
    return cost


if __name__ == "__main__":
    print(json.dumps(measure_method(sys.argv[1], int(sys.argv[2]))))
