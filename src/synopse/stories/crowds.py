"""How alike parts must be to tell one event: the more so, the more parts appeared around them.

Among ten reports of a day two that share a few words tell the same; among a thousand of one field many
share as much. What is asked for grows with the logarithm of the number of parts around, up to a limit, as
reports of all the world have less in common than those of one field.
"""

from collections.abc import Sequence
from math import exp, log

from synopse.model import TextKind
from synopse.stories.traits import Traits

TEXT_LEAST = 0.1
"""What is asked of texts in a small crowd; measured as docs/story.md tells."""
HEADLINE_LEAST = 0.11
"""The same of mere headlines."""
_OF_MANY = 2  # a ticker or press review joins only where it is about one event
_MANY = (TextKind.TICKER, TextKind.PRESS_REVIEW)
_GROWTH = 0.018  # for each e-fold of the crowd
_HEADLINE_GROWTH = 0.03  # headlines have less to tell them apart
_SMALL = 30.0  # parts around, below which nothing more is asked for
_LARGE = 800.0  # and above which nothing more is
_SPAN = 2.0  # days: how far parts around count


def find_demands(ordered: Sequence[Traits]) -> list[float]:
    """What is asked of each part; `ordered` as `Traits.order` sorts."""
    dated = [it.appeared.first for it in ordered if it.appeared]
    undated = len(ordered) - len(dated)
    before, after = _running(dated), _running([-moment for moment in reversed(dated)])[::-1]
    crowds = [a + b + 1 + undated for a, b in zip(before, after, strict=True)]
    crowds += [float(len(ordered))] * undated
    return [demand_of(it, crowd) for it, crowd in zip(ordered, crowds, strict=True)]


def demand_of(traits: Traits, crowd: float) -> float:
    """What is asked of one part among so many others."""
    growth = log(min(max(crowd, _SMALL), _LARGE) / _SMALL)
    if traits.headline_only:
        return HEADLINE_LEAST + _HEADLINE_GROWTH * growth
    return TEXT_LEAST * (_OF_MANY if traits.kind in _MANY else 1) + _GROWTH * growth


def fade(days: float) -> float:
    """How much a part counts for the crowd around another, so many days away."""
    return exp(-days / _SPAN)


def _running(moments: Sequence[float]) -> list[float]:
    """For each moment what those before it count, faded."""
    crowds: list[float] = []
    for number, moment in enumerate(moments):
        crowds.append((crowds[-1] + 1) * fade(moment - moments[number - 1]) if number else 0.0)
    return crowds
