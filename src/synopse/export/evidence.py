"""Evidence: a passage as words with prefix and suffix, and as position (W3C Web Annotation selectors)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from synopse.export.values import Json, Record, bounds_of
from synopse.model import Headline, Passage, Report

CONTEXT = 32
"""Characters of prefix and suffix at most."""


class Quotations(StrEnum):
    """Whether a dossier carries the words themselves or only where they stand."""

    FULL = "full"
    POSITIONS = "positions"


@dataclass(frozen=True, slots=True)
class EvidenceWriter:
    """Writes passages of the given reports (by id)."""

    reports: Mapping[str, Report]
    quotations: Quotations = Quotations.FULL

    def of(self, passage: Passage) -> Record:
        """One passage; with positions only, the SHA-256 of its UTF-8 stands in for the words."""
        report = self.reports[passage.report]
        span = passage.span
        zone = report.zone_at(span.start)
        kind = zone.kind.value if zone else None
        where: Record = {"report": report.id, **bounds_of(span)}
        if self.quotations is Quotations.POSITIONS:
            digest = sha256(span.of(report.text).encode()).hexdigest()
            return {**where, "exact": None, "prefix": None, "suffix": None, "zone": kind, "sha256": digest}
        return {
            **where,
            "exact": span.of(report.text),
            "prefix": report.text[max(0, span.start - CONTEXT) : span.start],
            "suffix": report.text[span.end : span.end + CONTEXT],
            "zone": kind,
        }

    def all_of(self, passages: Iterable[Passage]) -> list[Json]:
        """Several passages in their order."""
        return [self.of(passage) for passage in passages]

    def headline(self, headline: Headline | None) -> Json:
        """A story's title; one that was given from outside has its words in `value` alone."""
        if headline is None:
            return None
        if headline.title.span is not None:
            return self.of(Passage(headline.report, headline.title.span))
        return {
            "report": headline.report,
            **bounds_of(None),
            "exact": None,
            "prefix": None,
            "suffix": None,
            "zone": "given",
            "value": headline.title.value if self.quotations is Quotations.FULL else None,
        }
