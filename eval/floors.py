"""The scores that must not fall: one floor a metric, with the fingerprint of the gold it was measured on."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeAlias

from scorers.score import Score

TOLERANCE = 1e-9


@dataclass(frozen=True, slots=True)
class Floor:
    """What a metric reached on the gold with this fingerprint."""

    floor: float
    gold: str


Floors: TypeAlias = Mapping[str, Mapping[str, Floor]]


class Standing(StrEnum):
    """How a score stands to its floor."""

    NEW = "no floor"
    HELD = "held"
    RISEN = "risen"
    FALLEN = "FALLEN"
    OTHER = "other gold"


def standing(score: Score, floor: Floor | None, gold: str) -> Standing:
    """Compare a score with its floor; a floor measured on other gold says nothing."""
    if floor is None:
        return Standing.NEW
    if floor.gold != gold:
        return Standing.OTHER
    if score.value < floor.floor - TOLERANCE:
        return Standing.FALLEN
    return Standing.RISEN if score.value > floor.floor + TOLERANCE else Standing.HELD


def raise_floors(
    floors: Floors, task: str, scores: Sequence[Score], gold: str, *, allow_lower: bool
) -> Floors:
    """Give the floors with those of one task raised to these scores, and lowered only if that is allowed.

    A floor of other gold is replaced where the score is no lower, or lowering is allowed.
    """
    kept = dict(floors.get(task, {}))
    for score in scores:
        before = kept.get(score.name)
        if before is None or allow_lower or score.value >= before.floor - TOLERANCE:
            kept[score.name] = Floor(score.value, gold)
    return {**floors, task: kept}


def load_floors(file: Path) -> Floors:
    """Read the floors; none where the file is absent."""
    stored = json.loads(file.read_bytes()) if file.is_file() else {}
    return {
        task: {name: Floor(**floor) for name, floor in metrics.items()} for task, metrics in stored.items()
    }


def dump_floors(floors: Floors) -> str:
    """Write floors as sorted JSON, one metric a block, so that a change reads as a diff."""
    plain = {
        task: {name: asdict(floor) for name, floor in metrics.items()} for task, metrics in floors.items()
    }
    return json.dumps(plain, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
