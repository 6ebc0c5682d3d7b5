"""Regions of a page: which of its elements are comments, related links, newsletters, captions, and which not.

Names in the markup are only a hint: a region that holds more running text than all the rest of the page is
no such region, whatever it is called. Other regions have no telling name and are known by what they hold: a
box by its first line, the teaser of another article by its heading that is a link, a caption by its picture.
"""

import re
from collections.abc import Iterator
from typing import Final

from synopse.reading.levelling import bare_line
from synopse.reading.pages.blocks import Node, PageBlock, Walk
from synopse.reading.pages.markup import HEADINGS, Role
from synopse.reading.rulebook import load_rulebook

BESIDE: Final = frozenset((Role.CAPTION, Role.PHOTO_CREDIT, Role.BYLINE, Role.TIMESTAMP))
"""Regions of the article that are no running text."""
AWAY: Final = frozenset(Role) - BESIDE - {Role.KICKER, Role.TEASER}
"""Regions that are no part of the article."""
_VOID_SHARE: Final = 0.5  # share of the running text from which a region is none
_FORM: Final = re.compile(r"\b(?:respond|comment-?form|commentform)\b", re.IGNORECASE)
_HEAD_LONGEST: Final = 60
_BOX_SHARE: Final = 0.35  # share of the running text that a box may hold
_CAPTION_LONGEST: Final = 250  # characters beside a picture that are its caption
_CAPTION_DEPTH: Final = 5  # elements between a caption and what holds its picture, too
_CAPTION_SHARE: Final = 0.2
_LINKED: Final = 0.8
_BESIDE_LARGEST: Final = 700
_CARD_LARGEST: Final = 700  # characters of the teaser of another article
_FRAMES: Final = ("html", "body", "main")
_HEADS: Final = (
    ("comments", Role.COMMENTS),
    ("related", Role.RELATED),
    ("newsletters", Role.NEWSLETTER),
    ("appeals", Role.APPEAL),
    ("advertisements", Role.ADVERTISEMENT),
)


class Regions:
    """Which regions of a page count: by the number of a node, the role that its blocks have."""

    def __init__(self, walk: Walk) -> None:
        """Find the regions by their names, then those by what they hold."""
        self._walk = walk
        self._told = _running_text(walk)
        self._titled = next((block.node for block in walk.blocks if block.tag == "h1"), -1)
        self._roles: list[Role | None] = [None]
        for number in range(1, len(walk.nodes)):
            self._roles.append(self._by_names(number))
        for number, role in (*self._cards(), *self._boxes(), *self._pictured()):
            for inside in walk.numbers_inside(number):
                if self._roles[inside] not in AWAY and self._roles[inside] not in BESIDE:
                    self._roles[inside] = role

    def of(self, number: int) -> Role | None:
        """The role of the blocks of a node."""
        return self._roles[number]

    def _by_names(self, number: int) -> Role | None:
        """The role of a node by its names and by the region it stands in."""
        node = self._walk.nodes[number]
        above = self._roles[node.parent]
        if above is Role.COMMENTS and _is_form(node):
            return Role.SHARE
        own = self._own(number)
        if above in (Role.CAPTION, Role.PHOTO_CREDIT) and own is Role.BYLINE:
            return Role.PHOTO_CREDIT
        return above if above in AWAY or (above in BESIDE and own not in BESIDE and own not in AWAY) else own

    def _own(self, number: int) -> Role | None:
        """The role that the names of a node give it, where what it holds agrees."""
        node = self._walk.nodes[number]
        role = None if node.tag in _FRAMES else node.role
        if role is Role.COMMENTS:
            everything = node.good == self._walk.nodes[0].good
            return None if everything or self._walk.is_inside(self._titled, number) else role
        if role in AWAY and node.good > _VOID_SHARE * self._told:
            return None
        if role in BESIDE and (node.tag in HEADINGS or node.size > _BESIDE_LARGEST):
            return None
        return role

    def _cards(self) -> Iterator[tuple[int, Role]]:
        """Teasers of other articles: elements with a heading that is a link, and a few words beside it."""
        nodes = self._walk.nodes
        for block in self._walk.blocks:
            if not block.is_heading or block.tag == "h1" or not block.is_linked(_LINKED):
                continue
            card = nodes[block.node].parent
            while card > 0 and self._is_card(nodes[card].parent):
                card = nodes[card].parent
            if self._is_card(card):
                yield card, Role.RELATED

    def _is_card(self, number: int) -> bool:
        """Whether a node is as small as a teaser."""
        node = self._walk.nodes[number]
        return number > 0 and node.size <= _CARD_LARGEST and node.tag not in _FRAMES

    def _boxes(self) -> Iterator[tuple[int, Role]]:
        """Boxes that their first line names: `Mehr zum Thema`, `Newsletter`, `12 Kommentare`."""
        blocks, nodes = self._walk.blocks, self._walk.nodes
        first = next((i for i, block in enumerate(blocks) if block.is_good), len(blocks))
        for i in range(first + 1, len(blocks)):
            role = self._find_head(blocks[i])
            if role is None:
                continue
            box, before = blocks[i].node, blocks[i - 1].node
            if self._walk.is_inside(before, box):
                continue
            while nodes[box].parent > 0 and not self._walk.is_inside(before, nodes[box].parent):
                box = nodes[box].parent
            if nodes[box].good <= (1 if role is Role.COMMENTS else _BOX_SHARE) * self._told:
                yield box, role

    def _find_head(self, block: PageBlock) -> Role | None:
        """What the box below a short line is; None where the line heads none."""
        if len(block.words) > _HEAD_LONGEST or self._roles[block.node] in AWAY:
            return None
        line = bare_line(block.words)
        return next((role for name, role in _HEADS if load_rulebook(name).fits(line, "head")), None)

    def _pictured(self) -> Iterator[tuple[int, Role]]:
        """Elements that hold a picture and a few words: its caption, or a link to another article."""
        for block in self._walk.blocks:
            lede = block.is_good and block.tag == "p"
            if block.tag in HEADINGS or lede or self._roles[block.node] is not None:
                continue
            number = block.node
            for _ in range(_CAPTION_DEPTH):
                node = self._walk.nodes[number]
                if number == 0 or node.size > _CAPTION_LONGEST or node.good > _CAPTION_SHARE * self._told:
                    break
                if node.pictures:
                    leads_on = 2 * node.linked > node.size
                    yield number, Role.RELATED if leads_on else Role.CAPTION
                    break
                number = node.parent


def _running_text(walk: Walk) -> int:
    """How many characters of running text a page has outside its comments."""
    nodes = walk.nodes
    outermost = (n for n in nodes if n.role is Role.COMMENTS and nodes[n.parent].role is not Role.COMMENTS)
    return max(0, nodes[0].good - sum(node.good for node in outermost))


def _is_form(node: Node) -> bool:
    """Whether an element is the form that asks for a comment."""
    return node.tag == "form" or _FORM.search(node.names) is not None
