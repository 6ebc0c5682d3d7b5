"""The patterns of German expressions of time, each with what its match means."""

from collections.abc import Iterable

from synopse.finding.number_words import load_number_words
from synopse.finding.time_days import (
    HOURS,
    mean_clock,
    mean_context_day,
    mean_date,
    mean_day_adjective,
    mean_day_part,
    mean_deictic,
    mean_feast,
    mean_noon,
    mean_weekday,
)
from synopse.finding.time_lengths import (
    find_length,
    mean_bare_periods,
    mean_every,
    mean_every_nth,
    mean_every_part,
    mean_fixed_duration,
    mean_lasting,
    mean_nth_weekday,
    mean_past_periods,
    mean_range_start,
    mean_reference,
    mean_set,
)
from synopse.finding.time_periods import (
    mean_century,
    mean_decade,
    mean_month,
    mean_month_beside,
    mean_part_of_year,
    mean_period,
    mean_relative_period,
    mean_season,
    mean_year,
    mean_year_before_christ,
    mean_years_of_two,
)
from synopse.finding.time_words import FIGURE, YEAR, Row, any_of, load_calendar_words

_PARTS = ("früh", "morgen", "vormittag", "mittag", "nachmittag", "abend", "nacht")
_YEAR = r"(?P<year>(?:1[0-9]|20)\d{2})"
_EDGE = r"(?:(?P<mod>[Aa]nfang|[Mm]itte|[Ee]nde)\s(?:des\s|der\s)?)?"
_ARTICLE = r"(?:(?:[Dd]ie|[Dd]er|[Dd]en|[Dd]as|[Dd]em|des)\s)?"
_NIGHT = (
    r"(?P<night>Nacht\s(?:vo[nm]\s(?:[0-3]?\d\.(?:/|\s)|\w{3,12}\s){1,2})?(?:zum|zu|auf\sden|auf|(?<=/))\s?)?"
)
_ISO = r"(?<![\w-])(?P<all>(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2}))(?!\w)"
_FIGURES = r"[01]?\d\.(?!\d{3,}\.)"
_DAY = r"(?<![\d.,])(?P<day>[0-3]?\d)\.\s?"
_FIGURE_COUNT = r"\d{1,3}(?:\.\d{3}){0,3}(?:,\d{1,3})?"
_SOME = ("mehrere", "einige", "wenige", "viele", "zahlreiche")


def german_rows() -> tuple[Row, ...]:
    """Every rule in the order of trial."""
    return (*_dates(), *_returning(), *_days(), *_months(), *_periods(), *_years(), *_hours(), *_lengths())


def _dates() -> tuple[Row, ...]:
    """Days of the calendar."""
    words = load_calendar_words("de")
    month, weekday = any_of(words.months), any_of(words.weekdays)
    beside = rf"(?=\s(?:und|bis|oder|sowie)\s(?:zum\s|am\s|dem\s)?[0-3]?\d\.\s?(?:{month})\s(?P<beside>(?:1\d|20)\d\d))"
    year = rf"(?:\s?(?P<year>(?:1[0-9]|20)\d{{2}}|(?<=\.)\d{{2}}(?!\d))|{beside})?"
    named = rf"(?:{weekday})(?:\s?\([A-Z][a-z]\.?\))?,?\s(?:de[nmr]\s)?"
    part = rf"(?:(?P<part>(?i:{'|'.join(_PARTS)}))\s(?:des|vom)\s)?"
    lead = rf"(?:{part}{_NIGHT}(?:{named})?(?:(?<=\w\s)dem\s(?=\d))?(?=\d))"
    then = r"(?:\s?(?P<year>(?:1[0-9]|20)\d{2}))?"
    more = rf"(?=(?:(?:,\s?|\s?/\s?|\s?[-–]\s?|\s{{1,2}}(?:und|bis|oder|sowie)\s{{1,2}}(?:zum\s|am\s)?)[0-3]?\d\.){{1,12}}\s?(?P<month>{month}){then})"
    return (
        Row("iso", _ISO, mean_date, "2025-02-12", (YEAR,)),
        Row(
            "led date",
            rf"\b(?P<all>{lead}{_DAY}(?P<month>{month}|{_FIGURES}){year})(?!\d)",
            mean_date,
            "Donnerstag, 13. Februar",
            (*words.weekdays, *_PARTS, "dem"),
        ),
        Row(
            "date",
            rf"(?P<all>{_DAY}(?P<month>{month}|{_FIGURES}){year})(?!\d)",
            mean_date,
            "13. Februar",
            (FIGURE,),
        ),
        Row(
            "days of one month",
            rf"(?<![\d.,])(?P<all>(?P<day>[0-3]?\d)\.){more}",
            mean_date,
            "3.",
            words.months,
        ),
    )


