"""Who does the tasks: this process alone, or Daft with processes of this machine or of a cluster.

A crew knows nothing about news: it runs a task for each number, shares rows out by bucket, and sums pairs up.
"""

import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from synopse.engine.dossiers import compare_bucket
from synopse.engine.files import remove, temporary
from synopse.engine.grouping import group_parts, name_stories
from synopse.engine.intake import PRINTS, REPORTS, read_piece
from synopse.engine.publishing import publish_reports, publish_tables
from synopse.engine.register import REGISTER, register_reports
from synopse.engine.sharing import PAIRS, SHARED, count_share, sum_up
from synopse.engine.tables import Row, Schema, number_of
from synopse.engine.work import Work, load_work

TASKS: Mapping[str, Callable[[Work, int], None]] = {
    "read": read_piece,
    "register": register_reports,
    "count": count_share,
    "group": group_parts,
    "name": name_stories,
    "publish": publish_reports,
    "compare": compare_bucket,
    "tables": publish_tables,
}
"""Every task by name: what is done for one number, and marked as done at its end."""
_SHARED_OUT: Mapping[str, Schema] = {"prints": PRINTS, "read": {**REPORTS, **REGISTER}}


def do_task(out: str, name: str, number: int) -> None:
    """Do one task of the batch that writes to a folder."""
    TASKS[name](load_work(out), number)


class Crew(Protocol):
    """Who does the tasks."""

    def do(self, name: str, numbers: Sequence[int]) -> Iterator[int]:
        """Do a task for each number; tells each number when it is done."""

    def share_out(self, name: str, into: str, keys: str | None = None) -> None:
        """Put the rows of a checkpoint into a folder for each `bucket`; `keys` tell it by piece and row."""

    def sum_pairs(self, number: int, rounds: int) -> None:
        """Sum up the counts of the pairs of one round: those that leave `number` divided by `rounds`."""


class PlainCrew:
    """One process, no engine: for some thousand reports."""

    def __init__(self, work: Work) -> None:
        """Take the batch."""
        self._work = work

    def do(self, name: str, numbers: Sequence[int]) -> Iterator[int]:
        """Do a task for each number; tells each number when it is done."""
        for number in numbers:
            TASKS[name](self._work, number)
            yield number

    def share_out(self, name: str, into: str, keys: str | None = None) -> None:
        """Put the rows of a checkpoint into a folder for each `bucket`."""
        work, schema = self._work, _SHARED_OUT[name]
        told = _by_row(work, keys) if keys else {}
        buckets: dict[int, list[Row]] = {}
        for row in work.rows(name, tuple(REPORTS if keys else schema)):
            place = (number_of(row["piece"]), number_of(row["row"])) if keys else None
            for found in told.get(place, ()) if place else ({},):
                whole = {**row, **found}
                buckets.setdefault(number_of(whole["bucket"]), []).append(whole)
        target = work.layout.stage(into)
        written = temporary(target)
        remove(written)
        columns = {
            key: kind for key, kind in schema.items() if key != "bucket" and (not keys or key != "place")
        }
        for bucket, rows in sorted(buckets.items()):
            (written / f"bucket={bucket}").mkdir(parents=True)
            work.store.write(written / f"bucket={bucket}" / "rows", rows, columns)
        put_in_place(written, target)

    def sum_pairs(self, number: int, rounds: int) -> None:
        """Sum up the counts of the pairs of one round."""
        store, layout = self._work.store, self._work.layout
        pairs, counts = store.read_numbers(self._work.files(SHARED), ("pair", "count"))
        mine = pairs % rounds == number
        pairs, counts = sum_up(pairs[mine], counts[mine])
        store.write_numbers(layout.stage(PAIRS, number), {"pair": pairs, "count": counts})


def put_in_place(written: Path, target: Path) -> None:
    """Give a folder its name, in place of one that an earlier try left."""
    written.mkdir(parents=True, exist_ok=True)
    if target.exists():
        shutil.rmtree(target)
    written.rename(target)


def _by_row(work: Work, keys: str) -> Mapping[tuple[int, int], Iterable[Row]]:
    """What keys say, by piece and row."""
    names = tuple(name for name in REGISTER if name != "place")
    told: dict[tuple[int, int], list[Row]] = {}
    for row in work.rows(keys, names):
        told.setdefault((number_of(row["piece"]), number_of(row["row"])), []).append(row)
    return told
