"""Who speaks in which report, how much, directly or not, and with which words introduced."""

from collections.abc import Mapping, Sequence

from synopse.comparing.persons import Group
from synopse.model import Attribution, AttributionKind, Passage, ReportEntry, Speaking
from synopse.text.tokens import find_keys

Spoken = Mapping[tuple[str, str], Sequence[Attribution]]


def find_spoken(entries: Sequence[ReportEntry]) -> Spoken:
    """The attributions of each report by the name of their speaker."""
    spoken: dict[tuple[str, str], list[Attribution]] = {}
    for entry in entries:
        for found in entry.findings.attributions:
            if found.speaker_name:
                spoken.setdefault((entry.report.id, found.speaker_name), []).append(found)
    return spoken


def speaking_of(group: Group, spoken: Spoken, entries: Sequence[ReportEntry]) -> tuple[Speaking, ...]:
    """What one person or organisation says, report by report; reports where it is silent are left out."""
    names = {(mention.report, mention.key) for mention in group.mentions}
    found = []
    for entry in entries:
        report = entry.report
        keys = sorted(key for home, key in names if home == report.id)
        said = [one for key in keys for one in spoken.get((report.id, key), ())]
        if said:
            found.append(_speaking(report.id, report.text, said))
    return tuple(found)


def _speaking(report: str, text: str, said: Sequence[Attribution]) -> Speaking:
    """What is said in one report, counted."""
    direct = sum(one.kind is AttributionKind.DIRECT for one in said)
    reported = sum(one.kind is AttributionKind.REPORTED for one in said)
    outer = {span for one in said for span in one.content}
    spans = [span for span in outer if not any(it != span and it.contains(span) for it in outer)]
    cues = sorted({span for one in said for span in one.cue})
    return Speaking(
        report=report,
        direct=direct,
        indirect=len(said) - direct - reported,
        reported=reported,
        words=sum(len(find_keys(text, span)) for span in spans),
        cues=tuple(Passage(report, span) for span in cues),
    )
