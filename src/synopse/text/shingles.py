"""Fingerprints of texts: 64-bit hashes of runs of words, the same on every machine and in every run.

A sample of them ("0 mod p", Manber 1994) stands for all: the same run of words is in the sample of every
text or of none, so two texts that share a passage share the sampled runs inside it.

A word's hash is a polynomial over its letters (Karp and Rabin 1987), letters without regard to case, modulo
2^64. Taken from sums over a whole block of texts at once, it costs no step of Python a word.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]
Indexes = NDArray[np.int32]

SHINGLE = 5
"""Words of a run that is hashed."""

_BLOCK = 64  # texts hashed at once: few calls, and arrays that fit a processor's cache
_END = "\n".encode("utf-16-le")
_SHIFT = np.uint64(29)
_FACTORS = tuple(np.uint64(it) for it in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0xFF51AFD7ED558CCD))
_BASE = 0x5851F42D4C957F2D  # odd, so it has an inverse


@dataclass(frozen=True, slots=True)
class Fingerprinter:
    """Hashes the runs of `SHINGLE` words of texts and keeps one in `sample` of them.

    The lowest `spare_bits` of every hash are 0, so that a number can be kept there.
    """

    sample: int = 1
    spare_bits: int = 0

    @property
    def spare(self) -> np.uint64:
        """The spare bits, set."""
        return np.uint64((1 << self.spare_bits) - 1)

    def hash_text(self, text: str) -> Hashes:
        """The kept hashes of one text, in text order, repeated where a run is.

        >>> len(Fingerprinter().hash_text("Am Montag war der Himmel grau."))
        2
        """
        return self._hash_block((text,))[0]

    def hash_texts(self, texts: Iterable[str]) -> tuple[Hashes, Indexes]:
        """The kept hashes of all texts and, at the same place, the number of the text each stands in."""
        hashes: list[Hashes] = [np.empty(0, np.uint64)]
        numbers: list[Indexes] = [np.empty(0, np.int32)]
        begun = 0
        for block in _blocks(texts):
            found, places = self._hash_block(block)
            hashes.append(found)
            numbers.append(places + np.int32(begun))
            begun += len(block)
        return np.concatenate(hashes), np.concatenate(numbers)

    def _hash_block(self, block: Sequence[str]) -> tuple[Hashes, Indexes]:
        """The kept hashes of some texts laid end to end, without runs that reach over an end."""
        encoded = [text.encode("utf-16-le", "surrogatepass") for text in block]
        words, starts = _hash_words(np.frombuffer(_END.join(encoded), "<u2"))
        runs = _hash_runs(words)
        ends = np.cumsum([len(it) // 2 + 1 for it in encoded])
        owners = np.searchsorted(ends, starts, side="right").astype(np.int32)
        first, last = owners[: len(runs)], owners[len(owners) - len(runs) :]
        kept = first == last
        if self.sample > 1:
            kept &= runs % np.uint64(self.sample) == 0
        return runs[kept] & ~self.spare, first[kept]


def _hash_words(letters: NDArray[np.uint16]) -> tuple[Hashes, NDArray[np.intp]]:
    """The hash of each word of a text in UTF-16, and where it starts."""
    values, of_words = _letters()
    inside = np.zeros(len(letters) + 2, np.bool_)
    np.take(of_words, letters, out=inside[1:-1])
    borders = np.flatnonzero(inside[1:] != inside[:-1])
    starts, ends = borders[::2], borders[1::2]
    powers, inverses = _powers(len(letters).bit_length())
    sums = np.zeros(len(letters) + 1, np.uint64)
    np.cumsum(values[letters] * powers[: len(letters)], out=sums[1:])
    return (sums[ends] - sums[starts]) * inverses[starts], starts


def _hash_runs(words: Hashes) -> Hashes:
    """The hash of every run of words, in order."""
    count = max(0, len(words) - SHINGLE + 1)
    runs = np.zeros(count, np.uint64)
    for place in range(SHINGLE):
        runs ^= runs >> _SHIFT
        runs *= _FACTORS[0]
        runs += words[place : place + count]
    for factor in _FACTORS:
        runs ^= runs >> _SHIFT
        runs *= factor
    return runs ^ (runs >> _SHIFT)


@cache
def _letters() -> tuple[Hashes, NDArray[np.bool_]]:
    """By unit of UTF-16: the value of a letter without regard to case, and whether it belongs to a word."""
    characters = [chr(unit) for unit in range(0x10000)]
    lowered = np.array([ord(it.lower()[0]) for it in characters], np.uint64)
    values = (lowered + np.uint64(1)) * _FACTORS[1]
    values = (values ^ (values >> _SHIFT)) * _FACTORS[2]
    return values, np.array([it.isalnum() or it == "_" for it in characters])


@cache
def _powers(bits: int) -> tuple[Hashes, Hashes]:
    """The first 2^bits powers of the base and of its inverse."""
    count = 1 << bits
    inverse = pow(_BASE, -1, 1 << 64)
    first, second = (np.full(count, base, np.uint64) for base in (_BASE, inverse))
    first[0] = second[0] = 1
    return np.cumprod(first, dtype=np.uint64), np.cumprod(second, dtype=np.uint64)


def _blocks(texts: Iterable[str]) -> Iterator[Sequence[str]]:
    """Texts, some at a time."""
    left = iter(texts)
    while block := tuple(islice(left, _BLOCK)):
        yield block
