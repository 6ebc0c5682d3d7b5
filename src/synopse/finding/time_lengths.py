"""Lengths of time and what returns: `eineinhalb Stunden`, `seit Jahren`, `jeden Montag`, `two days ago`."""

import re
from collections.abc import Mapping
from datetime import MAXYEAR
from types import MappingProxyType

from synopse.finding.calendar import shifted_period
from synopse.finding.hedges import find_hedge
from synopse.finding.time_words import Reading, TimeClues
from synopse.lang.number_words import each_of, read_number_in_text
from synopse.model import Span, TimeType

_AGE_BEHIND = re.compile(r"\s(?:alte?[nmrs]?|jünger|älter|old|older|younger)\b")
_AGE_BEFORE = re.compile(
    r"\b(?:mit|[Aa]lter\svon|ab|unter|[Aa]ged?|zwischen\s\S{1,20}\sund|von\s\S{1,20}\sbis)\s$"
)
_AGO = re.compile(r"\b([Vv]or\s)(?:(?:ziemlich\s)?genau\s)?$")
_PUNISHED = re.compile(r"\s(?:Haft|Gefängnis|auf\sBewährung)")
_HALVES = {"TH": ("M", 60), "TM": ("S", 60), "Y": ("M", 12)}
_WINDOW = 40
_MOST_DAYS = 100 * 365
_ARTICLES = re.compile(r"(?i:ein(?:e[nmrs]?)?|an?|one)")
_WHOLE = re.compile(r"ganz|voll|gut|knapp|weiter")
_SHORT_COUNTS: Mapping[str, float | str] = MappingProxyType(
    {"mehr": "X", "viel": "X", "ganz": 1, "ein": 1, "halb": 0.5}
)
_SOME = re.compile(
    r"(?i:mehrere[nr]?|einige[nr]?|wenige[nr]?|viele[nr]?|zahlreiche[nr]?|several|few|a\sfew|many|some)"
)


