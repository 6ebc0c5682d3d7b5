"""The texts and reports beside the checkout that benches read; `SYNOPSE_SHARED` names another place."""

import gzip
import json
import os
from itertools import islice
from pathlib import Path

EVERY = 1_000_000
"""More articles than there are."""


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


def days_of_articles(most: int, first_day: str) -> tuple[bytes, ...]:
    """The real articles from a day on in order of publication, as `synopse` reads them; none without data."""
    rows = (json.loads(line) for line in articles(EVERY))
    dated = sorted(
        (row for row in rows if (row["date"] or "") >= first_day), key=lambda row: (row["date"], row["id"])
    )
    return tuple(json.dumps(_given(row), ensure_ascii=False).encode() + b"\n" for row in dated[:most])


def _given(row: dict[str, str | None]) -> dict[str, str | None]:
    return {
        "published" if name == "date" else name: row[name]
        for name in ("id", "url", "date", "outlet", "title", "text")
    }
