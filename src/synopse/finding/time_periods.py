"""What months, years and other periods mean as TIMEX3, one function for each kind of match."""

import re
from collections.abc import Sequence

from synopse.finding.calendar import month_value, period_value, season_value
from synopse.finding.time_days import OPEN_DAY, step_of, year_of
from synopse.finding.time_words import Reading, TimeClues, tense_of
from synopse.model import TimeType

_FIRST_BARE_YEAR = 1900  # older ones, and the round 2000, need a word that says they are years
_FIRST_BARE_OLD = 1500
_SPAN_OF_YEARS = 100
_BEFORE_PERIODS = re.compile(
    r"\b(?:im|seit|bis|ab|vom|zum|monate?s?|diese[nrms]|kommenden|vergangenen|in|in|since|until|by|of|from|ganzen"
    r"|during|between|for|before|after|throughout)[\s\u00a0]+(?:the\s)?$",
    re.IGNORECASE,
)
_LOOSELY_BEFORE = re.compile(r"\b(?:für|zwischen|von|den|dem|über)\s$")  # von August Bebel
_CAPITAL = re.compile(r"\s[A-ZÄÖÜ]")
_BEFORE_YEARS = re.compile(
    r"\b(?:jahre?[sn]?|seit|von|bis|ab|vor|nach|im|frühjahr|frühling|sommer|herbst|winter|jahrgang|in|since|until|by"
    r"|from|year|of|before|after)[\s\u00a0]$",
    re.IGNORECASE,
)
_YEAR_AND = re.compile(r"(?<!\d)(\d{4})(?:\sund\s|\sand\s|\soder\s|\sor\s|,\s|\s?[-–/]\s?)$")
_COUNTED = re.compile(r"\s(?:[A-ZÄÖÜ€$%]|k?m\b|(?:neue|weitere|rote)n?\s[A-ZÄÖÜ])")
_NO_YEARS = re.compile(
    r"\b(?:nr\.|nummer|rund|etwa|fast|circa|knapp|über|about|some|nearly)\s$", re.IGNORECASE
)
_WINDOW = 24
_JOINTS = ("und", "bis", "oder", "and", "to", "or")


