"""What each step of `synopse find` costs a word, measured in one process over the same reports."""

import json
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TypeVar

from synopse import finding
from synopse.export.report_record import findings_record
from synopse.export.values import render_line
from synopse.model import Findings, Report
from synopse.reading import read_text

COLUMNS = ("step", "µs a word", "share")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Clock:
    """Seconds of processor time, summed by step."""

    seconds: Counter[str] = field(default_factory=Counter)

    def time(self, step: str, work: Callable[[], T]) -> T:
        """What `work` gives, its time counted for `step`."""
        began = time.process_time()
        result = work()
        self.seconds[step] += time.process_time() - began  # type: ignore[assignment]  # a Counter adds any number
        return result


STEPS = (
    "find_quotations",
    "find_names",
    "find_times",
    "find_attributions",
    "resolve_speakers",
    "find_quantities",
    "find_speech_events",
)
"""The steps of `find_findings`, as it calls them; what else it does is its rest."""


@contextmanager
def timed_steps(clock: Clock) -> Iterator[None]:
    """Let `find_findings` count the time of each of its steps."""
    kept = {name: getattr(finding, name) for name in STEPS}
    for name, step in kept.items():
        setattr(finding, name, _timed(name, step, clock))
    try:
        yield
    finally:
        for name, step in kept.items():
            setattr(finding, name, step)


def _timed(name: str, step: Callable[..., T], clock: Clock) -> Callable[..., T]:
    """A step that counts its time."""
    return lambda *given, **named: clock.time(name, lambda: step(*given, **named))


def find_by_steps(report: Report, clock: Clock) -> Findings:
    """The findings of a report, each step timed; sentences and all else count as the rest."""
    before = sum(clock.seconds.values())
    with timed_steps(clock):
        began = time.process_time()
        findings = finding.find_findings(report)
    spent = time.process_time() - began
    clock.seconds["sentences, rest"] += spent - (sum(clock.seconds.values()) - before)  # type: ignore[assignment]
    return findings


def step_lines(lines: Sequence[bytes]) -> Iterator[tuple[str, ...]]:
    """The steps over reports given as JSON lines, the costliest first; what is loaded once is not counted."""
    texts = [json.loads(line)["text"] for line in lines]
    for text in texts[:20]:
        _find(text, Clock())
    clock = Clock()
    for text in texts:
        _find(text, clock)
    words = sum(len(text.split()) for text in texts)
    total = sum(clock.seconds.values())
    for step, seconds in clock.seconds.most_common():
        yield step, f"{seconds / words * 1e6:.2f}", f"{seconds / total:.0%}"
    yield "together", f"{total / words * 1e6:.2f}", f"{words / total:,.0f} words/s"


def _find(text: str, clock: Clock) -> None:
    """All steps from a text to its line of JSON."""
    report = clock.time("reading", lambda: read_text(text, "bench", raw=text.encode()))
    findings = find_by_steps(report, clock)
    clock.time("JSON", lambda: render_line(findings_record(report, findings)))
