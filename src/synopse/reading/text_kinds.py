"""What sort of text a report is; unknown where nothing says so."""

import re
from collections.abc import Sequence
from typing import Final

from synopse.model import Span, TextKind, Zone, ZoneKind
from synopse.reading.rulebook import load_rulebook

_TELLING: Final = (ZoneKind.KICKER, ZoneKind.TITLE, ZoneKind.SECTION, ZoneKind.BYLINE)
_WEEKDAY: Final = re.compile(
    r"\b(?:am|seit|bis|vom|on) (?:\w{4,12} )?(?:"
    r"Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
)
_FIRST_PERSON: Final = re.compile(r"\b(?:ich|mir|mich|meine[rnms]?)\b", re.IGNORECASE)
_QUOTED: Final = re.compile(r"[„»“\"][^„“”»«\"]{1,1500}[“”«\"]")


def find_text_kind(text: str, zones: Sequence[Zone], *, has_wire: bool, title: str | None = None) -> TextKind:
    """The kind a heading names; a report where a dateline, a credit or a weekday shows news.

    `title` is one that was given beside the text.
    """
    found = (zone.span.of(text) for zone in zones if zone.kind in _TELLING)
    heads = " \n ".join((title or "", *found))[:3000]
    book = load_rulebook("text_kinds")
    for kind in (TextKind.TICKER, TextKind.PRESS_REVIEW, TextKind.INTERVIEW, TextKind.COMMENTARY):
        if any(rule.pattern.search(heads) for rule in book.of(kind.value)):
            return kind
    bodies = [zone.span for zone in zones if zone.kind in (ZoneKind.BODY, ZoneKind.TEASER)]
    return _kind_of_body(text, bodies, has_wire=has_wire)


def _kind_of_body(text: str, bodies: Sequence[Span], *, has_wire: bool) -> TextKind:
    """Report or unknown, by what the body holds."""
    opening = " ".join(span.of(text) for span in bodies)[:20_000]
    if len(bodies) < 2 and len(opening) < 300:  # noqa: PLR2004 -- too little to tell
        return TextKind.UNKNOWN
    if has_wire or (_WEEKDAY.search(opening) and not _speaks(opening)):
        return TextKind.REPORT
    return TextKind.UNKNOWN


def _speaks(opening: str) -> bool:
    """Whether the author speaks as I, quotations left out."""
    return _FIRST_PERSON.search(_QUOTED.sub(" ", opening)) is not None
