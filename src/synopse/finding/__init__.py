"""What a report says: its sentences, on whose word they stand, and its names, times and quantities."""

from synopse.finding.analysis import ANALYSES, DEFAULT_ANALYSIS, analyzer_of
from synopse.finding.attributions import find_attributions
from synopse.finding.names import find_names
from synopse.finding.quantities import find_quantities
from synopse.finding.speakers import resolve_speakers
from synopse.finding.speech_events import find_speech_events
from synopse.finding.times import find_times
from synopse.model import Findings, Report
from synopse.text.quotation_marks import find_quotations
from synopse.text.word_rows import find_rows

__all__ = [
    "ANALYSES",
    "DEFAULT_ANALYSIS",
    "analyzer_of",
    "find_findings",
    "find_marks",
    "find_names",
    "find_times",
]


def find_findings(report: Report, *, analysis: str = DEFAULT_ANALYSIS) -> Findings:
    """All findings of one report, each report by itself alone.

    `analysis` names an entry of `ANALYSES`.

    Raises:
        UnknownAnalysis: There is none of this name.
        MissingAnalysis: It is not installed.
    """
    analyzer = analyzer_of(analysis, report.language)
    zones = [zone.span for zone in report.article_zones()]
    sentences = analyzer.sentences(report.text, zones)
    quotations = find_quotations(report.text, zones)
    words = find_rows(report.text, sentences)
    names = find_names(report, sentences, analyzer.analysis)
    times = find_times(report, sentences, words)
    attributions = find_attributions(report, sentences, quotations, analyzer)
    resolved = resolve_speakers(report, attributions, names, sentences)
    return Findings(
        report=report.id,
        sentences=sentences,
        attributions=resolved.attributions,
        speech_events=find_speech_events(report, sentences, attributions, words),
        names=names,
        roles=resolved.roles,
        open_roles=resolved.open_roles,
        times=times,
        quantities=find_quantities(report, sentences, times, words),
    )


def find_marks(report: Report, *, analysis: str = DEFAULT_ANALYSIS) -> Findings:
    """Names and times alone, as `find_findings` finds them: all that grouping asks for, for less.

    Raises:
        UnknownAnalysis: There is none of this name.
        MissingAnalysis: It is not installed.
    """
    analyzer = analyzer_of(analysis, report.language)
    sentences = analyzer.sentences(report.text, [zone.span for zone in report.article_zones()])
    return Findings(
        report=report.id,
        sentences=sentences,
        names=find_names(report, sentences, analyzer.analysis),
        times=find_times(report, sentences, find_rows(report.text, sentences)),
    )
