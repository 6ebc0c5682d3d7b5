"""The file system: which files the named sources are, and their bytes. No judgement about news here."""

import glob
import gzip
import io
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, cast

from synopse.errors import UnknownFormat, UnreadableSource, VanishedSource
from synopse.model import Report, Unread
from synopse.reading import Limits, read_report
from synopse.reading.attempt import attempt
from synopse.sources.loading import load_bytes
from synopse.sources.records import read_records

_STDIN: Final = "-"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a file of lines, in bytes after unpacking; `first` is the number of its first line."""

    start: int = 0
    end: int | None = None
    first: int = 1


def read_sources(
    sources: Sequence[str], *, stdin: BinaryIO | None = None, limits: Limits | None = None
) -> Iterator[Report | Unread]:
    """Reports and troubles in the order of input; a folder is walked in sorted order.

    Args:
        sources: Files, folders, globs that the shell left, and `-` for JSON lines on standard input.
        stdin: What `-` stands for.
        limits: How much of each source is read.
    """
    limits = limits or Limits()
    for source in sources:
        if source == _STDIN:
            yield from read_records(_lines(stdin or io.BytesIO(), limits), _STDIN, limits)
        else:
            for found in list_files((source,)):
                yield from (found,) if isinstance(found, Unread) else _read_file(found, limits)


def list_files(sources: Sequence[str], endings: Sequence[str] | None = None) -> Iterator[str | Unread]:
    """The files that sources name, in their order; a folder is walked in sorted order.

    `endings` tell which files of a folder are taken; those that `READERS` know, if none are given.
    """
    for source in sources:
        path = Path(source)
        if path.is_dir():
            yield from _list_folder(path, tuple(endings or READERS))
        elif path.exists() or not glob.has_magic(source):
            yield source
        else:
            names = sorted(glob.glob(source, recursive=True))  # noqa: PTH207 -- the pattern may be absolute
            yield from list_files(names, endings) if names else (Unread(source, "nothing matches"),)


def _list_folder(folder: Path, endings: tuple[str, ...]) -> Iterator[str | Unread]:
    """All files of a folder whose ending we know, sorted by path; hidden ones are left out."""
    troubles: list[Unread] = []
    files = list(_walk(folder, troubles, endings))
    yield from troubles
    if not files and not troubles:
        yield Unread(str(folder), "nothing readable in this folder")
    yield from map(str, files)


def _walk(folder: Path, troubles: list[Unread], endings: tuple[str, ...]) -> Iterator[Path]:
    """Files below a folder in sorted order; a folder that cannot be listed is a trouble."""
    try:
        entries = sorted(folder.iterdir())
    except OSError as trouble:
        troubles.append(Unread(str(folder), VanishedSource(str(folder), trouble.strerror or "").reason))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir() and not entry.is_symlink():
            yield from _walk(entry, troubles, endings)
        elif entry.name.lower().endswith(endings):
            yield entry


def _read_file(source: str, limits: Limits) -> Iterator[Report | Unread]:
    """The reports of one file."""
    name = source.lower()
    read = next((READERS[ending] for ending in READERS if name.endswith(ending)), None)
    if read is None:
        yield Unread(source, UnknownFormat(source, f"endings known: {' '.join(READERS)}").reason)
    else:
        yield from tell_troubles(source, read(source, limits))


def tell_troubles(source: str, items: Iterator[Report | Unread]) -> Iterator[Report | Unread]:
    """What a file gives; where it cannot be read on, that is told as its last item."""
    try:
        yield from items
    except UnreadableSource as trouble:
        yield Unread(trouble.source, trouble.reason)
    except (OSError, EOFError, zlib.error) as trouble:
        yield Unread(source, VanishedSource(source, _cause(trouble)).reason)


def _cause(trouble: Exception) -> str:
    """What went wrong, without the path."""
    return getattr(trouble, "strerror", None) or str(trouble) or type(trouble).__name__


def _read_plain(source: str, limits: Limits) -> Iterator[Report | Unread]:
    """The report of a text file."""
    raw = load_bytes(source, limits)
    yield attempt(lambda: read_report(raw, source, limits=limits), source)


def _read_page(source: str, limits: Limits) -> Iterator[Report | Unread]:
    """The report of an HTML page."""
    from synopse.reading.pages import read_page  # noqa: PLC0415 -- lxml is loaded for pages only

    raw = load_bytes(source, limits)
    yield attempt(lambda: read_page(raw, source, limits=limits), source)


def read_stretch(path: str, source: str, stretch: Stretch, limits: Limits) -> Iterator[Report | Unread]:
    """The reports of a stretch of a file of JSON lines, gzipped or not, as reports of `source`."""
    return tell_troubles(source, _read_stretch(path, source, stretch, limits))


def _read_stretch(path: str, source: str, stretch: Stretch, limits: Limits) -> Iterator[Report | Unread]:
    """The same, without telling troubles."""
    with open_lines(path) as file:
        file.seek(stretch.start)
        yield from read_records(_lines(file, limits, stretch.end), source, limits, stretch.first)


def open_lines(path: str) -> BinaryIO:
    """A file of JSON lines, unpacked where its name says that it is packed."""
    return cast("BinaryIO", gzip.open(path, "rb")) if path.lower().endswith(".gz") else Path(path).open("rb")


def _read_lines(source: str, limits: Limits) -> Iterator[Report | Unread]:
    """The reports of a file of JSON lines."""
    with open_lines(source) as file:
        yield from read_records(_lines(file, limits), source, limits)


def _read_xml(source: str, limits: Limits) -> Iterator[Report | Unread]:
    """The reports of a feed or of wires in XML."""
    from synopse.sources.documents import read_xml  # noqa: PLC0415 -- lxml is loaded only for markup

    yield from read_xml(source, limits)


def _read_json(source: str, limits: Limits) -> Iterator[Report | Unread]:
    """The reports of a feed or of wires in JSON."""
    from synopse.sources.documents import read_json  # noqa: PLC0415 -- lxml is loaded only for markup

    yield from read_json(source, limits)


def _read_archive(source: str, limits: Limits) -> Iterator[Report | Unread]:
    """The pages of a web archive."""
    from synopse.sources.archives import read_archive  # noqa: PLC0415 -- loads FastWARC and lxml

    yield from read_archive(source, limits)


def _lines(file: BinaryIO, limits: Limits, end: int | None = None) -> Iterator[bytes]:
    """Lines of a file that begin before `end`; of one beyond the limit only as much is held as shows that."""
    while (end is None or file.tell() < end) and (line := file.readline(limits.max_bytes + 2)):
        held = line
        while not line.endswith(b"\n") and (line := file.readline(limits.max_bytes + 2)):
            pass
        yield held


READERS: Final[dict[str, Callable[[str, Limits], Iterator[Report | Unread]]]] = {
    ".txt": _read_plain,
    ".md": _read_plain,
    ".html": _read_page,
    ".htm": _read_page,
    ".jsonl": _read_lines,
    ".jsonl.gz": _read_lines,
    ".xml": _read_xml,
    ".json": _read_json,
    ".opml": _read_xml,
    ".warc": _read_archive,
    ".warc.gz": _read_archive,
}
"""Which ending is read by what."""
