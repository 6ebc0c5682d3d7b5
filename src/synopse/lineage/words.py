"""The words of one part of a report as lineage compares them: article words only, quotations marked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from synopse.model import Member, Report, Span, Zone, ZoneKind
from synopse.text.alignment import BREAK
from synopse.text.quotation_marks import find_quotations
from synopse.text.tokens import Token, find_tokens

_REPEATED = 12
"""Words: a paragraph so long that stands in a part once more is read once."""


@dataclass(frozen=True, slots=True)
class MemberWords:
    """Words of title, kicker, teaser, subheadings and body of one part, in text order.

    `keys` are the folded words, `spans` where they stand; by word index, flags for words in direct
    quotations, in the body, and written with a capital or a digit.
    Where captions, comments or other foreign matter parts the article, a border stands among the keys, so
    that no passage ever covers it. A paragraph that the part repeats is foreign matter, too.
    """

    member: Member
    keys: tuple[str, ...]
    spans: tuple[Span, ...]
    in_quotation: bytes
    in_body: bytes
    capitalised: bytes

    def span_of(self, start: int, end: int) -> Span:
        """The stretch of text from word `start` to before word `end`."""
        return Span(self.spans[start].start, self.spans[end - 1].end)


def article_text(report: Report, part: int) -> str:
    """The article zones of one part, one a line: all that a search for candidates needs."""
    return "\n".join(zone.span.of(report.text) for zone in _zones(report, part))


def find_words(report: Report, part: int) -> MemberWords:
    """The words of one part; direct quotations are told by their marks."""
    zones = _zones(report, part)
    tokens: list[Token] = []
    in_body = bytearray()
    end = zones[0].span.start if zones else 0
    for zone in zones:
        gap = Span(end, zone.span.start) if end < zone.span.start else None
        if gap and gap.of(report.text).strip():
            tokens.append(Token(gap, f"{BREAK}{report.id}{gap.start}"))
        tokens += find_tokens(report.text, zone.span)
        in_body += (b"\1" if zone.kind is ZoneKind.BODY else b"\0") * (len(tokens) - len(in_body))
        end = zone.span.end
    spans = tuple(token.span for token in tokens)
    quotations = tuple(it.span for it in find_quotations(report.text, [zone.span for zone in zones]))
    return MemberWords(
        member=Member(report.id, part),
        keys=tuple(token.key for token in tokens),
        spans=spans,
        in_quotation=_flags(spans, quotations),
        in_body=_without_borders(in_body, tokens),
        capitalised=bytes(_is_capital(report.text[span.start]) for span in spans),
    )


def _zones(report: Report, part: int) -> tuple[Zone, ...]:
    """The article zones of one part, without a paragraph that stands there once more."""
    seen: set[str] = set()
    kept: list[Zone] = []
    for zone in report.article_zones(part):
        words = zone.span.of(report.text)
        if words not in seen or words.count(" ") < _REPEATED:
            kept.append(zone)
        seen.add(words)
    return tuple(kept)


def _is_capital(initial: str) -> bool:
    """Whether a word with this initial is written with a capital or a digit."""
    return initial.isupper() or initial.isdigit()


def _flags(words: Sequence[Span], spans: Iterable[Span]) -> bytes:
    """One flag a word: does it stand in one of `spans` (in text order)?"""
    flags = bytearray(len(words))
    index = 0
    for span in spans:
        while index < len(words) and words[index].start < span.start:
            index += 1
        while index < len(words) and words[index].end <= span.end:
            flags[index] = 1
            index += 1
    return bytes(flags)


def _without_borders(in_body: bytearray, tokens: Sequence[Token]) -> bytes:
    """The body flags with borders taken out: they are no words."""
    flags = zip(in_body, tokens, strict=True)
    return bytes(0 if token.key.startswith(BREAK) else flag for flag, token in flags)
