"""Blocks of a page: the text of each paragraph-like element, with where it stands in the tree.

Inline elements make no block of their own; two line breaks in a row part paragraphs. What no reader sees
(scripts, styles, controls of forms) is left out.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from lxml.html import HtmlElement

from synopse.reading.pages.markup import HEADINGS, Role, find_role, tags_of

_UNSEEN_INSIDE: Final = ("script", "style")
_SIGN: Final = re.compile(r"emoji|smil|icon|logo|avatar|pixel")
_OWN_LINE: Final = (Role.KICKER, Role.BYLINE, Role.TIMESTAMP, Role.PHOTO_CREDIT, Role.SHARE, Role.COMMENTS)
_INITIAL_LONGEST: Final = 12
_OWN_LINE_TAGS: Final = ("span", "small", "time", "label", "b", "cite", "strong")
_RUNNING: Final = ("p", "li", "blockquote")
_INITIAL: Final = re.compile(r"initial|drop-?cap|first-?letter", re.IGNORECASE)
_HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
_UNSEEN: Final = re.compile("[\u00ad\u200b\u2060\ufeff]")
_SENTENCE: Final = re.compile(r"[.!?:…][\"“”«»‘’')\]]*(?=\s|$)")
_BREAK: Final = "\x1e"
_BREAKS: Final = re.compile("\x1e\\s*\x1e")
_CLOSED: Final = re.compile(r"[.!?:…][\"“”«»‘’')\]]*$")
_GOOD_LENGTH: Final = 80
_HEADING_LONGEST: Final = 160
_FEW_LINKS: Final = 0.4


@dataclass(slots=True)
class Node:
    """An element that holds blocks: its parent's number, what it is, and how much text it holds.

    `end` is the number after the last element inside; `size`, `linked` and `good` count characters of all, of
    linked and of running text; `pictures` is how many pictures stand in it.
    """

    parent: int
    tag: str
    role: Role | None
    names: str = ""
    end: int = 0
    size: int = 0
    linked: int = 0
    good: int = 0
    pictures: int = 0

    def take_up(self, child: "Node") -> None:
        """Count what an element inside holds too."""
        self.size += child.size
        self.linked += child.linked
        self.good += child.good
        self.pictures += child.pictures
        self.end = max(self.end, child.end)


@dataclass(slots=True)
class PageBlock:
    """A paragraph of a page: `node` is the number of its element, `linked` how many characters are links.

    `led`: how many characters of a link it begins with.
    """

    words: str
    tag: str
    node: int
    linked: int
    led: int = 0

    def is_linked(self, share: float) -> bool:
        """Whether more than a share of its characters stand in links."""
        return self.linked > share * len(self.words)

    @property
    def is_good(self) -> bool:
        """Whether this is running text by its length, its end and its links."""
        return (
            len(self.words) >= _GOOD_LENGTH
            and (self.tag not in HEADINGS or len(self.words) > _HEADING_LONGEST)
            and not self.is_linked(_FEW_LINKS)
            and _SENTENCE.search(self.words) is not None
        )

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading by its element and its length."""
        return self.tag in HEADINGS and len(self.words) <= _HEADING_LONGEST


Open = tuple[HtmlElement, Iterator[HtmlElement], int]
"""An element on the way, its children still to come, the number of the node that its text belongs to."""


