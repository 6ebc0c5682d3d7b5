"""Dates and times as they stand in timestamp lines, made ISO 8601 and as exact as found.

Accepted: `12.02.2025, 18:46:06`, `12. Februar 2025 um 18.46 Uhr`, `2025-02-12T18:46+01:00`, `2025-02`,
`Feb 12, 2025 6:46 pm`, `12 February 2025`, and of wires
`121846 Feb 25`. Days that do not exist are no dates.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache

from synopse.model import How, Moment, Precision, Span
from synopse.reading.words import load_all_words

_FIGURES = re.compile(r"(?:19|20)\d\d|\d\. ?\d{1,2}\. ?\d\d|\b\d{6} ?[A-Za-z]")
"""A year, a short date, or the stamp of a wire: no moment goes without."""
_ZONES = {
    "GMT": "Z",
    "UTC": "Z",
    "Z": "Z",
    "MEZ": "+01:00",
    "CET": "+01:00",
    "MESZ": "+02:00",
    "CEST": "+02:00",
}
_TIME = (
    r"(?:[ ,|/·–-]{0,4}(?:um |at |ab )?(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?!\d)(?::(?P<second>\d{2}))?"
    r"(?: ?(?P<half>[ap]\.?m\.?)\b)?(?: ?Uhr\b)?)?"
)
_ISO = re.compile(
    r"(?<![\d-])(?P<year>(?:19|20)\d{2})-(?P<month>\d{2})(?:-(?P<day>\d{2})"
    r"(?:[T ](?P<hour>\d{2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d{1,9})?)?"
    r" ?(?P<zone>Z|[+-]\d{2}:?\d{2})?)?)?(?![\d-])"
)
_NUMERIC = re.compile(
    r"(?<![\d.])(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})\. ?(?P<year>(?:19|20)\d{2}|\d{2})(?!\d)" + _TIME
)


@dataclass(frozen=True, slots=True)
class FoundMoment:
    """A moment and where it stands."""

    span: Span
    value: str
    precision: Precision

    def stated(self) -> Moment:
        """The moment as a fact that the text states."""
        return Moment(self.value, self.precision, How.TEXT, self.span)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Every form of a date, the ones with names of months included."""
    names = "|".join(sorted(map(re.escape, load_all_words().months), key=lambda name: (-len(name), name)))
    german = (
        rf"(?<!\d)(?P<day>\d{{1,2}})\.? (?P<name>{names})\b\.?,? (?P<year>(?:19|20)\d{{2}})(?!\d)" + _TIME
    )
    english = (
        rf"\b(?P<name>{names})\b\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>(?:19|20)\d{{2}})(?!\d)"
        + _TIME
    )
    wire = (
        r"(?<!\S)(?P<day>\d{2})(?P<hour>\d{2})(?P<minute>\d{2})(?P<second>(?!))?"
        rf"(?: ?(?P<zone>{'|'.join(_ZONES)}))?"
        rf" ?(?P<name>{names})\.? (?P<year>\d{{2}})(?!\S)"
    )
    return (_ISO, _NUMERIC, *(re.compile(it, re.IGNORECASE) for it in (german, english, wire)))


def find_moments(text: str, span: Span) -> tuple[FoundMoment, ...]:
    """The dates inside `span`, each with the time beside it, in text order.

    >>> [moment.value for moment in find_moments("Stand: 2. Mai 2024, 18.10 Uhr", Span(0, 29))]
    ['2024-05-02T18:10']
    """
    if not _FIGURES.search(text, span.start, span.end):
        return ()
    found: list[FoundMoment] = []
    for moment in sorted(_all_moments(text, span), key=lambda moment: (moment.span.start, -moment.span.end)):
        if not found or moment.span.start >= found[-1].span.end:
            found.append(moment)
    return tuple(found)


def read_moment(words: str) -> FoundMoment | None:
    """The moment that `words` name as a whole; None where they are no date."""
    if not words.strip():
        return None
    found = find_moments(words, Span(0, len(words)))
    whole = bool(found) and not re.search(
        r"\w{3,}", words[: found[0].span.start] + words[found[0].span.end :]
    )
    return found[0] if whole else None


def _all_moments(text: str, span: Span) -> Iterator[FoundMoment]:
    """What any pattern finds, overlaps included."""
    for pattern in _patterns():
        for match in pattern.finditer(text, span.start, span.end):
            moment = _moment(match)
            if moment:
                yield moment


def _moment(match: re.Match[str]) -> FoundMoment | None:
    """The moment of a match, if such a day and time exist."""
    parts = match.groupdict()
    month = load_all_words().months[parts["name"].casefold()] if parts.get("name") else int(parts["month"])
    year = int(parts["year"]) if len(parts["year"]) > 2 else 2000 + int(parts["year"])  # noqa: PLR2004 -- two digits
    if parts["day"] is None:
        value, precision = f"{year:04}-{month:02}", Precision.MONTH
        valid = 1 <= month <= 12  # noqa: PLR2004 -- months of a year
        return FoundMoment(Span(*match.span()), value, precision) if valid else None
    hour = _hour(parts)
    try:
        day = datetime(
            year,
            month,
            int(parts["day"]),
            hour or 0,
            int(parts["minute"] or 0),
            int(parts["second"] or 0),
            tzinfo=UTC,
        )
    except ValueError:
        return None
    value, precision = _iso(day, parts)
    return FoundMoment(Span(*match.span()), value, precision)


def _hour(parts: dict[str, str | None]) -> int | None:
    """The hour on the clock of a day, English halves counted in."""
    if parts["hour"] is None:
        return None
    hour = int(parts["hour"])
    half = (parts.get("half") or "").lower()
    if half.startswith("p") and hour < 12:  # noqa: PLR2004 -- hours of half a day
        return hour + 12
    return 0 if half.startswith("a") and hour == 12 else hour  # noqa: PLR2004 -- midnight


def _iso(day: datetime, parts: dict[str, str | None]) -> tuple[str, Precision]:
    """The value as exact as it was found."""
    if parts["hour"] is None:
        return day.strftime("%Y-%m-%d"), Precision.DAY
    zone = parts.get("zone") or ""
    zone = _ZONES.get(zone.upper(), zone)
    if parts["second"] is None:
        return day.strftime("%Y-%m-%dT%H:%M") + zone, Precision.MINUTE
    return day.strftime("%Y-%m-%dT%H:%M:%S") + zone, Precision.SECOND
