"""What a margin says about an attribution, in few words: whose, how that was made out, through what."""

from collections.abc import Iterator
from dataclasses import dataclass

from synopse.export.attribution_marks import depths_of, number_of
from synopse.export.labels import Labels
from synopse.export.phrases import SPEAKERS, STANCES
from synopse.export.visible import shorten
from synopse.model import Attribution, Findings, Report, Span, SpeakerHow, Stance

LONGEST_NAME = 120
"""Characters of a mention that are shown; its offsets say where the whole stands."""


@dataclass(frozen=True, slots=True)
class AttributionFacts:
    """An attribution in words of the report and fixed phrases; `number` is `W3`, `inside` its parent's."""

    found: Attribution
    number: str
    depth: int
    speaker: str
    mention: str
    how: str
    via: str
    addressee: str
    stance: str
    inside: str

    def notes(self, labels: Labels) -> Iterator[str]:
        """What else is to be said beside the speaker, each on a line of its own."""
        if self.how:
            yield f"{self.how} „{self.mention}“" if self.mention else self.how
        if self.via:
            yield f"{labels('über')} {self.via}"
        if self.addressee:
            yield f"{labels('gegenüber')} {self.addressee}"
        if self.stance:
            yield self.stance
        if self.inside:
            yield f"{labels('innerhalb von')} {self.inside}"


def facts_about(report: Report, findings: Findings, labels: Labels) -> dict[str, AttributionFacts]:
    """The facts about every attribution, by id, in text order."""
    depths = depths_of(findings)
    numbers = {found.id: number_of(found, labels) for found in findings.attributions}
    return {
        found.id: AttributionFacts(
            found=found,
            number=numbers[found.id],
            depth=depths[found.id],
            speaker=_speaker(report, found, labels),
            mention=_mention(report, found),
            how=_how(found, labels),
            via=shorten(", ".join(found.via), LONGEST_NAME),
            addressee=_addressee(report, found),
            stance="" if found.stance is Stance.NEUTRAL else labels(STANCES[found.stance]),
            inside=numbers.get(found.parent or "", ""),
        )
        for found in findings.attributions
    }


def words_of(report: Report, spans: tuple[Span, ...]) -> str:
    """The words of some spans on one line."""
    return shorten(" … ".join(span.of(report.text) for span in spans), LONGEST_NAME)


def _speaker(report: Report, found: Attribution, labels: Labels) -> str:
    """The name if it is known, else the mention as it stands, else that nobody is named."""
    name = shorten(found.speaker_name or "", LONGEST_NAME)
    return name or words_of(report, found.speaker) or labels("ungenannt")


def _mention(report: Report, found: Attribution) -> str:
    """The words by which the speaker is meant, where they say something else than the name."""
    by_word = found.speaker_how in {SpeakerHow.ROLE, SpeakerHow.PRONOUN}
    return words_of(report, found.speaker) if by_word and found.speaker_name else ""


def _addressee(report: Report, found: Attribution) -> str:
    """Whom it was said to, unless that is what it was said through (`der Deutschen Presse-Agentur`)."""
    words = words_of(report, found.addressee)
    return "" if any(medium in words for medium in found.via) else words


def _how(found: Attribution, labels: Labels) -> str:
    """How the speaker was made out, unless named in place."""
    if found.speaker_how is SpeakerHow.NAMED or not (found.speaker or found.speaker_name):
        return ""
    return labels(SPEAKERS[found.speaker_how])
