"""Composed texts: what a reader of pages, feeds or wires hands on to the rules that read every text.

The text is made of `lines`, one paragraph each, parted by empty lines. What markup says beyond doubt about a
line (a heading, a caption, a byline) goes with it; everything else is left to the rules for plain text, so
that a page and the text copied from it are read alike.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from synopse.model import Comment, Credit, Moment, Span, TextKind, ZoneKind
from synopse.reading.blocks import Block
from synopse.reading.comments import Thread

BETWEEN: Final = "\n\n"
"""What parts two lines of a composed text."""


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph; `kind` is what markup says it is, None where the rules for text decide."""

    words: str
    kind: ZoneKind | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """A reader's comment; `parent` is the place in the thread of the one it answers."""

    words: str
    author: str | None = None
    parent: int | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What metadata beside the text say; None or empty where they say nothing.

    `published` and `updated` are ISO 8601 with the offset as found; `stamp` is the time of publication that
    the form of a text names, with its place. `cut_short` is a fixed word for why the text is not complete.
    `desks` are authors that are the outlet itself, which count where nobody else is named; `outlet_at` is
    where the text itself names its outlet. `credits` are those that only metadata give: the agency that
    provides a wire is first-hand evidence. `embargo` tells until when a text must not be used, `withheld`
    why not at all; `corrects` says that it takes the place of a wrong one.
    """

    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    updated: str | None = None
    language: str | None = None
    address: str | None = None
    authors: tuple[str, ...] = ()
    desks: tuple[str, ...] = ()
    text_kind: TextKind | None = None
    cut_short: str | None = None
    outlet_at: Span | None = None
    credits: tuple[Credit, ...] = ()
    version: int | None = None
    embargo: str | None = None
    withheld: str | None = None
    corrects: bool = False
    stamp: Moment | None = None


@dataclass(frozen=True, slots=True)
class Composed:
    """A text in lines, the readers' comments below it, and the facts that came with it."""

    lines: tuple[Line, ...]
    facts: Facts = field(default_factory=Facts)
    remarks: tuple[Remark, ...] = ()

    @property
    def text(self) -> str:
        """The whole text, comments last."""
        words = (*(line.words for line in self.lines), *(remark.words for remark in self.remarks))
        return BETWEEN.join(words)

    def blocks(self) -> tuple[Block, ...]:
        """The paragraphs above the comments."""
        return tuple(Block(span, 0, bullet=False, apart=True) for span in _spans(0, self.lines))

    def thread(self) -> Thread | None:
        """The comments as a thread below the last block; None where no reader speaks."""
        if not self.remarks:
            return None
        start = sum(len(line.words) + len(BETWEEN) for line in self.lines)
        spans = _spans(start, self.remarks)
        comments = tuple(
            Comment(span, remark.author, None, remark.parent)
            for span, remark in zip(spans, self.remarks, strict=True)
        )
        return Thread(len(self.lines), len(self.lines), (), comments)


def _spans(start: int, parts: Sequence[Line | Remark]) -> list[Span]:
    """Where each of the parts stands, the first at `start`."""
    spans: list[Span] = []
    for part in parts:
        spans.append(Span(start, start + len(part.words)))
        start = spans[-1].end + len(BETWEEN)
    return spans
