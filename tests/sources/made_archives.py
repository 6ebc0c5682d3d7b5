"""Web archives made for tests, record by record."""

import gzip
from collections.abc import Sequence

DATE = "2025-03-05T10:00:00Z"
FIRST, SECOND, THIRD = (f"https://ostrumer-bote.example/{name}" for name in ("deich", "markt", "turm"))


def page(title: str, words: str = "Das teilte der Landkreis Ostrum am Montag mit.") -> bytes:
    """An HTML page of one heading and one paragraph."""
    return f"<!DOCTYPE html><title>{title}</title><h1>{title}</h1><p>{words}</p>".encode()


def answer(
    body: bytes,
    *fields: str,
    status: str = "200 OK",
    media_type: str | None = "text/html; charset=utf-8",
) -> bytes:
    """An HTTP answer as it goes over the wire."""
    lines = [f"HTTP/1.1 {status}", *([f"Content-Type: {media_type}"] if media_type else []), *fields]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def chunked(body: bytes, size: int = 7) -> bytes:
    """A body in chunks, with an extension and a trailer."""
    pieces = [body[start : start + size] for start in range(0, len(body), size)]
    chunks = b"".join(b"%x;name=value\r\n%s\r\n" % (len(piece), piece) for piece in pieces)
    return chunks + b"0\r\nX-Trailer: yes\r\n\r\n"


def record(
    address: str, block: bytes, *fields: str, kind: str = "response", length: int | None = None
) -> bytes:
    """A record of a WARC file; `length` is what it claims to have."""
    told = "application/http; msgtype=response" if kind in {"response", "revisit"} else "text/html"
    lines = [
        "WARC/1.1",
        f"WARC-Type: {kind}",
        f"WARC-Target-URI: {address}",
        f"WARC-Date: {DATE}",
        f"WARC-Record-ID: <urn:made:{kind}:{address}>",
        *fields,
        *([] if any(field.startswith("Content-Type") for field in fields) else [f"Content-Type: {told}"]),
        f"Content-Length: {len(block) if length is None else length}",
    ]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def three() -> list[bytes]:
    """Three pages, each a record."""
    return [record(address, answer(page(address[-5:]))) for address in (FIRST, SECOND, THIRD)]


def zipped(records: Sequence[bytes]) -> bytes:
    """Records as gzip members, one each."""
    return b"".join(gzip.compress(one, mtime=0) for one in records)
