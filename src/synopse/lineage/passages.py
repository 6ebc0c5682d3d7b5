"""What two parts share word for word, and why: a common text, a quoted person, or a turn of phrase.

Kinds, decided for a whole edited stretch (a chain of runs) at once:

* quotation: the shared words stand inside direct quotations in both reports. Two desks that listened to the
  same person share nothing else.
* phrase: few words, or a list of names and titles, with nothing else shared nearby. Coincidence does that.
* copy: all else. A quotation or phrase amid shared copy, in both reports, is part of that copy.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from synopse.lineage.words import MemberWords
from synopse.model import SharedKind, SharedPassage
from synopse.text.alignment import Run, chain_runs, find_runs

RUN_SIZE = 7
"""Shortest run of word tokens that counts as shared (contract, synopse-lineage/1)."""

_COPY_SIZE = 10  # fewer shared words than this, standing alone, are a phrase
_QUOTED_SHARE = 0.7  # from this share of words quoted in both on, a stretch is a quotation
_QUOTED_BY_ONE = 0.9  # the same of words that one of the two quotes: it tells whose they are
_LONG_QUOTATION = 0.2  # of a body: what so much of it quotes, it is made of
_LIST_SHARE = 0.8  # from this share of capitalised words on a stretch is a list of names
_PHRASE_REACH = 60  # so near (in words) to copy in both reports, a phrase is part of it
_QUOTATION_REACH = 30  # the same for a quotation


@dataclass(frozen=True, slots=True)
class Stretch:
    """A chain of shared runs and why it is shared."""

    runs: tuple[Run, ...]
    kind: SharedKind

    @property
    def hull(self) -> tuple[int, int, int, int]:
        """First word and word behind the last, in `a` and in `b`."""
        return self.runs[0].a, self.runs[-1].a_end, self.runs[0].b, self.runs[-1].b_end

    def words_of(self, a: MemberWords) -> tuple[str, ...]:
        """The shared words, as the first part has them."""
        return tuple(key for run in self.runs for key in a.keys[run.a : run.a_end])


def find_stretches(a: MemberWords, b: MemberWords) -> tuple[Stretch, ...]:
    """The edited stretches two parts share, in the order of `a`."""
    runs = find_runs(a.keys, b.keys, RUN_SIZE)
    chains = chain_runs(a.keys, b.keys, runs) if runs else ()
    stretches = [Stretch(chain, _kind_alone(a, b, chain)) for chain in chains]
    places = _CopyPlaces.of(stretches)
    return tuple(Stretch(it.runs, places.kind_amid_copy(it)) for it in stretches)


def find_passages(a: MemberWords, b: MemberWords, stretches: Sequence[Stretch]) -> tuple[SharedPassage, ...]:
    """Every run of seven words or more as a verbatim passage, and each edited stretch around them."""
    found = {passage for stretch in stretches for passage in _passages_of(a, b, stretch)}
    return tuple(sorted(found, key=lambda it: (it.a, it.b, it.verbatim, it.kind)))


def _passages_of(a: MemberWords, b: MemberWords, stretch: Stretch) -> Iterator[SharedPassage]:
    """The passages of one stretch."""
    for run in stretch.runs:
        if run.length >= RUN_SIZE:
            yield SharedPassage(a.span_of(run.a, run.a_end), b.span_of(run.b, run.b_end), stretch.kind)
    if len(stretch.runs) > 1:
        a_start, a_end, b_start, b_end = stretch.hull
        yield SharedPassage(
            a.span_of(a_start, a_end), b.span_of(b_start, b_end), stretch.kind, verbatim=False
        )


def _kind_alone(a: MemberWords, b: MemberWords, chain: Sequence[Run]) -> SharedKind:
    """The kind of a chain that stands alone."""
    shared = sum(run.length for run in chain)
    flags = [
        (a.in_quotation[run.a + i], b.in_quotation[run.b + i]) for run in chain for i in range(run.length)
    ]
    both, either = sum(one and other for one, other in flags), sum(one or other for one, other in flags)
    if both >= _QUOTED_SHARE * shared and shared - both < _COPY_SIZE:
        return SharedKind.QUOTATION
    if either >= _QUOTED_BY_ONE * shared and shared < _LONG_QUOTATION * min(sum(a.in_body), sum(b.in_body)):
        return SharedKind.QUOTATION
    names = sum(sum(a.capitalised[run.a : run.a_end]) for run in chain)
    if shared < _COPY_SIZE or names >= _LIST_SHARE * shared:
        return SharedKind.PHRASE
    return SharedKind.COPY


@dataclass(frozen=True, slots=True)
class _CopyPlaces:
    """Where copy stands in both texts, as sorted starts and ends of chains."""

    a: tuple[tuple[int, int], ...]
    b: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, stretches: Sequence[Stretch]) -> "_CopyPlaces":
        """The places of those stretches that are copy."""
        copies = [it.hull for it in stretches if it.kind is SharedKind.COPY]
        return cls(
            _merged(sorted((hull[0], hull[1]) for hull in copies)),
            _merged(sorted((hull[2], hull[3]) for hull in copies)),
        )

    def kind_amid_copy(self, stretch: Stretch) -> SharedKind:
        """The kind of a stretch, seen with the copy around it in both texts."""
        if stretch.kind is SharedKind.COPY:
            return SharedKind.COPY
        reach = _PHRASE_REACH if stretch.kind is SharedKind.PHRASE else _QUOTATION_REACH
        a_start, a_end, b_start, b_end = stretch.hull
        near = _is_near(self.a, a_start, a_end, reach) and _is_near(self.b, b_start, b_end, reach)
        return SharedKind.COPY if near else stretch.kind


def _merged(places: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Places that overlap or touch as one; `places` must be sorted."""
    merged: list[tuple[int, int]] = []
    for start, end in places:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _is_near(places: Sequence[tuple[int, int]], start: int, end: int, reach: int) -> bool:
    """Whether a place begins or ends at most `reach` words from a stretch."""
    index = bisect_left(places, (start, 0))
    around = places[max(0, index - 1) : index + 1]
    return any(place[0] - end <= reach and start - place[1] <= reach for place in around)
