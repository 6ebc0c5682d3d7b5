"""What days and parts of days mean as TIMEX3, one function for each kind of match.

A meaning gives None where its match is no expression of time after all.
"""

import re

from synopse.finding.calendar import day_before, day_value, feast_value, shifted_day, weekday_value
from synopse.finding.time_words import Reading, TimeClues, tense_of
from synopse.model import TimeType

OPEN_DAY = "XXXX-XX-XX"
_HALF_CENTURY = 50
_FOUR_FIGURES = 4
_NOON = 12
_LATE, _FIRST_LATE = ("nachmittags", "abends"), 1
_AROUND = {
    "kurz nach": "AFTER",
    "kurz vor": "BEFORE",
    "gegen": "APPROX",
    "etwa um": "APPROX",
    "shortly after": "AFTER",
    "just after": "AFTER",
    "shortly before": "BEFORE",
    "just before": "BEFORE",
    "around": "APPROX",
    "about": "APPROX",
}
HOURS = ("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf")


def mean_date(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """A day of a month that is a name, or figures (`12.02.2025`, `12.2.`, `2025-02-12`)."""
    name = match["month"]
    month = clues.words.months.get(name) or int(name.rstrip("."))
    year = year_of(match["year"] or match.groupdict().get("beside"))
    return dated(match, clues, day_value(clues.anchor, month, int(match["day"]), year))


def mean_weekday(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """A weekday, with attributive, part of the day, or the night that leads to it."""
    step = step_of(match, clues)
    ahead = step == 0 or (step is None and tense_of(match, clues) > 0)
    weekday = clues.words.weekdays[match["weekday"]]
    return dated(match, clues, weekday_value(clues.anchor, weekday, step, ahead=ahead))


def mean_deictic(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """`heute`, `gestern Abend`; `bis heute` and `auch heute noch` speak of the present."""
    word = match["deictic"].casefold()
    before = match.string[max(clues.sentence.start, match.start() - 6) : match.start()].casefold().split()
    behind = match.string[match.end() : match.end() + 6]
    if (
        word == "heute"
        and not match["part"]
        and (before[-1:] in (["bis"], ["auch"]) or behind[:5] == " noch")
    ):
        return Reading(TimeType.DATE, "PRESENT_REF")
    if match["deictic"] == "Morgen":  # the part of the day
        return None
    return dated(match, clues, shifted_day(clues.anchor, clues.words.days[word]))


def mean_day_adjective(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """`am gestrigen Montag`, `am heutigen Tag`."""
    return dated(
        match, clues, shifted_day(clues.anchor, clues.words.day_adjectives[match["stem"].casefold()])
    )


def mean_this_part(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """`tonight`, `this morning`."""
    return dated(match, clues, shifted_day(clues.anchor, 0))


def mean_feast(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """A feast; without a year the one nearest to publication."""
    rule = clues.words.feasts[match["feast"]]
    value = feast_value(clues.anchor, rule, year_of(match["year"]))
    return Reading(TimeType.DATE, value) if value else None


def mean_context_day(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """`am nächsten Tag`, `tags darauf`: counted from the day named before."""
    words = " ".join(match["context"].split())
    shift = clues.words.context_days.get(words, clues.words.context_days.get(words[:1].lower() + words[1:]))
    part = "TMO" if words.endswith(("Morgen", "morning")) else ""
    kind = TimeType.TIME if part else TimeType.DATE
    return Reading(kind, OPEN_DAY + part, shift=shift)


def mean_clock(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """A time of day; its day is looked for later."""
    written = match["hour"]
    hour = int(written) if written.isdigit() else HOURS.index(written.lower()) + 1
    found = match.groupdict()
    minute = int(found.get("minute") or found.get("late") or 0)
    if found.get("half"):
        hour, minute = hour - 1, 30
    if (found.get("when") or "").startswith(_LATE) and _FIRST_LATE <= hour < _NOON:
        hour += _NOON
    twelve = (found.get("twelve") or "").lower()
    if twelve:
        hour = hour % _NOON + (_NOON if twelve.startswith("p") else 0)
    return Reading(TimeType.TIME, f"{OPEN_DAY}T{hour:02}:{minute:02}", _around(match, clues))


def _around(match: re.Match[str], clues: TimeClues) -> str | None:
    """What softens a clock time: a word of the match, or `gegen` before it."""
    around = " ".join((match.groupdict().get("around") or "").casefold().split())
    before = match.string[max(clues.sentence.start, match.start() - 8) : match.start()]
    if not around and f" {before}".casefold().endswith((" gegen ", " around ", " about ")):
        around = before.split()[-1].casefold()
    return _AROUND.get(around)


def mean_noon(match: re.Match[str], _clues: TimeClues) -> Reading | None:
    """`Mitternacht`, `noon`, `midnight`."""
    hour = "12" if match["all"].casefold() == "noon" else "24"
    return Reading(TimeType.TIME, f"{OPEN_DAY}T{hour}:00")


def mean_day_part(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """`am Abend`, `in der Nacht`; its day is looked for later."""
    return Reading(TimeType.TIME, f"{OPEN_DAY}T{clues.words.day_parts[match['part'].casefold()]}")


def dated(match: re.Match[str], clues: TimeClues, value: str | None) -> Reading | None:
    """A day, a part of it, or the night that leads to it (which TIMEX3 puts to the day before)."""
    if value is None:
        return None
    found = match.groupdict()
    if found.get("night"):
        return Reading(TimeType.TIME, f"{day_before(value)}TNI")
    part = found.get("part") or found.get("later")
    if part:
        return Reading(TimeType.TIME, f"{value}T{clues.words.day_parts[part.casefold()]}")
    return Reading(TimeType.DATE, value)


def step_of(match: re.Match[str], clues: TimeClues) -> int | None:
    """How far the attributive of a match leads away from publication; None without one."""
    step = (match.groupdict().get("step") or "").casefold()
    return next((n for stem, n in clues.words.steps.items() if step.startswith(stem)), None)


def year_of(figures: str | None) -> int | None:
    """A year of four or two figures; two mean 1950 to 2049."""
    if not figures:
        return None
    year = int(figures)
    if len(figures) >= _FOUR_FIGURES:
        return year
    return year + (2000 if year < _HALF_CENTURY else 1900)
