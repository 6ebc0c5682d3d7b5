"""The steps that are timed are those of finding, and every one of them is told."""

import json

from benches.steps import STEPS, Clock, find_by_steps, step_lines
from synopse.finding import find_findings
from synopse.reading import read_text

TEXT = (
    "Rat von Hohenwalde vertagt den Haushalt\n\n"
    "Der Rat von Hohenwalde hat am 12. Mai 2024 rund 300 Anträge vertagt. Rätin Eva Beispiel sagte: "
    "„Wir brauchen mehr Zeit.“ Sie sei mit dem Ergebnis zufrieden, teilte sie mit."
)


def test_steps_find_what_finding_finds() -> None:
    report = read_text(TEXT, "x", raw=TEXT.encode())
    clock = Clock()
    assert find_by_steps(report, clock) == find_findings(report)
    assert set(clock.seconds) >= {*STEPS, "sentences, rest"}


def test_each_step_has_a_line_and_their_sum_the_last() -> None:
    *steps, together = step_lines([json.dumps({"text": TEXT}).encode()])
    assert {"reading", "JSON"} <= {step[0] for step in steps}
    assert together[0] == "together"
