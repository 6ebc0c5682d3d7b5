"""Which sentences of two members belong together, also where a desk rewrote, split, joined or moved them.

Runs of shared copy pair the sentences they stand in. A sentence that no run reaches is paired by its words:
with any free sentence that has most of them, or with one at the same place that has some of them.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from synopse.lineage.copyists import Copyist
from synopse.lineage.passages import Stretch
from synopse.model import SharedKind

_STUB = 3  # words: with fewer of a sentence, and less than half of it, a run does not share it
_TELLING = 4  # letters of a word that tells what a sentence is about
_STEM = 5  # letters by which two forms of one word are known
_PLACES = 50  # a word in more sentences of one text tells nothing
_ALIKE = 0.5  # from this share of common words on two sentences are one, wherever they stand
_ALIKE_IN_PLACE = 0.35  # the same where their neighbours belong together
_HELD = 0.6  # share of the telling words of a sentence that an already paired neighbour holds
_FEWEST = 3  # telling words that must be held

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Unit:
    """Sentences `a` to before `a_end` of the base that belong to sentences `b` to before `b_end`."""

    a: int
    a_end: int
    b: int
    b_end: int

    def joined(self, other: "Unit") -> "Unit | None":
        """Both as one, where nothing else stands between them."""
        apart_a = max(self.a, other.a) > min(self.a_end, other.a_end)
        apart_b = max(self.b, other.b) > min(self.b_end, other.b_end)
        if apart_a or apart_b:
            return None
        return Unit(
            min(self.a, other.a),
            max(self.a_end, other.a_end),
            min(self.b, other.b),
            max(self.b_end, other.b_end),
        )

    def turned(self) -> "Unit":
        """The same seen from the other text."""
        return Unit(self.b, self.b_end, self.a, self.a_end)


def pair_sentences(stretches: Sequence[Stretch], base: Copyist, other: Copyist) -> tuple[Unit, ...]:
    """Sentences of both that belong together, in the order of the base; each in at most one unit."""
    units = _Units()
    for pair, _ in sorted(_shared(stretches, base, other).items(), key=lambda found: (-found[1], found[0])):
        units.join(pair)
    if units.by_a:
        _pair_rest(units, base, other)
    return units.ordered()


class _Units:
    """Units being made, by the sentences of both."""

    def __init__(self) -> None:
        self.by_a: dict[int, Unit] = {}
        self.by_b: dict[int, Unit] = {}

    def join(self, pair: Pair) -> None:
        """Put two sentences into one unit, if nothing else stands between the sentences of a unit then."""
        unit: Unit | None = Unit(pair[0], pair[0] + 1, pair[1], pair[1] + 1)
        for there in (self.by_a.get(pair[0]), self.by_b.get(pair[1])):
            unit = unit.joined(there) if unit and there else unit
        if unit:
            self.by_a |= dict.fromkeys(range(unit.a, unit.a_end), unit)
            self.by_b |= dict.fromkeys(range(unit.b, unit.b_end), unit)

    def ordered(self) -> tuple[Unit, ...]:
        """All units in the order of the base."""
        return tuple(sorted(dict.fromkeys(self.by_a.values()), key=lambda unit: unit.a))


def _shared(stretches: Sequence[Stretch], base: Copyist, other: Copyist) -> dict[Pair, int]:
    """How many words of copy two sentences share, where that is more than a stub of both."""
    shared: Counter[Pair] = Counter()
    for stretch in stretches:
        if stretch.kind is SharedKind.COPY:
            for run in stretch.runs:
                i = 0
                while i < run.length:
                    a, b = run.a + i, run.b + i
                    step = min(base.end_at(a) - a, other.end_at(b) - b, run.length - i)
                    shared[base.number_at(a), other.number_at(b)] += step
                    i += step
    return {
        (a, b): count
        for (a, b), count in shared.items()
        if count >= _STUB or 2 * count >= max(base.length_of(a), other.length_of(b))
    }


def _pair_rest(units: _Units, base: Copyist, other: Copyist) -> None:
    """Pair sentences that no run reaches: the most alike first, then those held by a neighbour's partner."""
    free = _Free.of(units, base, other)
    for pair in free.alike():
        if pair[0] not in units.by_a and pair[1] not in units.by_b:
            units.join(pair)
    _pair_titles(units, base, other)
    for pair in free.held(units):
        units.join(pair)


def _pair_titles(units: _Units, base: Copyist, other: Copyist) -> None:
    """Where both begin with a heading of their own, the one stands in the place of the other."""
    if 0 not in units.by_a and 0 not in units.by_b and base.is_heading(0) and other.is_heading(0):
        units.join((0, 0))


