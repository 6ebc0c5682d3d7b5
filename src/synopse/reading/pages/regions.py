"""Regions of a page: which of its elements are comments, related links, newsletters, captions, and which not.

Names in the markup are only a hint: a region that holds more running text than all the rest of the page is
no such region, whatever it is called. Other regions have no telling name and are known by what they hold: a
box by its first line, the teaser of another article by its heading that is a link, a caption by its picture.
"""

import re
from collections.abc import Iterator
from typing import Final

from synopse.model import ZoneKind
from synopse.reading.levelling import bare_line
from synopse.reading.page_lines import find_line_kind
from synopse.reading.pages.blocks import Node, PageBlock, Walk
from synopse.reading.pages.markup import HEADINGS, Role
from synopse.reading.rulebook import load_rulebook

BESIDE: Final = frozenset((Role.CAPTION, Role.PHOTO_CREDIT, Role.BYLINE, Role.TIMESTAMP))
"""Regions of the article that are no running text."""
AWAY: Final = frozenset(Role) - BESIDE - {Role.KICKER, Role.TEASER}
"""Regions that are no part of the article."""
_VOID_SHARE: Final = 0.5  # share of the running text from which a region is none
_ALIKE_SHARE: Final = 0.75  # the same for several elements of one name
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
_NEVER_ARTICLES: Final = ("footer", "aside", "nav")
_CONSENT: Final = re.compile(
    r"\bcookies?\b|personenbezogen|personal data|privacy|privatsphäre", re.IGNORECASE
)
_NAME_LONGEST: Final = 80  # characters of a box about an author that has but a name and what he is
_OTHER_SHARE: Final = 0.1  # of the text of another article, from which the titled one is the article
_OFFER: Final = re.compile(
    r"\b(?:abo|abos|abonn\w*|angebote?|kündbar|kündigen|weiterlesen|weiterzulesen|freischalt\w*|registrier\w*|"
    r"probe\w*|testen|zugang|zugriff|einloggen|anmelden|kostenlos|subscri\w+|sign (?:in|up)|log in|unlimited|"
    r"trial|cancel|access)\b",
    re.IGNORECASE,
)
_OFFER_SHARE: Final = 0.5  # share of the words of a region that speak of an offer, from which it is one
_HEADS: Final = (
    ("comments", Role.COMMENTS),
    ("related", Role.RELATED),
    ("newsletters", Role.NEWSLETTER),
    ("appeals", Role.APPEAL),
    ("advertisements", Role.ADVERTISEMENT),
    ("boxes", Role.AUTHOR),
)
_KINDS_OF_BOXES: Final = {ZoneKind.NEWSLETTER: Role.NEWSLETTER, ZoneKind.APPEAL: Role.APPEAL}


