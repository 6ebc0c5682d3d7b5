"""Reader comments: where the thread begins, and who answers whom.

A thread opens with its head (`12 Kommentare`) below an article and runs to the end of the text, or to the
footer of the page. Comments are told apart by list marks and indentation, by authors' lines, else by empty
lines. An author no line names stays unknown.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from synopse.model import Comment, Span
from synopse.reading.blocks import Block
from synopse.reading.bylines import is_author_box, is_byline
from synopse.reading.levelling import bare_line, plain_line
from synopse.reading.rulebook import load_rulebook
from synopse.reading.timestamps import is_timestamp
from synopse.text.lines import trim_span

_REPLY: Final = re.compile(r"@\s?(?P<name>[^\n:,@]{2,40}?)(?::|,|\s{2}|$)", re.MULTILINE)
_LONG_ENOUGH: Final = 80
_HEAD_LONGEST: Final = 100
_NAME_LONGEST: Final = 40
_DATED: Final = re.compile(
    r"\d{1,2}\. ?(?:\d{1,2}\.|[A-Z][a-zä]{2,8}) ?\d{2}|\d{1,2}[:.]\d{2}|\b(?:vor|am) \w|\bago\b|\bsagt\b"
)
_BOX_LONGEST: Final = 300
_INITIAL: Final = re.compile(r" [A-ZÄÖÜ]\.$")
_NO_NAME_END: Final = ".!?:;,"
_FOOTERS: Final = ("related", "legal", "newsletters", "appeals")


@dataclass(frozen=True, slots=True)
class Thread:
    """The blocks of a thread, its head apart; `end` is the index of the first block after it."""

    start: int
    end: int
    head: tuple[Span, ...]
    comments: tuple[Comment, ...]


def find_thread(text: str, blocks: Sequence[Block]) -> Thread | None:
    """The comment thread among the blocks of a text; None where readers do not speak."""
    start = _find_start(text, blocks)
    if start is None:
        return None
    end = _find_end(text, blocks, start + 1)
    opening = start + 1
    while opening < end and not any(character.isalpha() for character in blocks[opening].span.of(text)):
        opening += 1
    comments = _find_comments(text, blocks[opening:end])
    return Thread(start, end, tuple(block.span for block in blocks[start:opening]), comments)


def _find_start(text: str, blocks: Sequence[Block]) -> int | None:
    """The index of the head of a thread: behind at least one long paragraph, with something after it."""
    book = load_rulebook("comments")
    told = False
    for index, block in enumerate(blocks[:-1]):
        is_short = len(block.span) <= _HEAD_LONGEST
        if told and is_short and book.fits(bare_line(block.span.of(text)), "head"):
            return index
        if told and _is_signed_twice(text, blocks, index):
            return index
        told = told or len(block.span) >= _LONG_ENOUGH
    return None


def _is_signed_twice(text: str, blocks: Sequence[Block], index: int) -> bool:
    """Whether a block begins a thread without a head: it and one soon below it are signed with a time."""
    if not _is_dated(text, blocks, index):
        return False
    return any(_is_dated(text, blocks, i) for i in range(index + 2, min(index + 9, len(blocks))))


def _is_dated(text: str, blocks: Sequence[Block], index: int) -> bool:
    """Whether a block is the line of a comment's author with its time, or the two lines of both."""
    block = blocks[index]
    if _author(text, block.span):
        return _DATED.search(text, block.span.start, min(block.span.end, block.span.start + 100)) is not None
    return _is_name_above_time(text, blocks, index)


def _is_name_above_time(text: str, blocks: Sequence[Block], index: int) -> bool:
    """Whether a block is a short name and the next one a time and nothing else."""
    if index + 1 >= len(blocks) or len(blocks[index].span) > _NAME_LONGEST:
        return False
    name, below = blocks[index].span.of(text), blocks[index + 1].span
    closed = name[-1] in _NO_NAME_END and not _INITIAL.search(name)
    is_name = not closed and name[0].isalnum() and not is_timestamp(text, blocks[index].span)
    is_name = is_name and not is_byline(name)  # "Von Max Muster": who writes the article, not a reader
    return (
        is_name and is_timestamp(text, below) and text.count("\n", blocks[index].span.end, below.start) == 1
    )


