"""Traits: everything grouping needs to know of one part, small enough to keep for millions of them.

Words are kept as numbers: a hash, the channel it belongs to in its upper bits, so that one sorted array holds
stems, character grams, names and meanings, and no word list has to be shared between the processes that
find traits. Two words that fall on one number cost a little likeness, nothing else.
"""

import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import cast

from synopse.model import Member, TextKind
from synopse.stories.moments import Days

RecordValue = str | int | float | bool | None | list[int] | list[str]

STEMS, GRAMS, NAMES, MEANINGS = range(4)
CHANNELS = 4
CHANNEL_BITS = 22
CHANNEL = 1 << CHANNEL_BITS
TERMS = CHANNEL * CHANNELS
"""Numbers of terms lie below this one."""
_MOST = 255


@dataclass(frozen=True, slots=True)
class Traits:
    """What one part is about, when it appeared, and what sets it apart from others.

    `terms` are sorted numbers of four bytes each (little-endian), `counts` one byte for each of them.
    `mentioned` holds the numbers of capitalised words of the whole part, `named` those of the last words of
    its names. `people`, `places`, `days` (told, ISO) and `ordinals` (`13 sanktionspaket`) are for vetoes.
    """

    member: Member
    language: str | None
    kind: TextKind
    appeared: Days | None
    headline_only: bool
    terms: bytes
    counts: bytes
    mentioned: bytes = b""
    named: bytes = b""
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    ordinals: tuple[str, ...] = ()

    @property
    def order(self) -> tuple[bool, float, str, int]:
        """What traits are sorted by: when they appeared (unknown last), then report and part."""
        moment = self.appeared.first if self.appeared else 0.0
        return (self.appeared is None, moment, self.member.report, self.member.part)


def traits_record(traits: Traits) -> dict[str, RecordValue]:
    """A flat record for JSON or Parquet: numbers, texts and lists of them, the same columns for all."""
    appeared = traits.appeared
    return {
        "report": traits.member.report,
        "part": traits.member.part,
        "language": traits.language,
        "kind": traits.kind.value,
        "first": appeared.first if appeared else None,
        "last": appeared.last if appeared else None,
        "headline_only": traits.headline_only,
        "terms": list(unpack(traits.terms)),
        "counts": list(traits.counts),
        "mentioned": list(unpack(traits.mentioned)),
        "named": list(unpack(traits.named)),
        "people": list(traits.people),
        "places": list(traits.places),
        "days": list(traits.days),
        "ordinals": list(traits.ordinals),
    }


def traits_of(record: Mapping[str, object]) -> Traits:
    """The traits that `traits_record` made a record of."""
    first, last = record["first"], record["last"]
    known = isinstance(first, int | float) and isinstance(last, int | float)
    return Traits(
        member=Member(str(record["report"]), _number(record["part"])),
        language=None if record["language"] is None else str(record["language"]),
        kind=TextKind(str(record["kind"])),
        appeared=Days(float(first), float(last)) if known else None,  # type: ignore[arg-type]  # known says so
        headline_only=bool(record["headline_only"]),
        terms=pack(_numbers(record["terms"])),
        counts=bytes(_numbers(record["counts"])),
        mentioned=pack(_numbers(record["mentioned"])),
        named=pack(_numbers(record["named"])),
        people=_texts(record["people"]),
        places=_texts(record["places"]),
        days=_texts(record["days"]),
        ordinals=_texts(record["ordinals"]),
    )


def pack(numbers: Iterable[int]) -> bytes:
    """Numbers below 2^32, four bytes each."""
    held = tuple(numbers)
    return struct.pack(f"<{len(held)}I", *held)


def unpack(packed: bytes) -> tuple[int, ...]:
    """The numbers of `pack`."""
    return tuple(memoryview(packed).cast("I"))


def pack_counted(counted: Mapping[int, int]) -> tuple[bytes, bytes]:
    """Terms in sorted order, and how often each stands there (255 at most)."""
    ordered = sorted(counted)
    counts = [counted[term] for term in ordered]
    if max(counts, default=0) > _MOST:
        counts = [min(_MOST, count) for count in counts]
    return pack(ordered), bytes(counts)


def _number(value: object) -> int:
    return int(cast("int", value))


def _numbers(values: object) -> list[int]:
    return [int(value) for value in cast("Iterable[int]", values)]


def _texts(values: object) -> tuple[str, ...]:
    return tuple(str(value) for value in cast("Iterable[str]", values))
