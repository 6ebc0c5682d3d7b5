"""The outlet of a text: which one it names as its own, and where.

Evidence is what an outlet writes about itself: masthead, dateline, credit, appeal or newsletter box,
copyright line, the address of a picture or of the text. A name in running text is none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from synopse.model import ARTICLE_KINDS, Credit, CreditFor, Dateline, Doubt, How, Span, Stated, Zone, ZoneKind
from synopse.reading.composed import Facts
from synopse.reading.doubts import doubt
from synopse.reading.given import Given
from synopse.reading.mastheads import find_paper_name, is_paper_word
from synopse.reading.outlets import (
    find_address_outlet,
    find_host_outlet,
    find_named_outlet,
    find_outlet,
    name_pattern,
)
from synopse.reading.spellings import find_spelling

_OWN_KINDS: Final = (
    ZoneKind.MASTHEAD,
    ZoneKind.ISSUE,
    ZoneKind.APPEAL,
    ZoneKind.NEWSLETTER,
    ZoneKind.LEGAL,
    ZoneKind.ADVERTISEMENT,
)
_BOXES: Final = (
    ZoneKind.LEGAL,
    ZoneKind.NEWSLETTER,
    ZoneKind.APPEAL,
    ZoneKind.NAVIGATION,
    ZoneKind.ADVERTISEMENT,
    ZoneKind.OTHER,
    ZoneKind.BYLINE,
)
_BOX_LONGEST: Final = 400
_BEFORE: Final = 34
_BELOW_LONGEST: Final = 20_000
_ARTICLES: Final = ("Der", "Die", "Das", "Den", "Dem", "The", "Von", "Bei", "Aus", "Zur", "Zum", "Copyright")
_ADDRESS: Final = re.compile(r"https?://(?P<host>[\w.-]{4,120})")
_WORD: Final = r"(?!(?:19|20)\d{2}\b)[A-ZÄÖÜ0-9][\w&'’+-]{0,30}(?:\.\w{2,10})?"
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
_LINKED: Final = (
    ZoneKind.CAPTION,
    ZoneKind.RELATED,
    ZoneKind.LEGAL,
    ZoneKind.NAVIGATION,
    ZoneKind.APPEAL,
    ZoneKind.NEWSLETTER,
    ZoneKind.ADVERTISEMENT,
)
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
    facts: Facts,
) -> tuple[Stated | None, tuple[Doubt, ...]]:
    """The outlet and the doubts about it; what was given, or metadata name, needs no evidence."""
    if given.outlet:
        return Stated(given.outlet, How.GIVEN), ()
    if facts.outlet:
        return Stated(facts.outlet, How.TEXT if facts.outlet_at else How.META, facts.outlet_at), ()
    found = [
        *_in_datelines(text, datelines),
        *_in_credits(text, credit_lines),
        *_in_own_words(text, zones),
        *_in_address(given),
    ]
    if not found:
        page = "\n".join(zone.span.of(text) for zone in zones if zone.kind not in ARTICLE_KINDS)
        found = _spelled(page, _unlisted(text, zones))
    names = _without_shorter(sorted({one.value for one in found}))
    found = [one for one in found if one.value in names]
    if len(names) == 1:
        return found[0], ()
    if names:
        return None, (doubt("D103", found[0].span),)
    return None, (doubt("D102"), *_mentioned(text, zones))


def _unlisted(text: str, zones: Sequence[Zone]) -> list[Stated]:
    """Outlets nobody listed: by masthead, address, copyright line or box, whichever comes first."""
    heads = (zone for zone in zones if zone.kind is ZoneKind.MASTHEAD)
    lines = (zone for zone in zones if zone.kind is not ZoneKind.MASTHEAD)
    return (
        list(_in_mastheads(text, tuple(heads)))
        or list(_in_pictures(text, zones))
        or list(_in_mastheads(text, tuple(lines)))
        or list(_in_boxes(text, zones))
        or list(_at_top(text, zones))
    )


def _spelled(page: str, found: Sequence[Stated]) -> list[Stated]:
    """Each name as the page writes it elsewhere, running text left out: it proves nothing."""
    return [
        replace(one, value=find_spelling(page, one.value))
        if (one.value.isupper() or one.how is How.URL) and not find_outlet(one.value)
        else one
        for one in found
    ]


def _without_shorter(names: Sequence[str]) -> list[str]:
    """The names without those that are the end or the start of a longer one: `Rundschau`."""
    return [
        name
        for name in names
        if not any(
            other != name and (other.casefold().endswith(name.casefold()) or other.startswith(name))
            for other in names
        )
    ]


def _at_top(text: str, zones: Sequence[Zone]) -> Iterator[Stated]:
    """A short line at the top of a page that stands again in what the page says about itself below."""
    titled = next((i for i, zone in enumerate(zones) if zone.kind in (ZoneKind.TITLE, ZoneKind.BODY)), 0)
    own = (zone for zone in zones[titled:] if zone.kind in _BOXES)
    below = " ".join(zone.span.of(text)[:_BOX_LONGEST] for zone in own)[:_BELOW_LONGEST]
    for zone in zones[:titled]:
        name = zone.span.of(text)
        named = zone.kind in (ZoneKind.OTHER, ZoneKind.KICKER) and re.fullmatch(_NAME, name)
        if named and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", below, re.IGNORECASE):
            yield Stated(name, How.TEXT, zone.span)


def _in_boxes(text: str, zones: Sequence[Zone]) -> Iterator[Stated]:
    """Outlets nobody listed, by a name only papers bear in what the page says about itself."""
    for zone in zones:
        if zone.kind not in _BOXES or len(zone.span) > _BOX_LONGEST:
            continue
        name = find_paper_name(zone.span.of(text))
        if name:
            start = zone.span.start + zone.span.of(text).index(name)
            yield Stated(name, How.TEXT, Span(start, start + len(name)))


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
        if credit.credit_for is CreditFor.TEXT and credit.span:
            yield from _named_in(text, credit.span, credit.outlets)


def _named_in(text: str, span: Span, outlets: Sequence[str]) -> Iterator[Stated]:
    """Each outlet named inside `span`, with the words that name it."""
    for words in outlets:
        offset = span.of(text).find(words)
        where = Span(span.start + offset, span.start + offset + len(words)) if offset >= 0 else span
        yield Stated(find_outlet(words) or words, How.TEXT, where)


def _in_own_words(text: str, zones: Sequence[Zone]) -> Iterator[Stated]:
    """Outlets we know, named where an outlet speaks about itself."""
    for zone in zones:
        if zone.kind in _OWN_KINDS and len(zone.span) < 3000:  # noqa: PLR2004 -- no box is longer
            for match in name_pattern().finditer(text, zone.span.start, zone.span.end):
                outlet = find_named_outlet(match[0])
                if outlet and not _is_common(match[0]) and not _is_longer(text, zone, match):
                    yield Stated(outlet, How.TEXT, Span(*match.span()))


def _is_longer(text: str, zone: Zone, match: re.Match[str]) -> bool:
    """Whether a listed name is only the end of another paper's: `Tageblatt` of `Waldheimer Tageblatt`."""
    before = text[max(zone.span.start, match.start() - _BEFORE) : match.start()]
    word = re.search(r"([A-ZÄÖÜ][\w-]{2,30}) $", before)
    return word is not None and word[1] not in _ARTICLES and is_paper_word(match[0])


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
        if zone.kind not in _LINKED:
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
