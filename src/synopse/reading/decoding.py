"""Bytes to text: which encoding a source is in, and whether it is text at all.

UTF-8 is expected. UTF-16 needs its byte order mark. Windows-1252 is taken only where UTF-8 fails and nearly
all characters beyond ASCII are letters and marks that German text has; everything else is refused.
"""

import codecs
from typing import Final

from synopse.errors import BinarySource, EmptySource, OversizedSource, UndecodableSource
from synopse.model import Doubt, Span
from synopse.reading.doubts import doubt
from synopse.reading.given import Limits

_WESTERN: Final = frozenset(
    "äöüÄÖÜßéèêëáàâãåæçíìîïñóòôõøúùûýÿœšžÉÈÀÁÂÅÆÇÑÓØÚŠŽ„“”‚‘’«»‹›–—…€•©®°§·´¡¿²³½\xa0"
)
_WESTERN_SHARE: Final = 0.9
_CONTROL_SHARE: Final = 0.01
_TEXT_CONTROLS: Final = b"\t\n\r\f\x0b\x1b"
_CONTROLS: Final = bytes(code for code in range(32) if code not in _TEXT_CONTROLS) + b"\x7f"
_TRANSMISSION: Final = b"\x01\x02\x03\x04"
"""What stands around a wire message and its text: SOH, STX, ETX, EOT."""
_UTF16: Final = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def decode_source(raw: bytes, source: str, limits: Limits) -> tuple[str, tuple[Doubt, ...]]:
    """The text of `raw`, byte order mark excepted, and doubts about its encoding.

    Raises:
        OversizedSource: More bytes than `limits.max_bytes`.
        EmptySource: Nothing but white space.
        BinarySource: NUL bytes, or one control character in a hundred.
        UndecodableSource: No encoding we are certain of.
    """
    if len(raw) > limits.max_bytes:
        raise OversizedSource(source, f"{len(raw)} bytes, at most {limits.max_bytes} are read")
    text, doubts = _decode(raw, source)
    if not text or text.isspace():
        raise EmptySource(source)
    broken = text.find("\ufffd")
    if broken >= 0:
        doubts = (*doubts, doubt("D116", Span(broken, broken + 1)))
    return text, doubts


def _decode(raw: bytes, source: str) -> tuple[str, tuple[Doubt, ...]]:
    """Decode without looking at what the text says."""
    for mark, encoding in _UTF16:
        if raw.startswith(mark):
            return _decode_utf16(raw[len(mark) :], encoding, source), ()
    _refuse_binary(raw, source)
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        return raw.decode("utf-8"), ()
    except UnicodeDecodeError as broken:
        return _decode_western(raw, source, broken), (doubt("D107"),)


def _decode_utf16(raw: bytes, encoding: str, source: str) -> str:
    """Decode what a byte order mark declared."""
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as broken:
        raise UndecodableSource(source, "broken UTF-16") from broken


def _decode_western(raw: bytes, source: str, why: UnicodeDecodeError) -> str:
    """Decode as Windows-1252 if the result looks like Western European text."""
    detail = f"no UTF-8: byte {why.start}"
    try:
        text = raw.decode("cp1252")
    except UnicodeDecodeError as broken:
        raise UndecodableSource(source, detail) from broken
    beyond = [character for character in text if character > "\x7f"]
    western = sum(character in _WESTERN for character in beyond)
    if western < _WESTERN_SHARE * len(beyond) or "Ã" in text or "â€" in text:
        raise UndecodableSource(source, detail)
    return text


def _refuse_binary(raw: bytes, source: str) -> None:
    """Raise BinarySource where bytes are no text in any single-byte or UTF-8 encoding."""
    if b"\x00" in raw or raw.startswith(b"%PDF-"):
        raise BinarySource(source)
    if raw.lstrip()[:1] == _TRANSMISSION[:1]:
        raw = raw.translate(None, _TRANSMISSION)
    controls = len(raw) - len(raw.translate(None, _CONTROLS))
    if controls > _CONTROL_SHARE * len(raw) and controls > 1:
        raise BinarySource(source)
