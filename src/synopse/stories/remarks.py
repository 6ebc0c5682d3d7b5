"""What is unusual about a story, and the reason it is so all the same."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from synopse.model import Remark, RemarkKind
from synopse.stories.moments import WINDOW
from synopse.stories.traits import Traits

_LARGE = 0.05  # of the parts of a window
_FEW = 40  # parts in a window: in a smaller one, two reports are a large part
_MOST = 3  # names that are told
_HELD = 0.5  # by so many members


class Remarks:
    """Remarks on stories among all parts of a run."""

    def __init__(self, traits: Sequence[Traits]) -> None:
        self._traits = traits
        self._moments = sorted(it.appeared.first for it in traits if it.appeared)

    def on(self, group: Sequence[int]) -> tuple[Remark, ...]:
        """Remarks on the story of some parts, given by number."""
        return tuple(self._found([self._traits[number] for number in group]))

    def _found(self, members: Sequence[Traits]) -> Iterator[Remark]:
        languages = {it.language[:2] for it in members if it.language}
        if len(languages) > 1:
            yield Remark(RemarkKind.LANGUAGES, len(members))
        begins = [it.appeared.first for it in members if it.appeared]
        ends = [it.appeared.last for it in members if it.appeared]
        if begins and max(begins) - min(ends) > WINDOW:
            yield Remark(RemarkKind.LONG, len(members))
        around = self._around(begins)
        if around >= _FEW and len(members) > _LARGE * around:
            yield Remark(RemarkKind.LARGE, len(members), around, _names_of(members))

    def _around(self, begins: Sequence[float]) -> int:
        """The parts of the week in the middle of which a story lies; all where it has no date."""
        if not begins:
            return len(self._traits)
        middle = (min(begins) + max(begins)) / 2
        first = bisect_left(self._moments, middle - WINDOW / 2)
        return bisect_right(self._moments, middle + WINDOW / 2) - first


def _names_of(members: Sequence[Traits]) -> tuple[str, ...]:
    """The people and places that most members name, the most frequent first."""
    held = Counter(name for it in members for name in {*it.people, *it.places})
    common = sorted((-count, name) for name, count in held.items() if count >= _HELD * len(members))
    return tuple(name for _, name in common[:_MOST])
