"""In which marks the reports set direct speech: „…“ here, »…« there."""

from collections.abc import Iterator, Sequence

from synopse.comparing.voices import Voices, collect_wording
from synopse.model import AttributionKind, ReportEntry, VoicedPassage, Wording, WordingKind

CONCEPT = "Anführungszeichen"
_MARKS = "„“”»«\"‚‘›‹'"


def find_quotation_styles(entries: Sequence[ReportEntry], voices: Voices) -> Iterator[Wording]:
    """The pairs of marks around direct quotations, each with the quotations it stands around."""
    found: list[tuple[str, VoicedPassage]] = []
    for entry in entries:
        text = entry.report.text
        for attribution in entry.findings.attributions:
            for span in attribution.content if attribution.kind is AttributionKind.DIRECT else ():
                first, last = text[span.start], text[span.end - 1]
                if first in _MARKS and last in _MARKS:
                    found.append((f"{first}…{last}", voices.of(entry.report.id, span)))
    yield collect_wording(CONCEPT, WordingKind.SPELLING, found)
