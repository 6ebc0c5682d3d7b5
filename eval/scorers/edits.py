"""How well a collation tells the edits that a customer made to a wire, and of which kind they are."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from scorers.score import Json, Outcome, Score, checked, found, share

MIRRORED = {
    "cut": "inserted",
    "inserted": "cut",
    "attribution_removed": "attribution_added",
    "attribution_added": "attribution_removed",
    "distance_removed": "distance_added",
    "distance_added": "distance_removed",
}
Places = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Edited:
    """An edit as places in the wire and in the customer's own text; one of the two may be empty."""

    kind: str
    wire: Places
    own: Places
    optional: bool = False


def read_rows(record: Json, wire: str) -> list[Edited]:
    """The rows of a `synopse-lineage/1` whose report `wire` (id) is the wire, those of kept words left out.

    Where the customer's text is the base, its rows tell what the wire has instead: they are turned round.
    """
    collations = record["collations"]
    return [_row(row, wire) for collation in collations for row in collation["rows"] if row["kind"] != "kept"]


def _row(row: Json, wire: str) -> Edited:
    kind: str = row["kind"]
    here, there = _places(row["passages"]), _places(row["against"])
    if row["report"] == wire:
        return Edited(MIRRORED.get(kind, kind), wire=here, own=there)
    return Edited(kind, wire=there, own=here)


def _places(passages: Iterable[Json]) -> Places:
    return [(passage["start"], passage["end"]) for passage in passages]


def score_edits(rows: Mapping[str, Sequence[Edited]], planted: Mapping[str, Sequence[Edited]]) -> Outcome:
    """Score the rows of pairs against what was planted in them; both by the pair's name.

    An edit is located where a row covers some of its words, in either text; its kind is that of the row that
    covers most of them. `places`: of all rows, those that stand where something was planted.
    Optional edits are not looked for, but a row may stand there.
    """
    located: dict[str, bool] = {}
    right: dict[str, bool] = {}
    kinds: dict[str, list[str]] = {}
    for name, edits in planted.items():
        for number, edit in enumerate(edits):
            if edit.optional:
                continue
            key = f"{name}:{number}:{edit.kind}"
            covered = [(_shared(row, edit), row.kind) for row in rows.get(name, ())]
            most, kind = max(covered, default=(0, ""))
            located[key] = most > 0
            right[key] = most > 0 and kind == edit.kind
            kinds.setdefault(edit.kind, []).append(key)
    all_rows = [(row, planted[name]) for name, found_rows in rows.items() for row in found_rows]
    meant = sum(any(_shared(row, edit) > 0 for edit in edits) for row, edits in all_rows)
    return Outcome(
        (
            checked("located", located),
            checked("kind", right),
            share("places", meant, len(all_rows)),
            *_by_kind(right, kinds),
        ),
        *found(right),
    )


def _by_kind(right: Mapping[str, bool], kinds: Mapping[str, Sequence[str]]) -> Iterator[Score]:
    for kind in sorted(kinds):
        yield checked(f"kind.{kind}", {key: right[key] for key in kinds[kind]})


def _shared(row: Edited, edit: Edited) -> int:
    """How many characters of an edit a row covers, in both texts."""
    return _covered(row.wire, edit.wire) + _covered(row.own, edit.own)


def _covered(some: Places, others: Places) -> int:
    return sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in some for b in others)
