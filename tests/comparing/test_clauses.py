"""Where a sentence is cut into clauses, and where not."""

import pytest

from synopse.comparing.clauses import find_clauses
from synopse.model import Span


def cut(text: str, *, heading: bool = False) -> list[str]:
    """The clauses of one sentence as words."""
    return [clause.of(text) for clause in find_clauses(text, Span(0, len(text)), heading=heading)]


@pytest.mark.parametrize(
    ("sentence", "clauses"),
    [
        (
            "Der Zoo hat zwei Luchse aufgenommen und ein Gehege am Hang gebaut.",
            ["Der Zoo hat zwei Luchse aufgenommen", "ein Gehege am Hang gebaut."],
        ),
        (
            "Tamm leitet den Bauhof und vertritt den Bürgermeister.",
            ["Tamm leitet den Bauhof", "vertritt den Bürgermeister."],
        ),
        ("„Das Wehr hält. Niemand muss gehen.“", ["„Das Wehr hält.", "Niemand muss gehen.“"]),
    ],
)
def test_a_sentence_is_cut(sentence: str, clauses: list[str]) -> None:
    assert cut(sentence) == clauses


@pytest.mark.parametrize(
    "sentence",
    [
        "Regen und konkrete Pläne verhinderten das Fest.",
        "Tamm und der Bauhof räumten die Straße.",
        "Sie sagte: „Wir haben gebaut und geplant.“",
        "Am 3. Mai kam Dr. Tamm nach Melmbach.",
    ],
)
def test_a_sentence_stays_whole(sentence: str) -> None:
    assert cut(sentence) == [sentence]


def test_a_heading_is_cut_at_its_colon() -> None:
    assert cut("Streit um Damm: Rat vertagt Beschluss", heading=True) == [
        "Streit um Damm",
        "Rat vertagt Beschluss",
    ]


def test_a_sentence_beyond_measure_stays_whole() -> None:
    endless = "und er hat gebaut " * 100_000
    assert cut(endless) == [endless]
