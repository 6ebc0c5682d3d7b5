"""Edits planted in wire texts."""

from pathlib import Path

import pytest

from planting import KINDS, Pair, Wire, plant, read_wire

FOLDER = Path(__file__).parents[2] / "eval/planted"
WIRES = tuple(read_wire(file) for file in sorted(FOLDER.glob("*/*.txt")))
SMALL = (
    "Titel\ntitle: Eigener Titel\nlead: Eigener Anfang.\n\n"
    "Die Werft hat "
    "⟦-a:nach eigenen Angaben |⟧drei Fähren ⟦w:abgesagt|gestrichen⟧.\n\n+ Es regnet.\nEr geht.\n"
)


@pytest.fixture
def small(tmp_path: Path) -> Wire:
    file = tmp_path / "de-small.txt"
    file.write_text(SMALL, encoding="utf-8")
    return read_wire(file)


def words(pair: Pair) -> list[tuple[str, str, str]]:
    """Every edit as kind, words of the wire, words of the customer."""
    return [
        (
            it.kind,
            " … ".join(pair.wire[start:end] for start, end in it.wire),
            " … ".join(pair.own[start:end] for start, end in it.own),
        )
        for it in pair.edits
    ]


def test_a_wire_has_what_stands_first_in_its_marks(small: Wire) -> None:
    assert plant(small, 0).wire == (
        "Titel\n\nDie Werft hat nach eigenen Angaben drei Fähren abgesagt.\n\nEr geht."
    )


def test_edits_are_told_in_the_words_of_both(small: Wire) -> None:
    told = {edit for seed in range(30) for edit in words(plant(small, seed))}
    assert {
        ("attribution_removed", "nach eigenen Angaben", ""),
        ("reworded", "abgesagt", "gestrichen"),
        ("inserted", "", "Es regnet."),
        ("cut", "Er geht.", ""),
        ("reworded", "Titel", "Eigener Titel"),
        ("inserted", "", "Eigener Anfang."),
    } <= told


@pytest.mark.parametrize("wire", WIRES, ids=lambda wire: wire.name)
def test_the_same_seed_plants_the_same_and_marks_never_show(wire: Wire) -> None:
    for seed in range(5):
        pair = plant(wire, seed)
        assert pair == plant(wire, seed)
        assert not set("⟦⟧|") & set(pair.wire + pair.own)
        assert all(edit.wire or edit.own for edit in pair.edits)
        assert "  " not in pair.own


def test_every_kind_is_planted_in_the_wires() -> None:
    kinds = {edit.kind for wire in WIRES for seed in range(5) for edit in plant(wire, seed).edits}
    assert kinds == {*KINDS.values(), "moved"}
