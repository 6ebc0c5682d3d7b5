"""Sentences of a shared text that one member does not have: cut, or there in other words."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from synopse.lineage.copyists import Copyist
from synopse.lineage.laying import Laid, LaidStretch
from synopse.model import CollationRow, EditKind

_TELLING = 4  # letters of a word that tells what a sentence is about
_PLACES = 50  # a word in more sentences of one text tells nothing
_ABSENT = 0.34  # with fewer telling words together anywhere, a sentence is not there
_REWRITTEN = 0.5  # from this share on it is there in other words; between the two nothing is said


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A row with its place: sentence of the base, member, word of the base, number."""

    place: tuple[int, int, int, int]
    row: CollationRow


def find_common_sentences(base: Copyist, laid: Sequence[Laid]) -> tuple[tuple[int, int], ...]:
    """Sentences of the base of which some other member has at least the half."""
    covered = bytearray(len(base.words.keys))
    for stretch in laid:
        covered[stretch.a : stretch.a_end] = b"\1" * (stretch.a_end - stretch.a)
    return tuple((a, b) for a, b in base.sentences() if 2 * sum(covered[a:b]) >= b - a)


def find_absences(
    base: Copyist,
    other: Copyist,
    laid: Sequence[LaidStretch],
    common: Sequence[tuple[int, int]],
    number: int,
) -> Iterator[PlacedRow]:
    """One row for each common sentence that a member (the `number`th) does not share."""
    covered = bytearray(len(base.words.keys))
    for stretch in laid:
        covered[stretch.laid.a : stretch.laid.a_end] = b"\1" * (stretch.laid.a_end - stretch.laid.a)
    missing = [(start, end) for start, end in common if not any(covered[start:end])]
    places = _places(other) if missing else {}
    for start, end in missing:
        row = _row(base, other, (start, end), places)
        if row:
            yield PlacedRow((start, number, start, 0), row)


def _row(
    base: Copyist, other: Copyist, sentence: tuple[int, int], places: Mapping[str, Sequence[int]]
) -> CollationRow | None:
    """What became of one sentence; None where neither can be said."""
    there = (base.passage(*sentence),)
    wanted = {key for key in base.words.keys[slice(*sentence)] if len(key) >= _TELLING}
    held = Counter(number for key in wanted for number in places.get(key, ()))
    number, most = min(held.items(), key=lambda found: (-found[1], found[0]), default=(0, 0))
    share = most / (len(wanted) or 1)
    if share < _ABSENT:
        return CollationRow(other.member.report, EditKind.CUT, (), there)
    if share < _REWRITTEN:
        return None
    here = other.passage(*other.sentences()[number])
    return CollationRow(other.member.report, EditKind.REWORDED, (here,), there)


def _places(other: Copyist) -> Mapping[str, Sequence[int]]:
    """In which sentences of a member its telling words stand."""
    places: dict[str, list[int]] = defaultdict(list)
    for number, (start, end) in enumerate(other.sentences()):
        for key in dict.fromkeys(other.words.keys[start:end]):
            if len(key) >= _TELLING:
                places[key].append(number)
    return {key: numbers for key, numbers in places.items() if len(numbers) <= _PLACES}