def _returning() -> tuple[Row, ...]:
    """What returns."""
    words = load_calendar_words("de")
    weekday, unit = any_of(words.weekdays), any_of(words.units)
    part = rf"(?:(?P<part>{'|'.join(_PARTS)}))?"
    nth = rf"\b(?P<all>(?i:jede[nmrs]?)\s(?:ersten?|zweiten?|dritten?|vierten?|letzten?|\d\.)\s(?:{weekday})(?:\s(?:im|des)\sMonate?s?)?)\b"
    other = rf"(?i:jede[nmrs]?|alle)\s(?:(?P<count>\w{{2,20}})\s)?(?P<unit>{unit})"
    return (
        Row("nth weekday", nth, mean_nth_weekday, "jeden ersten Montag im Monat", words.weekdays),
        Row(
            "every weekday",
            rf"(?<!\w)(?P<all>(?i:jede[nmrs]?)\s(?P<weekday>{weekday}){part})(?!\w)",
            mean_every,
            "jeden Montag",
            (*words.weekdays, *(day + part for day in words.weekdays for part in _PARTS)),
        ),
        Row(
            "weekdays",
            rf"\b(?P<all>(?P<adverb>(?:{weekday.lower()})s))\b",
            mean_every,
            "montags",
            [f"{day}s" for day in words.weekdays],
        ),
        Row(
            "every part",
            rf"\b(?P<all>(?i:jede[nr])\s(?P<part>{any_of(part.capitalize() for part in _PARTS[1:])}))(?![\w-])",
            mean_every_part,
            "jeden Abend",
            _PARTS,
        ),
        Row(
            "every second",
            rf"\b(?P<all>(?i:jede[nmrs]?)\s(?P<nth>\w{{5,10}})\s(?P<unit>{unit}))(?![\w-])",
            mean_every_nth,
            "jeden zweiten Tag",
            words.units,
        ),
        Row("every", rf"(?<!\w)(?P<all>{other})(?![\w-])", mean_every, "alle zwei Jahre", words.units),
        Row(
            "set",
            rf"\b(?P<all>(?P<set>(?i:{any_of(words.sets)}))(?:e[nrsm]?)?)\b",
            mean_set,
            "täglich",
            (*words.sets, *(word + end for word in words.sets for end in ("e", "en", "er", "es", "em"))),
        ),
    )


