"""Writing what was fetched as a web archive (WARC 1.1, ISO 28500): evidence of each request and its answer.

Each record is a gzip member of its own, so that an archive that breaks off loses only its end. A record's id
is made of what it holds, not drawn: the same fetch at the same second writes the same bytes.
"""

import base64
import gzip
import hashlib
import uuid
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Final, Self

from synopse.errors import MalformedRecord, UnwritableArchive
from synopse.sources.http_answers import read_head

_FIELDS: Final = "application/warc-fields"
_REQUEST: Final = "application/http;msgtype=request"
_RESPONSE: Final = "application/http;msgtype=response"
_END: Final = b"\r\n\r\n"

Fields = Iterable[tuple[str, str]]


class ArchiveWriter:
    """A new archive; its name ends in `.warc.gz` or `.warc`. `trouble` is why it cannot be written on."""

    def __init__(self, path: str, now: Callable[[], datetime]) -> None:
        """Begin the file; one that is there already is never written to.

        Raises:
            UnwritableArchive: It is there, or cannot be begun.
        """
        self.path = path
        self.trouble: UnwritableArchive | None = None
        self._now = now
        self._zipped = path.lower().endswith(".gz")
        self._written = 0
        try:
            self._file: BinaryIO = Path(path).open("xb")  # noqa: SIM115 -- closed by __exit__
        except OSError as trouble:
            raise UnwritableArchive(path, trouble.strerror or str(trouble)) from trouble

    def __enter__(self) -> Self:
        """The archive itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file."""
        self._file.close()

    def write_info(self, fields: Fields) -> None:
        """The first record: who made the archive, with what, what for."""
        self._write("warcinfo", None, _FIELDS, _lines(fields), (("WARC-Filename", Path(self.path).name),))

    def write_exchange(self, address: str, request: bytes, answer: bytes, numbers: str = "") -> None:
        """A request and its answer as they went over the wire; `numbers` were connected."""
        more = [("WARC-IP-Address", numbers)] if numbers else []
        payload = _payload(answer, address)
        if payload is not None:
            more.append(("WARC-Payload-Digest", _digest(payload)))
        told = self._write("response", address, _RESPONSE, answer, more)
        if request:
            self._write("request", address, _REQUEST, request, (("WARC-Concurrent-To", told),))

    def write_facts(self, address: str, fields: Fields) -> None:
        """What was known of a page when it was fetched: robots.txt, reservation, cache."""
        self._write("metadata", address, _FIELDS, _lines(fields), ())

    def _write(self, kind: str, address: str | None, content_type: str, block: bytes, more: Fields) -> str:
        """One record; its id."""
        date = self._now().strftime("%Y-%m-%dT%H:%M:%SZ")
        digest = _digest(block)
        name = _name(str(self._written), kind, address or "", date, digest)
        head = [
            ("WARC-Type", kind),
            ("WARC-Record-ID", name),
            ("WARC-Date", date),
            *([("WARC-Target-URI", address)] if address else []),
            *more,
            ("WARC-Block-Digest", digest),
            ("Content-Type", content_type),
            ("Content-Length", str(len(block))),
        ]
        record = b"WARC/1.1\r\n" + _lines(head) + b"\r\n" + block + _END
        try:
            self._file.write(gzip.compress(record, mtime=0) if self._zipped else record)
            self._file.flush()
        except OSError as trouble:
            self.trouble = UnwritableArchive(self.path, trouble.strerror or str(trouble))
            raise self.trouble from trouble
        self._written += 1
        return name


def _lines(fields: Fields) -> bytes:
    """Fields as lines; a line break in a value would begin a field of its own."""
    return "".join(f"{name}: {' '.join(value.split())}\r\n" for name, value in fields).encode()


def _digest(content: bytes) -> str:
    """`sha256:` and the digest in base 32, as other archives have it."""
    return f"sha256:{base64.b32encode(hashlib.sha256(content).digest()).decode()}"


def _name(*parts: str) -> str:
    """The id of a record: an address in the form of a UUID, made of what the record holds."""
    digest = hashlib.sha256("\n".join(parts).encode()).digest()
    return f"<{uuid.UUID(bytes=digest[:16], version=5).urn}>"


def _payload(answer: bytes, address: str) -> bytes | None:
    """What stands behind the head of an answer."""
    try:
        return answer[read_head(answer, address).end :]
    except MalformedRecord:
        return None
