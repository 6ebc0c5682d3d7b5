"""What each step of `synopse find` costs a word, measured in one process over the same reports."""

import json
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from synopse.export.report_record import findings_record
from synopse.export.values import render_line
from synopse.finding import ANALYSES, DEFAULT_ANALYSIS
from synopse.finding.attributions import find_attributions
from synopse.finding.names import find_names
from synopse.finding.quantities import find_quantities
from synopse.finding.speakers import resolve_speakers
from synopse.finding.times import find_times
from synopse.model import Findings, Report
from synopse.reading import read_text
from synopse.text.quotation_marks import find_quotations

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


def find_by_steps(report: Report, clock: Clock) -> Findings:
    """The findings of a report as `find_findings` gives them, each step timed."""
    text, zones = report.text, [zone.span for zone in report.article_zones()]
    analyzer = ANALYSES[DEFAULT_ANALYSIS](report.language)
    sentences = clock.time("sentences", lambda: analyzer.sentences(text, zones))
    quotations = clock.time("quotation marks", lambda: find_quotations(text, zones))
    names = clock.time("names", lambda: find_names(report, sentences))
    times = clock.time("times", lambda: find_times(report, sentences))
    found = clock.time("attributions", lambda: find_attributions(report, sentences, quotations, analyzer))
    attributions = clock.time("speakers", lambda: resolve_speakers(report, found, names, sentences))
    quantities = clock.time("quantities", lambda: find_quantities(report, sentences, times))
    return Findings(
        report=report.id,
        sentences=sentences,
        attributions=attributions,
        names=names,
        times=times,
        quantities=quantities,
    )


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
