"""One command in a process of its own, and what it cost: wall time, processor time, greatest memory.

Keep this module lean: Linux counts the memory of the process that starts a command, up to the moment the
command takes over, as memory of the command. So nothing heavy may be imported before the last measurement.
"""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

COMMAND = (sys.executable, "-c", "from synopse.cli import main; main()")


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run cost: seconds of wall and processor (user and system), megabytes at most, exit code."""

    wall: float
    cpu: float
    megabytes: float
    code: int


@dataclass(frozen=True, slots=True)
class Summary:
    """What some runs of one command cost."""

    runs: int
    wall_least: float
    wall_median: float
    cpu_median: float
    megabytes_most: float
    ended_well: bool


def measure(command: Sequence[str]) -> Cost:
    """Run a command once, its output thrown away, and measure that process alone."""
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, process.returncode)


def summarize(costs: Sequence[Cost]) -> Summary:
    """Sum up runs of one command; the least wall time is the one that the machine disturbed least.

    >>> summarize([Cost(2.0, 1.5, 30.0, 0), Cost(1.0, 0.9, 31.0, 0)]).wall_least
    1.0
    """
    return Summary(
        len(costs),
        min(cost.wall for cost in costs),
        median(cost.wall for cost in costs),
        median(cost.cpu for cost in costs),
        max(cost.megabytes for cost in costs),
        all(cost.code == 0 for cost in costs),
    )
