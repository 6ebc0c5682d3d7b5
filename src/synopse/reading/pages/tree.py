"""The tree of a page: which encoding its bytes are in, and lxml's elements of them."""

import codecs
import re
from dataclasses import dataclass
from typing import Final

from lxml import html
from lxml.etree import LxmlError, ParserError
from lxml.html import HtmlElement

from synopse.errors import BinarySource, EmptySource, MalformedRecord, OversizedSource
from synopse.model import Doubt
from synopse.reading.doubts import doubt
from synopse.reading.given import Limits

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED: Final = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_HEAD_LONGEST: Final = 20_000
_WESTERN: Final = ("ascii", "us-ascii", "iso-8859-1", "iso8859-1", "latin-1", "latin1", "windows-1252")
_CONTROLS: Final = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_MAGIC_LONGEST: Final = 8
_TEXT: Final = bytes(code for code in range(256) if code >= ord(" ") or code in b"\t\n\r\f\x0b\x1b\x00")
_CONTROL_SHARE: Final = 0.02
_NO_PAGE: Final = (b"\x1f\x8b", b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8")


@dataclass(frozen=True, slots=True)
class ParsedPage:
    """The root element of a page, and what is doubtful about how it was read so far."""

    root: HtmlElement
    doubts: tuple[Doubt, ...] = ()


def parse_page(
    raw: bytes, source: str, *, charset: str | None = None, limits: Limits | None = None
) -> ParsedPage:
    """The tree of a page and doubts about its encoding and depth.

    A byte order mark counts first, then UTF-8 wherever the bytes are such, whatever a header says, then the
    declared encodings; what is left is Windows-1252.

    Raises:
        OversizedSource: More bytes than `limits.max_bytes`.
        EmptySource: Nothing but white space.
        BinarySource: A picture, a PDF, an archive.
        MalformedRecord: Nothing the parser makes a tree of.
    """
    limit = (limits or Limits()).max_bytes
    if len(raw) > limit:
        raise OversizedSource(source, f"{len(raw)} bytes, at most {limit} are read")
    if raw.lstrip()[:_MAGIC_LONGEST].startswith(_NO_PAGE) or _is_binary(raw):
        raise BinarySource(source)
    text, doubts = _decode(raw, charset)
    page = parse_page_text(text, source)
    return ParsedPage(page.root, (*doubts, *page.doubts))


def parse_page_text(text: str, source: str) -> ParsedPage:
    """The tree of a page already decoded; a doubt where it nests deeper than the parser goes.

    Raises:
        EmptySource: Nothing but white space.
        MalformedRecord: Nothing the parser makes a tree of.
    """
    text = _CONTROLS.sub("", text)
    if not text or text.isspace():
        raise EmptySource(source)
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(text.encode("utf-8"), parser=parser)
    except (LxmlError, ParserError, ValueError, AssertionError) as broken:
        raise MalformedRecord(source, f"no HTML: {broken}") from broken
    too_deep = any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log)
    return ParsedPage(root, (doubt("D111"),) if too_deep else ())


def _decode(raw: bytes, charset: str | None) -> tuple[str, tuple[Doubt, ...]]:
    """The characters of a page."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, "replace"), ()
    try:
        return raw.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    found = _DECLARED.search(raw[:_HEAD_LONGEST])
    for name in (charset, found[1].decode("ascii") if found else None):
        words = _decode_as(raw, name) if name else None
        if words is not None:
            return words, ()
    if _mostly_utf8(raw):
        return raw.decode("utf-8", "replace"), (doubt("D116"),)
    return raw.decode("cp1252", "replace"), (doubt("D107"),)


def _decode_as(raw: bytes, name: str) -> str | None:
    """The characters by a declared encoding; None where it does not fit. UTF-8 was tried before."""
    try:
        known = codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
    if known == "utf-8":
        return None
    if known in _WESTERN or known == "iso8859-1":
        known = "cp1252"
    try:
        return raw.decode(known)
    except (UnicodeError, LookupError):
        return None


def _mostly_utf8(raw: bytes) -> bool:
    """Whether bytes are UTF-8 but for a few broken places."""
    words = raw.decode("utf-8", "replace")
    broken = words.count("\ufffd")
    return 2 * broken <= sum(character > "\x7f" for character in words)


def _is_binary(raw: bytes) -> bool:
    """Whether one byte in fifty is a control character: no encoding of pages has so many."""
    return len(raw.translate(None, _TEXT)) > _CONTROL_SHARE * len(raw)
