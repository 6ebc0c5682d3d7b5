"""Files that a command writes: `-` is standard output; what cannot be written ends a run (exit code 3)."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

import click

from synopse.cli.sources import EXIT_WORLD

STANDARD_OUTPUT = "-"


def write_output(target: str, pieces: Iterable[str]) -> None:
    """Write a file asked for by an option, piece by piece."""
    if target == STANDARD_OUTPUT:
        for piece in pieces:
            click.echo(piece, nl=False)
    else:
        store(Path(target), pieces)


def store(path: Path, pieces: Iterable[str]) -> None:
    """Write a file; the bytes are the same on every system."""
    try:
        with path.open("wb") as file:
            file.writelines(piece.encode() for piece in pieces)
    except OSError as trouble:
        leave_unwritten(path, trouble)


def leave_unwritten(path: Path, trouble: OSError) -> NoReturn:
    """Name the file that could not be written, and why."""
    click.echo(f"synopse: {path} cannot be written: {trouble.strerror}", err=True)
    sys.exit(EXIT_WORLD)