def _find_end(text: str, blocks: Sequence[Block], start: int) -> int:
    """The index after the thread: at the footer, if nothing that looks like a comment follows it."""
    boxes = [i for i in range(start, len(blocks)) if _is_author_line(text, blocks[i])]
    if (
        boxes
        and boxes[0] > start
        and not any(_is_dated(text, blocks, i) for i in range(boxes[0], len(blocks)))
    ):
        return boxes[0]
    last_bullet = max((index for index in range(start, len(blocks)) if blocks[index].bullet), default=None)
    if last_bullet is None:
        return next((i for i in range(start, len(blocks)) if _is_footer(text, blocks[i])), len(blocks))
    floor = blocks[last_bullet].indent
    for index in range(last_bullet + 1, len(blocks)):
        if blocks[index].indent <= floor and _is_footer(text, blocks[index]):
            return index
    return len(blocks)


def _is_author_line(text: str, block: Block) -> bool:
    """Whether a block tells who wrote the article."""
    return len(block.span) <= _BOX_LONGEST and is_author_box(plain_line(block.span.of(text)), ())


def _is_footer(text: str, block: Block) -> bool:
    """Whether a block belongs to the page again."""
    line = bare_line(block.span.of(text))
    return any(load_rulebook(name).fits(line, "head", "line") for name in _FOOTERS)


def _find_comments(text: str, blocks: Sequence[Block]) -> tuple[Comment, ...]:
    """The comments of a thread in text order; none where a head is all that is left of it."""
    if not blocks:
        return ()
    starts = _starts(text, blocks)
    comments: list[Comment] = []
    authors: dict[str, int] = {}
    enclosing: list[tuple[int, int]] = []
    for place, (start, end) in enumerate(zip(starts, [*starts[1:], len(blocks)], strict=True)):
        block = blocks[start]
        while enclosing and enclosing[-1][0] >= block.indent:
            enclosing.pop()
        comment = _comment(text, Span(block.span.start, blocks[end - 1].span.end), block)
        if not comment.author and _is_name_above_time(text, blocks, start):
            comment = replace(comment, author=block.span.of(text))
        named = authors.get(comment.reply_to or "")
        parent = named if named is not None else (enclosing[-1][1] if enclosing else None)
        comments.append(replace(comment, parent=parent))
        enclosing.append((block.indent, place))
        if comment.author:
            authors[comment.author] = place
    return tuple(comments)


def _starts(text: str, blocks: Sequence[Block]) -> list[int]:
    """Indexes of the blocks that begin a comment."""
    indexes = range(len(blocks))
    bulleted = [i for i in indexes if blocks[i].bullet]
    signed = [i for i in indexes if _author(text, blocks[i].span) or _is_name_above_time(text, blocks, i)]
    starts = bulleted or signed or [i for i in indexes if blocks[i].apart or i == 0]
    return [0, *starts] if starts and starts[0] else starts


def _comment(text: str, span: Span, block: Block) -> Comment:
    """One comment, its list mark left out; whom it answers stands behind its leading @."""
    words = trim_span(text, span.start + block.bullet, span.end) or span
    reply = _REPLY.match(text, words.start, min(words.end, words.start + 60))
    return Comment(words, _author(text, block.span), reply["name"].strip() if reply else None)


def _author(text: str, span: Span) -> str | None:
    """The author that the first line of a comment names."""
    line = plain_line(text[span.start : min(span.end, span.start + 120)].split("\n", 1)[0]).lstrip("•·-– ")
    for rule in load_rulebook("comments").of("author"):
        match = rule.pattern.fullmatch(line) if rule.may_fit(line) else None
        if match:
            return match["name"].strip()
    return None
