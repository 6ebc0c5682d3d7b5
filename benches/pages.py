"""How many pages of HTML a second Synopse reads and trafilatura extracts, from the same bytes.

`python -m benches.pages METHOD` measures one method in a process of its own and prints its seconds. Every
page is new to it: Synopse remembers lines it has seen, so a second round over the same pages would be a
quarter faster. Other pages are read before, so that what is loaded once is not counted. The methods take
turns, so that what disturbs the machine disturbs both; the least time of each counts. Processor time is that
of all threads: none gains by a second core.

Synopse also reads what trafilatura is told to leave out or does not ask for: readers' comments, captions,
title, authors, times, credits.
"""

import base64
import gzip
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.util import find_spec
from itertools import islice

from benches.articles import EVERY, shared

COLUMNS = ("pages of news", "pages", "ms a page", "pages/CPU s", "speed")
ROUNDS = 5
PEER = "trafilatura"
NEWS, OTHERS = "html.fundus.dev", "html.trafilatura.dev"
OTHERS_FIRST = 60
NO_PAGES = "pages: no pages found (SYNOPSE_SHARED names their folder), not measured"
NO_PEER = "pages: trafilatura is not installed (requirements/bench.txt), not measured"
Read = Callable[[bytes], object]


def pages(name: str, most: int = EVERY) -> tuple[bytes, ...]:
    """The first pages of a set beside the checkout; none where the data are absent."""
    file = shared() / "eval" / f"{name}.jsonl.gz"
    if not file.exists():
        return ()
    with gzip.open(file, "rb") as lines:
        rows = [json.loads(line) for line in islice(lines, most)]
    return tuple(gzip.decompress(base64.b64decode(row["html_gz_base64"])) for row in rows)


def _by_synopse() -> Read:
    from synopse.reading.pages import read_page  # noqa: PLC0415  # only the measured method is loaded

    return lambda page: read_page(page, "bench")


def _by_trafilatura() -> Read:
    from trafilatura import extract  # noqa: PLC0415  # need not be there

    return lambda page: extract(page, fast=True, include_comments=False)


METHODS: Mapping[str, Callable[[], Read]] = {"synopse": _by_synopse, PEER: _by_trafilatura}


def measure_method(method: str) -> float:
    """Seconds of processor time for all pages of news, after other pages."""
    read = METHODS[method]()
    _seconds(read, pages(OTHERS, OTHERS_FIRST))
    return _seconds(read, pages(NEWS))


def _seconds(read: Read, taken: Sequence[bytes]) -> float:
    began = time.process_time()
    for page in taken:
        read(page)
    return time.process_time() - began


def page_lines() -> Iterator[tuple[str, ...]]:
    """A line a method, with its speed as a multiple of the peer's; says on standard error what is absent."""
    count = len(pages(NEWS))
    absent = "" if count else NO_PAGES
    if not find_spec(PEER):
        absent = NO_PEER
    if absent:
        print(absent, file=sys.stderr)
        return
    rounds = [{method: _measure_apart(method) for method in METHODS} for _ in range(ROUNDS)]
    least = {method: min(costs[method] for costs in rounds) for method in METHODS}
    for method, seconds in least.items():
        figures = (f"{seconds * 1000 / count:.1f}", f"{count / seconds:.1f}")
        yield method, str(count), *figures, f"{least[PEER] / seconds:.2f} x {PEER}"


def _measure_apart(method: str) -> float:
    command = (sys.executable, "-m", "benches.pages", method)
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)  # noqa: S603


if __name__ == "__main__":
    print(measure_method(sys.argv[1]))
