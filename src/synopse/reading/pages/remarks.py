"""Readers' comments of a page, kept as a thread apart from its article: who wrote what in answer to whom.

A comment is an item of a list, or one of several elements alike, inside a region of comments; an item inside
another answers it. The author is whom markup or the line above the comment names; else he stays unknown.
Buttons, times and the head of the thread are left out.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from synopse.model import Span
from synopse.reading.composed import Remark
from synopse.reading.pages.blocks import PageBlock, Walk
from synopse.reading.pages.markup import Role
from synopse.reading.pages.regions import Regions
from synopse.reading.rulebook import load_rulebook
from synopse.reading.timestamps import is_timestamp

_UNITS: Final = ("li", "article")
_NAMED: Final = re.compile(r"\b(?:author|autor|fn|user|username|nickname|name|commenter|verfasser|vcard)\b")
_SAYS: Final = re.compile(r"(?: (?:sagt|schreibt|schrieb|meint|says|wrote)\b.*)?\s*:?$", re.IGNORECASE)
_SAYING: Final = re.compile(r"(?:sagt|schreibt|schrieb|meint|says|wrote)\s*:?", re.IGNORECASE)
_AUTHOR_LONGEST: Final = 60
_ALONE_SHORTEST: Final = 40
_LABEL_WORDS: Final = 3
_LINKED: Final = 0.8
_NAME_WORDS: Final = 3
_ENDS: Final = re.compile(r"(?<!\b[A-ZÄÖÜ])[.!?…:)“”\"]$")

Kind = tuple[int, str, str]


def find_remarks(walk: Walk, regions: Regions) -> tuple[Remark, ...]:
    """The comments of a page in its order, each with its author and the place of the one it answers."""
    blocks = [block for block in walk.blocks if regions.of(block.node) is Role.COMMENTS]
    if not blocks:
        return ()
    lines = {number: tuple(_above(walk, regions, number)) for number in {block.node for block in blocks}}
    units = _find_units(walk, blocks, lines)
    groups: dict[int, list[PageBlock]] = {}
    for block in blocks:
        unit = next((number for number in lines[block.node] if number in units), None)
        alone = len(block.words) >= _ALONE_SHORTEST and not block.is_heading
        if unit is not None or alone:
            groups.setdefault(unit or block.node, []).append(block)
    return tuple(_remarks(walk, regions, groups))


def _above(walk: Walk, regions: Regions, number: int) -> Iterator[int]:
    """A node and those above it, as far as the comments reach."""
    while number > 0 and regions.of(number) is Role.COMMENTS:
        yield number
        number = walk.nodes[number].parent


def _find_units(walk: Walk, blocks: Sequence[PageBlock], lines: dict[int, tuple[int, ...]]) -> frozenset[int]:
    """The elements that hold one comment each: items of lists, else those of the commonest kind."""
    speaking = [block for block in blocks if _speaks(block)]
    above = dict.fromkeys(number for block in speaking for number in lines[block.node])
    for tag in _UNITS:
        listed = frozenset(number for number in above if walk.nodes[number].tag == tag)
        if listed:
            return listed
    boxes = [number for number in above if walk.nodes[number].tag != "p"]
    counted = Counter(_kind(walk, number) for number in boxes)
    best = max(counted, key=lambda kind: counted[kind], default=None)
    if best is None or counted[best] == 1:
        return frozenset(block.node for block in speaking)
    _, tag, name = best
    return frozenset(
        number
        for number in boxes
        if _kind(walk, number) == best or (name and _kind(walk, number)[1:] == (tag, name))
    )


def _kind(walk: Walk, number: int) -> Kind:
    """What makes elements alike: the same parent, tag and first class."""
    node = walk.nodes[number]
    return node.parent, node.tag, node.names.split(" ", 1)[0]


def _remarks(walk: Walk, regions: Regions, groups: dict[int, list[PageBlock]]) -> Iterator[Remark]:
    """The comments that say something; a comment inside another answers it."""
    places: dict[int, int] = {}
    headed = _all_headed(walk, groups)
    for unit, blocks in groups.items():
        named = blocks[0] if headed else next((block for block in blocks if _author(walk, block)), None)
        words = [block.words for block in blocks if block is not named and _speaks(block)]
        if not words:
            continue
        enclosing = (
            places[number] for number in _above(walk, regions, walk.nodes[unit].parent) if number in places
        )
        author = _author(walk, named) or named.words if named else None
        yield Remark("\n".join(words), author, next(enclosing, None))
        places[unit] = len(places)


def _all_headed(walk: Walk, groups: dict[int, list[PageBlock]]) -> bool:
    """Whether each of several comments begins with a few words that are no sentence: names without markup."""
    return len(groups) > 1 and all(
        len(blocks) > 1
        and len(blocks[0].words.split()) <= _NAME_WORDS
        and not _ENDS.search(blocks[0].words)
        and _speaks(blocks[0])
        and any(map(_speaks, blocks[1:]))
        and not any(_author(walk, block) for block in blocks)
        for blocks in groups.values()
    )


def _author(walk: Walk, block: PageBlock) -> str | None:
    """The author that a short line names, by its markup or its form."""
    if len(block.words) > _AUTHOR_LONGEST:
        return None
    for rule in load_rulebook("comments").of("author"):
        match = rule.pattern.fullmatch(block.words) if rule.may_fit(block.words) else None
        if match:
            return match["name"].strip()
    if not _NAMED.search(walk.nodes[block.node].names.replace("-", " ").replace("_", " ").lower()):
        return None
    return _SAYS.sub("", block.words).strip() or None


def _speaks(block: PageBlock) -> bool:
    """Whether a line is of a comment and no button, time or number."""
    words = block.words
    if not any(map(str.isalpha, words)) or is_timestamp(words, Span(0, len(words))):
        return False
    if _SAYING.fullmatch(words):
        return False
    if block.is_linked(_LINKED) and len(words.split()) <= _LABEL_WORDS:
        return False
    return not load_rulebook("comments").fits(words, "head", "line")
