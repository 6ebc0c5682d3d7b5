"""A folder of CSV tables made from a dossier record, one row a passage, each with its story."""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from synopse.export.values import Json, Record

EVIDENCE = ("report", "start", "end", "exact", "zone")


@dataclass(frozen=True, slots=True)
class Table:
    """One CSV file: its name without ending, its columns, its rows."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def render_table(table: Table) -> str:
    """A table as RFC 4180 CSV.

    A cell that a spreadsheet would run as a formula gets a leading apostrophe; the offsets beside it say
    which characters are the report's own.
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows(tuple(_harmless(cell) for cell in row) for row in table.rows)
    return buffer.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell[:1] in {"=", "+", "-", "@", "\t", "\r"} else cell


def dossier_tables(record: Record) -> tuple[Table, ...]:
    """All tables of a `synopse-dossier/1` record, in the order in which a reader wants them."""
    stories = list(_objects(record, "stories"))
    tables = tuple(
        Table(
            name,
            ("story", *shown),
            tuple(_row(story, shown, values) for story in stories for values in rows(story)),
        )
        for name, columns, rows in _TABLES
        for shown in ((*columns, "how") if name == "statements" and _proposed(stories) else columns,)
    )
    unread = tuple((_cell(item["source"]), _cell(item["cause"])) for item in _objects(record, "unread"))
    return (*tables, Table("unread", ("source", "cause"), unread))


def _proposed(stories: list[Record]) -> bool:
    """Whether any statement was made in another way than by its words; only then there is a column for it."""
    return any("how" in statement for story in stories for statement in _objects(story, "statements"))


def _row(story: Record, columns: tuple[str, ...], values: Record) -> tuple[str, ...]:
    return (_cell(story["id"]), *(_cell(values.get(column)) for column in columns))


def _cell(value: Json) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return " | ".join(_cell(item) for item in value)
    if isinstance(value, dict):
        return _cell(value.get("value", value.get("name", value.get("exact"))))
    return str(value)


def _objects(record: Json, key: str) -> Iterator[Record]:
    """The objects of a list inside `record`."""
    values = record.get(key) if isinstance(record, dict) else None
    for value in values if isinstance(values, list) else []:
        if isinstance(value, dict):
            yield value


def _plain(key: str) -> Callable[[Record], Iterator[Record]]:
    def rows(story: Record) -> Iterator[Record]:
        yield from _objects(story, key)

    return rows


def _members(story: Record) -> Iterator[Record]:
    for origin in _objects(story, "origins"):
        for member in _objects(origin, "members"):
            yield {**origin, **member, "origin": origin["id"]}


def _cells(story: Record) -> Iterator[Record]:
    for statement in _objects(story, "statements"):
        for cell in _objects(statement, "cells"):
            shared: Record = {**cell, "statement": statement["id"]}
            passages = list(_objects(cell, "passages"))
            yield from ({**shared, **passage} for passage in passages or [{}])


def _discrepancies(story: Record) -> Iterator[Record]:
    for found in _objects(story, "discrepancies"):
        for passage in _objects(found, "passages"):
            yield {**found, **passage, "discrepancy": found["id"]}


def _wording(story: Record) -> Iterator[Record]:
    for wording in _objects(story, "wording"):
        for variant in _objects(wording, "variants"):
            for passage in _objects(variant, "passages"):
                yield {**wording, **passage, "variant": variant["variant"]}


def _quotations(story: Record) -> Iterator[Record]:
    for number, quotation in enumerate(_objects(story, "quotations"), 1):
        for version, versions in enumerate(_objects(quotation, "versions"), 1):
            for passage in _objects(versions, "passages"):
                yield {**passage, "quotation": number, "version": version, "speaker": quotation["speaker"]}


def _lineage(story: Record) -> Iterator[Record]:
    for pair in _objects(story, "lineage"):
        for passage in _objects(pair, "passages"):
            yield {**pair, **_ends(passage, "a"), **_ends(passage, "b"), **_sides(pair, passage)}


def _ends(passage: Record, side: str) -> Record:
    span = passage[side]
    start, end = span if isinstance(span, list) else (None, None)
    return {f"{side}_start": start, f"{side}_end": end}


def _sides(pair: Record, passage: Record) -> Record:
    sides: Record = {"kind": passage["kind"], "verbatim": passage["verbatim"]}
    for side in ("a", "b"):
        member = pair[side]
        if isinstance(member, dict):
            sides |= {f"{side}_report": member["report"], f"{side}_part": member["part"]}
    return sides


def _collations(story: Record) -> Iterator[Record]:
    for number, collation in enumerate(_objects(story, "collations"), 1):
        for row in _objects(collation, "rows"):
            against = [passage["exact"] for passage in _objects(row, "against")]
            passages = list(_objects(row, "passages"))
            for passage in passages or [{}]:
                yield {
                    **passage,
                    **row,
                    "collation": number,
                    "against": against,
                    "exact": passage.get("exact"),
                }


def _timeline(story: Record) -> Iterator[Record]:
    for entry in _objects(story, "timeline"):
        what = entry["what"]
        yield {**(what if isinstance(what, dict) else {}), **entry}


def _speaking(story: Record) -> Iterator[Record]:
    for person in _objects(story, "people"):
        yield from ({**speaking, "name": person["name"]} for speaking in _objects(person, "speaking"))


def _headlines(story: Record) -> Iterator[Record]:
    for headline in _objects(story, "headlines"):
        passage = headline["passage"]
        yield {**(passage if isinstance(passage, dict) else {}), **headline}


_TABLES: tuple[tuple[str, tuple[str, ...], Callable[[Record], Iterator[Record]]], ...] = (
    (
        "reports",
        ("siglum", "id", "source", "outlet", "title", "published", "updated", "language", "cut_short"),
        _plain("reports"),
    ),
    ("origins", ("origin", "agency", "certainty", "report", "part"), _members),
    ("statements", ("id", "label", "tier", "agreement", "reports", "origins"), _plain("statements")),
    ("cells", ("statement", "state", "why", "mode", "speaker", "via", *EVIDENCE), _cells),
    (
        "discrepancies",
        ("discrepancy", "type", "severity", "statement", "within_one_report", "rule", "note", *EVIDENCE),
        _discrepancies,
    ),
    ("wording", ("concept", "kind", "variant", "voice", "speaker", *EVIDENCE), _wording),
    ("quotations", ("quotation", "version", "speaker", *EVIDENCE), _quotations),
    (
        "lineage",
        (
            *("a_report", "a_part", "a_start", "a_end", "b_report", "b_part", "b_start", "b_end"),
            *(
                "kind",
                "verbatim",
                "share_of_a",
                "share_of_b",
                "derived_a",
                "derived_b",
                "certainty",
                "agencies",
            ),
        ),
        _lineage,
    ),
    ("collations", ("collation", "report", "kind", "against", *EVIDENCE[1:]), _collations),
    ("timeline", ("value", "kind", *EVIDENCE, "who", "discrepancies"), _timeline),
    ("silences", ("statement", "report", "fair", "why"), _plain("silences")),
    ("people", ("name", "kind", "variants", "roles"), _plain("people")),
    ("speaking", ("name", "report", "direct", "indirect", "reported", "words", "cues"), _speaking),
    ("headlines", ("kind", "statements", *EVIDENCE), _headlines),
    ("ranked", ("kind", "id", "how"), _plain("ranked")),
)
