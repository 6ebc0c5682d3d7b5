"""Resolved speakers are held against gold's descriptions, spellings folded and unnamed persons apart."""

import pytest

from scorers.score import Json
from scorers.speakers import is_named, score_names


@pytest.mark.parametrize(
    ("name", "described", "right"),
    [
        ("Kallweit", "Petra Kallweit", True),
        ("Wolodimir Selenskij", "Wolodymyr Selenskyj", True),
        ("Moskau", "Russische Regierung", True),
        ("Landgericht", "Landgericht Wummelitz (Strafkammer)", True),
        ("Petra Kallweit", "Jens Osterkamp", False),
        ("die Stadt", "Polizei", False),
    ],
)
def test_name_shares_a_word_that_counts(name: str, described: str, right: bool) -> None:  # noqa: FBT001 -- a case
    assert is_named(name, described) is right


def _pair(described: str | None, name: str | None) -> tuple[Json, Json]:
    return {"speaker_resolved": described}, {"speaker_name": name}


def test_unnamed_persons_ask_for_no_name_and_open_ones_are_no_mistake() -> None:
    pairs = [
        _pair("Petra Kallweit", "Kallweit"),
        _pair("Jens Osterkamp", None),
        _pair("Jens Osterkamp", "Petra Kallweit"),
        _pair("Sprecherin der Polizei", None),
        _pair(None, "Petra Kallweit"),
    ]
    right, kept = score_names(pairs)
    assert (right.count, kept.count) == ("1/3", "1/2")
