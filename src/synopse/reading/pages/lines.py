"""The lines of a page's article: which of its blocks are read, from the kicker down, and as what."""

import re
from collections.abc import Iterator
from typing import Final

from synopse.model import Span, ZoneKind
from synopse.reading.bylines import is_name
from synopse.reading.composed import Line
from synopse.reading.page_lines import find_line_kind
from synopse.reading.pages.blocks import PageBlock, Walk
from synopse.reading.pages.main_text import MainText
from synopse.reading.pages.markup import Role
from synopse.reading.pages.metadata import Metadata, likeness, title_words
from synopse.reading.pages.regions import AWAY, BESIDE, Regions
from synopse.reading.rulebook import load_rulebook
from synopse.reading.timestamps import is_timestamp

_MARKED: Final = {Role.CAPTION: ZoneKind.CAPTION, Role.PHOTO_CREDIT: ZoneKind.PHOTO_CREDIT}
_PICTURE_KINDS: Final = (None, ZoneKind.CAPTION, ZoneKind.PHOTO_CREDIT, ZoneKind.AGENCY_CREDIT)
_OPENING: Final = re.compile(r"^(?:von|by|text|autor(?:in)?)\s?:?\s+", re.IGNORECASE)
_BESIDE_NAME: Final = re.compile(r",| in | und | and | & ")
_BESIDE_LONGEST: Final = 400  # characters of a caption, a byline, a time
_EDGES: Final = " :|–•·"
_ENDS: Final = '.!?…)“”"'
_LIKE: Final = 0.45  # Dice of words from which a heading repeats a title of the metadata
_SAME: Final = 0.8  # the same for a line that is no heading
_FIRST_RANK: Final = 0.15  # what an `h1` has over other headings as like the title
_AWAY_RANK: Final = 0.3  # what a heading in a menu or a box has less
_LINKED: Final = 0.6  # share of characters in links from which a line leads elsewhere
_SENTENCE_LINKED: Final = 0.85  # the same for a sentence that does not begin with a link
_FEW_LINKS: Final = 0.3
_LED: Final = 0.15  # the same for an item that begins with a link
_ITEM_LINKED: Final = 0.4  # the same for any other item
_RUNNING: Final = ("p", "blockquote", "td", "th", "pre", "dd", "dt", "q")
_CELLS: Final = ("td", "th")
_CLOSING_WORDS: Final = 3
_DECK_WORDS: Final = 6
_HEAD_LONGEST: Final = 60  # characters of a kicker in front of a title
_KICKER_WITHIN: Final = 2  # blocks above the title: a badge may stand between
_BELOW: Final = 60  # blocks below the last running paragraph that may still close the article
_HEADED_WITHIN: Final = 8  # blocks below a heading in which what it heads must begin


