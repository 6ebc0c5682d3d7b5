"""Slices: where the elements of one name stand in an XML text, found without parsing it.

Each entry of a container is read from its own slice, so that a broken one never touches its neighbours, and
its identity is the hash of the bytes as they were found. Comments and CDATA are passed over; an element that
is never closed ends where the next one begins.
"""

import re
from collections.abc import Iterator
from typing import Final

_TAG: Final = re.compile(r"</?(?:[\w.-]{1,60}:)?[\w.-]{1,60}")
_QUOTED: Final = 6
"""So many signs of an end may stand in the attributes of one tag."""
_TYPE: Final = "<!DOCTYPE"
_PASSED: Final = (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"))


def slice_elements(text: str, name: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each element with this local name, in text order; nested ones belong to the outer.

    >>> [("<a><b>1</b><b/></a>")[start:end] for start, end in slice_elements("<a><b>1</b><b/></a>", "b")]
    ['<b>1</b>', '<b/>']
    """
    slices: list[tuple[int, int]] = []
    opened: int | None = None
    for start, end, closes, empty in _tags(text, name):
        if closes:
            if opened is not None:
                slices.append((opened, end))
            opened = None
            continue
        if opened is not None:
            slices.append((opened, start))
        opened = None if empty else start
        if empty:
            slices.append((start, end))
    if opened is not None:
        slices.append((opened, _end_of_last(text, opened)))
    return tuple(slices)


def _tags(text: str, name: str) -> Iterator[tuple[int, int, bool, bool]]:
    """Start, end, whether it closes, whether it is empty: of each tag with this local name."""
    place = text.find("<")
    endless: set[str] = set()
    while place >= 0:
        passed = _pass(text, place, endless)
        if passed > place:
            place = text.find("<", passed)
            continue
        match = _TAG.match(text, place)
        if match and match[0].lstrip("</").rpartition(":")[2].lower() == name:
            end = _end_of_tag(text, match.end())
            yield place, end, match[0].startswith("</"), text[end - 2 : end] == "/>"
            place = text.find("<", end)
        else:
            place = text.find("<", place + 1)


def _pass(text: str, place: int, endless: set[str]) -> int:
    """Where a comment, CDATA or instruction that begins here ends; `endless` are those that never will."""
    for opening, closing in _PASSED:
        if text.startswith(opening, place) and closing not in endless:
            end = text.find(closing, place + len(opening))
            if end >= 0:
                return end + len(closing)
            endless.add(closing)
    return place


def _end_of_tag(text: str, place: int) -> int:
    """The end of a tag, past a sign of its end that stands in quotation marks."""
    first = end = text.find(">", place)
    for _ in range(_QUOTED):
        if end < 0:
            break
        if all(text.count(mark, place, end) % 2 == 0 for mark in "\"'"):
            return end + 1
        end = text.find(">", end + 1)
    return first + 1 if first >= 0 else len(text)


def _end_of_last(text: str, start: int) -> int:
    """Where an element ends that is never closed: before the end of its container."""
    ends = (text.find(closing, start) for closing in ("</channel>", "</feed>", "</rdf:RDF>", "</itemSet>"))
    return min((end for end in ends if end >= 0), default=len(text))


def without_slices(text: str, slices: tuple[tuple[int, int], ...]) -> str:
    """The text with the slices cut out: what a container says about itself."""
    kept: list[str] = []
    place = 0
    for start, end in slices:
        kept.append(text[place:start])
        place = end
    return "".join([*kept, text[place:]])


def bytes_of(text: str, slices: tuple[tuple[int, int], ...], encoding: str) -> Iterator[bytes]:
    """Each slice in the bytes it was decoded from."""
    yield from (text[start:end].encode(encoding, "surrogatepass") for start, end in slices)


def root_of(text: str) -> str:
    """The local name of the first element of an XML text, in lower case; empty where there is none.

    >>> root_of("<?xml version='1.0'?><!-- a list --><rdf:RDF xmlns='x'/>")
    'rdf'
    """
    match = next((match for place in _openings(text) if (match := _TAG.match(text, place))), None)
    return match[0][1:].rpartition(":")[2].lower() if match else ""


def find_document_type(text: str) -> int:
    """Where the document type of an XML text is declared, before its first element; -1 where it is not."""
    for place in _openings(text):
        if text[place : place + len(_TYPE)].upper() == _TYPE:
            return place
        if _TAG.match(text, place):
            break
    return -1


def _openings(text: str) -> Iterator[int]:
    """Where something opens that is no comment, no CDATA, no instruction and no end of an element."""
    place = text.find("<")
    endless: set[str] = set()
    while place >= 0:
        passed = _pass(text, place, endless)
        if passed == place and not text.startswith("</", place):
            yield place
        place = text.find("<", max(passed, place + 1))
