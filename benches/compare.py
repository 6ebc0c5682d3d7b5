"""What a story of many reports costs: `synopse compare --as-one-story --json` over articles of some days.

Statements and their empty cells grow with the square of the reports, so the file does; time and memory should
not grow much faster than the words. `python -m benches.compare FOLDER` writes the files that are compared.
"""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benches.articles import days_of_articles
from benches.measure import COMMAND, measure

COLUMNS = ("compare as one story", "words", "wall s", "CPU s", "most MB", "JSON MB", "", "growth")
COUNTS = (5, 20, 80, 320)
FIRST_DAY = "2020-04-06"
"""From here on the days hold most articles: 320 of them are of ten days."""
NO_ARTICLES = "compare: no articles found (SYNOPSE_SHARED names their folder), not measured"


def write_samples(folder: Path) -> tuple[Path, ...]:
    """Write the first articles of those days, one file for each of `COUNTS`; none where there are no data."""
    lines = days_of_articles(max(COUNTS), FIRST_DAY)
    files = []
    for count in COUNTS if lines else ():
        file = folder / f"{count}.jsonl"
        file.write_bytes(b"".join(lines[:count]))
        files.append(file)
    return tuple(files)


def compare_lines() -> Iterator[tuple[str, ...]]:
    """One run a file; growth is that of processor time."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = write_samples(folder)
        if not files:
            print(NO_ARTICLES, file=sys.stderr)
        before = 0.0
        for count, file in zip(COUNTS, files, strict=False):
            target = folder / "dossier.json"
            cost = measure((*COMMAND, "compare", str(file), "--as-one-story", "--json", str(target)))
            size = target.stat().st_size / 1_000_000 if target.exists() else 0.0
            words = len(file.read_bytes().split())
            figures = (f"{cost.wall:.1f}", f"{cost.cpu:.1f}", f"{cost.megabytes:.0f}", f"{size:,.0f}")
            growth = f"x {cost.cpu / before:.1f}" if before else ""
            yield f"{count} reports", f"{words:,}", *figures, "failed" if cost.code else "", growth
            before = cost.cpu


if __name__ == "__main__":
    write_samples(Path(sys.argv[1]))
