"""What every task of a batch is given: settings, plan, places; loaded once in each worker."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from synopse.engine.files import write_whole
from synopse.engine.pieces import Plan
from synopse.engine.settings import GIGABYTE, MEGABYTE, BatchSettings, Layout
from synopse.engine.tables import STORES, Row, Schema, Store, files_of
from synopse.reading import Limits

_POSTINGS = 64 * MEGABYTE  # bytes of sources whose postings one worker counts at 4 GB
_PAIRS = 8 * MEGABYTE  # counts of pairs that are summed up at a time at 4 GB


@dataclass(frozen=True, slots=True)
class Work:
    """A batch as its workers see it."""

    settings: BatchSettings
    layout: Layout
    plan: Plan

    @property
    def store(self) -> Store:
        """The form of its tables."""
        return STORES[self.settings.form]

    @property
    def limits(self) -> Limits:
        """How much of each source is read."""
        return Limits(embargoed=self.settings.embargoed)

    @property
    def shares(self) -> int:
        """Into how many shares postings are cut; what comes out is the same for any number."""
        affordable = max(_POSTINGS * self.settings.memory // (4 * GIGABYTE), MEGABYTE)
        return max(1, -(-self.plan.size * (3 // self.plan.sample) // affordable))

    def rounds(self, pairs: int) -> int:
        """In how many rounds so many counts of pairs are summed up; the same sums for any number."""
        affordable = max(_PAIRS * self.settings.memory // (4 * GIGABYTE), MEGABYTE)
        return max(1, -(-pairs // affordable))

    def files(self, *names: str) -> list[Path]:
        """The files of a checkpoint."""
        return files_of(self.layout.stage(names[0]).joinpath(*names[1:]), self.store)

    def write(self, name: str, number: int, rows: Sequence[Row], schema: Schema) -> None:
        """Write one file of a checkpoint."""
        self.store.write(self.layout.stage(name, number), rows, schema)

    def rows(self, name: str, columns: Sequence[str]) -> Iterator[Row]:
        """The rows of a checkpoint, file by file."""
        for file in self.files(name):
            yield from self.store.read([file], columns)

    def mark(self, task: str, number: int, told: Mapping[str, int] | None = None) -> None:
        """Tell that a task is done, and what it counted."""
        counts = ", ".join(f'"{name}": {count}' for name, count in (told or {}).items())
        write_whole(self.layout.mark(task, number), (f"{{{counts}}}\n",))

    def is_done(self, task: str, number: int = 0) -> bool:
        """Whether a task is done."""
        return self.layout.mark(task, number).exists()


@cache
def load_work(out: str) -> Work:
    """The batch that writes to a folder; the same object for as long as a process lives."""
    layout = Layout(Path(out))
    settings = BatchSettings.from_json(layout.settings.read_text(encoding="utf-8"))
    return Work(settings, layout, Plan.from_json(layout.plan.read_text(encoding="utf-8")))
