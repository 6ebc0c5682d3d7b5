"""Files that are there whole or not at all: written under another name, then renamed."""

import os
import shutil
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

_STEP = 1 << 20


def temporary(path: Path) -> Path:
    """A name beside a file, for while it is being written; made anew, so nobody reads it by mistake."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return path.with_name(f".{path.name}.{os.getpid()}")


def write_whole(path: Path, pieces: Iterable[str]) -> None:
    """Write a file in UTF-8, piece by piece."""
    written = temporary(path)
    with written.open("wb") as file:
        file.writelines(piece.encode() for piece in pieces)
    written.replace(path)


def hash_of(path: Path) -> str:
    """The SHA-256 of a file."""
    digest = sha256()
    with path.open("rb") as file:
        while block := file.read(_STEP):
            digest.update(block)
    return digest.hexdigest()


def remove(path: Path) -> None:
    """Remove a file or a folder, if it is there."""
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
