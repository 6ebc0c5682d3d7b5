"""The timeline for reading: entries of the same moment and the same words stand on one line."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from synopse.export.ranked_findings import Numbered
from synopse.export.story_index import StoryIndex
from synopse.model import NamedPassage, Passage, TimelineEntry, TimelineKind


@dataclass(frozen=True, slots=True)
class Dispute:
    """Findings that dispute the moment of a line by the same passages, which say otherwise than the line."""

    findings: tuple[Numbered, ...]
    others: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One line: the moment, the reports that tell it in these words and where, who is named, what disputes.

    `who` has one tuple for each name.
    """

    value: str
    kind: TimelineKind
    reports: tuple[str, ...]
    passages: tuple[Passage, ...]
    who: tuple[tuple[NamedPassage, ...], ...] = ()
    disputes: tuple[Dispute, ...] = ()


Sentences = Mapping[tuple[str, str], Sequence[Passage]]
"""By discrepancy and moment: the sentences that tell this moment and are disputed."""


def timeline_rows(
    entries: tuple[TimelineEntry, ...], index: StoryIndex, findings: Iterable[Numbered]
) -> tuple[TimelineRow, ...]:
    """The lines in the order of the timeline; each publication stays on its own."""
    numbered = {found.discrepancy: found for found in findings if found.discrepancy}
    sentences = _disputed(entries)
    groups: dict[tuple[str, str, str], list[TimelineEntry]] = {}
    for entry in entries:
        told = entry.kind is TimelineKind.TOLD and entry.what
        words = _words(entry.what, index) if told and entry.what else entry.report
        groups.setdefault((entry.value, entry.kind.value, words), []).append(entry)
    return tuple(
        TimelineRow(
            value=group[0].value,
            kind=group[0].kind,
            reports=tuple(dict.fromkeys(entry.report for entry in group)),
            passages=tuple(dict.fromkeys(entry.what for entry in group if entry.what)),
            who=_by_name(named for entry in group for named in entry.who),
            disputes=_disputes(group, sentences, numbered, index),
        )
        for group in groups.values()
    )


def _words(passage: Passage, index: StoryIndex) -> str:
    return " ".join(index.words(passage).split())


def _by_name(who: Iterable[NamedPassage]) -> tuple[tuple[NamedPassage, ...], ...]:
    groups: dict[tuple[str, str], list[NamedPassage]] = {}
    for named in who:
        groups.setdefault((named.name, named.kind.value), []).append(named)
    return tuple(tuple(group) for group in groups.values())


def _disputed(entries: Iterable[TimelineEntry]) -> Sentences:
    found: dict[tuple[str, str], list[Passage]] = {}
    for entry in entries:
        for one in entry.discrepancies:
            found.setdefault((one, entry.value), []).extend((entry.what,) if entry.what else ())
    return found


def _disputes(
    group: Sequence[TimelineEntry], sentences: Sentences, numbered: Mapping[str, Numbered], index: StoryIndex
) -> tuple[Dispute, ...]:
    own = [entry.what for entry in group if entry.what]
    found: dict[tuple[Passage, ...], list[Numbered]] = {}
    for one in dict.fromkeys(one for entry in group for one in entry.discrepancies):
        if one in numbered:
            others = _others(numbered[one], own, sentences[one, group[0].value], index)
            found.setdefault(others, []).append(numbered[one])
    return tuple(Dispute(tuple(findings), others) for others, findings in found.items())


def _others(
    finding: Numbered, own: Sequence[Passage], same: Sequence[Passage], index: StoryIndex
) -> tuple[Passage, ...]:
    """The finding's passages that say otherwise than the sentences `own`.

    Those in the sentences `same` tell the same moment; where that leaves none, the moment is not what is
    disputed but the order, or an hour the moment does not have.
    """
    said = {_words(passage, index) for passage in finding.passages if _stands_in(passage, own)}
    others = [
        passage
        for passage in finding.passages
        if not _stands_in(passage, own) and _words(passage, index) not in said
    ]
    return tuple(passage for passage in others if not _stands_in(passage, same)) or tuple(others)


def _stands_in(passage: Passage, sentences: Iterable[Passage]) -> bool:
    return any(
        passage.report == sentence.report and passage.span.overlaps(sentence.span) for sentence in sentences
    )
