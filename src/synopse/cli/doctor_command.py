"""`synopse doctor`: whether this installation is complete."""

import platform
import sys
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files

import click

from synopse.cli.sources import EXIT_WORLD
from synopse.export.schema import SCHEMAS

REQUIRED = {
    "babel": "BSD-3-Clause",
    "brotli": "MIT",
    "click": "BSD-3-Clause",
    "FastWARC": "Apache-2.0",
    "HanTa": "LGPL-3.0-or-later, tags; with its models",
    "hishel": "BSD-3-Clause",
    "httpcore2": "BSD-3-Clause",
    "httpx2": "BSD-3-Clause",
    "jinja2": "BSD-3-Clause",
    "lxml": "BSD-3-Clause",
    "numpy": "BSD-3-Clause",
    "Protego": "BSD-3-Clause",
    "pyyaml": "MIT",
    "rapidfuzz": "MIT",
    "rich": "MIT",
    "simplemma": "MIT, lemmas; its word lists under ODbL and others",
}
"""Packages the commands need, and their licences."""
OPTIONAL = {
    "daft": ("batch", "Apache-2.0"),
    "pyarrow": ("batch", "Apache-2.0"),
    "ray": ("cluster", "Apache-2.0"),
    "spacy": ("spacy", "MIT; each pipeline has a licence of its own"),
    "sentence-transformers": ("encoder", "Apache-2.0; each model has a licence of its own"),
}
"""Packages that one option needs, with the extra that installs them and their licence."""
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
    missing = [name for name, licence in REQUIRED.items() if not _installed(name, licence)]
    for name, (extra, licence) in OPTIONAL.items():
        if not _installed(name, licence):
            click.echo(f"  {name}: not installed (optional: pip install 'synopse[{extra}]')")
    for package, name in DATA:
        resource = files(package).joinpath(name)
        if not (resource.is_file() or resource.is_dir()):
            missing.append(f"{package}/{name}")
    for name in missing:
        click.echo(f"missing: {name}")
    if missing:
        sys.exit(EXIT_WORLD)
    click.echo("complete: packages, word lists, schemas, labels, example reports")


def _installed(name: str, licence: str) -> bool:
    """Show a package with its licence; False where it is not there."""
    try:
        click.echo(f"  {name} {version(name)} ({licence})")
    except PackageNotFoundError:
        return False
    return True
