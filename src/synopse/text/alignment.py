"""Which runs of words two texts share, and how runs join to one edited stretch.

Exact runs are found by seed and extend: a seed is a shingle that stands in both texts, and it is extended
to the left and right as far as the words are equal. Chains then bridge small edits between runs. Time and
memory grow with the length of the texts, not with their product, however repetitive they are.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from itertools import product, takewhile

BREAK = "\0"
"""First character of a key that no run and no bridge may pass: the border of a stretch of text."""

_OCCURRENCES = 8  # a shingle that stands more often in one text is looked at in its first places only


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """`length` equal words from word `a` of one text and word `b` of the other."""

    a: int
    b: int
    length: int

    @property
    def a_end(self) -> int:
        """Index behind the run's last word in the first text."""
        return self.a + self.length

    @property
    def b_end(self) -> int:
        """Index behind the run's last word in the second text."""
        return self.b + self.length


@dataclass(frozen=True, slots=True)
class Bridges:
    """How far apart runs of one edited stretch may stand, in words."""

    small_run: int = 3  # a run of at least this many words continues a stretch
    small_gap: int = 4  # over at most this many other words in either text
    wide_gap: int = 12  # the same before a run long enough to be found by itself


def find_runs(a: Sequence[str], b: Sequence[str], size: int) -> tuple[Run, ...]:
    """Maximal runs of at least `size` equal words, in the order of `a`, then `b`.

    A run is left out where longer ones already cover its words in both texts.

    >>> find_runs("der Hund bellt laut".split(), "und der Hund bellt".split(), 3)
    (Run(a=0, b=1, length=3),)
    """
    places = _shared_places(a, b, size)
    covered = (bytearray(len(a)), bytearray(len(b)))
    ends: dict[int, int] = {}
    runs: list[Run] = []
    for i, shingle in enumerate(_shingles(a, size)):
        for j in places.get(shingle, ()):
            if ends.get(j - i, 0) > i or _is_covered(covered, Run(i, j, size)):
                continue
            run = _extended(a, b, i, j)
            ends[j - i] = run.a_end
            _cover(covered, run)
            runs.append(run)
    return _without_covered(runs, len(a), len(b))


def chain_runs(
    a: Sequence[str], b: Sequence[str], runs: Sequence[Run], bridges: Bridges | None = None
) -> tuple[tuple[Run, ...], ...]:
    """Join runs and the smaller ones around them to edited stretches, in order of their first run.

    Each chain holds its runs in the order of both texts; every one of `runs` is in at least one chain.
    """
    bridges = bridges or Bridges()
    ordered = sorted(runs)
    used: set[Run] = set()
    covered = (bytearray(len(a)), bytearray(len(b)))
    chains: list[tuple[Run, ...]] = []
    for run in ordered:
        if run in used:
            continue
        after = takewhile(
            lambda other: _is_new(other, used, covered), _following(a, b, run, ordered, bridges)
        )
        before = takewhile(lambda other: _is_new(other, used, covered), _preceding(a, b, run, bridges))
        chain = (*reversed(tuple(before)), run, *after)
        used.update(chain)
        for link in chain:
            _cover(covered, link)
        chains.append(chain)
    return tuple(chains)


def _is_new(run: Run, used: AbstractSet[Run], covered: tuple[bytearray, bytearray]) -> bool:
    """Whether a run belongs to no chain yet and tells more than the chains there are."""
    return run not in used and not _is_covered(covered, run)


def _shingles(keys: Sequence[str], size: int) -> Iterator[tuple[str, ...]]:
    """Every run of `size` keys, in order."""
    return zip(*(keys[i:] for i in range(size)), strict=False)


def _shared_places(a: Sequence[str], b: Sequence[str], size: int) -> dict[tuple[str, ...], list[int]]:
    """Where each shingle that stands in `a` begins in `b`: its first places."""
    shared = set(_shingles(a, size)).intersection(_shingles(b, size))
    places: dict[tuple[str, ...], list[int]] = {}
    for j, shingle in enumerate(_shingles(b, size)) if shared else ():
        if shingle in shared and len(found := places.setdefault(shingle, [])) < _OCCURRENCES:
            found.append(j)
    return places


def _extended(a: Sequence[str], b: Sequence[str], i: int, j: int) -> Run:
    """The longest run through word `i` of `a` and word `j` of `b`."""
    back = _equal_before(a, b, i, j)
    return Run(i - back, j - back, back + _equal_after(a, b, i, j))


