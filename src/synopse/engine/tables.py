"""Tables as files: Parquet where pyarrow is installed, JSON lines where it is not, the same columns in both.

Files of one table are read in the order of their names. Bytes stand in JSON as base64.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from synopse.engine.files import temporary, write_whole

if TYPE_CHECKING:
    import pyarrow as pa

Value: TypeAlias = str | int | bytes | list[str] | None
Row: TypeAlias = dict[str, Value]
Numbers: TypeAlias = NDArray[np.int64]


class Kind(StrEnum):
    """What a column holds."""

    TEXT = "text"
    NUMBER = "number"
    BYTES = "bytes"
    TEXTS = "texts"


Schema = Mapping[str, Kind]


class Store(Protocol):
    """One form of files; a path is given without the ending, which is `suffix`."""

    suffix: str

    def write(self, path: Path, rows: Sequence[Row], schema: Schema) -> None:
        """Write a file whole."""

    def write_numbers(self, path: Path, columns: Mapping[str, Numbers]) -> None:
        """Write a file of numbers only, column by column."""

    def read(
        self, paths: Sequence[Path], names: Sequence[str], where: tuple[str, int] | None = None
    ) -> list[Row]:
        """The rows of files (with their endings), some columns of them; `where` a number has a value."""

    def read_numbers(self, paths: Sequence[Path], names: Sequence[str]) -> tuple[Numbers, ...]:
        """Columns of numbers."""


class ParquetStore:
    """Parquet, by pyarrow."""

    suffix = ".parquet"

    def write(self, path: Path, rows: Sequence[Row], schema: Schema) -> None:
        """Write a file whole."""
        import pyarrow as pa  # noqa: PLC0415 -- an extra

        self._store(pa.Table.from_pylist(list(rows), _arrow_schema(schema)), path)

    def write_numbers(self, path: Path, columns: Mapping[str, Numbers]) -> None:
        """Write a file of numbers only, column by column."""
        import pyarrow as pa  # noqa: PLC0415 -- an extra

        self._store(pa.table({name: pa.array(column) for name, column in columns.items()}), path)

    def read(
        self, paths: Sequence[Path], names: Sequence[str], where: tuple[str, int] | None = None
    ) -> list[Row]:
        """The rows of files, some columns of them."""
        import pyarrow.parquet as pq  # noqa: PLC0415 -- an extra

        filters = [(where[0], "==", where[1])] if where else None
        rows: list[Row] = []
        for path in paths:
            rows += pq.read_table(path, columns=list(names), filters=filters, partitioning=None).to_pylist()
        return rows

    def read_numbers(self, paths: Sequence[Path], names: Sequence[str]) -> tuple[Numbers, ...]:
        """Columns of numbers."""
        import pyarrow.parquet as pq  # noqa: PLC0415 -- an extra

        tables = [pq.read_table(path, columns=list(names), partitioning=None) for path in paths]
        return tuple(
            np.concatenate([np.empty(0, np.int64), *(it[name].to_numpy() for it in tables)]).astype(np.int64)
            for name in names
        )

    def _store(self, table: "pa.Table", path: Path) -> None:
        import pyarrow.parquet as pq  # noqa: PLC0415 -- an extra

        target = path.with_name(path.name + self.suffix)
        written = temporary(target)
        pq.write_table(table, written, compression="zstd", row_group_size=_ROW_GROUP)
        written.replace(target)


class LinesStore:
    """JSON lines, by the standard library."""

    suffix = ".jsonl"

    def write(self, path: Path, rows: Sequence[Row], schema: Schema) -> None:
        """Write a file whole."""
        lines = (json.dumps({name: _plain(row[name]) for name in schema}, ensure_ascii=False) for row in rows)
        write_whole(path.with_name(path.name + self.suffix), (f"{line}\n" for line in lines))

    def write_numbers(self, path: Path, columns: Mapping[str, Numbers]) -> None:
        """Write a file of numbers only, column by column."""
        lists = [column.tolist() for column in columns.values()]
        rows: list[Row] = [dict(zip(columns, values, strict=True)) for values in zip(*lists, strict=True)]
        self.write(path, rows, dict.fromkeys(columns, Kind.NUMBER))

    def read(
        self, paths: Sequence[Path], names: Sequence[str], where: tuple[str, int] | None = None
    ) -> list[Row]:
        """The rows of files, some columns of them."""
        rows = (json.loads(line) for path in paths for line in path.read_bytes().splitlines())
        return [
            {name: _value(row[name]) for name in names}
            for row in rows
            if not where or row[where[0]] == where[1]
        ]

    def read_numbers(self, paths: Sequence[Path], names: Sequence[str]) -> tuple[Numbers, ...]:
        """Columns of numbers."""
        rows = self.read(paths, names)
        return tuple(np.array([row[name] for row in rows], np.int64) for name in names)


STORES: Mapping[str, Store] = {"parquet": ParquetStore(), "jsonl": LinesStore()}
"""The forms of tables by name."""
_ROW_GROUP = 4_096
_BYTES = "base64"


def best_form() -> str:
    """Parquet where it can be written."""
    return "parquet" if find_spec("pyarrow") else "jsonl"


def files_of(folder: Path, store: Store) -> list[Path]:
    """The files of a table, sorted; those that are being written have names with a dot before them."""
    return sorted(it for it in folder.rglob(f"*{store.suffix}") if not it.name.startswith("."))


def text_of(value: Value) -> str:
    """A value of a column of texts that is never null."""
    assert isinstance(value, str)  # noqa: S101 -- the schema says so
    return value


def number_of(value: Value) -> int:
    """A value of a column of numbers."""
    assert isinstance(value, int)  # noqa: S101 -- the schema says so
    return value


def bytes_of(value: Value) -> bytes:
    """A value of a column of bytes."""
    assert isinstance(value, bytes)  # noqa: S101 -- the schema says so
    return value


def texts_of(value: Value) -> tuple[str, ...]:
    """A value of a column of lists of texts."""
    return tuple(value) if isinstance(value, list) else ()


def maybe_text(value: Value) -> str | None:
    """A value of a column of texts."""
    return value if isinstance(value, str) else None


def texts(words: Iterable[str]) -> list[str]:
    """Words as a value."""
    return list(words)


def _plain(value: Value) -> object:
    return {_BYTES: b64encode(value).decode()} if isinstance(value, bytes) else value


def _value(plain: Value | dict[str, str]) -> Value:
    return b64decode(plain[_BYTES]) if isinstance(plain, dict) else plain


def _arrow_schema(schema: Schema) -> "pa.Schema":
    import pyarrow as pa  # noqa: PLC0415 -- an extra

    kinds = {
        Kind.TEXT: pa.string(),
        Kind.NUMBER: pa.int64(),
        Kind.BYTES: pa.large_binary(),
        Kind.TEXTS: pa.list_(pa.string()),
    }
    return pa.schema([(name, kinds[kind]) for name, kind in schema.items()])
