"""The file system: which files the named sources are, and their bytes. No judgement about news here."""

import glob
import gzip
import io
import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, Final, cast

from synopse.errors import UnknownFormat, UnreadableSource, VanishedSource
from synopse.model import Report, Unread
from synopse.reading import Limits, read_report
from synopse.reading.attempt import attempt
from synopse.sources.loading import load_bytes
from synopse.sources.records import read_records

_STDIN: Final = "-"


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
            yield from _read_named(source, limits)


def _read_named(source: str, limits: Limits) -> Iterator[Report | Unread]:
    """A file, a folder or a glob."""
    path = Path(source)
    if path.is_dir():
        yield from _read_folder(path, limits)
    elif path.exists() or not glob.has_magic(source):
        yield from _read_file(source, limits)
    else:
        yield from _read_glob(source, limits)


def _read_glob(source: str, limits: Limits) -> Iterator[Report | Unread]:
    """What a glob matches, sorted."""
    names = sorted(glob.glob(source, recursive=True))  # noqa: PTH207 -- the pattern may be absolute
    if not names:
        yield Unread(source, "nothing matches")
    for name in names:
        yield from _read_named(name, limits)


def _read_folder(folder: Path, limits: Limits) -> Iterator[Report | Unread]:
    """All files of a folder whose ending we know, sorted by path; hidden ones are left out."""
    troubles: list[Unread] = []
    files = list(_walk(folder, troubles))
    yield from troubles
    if not files and not troubles:
        yield Unread(str(folder), "nothing readable in this folder")
    for file in files:
        yield from _read_file(str(file), limits)


def _walk(folder: Path, troubles: list[Unread]) -> Iterator[Path]:
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
            yield from _walk(entry, troubles)
        elif entry.name.lower().endswith(tuple(READERS)):
            yield entry


def _read_file(source: str, limits: Limits) -> Iterator[Report | Unread]:
    """The reports of one file."""
    name = source.lower()
    read = next((READERS[ending] for ending in READERS if name.endswith(ending)), None)
    try:
        if read is None:
            raise UnknownFormat(source, f"endings known: {' '.join(READERS)}")
        yield from read(source, limits)
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


def _read_lines(source: str, limits: Limits) -> Iterator[Report | Unread]:
    """The reports of a file of JSON lines."""
    with Path(source).open("rb") as file:
        yield from read_records(_lines(file, limits), source, limits)


def _read_zipped_lines(source: str, limits: Limits) -> Iterator[Report | Unread]:
    """The reports of a gzipped file of JSON lines."""
    with gzip.open(source, "rb") as file:
        yield from read_records(_lines(cast("BinaryIO", file), limits), source, limits)


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


def _lines(file: BinaryIO, limits: Limits) -> Iterator[bytes]:
    """Lines of a file; of one beyond the limit only as much is held as shows that."""
    while line := file.readline(limits.max_bytes + 2):
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
    ".jsonl.gz": _read_zipped_lines,
    ".xml": _read_xml,
    ".json": _read_json,
    ".opml": _read_xml,
    ".warc": _read_archive,
    ".warc.gz": _read_archive,
}
"""Which ending is read by what."""
