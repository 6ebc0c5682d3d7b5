"""`synopse doctor`: whether this installation is complete."""

import platform
import sys
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files

import click

from synopse.cli.sources import EXIT_WORLD
from synopse.export.schema import SCHEMAS

REQUIRED = ("babel", "click", "jinja2", "pyyaml", "rapidfuzz", "rich")
DATA = (
    ("synopse.demo", "reports"),
    ("synopse.lang.de", "cues_verbs.yaml"),
    ("synopse.export", "locale/en.po"),
    *(("synopse.export", f"schemas/{name}.json") for name in SCHEMAS),
)


@click.command("doctor")
def command() -> None:
    """Show versions and whether every required package and data file is there."""
    click.echo(f"synopse {version('synopse')} · Python {platform.python_version()} · {sys.platform}")
    missing = [name for name in REQUIRED if not _installed(name)]
    for package, name in DATA:
        resource = files(package).joinpath(name)
        if not (resource.is_file() or resource.is_dir()):
            missing.append(f"{package}/{name}")
    for name in missing:
        click.echo(f"missing: {name}")
    if missing:
        sys.exit(EXIT_WORLD)
    click.echo("complete: packages, word lists, schemas, labels, example reports")


def _installed(name: str) -> bool:
    try:
        click.echo(f"  {name} {version(name)}")
    except PackageNotFoundError:
        return False
    return True
