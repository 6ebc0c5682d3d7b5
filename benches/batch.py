"""`python -m benches.batch COUNT…`: what `synopse batch` costs on so many varied articles, and how it grows.

Processor time and memory are those of the whole tree of processes, looked at twice a second: memory is the
sum of proportional set sizes (PSS), so that what processes share counts once.
"""

import math
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benches.many import varied
from benches.measure import COMMAND

_PAUSE = 0.5
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class TreeCost:
    """What a run with all its processes cost."""

    wall: float
    cpu: float
    megabytes: float
    code: int


def measure_tree(command: Sequence[str]) -> TreeCost:
    """Run a command once and measure it with all processes that come of it."""
    began, most, seconds = time.perf_counter(), 0.0, dict[int, float]()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)  # noqa: S603
    while process.poll() is None:
        tree = list(_tree(process.pid))
        seconds |= {pid: spent for pid in tree if (spent := _seconds(pid)) is not None}
        most = max(most, sum(map(_megabytes, tree)))
        time.sleep(_PAUSE)
    return TreeCost(time.perf_counter() - began, sum(seconds.values()), most, process.returncode)


def batch_lines(counts: Sequence[int], options: Sequence[str]) -> Iterator[str]:
    """One line for each number of articles; growth is the exponent of processor time, line to line."""
    before: tuple[int, TreeCost] | None = None
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder, "articles.jsonl")
            with source.open("wb") as written:
                written.writelines(varied(count))
            out = str(Path(folder, "out"))
            cost = measure_tree((*COMMAND, "batch", str(source), "--out", out, *options))
        growth = ""
        if before:
            growth = f" growth n^{math.log(cost.cpu / before[1].cpu) / math.log(count / before[0]):.3f}"
        before = (count, cost)
        failed = f" failed: {cost.code}" if cost.code else ""
        yield f"{count:>9,} {cost.wall:8.1f} s {cost.cpu:8.1f} CPU s {cost.megabytes:6.0f} MB{growth}{failed}"


def _tree(root: int) -> Iterator[int]:
    """A process and all that come of it."""
    yield root
    try:
        children = Path(f"/proc/{root}/task/{root}/children").read_text().split()
        threads = [int(it.name) for it in Path(f"/proc/{root}/task").iterdir() if int(it.name) != root]
        for thread in threads:
            children += Path(f"/proc/{root}/task/{thread}/children").read_text().split()
    except OSError:
        return
    for child in children:
        yield from _tree(int(child))


def _seconds(pid: int) -> float | None:
    """Processor time of a process so far; None where it has just ended."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return (int(fields[11]) + int(fields[12])) / _TICKS


def _megabytes(pid: int) -> float:
    """Proportional memory of a process; 0 where it has just ended."""
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    except OSError:
        pass
    return 0.0


if __name__ == "__main__":
    asked = [it for it in sys.argv[1:] if it.isdigit()]
    rest = [it for it in sys.argv[1:] if not it.isdigit()]
    for told in batch_lines([int(it) for it in asked], rest):
        print(told, flush=True)