@dataclass(frozen=True, slots=True)
class _Free:
    """The words of all sentences, and where the telling ones stand in the other text."""

    units: _Units
    a: tuple[tuple[str, ...], ...]
    b: tuple[tuple[str, ...], ...]
    places: Mapping[str, Sequence[int]]
    around: Sequence[tuple[Unit | None, Unit | None]]

    @classmethod
    def of(cls, units: _Units, base: Copyist, other: Copyist) -> "_Free":
        """The sentences of both members."""
        a, b = (tuple(_sentences(it)) for it in (base, other))
        places: dict[str, list[int]] = defaultdict(list)
        for number, keys in enumerate(b):
            for key in dict.fromkeys(keys):
                if len(key) >= _TELLING:
                    places[key].append(number)
        telling = {key: found for key, found in places.items() if len(found) <= _PLACES}
        return cls(units, a, b, telling, _neighbours(units, len(a)))

    def alike(self) -> Iterator[Pair]:
        """Free sentences that have enough words in common, the most alike first."""
        found: list[tuple[float, Pair]] = []
        for number, keys in enumerate(self.a):
            if number in self.units.by_a:
                continue
            near = {it for key in keys for it in self.places.get(key, ()) if it not in self.units.by_b}
            near |= {it for it in self._place_of(number) if it not in self.units.by_b}
            for it in sorted(near):
                share = _likeness(keys, self.b[it])
                if share >= (_ALIKE_IN_PLACE if it in self._place_of(number) else _ALIKE):
                    found.append((share, (number, it)))
        return (pair for _, pair in sorted(found, key=lambda one: (-one[0], one[1])))

    def _place_of(self, number: int) -> range:
        """Sentences of the other text at the place of a free one: between its neighbours' partners."""
        before, after = self.around[number]
        start = before.b_end if before else 0
        end = after.b if after else len(self.b)
        return range(start, end if end - start <= _PLACES else start)

    def held(self, units: _Units) -> Iterator[Pair]:
        """Free sentences most of whose telling words stand in the partner of a neighbour, of both texts."""
        yield from _held(self.a, self.b, units.by_a)
        turned = {number: unit.turned() for number, unit in units.by_b.items()}
        yield from ((a, b) for b, a in _held(self.b, self.a, turned))


def _held(
    these: Sequence[Sequence[str]], those: Sequence[Sequence[str]], units: Mapping[int, Unit]
) -> Iterator[Pair]:
    """Free sentences of these, with the one of those that a neighbour belongs to and that holds them."""
    for number, keys in enumerate(these):
        if number in units:
            continue
        for near in (number - 1, number + 1):
            unit = units.get(near)
            if unit:
                partner = [key for it in those[unit.b : unit.b_end] for key in it]
                mates = [key for it in these[unit.a : unit.a_end] for key in it]
                if _is_held(keys, partner, mates):
                    yield number, unit.b if near > number else unit.b_end - 1


def _sentences(member: Copyist) -> Iterator[tuple[str, ...]]:
    """The words of each sentence; a border has none."""
    for number, (start, end) in enumerate(member.sentences()):
        yield () if member.is_border(number) else member.words.keys[start:end]


def _neighbours(units: _Units, count: int) -> list[tuple[Unit | None, Unit | None]]:
    """The units nearest before and behind each sentence of the base."""
    before: list[Unit | None] = []
    behind: list[Unit | None] = []
    for numbers, nearest in ((range(count), before), (range(count - 1, -1, -1), behind)):
        last: Unit | None = None
        for number in numbers:
            nearest.append(last)
            last = units.by_a.get(number, last)
    return list(zip(before, reversed(behind), strict=True))


def _is_held(keys: Sequence[str], partner: Iterable[str], mates: Iterable[str]) -> bool:
    """Whether most telling words of a sentence stand among words that its neighbour does not account for."""
    telling = Counter(key for key in keys if len(key) >= _TELLING)
    left = Counter(partner) - Counter(mates)
    held = sum((telling & left).values())
    return held >= max(_FEWEST, _HELD * sum(telling.values()))


def _likeness(a: Sequence[str], b: Sequence[str]) -> float:
    """Share of the words that two sentences have in common; the telling ones count three times."""
    a, b = ([key[:_STEM] for key in keys] for keys in (a, b))
    weights = {key: 3 if len(key) >= _TELLING else 1 for key in (*a, *b)}
    common = Counter(a) & Counter(b)
    whole = sum(weights[key] for key in a) + sum(weights[key] for key in b)
    return 2 * sum(weights[key] * count for key, count in common.items()) / whole if whole else 0.0
