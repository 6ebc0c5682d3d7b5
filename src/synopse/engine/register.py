"""The second task: which reports there are, each once, in their order, and which edition replaces which.

Works on cards only; one process holds them all. What it decides is decided by the functions that a small run
uses, on the same facts.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from synopse.engine.packing import unpack
from synopse.engine.tables import Kind, Row, bytes_of, maybe_text, number_of, text_of, texts
from synopse.engine.work import Work
from synopse.lineage.pairs import holder_of
from synopse.lineage.standing import Holder
from synopse.model import Findings, Member, Report
from synopse.model.order import publication_order
from synopse.reading.duplicates import merge_equal_reports
from synopse.reading.editions import mark_editions

REGISTER = {
    "piece": Kind.NUMBER,
    "row": Kind.NUMBER,
    "bucket": Kind.NUMBER,
    "place": Kind.NUMBER,
    "source": Kind.TEXT,
    "also_at": Kind.TEXTS,
    "supersedes": Kind.TEXT,
}
MEMBERS = {
    "report": Kind.TEXT,
    "part": Kind.NUMBER,
    "house": Kind.TEXT,
    "day": Kind.TEXT,
    "runs": Kind.NUMBER,
}
NUMBERS = {"piece": Kind.NUMBER, "numbers": Kind.BYTES}
_TABLE = 5_000
"""Reports in one file of the table of reports."""


@dataclass(frozen=True, slots=True)
class Card:
    """A report without its text, the times told in it, and where it was read."""

    report: Report
    marks: Findings
    piece: int
    row: int


def register_reports(work: Work, _: int) -> None:
    """Write the register, the members in their order, and the number of each part of each piece."""
    cards = [card for group in _by_id(load_cards(work)).values() for card in _one_of(group)]
    cards.sort(key=lambda card: publication_order(card.report))
    marked = mark_editions([card.report for card in cards])
    register = [
        _register_row(place, card, report)
        for place, (card, report) in enumerate(zip(cards, marked, strict=True))
    ]
    work.write("register", 0, register, REGISTER)
    places = {(card.piece, card.row): place for place, card in enumerate(cards)}
    _write_members(work, marked, places)
    work.mark("register", 0, {"reports": len(cards)})


def load_cards(work: Work) -> list[Card]:
    """The cards of all reports read."""
    return [_card(row) for row in work.rows("read", ("piece", "row", "card"))]


@lru_cache(maxsize=1)
def load_holders(work: Work) -> tuple[Holder, ...]:
    """Whose each member is, in order of their numbers."""
    rows = work.rows("members", ("report", "house", "day"))
    return tuple(Holder(text_of(it["report"]), maybe_text(it["house"]), maybe_text(it["day"])) for it in rows)


def load_members(work: Work) -> tuple[Member, ...]:
    """All members in order of their numbers."""
    rows = work.rows("members", ("report", "part"))
    return tuple(Member(text_of(it["report"]), number_of(it["part"])) for it in rows)


def load_numbers(work: Work) -> Mapping[int, "np.ndarray[tuple[int], np.dtype[np.int32]]"]:
    """By piece: the number of each of its parts, -1 for those of a report that stands elsewhere, too."""
    rows = work.rows("numbers", tuple(NUMBERS))
    return {number_of(it["piece"]): np.frombuffer(bytes_of(it["numbers"]), np.int32) for it in rows}


def _card(row: Row) -> Card:
    report, marks = unpack(bytes_of(row["card"]), tuple)
    return Card(report, marks, number_of(row["piece"]), number_of(row["row"]))


def _by_id(cards: Iterable[Card]) -> dict[str, list[Card]]:
    groups: dict[str, list[Card]] = {}
    for card in cards:
        groups.setdefault(card.report.id, []).append(card)
    return groups


def _one_of(group: list[Card]) -> Iterable[Card]:
    """The card of equal reports that stays, with the sources of all."""
    if len(group) == 1:
        return group
    (merged,) = merge_equal_reports(card.report for card in group)
    for card in group:
        if replace(card.report, source=merged.source, also_at=merged.also_at) == merged:
            return (replace(card, report=merged),)
    return group[:1]


def _register_row(place: int, card: Card, report: Report) -> Row:
    return {
        "piece": card.piece,
        "row": card.row,
        "bucket": place // _TABLE,
        "place": place,
        "source": report.source,
        "also_at": texts(report.also_at),
        "supersedes": report.supersedes,
    }


def _write_members(work: Work, reports: Iterable[Report], places: Mapping[tuple[int, int], int]) -> None:
    """Number the parts of reports in their order."""
    ordered = tuple(reports)
    firsts = np.cumsum([0, *(len(it.parts) for it in ordered)]).tolist()
    rows: list[Row] = [{} for _ in range(firsts[-1])]
    numbers: dict[int, list[int]] = {}
    for row in work.rows("parts", ("piece", "row", "part", "runs")):
        piece, part = number_of(row["piece"]), number_of(row["part"])
        place = places.get((piece, number_of(row["row"])))
        number = -1
        if place is not None:
            report = ordered[place]
            number = firsts[place] + [it.part for it in report.parts].index(part)
            holder = holder_of(report)
            rows[number] = {
                "report": report.id,
                "part": part,
                "house": holder.house,
                "day": holder.day,
                "runs": row["runs"],
            }
        numbers.setdefault(piece, []).append(number)
    work.write("members", 0, rows, MEMBERS)
    packed: list[Row] = [
        {"piece": piece, "numbers": np.array(it, np.int32).tobytes()} for piece, it in sorted(numbers.items())
    ]
    work.write("numbers", 0, packed, NUMBERS)
