"""Points in time for reading, as exact as they were found: no zone is converted, none invented."""

import re

from synopse.export.labels import Labels
from synopse.model import Moment, Story

_CLOCK = re.compile(r"T(\d\d:\d\d(?::\d\d)?)(.{0,6})$")
_PART_OF_DAY = re.compile(r"T(MO|MI|AF|EV|NI)$")
_MONTH = re.compile(r"(\d{4})-(\d\d)$")

PARTS_OF_DAY = {"MO": "Morgen", "MI": "Mittag", "AF": "Nachmittag", "EV": "Abend", "NI": "Nacht"}
"""TIMEX3 parts of the day, with their message ids."""


def moment_text(moment: Moment | None, labels: Labels) -> str:
    """A report's time of publication, or that it is not known."""
    return time_text(moment.value, labels) if moment else labels("Zeitpunkt unbekannt")


def time_text(value: str, labels: Labels) -> str:
    """An ISO 8601 value of any precision.

    >>> from synopse.export.labels import load_labels
    >>> german = load_labels("de")
    >>> [time_text(value, german) for value in ("2025-02-12T18:46", "2025-02-12", "2025-02", "PT2H")]
    ['12.02.2025, 18:46', '12.02.2025', '02/2025', 'PT2H']
    >>> time_text("2025-02-12TNI", german)
    '12.02.2025, Nacht'
    """
    if month := _MONTH.match(value):
        return f"{month[2]}/{month[1]}"
    if part := _PART_OF_DAY.search(value):
        return f"{labels.day(value)}, {labels(PARTS_OF_DAY[part[1]])}"
    clock = _CLOCK.search(value)
    if clock:
        return f"{labels.day(value)}, {clock[1]}{' ' + clock[2] if clock[2] else ''}"
    return labels.day(value) if re.fullmatch(r"\d{4}-\d\d-\d\d", value) else value


def days_text(story: Story, labels: Labels) -> str | None:
    """The days a story spans: one, or from – to; None where none is known."""
    first, last = story.first_day, story.last_day
    if not first or not last or first == last:
        known = first or last
        return time_text(known, labels) if known else None
    return f"{time_text(first, labels)} – {time_text(last, labels)}"