def _equal_after(a: Sequence[str], b: Sequence[str], i: int, j: int) -> int:
    """How many words from `i` and `j` on are equal."""
    n = 0
    while i + n < len(a) and j + n < len(b) and a[i + n] == b[j + n]:
        n += 1
    return n


def _equal_before(a: Sequence[str], b: Sequence[str], i: int, j: int) -> int:
    """How many words before `i` and `j` are equal."""
    n = 0
    while n < i and n < j and a[i - n - 1] == b[j - n - 1]:
        n += 1
    return n


def _cover(covered: tuple[bytearray, bytearray], run: Run) -> None:
    """Note the words of a run as covered in both texts."""
    ones = b"\1" * run.length
    covered[0][run.a : run.a_end] = ones
    covered[1][run.b : run.b_end] = ones


def _is_covered(covered: tuple[bytearray, bytearray], run: Run) -> bool:
    """Whether every word of a run is covered in both texts."""
    return 0 not in covered[0][run.a : run.a_end] and 0 not in covered[1][run.b : run.b_end]


def _without_covered(runs: Sequence[Run], a_length: int, b_length: int) -> tuple[Run, ...]:
    """Runs that tell more than the longer ones, in order."""
    covered = (bytearray(a_length), bytearray(b_length))
    kept: list[Run] = []
    for run in sorted(runs, key=lambda run: (-run.length, run)):
        if not _is_covered(covered, run):
            _cover(covered, run)
            kept.append(run)
    return tuple(sorted(kept))


def _following(
    a: Sequence[str], b: Sequence[str], run: Run, runs: Sequence[Run], bridges: Bridges
) -> Iterator[Run]:
    """The runs that continue a stretch to the right."""
    last: Run | None = run
    while last:
        last = _next_small(a, b, last, bridges) or _next_wide(a, b, last, runs, bridges)
        if last:
            yield last


def _preceding(a: Sequence[str], b: Sequence[str], run: Run, bridges: Bridges) -> Iterator[Run]:
    """The runs that continue a stretch to the left, the nearest first."""
    first: Run | None = run
    while first:
        first = _previous_small(a, b, first, bridges)
        if first:
            yield first


@cache
def _gaps(widest: int) -> tuple[tuple[int, int], ...]:
    """Widths of a gap in both texts, the narrowest first; (0, 0) is none."""
    widths = product(range(widest + 1), range(widest + 1))
    return tuple(sorted(widths, key=lambda gap: (sum(gap), gap))[1:])


def _next_small(a: Sequence[str], b: Sequence[str], last: Run, bridges: Bridges) -> Run | None:
    """The nearest small run behind the last one."""
    for skip_a, skip_b in _gaps(bridges.small_gap):
        i, j = last.a_end + skip_a, last.b_end + skip_b
        length = _equal_after(a, b, i, j)
        if length >= bridges.small_run:
            return Run(i, j, length) if is_open(a, last.a_end, i) and is_open(b, last.b_end, j) else None
    return None


def _previous_small(a: Sequence[str], b: Sequence[str], first: Run, bridges: Bridges) -> Run | None:
    """The nearest small run before the first one."""
    for skip_a, skip_b in _gaps(bridges.small_gap):
        i, j = first.a - skip_a, first.b - skip_b
        length = _equal_before(a, b, i, j) if i > 0 and j > 0 else 0
        if length >= bridges.small_run:
            bridged = is_open(a, i, first.a) and is_open(b, j, first.b)
            return Run(i - length, j - length, length) if bridged else None
    return None


def _next_wide(
    a: Sequence[str], b: Sequence[str], last: Run, runs: Sequence[Run], bridges: Bridges
) -> Run | None:
    """The nearest of the long runs behind the last one."""
    behind = (runs[i] for i in range(bisect_left(runs, Run(last.a_end, 0, 0)), len(runs)))
    in_reach = takewhile(lambda run: run.a <= last.a_end + bridges.wide_gap, behind)
    near = [
        run
        for run in in_reach
        if last.b_end <= run.b <= last.b_end + bridges.wide_gap
        and is_open(a, last.a_end, run.a)
        and is_open(b, last.b_end, run.b)
    ]
    return min(near, key=lambda run: (run.a + run.b, run), default=None)


def is_open(keys: Sequence[str], start: int, end: int) -> bool:
    """Whether no border stands between two words."""
    return not any(key.startswith(BREAK) for key in keys[start:end])
