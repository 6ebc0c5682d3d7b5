"""JSON files piece by piece, so that a dossier of hundreds of reports is never whole in memory.

A record can be made as it is written: `Fields` are its pairs, an iterator stands for a list. What is written
is byte for byte what `render_file` and `render_line` give for the whole.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from json.encoder import encode_basestring
from typing import TypeAlias, cast

from synopse.export.values import Json, Record

Piece: TypeAlias = tuple[str, str]
"""The same stretch of JSON on one line and in an indented file."""


class Repeated(dict[str, "Json"]):
    """A record that stands in many places, and never changes: it is rendered once."""


@dataclass(frozen=True, slots=True)
class Fields:
    """A record by its pairs, in order; they can be gone through once."""

    pairs: Iterable[tuple[str, "Lazy"]]


Lazy: TypeAlias = "Json | Fields | Iterator[Json] | Iterator[Fields] | Iterator[Record]"


def whole_record(fields: Fields) -> Record:
    """A record that is made as it is written, at once."""
    return {key: _whole(value) for key, value in fields.pairs}


def _whole(value: Lazy) -> Json:
    if isinstance(value, Fields):
        return whole_record(value)
    if isinstance(value, Iterator):
        return [_whole(item) for item in value]
    return value


class JsonPieces:
    """Writes records on one line and indented, both at once; what is repeated is rendered once for all."""

    def __init__(self) -> None:
        self._line = _Renderer(indent="")
        self._block = _Renderer(indent=" ")

    def of_record(self, fields: Fields, newline: str = "\n") -> Iterator[Piece]:
        """A record of one field or more; the last piece is its closing bracket."""
        inner = newline + " "
        mark = "{"
        for key, value in fields.pairs:
            name = encode_basestring(key)
            yield f"{mark}{name}:", f"{mark}{inner}{name}: "
            yield from self._of(value, inner)
            mark = ","
        yield "}", f"{newline}}}"

    def _of(self, value: Lazy, newline: str) -> Iterator[Piece]:
        if isinstance(value, Fields):
            yield from self.of_record(value, newline)
        elif isinstance(value, Iterator):
            yield from self._of_list(cast("Iterator[Lazy]", value), newline)
        else:
            yield self._line.text(value, ""), self._block.text(value, newline)

    def _of_list(self, items: Iterator[Lazy], newline: str) -> Iterator[Piece]:
        inner = newline + " "
        mark = "["
        for item in items:
            yield mark, mark + inner
            yield from self._of(item, inner)
            mark = ","
        yield ("[]", "[]") if mark == "[" else ("]", f"{newline}]")


class _Renderer:
    """Renders values whole; a line of the value's own level begins with `newline`."""

    def __init__(self, indent: str) -> None:
        self._indent = indent
        self._colon = ": " if indent else ":"
        self._repeated: dict[tuple[int, str], tuple[Repeated, str]] = {}

    def text(self, value: Json, newline: str) -> str:
        if isinstance(value, str):
            return encode_basestring(value)
        if isinstance(value, Repeated):
            key = (id(value), newline)
            if key not in self._repeated:  # the record is kept beside its text, so that its id stays its own
                self._repeated[key] = (value, self._record(value, newline))
            return self._repeated[key][1]
        if isinstance(value, dict):
            return self._record(value, newline)
        if isinstance(value, list):
            return self._list(value, newline)
        if type(value) is int:  # most are offsets; bool is rendered by its own name
            return repr(value)
        return json.dumps(value)

    def _record(self, record: Record, newline: str) -> str:
        if not record:
            return "{}"
        inner = newline + self._indent
        fields = (
            f"{encode_basestring(key)}{self._colon}{self.text(value, inner)}" for key, value in record.items()
        )
        return f"{{{inner}{f',{inner}'.join(fields)}{newline}}}"

    def _list(self, items: list[Json], newline: str) -> str:
        if not items:
            return "[]"
        inner = newline + self._indent
        return f"[{inner}{f',{inner}'.join([self.text(item, inner) for item in items])}{newline}]"
