"""The outlet of a text: which one it names as its own, and where.

Evidence is what an outlet writes about itself: masthead, dateline, credit, appeal or newsletter box,
copyright line, the address of a picture or of the text. A name in running text is none.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from synopse.model import ARTICLE_KINDS, Credit, CreditFor, Dateline, Doubt, How, Span, Stated, Zone, ZoneKind
from synopse.reading.doubts import doubt
from synopse.reading.given import Given
from synopse.reading.outlets import (
    find_address_outlet,
    find_host_outlet,
    find_named_outlet,
    find_outlet,
    name_pattern,
)

_OWN_KINDS: Final = (
    ZoneKind.MASTHEAD,
    ZoneKind.ISSUE,
    ZoneKind.APPEAL,
    ZoneKind.NEWSLETTER,
    ZoneKind.LEGAL,
    ZoneKind.ADVERTISEMENT,
)
_ADDRESS: Final = re.compile(r"https?://(?P<host>[\w.-]{4,120})")
_WORD: Final = r"[A-ZÄÖÜ0-9][\w&'’+-]{0,30}(?:\.\w{2,10})?"
_NAME: Final = rf"(?P<name>{_WORD}(?: {_WORD}){{0,4}})"
_UNLISTED: Final = {
    ZoneKind.MASTHEAD: (
        re.compile(r"(?P<name>[\w&'’+. -]{2,40}?)(?: [–—|·-] |, )(?!\d)"),
        re.compile(rf"(?:Der |Die |Das )?{_NAME} (?:wird|werden) .{{0,40}}herausgegeben"),
        re.compile(rf"{_NAME}$"),
    ),
    ZoneKind.LEGAL: (
        re.compile(
            rf"(?:©|\(c\)|Copyright)\s{{0,2}}(?:\d{{4}}(?:[-–]\d{{2,4}})?,? )?"
            rf"(?:by )?{_NAME}(?=[.,|·–-]|\s|$)"
        ),
    ),
    ZoneKind.APPEAL: (re.compile(rf"(?:.{{0,60}}[:–] )?{_NAME} und (?:seine|ihre) (?:Leser|Unterstützer)"),),
}
_SHARED_ENDINGS: Final = ("co", "com", "org", "or", "gv", "ac", "net")
_MENTIONS_WITHIN: Final = 5000
_NAME_SHORTEST: Final = 5
_COMPANY: Final = re.compile(r"\b(?:GmbH|AG|KG|Verlag|Verlags\w+|Media|Medien|Alle Rechte|Impressum)\b|^\d+$")
_THIRD_PARTY: Final = re.compile(
    r"youtube|youtu|twitter|x|facebook|instagram|tiktok|t|google\w{0,20}|gstatic|cloudfront|akamai\w{0,20}"
    r"|amazonaws|gettyimages|picture-alliance|wikimedia|wikipedia|telegram|whatsapp|bsky|spotify|vimeo|paypal"
    r"|steadyhq|dpa|afp|reuters"
)


def find_origin(
    text: str,
    zones: Sequence[Zone],
    datelines: Sequence[Dateline],
    credit_lines: Sequence[Credit],
    given: Given,
) -> tuple[Stated | None, tuple[Doubt, ...]]:
    """The outlet and the doubts about it; what was given needs no evidence."""
    if given.outlet:
        return Stated(given.outlet, How.GIVEN), ()
    found = [
        *_in_datelines(text, datelines),
        *_in_credits(text, credit_lines),
        *_in_own_words(text, zones),
        *_in_address(given),
    ]
    found = found or list(_in_pictures(text, zones)) or list(_in_mastheads(text, zones))
    names = sorted({one.value for one in found})
    if len(names) == 1:
        return found[0], ()
    if names:
        return None, (doubt("D103", found[0].span),)
    return None, (doubt("D102"), *_mentioned(text, zones))


def _mentioned(text: str, zones: Sequence[Zone]) -> Iterator[Doubt]:
    """The doubt about an outlet that running text mentions, by its first mention."""
    for zone in zones:
        if zone.kind in ARTICLE_KINDS:
            end = min(zone.span.end, zone.span.start + _MENTIONS_WITHIN)
            match = name_pattern().search(text, zone.span.start, end)
            if match and len(match[0]) >= _NAME_SHORTEST and not _is_common(match[0]):
                yield doubt("D117", Span(*match.span()))
                return


def _in_datelines(text: str, datelines: Sequence[Dateline]) -> Iterator[Stated]:
    """Outlets that a dateline names as its own."""
    for dateline in datelines:
        yield from _named_in(text, dateline.span, dateline.outlets)


def _in_credits(text: str, credit_lines: Sequence[Credit]) -> Iterator[Stated]:
    """Outlets that share a text credit with an agency."""
    for credit in credit_lines:
        if credit.credit_for is CreditFor.TEXT:
            yield from _named_in(text, credit.span, credit.outlets)


def _named_in(text: str, span: Span, outlets: Sequence[str]) -> Iterator[Stated]:
    """Each outlet with the words inside `span` that name it."""
    for outlet in outlets:
        words = re.finditer(r"[\w.+-]+(?: (?:de|DE|Deutsch|deutsch))?", span.of(text))
        place = next((match for match in words if find_outlet(match[0]) == outlet), None)
        where = Span(span.start + place.start(), span.start + place.end()) if place else span
        yield Stated(outlet, How.TEXT, where)


def _in_own_words(text: str, zones: Sequence[Zone]) -> Iterator[Stated]:
    """Outlets we know, named where an outlet speaks about itself."""
    for zone in zones:
        if zone.kind in _OWN_KINDS and len(zone.span) < 3000:  # noqa: PLR2004 -- no box is longer
            for match in name_pattern().finditer(text, zone.span.start, zone.span.end):
                outlet = find_named_outlet(match[0])
                if outlet and not _is_common(match[0]):
                    yield Stated(outlet, How.TEXT, Span(*match.span()))


def _is_common(word: str) -> bool:
    """Whether a name is also an everyday word that proves nothing."""
    return word in (
        "Heute",
        "Bild",
        "Focus",
        "Express",
        "Kurier",
        "Capital",
        "Stern",
        "Blick",
        "Profil",
        "profil",
        "X",
        "Falter",
        "Kicker",
        "HR",
        "SR",
    )


def _in_address(given: Given) -> Iterator[Stated]:
    """The outlet of the address a text came with."""
    outlet = find_address_outlet(given.address) if given.address else None
    if outlet:
        yield Stated(outlet, How.URL)
    elif given.address:
        match = _ADDRESS.match(given.address)
        if match and not _is_third_party(match["host"]):
            yield Stated(_label(match["host"]), How.URL)


def _in_pictures(text: str, zones: Sequence[Zone]) -> Iterator[Stated]:
    """Outlets whose addresses stand in pictures and link lines."""
    for zone in zones:
        if zone.kind not in (ZoneKind.CAPTION, ZoneKind.RELATED, ZoneKind.LEGAL, ZoneKind.NAVIGATION):
            continue
        for match in _ADDRESS.finditer(text, zone.span.start, zone.span.end):
            host = match["host"]
            if not _is_third_party(host):
                yield Stated(find_host_outlet(host) or _label(host), How.URL, Span(*match.span("host")))


def _in_mastheads(text: str, zones: Sequence[Zone]) -> Iterator[Stated]:
    """Outlets nobody listed, by the shape of their masthead, appeal or copyright line."""
    for zone in zones:
        if zone.kind not in _UNLISTED or len(zone.span) > 300:  # noqa: PLR2004 -- a masthead is short
            continue
        matches = (pattern.match(zone.span.of(text)) for pattern in _UNLISTED[zone.kind])
        match = next((match for match in matches if match), None)
        if match and not _is_common(match["name"]) and not _COMPANY.search(match["name"]):
            start = zone.span.start + match.start("name")
            yield Stated(match["name"], How.TEXT, Span(start, start + len(match["name"])))


def _label(host: str) -> str:
    """The registered name in a host name nobody listed: `nordfunk` of `images.nordfunk.example`."""
    labels = host.lower().strip(".").split(".")
    shared = len(labels) > 2 and labels[-2] in _SHARED_ENDINGS  # noqa: PLR2004 -- name before `co.uk`
    return labels[-3] if shared else labels[-2]


def _is_third_party(host: str) -> bool:
    """Whether a host serves pictures or posts for everybody."""
    labels = host.lower().split(".")
    return len(labels) < 2 or _THIRD_PARTY.fullmatch(labels[-2]) is not None  # noqa: PLR2004 -- name and ending