def find_length(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """The length a number with a unit of time is; behind `vor` so many days are the day they lead back to.

    The match has the groups `lead` (article and attributive), `count`, `unit` and maybe `ago`.
    """
    count, unit = count_of(match["count"], clues), clues.words.units[match["unit"]]
    if count is None or _is_told_of_one(match) or _is_age(match, unit, clues):
        return None
    start, mod = _start_of(match, clues)
    value = _value(count, unit)
    whole = isinstance(count, int) or (isinstance(count, float) and count.is_integer())
    if match.groupdict().get("ago") and whole and abs(float(count)) < MAXYEAR:
        return _reading(TimeType.DATE, _ago(int(count), unit, clues), mod, Span(start, match.end("ago")))
    before = _AGO.search(match.string[max(clues.sentence.start, start - _WINDOW) : start])
    if before and unit == "D" and whole and clues.anchor.day and float(count) < _MOST_DAYS:
        first = start - len(before.group())
        return _reading(TimeType.DATE, _ago(int(count), unit, clues), mod, Span(first, match.end("unit")))
    return _reading(TimeType.DURATION, value, mod, Span(start, match.end("unit")))


def _reading(kind: TimeType, value: str, mod: str | None, span: Span) -> Reading:
    return Reading(kind, value, mod, span=span)


def _ago(count: int, unit: str, clues: TimeClues) -> str:
    """The day or period so many units ago; none is told where the unit is an hour or less."""
    if unit.startswith("T"):
        return "PAST_REF"
    years = {"DE": 10, "CE": 100}.get(unit)
    if unit not in ("D", "W", "M", "Y") and years is None:
        return "PAST_REF"
    if clues.anchor.year and unit not in ("D", "W") and count * (years or 1) >= clues.anchor.year:
        return "PAST_REF"
    try:
        return shifted_period(clues.anchor, "Y" if years else unit, -count * (years or 1))
    except (OverflowError, ValueError):
        return "PAST_REF"


def _start_of(match: re.Match[str], clues: TimeClues) -> tuple[int, str | None]:
    """Where the length begins: at its article or attributive, else at its hedge."""
    hedge = find_hedge(match.string, clues.sentence, match.start("count"), clues.words.language)
    if match["lead"]:
        return match.start("lead"), None
    return (hedge.span.start, hedge.mod) if hedge else (match.start("count"), None)


def _is_told_of_one(match: re.Match[str]) -> bool:
    """Whether an article counts nothing: `einen schönen Tag`, other than `ein ganzes Jahr`."""
    middle = match.groupdict().get("middle")
    return bool(middle) and bool(_ARTICLES.fullmatch(match["count"])) and not _WHOLE.match(middle or "")


def _is_age(match: re.Match[str], unit: str, clues: TimeClues) -> bool:
    """Whether years tell how old somebody is."""
    if unit != "Y" or match["lead"]:
        return False
    text = match.string
    if _AGE_BEHIND.match(text, match.end("unit"), clues.sentence.end):
        return True
    before = _AGE_BEFORE.search(text[max(clues.sentence.start, match.start() - _WINDOW) : match.start()])
    return bool(before) and not _PUNISHED.match(text, match.end("unit"), clues.sentence.end)


def count_of(words: str, clues: TimeClues) -> float | str | None:
    """The number some words are: X for `einige`, 1 for an article, None for words that are none."""
    if _SOME.fullmatch(words):
        return "X"
    if _ARTICLES.fullmatch(words):
        return 1
    whole, half, _ = words.partition(" and a half")
    count = read_number_in_text(whole, clues.words.language)
    return count + 0.5 if half and count is not None else count


def _value(count: float | str, unit: str) -> str:
    """The TIMEX3 value; halves of hours and years are written in minutes and months."""
    if isinstance(count, str):
        return duration_value(count, unit)
    whole = int(count)
    if count == whole or unit not in _HALVES:
        return duration_value(f"{count:g}" if count != whole else f"{whole}", unit)
    smaller, parts = _HALVES[unit]
    rest = round((count - whole) * parts, 3)
    if rest != int(rest):
        return duration_value(f"{count:g}", unit)
    begun = duration_value(str(whole), unit) if whole else ("PT" if unit.startswith("T") else "P")
    return f"{begun}{int(rest)}{smaller}"


def duration_value(count: str, unit: str) -> str:
    """A TIMEX3 duration.

    >>> duration_value("3", "D"), duration_value("24", "TH")
    ('P3D', 'PT24H')
    """
    return f"PT{count}{unit[1:]}" if unit.startswith("T") else f"P{count}{unit}"


def mean_range_start(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """`sechs bis acht Monate`: the first number has the unit of the second."""
    counts = [count_of(match[name], clues) for name in ("count", "high")]
    unit = clues.words.units[match["unit"]]
    between = match["joint"].strip() in ("und", "and")
    ages = between and unit == "Y"
    if None in counts or "X" in counts or ages or (between and not match["between"]):
        return None
    behind = _AGE_BEHIND.match(match.string, match.end("unit"), clues.sentence.end)
    value = counts[0]
    return None if behind or value is None else Reading(TimeType.DURATION, _value(value, unit), None, "count")


def mean_past_periods(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """`in den vergangenen Wochen`: a stretch of unknown length; one to come only points ahead."""
    stem = match["attributive"].casefold()
    ahead = next(n for word, n in clues.words.steps.items() if stem.startswith(word)) > 0
    if ahead:
        return Reading(TimeType.DATE, "FUTURE_REF")
    return Reading(TimeType.DURATION, duration_value("X", clues.words.units[match["unit"]]))


def mean_bare_periods(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """`seit Jahren`, `vor Wochen`: a stretch nobody counts."""
    return Reading(TimeType.DURATION, duration_value("X", clues.words.units[match["unit"]]))


def mean_fixed_duration(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """`eine halbe Stunde`, `wochenlang`."""
    return Reading(TimeType.DURATION, clues.words.fixed_durations[match["words"]])


def mean_lasting(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """`dreitägig`, `24-stündigen`, `mehrwöchige`."""
    words = match["count"].casefold()
    count = _SHORT_COUNTS.get(words) or count_of(words, clues)
    if count is None:
        return None
    return Reading(TimeType.DURATION, _value(count, clues.words.lasting[match["lasting"]]))


def mean_reference(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """`derzeit`, `damals`, `demnächst`."""
    value = clues.words.references[" ".join(match["all"].casefold().split())]
    return Reading(TimeType.DATE, value)


def mean_set(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """`täglich`, `jährlichen`, `pro Tag`."""
    return Reading(TimeType.SET, clues.words.sets[" ".join(match["set"].casefold().split())])


def mean_every(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """`jeden Montag`, `jeden Tag`, `montags`, `every three weeks`."""
    found = match.groupdict()
    name = found.get("weekday") or (found.get("adverb") or "")[:-1].capitalize()
    if name in clues.words.weekdays:
        part = found.get("part")
        code = f"T{clues.words.day_parts[part.casefold()]}" if part else ""
        return Reading(TimeType.SET, f"XXXX-WXX-{clues.words.weekdays[name]}{code}")
    count = count_of(found["count"], clues) if found.get("count") else 1
    if count is None or isinstance(count, str) or not found.get("unit"):
        return None
    return Reading(TimeType.SET, _value(count, clues.words.units[match["unit"]]))


def mean_every_part(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """`jeden Abend`: a part of every day."""
    return Reading(TimeType.SET, f"XXXX-XX-XXT{clues.words.day_parts[match['part'].casefold()]}")


def mean_every_nth(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """`jeden zweiten Tag`: once in two days."""
    count = each_of(match["nth"], clues.words.language)
    return Reading(TimeType.SET, _value(count, clues.words.units[match["unit"]])) if count else None


def mean_nth_weekday(_match: re.Match[str], _clues: TimeClues) -> Reading | None:
    """`jeden dritten Mittwoch im Monat`: once a month."""
    return Reading(TimeType.SET, "P1M")