def mean_month(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """A month that is no given name (`August`): it has a year, an edge or a preposition, or goes with one."""
    step, year = step_of(match, clues), year_of(match["year"] or match.groupdict().get("beside"))
    if not (match["mod"] or year or match["step"] or _goes_before(match, clues)):
        return None
    if step is not None and clues.anchor.year is not None and year is None:
        year = clues.anchor.year + step
    value = month_value(clues.anchor, clues.words.months[match["month"]], year, tense_of(match, clues))
    return Reading(TimeType.DATE, value, edge_of(match, clues))


def mean_month_beside(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """`Juli und August`: a month that is said beside another one."""
    first, last = max(clues.sentence.start, match.start() - _WINDOW), match.end() + _WINDOW
    before, behind = match.string[first : match.start()].split(), match.string[match.end() : last].split()
    beside = (before[-2:], (behind[1:2] + behind[:1]))
    if not any(len(pair) > 1 and _joins_months(pair, clues) for pair in beside):
        return None
    tense = tense_of(match, clues)
    year = year_of(match["year"] or match.groupdict().get("beside"))
    value = month_value(clues.anchor, clues.words.months[match["month"]], year, tense)
    return Reading(TimeType.DATE, value)


def _joins_months(pair: Sequence[str], clues: TimeClues) -> bool:
    return pair[0].strip(".,;:!?)") in clues.words.months and pair[1] in _JOINTS


def mean_season(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """A season that is no family name (`Winter`): it has a year, an attributive or `im` before it."""
    year = year_of(match["year"])
    if not (year or match["step"] or match["mod"] or _goes_before(match, clues)):
        return None
    season = clues.words.seasons[match["season"]]
    middle = clues.words.season_months[season]
    step = step_of(match, clues)
    if year is None and step and clues.anchor.year is not None:
        year = clues.anchor.year + step
    value = season_value(clues.anchor, (season, middle), year, tense_of(match, clues))
    return Reading(TimeType.DATE, value, edge_of(match, clues))


def mean_period(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """`vergangene Woche`, `Ende des Jahres`, `am Wochenende`."""
    period = clues.words.periods[match["period"]]
    step = step_of(match, clues)
    if step is None and period == "WE":
        step = weekend_step(clues, tense_of(match, clues))
    return Reading(TimeType.DATE, period_value(clues.anchor, period, step or 0), edge_of(match, clues))


def mean_edge_word(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """`zum Jahresende`, `Wochenbeginn`."""
    period = "Y" if match["year_word"] else "M" if match["month_word"] else "W"
    value = match["year"] or period_value(clues.anchor, period, 0)
    return Reading(TimeType.DATE, value, edge_of(match, clues))


def weekend_step(clues: TimeClues, tense: int) -> int:
    """The last weekend on or before publication, or the next one where the sentence looks ahead."""
    day = clues.anchor.day
    return 0 if day is None or tense > 0 or day.isoweekday() > 5 else -1  # noqa: PLR2004 -- Saturday, Sunday


def mean_relative_period(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """`heuer`, `im Vorjahr`."""
    entry = clues.words.relative_periods[match["all"]]
    return Reading(TimeType.DATE, period_value(clues.anchor, str(entry["period"]), int(entry["step"])))


def mean_part_of_year(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """`im ersten Quartal 2024`, `der zweiten Jahreshälfte`."""
    stem = match["ordinal"].casefold()
    number = next(n for word, n in clues.words.ordinals.items() if stem.startswith(word))
    letter = "Q" if match["part"].casefold().startswith(("quartal", "quarter")) else "H"
    number = min(number, 4 if letter == "Q" else 2)
    year = year_of(match["year"]) or clues.anchor.year
    return Reading(TimeType.DATE, f"{year:04}-{letter}{number}" if year else f"XXXX-{letter}{number}")


def mean_years_of_two(_match: re.Match[str], _clues: TimeClues) -> Reading | None:
    """`der Saison 2007/08`: a year of its own that begins in one year and ends in the next."""
    return Reading(TimeType.DATE, OPEN_DAY)


def mean_decade(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """`den 1990er-Jahren`, `the 1990s`, `den 90er Jahren`."""
    figures = match["decade"]
    century = "" if len(figures) > 2 else "20" if figures < "2" else "19"  # noqa: PLR2004 -- two figures
    return Reading(TimeType.DATE, (century + figures)[:3], edge_of(match, clues))


def mean_century(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """`19. Jahrhundert`, before Christ with `v. Chr.`."""
    number = int(match["century"]) - 1
    value = f"BC{number:02}" if match["before"] else f"{number:02}"
    return Reading(TimeType.DATE, value, edge_of(match, clues))


def mean_year_before_christ(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """`490 v. Chr.`."""
    return Reading(TimeType.DATE, f"BC{int(match['figures']):04}", edge_of(match, clues))


def mean_year(match: re.Match[str], clues: TimeClues) -> Reading | None:
    """Four figures that are a year: nothing behind them that they could count."""
    year = int(match["year"])
    if _before(match, clues, _NO_YEARS):
        return None
    said = bool(match["mod"] or match["said"] or _before(match, clues, _BEFORE_YEARS))
    beside = _before(match, clues, _YEAR_AND)
    said = said or bool(beside and abs(int(beside[1]) - year) < _SPAN_OF_YEARS and beside[1][:2] < "21")
    if not said and _is_vague(match, clues, year):
        return None
    named = bool(match["mod"] or match["said"]) or (said and not _is_vague(match, clues, year))
    if not named and _COUNTED.match(match.string, match.end()):
        return None
    return Reading(TimeType.DATE, match["year"], edge_of(match, clues))


def _is_vague(match: re.Match[str], clues: TimeClues, year: int) -> bool:
    """Whether bare figures may as well be a number."""
    bracket = match.string[max(0, match.start() - 1) : match.start()] == "("
    first = _FIRST_BARE_OLD if clues.anchor.history else _FIRST_BARE_YEAR
    return not bracket and (year < first or match["year"] == "2000")


def _goes_before(match: re.Match[str], clues: TimeClues) -> bool:
    """Whether the word before a month or season is one that stands before periods."""
    loosely = _before(match, clues, _LOOSELY_BEFORE) and not _CAPITAL.match(match.string, match.end())
    return bool(loosely or _before(match, clues, _BEFORE_PERIODS))


def edge_of(match: re.Match[str], clues: TimeClues) -> str | None:
    """The modifier of `Anfang`, `Mitte`, `Ende`."""
    mod = match.groupdict().get("mod")
    return clues.words.edges.get(mod.casefold().split()[0]) if mod else None


def _before(match: re.Match[str], clues: TimeClues, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """What a pattern finds at the end of the words before a match."""
    return pattern.search(match.string[max(clues.sentence.start, match.start() - _WINDOW) : match.start()])
