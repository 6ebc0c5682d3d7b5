"""Reading: bytes of a raw text to a `Report` with zones, parts, facts and doubts."""

from synopse.reading.assembly import read_composed, read_report, read_text
from synopse.reading.composed import Composed, Facts, Line, Remark
from synopse.reading.doubts import DOUBTS
from synopse.reading.given import Given, Limits

__all__ = [
    "DOUBTS",
    "Composed",
    "Facts",
    "Given",
    "Limits",
    "Line",
    "Remark",
    "read_composed",
    "read_report",
    "read_text",
]
