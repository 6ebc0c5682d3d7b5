"""Pieces that patterns of German times are made of."""

from collections.abc import Iterable

from synopse.finding.time_words import load_calendar_words

PARTS = ("früh", "morgen", "vormittag", "mittag", "nachmittag", "abend", "nacht")
PART_NOUNS = "|".join(part.capitalize() for part in PARTS[1:])
FOUR_FIGURES = r"(?P<year>(?:1[0-9]|20)\d{2})"
EDGE = r"(?:(?P<mod>[Aa]nfang|Beginn|[Mm]itte|[Ee]nde)\s(?:des\s|der\s)?)?"
ARTICLE = r"(?:(?:[Dd]ie|[Dd]er|[Dd]en|[Dd]as|[Dd]em|des)\s)?"
NIGHT = (
    r"(?P<night>Nacht\s(?:vo[nm]\s(?:[0-3]?\d\.(?:/|\s)|\w{3,12}\s){1,2})?(?:zum|zu|auf\sden|auf|(?<=/))\s?)?"
)
ISO = r"(?<![\w-])(?P<all>(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2}))(?!\w)"
MONTH_IN_FIGURES = r"[01]?\d\.(?!\d{3,}\.)"
DAY = r"(?<![\d.,])(?P<day>[0-3]?\d)\.\s?"
FIGURE_COUNT = r"\d{1,3}(?:\.\d{3}){0,3}(?:,\d{1,3})?"
SOME = ("mehrere", "einige", "wenige", "viele", "zahlreiche")


def step_piece() -> str:
    """The pattern of an attributive that leads away from publication."""
    return rf"(?P<step>(?i:{'|'.join(load_calendar_words('de').steps)})\w{{1,3}})"


def beside_piece(months: str) -> str:
    """The pattern of the year said with the month beside: `Juni bis August 2024`."""
    edge = r"(?:Anfang\s|Mitte\s|Ende\s|zum\s)?(?:[0-3]?\d\.\s)?"
    return rf"(?=\s(?:und|bis|oder)\s{edge}(?:{months})\s(?P<beside>(?:1\d|20)\d\d)(?!\d))"


def genitives(nouns: Iterable[str]) -> list[str]:
    """Nouns with the endings of their genitive."""
    return [f"{noun}{end}" for noun in nouns for end in ("", "s", "es")]
