"""`synopse batch`: many reports, read, compared with one another and grouped, table by table."""

import json
import re
import sys
import time
from importlib.util import find_spec
from pathlib import Path

import click

from synopse.cli.links import Decisions, links_option
from synopse.cli.sources import (
    EXIT_USAGE,
    EXIT_WORLD,
    asked_limits,
    leave_unread,
    sources_argument,
)
from synopse.engine import BatchSettings, Dossiers, run_batch
from synopse.engine.tables import best_form
from synopse.errors import BatchBroken, ForeignFolder
from synopse.finding import DEFAULT_ANALYSIS, analyzer_of

_UNITS = {"": 1, "K": 1 << 10, "M": 1 << 20, "G": 1 << 30}
_AMOUNT = re.compile(r"(?P<number>\d+(?:\.\d+)?) ?(?P<unit>[KMG]?)i?B?", re.IGNORECASE)


def _bytes(context: click.Context, parameter: click.Parameter, words: str) -> int:
    """An amount of memory: `4GB`, `800M`."""
    found = _AMOUNT.fullmatch(words.strip())
    if found is None:
        message = f"{words!r} is no amount like 4GB"
        raise click.BadParameter(message, context, parameter)
    return int(float(found["number"]) * _UNITS[found["unit"].upper()])


@click.command("batch")
@sources_argument
@click.option("--out", required=True, metavar="DIR", help="The folder for tables, dossiers and the manifest.")
@click.option(
    "--dossiers",
    type=click.Choice([item.value for item in Dossiers]),
    default=Dossiers.SHARED.value,
    show_default=True,
    help="Which stories get a dossier: none, those of two reports or more, all.",
)
@links_option
@click.option("--analysis", default=DEFAULT_ANALYSIS, show_default=True, help="Who tags words for dossiers.")
@click.option(
    "--engine",
    type=click.Choice(["auto", "plain", "daft"]),
    default="auto",
    show_default=True,
    help="Who does the work: Daft (the extra [batch]) or this process alone.",
)
@click.option("--ray", metavar="ADDRESS", help="Let Daft work on this Ray cluster (the extra [cluster]).")
@click.option("--memory", default="4GB", show_default=True, callback=_bytes, help="What may be used at most.")
@click.option("--workers", type=click.IntRange(0), default=0, help="How many processes; 0: as many as fit.")
def command(  # noqa: PLR0913 -- one parameter an option
    *,
    sources: tuple[str, ...],
    out: str,
    dossiers: str,
    links: Decisions,
    analysis: str,
    engine: str,
    ray: str | None,
    memory: int,
    workers: int,
) -> None:
    """Read many reports, find near-duplicates and stories, and write tables and a dossier for each story.

    A batch that was ended goes on where it was when the same command is given again.
    """
    started = time.perf_counter()
    chosen = _engine(engine, ray)
    analyzer_of(analysis, None)
    settings = BatchSettings(
        sources=sources,
        out=out,
        engine=chosen,
        form="parquet" if chosen == "daft" else best_form(),
        analysis=analysis,
        dossiers=Dossiers(dossiers),
        links=links or (),
        embargoed=asked_limits().embargoed,
        memory=memory,
        workers=workers,
        ray=ray,
    )
    try:
        fresh = run_batch(settings, _tell, sys.stdin.buffer if "-" in sources else None)
    except (ForeignFolder, BatchBroken, OSError) as trouble:
        click.echo(f"synopse: {trouble}", err=True)
        sys.exit(EXIT_USAGE if isinstance(trouble, ForeignFolder) else EXIT_WORLD)
    _tell_end(Path(out), time.perf_counter() - started, fresh=fresh)


def _engine(asked: str, ray: str | None) -> str:
    """Daft where it is asked for, or installed; leaves with exit code 2 where it is asked for and is not."""
    installed = find_spec("daft") is not None and (not ray or find_spec("ray") is not None)
    if (asked == "daft" or ray) and not installed:
        extra = "cluster" if ray else "batch"
        click.echo(f"synopse: the engine is not installed: pip install 'synopse[{extra}]'", err=True)
        sys.exit(EXIT_USAGE)
    if asked == "auto":
        return "daft" if installed else "plain"
    return "daft" if ray else asked


def _tell(line: str) -> None:
    """How far the work is."""
    click.echo(f"synopse: batch: {line}", err=True)


def _tell_end(out: Path, seconds: float, *, fresh: bool) -> None:
    """What there is now, table by table; leaves with exit code 3 where nothing could be read."""
    tables = json.loads((out / "manifest.json").read_bytes())["tables"]
    rows = {name: sum(file["rows"] for file in files) for name, files in tables.items()}
    for name, count in rows.items():
        click.echo(f"{count:>12,}  {name.replace('_', ' ')}")
    click.echo(f"synopse: {'done' if fresh else 'done before'}, {seconds:.1f} s", err=True)
    if not rows["reports"]:
        leave_unread()
