"""Rows of gold: written to a file for the product to read, and told apart by halves."""

import hashlib
import json
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from scorers.score import Json

HALVES = tuple(enumerate(("even", "odd")))


@contextmanager
def written(rows: Iterable[Json]) -> Iterator[Path]:
    """A file of JSON lines, one a row, for as long as it is needed."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "rows.jsonl")
        lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        file.write_text("".join(lines), encoding="utf-8", newline="\n")
        yield file


def half_of(name: str) -> int:
    """The half an id falls into, by its hash."""
    return hashlib.sha256(name.encode()).digest()[0] % 2
