"""A file of what people decided about stories: JSON lines of parts that belong together, or apart.

    {"must_link": ["a.txt", "b.txt"]}
    {"cannot_link": ["a.txt", {"report": "b.txt", "part": 1}]}

A report goes by its source, as Synopse shows it, or by its id; its first part is meant where none is named.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from synopse.errors import BadLinks
from synopse.model import Decision, PartName

MOST_BYTES: Final = 64 * 1024 * 1024
"""A larger file holds no decisions of people."""
_FEWEST = 2
_KINDS = {"must_link": True, "cannot_link": False}


def load_links(path: str) -> tuple[Decision, ...]:
    """The decisions of a file.

    Raises:
        BadLinks: The file cannot be opened, is too large, or a line of it says something else.
    """
    try:
        with Path(path).open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except OSError as trouble:
        raise BadLinks(path, f"cannot be opened ({trouble.strerror or trouble})") from trouble
    if len(raw) > MOST_BYTES:
        raise BadLinks(path, f"too large (more than {MOST_BYTES} bytes)")
    return tuple(_read(raw, path))


def _read(raw: bytes, path: str) -> Iterator[Decision]:
    for number, line in enumerate(raw.splitlines(), start=1):
        if line.strip():
            place = f"{path}#{number}"
            yield _decision(line, place)


def _decision(line: bytes, place: str) -> Decision:
    try:
        said = json.loads(line)
    except (ValueError, RecursionError) as trouble:
        raise BadLinks(place, "no JSON") from trouble
    kinds = [kind for kind in _KINDS if isinstance(said, dict) and kind in said]
    if len(kinds) != 1 or len(said) != 1 or not isinstance(said[kinds[0]], list):
        raise BadLinks(place, "neither a list of must_link nor one of cannot_link")
    if len(said[kinds[0]]) < _FEWEST:
        raise BadLinks(place, "fewer than two parts")
    return Decision(_KINDS[kinds[0]], tuple(_part(it, place) for it in said[kinds[0]]), place)


def _part(said: object, place: str) -> PartName:
    match said:
        case str():
            return said, 0
        case {"report": str(report), "part": int(part), **others} if part >= 0 and not others:
            return report, part
        case _:
            raise BadLinks(place, 'a part is "SOURCE" or {"report": "SOURCE", "part": NUMBER}')
