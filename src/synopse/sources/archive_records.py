"""The records of a web archive one by one, and where the archive breaks.

FastWARC reads the records. It stops without a word where an archive is cut off, and at the first record that
breaks the format. So the last record of each pass is measured here once more: only if it is whole, and ends
where the file does, all was read. If not, the break is told and reading goes on at the next beginning of a
record.
"""

import io
import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING, BinaryIO, Final

from synopse.sources.http_answers import MOST_HEAD

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

_GZIP: Final = b"\x1f\x8b\x08"
_BEGIN: Final = re.compile(rb"WARC/[01]\.")
_STEP: Final = 1 << 20
_MOST_BREAKS: Final = 50
_SPACE: Final = b"\r\n \t"
_BEHIND: Final = b"\r\n\r\n"
_LENGTH: Final = re.compile(rb"(?im)^content-length[ \t]*:[ \t]*([0-9]{1,15})[ \t]*\r?$")
_HEAD_END: Final = re.compile(rb"\r?\n\r?\n")
_BOMB_FROM: Final = 64 << 20
_BOMB_RATIO: Final = 200
"""A record that unpacks to more than `_BOMB_FROM` bytes and this many times its packed size is no page."""


@dataclass(frozen=True, slots=True)
class Record:
    """A record of an archive; names of fields are in lower case.

    `block` is all of its content, or only the beginning where that is longer than was asked for (`oversized`)
    or the archive ends before it (`short`).
    """

    start: int
    fields: Mapping[str, str]
    block: bytes
    oversized: bool = False
    short: bool = False
    bomb: bool = False

    @property
    def kind(self) -> str:
        """What the record is: `response`, `revisit` and so on."""
        return self.fields.get("warc-type", "").lower()

    @property
    def target(self) -> str:
        """The target address; the record's own id where it has none."""
        names = (self.fields.get("warc-target-uri"), self.fields.get("warc-record-id"), f"byte {self.start}")
        return next(name for name in names if name).strip().removeprefix("<").removesuffix(">")


@dataclass(frozen=True, slots=True)
class Break:
    """Where an archive cannot be read; `target` is that of the record that breaks, if it has one."""

    target: str | None
    cause: str


class _End(Enum):
    """How a record ends."""

    WHOLE = auto()
    CUT = auto()
    ELSEWHERE = auto()
    BROKEN = auto()


_CAUSES: Final = {
    _End.CUT: "the archive is cut off within the record",
    _End.ELSEWHERE: "the record does not end where it says,",
    _End.BROKEN: "the record is broken",
}


@dataclass(frozen=True, slots=True)
class _Verdict:
    """Where what can be read ends, and why; `spoilt` where the last record is part of what cannot."""

    cause: str
    place: int
    spoilt: bool = False


