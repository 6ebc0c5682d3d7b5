"""The patterns of German months, years and other periods, each with what its match means."""

from synopse.finding.time_lengths import mean_past_periods
from synopse.finding.time_periods import (
    mean_century,
    mean_decade,
    mean_edge_word,
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
from synopse.finding.time_pieces_german import (
    ARTICLE,
    EDGE,
    FOUR_FIGURES,
    beside_piece,
    genitives,
    step_piece,
)
from synopse.finding.time_words import YEAR, Row, any_of, load_calendar_words


def german_periods() -> tuple[Row, ...]:
    """Months, seasons, periods and years in the order of trial."""
    return (*_months(), *_periods(), *_stretches(), *_decades(), *_years())


def _months() -> tuple[Row, ...]:
    """Months and seasons."""
    words = load_calendar_words("de")
    step, months = step_piece(), any_of(words.months)
    year = rf"(?:(?:\s|\sdes\sJahres\s|\sim\sJahr\s){FOUR_FIGURES}|\s{step}\sJahres|{beside_piece(months)})?"
    season = any_of(words.seasons)
    head = rf"(?:{ARTICLE}{step}\s(?:[a-zäöü]{{3,20}}en?\s)?)?"
    return (
        Row(
            "month",
            rf"(?P<all>{EDGE}(?P<month>{months}){year})(?!\w)",
            mean_month,
            "Ende Februar",
            words.months,
        ),
        Row(
            "month of step",
            rf"(?P<all>{EDGE}{step}\s(?P<month>{months})(?:\s{FOUR_FIGURES})?)(?!\w)",
            mean_month,
            "vergangenen Mai",
            words.months,
        ),
        Row(
            "month beside",
            rf"(?P<all>(?P<month>{months})(?:\s{FOUR_FIGURES}|{beside_piece(months)})?)(?!\w)",
            mean_month_beside,
            "März und April",
            words.months,
        ),
        Row(
            "season",
            rf"(?<![\w-])(?P<all>{EDGE}{head}(?P<season>{season})s?(?:\s{FOUR_FIGURES}(?:/\d{{2,4}})?)?)(?![\w-])",
            mean_season,
            "Sommer 2024",
            (*words.seasons, *(f"{word}s" for word in words.seasons)),
        ),
    )


def _periods() -> tuple[Row, ...]:
    """Weeks, months and years, counted from publication."""
    words = load_calendar_words("de")
    step = step_piece()
    periods = any_of(words.periods)
    return (
        Row(
            "period",
            rf"\b(?P<all>(?:(?P<mod>[Aa]nfang|Beginn|[Mm]itte|[Ee]nde)\s)?{ARTICLE}{step}\s(?P<period>{periods})(?:e?s)?)(?![\w-])",
            mean_period,
            "vergangene Woche",
            genitives(words.periods),
        ),
        Row(
            "edge of period",
            rf"\b(?P<all>(?P<mod>[Aa]nfang|Beginn|[Mm]itte|[Ee]nde)\s(?:des\s|der\s)(?P<period>{periods})(?:e?s)?)(?![\w-]|\s\d{{4}})",
            mean_period,
            "Ende des Jahres",
            genitives(words.periods),
        ),
        Row(
            "edge in one word",
            rf"\b(?P<all>(?:(?P<year_word>Jahres)|(?P<month_word>Monats)|(?P<week_word>Wochen(?!ende)))"
            rf"(?P<mod>anfang|beginn|mitte|ende)s?(?:\s{FOUR_FIGURES})?)(?![\w-])",
            mean_edge_word,
            "Jahresende 2013",
            [f"{period}{edge}" for period in ("Jahres", "Monats", "Wochen") for edge in words.edges],
        ),
        Row(
            "weekend",
            r"\b(?:[Aa]m|[Üü]bers?|[Üü]ber\sdas)\s(?P<all>(?P<period>Wochenende))(?![\w-])",
            mean_period,
            "am Wochenende",
            ("Wochenende",),
        ),
    )


def _stretches() -> tuple[Row, ...]:
    """Stretches and parts of periods."""
    words = load_calendar_words("de")
    ordinal = rf"(?P<ordinal>(?:{any_of(words.ordinals)})[nrsm]?)"
    part = r"(?P<part>Quartals?|Halbjahre?s?|Jahreshälfte)"
    units = r"(?P<unit>Stunden|Tagen?|Wochen|Monaten?|Jahren?|Jahrzehnten?)"
    attributive = rf"(?P<attributive>(?:{any_of(words.steps)})e[nr]?)"
    return (
        Row(
            "periods",
            rf"(?<!\w)(?P<all>{ARTICLE}{attributive}\s{units})(?![\w-])",
            mean_past_periods,
            "den vergangenen Wochen",
            words.units,
        ),
        Row(
            "part of year",
            rf"\b(?P<all>{ARTICLE}{ordinal}\s{part}(?:\s(?:des\sJahres\s)?{FOUR_FIGURES}|\s(?:dieses|des)\sJahres)?)(?![\w-])",
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


def _decades() -> tuple[Row, ...]:
    """Decades and centuries."""
    edge = r"(?:(?P<mod>[Aa]nfang|Beginn|[Mm]itte|[Ee]nde)\s(?:der\s|des\s)?)?"
    mod = r"(?:(?P<mod>[Aa]nfang|Beginn|[Mm]itte|[Ee]nde)\s(?:der\s)?|[Dd]e[nr]\s|[Dd]ie\s)?"
    christ = r"\s?v\.?\s?Chr\b\.?"
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
    )


def _years() -> tuple[Row, ...]:
    """Years."""
    edge = r"(?:(?P<mod>[Aa]nfang|Beginn|[Mm]itte|[Ee]nde)\s(?:der\s|des\s)?)?"
    christ = r"\s?v\.?\s?Chr\b\.?"
    said = r"(?P<said>Jahr(?:e|es|en)?\s)?"
    return (
        Row(
            "year before Christ",
            rf"(?<![\w.,])(?P<all>{edge}(?:Jahr(?:e|es)?\s)?(?P<figures>\d{{1,4}}){christ})",
            mean_year_before_christ,
            "490 v. Chr.",
            ("Chr",),
        ),
        Row(
            "years of two",
            rf"\b(?P<all>{ARTICLE}(?:Saison|Spielzeit|Schuljahr|Studienjahr|Wintersemester|Geschäftsjahr|Haushaltsjahr)"
            r"\s(?:1\d|20)\d\d\s?[/–-]\s?(?:\d\d){1,2})(?!\w)",
            mean_years_of_two,
            "der Saison 2007/08",
            (
                "Saison",
                "Spielzeit",
                "Schuljahr",
                "Studienjahr",
                "Wintersemester",
                "Geschäftsjahr",
                "Haushaltsjahr",
            ),
        ),
        Row(
            "year",
            rf"(?<![\w.,-])(?P<all>{edge}{said}{FOUR_FIGURES})(?![\w%€]|[.,]\d|-\w)",
            mean_year,
            "Ende 2014",
            (YEAR,),
        ),
    )
