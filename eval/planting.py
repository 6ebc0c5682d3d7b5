"""Invented wire texts and what a seeded hand makes of them: the edits of the result are known.

A wire file has the wire's title in its first line, then a customer's own title (`title: `) and lead
(`lead: `); below that one sentence a line, paragraphs parted by an empty line. A line that begins with `+ `
is a customer's own sentence, which may be inserted there. A place that may be edited is marked with its kind,
the wire's words and one or more others: `⟦w:umgehende|sofortige|rasche⟧`. Places with the same number
(`⟦-d1:soll|hat⟧ … ⟦-d1:getan haben|getan⟧`) are one edit of a sentence.
"""

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

KINDS = {
    "w": "reworded",
    "c": "cut",
    "i": "inserted",
    "-a": "attribution_removed",
    "+a": "attribution_added",
    "-d": "distance_removed",
    "+d": "distance_added",
}
_MARK = re.compile(r"⟦([^:⟧]+):([^⟧]*)⟧")
_FIXED = 2  # paragraphs: of so few nothing moves, the first always stays
_FEWEST, _MOST, _TRIES = 3, 8, 400
_OWN_TITLE, _OWN_LEAD, _TAIL = 0.25, 0.25, 0.2  # how often a customer has these, or cuts the last paragraph
_QUOTES: Mapping[str, Sequence[tuple[str, str]]] = {
    "de": (("„", "“"), ("»", "«"), ('"', '"'), ("“", "”")),
    "en": (('"', '"'), ("“", "”")),
}


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a wire; `mark` names the edit they may have part in, `others` what may stand instead."""

    words: str
    mark: str = ""
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence; `own` when it is no sentence of the wire, but one a customer may insert."""

    pieces: tuple[Piece, ...]
    own: bool = False


@dataclass(frozen=True, slots=True)
class Wire:
    """A wire text and what may be done to it; `paragraphs` holds the numbers of its lines."""

    name: str
    title: str
    own_title: str
    own_lead: str
    lines: tuple[Line, ...]
    paragraphs: tuple[tuple[int, ...], ...]

    @property
    def language(self) -> str:
        """The language, by the name of the file."""
        return self.name[:2]


