"""What a batch is asked to do, and where its files lie."""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from synopse.finding import DEFAULT_ANALYSIS
from synopse.model import Decision

GIGABYTE = 1 << 30
MEGABYTE = 1 << 20
_BESIDES = GIGABYTE  # what the engine and the grouping of stories take beside the workers
_WORKER = GIGABYTE  # what a worker holds at most: word lists, a tagger, a piece or stories, standing text


class Dossiers(StrEnum):
    """Which stories get a dossier."""

    NONE = "none"
    SHARED = "shared"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class BatchSettings:
    """What is asked for. `memory` is in bytes; `workers` 0 means as many as processors and memory allow.

    `ray` is the address of a cluster; `form` is how tables are written, `parquet` or `jsonl`; `links` are
    what people decided. Only `sources`, `analysis`, `dossiers`, `embargoed`, `form` and `links` have a say
    in what comes out.
    """

    sources: tuple[str, ...]
    out: str
    engine: str = "plain"
    form: str = "jsonl"
    analysis: str = DEFAULT_ANALYSIS
    dossiers: Dossiers = Dossiers.SHARED
    embargoed: bool = False
    memory: int = 4 * GIGABYTE
    workers: int = 0
    ray: str | None = None
    links: tuple[Decision, ...] = ()

    @property
    def crew_size(self) -> int:
        """How many workers there are."""
        affordable = max(1, (self.memory - _BESIDES) // _WORKER)
        return self.workers or min(os.cpu_count() or 1, affordable)

    def to_json(self) -> str:
        """The settings as one line of JSON."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, line: str) -> "BatchSettings":
        """The settings of `to_json`."""
        told = json.loads(line)
        return cls(
            **{
                **told,
                "sources": tuple(told["sources"]),
                "dossiers": Dossiers(told["dossiers"]),
                "links": tuple(_decision(it) for it in told["links"]),
            }
        )


def _decision(told: Mapping[str, Any]) -> Decision:
    """A decision as `asdict` told it."""
    return Decision(told["together"], tuple((name, part) for name, part in told["parts"]), told["place"])


@dataclass(frozen=True, slots=True)
class Layout:
    """Where a batch keeps what: its tables in `out`, checkpoints in the hidden folder below it."""

    out: Path

    @property
    def work(self) -> Path:
        """Checkpoints; gone once the batch is finished, but for the plan."""
        return self.out / ".batch"

    @property
    def manifest(self) -> Path:
        """The proof that the batch is finished: written last."""
        return self.out / "manifest.json"

    @property
    def settings(self) -> Path:
        """What the running batch was asked for."""
        return self.work / "settings.json"

    @property
    def plan(self) -> Path:
        """What the sources were cut into, and from which state of them."""
        return self.work / "plan.json"

    def stage(self, name: str, number: int | None = None) -> Path:
        """A checkpoint, without the ending that its form has."""
        return self.work / name if number is None else self.work / name / f"{number:06}"

    def mark(self, task: str, number: int) -> Path:
        """The file that tells that a task is done."""
        return self.work / "done" / f"{task}-{number:06}.json"

    def table(self, name: str, number: int) -> Path:
        """A file of a table, without the ending that its form has."""
        return self.out / name / f"part-{number:05}"