def _days() -> tuple[Row, ...]:
    """Days counted from publication, or from a day named before."""
    words = load_calendar_words("de")
    weekday, step, parts = any_of(words.weekdays), _step(), "|".join(_PARTS)
    behind = rf"(?:s?(?P<part>{parts})s?|\s(?P<later>(?i:{parts})))?"
    context = any_of(words.context_days)
    return (
        Row(
            "weekday",
            rf"(?<![\w-])(?P<all>{_NIGHT}(?:{step}\s)?(?P<weekday>{weekday}){behind})(?!\w)",
            mean_weekday,
            "Mittwochabend",
            _weekday_words(words.weekdays),
        ),
        Row(
            "deictic",
            rf"\b(?P<all>(?P<deictic>(?i:{any_of(words.days)}))(?:\s(?P<part>(?i:{parts})))?)\b",
            mean_deictic,
            "gestern Abend",
            words.days,
        ),
        Row(
            "day adjective",
            rf"\b(?P<all>(?P<stem>(?i:{any_of(words.day_adjectives)}))e[nrsm]?\s(?:Tag(?:e?s)?|(?:{weekday})s?"
            rf"(?P<part>{parts})?|(?P<later>{'|'.join(part.capitalize() for part in _PARTS[1:])})))\b",
            mean_day_adjective,
            "gestrigen Montag",
            [f"{stem}{end}" for stem in words.day_adjectives for end in ("e", "en", "er", "es", "em")],
        ),
        Row(
            "feast",
            rf"(?P<all>(?P<feast>{any_of(words.feasts)})(?:\s{_YEAR})?)(?![\w-])",
            mean_feast,
            "Silvester",
            words.feasts,
        ),
        Row(
            "day from day",
            rf"\b(?P<all>(?P<context>{context}|Tags\s(?:darauf|zuvor)))\b",
            mean_context_day,
            "nächsten Tag",
            words.context_days,
        ),
    )


def _months() -> tuple[Row, ...]:
    """Months and seasons."""
    words = load_calendar_words("de")
    step, months = _step(), any_of(words.months)
    year = rf"(?:(?:\s|\sdes\sJahres\s|\sim\sJahr\s){_YEAR}|\s{step}\sJahres|{_beside(months)})?"
    season = any_of(words.seasons)
    head = rf"(?:{_ARTICLE}{step}\s(?:[a-zäöü]{{3,20}}en?\s)?)?"
    return (
        Row(
            "month",
            rf"(?P<all>{_EDGE}(?P<month>{months}){year})(?!\w)",
            mean_month,
            "Ende Februar",
            words.months,
        ),
        Row(
            "month of step",
            rf"(?P<all>{_EDGE}{step}\s(?P<month>{months})(?:\s{_YEAR})?)(?!\w)",
            mean_month,
            "vergangenen Mai",
            words.months,
        ),
        Row(
            "month beside",
            rf"(?P<all>(?P<month>{months})(?:\s{_YEAR}|{_beside(months)})?)(?!\w)",
            mean_month_beside,
            "März und April",
            words.months,
        ),
        Row(
            "season",
            rf"(?<![\w-])(?P<all>{_EDGE}{head}(?P<season>{season})s?(?:\s{_YEAR}(?:/\d{{2,4}})?)?)(?![\w-])",
            mean_season,
            "Sommer 2024",
            (*words.seasons, *(f"{word}s" for word in words.seasons)),
        ),
    )


