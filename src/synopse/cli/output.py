"""Files that a command writes: `-` is standard output; what cannot be written ends a run (exit code 3)."""

import sys
from pathlib import Path
from typing import NoReturn

import click

from synopse.cli.sources import EXIT_WORLD

STANDARD_OUTPUT = "-"


def write_output(target: str, content: str) -> None:
    """Write a file asked for by an option."""
    if target == STANDARD_OUTPUT:
        click.echo(content, nl=False)
    else:
        store(Path(target), content)


def store(path: Path, content: str) -> None:
    """Write a file; the bytes are the same on every system."""
    try:
        path.write_bytes(content.encode())
    except OSError as trouble:
        leave_unwritten(path, trouble)


def leave_unwritten(path: Path, trouble: OSError) -> NoReturn:
    """Name the file that could not be written, and why."""
    click.echo(f"synopse: {path} cannot be written: {trouble.strerror}", err=True)
    sys.exit(EXIT_WORLD)
