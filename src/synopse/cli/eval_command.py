"""`synopse eval`: the product's scores against hand-made gold data."""

import sys
from importlib import import_module
from pathlib import Path

import click

import synopse
from synopse.cli.sources import EXIT_WORLD


@click.command("eval")
@click.argument("task")
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--update-floors", is_flag=True, help="Raise the floors in eval/floors.json to these scores.")
@click.option("--allow-lower", is_flag=True, help="With --update-floors: let floors fall, too.")
def command(*, task: str, path: Path, update_floors: bool, allow_lower: bool) -> None:
    """Score TASK (zones, attributions, statements, …, or all) on the gold data at PATH.

    The scorers live in the checkout's eval/ folder; exits with 1 when a score falls below its floor.
    """
    scorers = Path(synopse.__file__).parents[2] / "eval"
    if not (scorers / "scoring.py").is_file():
        click.echo("synopse: eval runs from a checkout: its scorers are not part of the package", err=True)
        sys.exit(EXIT_WORLD)
    sys.path.insert(0, str(scorers))
    scoring = import_module("scoring")
    sys.exit(scoring.main(task, path, update_floors=update_floors, allow_lower=allow_lower))
