"""Wordings as a table: which report uses which, in its own voice apart from another's."""

from dataclasses import dataclass

from synopse.export.story_index import StoryIndex
from synopse.model import Variant, Voice, VoicedPassage, Wording


@dataclass(frozen=True, slots=True)
class Uses:
    """How often one report has a wording in one voice, and where."""

    report: str
    passages: tuple[VoicedPassage, ...]


@dataclass(frozen=True, slots=True)
class WordingRow:
    """One wording: its uses in the reports' own voice, and in words of others."""

    variant: str
    own: tuple[Uses, ...]
    quoted: tuple[Uses, ...]


def wording_rows(wording: Wording, index: StoryIndex) -> tuple[WordingRow, ...]:
    """The rows of one concept, in its order."""
    return tuple(
        WordingRow(variant.variant, _uses(variant, Voice.OWN, index), _uses(variant, Voice.QUOTED, index))
        for variant in wording.variants
    )


def _uses(variant: Variant, voice: Voice, index: StoryIndex) -> tuple[Uses, ...]:
    """Uses in the order of the reports."""
    voiced = [found for found in variant.passages if found.voice is voice]
    found = (
        (report, tuple(item for item in voiced if item.passage.report == report)) for report in index.entries
    )
    return tuple(Uses(report, passages) for report, passages in found if passages)
