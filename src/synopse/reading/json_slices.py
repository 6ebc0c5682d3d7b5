"""Slices of JSON: where the entries of an array stand in a text, each to be read by itself.

A broken entry costs only itself, as long as its brackets close; the identity of an entry is the hash of the
bytes it was found in.
"""

import json
import re
from collections.abc import Mapping
from typing import Final

from synopse.errors import MalformedRecord

_SPACE: Final = re.compile(r"\s*")
_STRING: Final = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_MARK: Final = re.compile(r'["\[\]{}]')
_OPENING: Final = "[{"
_HALF: Final = re.compile("[\ud800-\udfff]")
_ESCAPED_HALF: Final = re.compile(r"\\u[dD][89a-fA-F]")


def slice_array(text: str, key: str | None = None) -> tuple[tuple[int, int], ...]:
    """Start and end of each entry of the array under `key` of an object, or of the array a text is.

    >>> text = '{"a": [0], "items": [{"id": 1}, {"id": 2}]}'
    >>> [text[start:end] for start, end in slice_array(text, "items")]
    ['{"id": 1}', '{"id": 2}']
    """
    start = _skip(text, 0)
    if key is not None:
        start = _find_key(text, start, key)
    if start < 0 or text[start : start + 1] != "[":
        return ()
    slices: list[tuple[int, int]] = []
    place = _skip(text, start + 1)
    while place < len(text) and text[place] != "]":
        end = end_of_value(text, place)
        if end <= place:
            break
        slices.append((place, end))
        place = _skip(text, end)
        place = _skip(text, place + 1) if text[place : place + 1] == "," else place
    return tuple(slices)


def _find_key(text: str, place: int, key: str) -> int:
    """Where the value of a key of an object begins; -1 where it has none."""
    if text[place : place + 1] != "{":
        return -1
    place = _skip(text, place + 1)
    while match := _STRING.match(text, place):
        colon = _skip(text, match.end())
        if text[colon : colon + 1] != ":":
            return -1
        value = _skip(text, colon + 1)
        if _name(match[0]) == key:
            return value
        place = _skip(text, end_of_value(text, value))
        place = _skip(text, place + 1) if text[place : place + 1] == "," else place
    return -1


def _name(quoted: str) -> str:
    """The words of a key; empty where it is broken."""
    try:
        name: str = json.loads(quoted)
    except ValueError:
        return ""
    return name


def _skip(text: str, place: int) -> int:
    """The place behind white space."""
    match = _SPACE.match(text, place)
    return match.end() if match else place


def end_of_value(text: str, place: int) -> int:
    """Where a value ends, by its brackets; of one without brackets, before what parts it from the next."""
    if text[place : place + 1] not in (*_OPENING, '"'):
        end = re.compile(r"[,\]}\s]").search(text, place)
        return end.start() if end else len(text)
    depth = 0
    while mark := _MARK.search(text, place):
        if mark[0] == '"':
            string = _STRING.match(text, mark.start())
            place = string.end() if string else len(text)
        else:
            depth += 1 if mark[0] in _OPENING else -1
            place = mark.end()
        if depth <= 0:
            return place
    return len(text)


def load_object(text: str, source: str) -> Mapping[str, object]:
    """The JSON object of a text.

    Raises:
        MalformedRecord: It is none, is nested without end, or holds half a character.
    """
    try:
        record = json.loads(text)
    except RecursionError as broken:
        raise MalformedRecord(source, "no JSON: nested without end") from broken
    except ValueError as broken:
        raise MalformedRecord(source, f"no JSON: {broken}") from broken
    if not isinstance(record, dict):
        raise MalformedRecord(source, "no JSON object")
    if _ESCAPED_HALF.search(text) and _HALF.search(json.dumps(record, ensure_ascii=False)):
        raise MalformedRecord(source, "half a character")
    return record