class Regions:
    """Which regions of a page count: by the number of a node, the role that its blocks have."""

    def __init__(self, walk: Walk) -> None:
        """Find the regions by their names, then those by what they hold."""
        self._walk = walk
        self._told = _running_text(walk)
        self._titled = next((block.node for block in walk.blocks if block.tag == "h1"), -1)
        self._innermost, self._outermost = _articles(walk)
        self._voided = self._shared_names()
        self._offers = _speaking(walk, Role.PAYWALL, _OFFER)
        self._consents = _speaking(walk, Role.LEGAL, _CONSENT)
        self._headed = _headed(walk)
        self._roles: list[Role | None] = [None]
        for number in range(1, len(walk.nodes)):
            self._roles.append(self._by_names(number))
        for number, role in (
            *self._cards(),
            *self._boxes(),
            *self._others(),
            *self._pictured(),
        ):
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
        deck = self._walk.nodes[node.parent]
        if above is Role.TEASER and own is None and deck.size <= _BESIDE_LARGEST and not deck.pictures:
            return above
        return above if above in AWAY or (above in BESIDE and own not in BESIDE and own not in AWAY) else own

    def _own(self, number: int) -> Role | None:
        """The role that the names of a node give it, where what it holds agrees."""
        node = self._walk.nodes[number]
        role = None if node.tag in _FRAMES else node.role
        if role is Role.COMMENTS:
            everything = node.good == self._walk.nodes[0].good
            return None if everything or self._is_titled(number) else role
        if (number in self._voided or node.good > _VOID_SHARE * self._told) and not self._stays(number):
            return None
        if role is Role.AUTHOR and not node.good and node.size <= _NAME_LONGEST:
            return Role.BYLINE
        if role is Role.PAYWALL and self._offers[number] < _OFFER_SHARE * node.good:
            return None
        if role in BESIDE and (node.tag in HEADINGS or node.size > _BESIDE_LARGEST):
            return None
        return role

    def _stays(self, number: int) -> bool:
        """Whether an element without the title is surely no article, however short the article is.

        It is so by its tag, as a consent layer, or as a footer outside the article.
        """
        node = self._walk.nodes[number]
        if self._titled < 0 or self._is_titled(number):
            return False
        if node.role is Role.LEGAL:
            return self._consents[number] >= _OFFER_SHARE * node.good
        apart = node.role is Role.FOOTER and self._outermost[number] < 0
        return number > self._titled and (apart or node.tag in _NEVER_ARTICLES)

    def _shared_names(self) -> frozenset[int]:
        """Elements of one name that hold most of the running text together: each paragraph has that name.

        Readers often write more than the paper does: of comments this tells nothing.
        """
        nodes = self._walk.nodes
        alike: dict[tuple[int, str], list[int]] = {}
        for number, node in enumerate(nodes):
            if node.good and node.role not in (None, Role.COMMENTS):
                alike.setdefault((node.parent, node.names), []).append(number)
        return frozenset(
            number
            for numbers in alike.values()
            if len(numbers) > 1 and sum(nodes[n].good for n in numbers) > _ALIKE_SHARE * self._told
            for number in numbers
        )

    def _others(self) -> Iterator[tuple[int, Role]]:
        """Further articles below the one that has the title, each with an `h1` of its own."""
        nodes = self._walk.nodes
        own = self._innermost[self._titled] if self._titled > 0 else -1
        for block in self._walk.blocks if own > 0 else ():
            other = self._innermost[block.node] if block.tag == "h1" else -1
            apart = other > own and not self._walk.is_inside(other, own)
            if apart and nodes[own].good > _OTHER_SHARE * nodes[other].good:
                yield other, Role.RELATED

    def titled(self) -> int:
        """The outermost `main` or `article` that has the first `h1` of the page; 0 where there is none."""
        return max(0, self._outermost[self._titled]) if self._titled > 0 else 0

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
        """Whether a node is as small as a teaser, and neither the article nor most of its text."""
        node = self._walk.nodes[number]
        small = number > 0 and node.size <= _CARD_LARGEST and node.tag not in _FRAMES
        teasing = self._headed[number] >= 0 or node.good <= _VOID_SHARE * self._told
        return small and teasing and not self._is_titled(number)

    def _is_titled(self, number: int) -> bool:
        """Whether the first `h1` of the page stands in a node."""
        return self._walk.is_inside(self._titled, number)

    def _boxes(self) -> Iterator[tuple[int, Role]]:
        """Boxes that their first line names: `Mehr zum Thema`, `Newsletter`, `12 Kommentare`."""
        blocks, nodes = self._walk.blocks, self._walk.nodes
        first = next((i for i, block in enumerate(blocks) if block.is_good), len(blocks))
        for i in range(first + 1, len(blocks)):
            head = self._find_head(blocks[i])
            role = head or (self._find_told(i) if blocks[i].is_heading else None)
            box, before = blocks[i].node, blocks[i - 1].node
            if role is None or self._walk.is_inside(before, box):
                continue
            while nodes[box].parent > 0 and not self._walk.is_inside(before, nodes[box].parent):
                box = nodes[box].parent
            following = blocks[min(i + 1, len(blocks) - 1)]
            alone = nodes[box].size > _CARD_LARGEST or not self._walk.is_inside(following.node, box)
            if head is None and alone:
                continue
            if nodes[box].good <= (1 if role is Role.COMMENTS else _BOX_SHARE) * self._told:
                yield box, role

    def _find_told(self, i: int) -> Role | None:
        """What the box below a heading is by the heading itself or the first line below it."""
        if self._roles[self._walk.blocks[i].node] in AWAY:
            return None
        kinds = (find_line_kind(block.words).kind for block in self._walk.blocks[i : i + 2])
        return next((_KINDS_OF_BOXES[kind] for kind in kinds if kind in _KINDS_OF_BOXES), None)

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
            if block.tag in HEADINGS or lede or self._roles[block.node] not in (None, Role.TEASER):
                continue
            number = block.node
            for _ in range(_CAPTION_DEPTH):
                node = self._walk.nodes[number]
                large = node.size > _CAPTION_LONGEST or node.good > _CAPTION_SHARE * self._told
                if number == 0 or large or self._is_titled(number):
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


def _articles(walk: Walk) -> tuple[list[int], list[int]]:
    """For each node the innermost `article` and the outermost `main` or `article` above it; -1 for none."""
    innermost, outermost = [-1], [-1]
    for number, node in enumerate(walk.nodes[1:], 1):
        innermost.append(number if node.tag == "article" else innermost[node.parent])
        above = outermost[node.parent]
        outermost.append(number if above < 0 and node.tag in ("main", "article") else above)
    return innermost, outermost


def _speaking(walk: Walk, role: Role, pattern: re.Pattern[str]) -> list[int]:
    """How many characters of the running text in each node stand in paragraphs that a pattern is found in.

    Without a region of the role nobody asks: then all are 0.
    """
    if all(node.role is not role for node in walk.nodes):
        return [0] * len(walk.nodes)
    good = (block for block in walk.blocks if block.is_good)
    return walk.sums((block.node, len(block.words)) for block in good if pattern.search(block.words))


def _headed(walk: Walk) -> list[int]:
    """How many more headings that are links than running paragraphs each node holds."""
    blocks = (block for block in walk.blocks if block.is_heading or block.is_good)
    return walk.sums((block.node, block.is_linked(_LINKED) if block.is_heading else -1) for block in blocks)


def _is_form(node: Node) -> bool:
    """Whether an element is the form that asks for a comment."""
    return node.tag == "form" or _FORM.search(node.names) is not None
