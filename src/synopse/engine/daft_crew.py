"""The crew of Daft: tasks in processes of this machine, or on a Ray cluster; shuffles and sums by the engine.

Daft itself is loaded in a child process only, where a crew is made (see `child`).
"""

from collections.abc import Iterator, Sequence
from typing import Any

from synopse.engine.crews import PlainCrew, do_task, put_in_place
from synopse.engine.environment import leave_with_parent, silence
from synopse.engine.files import remove, temporary
from synopse.engine.settings import MEGABYTE
from synopse.engine.sharing import LEAST, PAIRS, SHARED
from synopse.engine.work import Work

_WRITTEN = 16 * MEGABYTE
"""Bytes of a row group that the engine gathers before it writes: bounds what open buckets hold."""


def load_daft() -> Any:  # noqa: ANN401 -- a module that need not be there
    """Daft, told not to call home before it is loaded."""
    silence()
    import daft  # noqa: PLC0415 -- an extra, and never in the process of a user

    return daft


class DaftCrew:
    """Daft, native on this machine or on the Ray cluster that the settings name."""

    def __init__(self, work: Work) -> None:
        """Choose the runner; all else is the same for both."""
        self._work = work
        self._daft = daft = load_daft()
        if work.settings.ray:
            daft.set_runner_ray(address=work.settings.ray)
        else:
            daft.set_runner_native()
        daft.set_execution_config(parquet_target_row_group_size=_WRITTEN)

    def do(self, name: str, numbers: Sequence[int]) -> Iterator[int]:
        """Do a task for each number; tells each number when it is done."""
        processes = min(self._work.settings.crew_size, len(numbers))
        worker = _worker(self._daft, processes)(str(self._work.layout.out), name)
        frame = self._daft.from_pydict({"number": list(numbers)})
        if self._work.settings.ray:
            frame = frame.into_partitions(len(numbers))
        for row in frame.select(worker.do(frame["number"]).alias("done")).iter_rows():
            yield int(row["done"])

    def share_out(self, name: str, into: str, keys: str | None = None) -> None:
        """Put the rows of a checkpoint into a folder for each `bucket`; `keys` tell it by piece and row."""
        target = self._work.layout.stage(into)
        written = temporary(target)
        remove(written)
        if not self._work.files(name):
            put_in_place(written, target)
            return
        frame = self._daft.read_parquet([str(file) for file in self._work.files(name)])
        if keys:
            told = self._daft.read_parquet([str(file) for file in self._work.files(keys)])
            frame = frame.exclude("card").join(told, on=["piece", "row"])
        frame.write_parquet(str(written), partition_cols=["bucket"], compression="zstd")
        put_in_place(written, target)

    def sum_pairs(self, number: int, rounds: int) -> None:
        """Sum up the counts of the pairs of one round."""
        if not self._work.files(SHARED):
            PlainCrew(self._work).sum_pairs(number, rounds)
            return
        col = self._daft.col
        frame = self._daft.read_parquet([str(file) for file in self._work.files(SHARED)])
        summed = frame.where(col("pair") % rounds == number).groupby("pair").agg(col("count").sum())
        table = summed.where(col("count") >= LEAST).sort("pair").to_arrow()
        columns = {name: table[name].to_numpy().astype("int64") for name in ("pair", "count")}
        self._work.store.write_numbers(self._work.layout.stage(PAIRS, number), columns)


def _worker(daft: Any, processes: int) -> Any:  # noqa: ANN401 -- a module and a class that Daft makes, without types
    """The class of workers, so many at a time; each a process that is fed one number after the other."""

    @daft.cls(use_process=True, max_concurrency=processes)
    class Worker:
        """Does one task of one batch."""

        def __init__(self, out: str, name: str) -> None:
            """Take the folder of the batch and the name of the task."""
            leave_with_parent()
            self._out = out
            self._name = name

        @daft.method.batch(return_dtype=daft.DataType.int64(), batch_size=1)  # type: ignore[untyped-decorator]  # the same
        def do(self, numbers: Any) -> list[int]:  # noqa: ANN401 -- a Series of Daft
            """Do the task for each number."""
            for number in numbers.to_pylist():
                do_task(self._out, self._name, number)
            return list(numbers.to_pylist())

    return Worker
