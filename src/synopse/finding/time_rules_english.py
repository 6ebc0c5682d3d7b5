"""The patterns of English expressions of time, each with what its match means."""

from synopse.finding.time_days import (
    mean_clock,
    mean_context_day,
    mean_date,
    mean_day_part,
    mean_deictic,
    mean_feast,
    mean_noon,
    mean_this_part,
    mean_weekday,
)
from synopse.finding.time_lengths import (
    find_length,
    mean_every,
    mean_fixed_duration,
    mean_past_periods,
    mean_reference,
    mean_set,
)
from synopse.finding.time_periods import (
    mean_decade,
    mean_month,
    mean_part_of_year,
    mean_period,
    mean_season,
    mean_year,
)
from synopse.finding.time_words import FIGURE, YEAR, Row, any_of, load_calendar_words
from synopse.lang.number_words import load_number_words

_PARTS = "morning|afternoon|evening|night"
_YEAR = r"(?P<year>(?:1[0-9]|20)\d{2})"
_ISO = r"(?<![\w-])(?P<all>(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2}))(?!\w)"
_EDGE = (
    r"(?:(?:the\s)?(?P<mod>[Ee]arly|[Mm]id|[Ll]ate|(?:beginning|start|middle|end)\sof)"
    r"(?:[\s-](?:the\s)?|(?=-)))?"
)
_FIGURE_COUNT = r"\d{1,3}(?:,\d{3}){0,3}(?:\.\d{1,3})?"
_SOME = ("a few", "few", "several", "some", "many", "a", "an", "one")


def english_rows() -> tuple[Row, ...]:
    """Every rule in the order of trial."""
    return (
        *_dates(),
        *_days(),
        *_named_days(),
        *_months(),
        *_periods(),
        *_years(),
        *_hours(),
        *_sets(),
        *_lengths(),
    )


def _dates() -> tuple[Row, ...]:
    """Days of the calendar."""
    words = load_calendar_words("en")
    month, weekday = any_of(words.months), any_of(words.weekdays)
    day = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
    lead = rf"(?:(?:{weekday}),?\s(?:the\s)?)?"
    year = r"(?:,?\s(?P<year>(?:1[0-9]|20)\d{2}))?"
    return (
        Row("iso", _ISO, mean_date, "2025-02-12", (YEAR,)),
        Row(
            "month and day",
            rf"\b(?P<all>{lead}(?P<month>{month})\s{day}{year})(?![\w%]|[.,]\d|:\d)",
            mean_date,
            "February 12, 2025",
            words.months,
        ),
        Row(
            "day and month",
            rf"(?<![\w.,$€£])(?P<all>{lead}{day}\s(?:of\s)?(?P<month>{month}){year})(?!\w)",
            mean_date,
            "12 February 2025",
            words.months,
        ),
    )


def _days() -> tuple[Row, ...]:
    """Days counted from publication, and weekdays that return."""
    words = load_calendar_words("en")
    weekday = any_of(words.weekdays)
    step = _step()
    return (
        Row(
            "every weekday",
            rf"\b(?P<all>(?i:every|each)\s(?P<weekday>{weekday})(?:\s(?P<part>{_PARTS}))?)\b",
            mean_every,
            "every Monday",
            words.weekdays,
        ),
        Row(
            "weekday",
            rf"(?<![\w-])(?P<all>(?:{step}\s)?(?P<weekday>{weekday})(?:\s(?P<part>{_PARTS}))?)(?![\w’'])",
            mean_weekday,
            "Wednesday evening",
            words.weekdays,
        ),
        Row(
            "deictic",
            rf"\b(?P<all>(?P<deictic>[Yy]esterday|[Tt]oday|[Tt]omorrow)(?:\s(?P<part>{_PARTS}))?)\b",
            mean_deictic,
            "yesterday evening",
            ("yesterday", "today", "tomorrow"),
        ),
    )


