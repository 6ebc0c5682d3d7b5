"""The first task: a piece of the sources is read, and all is taken from each report that later tasks ask for.

Beside each report goes its card: the report without its text, with the times told in it. Whoever merges,
orders and names reports needs no more.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice

import numpy as np

from synopse.engine.packing import pack
from synopse.engine.pieces import Piece, PieceKind
from synopse.engine.tables import Kind, Row, Schema, Value, bytes_of
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
_SLICE = 1_000
"""Reports that a worker holds at a time."""
_SHARE_SHIFT = np.uint64(40)


@dataclass(frozen=True, slots=True)
class Taken:
    """A report with what was taken from it."""

    report: Report
    marks: Findings
    traits: tuple[Traits, ...]


def read_piece(work: Work, number: int) -> None:
    """Read a piece, and write its reports, parts, fingerprints and troubles, some reports at a time."""
    items = open_piece(work.plan.pieces[number], work.limits)
    writer = _Writer(work, number)
    while slice_of := tuple(islice(items, _SLICE)):
        writer.write(slice_of)
    work.mark("read", number, {"reports": writer.reports, "unread": writer.unread})


class _Writer:
    """Writes what is read of one piece, slice by slice; an archive of any size is never whole in memory."""

    def __init__(self, work: Work, piece: int) -> None:
        """Take the batch and the number of the piece."""
        self._work = work
        self._piece = piece
        self._slice = 0
        self._parts = 0
        self.reports = 0
        self.unread = 0

    def write(self, items: Iterable[Report | Unread]) -> None:
        """Write one slice; rows and parts are counted on from the slice before."""
        taken: list[Taken] = []
        unread: list[Unread] = []
        for item in items:
            found = item if isinstance(item, Unread) else attempt(partial(take, item), item.source)
            if isinstance(found, Unread):
                unread.append(found)
            else:
                taken.append(found)
        self._write_reports(taken)
        self._store("unread", [{"source": it.source, "cause": it.cause} for it in unread], UNREAD)
        self.reports += len(taken)
        self.unread += len(unread)
        self._slice += 1

    def _write_reports(self, taken: Sequence[Taken]) -> None:
        piece, first = self._piece, self.reports
        prints, runs = _prints_of(self._work, taken)
        rows = [{"piece": piece, **row, "places": _shifted(row["places"], self._parts)} for row in prints]
        self._store("prints", rows, PRINTS)
        reports = [{"piece": piece, "row": first + i, **_report_row(it)} for i, it in enumerate(taken)]
        self._store("read", reports, REPORTS)
        traits = ((first + i, one) for i, it in enumerate(taken) for one in it.traits)
        parts: list[Row] = [
            {"piece": piece, "row": row, "part": one.member.part, "runs": count, "traits": pack(one)}
            for (row, one), count in zip(traits, runs, strict=True)
        ]
        self._store("parts", parts, PARTS)
        self._parts += len(parts)

    def _store(self, name: str, rows: Sequence[Row], schema: Schema) -> None:
        path = self._work.layout.stage(name, self._piece)
        self._work.store.write(path.with_name(f"{path.name}-{self._slice:04}"), rows, schema)


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


def _report_row(taken: Taken) -> Row:
    times = tuple(it for it in taken.marks.times if it.type in (TimeType.DATE, TimeType.TIME))
    card = (card_of(taken.report), Findings(taken.report.id, times=times))
    return {"card": pack(card), "report": pack(taken.report)}


def _prints_of(work: Work, taken: Sequence[Taken]) -> tuple[list[Row], list[int]]:
    """The postings of some reports, share by share, and how many runs each of their parts has."""
    texts = (article_text(it.report, one.member.part) for it in taken for one in it.traits)
    hashes, places = Fingerprinter(work.plan.sample).hash_texts(texts)
    order = np.lexsort((places, hashes))
    hashes, places = hashes[order], places[order]
    fresh = np.append(True, (hashes[1:] != hashes[:-1]) | (places[1:] != places[:-1]))[: len(hashes)]
    hashes, places = hashes[fresh], places[fresh]
    shares = (hashes >> _SHARE_SHIFT) % np.uint64(work.shares)
    rows: list[Row] = [
        {
            "bucket": int(share),
            "hashes": hashes[shares == share].tobytes(),
            "places": places[shares == share].tobytes(),
        }
        for share in np.unique(shares).tolist()
    ]
    counts = np.bincount(places, minlength=sum(len(it.traits) for it in taken))
    return rows, [int(it) for it in counts]


def _shifted(places: Value, by: int) -> bytes:
    """Places counted on from parts before."""
    return (np.frombuffer(bytes_of(places), np.int32) + np.int32(by)).tobytes()


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
