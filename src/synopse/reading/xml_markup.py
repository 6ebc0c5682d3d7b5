"""Markup made safe: bytes of XML to text, text to a tree, and nothing fetched or expanded on the way.

A document that declares entities of its own is refused whatever they are for, so that none is ever resolved
and none can multiply; nothing outside the document is loaded. What is merely broken is read as far as it
goes. The encoding that a declaration names is believed only where the bytes are no valid UTF-8: bytes that
are so by chance are rarer than declarations that are wrong.
"""

import codecs
import html
import re
from typing import Final

from lxml import etree

from synopse.errors import BinarySource, MalformedRecord, OversizedSource, UnsafeMarkup
from synopse.reading.decoding import decode_source
from synopse.reading.given import Limits
from synopse.reading.slices import find_document_type

_DECLARED: Final = re.compile(rb"^\s{0,20}<\?xml[^>]{0,200}?encoding\s{0,3}=\s{0,3}[\"']([\w.:-]{1,40})")
_DECLARATION: Final = re.compile(r"^\s{0,200}<\?xml[^>]{0,400}\?>")
_KNOWN: Final = re.compile(
    r"(?:iso-?8859|windows-?125|cp-?125|latin|us-ascii|utf-?(?:8|16)|koi8|mac|gb|big5|euc|shift|iso-?2022)",
    re.IGNORECASE,
)
_SHIFTING: Final = re.compile(r"iso-?2022", re.IGNORECASE)
_WESTERN: Final = re.compile(r"(?:iso-?8859-?1|latin-?1|us-ascii)$", re.IGNORECASE)
_UTF16: Final = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_ILLEGAL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_ENTITY: Final = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,30});")
_OWN: Final = ("amp", "lt", "gt", "quot", "apos")
_DEEPEST: Final = 250
_TOO_DEEP: Final = re.compile("depth", re.IGNORECASE)


def decode_markup(raw: bytes, source: str, limits: Limits) -> tuple[str, str]:
    """The text of `raw` without its byte order mark, and the encoding it is in.

    Raises:
        UnreadableSource: One of its kinds, as `decoding.decode_source` says.
    """
    if len(raw) > limits.max_bytes:
        raise OversizedSource(source, f"{len(raw)} bytes, at most {limits.max_bytes} are read")
    for mark, encoding in _UTF16:
        if raw.startswith(mark):
            return decode_source(raw, source, limits)[0], encoding
    if b"\x00" in raw:
        raise BinarySource(source, "NUL bytes")
    match = _DECLARED.match(raw)
    declared = match[1].decode("ascii") if match else ""
    bare = raw.removeprefix(codecs.BOM_UTF8)
    for encoding in _encodings(declared):
        try:
            return bare.decode(encoding), encoding
        except (UnicodeDecodeError, LookupError):
            continue
    return decode_source(raw, source, limits)[0], "cp1252"


def _encodings(declared: str) -> tuple[str, ...]:
    """The encodings to try in this order; a declared one only if it is known and one of text."""
    if not _KNOWN.match(declared):
        return ("utf-8",)
    if _SHIFTING.match(declared):
        return (declared, "utf-8")
    return ("utf-8", "cp1252") if _WESTERN.match(declared) else ("utf-8", declared)


def parse_markup(text: str, source: str) -> etree._Element:
    """The tree of an XML text, read as far as it goes.

    Raises:
        UnsafeMarkup: It declares entities of its own, or is nested without end.
        MalformedRecord: Nothing of it can be read.
    """
    bare = _ILLEGAL.sub(" ", without_prolog(text, source)).strip()
    repaired = _ENTITY.sub(_numbered, bare)
    why = "empty"
    for words, recover in ((bare, False), (repaired, False), (repaired, True)):
        try:
            root: etree._Element | None = etree.fromstring(words, _parser(recover=recover))
        except (etree.XMLSyntaxError, ValueError) as broken:
            why = str(broken)
            if _TOO_DEEP.search(why):
                raise UnsafeMarkup(source, f"nested deeper than {_DEEPEST} elements") from broken
            continue
        if root is not None:
            return root
    raise MalformedRecord(source, f"no XML: {why}")


def without_prolog(text: str, source: str) -> str:
    """An XML text without declaration and document type.

    Raises:
        UnsafeMarkup: It declares entities of its own.
    """
    text = _DECLARATION.sub("", text, count=1)
    start = find_document_type(text)
    if start < 0:
        return text
    end, subset = (text.find(sign, start) for sign in ">[")
    if end < 0 or 0 <= subset < end:
        raise UnsafeMarkup(source, "declares entities or rules of its own, none is resolved")
    return text[:start] + text[end + 1 :]


def _parser(*, recover: bool) -> etree.XMLParser:
    """A parser that loads nothing, resolves nothing and keeps the limits of size and depth."""
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        recover=recover,
        remove_comments=True,
        remove_pis=True,
    )


def _numbered(match: re.Match[str]) -> str:
    """A named entity of HTML by its number, as XML knows only five names."""
    if match[1] in _OWN:
        return match[0]
    known = html.unescape(match[0])
    return "".join(f"&#{ord(character)};" for character in known) if known != match[0] else match[0]


def name_of(element: etree._Element) -> str:
    """The name of an element without its namespace, in lower case; empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def space_of(element: etree._Element) -> str:
    """The namespace of an element; empty where it has none."""
    return element.tag.rpartition("}")[0].lstrip("{") if isinstance(element.tag, str) else ""


def words_of(element: etree._Element | None) -> str:
    """All words inside an element, white space levelled."""
    return "" if element is None else " ".join("".join(element.itertext()).split())
