"""HTTP answers as they came over the wire: head, transfer coding, content coding, each with its limit.

Archives and fetching read answers by the same code, so that a page is the same report either way. Crawlers
often store an answer already unpacked under its old head: a body that is not coded as the head says, and
looks like text, is taken as it is.
"""

import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from synopse.errors import MalformedRecord, OversizedSource, UnknownFormat

MOST_HEAD: Final = 64 * 1024
"""No head is longer."""
_STEP: Final = 1 << 20
_MOST_CODINGS: Final = 3
_MOST_MEMBERS: Final = 64
_STATUS: Final = re.compile(rb"HTTP/\d(?:\.\d)? +(\d{3})(?: +([^\r\n]*))?\r?\n")
_HEAD_END: Final = re.compile(rb"\r?\n\r?\n")
_CHUNK: Final = re.compile(rb"[ \t]*([0-9A-Fa-f]{1,15})[ \t]*(?:;[^\r\n]{0,4096})?\r?\n")
_LINE_END: Final = re.compile(rb"\r?\n")
_CHARSET: Final = re.compile(r"""charset\s*=\s*["']?([\w.:-]+)""", re.IGNORECASE)
_LOOKED_AT: Final = 1024


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer with its content unpacked; names of fields are in lower case.

    `cut` says that the content ends before the answer said it would; `start` and `end` are where the answer
    stands in the message.
    """

    status: int
    reason: str
    fields: tuple[tuple[str, str], ...]
    content: bytes
    cut: bool
    start: int
    end: int

    def field(self, name: str) -> str | None:
        """The first field of that name."""
        return next((value for key, value in self.fields if key == name), None)

    @property
    def media_type(self) -> str:
        """`text/html`, without parameters; empty where none is told."""
        return (self.field("content-type") or "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        """The charset that the field Content-Type names."""
        return charset_of(self.field("content-type") or "")


@dataclass(frozen=True, slots=True)
class Head:
    """The head of an answer, from `start` to `end`, where its body begins."""

    status: int
    reason: str
    fields: tuple[tuple[str, str], ...]
    start: int
    end: int


def charset_of(content_type: str) -> str | None:
    """The charset that a media type names.

    >>> charset_of('text/html; Charset="ISO-8859-1"'), charset_of("text/html")
    ('ISO-8859-1', None)
    """
    found = _CHARSET.search(content_type)
    return found[1] if found else None


def read_answer(message: bytes, place: str, limit: int) -> Answer:
    """The answer in a message, informational ones before it passed over.

    Raises:
        MalformedRecord: No head of an HTTP answer, or a body that breaks its coding.
        UnknownFormat: A content coding that is not known.
        OversizedSource: More than `limit` bytes once unpacked.
    """
    head = read_head(message, place)
    body, cut, end = _transferred(message, head)
    coding = _values(head.fields, "content-encoding")
    content, whole = _unpack(body, coding, place, limit)
    return Answer(head.status, head.reason, head.fields, content, cut or not whole, head.start, end)


def read_head(message: bytes, place: str) -> Head:
    """The head of the first answer that is not informational (1xx).

    Raises MalformedRecord where there is none within `MOST_HEAD`.
    """
    start = 0
    while line := _STATUS.match(message, start):
        end = _HEAD_END.search(message, line.end() - 2, start + MOST_HEAD)
        if end is None:
            break
        if not line[1].startswith(b"1"):
            fields = tuple(_fields(message[line.end() : end.start()]))
            return Head(int(line[1]), (line[2] or b"").decode("latin-1").strip(), fields, start, end.end())
        start = end.end()
    raise MalformedRecord(place, "no head of an HTTP answer")


def is_page(media_type: str, content: bytes) -> bool:
    """Whether content is an HTML page: by its media type, and by its first words where it has none."""
    if media_type:
        return media_type in {"text/html", "application/xhtml+xml"}
    start = content[:_LOOKED_AT].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith((b"<!doctype html", b"<html"))


def _fields(lines: bytes) -> Iterator[tuple[str, str]]:
    """The fields of a head; a folded line continues the one before it."""
    unfolded = re.sub(rb"\r?\n[ \t]+", b" ", lines)
    for line in unfolded.splitlines():
        name, colon, value = line.partition(b":")
        if colon:
            yield name.decode("latin-1").strip().lower(), value.decode("latin-1").strip()


def _values(fields: tuple[tuple[str, str], ...], name: str) -> list[str]:
    """All values of a field that lists some, in lower case."""
    listed = ",".join(value for key, value in fields if key == name)
    return [value.strip().lower() for value in listed.split(",") if value.strip()]


def _transferred(message: bytes, head: Head) -> tuple[bytes, bool, int]:
    """The body without its transfer coding, whether it is cut, and where the answer ends."""
    if "chunked" in _values(head.fields, "transfer-encoding") and _CHUNK.match(message, head.end):
        return _join_chunks(message, head.end)
    lengths = _values(head.fields, "content-length")
    if not lengths or not re.fullmatch(r"[0-9]{1,15}", lengths[0]):
        return message[head.end :], False, len(message)
    end = head.end + int(lengths[0])
    return message[head.end : end], end > len(message), min(end, len(message))


def _join_chunks(message: bytes, start: int) -> tuple[bytes, bool, int]:
    """The chunks of a body; cut where the last one, of length zero, is not there."""
    chunks: list[bytes] = []
    while found := _CHUNK.match(message, start):
        length = int(found[1], 16)
        if length == 0:
            return b"".join(chunks), False, _end_of_trailer(message, found.end())
        chunks.append(message[found.end() : found.end() + length])
        line_end = _LINE_END.match(message, found.end() + length)
        if line_end is None:
            break
        start = line_end.end()
    return b"".join(chunks), True, len(message)


def _end_of_trailer(message: bytes, start: int) -> int:
    """Where the fields behind the last chunk end."""
    empty = _LINE_END.match(message, start)
    if empty:
        return empty.end()
    end = _HEAD_END.search(message, start, start + MOST_HEAD)
    return end.end() if end else len(message)


def _unpack(body: bytes, codings: list[str], place: str, limit: int) -> tuple[bytes, bool]:
    """The content of a body, and whether it is whole; the last coding is undone first."""
    if len(codings) > _MOST_CODINGS:
        raise UnknownFormat(place, f"{len(codings)} content codings")
    whole = True
    for coding in reversed(codings):
        if coding not in CODINGS:
            raise UnknownFormat(place, f"content coding {coding[:20]}")
        try:
            body, complete = _within(CODINGS[coding](body), place, limit)
        except ValueError as broken:
            if not _is_text(body):
                raise MalformedRecord(place, f"content is no valid {coding}") from broken
            complete = True
        whole = whole and complete
    if len(body) > limit:
        raise OversizedSource(place, f"{len(body)} bytes, at most {limit} are read")
    return body, whole


def _within(pieces: Iterator[bytes | None], place: str, limit: int) -> tuple[bytes, bool]:
    """Unpacked pieces joined as long as they stay within the limit; None stands for the sound end."""
    content = bytearray()
    for piece in pieces:
        if piece is None:
            return bytes(content), True
        content += piece
        if len(content) > limit:
            raise OversizedSource(place, f"unpacks to more than the {limit} bytes that are read")
    return bytes(content), False


def _is_text(body: bytes) -> bool:
    """Whether a body that should be packed is a page or text in the clear."""
    start = body[:_LOOKED_AT]
    return b"<" in start and b"\x00" not in start


def _gunzip(body: bytes) -> Iterator[bytes | None]:
    """The pieces of one or more gzip members."""
    for _ in range(_MOST_MEMBERS):
        packed = zlib.decompressobj(zlib.MAX_WBITS | 16)
        yield from _inflate(packed, body)
        if not packed.eof:
            return
        body = packed.unused_data
        if not body.startswith(b"\x1f\x8b"):
            yield None
            return


def _undeflate(body: bytes) -> Iterator[bytes | None]:
    """The pieces of `deflate`, which some servers send without the frame that RFC 9110 wants."""
    framed = len(body) > 1 and body[0] & 15 == zlib.DEFLATED and (body[0] << 8 | body[1]) % 31 == 0
    packed = zlib.decompressobj(zlib.MAX_WBITS if framed else -zlib.MAX_WBITS)
    yield from _inflate(packed, body)
    if packed.eof:
        yield None


def _inflate(packed: "zlib._Decompress", body: bytes) -> Iterator[bytes]:
    """Pieces of at most `_STEP` bytes.

    Raises ValueError where the very beginning cannot be unpacked; what breaks later ends the pieces.
    """
    begun = False
    try:
        while body and not packed.eof:
            piece = packed.decompress(body, _STEP)
            begun = begun or bool(piece)
            yield piece
            body = packed.unconsumed_tail
    except zlib.error as broken:
        if not begun:
            raise ValueError(str(broken)) from broken


def _unbrotli(body: bytes) -> Iterator[bytes | None]:
    """The pieces of a brotli stream."""
    import brotli  # noqa: PLC0415 -- few answers need it

    packed = brotli.Decompressor()
    begun = False
    try:
        piece = packed.process(body, output_buffer_limit=_STEP)
        while piece:
            begun = True
            yield piece
            piece = packed.process(b"", output_buffer_limit=_STEP)
    except brotli.error as broken:
        if not begun:
            raise ValueError(str(broken)) from broken
    if packed.is_finished():
        yield None


def _plain(body: bytes) -> Iterator[bytes | None]:
    """The body itself."""
    yield body
    yield None


CODINGS: Final[dict[str, Callable[[bytes], Iterator[bytes | None]]]] = {
    "gzip": _gunzip,
    "x-gzip": _gunzip,
    "deflate": _undeflate,
    "br": _unbrotli,
    "identity": _plain,
    "none": _plain,
    "utf-8": _plain,  # a charset where a coding belongs; seen on old servers
}
"""Which content coding is undone by what."""
