"""How many words a second go through `synopse read` and `synopse find`, and whether memory stays flat."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from benches.articles import articles
from benches.measure import COMMAND, measure

FEW, TIMES = 250, 4
COLUMNS = ("what", "reports", "words", "CPU s", "words/s", "most MB", "", "ratio")
NO_ARTICLES = "throughput and steps: no articles found (SYNOPSE_SHARED names their folder), not measured"


def analyses() -> tuple[str, ...]:
    """The default analysis, and `none` if there is one; asked in another process, to keep this one lean."""
    code = "from synopse.finding import ANALYSES, DEFAULT_ANALYSIS; print(DEFAULT_ANALYSIS, *ANALYSES)"
    told = subprocess.run((sys.executable, "-c", code), capture_output=True, text=True, check=True)  # noqa: S603
    default, *names = told.stdout.split()
    return (default, *(name for name in names if name == "none"))


def count_words(lines: Sequence[bytes]) -> int:
    """Words in the texts of reports, as white space parts them."""
    return sum(len(json.loads(line)["text"].split()) for line in lines)


def throughput_lines() -> Iterator[tuple[str, ...]]:
    """Each command over some reports and over four times as many: memory must not grow with them."""
    lines = articles(FEW * TIMES)
    if not lines:
        print(NO_ARTICLES, file=sys.stderr)
        return
    commands = [("read",), *(("find", "--analysis", name) for name in analyses())]
    with tempfile.TemporaryDirectory() as folder:
        for command in commands:
            yield from _compared(command, lines, Path(folder))


def _compared(command: Sequence[str], lines: Sequence[bytes], folder: Path) -> Iterator[tuple[str, ...]]:
    """One command over few and over many reports, with the ratio of its memory."""
    before = 0.0
    for most in (FEW, FEW * TIMES):
        file = folder / f"{most}.jsonl"
        file.write_bytes(b"".join(lines[:most]))
        cost = measure((*COMMAND, *command, str(file), "--format", "jsonl"))
        words = count_words(lines[:most])
        figures = (f"{cost.cpu:.1f}", f"{words / cost.cpu:,.0f}", f"{cost.megabytes:.0f}")
        ratio = f"x {cost.megabytes / before:.2f}" if before else ""
        failed = "failed" if cost.code else ""
        yield (" ".join(command), f"{len(lines[:most]):,}", f"{words:,}", *figures, failed, ratio)
        before = cost.megabytes