@dataclass(frozen=True, slots=True)
class Planted:
    """One edit: where it stands in the wire and in the customer's text; one of the two may be empty.

    `optional`: what stood beside the words that were moved, and may be said to have moved instead.
    """

    kind: str
    wire: tuple[tuple[int, int], ...]
    own: tuple[tuple[int, int], ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """A wire and a customer's version of it, with all edits."""

    name: str
    language: str
    wire: str
    own: str
    edits: tuple[Planted, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do: inline edits by line and mark, lines dropped, inserted and moved, the order of all.

    `passed`: the neighbours that changed places with what was moved.
    """

    inline: Mapping[tuple[int, str], int]
    dropped: frozenset[int]
    inserted: frozenset[int]
    moved: frozenset[int]
    passed: frozenset[int]
    order: tuple[tuple[int, ...], ...]
    titled: bool
    led: bool


@dataclass(slots=True)
class _Writer:
    """A text being written, and where each thing in it stands."""

    text: str = ""

    def write(self, words: str) -> tuple[int, int]:
        """Add words; give their place without white space at the ends."""
        start = len(self.text) + len(words) - len(words.lstrip())
        self.text += words
        return start, max(start, len(self.text.rstrip()) if words.strip() else start)


def read_wire(file: Path) -> Wire:
    """Read one wire with its marks."""
    title, own_title, own_lead, _, *body = file.read_bytes().decode("utf-8").rstrip("\n").split("\n")
    lines: list[Line] = []
    paragraphs: list[tuple[int, ...]] = [()]
    for line in body:
        if not line:
            paragraphs.append(())
            continue
        paragraphs[-1] += (len(lines),)
        own = line.startswith("+ ")
        lines.append(Line(tuple(_pieces(line.removeprefix("+ "))), own=own))
    return Wire(
        file.stem,
        title,
        own_title.removeprefix("title: "),
        own_lead.removeprefix("lead: "),
        tuple(lines),
        tuple(paragraphs),
    )


def _pieces(line: str) -> Iterator[Piece]:
    end = 0
    for found in _MARK.finditer(line):
        if end < found.start():
            yield Piece(line[end : found.start()])
        words, *others = found[2].split("|")
        yield Piece(words, found[1], tuple(others))
        end = found.end()
    if end < len(line):
        yield Piece(line[end:])


def plant(wire: Wire, seed: int) -> Pair:
    """The customer's version that belongs to a seed; the same seed gives the same."""
    chance = random.Random(f"{wire.name}:{seed}")
    plan = _plan(wire, chance)
    text, own = _Writer(), _Writer()
    there = _write_wire(wire, text)
    edits = [*_write_own(wire, plan, there, own)]
    left, right = chance.choice(_QUOTES[wire.language])
    return Pair(f"{wire.name}-{seed}", wire.language, text.text, _quoted(own.text, left, right), tuple(edits))


def _quoted(text: str, left: str, right: str) -> str:
    """The text with other quotation marks, each as long as before."""
    if '"' in text:
        return re.sub(r'"([^"]*)"', lambda found: f"{left}{found[1]}{right}", text)
    return text.translate({ord("„"): left, ord("“"): right})


def _plan(wire: Wire, chance: random.Random) -> Plan:
    """Draw what to do: first a kind, then a place, until there are enough."""
    wanted = chance.randint(_FEWEST, _MOST)
    inline: dict[tuple[int, str], int] = {}
    dropped: set[int] = set()
    inserted: set[int] = set()
    titled, led, tail = (chance.random() < share for share in (_OWN_TITLE, _OWN_LEAD, _TAIL))
    if tail:
        dropped.update(number for number in wire.paragraphs[-1] if not wire.lines[number].own)
    order, moved = (_moved(wire, dropped, chance)) if chance.random() < 1 / 2 else (wire.paragraphs, ())
    places = _places(wire)
    for _ in range(_TRIES):
        if len(inline) + len(inserted) + (len(dropped) if not tail else 0) + bool(moved) >= wanted:
            break
        kind = chance.choice(sorted(places))
        number, mark = chance.choice(places[kind])
        if mark:
            count = max(len(it.others) for it in wire.lines[number].pieces if it.mark == mark)
            inline[number, mark] = chance.randrange(count)
        elif wire.lines[number].own:
            inserted.add(number)
        elif number not in moved:
            dropped.add(number)
    kept = {place: choice for place, choice in inline.items() if place[0] not in dropped}
    left = [it for paragraph in order for it in paragraph if it not in dropped and not wire.lines[it].own]
    if left == sorted(left):  # all between the old place and the new was dropped
        moved = ()
    passed = _passed(wire, left, moved)
    return Plan(
        inline=kept,
        dropped=frozenset(dropped),
        inserted=frozenset(inserted),
        moved=frozenset(moved),
        passed=frozenset(passed),
        order=order,
        titled=titled,
        led=led,
    )


def _passed(wire: Wire, order: Sequence[int], moved: Sequence[int]) -> tuple[int, ...]:
    """The one sentence, or the one paragraph for a paragraph, that changed places with what was moved."""
    if not moved:
        return ()
    place = order.index(moved[0])
    passed = tuple(it for it in order if it not in moved and (it < moved[0]) != (order.index(it) < place))
    left = [tuple(it for it in lines if it in order) for lines in wire.paragraphs]
    return passed if len(passed) == 1 or (passed in left and tuple(moved) in left) else ()


def _places(wire: Wire) -> dict[str, list[tuple[int, str]]]:
    """The places that may be edited, by kind of edit; without a mark a whole sentence."""
    places: dict[str, list[tuple[int, str]]] = {}
    for number, line in enumerate(wire.lines):
        if line.own or number:
            places.setdefault("inserted sentence" if line.own else "cut sentence", []).append((number, ""))
        for mark in dict.fromkeys(piece.mark for piece in line.pieces if piece.mark):
            places.setdefault(KINDS[mark.rstrip("0123456789")], []).append((number, mark))
    return places


def _moved(
    wire: Wire, dropped: set[int], chance: random.Random
) -> tuple[tuple[tuple[int, ...], ...], tuple[int, ...]]:
    """The lines in another order, and those that changed their place: a sentence or a paragraph."""
    paragraphs = [tuple(it for it in lines if it not in dropped) for lines in wire.paragraphs]
    paragraphs = [lines for lines in paragraphs if any(not wire.lines[it].own for it in lines)]
    if len(paragraphs) <= _FIXED:
        return wire.paragraphs, ()
    source = chance.randrange(1, len(paragraphs))
    target = chance.choice([place for place in range(1, len(paragraphs)) if place != source] or [source])
    if chance.random() < 1 / 3:
        block = paragraphs.pop(source)
        paragraphs.insert(target, block)
        return tuple(paragraphs), tuple(it for it in block if not wire.lines[it].own)
    number = chance.choice([it for it in paragraphs[source] if not wire.lines[it].own])
    paragraphs[source] = tuple(it for it in paragraphs[source] if it != number)
    place = chance.randint(0, len(paragraphs[target]))
    paragraphs[target] = (*paragraphs[target][:place], number, *paragraphs[target][place:])
    return tuple(paragraphs), (number,)


Places = dict[tuple[int, int], tuple[int, int]]


def _write_wire(wire: Wire, writer: _Writer) -> Places:
    """Write the wire; give where each piece of each line stands (piece -1: the line, line -1: the title)."""
    there: Places = {(-1, -1): writer.write(wire.title)}
    for paragraph in wire.paragraphs:
        gap = "\n\n"
        for number in paragraph:
            if wire.lines[number].own:
                continue
            writer.write(gap)
            start = len(writer.text)
            for place, piece in enumerate(wire.lines[number].pieces):
                there[number, place] = writer.write(piece.words)
            there[number, -1] = start, len(writer.text)
            gap = " "
    return there


def _write_own(wire: Wire, plan: Plan, there: Places, writer: _Writer) -> Iterator[Planted]:
    """Write the customer's version and tell its edits."""
    title = writer.write(wire.own_title if plan.titled else wire.title)
    if plan.titled:
        yield Planted("reworded", (there[-1, -1],), (title,))
    if plan.led:
        writer.write("\n\n")
        yield Planted("inserted", (), (writer.write(wire.own_lead),))
    for number in sorted(plan.dropped):
        yield Planted("cut", (there[number, -1],), ())
    for paragraph in plan.order:
        gap = "\n\n"
        for number in paragraph:
            if number in plan.dropped or (wire.lines[number].own and number not in plan.inserted):
                continue
            writer.write(gap)
            gap = " "
            yield from _write_line(wire.lines[number], number, plan, there, writer)


def _write_line(line: Line, number: int, plan: Plan, there: Places, writer: _Writer) -> Iterator[Planted]:
    """Write one sentence as the customer has it and tell what was done to it."""
    start = len(writer.text)
    edits: dict[str, list[tuple[tuple[int, int], tuple[int, int]]]] = {}
    for place, piece in enumerate(line.pieces):
        choice = plan.inline.get((number, piece.mark)) if piece.mark else None
        words = piece.words if choice is None else piece.others[min(choice, len(piece.others) - 1)]
        here = writer.write(words)
        if choice is not None:
            edits.setdefault(piece.mark, []).append((there[number, place], here))
    for mark, places in edits.items():
        yield Planted(
            KINDS[mark.rstrip("0123456789")], _filled(it for it, _ in places), _filled(it for _, it in places)
        )
    if line.own:
        yield Planted("inserted", (), ((start, len(writer.text)),))
    elif number in plan.moved:
        yield Planted("moved", (there[number, -1],), ((start, len(writer.text)),))
    elif number in plan.passed:
        yield Planted("moved", (there[number, -1],), ((start, len(writer.text)),), optional=True)


def _filled(places: Iterator[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    return tuple((start, end) for start, end in places if start < end)
