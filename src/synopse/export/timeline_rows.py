"""The timeline for reading: entries of the same moment and the same words stand on one line."""

from dataclasses import dataclass

from synopse.export.story_index import StoryIndex
from synopse.model import Passage, TimelineEntry, TimelineKind


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One line: the moment, the reports that tell it in these words, and where."""

    value: str
    kind: TimelineKind
    reports: tuple[str, ...]
    passages: tuple[Passage, ...]


def timeline_rows(entries: tuple[TimelineEntry, ...], index: StoryIndex) -> tuple[TimelineRow, ...]:
    """The lines in the order of the timeline; each publication stays on its own."""
    groups: dict[tuple[str, str, str], list[TimelineEntry]] = {}
    for entry in entries:
        told = entry.kind is TimelineKind.TOLD and entry.what
        words = " ".join(index.words(entry.what).split()) if told and entry.what else entry.report
        groups.setdefault((entry.value, entry.kind.value, words), []).append(entry)
    return tuple(
        TimelineRow(
            value=group[0].value,
            kind=group[0].kind,
            reports=tuple(dict.fromkeys(entry.report for entry in group)),
            passages=tuple(dict.fromkeys(entry.what for entry in group if entry.what)),
        )
        for group in groups.values()
    )
