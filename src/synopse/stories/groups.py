"""Grouping of many parts at once: the same decisions as one at a time, whatever order they come in."""

from collections.abc import Iterable, Sequence

from synopse.stories.crowds import find_demands
from synopse.stories.grouping import EVER, Asked, group_by_linkage
from synopse.stories.likeness import find_likeness
from synopse.stories.links import Link, number_links
from synopse.stories.moments import WINDOW
from synopse.stories.settling import Settling, settle_singles
from synopse.stories.traits import Traits
from synopse.stories.vectors import weigh_all


def group_traits(
    traits: Sequence[Traits], *, must_link: Iterable[Link] = (), cannot_link: Iterable[Link] = ()
) -> tuple[tuple[int, ...], ...]:
    """Groups of positions in `traits`, each in order of appearance, in the order of their first.

    The order of `traits` changes only the positions. Links of parts that are not there are passed over.
    """
    positions = sorted(range(len(traits)), key=lambda position: traits[position].order)
    ordered = [traits[position] for position in positions]
    links = number_links(must_link, cannot_link, [it.member for it in ordered])
    demands = find_demands(ordered)
    likeness = find_likeness(ordered, weigh_all(ordered), demands)
    asked = Asked(
        least=demands,
        central=[float(it.headline_only) for it in ordered],
        stretches=[(it.appeared.last, it.appeared.first) if it.appeared else EVER for it in ordered],
        longest=WINDOW,
    )
    groups = group_by_linkage(likeness, asked, must=links.must, cannot=links.cannot)
    settled = settle_singles(groups, Settling(ordered, likeness, asked.least, links.cannot))
    return tuple(tuple(positions[number] for number in group) for group in settled)