def _named_days() -> tuple[Row, ...]:
    """Parts of today, feasts, and days counted from a day named before."""
    words = load_calendar_words("en")
    return (
        Row(
            "this part",
            rf"\b(?P<all>(?:[Tt]his\s(?P<part>{_PARTS})|[Tt]o(?P<later>night)))\b",
            mean_this_part,
            "this morning",
            (*words.day_parts, "tonight"),
        ),
        Row(
            "feast",
            rf"\b(?P<all>(?P<feast>{any_of(words.feasts)})(?:\s{_YEAR})?)(?![\w-])",
            mean_feast,
            "Christmas Eve",
            words.feasts,
        ),
        Row(
            "day from day",
            rf"\b(?:[Tt]he\s)?(?P<all>(?P<context>{any_of(words.context_days)}))(?!\w)",
            mean_context_day,
            "next day",
            words.context_days,
        ),
    )


def _months() -> tuple[Row, ...]:
    """Months and seasons."""
    words = load_calendar_words("en")
    months, seasons, step = any_of(words.months), any_of(words.seasons), _step()
    return (
        Row(
            "month",
            rf"\b(?P<all>{_EDGE}(?:{step}\s)?(?P<month>{months})(?:,?\s(?:of\s)?{_YEAR})?)(?!\w)",
            mean_month,
            "late February",
            words.months,
        ),
        Row(
            "season",
            rf"\b(?P<all>{_EDGE}(?:{step}\s)?(?P<season>{seasons})(?:\s(?:of\s)?{_YEAR}))(?![\w-])",
            mean_season,
            "summer of 2024",
            words.seasons,
        ),
        Row(
            "season of step",
            rf"\b(?P<all>{step}\s(?P<season>{seasons})(?P<year>(?!))?(?P<mod>(?!))?)(?![\w-])",
            mean_season,
            "last summer",
            words.seasons,
        ),
    )


def _periods() -> tuple[Row, ...]:
    """Weeks, months and years, and stretches of them."""
    words = load_calendar_words("en")
    step = _step()
    periods = any_of(words.periods)
    stems = any_of(words.steps)
    units = r"(?P<unit>hours|days|weeks|months|years|decades)"
    return (
        Row(
            "period",
            rf"\b(?P<all>(?:(?P<mod>[Ee]arly|[Ll]ate)\s)?(?:the\s)?(?!past){step}\s(?P<period>{periods}))(?![\w-])",
            mean_period,
            "last week",
            words.periods,
        ),
        Row(
            "edge of period",
            rf"\b(?P<all>(?:the\s)?(?P<mod>end|beginning|middle|start)\sof\sthe\s(?P<period>{periods}))(?![\w-])",
            mean_period,
            "end of the year",
            words.periods,
        ),
        Row(
            "weekend",
            r"\b(?:[Oo]ver|[Aa]t|[Oo]n|[Dd]uring)\s(?P<all>the\s(?P<period>weekend))(?![\w-])",
            mean_period,
            "over the weekend",
            ("weekend",),
        ),
        Row(
            "periods",
            rf"\b(?P<all>(?:[Tt]he\s)?(?P<attributive>{stems})\s{units})\b",
            mean_past_periods,
            "the past weeks",
            words.units,
        ),
    )


def _years() -> tuple[Row, ...]:
    """Parts of years, decades and years."""
    words = load_calendar_words("en")
    ordinal = rf"(?P<ordinal>{any_of(words.ordinals)})"
    return (
        Row(
            "part of year",
            rf"\b(?P<all>(?:[Tt]he\s)?{ordinal}\s(?P<part>quarter|half)\sof\s(?:the\syear|{_YEAR}))\b",
            mean_part_of_year,
            "the second quarter of 2024",
            ("quarter", "half"),
        ),
        Row(
            "decade",
            r"(?<![\w.,-])(?P<all>(?:the\s)?(?:(?P<mod>[Ee]arly|[Ll]ate)[\s-])?(?P<decade>(?:1[0-9]|20)\d0)[’']?s)\b",
            mean_decade,
            "the 1990s",
            (FIGURE,),
        ),
        Row(
            "year",
            rf"(?<![\w.,$€£-])(?P<all>{_EDGE}(?P<said>the\syear\s)?{_YEAR})(?![\w%€]|[.,]\d|-\w|\s[a-z]+s\b)",
            mean_year,
            "early 2014",
            (YEAR,),
        ),
    )


