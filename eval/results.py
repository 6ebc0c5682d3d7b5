"""What a task hit and missed last time, so that a change shows what it gained and lost."""

import json
from dataclasses import dataclass
from pathlib import Path

from scorers.score import Outcome


@dataclass(frozen=True, slots=True)
class Change:
    """Findings that are hit now and were not, and the other way round."""

    gained: tuple[str, ...]
    lost: tuple[str, ...]


def change(before: Outcome, after: Outcome) -> Change:
    """Compare two outcomes of one task."""
    gained = sorted(set(after.hits) & set(before.misses))
    return Change(tuple(gained), tuple(sorted(set(after.misses) & set(before.hits))))


def load_result(file: Path) -> Outcome | None:
    """Read the hits and misses of an earlier run, if there was one."""
    if not file.is_file():
        return None
    stored = json.loads(file.read_bytes())
    return Outcome((), tuple(stored["hits"]), tuple(stored["misses"]))


def store_result(file: Path, outcome: Outcome) -> None:
    """Keep the figures, hits and misses of this run."""
    file.parent.mkdir(parents=True, exist_ok=True)
    stored = {
        "scores": {score.name: score.value for score in outcome.scores},
        "hits": outcome.hits,
        "misses": outcome.misses,
    }
    file.write_text(json.dumps(stored, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
