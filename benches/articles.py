"""The texts and reports beside the checkout that benches read; `SYNOPSE_SHARED` names another place."""

import gzip
import os
from itertools import islice
from pathlib import Path


def shared() -> Path:
    """The folder of evaluation data; it need not exist."""
    return Path(os.environ.get("SYNOPSE_SHARED", "../shared"))


def seeds() -> tuple[str, ...]:
    """The founding texts."""
    return tuple(sorted(map(str, (shared() / "seeds").glob("*.txt"))))


def articles(most: int) -> tuple[bytes, ...]:
    """The first real articles, one JSON line each; none where the data are absent."""
    file = shared() / "eval" / "articles.dev.jsonl.gz"
    if not file.exists():
        return ()
    with gzip.open(file, "rb") as lines:
        return tuple(islice(lines, most))