def _hours() -> tuple[Row, ...]:
    """Clock times and parts of the day."""
    around = r"(?:(?P<around>[Ss]hortly\s(?:after|before)|[Jj]ust\s(?:after|before))\s)?"
    twelve = r"\s?(?P<twelve>[AaPp])(?:\.[Mm]\.|[Mm]\b)"
    return (
        Row(
            "clock",
            rf"(?<![\w.,:])(?P<all>{around}(?<![\d.,:])(?P<hour>1[0-2]|0?\d)(?:[.:](?P<minute>[0-5]\d))?{twelve})",
            mean_clock,
            "shortly after 9 p.m.",
            (FIGURE,),
        ),
        Row(
            "clock of twenty-four",
            rf"(?<![\w.,:])(?P<all>{around}(?<![\d.,:])(?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d))(?![\w:])",
            mean_clock,
            "21:30",
            (FIGURE,),
        ),
        Row("noon", r"\b(?P<all>(?i:noon|midnight))\b", mean_noon, "midnight", ("noon", "midnight")),
        Row("overnight", r"\b(?P<all>(?P<part>[Oo]vernight))\b", mean_day_part, "overnight", ("overnight",)),
        Row(
            "day part",
            rf"\b(?:[Ii]n\sthe\s(?:early\s|late\s)?|[Aa]t\s)(?P<all>(?P<part>{_PARTS}))\b",
            mean_day_part,
            "in the evening",
            _PARTS.split("|"),
        ),
    )


def _sets() -> tuple[Row, ...]:
    """What returns."""
    words = load_calendar_words("en")
    unit = rf"(?P<unit>{any_of(words.units)})\b(?!-)"
    return (
        Row(
            "every",
            rf"\b(?P<all>(?i:every|each)\s(?:(?P<count>[a-z]{{2,12}}|\d{{1,3}})\s)?{unit})",
            mean_every,
            "every two years",
            words.units,
        ),
        Row(
            "per unit",
            r"\b(?:hours?|times|once|twice|euros|dollars|percent|people|miles|tons|tonnes)\s"
            r"(?P<all>an?\s(?P<unit>hour|day|week|month|year))\b",
            mean_every,
            "twice a day",
            words.units,
        ),
        Row(
            "set",
            rf"\b(?P<all>(?P<set>(?i:{any_of(words.sets)})))\b",
            mean_set,
            "daily",
            words.sets,
        ),
    )


def _lengths() -> tuple[Row, ...]:
    """Lengths of time, and what points without a date."""
    words = load_calendar_words("en")
    unit = rf"(?P<unit>{any_of(words.units)})\b(?!-)"
    lead = rf"(?P<lead>(?:[Tt]he\s)(?:{any_of(words.steps)}|first|following)\s)?"
    number = any_of((*load_number_words("en").words, *_SOME))
    count = rf"{_FIGURE_COUNT}|(?i:{number})(?:\sand\sa\shalf|-[a-z]{{3,5}})?(?![a-z])"
    ago = r"(?P<ago>\sago)?"
    return (
        Row(
            "fixed duration",
            rf"\b(?P<all>(?P<words>{any_of(words.fixed_durations)}))\b",
            mean_fixed_duration,
            "half an hour",
            words.fixed_durations,
        ),
        Row(
            "length",
            rf"(?<![\w.,$-])(?P<all>{lead}(?P<count>{count})[\s-]{unit}{ago})",
            find_length,
            "two weeks",
            words.units,
        ),
        Row(
            "reference",
            rf"\b(?P<all>(?i:{any_of(words.references)}))\b",
            mean_reference,
            "currently",
            words.references,
        ),
    )


def _step() -> str:
    """The pattern of an attributive that leads away from publication."""
    return rf"(?P<step>(?i:{'|'.join(load_calendar_words('en').steps)}))"
