"""Credits are scored by agencies and spans; mined gold is weighed."""

from collections.abc import Sequence

import pytest

from scorers.credits import score_credits
from scorers.score import Json
from tests.eval.made_up import figures
from tests.marks import read_marks

BODY = "Die Mühle brannte am Abend. Niemand wurde verletzt. " * 6


def _row(marked: str) -> tuple[str, Json]:
    """The text and its row; the mark is labelled with the agencies."""
    text, ((label, start, end), *_) = read_marks(marked)
    return text, {
        "id": "a",
        "credit": text[start:end],
        "start": start,
        "end": end,
        "agencies": label.split("+"),
    }


def _score(marked: str, *found: tuple[str, Sequence[str]], what: str = "text") -> dict[str, float]:
    text, row = _row(marked)
    credits_ = [
        {"start": text.index(words), "end": text.index(words) + len(words), "agencies": names, "for": what}
        for words, names in found
    ]
    return figures(score_credits({"a": {"credits": credits_, "datelines": []}}, {"a": text}, [row]))


@pytest.mark.parametrize(
    ("marked", "words", "names", "exact", "agencies"),
    [
        ("⟦dpa:(dpa)⟧", "(dpa)", ["dpa"], 1, 1),
        ("⟦dpa:(dpa).⟧", "(dpa)", ["dpa"], 1, 1),
        ("Mit Material von ⟦dpa:dpa⟧", "Mit Material von dpa", ["dpa"], 1, 1),
        ("Mit Material von AP und ⟦dpa:dpa⟧", "Mit Material von AP und dpa", ["AP", "dpa"], 1, 1),
        ("⟦AFP:(AFP, EPD)⟧", "(AFP, EPD)", ["AFP", "epd"], 1, 1),
        ("⟦rtr+dpa:(rtr/dpa)⟧", "(rtr/dpa)", ["Reuters", "dpa"], 1, 1),
        ("⟦dpa:(dpa)⟧", "verletzt. (dpa)", ["dpa"], 0, 1),
        ("⟦dpa:(dpa)⟧", "(dpa)", ["AFP"], 0, 0),
    ],
)
def test_spans_and_agencies(marked: str, words: str, names: list[str], exact: float, agencies: float) -> None:
    values = _score(BODY + marked, (words, names))
    assert (values["exact_f1"], values["agencies_f1"], values["nothing_else"]) == (exact, agencies, 1)


def test_an_agency_too_many_costs_precision() -> None:
    assert _score(f"{BODY}⟦dpa:(dpa)⟧", ("(dpa)", ["dpa", "AFP"]))["exact_f1"] == pytest.approx(2 / 3)


def test_another_credit_at_the_end_costs_precision() -> None:
    values = _score(f"{BODY}Er schwieg. AFP meldet. ⟦dpa:(dpa)⟧", ("(dpa)", ["dpa"]), ("AFP", ["AFP"]))
    assert values["agencies_f1"] == pytest.approx(2 / 3)


def test_a_credit_further_up_is_counted_by_article() -> None:
    values = _score(f"Zuvor. (AFP) {BODY}⟦dpa:(dpa)⟧", ("(dpa)", ["dpa"]), ("(AFP)", ["AFP"]))
    assert (values["exact_f1"], values["nothing_else"]) == (1, 0)
    values = _score(f"Zuvor. (dpa) {BODY}⟦dpa:dpa⟧", ("(dpa)", ["dpa"]))
    assert (values["exact_f1"], values["nothing_else"]) == (0, 1)


def test_a_photo_credit_finds_nothing() -> None:
    assert _score(f"{BODY}⟦dpa:(dpa)⟧", ("(dpa)", ["dpa"]), what="photo")["exact_f1"] == 0


def test_rows_in_a_sentence_and_of_a_picture_are_apart() -> None:
    running = f"{BODY}Das sagte sie der ⟦dpa:dpa.⟧"
    assert _score(running)["running_left_alone"] == 1
    assert _score(running, ("dpa.", ["dpa"]))["running_left_alone"] == 0
    photo = f"{BODY}Rathaus; picture ⟦dpa:alliance/dpa⟧"
    assert _score(photo)["photos_left_alone"] == 1
    assert _score(photo, ("alliance/dpa", ["dpa"]))["photos_left_alone"] == 0
