"""`python -m benches`: what the commands a desk waits for cost, how reading grows, what a second reads."""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from benches import compare, pages, throughput
from benches.articles import articles, seeds
from benches.growing import growing_text
from benches.measure import COMMAND, Summary, measure, summarize

RUNS = 7
GROWTH = ((0.1, 3), (1.0, 3), (10.0, 1))  # megabytes, and how often they are read
Line = tuple[str, ...]


def _run(*arguments: str, runs: int = RUNS) -> Summary:
    return summarize([measure((*COMMAND, *arguments)) for _ in range(runs)])


def _line(name: str, summary: Summary) -> Line:
    return (
        name,
        str(summary.runs),
        f"{summary.wall_least:.3f}",
        f"{summary.wall_median:.3f}",
        f"{summary.cpu_median:.3f}",
        f"{summary.megabytes_most:.0f}",
        "" if summary.ended_well else "failed",
    )


def command_lines() -> Iterator[Line]:
    """Measure the start of the command and the main job, each in cold processes."""
    yield _line("python -c pass", summarize([measure((sys.executable, "-c", "pass")) for _ in range(RUNS)]))
    yield _line("synopse --help", _run("--help"))
    reports = seeds()
    if not reports:
        print("compare: no seeds found (SYNOPSE_SHARED names their folder), not measured", file=sys.stderr)
        return
    yield _line(f"compare, {len(reports)} seeds", _run("compare", *reports))
    with tempfile.TemporaryDirectory() as folder:
        files = ("--json", str(Path(folder, "d.json")), "--html", str(Path(folder, "d.html")))
        yield _line("compare, JSON and HTML", _run("compare", *reports, *files))


def growth_lines() -> Iterator[Line]:
    """Measure reading on inputs of growing size; times ten in size should be times ten in time, or less."""
    before: Summary | None = None
    with tempfile.TemporaryDirectory() as folder:
        for megabytes, runs in GROWTH:
            file = Path(folder, f"{megabytes}.txt")
            with file.open("w", encoding="utf-8") as growing:
                growing.writelines(growing_text(int(megabytes * 1_000_000)))
            summary = _run("read", str(file), "--format", "jsonl", runs=runs)
            ratio = f"x {summary.wall_least / before.wall_least:.1f}" if before else ""
            yield (*_line(f"read, {megabytes:g} MB", summary), ratio)
            before = summary


def _print_table(title: str, columns: Line, lines: Sequence[Line]) -> None:
    from rich.console import Console  # noqa: PLC0415  # only after the last measurement: see benches.measure
    from rich.table import Table  # noqa: PLC0415

    table = Table(title=title, title_justify="left", box=None, pad_edge=False)
    for number, column in enumerate(columns):
        table.add_column(column, justify="right" if number and column else "left")
    for line in lines:
        table.add_row(*line)
    Console().print(table)


def _print_reuse() -> None:
    from benches import reuse  # noqa: PLC0415  # loads NumPy: see benches.measure

    _print_table("Reuse, each search in a process of its own", reuse.COLUMNS, tuple(reuse.reuse_lines()))


def _print_grouping() -> None:
    from benches import grouping  # noqa: PLC0415  # loads NumPy: see benches.measure

    lines = tuple(grouping.grouping_lines())
    if lines:
        _print_table("Grouping, in one process", grouping.COLUMNS, lines)


def _print_steps() -> None:
    from benches import passages, steps  # noqa: PLC0415  # they load much of Synopse: see benches.measure

    _print_table("Alignment, in one process", passages.COLUMNS, tuple(passages.alignment_lines()))
    lines = articles(throughput.FEW)
    if lines:
        _print_table("Steps of find, in one process", steps.COLUMNS, tuple(steps.step_lines(lines)))


def main() -> int:
    """Measure, then print; gives 1 when a measured command failed."""
    columns = ("what", "runs", "least s", "median s", "CPU s", "most MB", "")
    commands, growth = tuple(command_lines()), tuple(growth_lines())
    many = tuple(throughput.throughput_lines())
    compared = tuple(compare.compare_lines())
    _print_table("Commands, cold", columns, commands)
    _print_table("Growth of reading", (*columns, "ratio"), growth)
    _print_table("Words a second, and memory over reports", throughput.COLUMNS, many)
    _print_table("One story of many reports, each in a process of its own", compare.COLUMNS, compared)
    _print_reuse()
    _print_grouping()
    _print_steps()
    read = tuple(pages.page_lines())
    if read:
        _print_table("Reading of pages, each method in a process of its own", pages.COLUMNS, read)
    return int(any("failed" in line for line in (*commands, *growth, *many, *compared)))


if __name__ == "__main__":
    sys.exit(main())
