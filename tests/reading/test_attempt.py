"""The batch loop's guard tells trouble and goes on."""

from synopse.errors import EmptySource
from synopse.model import Unread
from synopse.reading.attempt import attempt


def test_what_works_is_returned() -> None:
    assert attempt(lambda: 7, "a.txt") == 7


def test_trouble_in_the_world_names_its_own_source() -> None:
    def step() -> None:
        raise EmptySource("a.jsonl#3")

    assert attempt(step, "a.jsonl") == Unread("a.jsonl#3", "empty: no text in it")


def test_a_fault_of_ours_is_told_and_goes_no_further() -> None:
    def step() -> None:
        raise ZeroDivisionError("no words")

    found = attempt(step, "a.txt")
    assert isinstance(found, Unread)
    assert found.cause == "internal fault, please report it: ZeroDivisionError: no words"
