"""The order of reading: decode, part paragraphs, sort residue, lay out the article, state the facts."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from synopse.errors import EmbargoedSource, EmptySource, WithheldSource
from synopse.model import (
    Credit,
    CreditFor,
    Dateline,
    Doubt,
    How,
    Part,
    Report,
    Span,
    Stated,
    Zone,
    ZoneKind,
)
from synopse.reading.blocks import Block, find_blocks
from synopse.reading.bylines import find_authors, find_bare_authors
from synopse.reading.comments import Thread, find_thread
from synopse.reading.composed import Composed, Facts
from synopse.reading.credit_names import agencies_beside
from synopse.reading.credits import read_credit_words
from synopse.reading.datelines import find_dateline
from synopse.reading.decoding import decode_source
from synopse.reading.doubts import doubt
from synopse.reading.given import Given, Limits
from synopse.reading.headings import find_kicker_end
from synopse.reading.languages import find_language
from synopse.reading.layout import lay_out
from synopse.reading.levelling import level_text, plain_line
from synopse.reading.notices import find_correction, find_embargo, find_notepad, mark_notices
from synopse.reading.origin import find_origin
from synopse.reading.parts import find_part_starts
from synopse.reading.photo_credits import agencies_in
from synopse.reading.pieces import Piece
from synopse.reading.provenance import find_copyright_agency
from synopse.reading.publication import find_publication
from synopse.reading.rulebook import load_rulebook
from synopse.reading.sorting import sort_blocks
from synopse.reading.text_kinds import find_text_kind
from synopse.reading.wires.iptc7901 import find_message

_SHORT = 200
_LETTERS = re.compile(r"[\W_]+")


def read_report(
    raw: bytes, source: str, *, given: Given | None = None, limits: Limits | None = None
) -> Report:
    """The report in the bytes of a plain text file.

    Raises:
        UnreadableSource: One of its kinds, as `decoding.decode_source` says.
        EmbargoedSource: As `read_text` says.
    """
    text, doubts = decode_source(raw, source, limits or Limits())
    report = read_text(text, source, raw=raw, given=given, limits=limits)
    return replace(report, doubts=(*doubts, *report.doubts)) if doubts else report


def read_text(
    text: str, source: str, *, raw: bytes, given: Given | None = None, limits: Limits | None = None
) -> Report:
    """The report in a text already decoded; `raw` is what its id is the hash of.

    A text in the old form of wires (IPTC 7901) is laid out by that form.

    Raises:
        EmptySource: Nothing but white space.
        EmbargoedSource: It says that it must not be used yet, and `limits` do not ask for it.
    """
    if not text or text.isspace():
        raise EmptySource(source)
    seen = level_text(text)
    wire = find_message(seen)
    facts = wire.facts if wire else Facts()
    _heed_embargo(seen, source, facts, limits or Limits())
    blocks = wire.blocks if wire else find_blocks(seen)
    marks = wire.marks if wire else ()
    starts = wire.starts if wire else ()
    laid = _lay_out_blocks(seen, blocks, marks, None if wire else find_thread(seen, blocks), starts)
    return _state(text, source, raw, laid, given or Given(), facts)


def read_composed(
    composed: Composed,
    source: str,
    *,
    raw: bytes,
    given: Given | None = None,
    limits: Limits | None = None,
) -> Report:
    """The report in a text made of a page, a feed's item or a wire, by the rules that read every text.

    Kinds that markup gave to lines stand; what is given goes before facts, facts before what the text says.

    Raises:
        EmptySource: Not one line.
        WithheldSource: Its provider withholds it.
        EmbargoedSource: It must not be used yet, and `limits` do not ask for it.
    """
    text = composed.text
    if composed.facts.withheld:
        raise WithheldSource(source, composed.facts.withheld)
    seen = level_text(text)
    _heed_embargo(seen, source, composed.facts, limits or Limits())
    if not text or text.isspace():
        raise EmptySource(source)
    blocks = composed.blocks()
    marks = tuple(line.kind for line in composed.lines)
    laid = _lay_out_blocks(seen, blocks, marks, composed.thread())
    return _state(text, source, raw, laid, given or Given(), composed.facts)


def _heed_embargo(text: str, source: str, facts: Facts, limits: Limits) -> None:
    """Refuse a text under embargo unless it was asked for."""
    line = find_embargo(text)
    until = facts.embargo or (" ".join(line.of(text).split()) if line else None)
    if until and not limits.embargoed:
        raise EmbargoedSource(source, until)


@dataclass(frozen=True, slots=True)
class _LaidOut:
    """The zones of a text, its parts and its comment thread; `seen` is its levelled copy."""

    seen: str
    zones: tuple[Zone, ...]
    parts: tuple[Part, ...]
    thread: Thread | None


def _state(text: str, source: str, raw: bytes, laid: _LaidOut, given: Given, facts: Facts) -> Report:
    """The report of a text whose zones are known."""
    seen = laid.seen
    articles = tuple(zone for zone in laid.zones if zone.kind is not ZoneKind.COMMENTS)
    datelines = tuple(_datelines(seen, articles))
    credit_lines = tuple(_credits(seen, articles))
    credit_lines = (*credit_lines, *_only_in_facts(facts, credit_lines))
    pad = find_notepad(seen)
    own = tuple(zone for zone in articles if zone.span.start < pad)
    outlet, outlet_doubts = find_origin(seen, own, datelines, credit_lines, given, facts)
    published, updated, time_doubts = find_publication(seen, articles, given, facts)
    cut_short = _cut_short(seen, articles)
    has_wire = bool(datelines or credit_lines)
    report = Report(
        id=f"sha256:{hashlib.sha256(raw).hexdigest()}",
        source=source,
        text=text,
        zones=laid.zones,
        parts=laid.parts,
        language=given.language or find_language(text, _running(articles)) or facts.language,
        text_kind=facts.text_kind or find_text_kind(seen, articles, has_wire=has_wire, title=given.title),
        outlet=outlet,
        title=_title(laid.parts[0], given, facts),
        published=published,
        updated=updated,
        address=given.address or facts.address,
        version=facts.version,
        authors=tuple(_authors(seen, articles, facts)),
        datelines=datelines,
        credits=credit_lines,
        comments=laid.thread.comments if laid.thread else (),
        cut_short=cut_short.of(text) if cut_short else facts.cut_short,
    )
    doubts = (*outlet_doubts, *time_doubts, *_doubts(report, cut_short), *_notices(seen, facts))
    return replace(report, doubts=tuple(sorted(doubts, key=lambda one: (one.code, one.span or Span(0, 1)))))


def _only_in_facts(facts: Facts, found: Sequence[Credit]) -> Iterator[Credit]:
    """The credits of metadata that name an agency which no text credit names."""
    named = {agency for one in found if one.credit_for is CreditFor.TEXT for agency in one.agencies}
    yield from (one for one in facts.credits if not named.issuperset(one.agencies))


def _title(first: Part, given: Given, facts: Facts) -> Stated | None:
    """The title that was given, or metadata name, pointed to where the text has it; else that of the text."""
    if given.title:
        return Stated(given.title, How.GIVEN)
    in_text = first.title
    if facts.title is None or (in_text and _same_words(facts.title, in_text.value)):
        return in_text
    return Stated(facts.title, How.META)


def _same_words(words: str, others: str) -> bool:
    """Whether two lines have the same letters and figures in the same order, whatever their case."""
    return _LETTERS.sub("", words).casefold() == _LETTERS.sub("", others).casefold()


def _authors(text: str, zones: Sequence[Zone], facts: Facts) -> Iterator[Stated]:
    """The authors that metadata name, pointed to where a byline names them too; else those of the bylines."""
    lines = [zone.span for zone in zones if zone.kind is ZoneKind.BYLINE]
    bylines = [author for line in lines for author in _named(text, line)]
    if not facts.authors and bylines:
        yield from bylines
        return
    for name in facts.authors or facts.desks:
        starts = (text.find(name, line.start, line.end) for line in lines)
        start = next((start for start in starts if start >= 0), None)
        at = Span(start, start + len(name)) if start is not None else None
        yield Stated(name, How.TEXT if at else How.META, at)


def _named(text: str, line: Span) -> tuple[Stated, ...]:
    """The authors of one byline."""
    return find_authors(text, line) or find_bare_authors(text, line)


def _lay_out_blocks(
    text: str,
    blocks: Sequence[Block],
    marks: Sequence[ZoneKind | None],
    thread: Thread | None,
    known_starts: Sequence[int] = (),
) -> _LaidOut:
    """Zones, parts and comments of a levelled text.

    `marks` are kinds that are known of its blocks, `known_starts` the numbers of blocks that begin a part.
    """
    above = blocks[: thread.start] if thread else blocks
    marks = mark_notices(text, above, marks)
    below = blocks[thread.end :] if thread else ()
    pieces = sort_blocks(text, above, marks)
    starts = [next(i for i, piece in enumerate(pieces) if piece.block >= block) for block in known_starts]
    zones = list(_lay_out_parts(text, pieces, starts or find_part_starts(text, pieces)))
    last = zones[-1].part if zones else 0
    zones.extend(Zone(piece.kind or ZoneKind.OTHER, piece.span, last) for piece in sort_blocks(text, below))
    if thread:
        spans = (*thread.head, *(_with_bullet(text, comment.span) for comment in thread.comments))
        zones.extend(Zone(ZoneKind.COMMENTS, span, last) for span in spans)
    zones.sort(key=lambda zone: zone.span.start)
    return _LaidOut(text, tuple(zones), tuple(_parts(text, zones)), thread)


def _lay_out_parts(text: str, pieces: Sequence[Piece], starts: Sequence[int]) -> Iterator[Zone]:
    """The zones above the comments, part by part."""
    edges = (0, *starts, len(pieces))
    for part, (start, end) in enumerate(pairwise(edges)):
        for piece in lay_out(text, pieces[start:end]):
            yield Zone(piece.kind or ZoneKind.OTHER, piece.span, part)


def _with_bullet(text: str, span: Span) -> Span:
    """The span of a comment with the list mark before it."""
    start = span.start
    while start > 0 and text[start - 1] in " \t\xa0":
        start -= 1
    return Span(start - 1, span.end) if start > 0 and text[start - 1] in "•*·‣▪◦-–" else span


def _parts(text: str, zones: Sequence[Zone]) -> Iterator[Part]:
    """Each part from its first zone to its last."""
    for number in range(zones[-1].part + 1):
        own = [zone for zone in zones if zone.part == number]
        title = next((zone.span for zone in own if zone.kind is ZoneKind.TITLE), None)
        stated = Stated(title.of(text), How.TEXT, title) if title else None
        yield Part(number, Span(own[0].span.start, own[-1].span.end), stated)


def _datelines(text: str, zones: Sequence[Zone]) -> Iterator[Dateline]:
    """What each dateline names, read again from its zone and the words behind it."""
    for zone in zones:
        if zone.kind is ZoneKind.DATELINE:
            behind = Span(zone.span.start, min(len(text), zone.span.end + 40))
            dateline = find_dateline(text, behind, first=True)
            named = agencies_in(zone.span.of(text))
            yield replace(dateline, span=zone.span) if dateline else Dateline(zone.span, None, named)


def _credits(text: str, zones: Sequence[Zone]) -> Iterator[Credit]:
    """Text and photo credits, in text order."""
    for zone in zones:
        words = zone.span.of(text)
        if zone.kind is ZoneKind.AGENCY_CREDIT:
            names = read_credit_words(plain_line(words))
            yield Credit(zone.span, names.agencies, names.outlets)
        elif zone.kind is ZoneKind.BYLINE and (agencies := agencies_beside(plain_line(words))):
            yield Credit(zone.span, agencies)
        elif zone.kind is ZoneKind.PHOTO_CREDIT or (zone.kind is ZoneKind.CAPTION and words.startswith("![")):
            agencies = agencies_in(words.split("](", 1)[0])
            if agencies or zone.kind is ZoneKind.PHOTO_CREDIT:
                yield Credit(zone.span, agencies, (), CreditFor.PHOTO)
        elif zone.kind is ZoneKind.LEGAL and (owner := find_copyright_agency(plain_line(words))):
            yield Credit(zone.span, (owner,))


def _notices(text: str, facts: Facts) -> Iterator[Doubt]:
    """What the text, or what came with it, tells the desk: a correction, an embargo."""
    correction, embargo = find_correction(text), find_embargo(text)
    if correction or facts.corrects:
        yield doubt("D118", correction)
    if embargo or facts.embargo:
        yield doubt("D119", embargo)


def _running(zones: Sequence[Zone]) -> tuple[Span, ...]:
    """The spans that tell the language."""
    article = (ZoneKind.TITLE, ZoneKind.TEASER, ZoneKind.BODY, ZoneKind.SUBHEADING)
    return tuple(zone.span for zone in zones if zone.kind in article)


def _cut_short(text: str, zones: Sequence[Zone]) -> Span | None:
    """The line that says the text stops before its end; a badge above all of it does not."""
    book = load_rulebook("paywalls")
    told = (ZoneKind.TEASER, ZoneKind.BODY)
    begin = next((zone.span.start for zone in zones if zone.kind in told), 0)
    lines = (zone.span for zone in zones if zone.kind is ZoneKind.ADVERTISEMENT and zone.span.start >= begin)
    return next((span for span in lines if book.fits(plain_line(span.of(text)), "line", "start")), None)


def _doubts(report: Report, cut_short: Span | None) -> Iterator[Doubt]:
    """What is doubtful about the report as a whole."""
    body = sum(len(zone.span) for zone in report.article_zones())
    if report.title is None:
        yield doubt("D104")
    elif report.title.span and find_kicker_end(report.title.span, report.text)[1]:
        yield doubt("D105", report.title.span)
    if body < _SHORT:
        yield doubt("D108" if body else "D114")
    if cut_short or report.cut_short:
        yield doubt("D111", cut_short)
    if report.language is None:
        yield doubt("D112")
    for part in report.parts[1:]:
        yield doubt("D113", Span(part.span.start, part.span.start + 1))
