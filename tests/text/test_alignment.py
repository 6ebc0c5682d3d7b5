"""Shared runs of words, and the stretches they join to."""

from collections.abc import Callable
from random import Random

import pytest

from synopse.text.alignment import BREAK, Run, chain_runs, find_runs

SIZE = 3
Made = Callable[[int], tuple[list[str], list[str]]]


def words(text: str) -> list[str]:
    return text.split()


def test_a_run_is_as_long_as_it_can_be() -> None:
    assert find_runs(words("x a b c d y"), words("a b c d z"), SIZE) == (Run(1, 0, 4),)


def test_a_run_too_short_is_none() -> None:
    assert find_runs(words("a b x c"), words("a b y c"), SIZE) == ()


def test_the_same_words_in_two_places_are_two_runs() -> None:
    assert find_runs(words("a b c x y a b c"), words("a b c"), SIZE) == (Run(0, 0, 3), Run(5, 0, 3))


def test_moved_words_are_found_too() -> None:
    assert find_runs(words("a b c d e f"), words("d e f a b c"), SIZE) == (Run(0, 3, 3), Run(3, 0, 3))


def test_a_border_ends_a_run() -> None:
    border = [f"{BREAK}1"]
    first = words("a b c") + border + words("d e f")
    assert find_runs(first, words("a b c d e f"), SIZE) == (Run(0, 0, 3), Run(4, 3, 3))


def test_a_chain_bridges_changed_words() -> None:
    a, b = words("a b c x d e f"), words("a b c y z d e f")
    runs = find_runs(a, b, SIZE)
    assert chain_runs(a, b, runs) == ((Run(0, 0, 3), Run(4, 5, 3)),)


def test_a_chain_takes_in_small_runs_around_a_long_one() -> None:
    a, b = words("k l m x a b c d y e f g"), words("k l m z a b c d w e f g")
    runs = find_runs(a, b, 4)
    assert chain_runs(a, b, runs) == ((Run(0, 0, 3), Run(4, 4, 4), Run(9, 9, 3)),)


def test_a_chain_does_not_pass_a_border() -> None:
    a = [*words("a b c"), f"{BREAK}1", *words("d e f")]
    b = words("a b c x d e f")
    assert len(chain_runs(a, b, find_runs(a, b, SIZE))) == 2


def repeated(length: int) -> tuple[list[str], list[str]]:
    return ["a"] * length, ["a"] * length


def periodic(length: int) -> tuple[list[str], list[str]]:
    return [f"w{i % 50}" for i in range(length)], [f"w{i % 51}" for i in range(length)]


def two_letters(length: int) -> tuple[list[str], list[str]]:
    chance = Random(7)
    return chance.choices("ab", k=length), chance.choices("ab", k=length)


def a_footer_after_each_line(length: int) -> tuple[list[str], list[str]]:
    footer = [f"f{i}" for i in range(20)]
    sides = ([*footer, f"{side}{i}"] for side in "xy" for i in range(length // 21))
    every = [word for line in sides for word in line]
    return every[: len(every) // 2], every[len(every) // 2 :]


@pytest.mark.slow
@pytest.mark.parametrize("made", [repeated, periodic, two_letters, a_footer_after_each_line])
def test_work_grows_with_the_length_of_the_texts_not_with_its_square(made: Made) -> None:
    """Counted in comparisons of words, not in seconds: ten times the text, hardly more than that in work."""
    counts = [comparisons(*made(length)) for length in (1_000, 10_000)]
    assert counts[1] < 20 * counts[0] + 1000


class Counted(str):
    """A word that counts how often it is compared."""

    __slots__ = ()
    asked = 0

    def __eq__(self, other: object) -> bool:
        Counted.asked += 1
        return str.__eq__(self, other)

    def __hash__(self) -> int:
        return str.__hash__(self)


def comparisons(a: list[str], b: list[str]) -> int:
    Counted.asked = 0
    first, second = [Counted(word) for word in a], [Counted(word) for word in b]
    chain_runs(first, second, find_runs(first, second, 7))
    return Counted.asked