def _periods() -> tuple[Row, ...]:
    """Weeks, months, years and parts of them, counted from publication."""
    words = load_calendar_words("de")
    step, periods = _step(), any_of(words.periods)
    ordinal = rf"(?P<ordinal>(?:{any_of(words.ordinals)})[nrsm]?)"
    part = r"(?P<part>Quartals?|Halbjahre?s?|Jahreshälfte)"
    units = r"(?P<unit>Stunden|Tagen?|Wochen|Monaten?|Jahren?|Jahrzehnten?)"
    attributive = rf"(?P<attributive>(?:{any_of(words.steps)})e[nr]?)"
    return (
        Row(
            "period",
            rf"\b(?P<all>(?:(?P<mod>[Aa]nfang|[Mm]itte|[Ee]nde)\s)?{_ARTICLE}{step}\s(?P<period>{periods})(?:e?s)?)(?![\w-])",
            mean_period,
            "vergangene Woche",
            _genitives(words.periods),
        ),
        Row(
            "edge of period",
            rf"\b(?P<all>(?P<mod>[Aa]nfang|[Mm]itte|[Ee]nde)\s(?:des\s|der\s)(?P<period>{periods})(?:e?s)?)(?![\w-]|\s\d{{4}})",
            mean_period,
            "Ende des Jahres",
            _genitives(words.periods),
        ),
        Row(
            "weekend",
            r"\b(?:[Aa]m|[Üü]bers?|[Üü]ber\sdas)\s(?P<all>(?P<period>Wochenende))(?![\w-])",
            mean_period,
            "am Wochenende",
            ("Wochenende",),
        ),
        Row(
            "periods",
            rf"(?<!\w)(?P<all>{_ARTICLE}{attributive}\s{units})(?![\w-])",
            mean_past_periods,
            "den vergangenen Wochen",
            words.units,
        ),
        Row(
            "part of year",
            rf"\b(?P<all>{_ARTICLE}{ordinal}\s{part}(?:\s(?:des\sJahres\s)?{_YEAR}|\s(?:dieses|des)\sJahres)?)(?![\w-])",
            mean_part_of_year,
            "zweiten Quartal 2024",
            ("Quartal", "Quartals", "Halbjahr", "Halbjahres", "Halbjahrs", "Jahreshälfte"),
        ),
        Row(
            "relative period",
            rf"\b(?P<all>{any_of(words.relative_periods)})\b",
            mean_relative_period,
            "Vorjahr",
            words.relative_periods,
        ),
    )


def _years() -> tuple[Row, ...]:
    """Years and what is counted in them."""
    edge = r"(?:(?P<mod>[Aa]nfang|[Mm]itte|[Ee]nde)\s(?:der\s|des\s)?)?"
    mod = r"(?:(?P<mod>[Aa]nfang|[Mm]itte|[Ee]nde)\s(?:der\s)?|[Dd]e[nr]\s|[Dd]ie\s)?"
    christ = r"\s?v\.?\s?Chr\b\.?"
    said = r"(?P<said>Jahr(?:e|es|en)?\s)?"
    return (
        Row(
            "decade",
            rf"(?<![\w.,-])(?P<all>{mod}(?P<decade>(?:1[0-9]|20)\d0|[1-9]0)er[-‑\s]Jahren?)\b",
            mean_decade,
            "den 1990er-Jahren",
            ("Jahre", "Jahren"),
        ),
        Row(
            "century",
            rf"(?<![\w.,])(?P<all>{edge}(?P<century>[12]?\d)\.\sJahrhunderts?(?P<before>{christ})?)(?!\w)",
            mean_century,
            "19. Jahrhundert",
            ("Jahrhundert", "Jahrhunderts"),
        ),
        Row(
            "year before Christ",
            rf"(?<![\w.,])(?P<all>{edge}(?:Jahr(?:e|es)?\s)?(?P<figures>\d{{1,4}}){christ})",
            mean_year_before_christ,
            "490 v. Chr.",
            ("Chr",),
        ),
        Row(
            "years of two",
            rf"\b(?P<all>{_ARTICLE}(?:Saison|Spielzeit|Schuljahr|Studienjahr|Wintersemester|Geschäftsjahr|Haushaltsjahr)"
            r"\s(?:1\d|20)\d\d\s?[/–-]\s?(?:\d\d){1,2})(?!\w)",
            mean_years_of_two,
            "der Saison 2007/08",
            ("Saison", "Spielzeit", "Schuljahr", "Studienjahr", "Wintersemester", "Geschäftsjahr", "Haushaltsjahr"),
        ),
        Row(
            "year",
            rf"(?<![\w.,-])(?P<all>{edge}{said}{_YEAR})(?![\w%€]|[.,]\d|-\w)",
            mean_year,
            "Ende 2014",
            (YEAR,),
        ),
    )


