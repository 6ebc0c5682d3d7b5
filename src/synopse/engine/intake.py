"""The first task: a piece of the sources is read, and all is taken from each report that later tasks ask for.

Beside each report goes its card: the report without its text, with the times told in it. Whoever merges,
orders and names reports needs no more.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from synopse.engine.packing import pack
from synopse.engine.pieces import Piece, PieceKind
from synopse.engine.tables import Kind, Row
from synopse.engine.work import Work
from synopse.finding import find_marks
from synopse.lineage.words import article_text
from synopse.model import Findings, Member, Report, TimeType, Unread
from synopse.reading import Limits
from synopse.reading.attempt import attempt
from synopse.sources import read_sources
from synopse.sources.files import Stretch, read_stretch, tell_troubles
from synopse.sources.records import read_records
from synopse.stories import Traits, find_traits
from synopse.stories.story import title_of
from synopse.text.shingles import Fingerprinter

REPORTS = {"piece": Kind.NUMBER, "row": Kind.NUMBER, "card": Kind.BYTES, "report": Kind.BYTES}
PARTS = {
    "piece": Kind.NUMBER,
    "row": Kind.NUMBER,
    "part": Kind.NUMBER,
    "runs": Kind.NUMBER,
    "traits": Kind.BYTES,
}
PRINTS = {"piece": Kind.NUMBER, "bucket": Kind.NUMBER, "hashes": Kind.BYTES, "places": Kind.BYTES}
UNREAD = {"source": Kind.TEXT, "cause": Kind.TEXT}

GROUPED_BY = "none"
"""Names for grouping are found by rules alone: a tagger costs six times as much and changed no story."""
_FIELDS = ("id", "url", "outlet", "title", "published", "language", "text", "html")
_SHARE_SHIFT = np.uint64(40)


@dataclass(frozen=True, slots=True)
class Taken:
    """A report with what was taken from it."""

    report: Report
    marks: Findings
    traits: tuple[Traits, ...]


def read_piece(work: Work, number: int) -> None:
    """Read a piece, and write its reports, parts, fingerprints and troubles."""
    taken: list[Taken] = []
    unread: list[Unread] = []
    for item in open_piece(work.plan.pieces[number], work.limits):
        found = item if isinstance(item, Unread) else attempt(partial(take, item), item.source)
        if isinstance(found, Unread):
            unread.append(found)
        else:
            taken.append(found)
    runs = _write_prints(work, number, taken)
    work.write("read", number, [_report_row(number, row, it) for row, it in enumerate(taken)], REPORTS)
    parts = ((row, one) for row, it in enumerate(taken) for one in it.traits)
    work.write(
        "parts",
        number,
        [
            {"piece": number, "row": row, "part": one.member.part, "runs": count, "traits": pack(one)}
            for (row, one), count in zip(parts, runs, strict=True)
        ],
        PARTS,
    )
    work.write("unread", number, [{"source": it.source, "cause": it.cause} for it in unread], UNREAD)
    work.mark("read", number, {"reports": len(taken), "unread": len(unread)})


def open_piece(piece: Piece, limits: Limits) -> Iterator[Report | Unread]:
    """The reports of a piece, and what could not be read of it."""
    if piece.kind is PieceKind.FILES:
        return read_sources(piece.paths, limits=limits)
    if piece.kind is PieceKind.LINES:
        stretch = Stretch(piece.start, piece.end, piece.first)
        return read_stretch(piece.paths[0], piece.source, stretch, limits)
    lines = _lines_of_rows(piece)
    return tell_troubles(piece.source, read_records(lines, piece.source, limits, piece.first))


def take(report: Report) -> Taken:
    """Take from a report all that is asked for later."""
    marks = find_marks(report, analysis=GROUPED_BY)
    return Taken(report, marks, tuple(find_traits(report, it.part, marks) for it in report.parts))


def card_of(report: Report) -> Report:
    """A report without its text and all that points into it, but for titles."""
    parts = tuple(replace(it, title=title_of(report, Member(report.id, it.part))) for it in report.parts)
    return replace(
        report, text="", zones=(), parts=parts, authors=(), datelines=(), credits=(), comments=(), doubts=()
    )


def _report_row(piece: int, row: int, taken: Taken) -> Row:
    times = tuple(it for it in taken.marks.times if it.type in (TimeType.DATE, TimeType.TIME))
    card = (card_of(taken.report), Findings(taken.report.id, times=times))
    return {"piece": piece, "row": row, "card": pack(card), "report": pack(taken.report)}


def _write_prints(work: Work, number: int, taken: list[Taken]) -> list[int]:
    """Write the postings of a piece, share by share; gives how many runs each part has."""
    texts = (article_text(it.report, one.member.part) for it in taken for one in it.traits)
    hashes, places = Fingerprinter(work.plan.sample).hash_texts(texts)
    order = np.lexsort((places, hashes))
    hashes, places = hashes[order], places[order]
    fresh = np.append(True, (hashes[1:] != hashes[:-1]) | (places[1:] != places[:-1]))[: len(hashes)]
    hashes, places = hashes[fresh], places[fresh]
    shares = (hashes >> _SHARE_SHIFT) % np.uint64(work.shares)
    rows: list[Row] = []
    for share in np.unique(shares).tolist():
        mine = shares == share
        packed = {"hashes": hashes[mine].tobytes(), "places": places[mine].tobytes()}
        rows.append({"piece": number, "bucket": int(share), **packed})
    work.write("prints", number, rows, PRINTS)
    return [int(it) for it in np.bincount(places, minlength=sum(len(it.traits) for it in taken))]


def _lines_of_rows(piece: Piece) -> Iterator[bytes]:
    """The rows of a row group as JSON lines: fields in a fixed order, null ones left out.

    A report's id is the hash of such a line, so a table gives the reports that its rows as JSON lines give.
    """
    import pyarrow as pa  # noqa: PLC0415 -- an extra
    import pyarrow.parquet as pq  # noqa: PLC0415 -- the same

    try:
        file = pq.ParquetFile(piece.paths[0])
        names = [name for name in _FIELDS if name in file.schema_arrow.names]
        batches = file.iter_batches(batch_size=256, row_groups=[piece.start], columns=names)
        for row in (row for batch in batches for row in batch.to_pylist()):
            told = {name: row[name] for name in names if row[name] is not None}
            yield json.dumps(told, ensure_ascii=False, default=str).encode(errors="surrogatepass")
    except (pa.ArrowException, IndexError) as trouble:
        raise OSError(str(trouble)) from trouble
