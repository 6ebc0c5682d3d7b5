"""A measured process is judged alone, and growing texts grow."""

import sys

from benches.growing import growing_text
from benches.measure import measure, summarize


def test_a_failing_command_is_told() -> None:
    cost = measure((sys.executable, "-c", "raise SystemExit(3)"))
    assert cost.code == 3
    assert not summarize([cost]).ended_well


def test_time_and_memory_are_those_of_the_command() -> None:
    cost = measure((sys.executable, "-c", "words = [0] * 8_000_000"))
    assert cost.wall > 0
    assert cost.megabytes > 60


def test_growing_text_is_as_long_as_asked_and_the_same_each_time() -> None:
    text = "".join(growing_text(5_000))
    assert 5_000 <= len(text) < 5_200
    assert text == "".join(growing_text(5_000))
