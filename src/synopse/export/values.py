"""JSON values: their types, and how they are written so that the same input gives the same bytes."""

import json
from collections.abc import Iterable
from typing import TypeAlias

from synopse.model import Moment, Span, Stated

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"
Record: TypeAlias = dict[str, Json]


def render_line(record: Record) -> str:
    """One record as a line of JSON, without its newline."""
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def render_file(record: Record) -> str:
    """One record as a file of JSON, indented."""
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def pair_of(span: Span) -> list[Json]:
    """A span as `[start, end]`."""
    return [span.start, span.end]


def pairs_of(spans: Iterable[Span]) -> list[Json]:
    """Spans as a list of `[start, end]`."""
    return [pair_of(span) for span in spans]


def strings_of(words: Iterable[str]) -> list[Json]:
    """Words as a JSON list."""
    return list(words)


def bounds_of(span: Span | None) -> Record:
    """`start` and `end`, both null where a value came from outside the text."""
    return {"start": span.start, "end": span.end} if span else {"start": None, "end": None}


def stated_of(stated: Stated | None) -> Json:
    """A value with its provenance, or null."""
    if stated is None:
        return None
    return {"value": stated.value, "how": stated.how.value, **bounds_of(stated.span)}


def moment_of(moment: Moment | None) -> Json:
    """A moment with its precision and provenance, or null."""
    if moment is None:
        return None
    return {
        "value": moment.value,
        "precision": moment.precision.value,
        "how": moment.how.value,
        **bounds_of(moment.span),
    }