class Article:
    """The article of a page, as the walk through it, its regions and its main text tell."""

    def __init__(self, walk: Walk, regions: Regions, main: MainText | None, metadata: Metadata) -> None:
        """Take up what was found in the tree and what metadata name: titles and authors."""
        self._walk = walk
        self._regions = regions
        self._main = main
        self._headlines = metadata.headlines
        self._titles = title_words((*metadata.headlines, metadata.document_title))
        self._authors = frozenset(metadata.authors)
        self._title = self._find_title()
        self._opening = self._find_opening()

    def lines(self) -> Iterator[Line]:
        """Kicker, title, what stands between title and text, the text and what closes it."""
        blocks = self._walk.blocks
        title = self._title
        if title is not None:
            head, words = self._split_title(blocks[title].words)
            yield from [Line(head, ZoneKind.KICKER)] if head else self._kicker(title)
            yield Line(words.strip(_EDGES) or words, ZoneKind.TITLE)
        if self._main is None:
            return
        start = 0 if title is None else title + 1
        told: set[str] = set()
        for i in range(start, min(len(blocks), self._main.last + _BELOW)):
            line = self._line(self._main, i)
            again = blocks[i].is_good and blocks[i].words in told
            if line and not again:
                told.add(blocks[i].words)
                yield line

    def _find_title(self) -> int | None:
        """The number of the title: the heading most like what metadata name, else the last of the highest."""
        blocks = self._walk.blocks
        end = self._main.first if self._main else len(blocks) - 1
        headings = [i for i in range(end + 1) if blocks[i].is_heading]
        alike = [i for i in headings if self._likeness(blocks[i]) >= _LIKE]
        if alike:
            return max(alike, key=lambda i: (self._rank(i), i))
        seen = [i for i in headings if self._role(i) not in AWAY]
        highest = min((blocks[i].tag for i in seen), default="")
        found = next((i for i in reversed(seen) if blocks[i].tag == highest), None)
        return self._plain_title(end) if found is None else found

    def _plain_title(self, end: int) -> int | None:
        """Where no heading stands above the text, the last line that is a title of the metadata."""
        blocks = self._walk.blocks
        lines = (i for i in range(end, -1, -1) if not blocks[i].is_linked(_LINKED) and not blocks[i].is_good)
        return next(
            (i for i in lines if self._role(i) not in AWAY and self._likeness(blocks[i]) >= _SAME), None
        )

    def _find_opening(self) -> int:
        """The number of the first running paragraph that no name makes a teaser; 0 where there is none."""
        blocks, main = self._walk.blocks, self._main
        numbers = range(main.first, main.last + 1) if main else ()
        return next((i for i in numbers if blocks[i].is_good and self._role(i) is None), 0)

    def _rank(self, i: int) -> float:
        """How much a heading that is like a title of metadata is the one a reader sees as such."""
        block = self._walk.blocks[i]
        return (
            self._likeness(block) + _FIRST_RANK * (block.tag == "h1") - _AWAY_RANK * (self._role(i) in AWAY)
        )

    def _likeness(self, block: PageBlock) -> float:
        """How much a block is like a title that metadata name."""
        return likeness(self._titles, block.words)

    def _split_title(self, words: str) -> tuple[str, str]:
        """The kicker that opens a heading, if any, and the title behind it: the end that metadata name."""
        for title in self._headlines:
            head = words[: len(words) - len(title)]
            if (
                head.strip(_EDGES)
                and len(head) <= _HEAD_LONGEST
                and head[-1] in _EDGES
                and words.endswith(title)
            ):
                return head.strip(_EDGES), title
            if words.casefold() == title.casefold():
                break
        return "", words

    def _kicker(self, title: int) -> Iterator[Line]:
        """The line right above the title, where its name or a heading beside the title's make it a kicker."""
        nodes = self._walk.nodes
        own = nodes[self._walk.blocks[title].node]
        for i in range(title - 1, max(-1, title - 1 - _KICKER_WITHIN), -1):
            above = self._walk.blocks[i]
            node = nodes[above.node]
            beside = i == title - 1 and above.is_heading and node.parent == own.parent
            if node.role is Role.KICKER or beside:
                yield Line(above.words.strip(_EDGES) or above.words, ZoneKind.KICKER)
                return

    def _line(self, main: MainText, i: int) -> Line | None:
        """A block below the title as a line; None where it is none of the article."""
        block, role = self._walk.blocks[i], self._role(i)
        inside = self._walk.is_inside(block.node, main.container)
        if role is Role.PAYWALL and load_rulebook("paywalls").fits(block.words, "line", "start"):
            return Line(block.words, ZoneKind.ADVERTISEMENT)
        if role in AWAY or (not inside and i > main.last) or not _says(block.words):
            return None
        if role in BESIDE and len(block.words) <= _BESIDE_LONGEST:
            box_about_author = role is Role.BYLINE and block.is_good
            return None if box_about_author else Line(block.words, self._kind_beside(block, role))
        if block.is_heading:
            return Line(block.words, self._kind_of_heading(main, i)) if self._heads(main, i) else None
        paragraph = inside and block.tag == "p"
        if i < main.first and role is not Role.TEASER and not block.is_good and not paragraph:
            return self._between(block, inside=inside)
        told = inside or block.is_good or (role is Role.TEASER and i < main.first)
        return self._told(main, i) if told and not self._leads_on(block) else None

    def _leads_on(self, block: PageBlock) -> bool:
        """Whether a line is a link; a sentence that has one in its middle is none."""
        sentence = block.tag == "p" and not block.led and block.words[-1] in _ENDS
        return block.is_linked(_SENTENCE_LINKED if sentence else _LINKED)

    def _kind_beside(self, block: PageBlock, role: Role) -> ZoneKind | None:
        """What a line beside the text is: what its shape says goes before what stands around it."""
        if role is Role.BYLINE:
            if is_name(_BESIDE_NAME.split(block.words, maxsplit=1)[0]):
                return ZoneKind.BYLINE
            return None if find_line_kind(block.words).kind else ZoneKind.OTHER
        known = find_line_kind(block.words).kind
        if known is ZoneKind.PHOTO_CREDIT:
            return known
        return _MARKED.get(role) if known in _PICTURE_KINDS else None

    def _between(self, block: PageBlock, *, inside: bool) -> Line | None:
        """A short block between title and text: a byline, a time, a credit; other ones are of the page."""
        if block.words[-1] in _ENDS and inside:
            return Line(block.words)
        sentence = block.words[-1] in _ENDS and len(block.words.split()) >= _DECK_WORDS
        if (block.tag == "p" or sentence) and self._is_beside_title(block):
            return Line(block.words)
        label = self._label(block)
        return None if label.kind is ZoneKind.OTHER and not inside else label

    def _is_beside_title(self, block: PageBlock) -> bool:
        """Whether a block stands in one element with the title."""
        nodes = self._walk.nodes
        title = self._walk.blocks[self._title] if self._title is not None else None
        return title is not None and nodes[title.node].parent == nodes[block.node].parent

    def _label(self, block: PageBlock) -> Line:
        """A short line that is no paragraph: an author metadata name, what rules know, else of the page."""
        if _OPENING.sub("", block.words).strip(_EDGES) in self._authors:
            return Line(block.words, ZoneKind.BYLINE)
        return Line(block.words, None if find_line_kind(block.words).kind else ZoneKind.OTHER)

    def _told(self, main: MainText, i: int) -> Line | None:
        """A teaser, a paragraph or an item of a list; None where the item leads to another article."""
        block, told = self._walk.blocks[i], main.first < i < main.last
        if self._role(i) is Role.TEASER and i < self._opening and not block.is_linked(_FEW_LINKS):
            return Line(block.words, None if find_line_kind(block.words).kind else ZoneKind.TEASER)
        if block.tag == "li":
            goes_on = block.words[block.led :].lstrip()[:1].islower()
            if block.is_linked(_LED if block.led and not goes_on else _ITEM_LINKED):
                return None
            return Line(block.words, ZoneKind.BODY if told and not block.is_linked(_FEW_LINKS) else None)
        if block.tag in _CELLS:
            return Line(block.words, ZoneKind.BODY if told else None)
        short = block.tag not in _RUNNING or len(block.words.split()) < _CLOSING_WORDS
        if short and not block.is_good and block.words[-1] not in _ENDS + ":":
            return self._label(block)
        closes = i >= main.last and block.tag == "p" and len(block.words.split()) >= _CLOSING_WORDS
        return Line(block.words, ZoneKind.BODY if closes and not find_line_kind(block.words).kind else None)

    def _kind_of_heading(self, main: MainText, i: int) -> ZoneKind:
        """Subheading; right below the title and long as a sentence it is the teaser."""
        block = self._walk.blocks[i]
        deck = i < main.first and i - 1 == self._title and len(block.words.split()) >= _DECK_WORDS
        return ZoneKind.TEASER if deck else ZoneKind.SUBHEADING

    def _heads(self, main: MainText, i: int) -> bool:
        """Whether a heading inside the article heads text or further headings of its rank."""
        heading = self._walk.blocks[i]
        after = self._after(i)
        if after is None or heading.is_linked(_LINKED):
            return False
        if after.is_heading and not self._go_together(heading, after):
            return False
        if i < main.first and self._likeness(heading) >= _LIKE:
            return False
        below = i > main.last
        inside = self._walk.is_inside(after.node, main.container)
        return not below or (inside and not after.is_linked(_FEW_LINKS))

    def _go_together(self, heading: PageBlock, after: PageBlock) -> bool:
        """Whether two headings in a row stand in one element, the second of no higher rank."""
        nodes = self._walk.nodes
        return after.tag >= heading.tag and nodes[heading.node].parent == nodes[after.node].parent

    def _after(self, i: int) -> PageBlock | None:
        """The next block of the article below a heading, what stands beside it left out."""
        numbers = range(i + 1, min(len(self._walk.blocks), i + 1 + _HEADED_WITHIN))
        inside = (n for n in numbers if self._role(n) not in AWAY and self._role(n) not in BESIDE)
        return next((self._walk.blocks[n] for n in inside), None)

    def _role(self, i: int) -> Role | None:
        """The role of the region that a block stands in."""
        return self._regions.of(self._walk.blocks[i].node)


def _says(words: str) -> bool:
    """Whether a line says something: it has a letter or is a time in figures."""
    return any(map(str.isalpha, words)) or is_timestamp(words, Span(0, len(words)))