def _hours() -> tuple[Row, ...]:
    """Clock times and parts of the day."""
    around = r"(?:(?P<around>[Kk]urz\s(?:nach|vor))\s)?"
    hour = rf"(?P<hour>[01]?\d|2[0-4]|(?i:{'|'.join(HOURS)}))"
    minute = r"(?:[.:](?P<minute>[0-5]\d))?\s?Uhr(?:\s(?P<late>[0-5]?\d)(?![\d.,]))?"
    when = r"(?:\s(?P<when>morgens|früh|vormittags|mittags|nachmittags|abends|nachts))?"
    figures = r"(?P<hour>[01]?\d|2[0-4])(?:[.:](?P<minute>[0-5]\d))?"
    more = r"(?=\s?(?:/|[-–]|\sund|\sbis|\soder|bis)\s?(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?\s?Uhr\b)"
    bare = r"(?P<hour>[01]?\d|2[0-4])[.:](?P<minute>[0-5]\d)(?![\w.:%]|\s?(?:Uhr|Prozent|%|€|Euro|Meter|Punkte|Milli|Mio|Mrd|[A-Z]))"
    part = rf"(?P<all>(?P<part>{'|'.join(part.capitalize() for part in _PARTS[1:])}))"
    early = r"(?:(?:frühen|späten|selben|nächsten|ganzen)\s)?"
    where = r"(?:[Aa]m|[Ii]n\sder|[Ii]m\sLaufe\sdes|[Üü]ber|[Gg]egen|[Dd]en|[Ww]ährend\sder|[Aa]b\sdem|[Bb]is\szum)"
    return (
        Row(
            "clock",
            rf"(?<![\w.,:])(?P<all>{around}(?<![\d.,:]){hour}{minute}{when})(?!\w)",
            mean_clock,
            "kurz nach 21 Uhr",
            ("Uhr",),
        ),
        Row("clock beside", rf"(?<![\w.,:])(?P<all>{figures}){more}", mean_clock, "9.30", ("Uhr",)),
        Row(
            "half hour",
            rf"\b(?P<all>{around}(?P<half>halb)\s(?P<hour>{'|'.join(HOURS)})(?:\sUhr)?)\b",
            mean_clock,
            "halb acht",
            ("halb",),
        ),
        Row("bare clock", rf"\b[Uu]m\s(?P<all>{bare})", mean_clock, "um 12.15", ("um",)),
        Row("noon", r"\b(?P<all>Mitternacht)\b", mean_noon, "Mitternacht", ("Mitternacht",)),
        Row(
            "this day part",
            rf"\b(?:[Aa]n|[Ii]n)\s(?P<all>diese[mr]\s(?P<part>{'|'.join(part.capitalize() for part in _PARTS[1:])}))(?!\w)",
            mean_day_part,
            "an diesem Abend",
            _PARTS,
        ),
        Row("day part", rf"\b{where}\s{early}{part}(?!\w)", mean_day_part, "am Abend", _PARTS),
    )


