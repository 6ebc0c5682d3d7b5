"""Whose words a quotation is that stands alone in a heading: told by the running text where that repeats it.

„Das Wasser kommt zurück“ as a heading is nobody's until the body says who said it; the speaker of the
paragraph above is not asked.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from synopse.model import Attribution, AttributionKind, SpeakerHow, ZoneKind

HEADINGS = frozenset({ZoneKind.TITLE, ZoneKind.KICKER, ZoneKind.TEASER, ZoneKind.SUBHEADING})
_WORD = re.compile(r"\w+")


def with_heading_speakers(text: str, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, those of lone quotations in headings with the one speaker who says so in the body."""
    spoken = [
        (_words(text, one), one)
        for one in found
        if one.kind is AttributionKind.DIRECT and one.speaker and one.zone is ZoneKind.BODY
    ]
    return [_with_speaker(text, one, spoken) if _is_lone(one) else one for one in found]


def _is_lone(one: Attribution) -> bool:
    """Whether an attribution is a quotation in a heading that names nobody."""
    return one.zone in HEADINGS and one.kind is AttributionKind.DIRECT and not one.speaker


def _with_speaker(text: str, lone: Attribution, spoken: Sequence[tuple[str, Attribution]]) -> Attribution:
    """A lone quotation on the word of whoever alone says the same in the body."""
    words = _words(text, lone)
    saying = [one for said, one in spoken if words in said]
    mentions = {" ".join(span.of(text) for span in one.speaker) for one in saying}
    if len(mentions) != 1:
        return lone
    return replace(lone, speaker=saying[0].speaker, via=saying[0].via, speaker_how=SpeakerHow.DISCOURSE)


def _words(text: str, one: Attribution) -> str:
    """The folded words of a content between spaces, so that a row of words is found in a longer one."""
    said = " ".join(span.of(text) for span in one.content)
    return f" {' '.join(_WORD.findall(said.casefold()))} "
