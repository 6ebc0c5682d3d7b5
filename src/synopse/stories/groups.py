"""Grouping of many parts at once: the same decisions as one at a time, whatever order they come in."""

from collections.abc import Iterable, Sequence

from synopse.stories.copies import find_originals, with_copies
from synopse.stories.crowds import find_demands
from synopse.stories.grouping import Asked, group_by_linkage
from synopse.stories.likeness import find_likeness
from synopse.stories.links import Link, number_links
from synopse.stories.moments import EVER, WINDOW, stretched
from synopse.stories.settling import Evidence, settle_singles
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
    likeness = find_likeness(ordered, weigh_all(ordered), find_demands(ordered))
    originals = find_originals(likeness, len(ordered), {number for pair in links.cannot for number in pair})
    kept = sorted(set(originals))
    demands = dict(zip(kept, find_demands([ordered[number] for number in kept]), strict=True))
    known = Evidence(ordered, likeness, [demands[original] for original in originals], links)
    settled = settle_singles(with_copies(_group_originals(known, originals), originals), known)
    return tuple(tuple(positions[number] for number in group) for group in settled)


def _group_originals(known: Evidence, originals: Sequence[int]) -> tuple[tuple[int, ...], ...]:
    """Groups of the originals among some parts."""
    kept = sorted(set(originals))
    places = {number: place for place, number in enumerate(kept)}
    stretches = [EVER] * len(kept)
    for traits, original in zip(known.traits, originals, strict=True):
        stretches[places[original]] = stretched(stretches[places[original]], traits.appeared)
    asked = Asked(
        least=[known.least[number] for number in kept],
        central=[float(known.traits[number].headline_only) for number in kept],
        stretches=stretches,
        longest=WINDOW,
    )
    pairs = {
        (places[a], places[b]): value for (a, b), value in known.likeness.items() if {a, b} <= places.keys()
    }
    links = known.links.moved([places[original] for original in originals])
    groups = group_by_linkage(pairs, asked, must=links.must, cannot=links.cannot)
    return tuple(tuple(kept[place] for place in group) for group in groups)
