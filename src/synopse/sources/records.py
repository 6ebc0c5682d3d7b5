"""JSON lines: one report a line, with what is known of it beside its text."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from synopse.errors import EmptySource, MalformedRecord, OversizedSource
from synopse.model import Report, Unread
from synopse.reading import Given, Limits, read_text
from synopse.reading.attempt import attempt

_HALF = re.compile("[\ud800-\udfff]")
_FACTS = ("outlet", "title", "published", "language", "url")


def read_records(
    lines: Iterable[bytes], source: str, limits: Limits, first: int = 1
) -> Iterator[Report | Unread]:
    """A report or its trouble for each line that is not empty, in order.

    A record's source is `source#id`, or `source#line number` where it has no id; `first` is the number of the
    first line.
    """
    for number, line in enumerate(lines, start=first):
        raw = line.rstrip(b"\r\n")
        if not raw.strip():
            continue
        yield attempt(partial(_read_record, raw, source, number, limits), f"{source}#{number}")


def _read_record(raw: bytes, source: str, number: int, limits: Limits) -> Report:
    """The report of one line; its id is the hash of the line without its newline."""
    place = f"{source}#{number}"
    if len(raw) > limits.max_bytes:
        raise OversizedSource(place, f"{len(raw)} bytes, at most {limits.max_bytes} are read")
    record = _load(raw, place)
    name = record.get("id")
    place = f"{source}#{number if name is None else name}"
    facts = {key: _word(record, key, place) for key in _FACTS}
    given = Given(facts["outlet"], facts["title"], facts["published"], facts["language"], facts["url"])
    if record.get("text") is None and record.get("html") is not None:
        return _read_html(record, place, raw, given, limits)
    return read_text(_text(record, place), place, raw=raw, given=given, limits=limits)


def _read_html(record: Mapping[str, object], place: str, raw: bytes, given: Given, limits: Limits) -> Report:
    """The report of a record that holds a page; its id is that of the line."""
    from synopse.reading.pages import parse_page_text, read_parsed  # noqa: PLC0415 -- lxml is loaded for pages only

    words = record["html"]
    if not isinstance(words, str):
        raise MalformedRecord(place, "html is no text")
    return read_parsed(parse_page_text(words, place), place, raw=raw, given=given, limits=limits)


def _load(raw: bytes, place: str) -> Mapping[str, object]:
    """The JSON object of a line."""
    try:
        record = json.loads(raw)
    except (ValueError, RecursionError) as broken:
        raise MalformedRecord(place, f"no JSON: {broken}") from broken
    if not isinstance(record, dict):
        raise MalformedRecord(place, "no JSON object")
    return record


def _text(record: Mapping[str, object], place: str) -> str:
    """The text of a record."""
    text = record.get("text")
    if not isinstance(text, str):
        raise MalformedRecord(place, "no text")
    if _HALF.search(text):
        raise MalformedRecord(place, "half a character")
    if not text.strip():
        raise EmptySource(place)
    return text


def _word(record: Mapping[str, object], key: str, place: str) -> str | None:
    """A fact given beside the text; null and white space are as absent."""
    word = record.get(key)
    if word is None:
        return None
    if isinstance(word, bool) or not isinstance(word, str | int):
        raise MalformedRecord(place, f"{key} is no text")
    return str(word).strip() or None
