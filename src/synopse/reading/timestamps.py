"""Timestamp lines: when a text was published or changed, as its page says."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from synopse.model import Span
from synopse.reading.moments import FoundMoment, find_moments
from synopse.reading.rulebook import load_rulebook

_LONGEST: Final = 200
_LETTERS_BESIDE: Final = 28
_FIGURE: Final = re.compile(r"\d[\d.]{3}")
_WORDS: Final = re.compile(r"[^\W\d_]{2,}")


class Label(StrEnum):
    """What a moment is the time of."""

    PUBLISHED = "published"
    UPDATED = "updated"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Stamp:
    """A moment with what its line says about it."""

    moment: FoundMoment
    label: Label


def is_timestamp(text: str, span: Span) -> bool:
    """Whether a line is about times: dates with their labels and at most a section beside them."""
    line = span.of(text)
    if len(line) > _LONGEST:
        return False
    book = load_rulebook("timestamps")
    if book.fits(line, "line"):
        return True
    moments = find_moments(text, span)
    if not moments or line[0] == "(":
        return False
    rest = _rest(text, span, moments)
    letters = "".join(_WORDS.findall(rest))
    return len(letters) <= _LETTERS_BESIDE and not _FIGURE.search(rest) and not _tells(text, span, moments)


def is_issue(text: str, span: Span) -> bool:
    """Whether a line is about a print issue: a day beside a number, volume or page."""
    line = span.of(text)
    return (
        len(line) <= _LONGEST
        and load_rulebook("mastheads").fits(line, "issue")
        and bool(find_moments(text, span))
    )


def find_stamps(text: str, span: Span) -> tuple[Stamp, ...]:
    """The moments of a timestamp line, labelled."""
    stamps: list[Stamp] = []
    before = span.start
    for moment in find_moments(text, span):
        stamps.append(Stamp(moment, _label(text[before : moment.span.start])))
        before = moment.span.end
    return tuple(stamps)


def _label(words: str) -> Label:
    """What the words before a moment say it is the time of."""
    book = load_rulebook("timestamps")
    for label in (Label.UPDATED, Label.PUBLISHED):
        if book.fits(words[-_LONGEST:], label.value):
            return label
    return Label.PLAIN


def _rest(text: str, span: Span, moments: tuple[FoundMoment, ...]) -> str:
    """What a line has beside moments, labels and the words that go with them."""
    pieces = [text[start:end] for start, end in _gaps(span, moments)]
    rest = " ".join(pieces)
    for where in ("updated", "published", "filler"):
        for rule in load_rulebook("timestamps").of(where):
            rest = rule.pattern.sub(" ", rest)
    return rest


def _gaps(span: Span, moments: tuple[FoundMoment, ...]) -> list[tuple[int, int]]:
    """The stretches of a line between its moments."""
    edges = [
        span.start,
        *(edge for moment in moments for edge in (moment.span.start, moment.span.end)),
        span.end,
    ]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _tells(text: str, span: Span, moments: tuple[FoundMoment, ...]) -> bool:
    """Whether the words beside the moments are a sentence rather than labels."""
    last = text[moments[-1].span.end : span.end].strip()
    return bool(
        re.search(
            r"[a-zäöüß]{3,} [a-zäöüß]{3,} [a-zäöüß]{3,}", " ".join(text[s:e] for s, e in _gaps(span, moments))
        )
    ) or (last.endswith(".") and " " in last)
