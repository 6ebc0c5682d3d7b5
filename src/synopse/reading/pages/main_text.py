"""The main text of a page: from its running paragraphs outward, the smallest element that holds nearly all.

Where a page has hardly a running paragraph (results, recipes, a gallery), every line that is no heading and
no link counts as one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from synopse.model import ZoneKind
from synopse.reading.page_lines import find_line_kind
from synopse.reading.pages.blocks import PageBlock, Walk
from synopse.reading.pages.markup import HEADINGS, Role
from synopse.reading.pages.regions import Regions

_OPEN: Final = (None, Role.TEASER, Role.KICKER)
_PARAGRAPHS: Final = ("p", "li", "td", "blockquote", "pre", *sorted(HEADINGS))
_NEARLY_ALL: Final = 0.9  # share of the running text that a smaller element must hold
_MAIN_SHARE: Final = 0.15  # share of the running text from which the `main` with the title has the article
_ARTICLE_SHARE: Final = 0.4  # the same for an `article` outside any `main`
_BOXES: Final = (ZoneKind.LEGAL, ZoneKind.NEWSLETTER, ZoneKind.APPEAL)
_FEWEST_TOLD: Final = 200
_FEW_LINKS: Final = 0.35
_FEW_WORDS: Final = 2
_GAP: Final = 80  # blocks between two running paragraphs that part two texts
_FIRST_SHARE: Final = 0.35  # of the longest text: the first that is so long is the article


@dataclass(frozen=True, slots=True)
class MainText:
    """The range of blocks that holds the article: `first` and `last` running paragraph, and its element."""

    container: int
    first: int
    last: int


def find_main_text(walk: Walk, regions: Regions) -> MainText | None:
    """Where the article stands; None where the page has no running text."""
    open_blocks = [i for i, block in enumerate(walk.blocks) if regions.of(block.node) in _OPEN]
    good = [i for i in open_blocks if walk.blocks[i].is_good and not _is_box(walk.blocks[i])]
    good = _titled(walk, regions, good)
    if sum(len(walk.blocks[i].words) for i in good) < _FEWEST_TOLD:
        good = _titled(walk, regions, [i for i in open_blocks if _is_text(walk.blocks[i])])
    if not good:
        return None
    weights = _weights(walk, good)
    container = _descend(walk, weights)
    inside = [i for i in good if walk.is_inside(walk.blocks[i].node, container)]
    runs = [(sum(len(walk.blocks[i].words) for i in run), run) for run in _runs(inside)]
    longest = max(size for size, _run in runs)
    run = next(run for size, run in runs if size >= _FIRST_SHARE * longest)
    return MainText(container, run[0], run[-1])


def _titled(walk: Walk, regions: Regions, good: Sequence[int]) -> list[int]:
    """The running paragraphs in the `main` or `article` that has the title, where it holds a part of them."""
    container = regions.titled()
    inside = [i for i in good if walk.is_inside(walk.blocks[i].node, container)]
    size, everything = (sum(len(walk.blocks[i].words) for i in numbers) for numbers in (inside, good))
    share = _MAIN_SHARE if walk.nodes[container].tag == "main" else _ARTICLE_SHARE
    return inside if container and size > share * everything else list(good)


def _is_box(block: PageBlock) -> bool:
    """Whether a running paragraph is of a consent layer, a newsletter's box or an appeal."""
    return find_line_kind(block.words).kind in _BOXES


def _is_text(block: PageBlock) -> bool:
    """Whether a block is text of a page that has no running paragraphs: no heading, no link, a few words."""
    return not block.is_heading and not block.is_linked(_FEW_LINKS) and len(block.words.split()) > _FEW_WORDS


def _runs(numbers: Sequence[int]) -> list[list[int]]:
    """Running paragraphs without a long stretch of other blocks between them."""
    runs = [[numbers[0]]]
    for before, number in pairwise(numbers):
        if number - before > _GAP:
            runs.append([])
        runs[-1].append(number)
    return runs


def _weights(walk: Walk, good: Sequence[int]) -> list[int]:
    """How much running text of the page each node holds."""
    weights = [0] * len(walk.nodes)
    for i in good:
        block = walk.blocks[i]
        number = block.node
        while number >= 0:
            weights[number] += len(block.words)
            number = walk.nodes[number].parent
    return weights


def _descend(walk: Walk, weights: Sequence[int]) -> int:
    """The deepest node that holds nearly all running text of its parent, from the root down."""
    heaviest: dict[int, int] = {}
    for number in range(1, len(walk.nodes)):
        parent = walk.nodes[number].parent
        if weights[number] > weights[heaviest.get(parent, number)] or parent not in heaviest:
            heaviest[parent] = number
    place = 0
    while place in heaviest and weights[heaviest[place]] >= _NEARLY_ALL * weights[place]:
        if walk.nodes[heaviest[place]].tag in _PARAGRAPHS:
            break
        place = heaviest[place]
    return place
