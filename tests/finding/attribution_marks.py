"""Attributions written into their text: contents by kind, mentions of speakers."""

from synopse.finding import find_findings
from synopse.model import Attribution, AttributionKind
from tests.finding.one_report import report_of
from tests.marks import render_marks

LETTERS = {
    AttributionKind.DIRECT: "d",
    AttributionKind.INDIRECT: "i",
    AttributionKind.INDIRECT_FREE_INDIRECT: "k",
    AttributionKind.FREE_INDIRECT: "h",
    AttributionKind.REPORTED: "r",
}


def attributions_of(text: str, language: str = "de") -> tuple[Attribution, ...]:
    return find_findings(report_of(text, language=language)).attributions


def marked_attributions(text: str, language: str = "de") -> str:
    """Each content as d, i, k (Konjunktiv alone), h (hearsay) or r (reported), each speaker once as s."""
    found = attributions_of(text, language)
    contents = [(LETTERS[one.kind], span.start, span.end) for one in found for span in one.content]
    speakers = sorted({("s", span.start, span.end) for one in found for span in one.speaker})
    return render_marks(text, [*contents, *speakers])
