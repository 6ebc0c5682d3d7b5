"""Whose words a passage is, and wordings collected from passages with their voices."""

from collections.abc import Iterator, Sequence

from synopse.comparing.cells import speaker_of
from synopse.comparing.span_index import SpanIndex
from synopse.model import (
    AttributionKind,
    Passage,
    ReportEntry,
    Span,
    Story,
    Variant,
    Voice,
    VoicedPassage,
    Wording,
    WordingKind,
)


class Voices:
    """Tells for any passage of a story whose words it is."""

    def __init__(self, story: Story, entries: Sequence[ReportEntry]) -> None:
        self.entries = {entry.report.id: entry for entry in entries}
        self._quotes = {
            entry.report.id: SpanIndex(
                (found for found in entry.findings.attributions if found.kind is AttributionKind.DIRECT),
                lambda found: found.content,
            )
            for entry in entries
        }
        self._parts = {(member.report, member.part) for member in story.members}

    def of(self, report: str, span: Span) -> VoicedPassage:
        """The passage with its voice: quoted inside direct speech, else the report's own."""
        entry = self.entries[report]
        for found in self._quotes[report].touching(span):
            if any(part.contains(span) for part in found.content):
                return VoicedPassage(
                    Passage(report, span), Voice.QUOTED, speaker_of(entry.report.text, found)
                )
        return VoicedPassage(Passage(report, span), Voice.OWN)

    def zones(self) -> Iterator[tuple[str, str, Span]]:
        """Report, text and span of each article zone of the story."""
        for report, entry in self.entries.items():
            for zone in entry.report.article_zones():
                if (report, zone.part) in self._parts:
                    yield report, entry.report.text, zone.span


def collect_wording(concept: str, kind: WordingKind, found: Sequence[tuple[str, VoicedPassage]]) -> Wording:
    """The variants of a concept in the order found, each passage once."""
    variants: dict[str, dict[VoicedPassage, None]] = {}
    for variant, passage in found:
        variants.setdefault(variant, {})[passage] = None
    return Wording(concept, kind, tuple(Variant(name, tuple(own)) for name, own in variants.items()))
