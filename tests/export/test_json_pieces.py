"""A dossier written piece by piece is the record written at once, to the byte."""

import json
from collections.abc import Iterator
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.export.dossier_record import dossier_pieces, dossier_record
from synopse.export.evidence import Quotations
from synopse.export.json_pieces import Fields, JsonPieces, Lazy, Repeated, whole_record
from synopse.export.values import Json, render_file, render_line
from synopse.model import Dossier
from tests.export.made_up import made_up_dossier

VALUES: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


def written(fields: Fields) -> tuple[str, str]:
    """The record on one line and as a file."""
    lines, blocks = zip(*JsonPieces().of_record(fields), strict=True)
    return "".join(lines), "".join(blocks) + "\n"


@given(st.dictionaries(st.text(), VALUES, min_size=1, max_size=3))
def test_any_record_is_written_as_json_writes_it(record: dict[str, Json]) -> None:
    pairs: list[tuple[str, Lazy]] = list(record.items())
    assert written(Fields(pairs)) == (render_line(record), render_file(record))


def made_late() -> Fields:
    gap = Repeated({"state": "not_found", "passages": []})

    def stories() -> Iterator[Fields]:
        cells: list[Json] = [gap, gap]
        yield Fields([("id", "S1"), ("cells", iter(cells)), ("none", iter(()))])
        yield Fields([("id", "S2"), ("cells", cells)])

    return Fields([("schema", "x"), ("stories", stories())])


def test_what_is_made_as_it_is_written_is_the_same() -> None:
    record = whole_record(made_late())
    assert written(made_late()) == (render_line(record), render_file(record))
    assert json.loads(written(made_late())[1]) == record


@pytest.mark.parametrize("quotations", Quotations)
@pytest.mark.parametrize("dossier", [made_up_dossier(), Dossier(())])
def test_a_dossier_by_pieces_is_the_whole_one(dossier: Dossier, quotations: Quotations) -> None:
    pieces = "".join(dossier_pieces(dossier, quotations=quotations))
    record = dossier_record(dossier, quotations=quotations)
    assert pieces == render_file(record)
    rest = {key: value for key, value in record.items() if key != "digest"}
    assert record["digest"] == f"sha256:{sha256(render_line(rest).encode()).hexdigest()}"
