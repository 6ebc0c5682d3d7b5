"""What the sources are cut into: pieces that one worker reads in a few seconds, each a checkpoint of its own.

Files of lines are cut between lines, Parquet between row groups, small files are put together; an archive is
one piece. Sources are sorted and each is taken once, so that the order of input changes nothing.
"""

import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import BinaryIO

from synopse.engine.settings import MEGABYTE, BatchSettings
from synopse.model import Unread
from synopse.sources import list_files
from synopse.sources.files import READERS, Stretch, open_lines

STANDARD_INPUT = "-"
_SIZE = 8 * MEGABYTE  # bytes of a piece, after unpacking
_FILES = 500  # small files of a piece
_LINE = MEGABYTE  # bytes looked at in one go
_THOROUGH_UP_TO = 16 * MEGABYTE  # bytes of all sources: up to here every run of words is looked at
_SAMPLE = 3  # beyond, one in so many
_LINES = (".jsonl", ".jsonl.gz")
PARQUET = ".parquet"


class PieceKind(StrEnum):
    """How a piece is read."""

    FILES = "files"
    LINES = "lines"
    ROWS = "rows"


@dataclass(frozen=True, slots=True)
class Piece:
    """Whole files, or a stretch of one: of lines (bytes, first line) or of Parquet (row group, first row)."""

    kind: PieceKind
    paths: tuple[str, ...]
    start: int = 0
    end: int | None = None
    first: int = 1
    source: str = ""
    """What a stretch is called in its reports."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The pieces, what could not be found, how many bytes there are, and the state all this is of."""

    state: str
    size: int
    pieces: tuple[Piece, ...]
    unread: tuple[tuple[str, str], ...]

    @property
    def sample(self) -> int:
        """One in so many runs of words is looked at."""
        return 1 if self.size <= _THOROUGH_UP_TO else _SAMPLE

    def to_json(self) -> str:
        """The plan as JSON."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> "Plan":
        """The plan of `to_json`."""
        told = json.loads(text)
        pieces = tuple(
            Piece(**{**one, "kind": PieceKind(one["kind"]), "paths": tuple(one["paths"])})
            for one in told["pieces"]
        )
        return cls(told["state"], told["size"], pieces, tuple((a, b) for a, b in told["unread"]))


def make_plan(settings: BatchSettings, standard_input: Path | None = None) -> Plan:
    """Cut the sources into pieces; `standard_input` is where what came by it has been put down."""
    endings = (*READERS, PARQUET)
    named = list_files(sorted(set(settings.sources) - {STANDARD_INPUT}), endings)
    found = sorted(set(named), key=lambda it: it.source if isinstance(it, Unread) else it)
    files = [it for it in found if isinstance(it, str)]
    pieces, size = list(_pieces(files)), sum(map(_size, files))
    if standard_input and STANDARD_INPUT in settings.sources:
        pieces += _stretches(str(standard_input), STANDARD_INPUT)
        files.append(str(standard_input))
        size += _size(str(standard_input))
    unread = tuple((it.source, it.cause) for it in found if isinstance(it, Unread))
    return Plan(_state(settings, files), size, tuple(pieces), unread)


def _pieces(files: Sequence[str]) -> Iterator[Piece]:
    """The pieces of files in their order; neighbouring small ones are one piece."""
    small: list[str] = []
    for file in files:
        stretched = file.lower().endswith((*_LINES, PARQUET)) and Path(file).is_file()
        archive = ".warc" in Path(file).name.lower()
        if small and (stretched or archive or len(small) == _FILES or sum(map(_size, small)) >= _SIZE):
            yield Piece(PieceKind.FILES, tuple(small))
            small = []
        if stretched:
            yield from _row_groups(file) if file.lower().endswith(PARQUET) else _stretches(file, file)
        elif archive:
            yield Piece(PieceKind.FILES, (file,))
        else:
            small.append(file)
    if small:
        yield Piece(PieceKind.FILES, tuple(small))


def _stretches(path: str, source: str) -> Iterator[Piece]:
    """Stretches of a file of lines; the last goes to its end, whatever stands there."""
    begun = Stretch()
    try:
        with open_lines(path) as file:
            for place, lines in _cuts(file):
                yield Piece(PieceKind.LINES, (path,), begun.start, place, begun.first, source)
                begun = Stretch(place, None, lines + 1)
    except (OSError, EOFError, zlib.error):
        pass  # told where the last piece is read
    yield Piece(PieceKind.LINES, (path,), begun.start, None, begun.first, source)


def _cuts(file: BinaryIO) -> Iterator[tuple[int, int]]:
    """Places between lines about every so many bytes, and how many lines stand before each."""
    place = lines = begun = 0
    ended = False
    while block := file.readline(_LINE):
        if place - begun >= _SIZE and ended:
            yield place, lines
            begun = place
        place += len(block)
        ended = block.endswith(b"\n")
        lines += ended


def _row_groups(file: str) -> Iterator[Piece]:
    """Each row group of a Parquet file; the whole file where it cannot be opened: told where it is read."""
    import pyarrow as pa  # noqa: PLC0415 -- an extra
    import pyarrow.parquet as pq  # noqa: PLC0415 -- the same

    try:
        metadata = pq.read_metadata(file)
        rows = [metadata.row_group(number).num_rows for number in range(metadata.num_row_groups)]
    except (OSError, pa.ArrowException):
        rows = [0]
    for number in range(len(rows)):
        yield Piece(PieceKind.ROWS, (file,), number, number + 1, 1 + sum(rows[:number]), file)


def _size(file: str) -> int:
    """The bytes of a file, 0 where it is gone."""
    try:
        return Path(file).stat().st_size
    except OSError:
        return 0


def _state(settings: BatchSettings, files: Iterable[str]) -> str:
    """A hash of all that has a say in what comes out: settings, versions, names, sizes and times of files."""
    said = [version("synopse"), settings.analysis, settings.dossiers, settings.embargoed, settings.form]
    said += [*settings.sources, *((it.together, it.parts) for it in settings.links)]
    for file in files:
        try:
            stat = Path(file).stat()
            said.append(f"{file}\0{stat.st_size}\0{stat.st_mtime_ns}")
        except OSError:
            said.append(file)
    return sha256(json.dumps([str(it) for it in said]).encode()).hexdigest()