@dataclass(slots=True)
class _Bytes:
    """The bytes of an archive from a place on, of a gzipped one those of a single member, counted."""

    file: BinaryIO
    start: int
    zipped: bool
    ready: bytes = b""
    whole: bool = False
    _read: int = 0
    _packed: "zlib._Decompress" = field(default_factory=lambda: zlib.decompressobj(zlib.MAX_WBITS | 16))

    def __post_init__(self) -> None:
        """Go to the place."""
        self.file.seek(self.start)

    def more(self) -> bool:
        """Make some more bytes ready; False at the end of the member or the file.

        Raises zlib.error where a member is broken.
        """
        if self.zipped and self._packed.eof:
            self.whole = True
            return False
        packed = (self.zipped and self._packed.unconsumed_tail) or self._next()
        if not packed:
            self.whole = not self.zipped
            return False
        self.ready += self._packed.decompress(packed, _STEP) if self.zipped else packed
        return True

    def _next(self) -> bytes:
        piece = self.file.read(_STEP // 16)
        self._read += len(piece)
        return piece

    def drop(self, count: int) -> int:
        """Pass over bytes; how many there were."""
        left = count
        while left > len(self.ready):
            left -= len(self.ready)
            self.ready = b""
            if not self.more():
                return count - left
        self.ready = self.ready[left:]
        return count

    @property
    def position(self) -> int:
        """Where in the file the next byte stands; of a gzipped one, where the member ended."""
        left = self._packed.unused_data if self.zipped else self.ready
        return self.start + self._read - len(left)


def read_archive_records(file: BinaryIO, most: int) -> Iterator[Record | Break]:
    """The records of an archive, gzipped or not, in order; at most two are held at a time.

    Args:
        file: The open archive, which can be sought in.
        most: How many bytes of a record's content are kept.
    """
    size = file.seek(0, io.SEEK_END)
    file.seek(0)
    zipped = file.read(len(_GZIP)) == _GZIP
    start = 0
    for _ in range(_MOST_BREAKS):
        held: Record | None = None
        before = start
        for record in _pass(file, start, most):
            if held:
                yield held
                before = held.start if record.start != held.start else before
            held = record
        verdict = _judge(file, held, before, zipped=zipped) if held else _Verdict("no record begins", start)
        if held and not verdict.spoilt:
            yield held
        if verdict.place >= size:
            return
        begin = _find_begin(file, verdict.place + 1, zipped=zipped)
        broken = held.target if held and verdict.spoilt else None
        yield Break(broken, f"{verdict.cause} at byte {verdict.place} of {size}; {_going_on(begin, verdict)}")
        if begin is None:
            return
        start = begin
    yield Break(None, f"{_MOST_BREAKS} broken records; the rest is not read")


def read_record_at(file: BinaryIO, start: int, most: int) -> Record | None:
    """The record that begins at a place, once more; None where none does."""
    return next(_pass(file, start, most), None)


def _going_on(start: int | None, verdict: "_Verdict") -> str:
    """What comes behind a break."""
    if start is None:
        return "nothing behind it can be read"
    return f"{start - verdict.place} bytes are left out"


def _pass(file: BinaryIO, start: int, most: int) -> Iterator[Record]:
    """Records from a place on, until FastWARC finds no more or one is a bomb."""
    from fastwarc.warc import ArchiveIterator  # noqa: PLC0415 -- loaded only when an archive is read

    file.seek(start)
    try:
        for record in ArchiveIterator(file, parse_http=False):
            taken = _take(file, record, most)
            yield taken
            if taken.bomb:
                return
    except OSError:
        return  # where and why is found out by measuring the last record


def _take(file: BinaryIO, record: "WarcRecord", most: int) -> Record:
    """A record with its content, or with the beginning of a content that is too long."""
    fields: dict[str, str] = {}
    for name, value in record.headers.items():
        fields.setdefault(name.lower(), value)
    oversized = record.content_length > most
    packed_from = file.tell()
    wanted = MOST_HEAD if oversized else record.content_length
    block = _read(record, wanted)
    bomb = oversized and _is_bomb(file, record, packed_from)
    short = len(block) < wanted or "content-length" not in fields
    return Record(record.stream_pos, fields, block, oversized, short, bomb)


def _read(record: "WarcRecord", count: int) -> bytes:
    """So many bytes of a record, or all that it has."""
    block = bytearray()
    while len(block) < count and (piece := record.reader.read(count - len(block))):
        block += piece
    return bytes(block)


def _is_bomb(file: BinaryIO, record: "WarcRecord", packed_from: int) -> bool:
    """Pass over what is left of a record; True as soon as it has grown out of all proportion."""
    passed = 0
    while step := record.consume(_STEP):
        passed += step
        packed = file.tell() - packed_from + _STEP // 16
        if passed > _BOMB_FROM and passed > _BOMB_RATIO * packed:
            return True
    return False


def _judge(file: BinaryIO, last: Record, before: int, *, zipped: bool) -> _Verdict:
    """Where what can be read ends, and why.

    In a member with several records only the first one's place is known: `before`, or the last one's.
    """
    if last.bomb:
        return _Verdict("zip bomb: unpacks out of all proportion,", last.start, spoilt=True)
    alone = not zipped or _begins_record(file, last.start)
    end, place = _measure(file, last.start if alone else before, zipped=zipped)
    if end is _End.WHOLE:
        return _Verdict("the archive breaks: no whole record", place)
    if not alone and not last.short:
        return _Verdict(_CAUSES[end], max(place, last.start - 1))
    return _Verdict(_CAUSES[end], last.start if alone else last.start - 1, spoilt=True)


def _measure(file: BinaryIO, start: int, *, zipped: bool) -> tuple[_End, int]:
    """How the record at a place ends, and where in the file."""
    seen = _Bytes(file, start, zipped)
    try:
        return _measure_record(seen)
    except zlib.error:
        return _End.BROKEN, start


def _measure_record(seen: _Bytes) -> tuple[_End, int]:
    """The same; of a member with several records, all of the member."""
    while not (head := _HEAD_END.search(seen.ready)) and len(seen.ready) < MOST_HEAD and seen.more():
        pass
    if head is None:
        return (_End.BROKEN if seen.whole or len(seen.ready) >= MOST_HEAD else _End.CUT), seen.start
    length = _LENGTH.search(seen.ready, 0, head.end())
    if length is None:
        return _End.BROKEN, seen.start
    count = head.end() + int(length[1])
    if seen.drop(count) < count:
        return (_End.ELSEWHERE if seen.zipped and seen.whole else _End.CUT), seen.start
    return _measure_behind(seen)


def _measure_behind(seen: _Bytes) -> tuple[_End, int]:
    """What stands behind a record: an empty line, then the end or another record."""
    while len(seen.ready) < len(_BEHIND) and seen.more():
        pass
    if seen.ready.strip(_SPACE) and not seen.ready.startswith((_BEHIND, b"\n\n")):
        return _End.ELSEWHERE, seen.start
    if not seen.zipped:
        return _End.WHOLE, seen.position + len(seen.ready) - len(seen.ready.lstrip(_SPACE))
    while seen.more():
        seen.ready = b""
    return (_End.WHOLE if seen.whole else _End.CUT), seen.position


def _find_begin(file: BinaryIO, start: int, *, zipped: bool) -> int | None:
    """The next place at which a record begins, from `start` on."""
    sought = re.compile(re.escape(_GZIP)) if zipped else re.compile(rb"(?<=\n)WARC/[01]\.")
    overlap = 16
    file.seek(max(start - 1, 0))
    block, origin = file.read(_STEP), max(start - 1, 0)
    while block:
        for found in sought.finditer(block):
            place = origin + found.start()
            if place >= start and (not zipped or _begins_record(file, place)):
                return place
        file.seek(origin + len(block))
        piece = file.read(_STEP)
        if not piece:
            return None
        origin += len(block) - overlap
        block = block[-overlap:] + piece
    return None


def _begins_record(file: BinaryIO, place: int) -> bool:
    """Whether a gzip member with a record begins there."""
    file.seek(place)
    try:
        return bool(_BEGIN.match(zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(file.read(4096), 64)))
    except zlib.error:
        return False
