"""Which attribution stands inside which, and their numbers in text order."""

from collections.abc import Sequence
from dataclasses import replace

from synopse.model import Attribution, AttributionKind, Span

_ORDER = tuple(AttributionKind)


def number_and_nest(text: str, found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The attributions in text order, the outer before the inner, with ids `a1`, `a2` … and parents.

    An attribution is nested in the narrowest other whose content holds all of its own; the speaker around it
    is named in its `via` as an intermediary.
    """
    ordered = sorted(_unique(found), key=_place)
    parents: list[int | None] = []
    open_ones: list[int] = []
    for index, attribution in enumerate(ordered):
        while open_ones and ordered[open_ones[-1]].content[-1].end <= attribution.content[0].start:
            open_ones.pop()
        parents.append(_parent(ordered, open_ones, index))
        open_ones.append(index)
    return tuple(
        _finished(text, attribution, f"a{number}", parent, ordered)
        for number, (attribution, parent) in enumerate(zip(ordered, parents, strict=True), start=1)
    )


def _place(attribution: Attribution) -> tuple[int, int, int, tuple[Span, ...], str]:
    """Text order; where contents begin alike, the longer first."""
    first, last = attribution.content[0], attribution.content[-1]
    return first.start, -last.end, -_ORDER.index(attribution.kind), attribution.cue, attribution.rule


def _unique(found: Sequence[Attribution]) -> list[Attribution]:
    """One attribution for each content and kind of speech; the first stays."""
    seen: dict[tuple[object, ...], Attribution] = {}
    for attribution in found:
        seen.setdefault((attribution.content, attribution.kind, attribution.speaker), attribution)
    return list(seen.values())


def _parent(ordered: Sequence[Attribution], open_ones: Sequence[int], index: int) -> int | None:
    """The narrowest open attribution that holds this one's content and is no mere double of it."""
    inner = ordered[index]
    holding = [
        outer
        for outer in open_ones
        if ordered[outer].content != inner.content and _holds(ordered[outer], inner)
    ]
    return min(holding, key=lambda outer: (sum(map(len, ordered[outer].content)), -outer), default=None)


def _holds(outer: Attribution, inner: Attribution) -> bool:
    """Whether every span of the inner content lies in one of the outer."""
    return all(any(span.contains(part) for span in outer.content) for part in inner.content)


def _finished(
    text: str, attribution: Attribution, name: str, parent: int | None, ordered: Sequence[Attribution]
) -> Attribution:
    """The attribution with id, parent and the speaker around it."""
    if parent is None:
        return replace(attribution, id=name)
    outer = ordered[parent]
    between = tuple(span.of(text) for span in outer.speaker[:1] if outer.speaker != attribution.speaker)
    return replace(attribution, id=name, parent=f"a{parent + 1}", via=(*between, *attribution.via))
