"""Reading: bytes of a raw text to a `Report` with zones, parts, facts and doubts."""

from synopse.reading.assembly import read_report, read_text
from synopse.reading.doubts import DOUBTS
from synopse.reading.given import Given, Limits

__all__ = ["DOUBTS", "Given", "Limits", "read_report", "read_text"]
