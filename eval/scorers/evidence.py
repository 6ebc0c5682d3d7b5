"""Where a dossier's passages lie: contract evidence turned into file, start and end."""

import os.path
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from scorers.score import Json
from scorers.spans import meets


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one file, half-open, in code points."""

    file: str
    start: int
    end: int

    def meets(self, other: "Place") -> bool:
        """Tell whether both lie in one file and share half or more of the shorter."""
        return self.file == other.file and meets((self.start, self.end), (other.start, other.end))


@dataclass(frozen=True, slots=True)
class Row:
    """A statement of a dossier with all places where reports say or attribute it."""

    id: str
    places: tuple[Place, ...]


def file_of(source: str) -> str:
    """Give the file name of a source as the contract writes it (`folder/file.jsonl#id` is `file.jsonl`).

    >>> file_of("reports/eins.txt")
    'eins.txt'
    """
    return os.path.basename(source).split("#")[0]  # noqa: PTH119  # a source may be an address, not a path


def record_of(source: str) -> str:
    """Give the id of a record from a source as the contract writes it.

    >>> record_of("reports/file.jsonl#eins")
    'eins'
    """
    return source.partition("#")[2]


def files_by_report(dossier: Json) -> dict[str, str]:
    """Map each report id of the dossier to its file name."""
    return {
        report["id"]: file_of(report["source"]) for story in dossier["stories"] for report in story["reports"]
    }


def places(evidence: Iterable[Json], files: Mapping[str, str]) -> tuple[Place, ...]:
    """Turn evidence into places; what came from outside the text (no offsets) has none."""
    return tuple(Place(files[e["report"]], e["start"], e["end"]) for e in evidence if e["start"] is not None)


def gold_places(passages: Iterable[Json]) -> tuple[Place, ...]:
    """Turn gold passages into places."""
    return tuple(Place(p["file"], p["start"], p["end"]) for p in passages)


def rows(dossier: Json) -> tuple[Row, ...]:
    """List the statements of all stories of a dossier."""
    files = files_by_report(dossier)
    return tuple(
        Row(
            f"{story['id']}/{s['id']}",
            tuple(p for cell in s["cells"] for p in places(cell["passages"], files)),
        )
        for story in dossier["stories"]
        for s in story["statements"]
    )


def meet_any(wanted: Iterable[Place], given: Iterable[Place]) -> tuple[Place, ...]:
    """Give the wanted places that any given place meets."""
    given = tuple(given)
    return tuple(place for place in wanted if any(place.meets(other) for other in given))