@dataclass(slots=True)
class Walk:
    """One way through a tree, collecting nodes and blocks in text order."""

    hidden: bool = False
    nodes: list[Node] = field(default_factory=lambda: [Node(-1, "root", None)])
    blocks: list[PageBlock] = field(default_factory=list)
    _parts: list[str] = field(default_factory=list)
    _links: int = 0
    _linked: int = 0
    _led: int = 0
    _said: bool = False
    _initial: bool = False
    _labels: bool = False
    _marks: tuple[str, str] = ("„", "“")
    _skipped: frozenset[str] = field(default_factory=lambda: tags_of("skipped"))
    _inline: frozenset[str] = field(default_factory=lambda: tags_of("inline"))
    _pictures: frozenset[str] = field(default_factory=lambda: tags_of("pictures"))

    def is_inside(self, number: int, container: int) -> bool:
        """Whether a node stands in another or is it."""
        return container <= number < self.nodes[container].end

    def numbers_inside(self, container: int) -> range:
        """The number of a node and of all that stand in it: they are numbered in document order."""
        return range(container, self.nodes[container].end)

    def sums(self, counts: Iterable[tuple[int, int]]) -> list[int]:
        """What is counted of nodes, for each node with all that stand in it."""
        sums = [0] * len(self.nodes)
        for number, count in counts:
            sums[number] += count
        for number in range(len(sums) - 1, 0, -1):
            sums[self.nodes[number].parent] += sums[number]
        return sums

    def add(self, words: str | None) -> None:
        """Take up text of the current element; behind a large initial no white space."""
        if self._initial and words:
            words = words.lstrip()
        if not words:
            return
        self._initial = False
        if self._parts and self._is_glued(words):
            self._parts.append(" ")
        self._parts.append(words)
        size = len(words.strip())
        if self._links:
            self._linked += size
            self._led += size if not self._said else 0
        self._said = self._said or (size > 0 and not self._links)

    def _is_glued(self, words: str) -> bool:
        """Whether two elements of a heading or a label touch without a space: `BerlinVon`, `K.12.05.`."""
        before = self._parts[-1][-2:]
        if not self._labels or not before or before.isspace():
            return False
        ended = before[-1] == "." and (len(before) == 1 or not before[0].isspace())
        return (before[-1].islower() or ended) and (words[0].isupper() or words[0].isdigit())

    def flush(self, node: int) -> None:
        """Close the current paragraphs: they belong to `node`."""
        if not self._parts:
            return
        words = "".join(self._parts)
        linked, led = self._linked, self._led
        self._parts, self._linked, self._led, self._said = [], 0, 0, False
        if words.isspace():
            return
        for paragraph in filter(None, _paragraphs(_broken(_UNSEEN.sub("", words), self.nodes[node].tag))):
            share = len(paragraph) / max(1, len(words.strip()))
            self.blocks.append(PageBlock(paragraph, self.nodes[node].tag, node, round(linked * share), led))

    def walk(self, root: HtmlElement) -> None:
        """Go through the tree without recursion: pages nest as deep as they like."""
        stack: list[Open] = [(root, iter(root), 0)]
        while stack:
            element, children, own = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                self._leave(element, own, stack[-1][2] if stack else 0)
            else:
                self._enter(child, own, stack)

    def _enter(self, child: HtmlElement, node: int, stack: list[Open]) -> None:
        """Take up a child: its own text now, its children next."""
        tag = child.tag
        if tag in ("br", "hr"):
            self.add(_BREAK if tag == "br" else _BREAK * 2)
            self.add(child.tail)
            return
        names = dict(child.items())
        if tag == "template" and "shadowrootmode" in names:
            tag = "div"
        if tag in self._skipped or not isinstance(tag, str) or (not self.hidden and _is_hidden(names)):
            self.nodes[node].pictures += tag in self._pictures and _is_picture(names)
            self.add("" if tag in _UNSEEN_INSIDE else " ")
            self.add(child.tail)
            return
        own = self._open(tag, names, node)
        self.add(child.text)
        self._initial = _is_initial(child.text, names)
        stack.append((child, iter(child), own))

    def _open(self, tag: str, names: Mapping[str, str], node: int) -> int:
        """The number of the node that a child's text belongs to: its own where it stands on its own line."""
        if tag not in self._inline:
            return self._new_node(tag, names, node)
        if tag == "a":
            self._links += self._leads_on(names, node)
        elif tag == "q":
            self._parts.append(self._marks[0])
        elif tag in _OWN_LINE_TAGS and names:
            if find_role(tag, names) in _OWN_LINE and self._may_part(node):
                return self._new_node(tag, names, node)
            if tag == "span" and self._parts and self.nodes[node].tag in HEADINGS:
                self._parts.append(" ")
        return node

    def _leads_on(self, names: Mapping[str, str], node: int) -> bool:
        """Whether a link leads anywhere else: that of a heading to itself does not."""
        return self.nodes[node].tag not in HEADINGS or not names.get("href", "").startswith("#")

    def _may_part(self, node: int) -> bool:
        """Whether a name or a time inside a node may stand on a line of its own: not inside a sentence."""
        tag = self.nodes[node].tag
        return tag not in _RUNNING or (tag == "li" and not any(map(str.strip, self._parts[-2:])))

    def _new_node(self, tag: str, names: Mapping[str, str], node: int) -> int:
        """The number of a new node inside another; what was collected so far belongs to that one."""
        self.flush(node)
        self._labels = tag not in _RUNNING
        words = f"{names.get('class', '')} {names.get('id', '')} {names.get('itemprop', '')}"
        self.nodes.append(Node(node, tag, find_role(tag, names), words))
        return len(self.nodes) - 1

    def _leave(self, element: HtmlElement, own: int, outer: int) -> None:
        """Close an element and take up the text behind it."""
        if own != outer:
            self.flush(own)
        elif element.tag == "a":
            self._links -= self._leads_on(dict(element.items()), own)
        elif element.tag == "q":
            self._parts.append(self._marks[1])
        self.add(element.tail)


