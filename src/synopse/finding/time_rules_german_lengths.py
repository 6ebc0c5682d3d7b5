"""The patterns of German clock times and lengths of time, each with what its match means."""

from synopse.finding.time_days import HOURS, mean_clock, mean_day_part, mean_noon
from synopse.finding.time_lengths import (
    find_length,
    mean_bare_periods,
    mean_every,
    mean_fixed_duration,
    mean_lasting,
    mean_range_start,
    mean_reference,
)
from synopse.finding.time_pieces_german import FIGURE_COUNT, PART_NOUNS, PARTS, SOME
from synopse.finding.time_words import Row, any_of, load_calendar_words
from synopse.lang.number_words import load_number_words


def german_lengths() -> tuple[Row, ...]:
    """Clock times, parts of the day and lengths in the order of trial."""
    return (*_hours(), *_counted_lengths(), *_lengths())


def _hours() -> tuple[Row, ...]:
    """Clock times and parts of the day."""
    around = r"(?:(?P<around>[Kk]urz\s(?:nach|vor))\s)?"
    hour = rf"(?P<hour>[01]?\d|2[0-4]|(?i:{'|'.join(HOURS)}))"
    minute = r"(?:[.:](?P<minute>[0-5]\d))?\s?Uhr(?:\s(?P<late>[0-5]?\d)(?![\d.,]))?"
    when = r"(?:\s(?P<when>morgens|früh|vormittags|mittags|nachmittags|abends|nachts))?"
    figures = r"(?P<hour>[01]?\d|2[0-4])(?:[.:](?P<minute>[0-5]\d))?"
    more = r"(?=\s?(?:/|[-–]|\sund|\sbis|\soder|bis)\s?(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?\s?Uhr\b)"
    bare = r"(?P<hour>[01]?\d|2[0-4])[.:](?P<minute>[0-5]\d)(?![\w.:%]|\s?[A-ZÄÖÜ%€])"
    part = rf"(?P<all>(?P<part>{PART_NOUNS}))"
    early = r"(?:(?:frühen|späten|selben|nächsten|ganzen)\s)?"
    where = r"(?i:am|in\sder|im\sLaufe\sdes|über|gegen|den|während\sder|ab\sdem|zum)"
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
            rf"\b(?:[Aa]n|[Ii]n)\s(?P<all>diese[mr]\s(?P<part>{PART_NOUNS}))(?!\w)",
            mean_day_part,
            "an diesem Abend",
            PARTS,
        ),
        Row("day part", rf"\b{where}\s{early}{part}(?!\w)", mean_day_part, "am Abend", PARTS),
    )


def _counted_lengths() -> tuple[Row, ...]:
    """Lengths of time that are counted."""
    words = load_calendar_words("de")
    count = rf"{FIGURE_COUNT}|(?i:{any_of((*load_number_words('de').words, 'ein', *SOME))})[a-zäöüß]{{0,36}}"
    unit = rf"(?P<unit>{any_of(words.units)})(?![\w-])"
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
        Row(
            "fixed duration",
            rf"\b(?P<all>{fixed})\b",
            mean_fixed_duration,
            "eine halbe Stunde",
            _fixed_words(),
        ),
        Row(
            "length",
            rf"(?<![\w.,-])(?P<all>{lead}(?P<count>{count})\s{{1,2}}{middle}{unit})",
            find_length,
            "zwei Wochen",
            words.units,
        ),
    )


def _lengths() -> tuple[Row, ...]:
    """Other lengths of time, and what points without a date."""
    words = load_calendar_words("de")
    bare = any_of(form for form in words.units if form.endswith("n"))
    return (
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