def _lengths() -> tuple[Row, ...]:
    """Lengths of time, and what points without a date."""
    words = load_calendar_words("de")
    count = rf"{_FIGURE_COUNT}|(?i:{any_of((*load_number_words('de').words, 'ein', *_SOME))})[a-zäöüß]{{0,36}}"
    unit = rf"(?P<unit>{any_of(words.units)})(?![\w-])"
    bare = any_of(form for form in words.units if form.endswith("n"))
    attributive = rf"(?:(?:{any_of(words.steps)}|erst|folgend)e[nrs]?\s)"
    lead = rf"(?P<lead>(?:(?:[Dd]en|[Dd]er|[Dd]ie|[Dd]as|[Dd]em)\s(?!erst))?{attributive})?"
    middle = r"(?:(?P<middle>[a-zäöüß]{3,20}e[nrs]?)\s{1,2})?"
    fixed = rf"(?:eine[rnms]?\s|ein\s)?(?P<words>{any_of(words.fixed_durations)})(?:e[nrsm]?)?"
    return (
        Row(
            "range",
            rf"\b(?P<between>[Zz]wischen\s)?(?<![\w.,-])(?P<all>(?P<count>{count}))"
            rf"(?=(?P<joint>\s?[-–]\s?|\sbis\s(?:zu\s)?|\sund\s|\soder\s)(?P<high>{count})\s{{1,2}}{unit})",
            mean_range_start,
            "sechs",
            words.units,
        ),
        Row("fixed duration", rf"\b(?P<all>{fixed})\b", mean_fixed_duration, "eine halbe Stunde", _fixed_words()),
        Row(
            "length",
            rf"(?<![\w.,-])(?P<all>{lead}(?P<count>{count})\s{{1,2}}{middle}{unit})",
            find_length,
            "zwei Wochen",
            words.units,
        ),
        Row(
            "lasting",
            rf"\b(?P<all>(?P<count>\d{{1,3}}|\w{{2,20}}?)-?(?P<lasting>{any_of(words.lasting)})(?:e[nrsm]?)?)\b",
            mean_lasting,
            "dreitägigen",
            _lasting_words(),
        ),
        Row(
            "uncounted",
            rf"\b(?:(?:[Ss]eit|[Vv]or|[Nn]ach|[Ii]nnerhalb\svon|[Bb]innen)\s(?P<all>(?P<unit>{bare})))(?!\w)",
            mean_bare_periods,
            "seit Jahren",
            words.units,
        ),
        Row(
            "per unit",
            r"(?:Euro|Stunden|Kilometer|Liter|Tonnen|Mal|mal|[A-ZÄÖÜ]\w{3,30}en)\s(?:am|im|in\sder)\s"
            r"(?P<all>(?P<unit>Tag|Monat|Woche|Jahr|Stunde))(?!\w|\s\d)",
            mean_every,
            "Tonnen am Tag",
            ("Tag", "Monat", "Woche", "Jahr", "Stunde"),
        ),
        Row(
            "reference",
            rf"\b(?P<all>(?i:{any_of(words.references)}))\b(?!\s(?:der|des|von)\s)",
            mean_reference,
            "derzeit",
            words.references,
        ),
    )


def _beside(months: str) -> str:
    """The pattern of the year said with the month beside: `Juni bis August 2024`."""
    edge = r"(?:Anfang\s|Mitte\s|Ende\s|zum\s)?(?:[0-3]?\d\.\s)?"
    return rf"(?=\s(?:und|bis|oder)\s{edge}(?:{months})\s(?P<beside>(?:1\d|20)\d\d)(?!\d))"


def _step() -> str:
    """The pattern of an attributive that leads away from publication."""
    return rf"(?P<step>(?i:{'|'.join(load_calendar_words('de').steps)})\w{{1,3}})"


def _weekday_words(weekdays: Iterable[str]) -> list[str]:
    """Weekdays, alone and with a part of the day."""
    return [f"{day}{joint}{part}" for day in weekdays for joint in ("", "s") for part in (*_PARTS, "")]


def _genitives(nouns: Iterable[str]) -> list[str]:
    """Nouns with the endings of their genitive."""
    return [f"{noun}{end}" for noun in nouns for end in ("", "s", "es")]


def _fixed_words() -> list[str]:
    """The words that hold a number and a unit, as they are inflected."""
    words = load_calendar_words("de").fixed_durations
    return [f"{word}{end}" for word in words for end in ("", "e", "en", "er", "es", "em", "n", "s", "r", "m")]


def _lasting_words() -> list[str]:
    """Adjectives of lasting with the numbers they are mostly said with, bare behind figures."""
    known = load_number_words("de").words
    numbers = ("", "mehr", "viel", "ganz", "halb", "ein", *known, *(f"{word}einhalb" for word in known))
    stems = [f"{number}{ending}" for number in numbers for ending in load_calendar_words("de").lasting]
    return [f"{stem}{end}" for stem in stems for end in ("", "e", "en", "er", "es", "em")]
