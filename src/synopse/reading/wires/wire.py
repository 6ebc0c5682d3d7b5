"""A wire: one message of an agency, whichever form it came in, and how it becomes a text in lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from synopse.model import Credit, CreditFor, Span, ZoneKind
from synopse.reading.agencies import find_address_agency, find_agency
from synopse.reading.bylines import is_name
from synopse.reading.composed import Composed, Facts, Line
from synopse.reading.datelines import find_dateline
from synopse.reading.photo_credits import agencies_in
from synopse.reading.provenance import find_closing_agency, find_copyright_agency

_WITHHELD: Final = re.compile(r"(?:.*:)?(?P<status>withheld|cancell?ed)$", re.IGNORECASE)
_CORRECTION: Final = re.compile(r"(?:.*[:/])?correct(?:ion|ed)?$", re.IGNORECASE)
_PICTURES: Final = ("picture", "graphic", "photo", "image", "video", "animated")
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?=$|[-_])")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that goes with a wire: what its caption says, and whose it is."""

    caption: str
    credit: str = ""


@dataclass(frozen=True, slots=True)
class Wire:
    """What the fields of a message say; empty where they say nothing.

    `providers` are who sends it, as written, the surest first; `notes` are for the desk, `body` is the text.
    """

    address: str = ""
    version: str = ""
    kind: str = ""
    language: str = ""
    status: str = ""
    embargo: str = ""
    signals: tuple[str, ...] = ()
    providers: tuple[str, ...] = ()
    created: str = ""
    sent: str = ""
    kicker: str = ""
    headline: str = ""
    subhead: str = ""
    teaser: str = ""
    byline: str = ""
    dateline: str = ""
    credit: str = ""
    copyright: str = ""
    body: tuple[Line, ...] = ()
    notes: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()


def compose_wire(wire: Wire) -> Composed:
    """The wire as a text in lines, head first, notes last, with the facts of its fields."""
    head = tuple(_head(wire))
    said = {line.words for line in head}
    body = [line for line in wire.body if line.words not in said and not _is_head(line)]
    lines = (*head, *_with_dateline(wire.dateline, body), *_below(wire, body))
    return Composed(lines, _facts(wire))


def _head(wire: Wire) -> Iterator[Line]:
    """Kicker, title, subhead, teaser and byline, those that there are and each once."""
    teaser = wire.teaser or _first(wire.body, ZoneKind.TEASER)
    told = (
        (wire.kicker, ZoneKind.KICKER),
        (wire.headline, ZoneKind.TITLE),
        (wire.subhead, ZoneKind.SUBHEADING),
        (teaser if teaser != wire.headline else "", ZoneKind.TEASER),
        (wire.byline or _first(wire.body, ZoneKind.BYLINE), ZoneKind.BYLINE),
    )
    yield from (Line(words, kind) for words, kind in told if words)


def _first(lines: Sequence[Line], kind: ZoneKind) -> str:
    """The words of the first line of a kind."""
    return next((line.words for line in lines if line.kind is kind), "")


def _is_head(line: Line) -> bool:
    """Whether a line of the body only repeats what stands above it."""
    return line.kind in (ZoneKind.TEASER, ZoneKind.BYLINE, ZoneKind.KICKER)


def _with_dateline(dateline: str, body: list[Line]) -> Iterator[Line]:
    """The body with its dateline before the first paragraph, unless it stands there already."""
    place = " ".join(dateline.split())
    first = next((i for i, line in enumerate(body) if line.kind is ZoneKind.BODY), None)
    if not place or (first is not None and body[first].words.startswith(place.rstrip(" -–—|:"))):
        yield from body
        return
    yield from body[: first or 0]
    if first is None:
        yield Line(place, ZoneKind.DATELINE)
        return
    joined = f"{place} {body[first].words}"
    found = find_dateline(joined, Span(0, len(joined)), first=True)
    if found and len(found.span) == len(place):
        yield Line(joined, ZoneKind.BODY)
    else:
        yield from (Line(place, ZoneKind.DATELINE), body[first])
    yield from body[first + 1 :]


def _below(wire: Wire, body: Sequence[Line]) -> Iterator[Line]:
    """Captions and notes; of what is a picture itself the caption stands for the text."""
    said = {line.words for line in body}
    for picture in wire.pictures:
        if picture.caption and picture.caption not in said:
            yield Line(picture.caption, ZoneKind.CAPTION)
        if picture.credit:
            yield Line(picture.credit, ZoneKind.PHOTO_CREDIT)
    for note in dict.fromkeys(wire.notes):
        if note and note not in said:
            yield Line(note, ZoneKind.AGENCY_CREDIT if find_closing_agency(note) else ZoneKind.OTHER)


def _facts(wire: Wire) -> Facts:
    """What the fields say beside the text."""
    agency = _agency(wire)
    status = _WITHHELD.match(wire.status)
    version = int(wire.version) if re.fullmatch(r"\d{1,9}", wire.version) else None
    published = wire.created or wire.sent
    language = _LANGUAGE.match(wire.language)
    return Facts(
        outlet=agency or next(iter(wire.providers), None),
        published=published or None,
        updated=wire.sent if wire.sent and (wire.sent != published or (version or 1) > 1) else None,
        language=language[0].lower() if language else None,
        address=wire.address or None,
        authors=(wire.byline,) if is_name(wire.byline) else (),
        credits=tuple(_credits(wire, agency)),
        version=version,
        embargo=wire.embargo or None,
        withheld=status["status"].lower() if status else None,
        corrects=any(_CORRECTION.match(signal) for signal in wire.signals),
    )


def _agency(wire: Wire) -> str | None:
    """The agency that provides a wire: by its provider, its credit, its copyright or its address."""
    named = (
        *(_named(provider) for provider in wire.providers),
        _named(wire.credit),
        find_copyright_agency(wire.copyright),
        find_address_agency(wire.address),
    )
    return next((agency for agency in named if agency), None)


def _named(words: str) -> str | None:
    """The agency that a field names alone: `dpa`, `ASSOCIATED PRESS`, `AFP Deutschland GmbH`."""
    bare = re.sub(r",? (?:GmbH|AG|Ltd\.?|Inc\.?|eG|e\.V\.)(?: .*)?$", "", words.strip())
    tries = (bare, bare.title(), bare.split(" ", 1)[0])
    return next((agency for name in tries if (agency := find_agency(name))), None)


def _credits(wire: Wire, agency: str | None) -> Iterator[Credit]:
    """Whose text it is, and whose picture where it is one: no words of the text say so."""
    if wire.kind in _PICTURES:
        yield Credit(None, agencies_in(wire.credit), (), CreditFor.PHOTO)
    parts = re.split(r"\s*[/,;|]\s*", wire.credit) if wire.kind not in _PICTURES else ()
    others = (other for part in parts if (other := _named(part)))
    agencies = tuple(dict.fromkeys((*((agency,) if agency else ()), *others)))
    if agencies:
        yield Credit(None, agencies)
