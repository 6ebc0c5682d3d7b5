"""`synopse eval`: runs tasks, prints their scores and tells by the exit code whether one fell."""

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rich.console import Console
from rich.table import Table

from floors import Floors, Standing, dump_floors, load_floors, raise_floors, standing
from gold import Missing
from product import ProductFailure
from results import change, load_result, store_result
from scorers.score import Score
from tasks import TASKS, Measured, measure

HERE = Path(__file__).resolve().parent
SKIPPED = "skipped"
WIDTH = 120  # where there is no terminal
Aims = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Files:
    """The files beside the scorers: floors, aims and the results of the last run."""

    floors: Path = field(default=HERE / "floors.json")
    aims: Path = field(default=HERE / "aims.json")
    results: Path = field(default=HERE / "results")


def main(
    task: str,
    path: Path,
    *,
    update_floors: bool = False,
    allow_lower: bool = False,
) -> int:
    """Score one task, or `all`, on the data at `path` and print the figures.

    Gives 0 when every score holds its floor (absent data is said and skipped), 1 when one fell or a
    command of the product failed, 2 for a task that does not exist.
    """
    if task not in (*TASKS, "all"):
        print(f"No task {task!r}. Tasks: {', '.join((*TASKS, 'all'))}", file=sys.stderr)
        return 2
    fallen = False
    for name in TASKS if task == "all" else (task,):
        measured = _try(name, path)
        if isinstance(measured, Measured):
            fallen |= settle(measured, Files(), update_floors=update_floors, allow_lower=allow_lower)
        else:
            print(f"{name}: {measured}")
            fallen |= not measured.startswith(SKIPPED)
    return int(fallen)


def settle(measured: Measured, files: Files, *, update_floors: bool, allow_lower: bool) -> bool:
    """Print the scores of a task, move its floors if asked, keep its results; tell whether a score fell."""
    floors, scores = load_floors(files.floors), measured.outcome.scores
    if update_floors:
        floors = raise_floors(floors, measured.name, scores, measured.gold, allow_lower=allow_lower)
        files.floors.write_text(dump_floors(floors), encoding="utf-8")
    console = Console(width=None if sys.stdout.isatty() else WIDTH)
    fallen = _show(console, measured, floors, _load_aims(files.aims))
    _show_change(console, measured, files.results)
    return fallen


def _try(name: str, path: Path) -> Measured | str:
    """Measure a task, or say in words why it could not be."""
    try:
        return measure(name, path)
    except Missing as absent:
        return f"{SKIPPED}: {absent}"
    except ProductFailure as failure:
        return f"failed: {failure}"


def _show(console: Console, measured: Measured, floors: Floors, aims: Aims) -> bool:
    """Print the scores of a task; tell whether one fell."""
    table = Table(title=measured.name, title_justify="left", box=None, pad_edge=False)
    for column in ("metric", "score", "P", "R", "of", "aim", "floor", ""):
        table.add_column(column, justify="left" if column in {"metric", "of", ""} else "right", no_wrap=True)
    standings = [_add_row(table, score, measured, floors, aims) for score in measured.outcome.scores]
    console.print(table)
    return Standing.FALLEN in standings


def _add_row(table: Table, score: Score, measured: Measured, floors: Floors, aims: Aims) -> Standing:
    floor = floors.get(measured.name, {}).get(score.name)
    aim = aims.get(measured.name, {}).get(score.name)
    stands = standing(score, floor, measured.gold)
    reached = "" if aim is None else f"{aim:.2f} {'yes' if score.value >= aim else 'no'}"
    shown = "" if floor is None else f"{floor.floor:.3f}"
    figures = ("" if figure is None else f"{figure:.3f}" for figure in (score.precision, score.recall))
    table.add_row(score.name, f"{score.value:.3f}", *figures, score.count, reached, shown, stands.value)
    return stands


def _show_change(console: Console, measured: Measured, results: Path) -> None:
    """Print what was gained and lost since the last run, then keep this one."""
    file = results / f"{measured.name}.json"
    before = load_result(file)
    if before:
        difference = change(before, measured.outcome)
        _list(console, "gained", difference.gained)
        _list(console, "lost", difference.lost)
    store_result(file, measured.outcome)
    console.print()


def _list(console: Console, title: str, ids: Sequence[str]) -> None:
    if ids:
        console.print(f"{title}: {', '.join(ids)}", highlight=False, markup=False)


def _load_aims(file: Path) -> Aims:
    aims: Aims = json.loads(file.read_bytes()) if file.is_file() else {}
    return aims
