"""The seam to the product: printed words come back, and another exit code than 0 is told with its cause."""

import sys

import pytest

from product import ProductFailure, alike, run, run_apart


def test_what_a_command_prints_comes_back() -> None:
    before = sys.argv
    assert "compare" in run(["--help"])
    assert sys.argv is before


def test_a_refused_command_names_its_code_and_cause() -> None:
    with pytest.raises(ProductFailure, match=r"(?s)ended with 2: .*No such command"):
        run(["colours"])


@pytest.mark.parametrize(("arguments", "code"), [(["--help"], 0), (["colours"], 2)])
def test_a_process_of_its_own_gives_its_exit_code(arguments: list[str], code: int) -> None:
    assert run_apart(arguments, 1) == code


def test_each_text_is_set_beside_each_of_the_other_document() -> None:
    told = "Der Damm bei Hollerau ist gebrochen. Das teilte das Rathaus mit."
    scores = alike([told, "", "Der Chor probt im Pfarrsaal."], [told, "Bei Hollerau ist ein Damm gebrochen."])
    assert [len(row) for row in scores] == [2, 2, 2]
    assert scores[0][0] == 1.0
    assert scores[0][1] > max(*scores[1], *scores[2])
