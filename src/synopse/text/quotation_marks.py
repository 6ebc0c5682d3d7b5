"""Quotation marks of all styles, matched character by character before anything else looks at a text.

„German“, »book«, «Swiss», “English”, "straight", ''doubled'' and their single forms ‚a‘, ›a‹, ‹a›, ‘a’, 'a',
nested in each other. A quotation ends where its paragraph ends at the latest; a mark without a partner is
dropped, so a forgotten mark swallows nothing. Apostrophes (Hans' Auto, 's ist, '68) and inch signs (27") are
no marks. One pass over the text, with a bounded stack: thousands of unbalanced marks cost nothing extra.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from synopse.model import Span
from synopse.text.lines import trim_span

_CLOSERS = {
    "„": '“”"‟',
    "“": '”"',
    "”": "”“",
    "»": "«",
    "«": "»",
    '"': '"“”',
    "''": ("''",),
    "‚": "‘’'",
    "‘": "’'",
    "›": "‹",
    "‹": "›",
    "'": "'’",
}
"""Which marks may close what an opening mark began, the usual partner first."""

_MARK = re.compile(r"''|[„“”»«\"‟‚‘’›‹']")
_PARAGRAPH_END = re.compile(r"\n[ \t\r]*\n")
_SINGLE = "‚‘›‹'’"
_ALWAYS_OPEN = "„‚"
_NEVER_OPEN = "’‟"
_BEFORE_OPENING = " \t\r\n\u00a0\u2009\u202f([{/–—-„“»«‚‘›‹\"'|:…>"
_APOSTROPHE_WORD = re.compile(r"['‘](?:[snmtr]|ne[nmrs]?|nem|nauf|naus|ran|rauf|raus|rein|rum|\d\ds?)\b")
_DEEPEST = 8
_FARTHEST_CLOSE = 2
_LONGEST_CONTINUED = 3000
"""How many paragraphs a quotation may run on without its mark repeated, and how long each may be."""


@dataclass(frozen=True, slots=True)
class QuotedSpan:
    """A pair of quotation marks and what stands between; `span` includes the marks.

    `depth` is 0 for an outermost pair. `closed` is False for a paragraph of a longer speech that only the
    next paragraph's opening mark continues; such a span ends with its paragraph.
    """

    span: Span
    inner: Span
    depth: int = 0
    closed: bool = True


@dataclass(slots=True)
class _Opening:
    """An opening mark that waits for its partner."""

    start: int
    mark: str


def find_quotation_marks(text: str, span: Span | None = None) -> tuple[QuotedSpan, ...]:
    """Pairs of quotation marks within `span`, in text order, the outer before the inner.

    >>> [text[4:9] for text in ["Von »fast« allen"]], find_quotation_marks("Von »fast« allen")[0].span
    (['»fast'], Span(start=4, end=10))
    """
    whole = span or (Span(0, len(text)) if text else None)
    if whole is None:
        return ()
    found = [quoted for paragraph in _paragraphs(text, whole) for quoted in _pairs(text, paragraph)[0]]
    return _with_depth(found)


def find_quotations(text: str, spans: Sequence[Span]) -> tuple[QuotedSpan, ...]:
    """The same over several paragraphs (zones), with speeches that go on from one to the next.

    An opening double mark that no mark closes runs to the end of its paragraph, if the next paragraph begins
    with the same mark again, or if one of the next two closes it before any other mark; else it is none.
    """
    paragraphs = [paragraph for span in spans for paragraph in _paragraphs(text, span)]
    found: list[QuotedSpan] = []
    for index, paragraph in enumerate(paragraphs):
        pairs, unclosed = _pairs(text, paragraph)
        found += pairs
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        if unclosed is None or following is None:
            continue
        if text.startswith(unclosed.mark, following.start):
            found.append(_to_paragraph_end(unclosed, paragraph))
        else:
            found += _closed_later(text, unclosed, paragraphs[index : index + 1 + _FARTHEST_CLOSE])
    return _with_depth(found)


def _closed_later(text: str, opening: _Opening, paragraphs: Sequence[Span]) -> list[QuotedSpan]:
    """A quotation that one of the next paragraphs closes before any other mark, one span a paragraph."""
    spans = [_to_paragraph_end(opening, paragraphs[0])]
    for paragraph in paragraphs[1:]:
        mark = next(_double_marks(text, paragraph), None)
        if mark is None:
            if len(paragraph) > _LONGEST_CONTINUED:
                return []
            spans.append(QuotedSpan(paragraph, paragraph, closed=False))
            continue
        closes = mark.group() in _CLOSERS[opening.mark] and _may_close(text, paragraph, *mark.span())
        if not closes or _may_open(text, paragraph, *mark.span()) or mark.start() == paragraph.start:
            return []
        return [*spans, QuotedSpan(Span(paragraph.start, mark.end()), Span(paragraph.start, mark.start()))]
    return []


def _double_marks(text: str, paragraph: Span) -> Iterator[re.Match[str]]:
    """The marks of a paragraph that are no single ones."""
    found = _MARK.finditer(text, paragraph.start, min(paragraph.end, paragraph.start + _LONGEST_CONTINUED))
    return (match for match in found if match.group() not in _SINGLE)


def _paragraphs(text: str, span: Span) -> Iterator[Span]:
    """Stretches of `span` between blank lines, without white space at their ends."""
    start = span.start
    for match in _PARAGRAPH_END.finditer(text, span.start, span.end):
        if match.start() > start and (trimmed := trim_span(text, start, match.start())):
            yield trimmed
        start = match.end()
    if trimmed := trim_span(text, start, span.end):
        yield trimmed


def _to_paragraph_end(opening: _Opening, paragraph: Span) -> QuotedSpan:
    """An unclosed quotation up to the end of its paragraph."""
    inner = Span(opening.start + len(opening.mark), paragraph.end)
    return QuotedSpan(Span(opening.start, paragraph.end), inner, closed=False)


def _pairs(text: str, paragraph: Span) -> tuple[list[QuotedSpan], _Opening | None]:
    """The pairs of one paragraph, and the double mark that stayed open and holds all pairs after it."""
    found: list[QuotedSpan] = []
    waiting: list[_Opening] = []
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        mark, start, end = match.group(), match.start(), match.end()
        partner = _partner(text, paragraph, waiting, match)
        if partner is not None:
            opening = waiting[partner]
            del waiting[partner:]
            inner_start = opening.start + len(opening.mark)
            if inner_start < start:
                found.append(QuotedSpan(Span(opening.start, end), Span(inner_start, start)))
        elif _may_open(text, paragraph, start, end):
            waiting = [*waiting[-_DEEPEST:], _Opening(start, mark)]
    unclosed = [opening for opening in waiting if opening.mark not in _SINGLE]
    return found, unclosed[-1] if unclosed else None


def _partner(text: str, paragraph: Span, waiting: Sequence[_Opening], match: re.Match[str]) -> int | None:
    """The index of the opening mark that this mark closes, the innermost first."""
    mark, start, end = match.group(), match.start(), match.end()
    if mark in _ALWAYS_OPEN or not _may_close(text, paragraph, start, end):
        return None
    for index in range(len(waiting) - 1, -1, -1):
        if mark in _CLOSERS[waiting[index].mark]:
            return index
    return None


def _may_open(text: str, paragraph: Span, start: int, end: int) -> bool:
    """Whether words begin right after the mark and none end right before it."""
    mark = text[start:end]
    if mark in _NEVER_OPEN or end >= paragraph.end or text[end].isspace():
        return False
    if mark in _ALWAYS_OPEN:
        return True
    if start > paragraph.start and text[start - 1] not in _BEFORE_OPENING:
        return False
    return not (mark in _SINGLE and _APOSTROPHE_WORD.match(text, start))


def _may_close(text: str, paragraph: Span, start: int, end: int) -> bool:
    """Whether words end right before the mark; a single mark inside a word is an apostrophe."""
    mark = text[start:end]
    if start <= paragraph.start:
        return False
    if text[start - 1].isspace():
        return mark in "“”«»" and not _opens_word(text, paragraph, end)
    follows_word = end < paragraph.end and text[end].isalnum()
    if mark in "'’‘" and follows_word:
        return False
    return not (mark == '"' and follows_word and text[start - 1] in _BEFORE_OPENING)


def _opens_word(text: str, paragraph: Span, end: int) -> bool:
    """Whether a word or another mark begins right at `end`."""
    return end < paragraph.end and not text[end].isspace() and text[end] not in ".,;:!?)"


def _with_depth(found: Sequence[QuotedSpan]) -> tuple[QuotedSpan, ...]:
    """In text order, each pair with the number of pairs around it."""
    ordered = sorted(found, key=lambda quoted: (quoted.span.start, -quoted.span.end))
    result: list[QuotedSpan] = []
    around: list[Span] = []
    for quoted in ordered:
        while around and around[-1].end <= quoted.span.start:
            around.pop()
        result.append(replace(quoted, depth=len(around)))
        around.append(quoted.span)
    return tuple(result)