def walk_page(root: HtmlElement, *, hidden: bool = False) -> Walk:
    """The nodes and blocks of a page; `hidden` says whether what is not to be seen is taken up too."""
    english = (root.get("lang") or "").lower().startswith("en")
    walk = Walk(hidden=hidden, _marks=("“", "”") if english else ("„", "“"))
    walk.walk(root)
    walk.flush(0)
    for block in walk.blocks:
        node = walk.nodes[block.node]
        node.size += len(block.words)
        node.linked += block.linked
        node.good += len(block.words) if block.is_good else 0
    for number in range(len(walk.nodes) - 1, -1, -1):
        node = walk.nodes[number]
        node.end = max(node.end, number + 1)
        if number:
            walk.nodes[node.parent].take_up(node)
    return walk


def _is_initial(words: str | None, names: Mapping[str, str]) -> bool:
    """Whether an element is the large first letter of a paragraph."""
    letter = words.strip() if words and len(words) < _INITIAL_LONGEST else ""
    return len(letter) == 1 and letter.isupper() and _INITIAL.search(names.get("class", "")) is not None


def _is_picture(names: Mapping[str, str]) -> bool:
    """Whether an element is a picture that may have a caption, no smiley and no sign."""
    return _SIGN.search(f"{names.get('class', '')} {names.get('src', '')}"[:300].lower()) is None


def _is_hidden(names: Mapping[str, str]) -> bool:
    """Whether an element is not to be seen, by its own attributes."""
    return "hidden" in names or ("style" in names and _HIDDEN.search(names["style"]) is not None)


def _broken(words: str, tag: str) -> str:
    """Words with the empty lines of preformatted text as breaks."""
    return words.replace("\n\n", _BREAK * 2) if tag == "pre" else words


def _paragraphs(words: str) -> Iterator[str]:
    """The text of an element, parted at double line breaks, white space made one space."""
    if _BREAK not in words:
        yield " ".join(words.split())
        return
    for paragraph in _BREAKS.split(words):
        lines = [line for line in (" ".join(line.split()) for line in paragraph.split(_BREAK)) if line]
        held: list[str] = []
        for line, following in zip(lines, (*lines[1:], ""), strict=False):
            held.append(line)
            if not following or _parts(line, following):
                yield " ".join(held)
                held = []


def _parts(line: str, following: str) -> bool:
    """Whether a single line break parts paragraphs: long ones, or a heading from what it heads."""
    closed = _CLOSED.search(line) is not None
    return len(following) >= _GOOD_LENGTH and (closed if len(line) >= _GOOD_LENGTH else not closed)
