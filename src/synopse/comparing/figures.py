"""What a language knows of the figures of news: which number is a toll, a crowd, a price."""

import re
from dataclasses import dataclass
from functools import cache
from typing import NotRequired, TypedDict, cast

from synopse.comparing.lexicon import load_lexicon
from synopse.lang.resources import load_yaml


class _Row(TypedDict):
    name: str
    near: str
    never: str
    factor: float
    of: NotRequired[str]
    unit: NotRequired[str]
    beside: NotRequired[str]
    one: NotRequired[bool]
    part: NotRequired[bool]
    head: NotRequired[bool]
    denied: NotRequired[bool]


class _File(TypedDict):
    figures: list[_Row]
    rate: str
    each: str
    grade: str
    part: str
    before: str
    compared: str
    other: str
    scope: str
    loose: str


@dataclass(frozen=True, slots=True)
class FigureKind:
    """One kind of figure: what is counted or the unit, words near it and words that must not be.

    Values more than `factor` times apart are of two things. With `one` all its nouns count the same, with
    `part` a number may be some of a greater one, with `head` it counts at the beginning of a report only,
    with `denied` in a negated clause, too.
    """

    name: str
    of: re.Pattern[str] | None
    unit: str
    near: re.Pattern[str]
    never: re.Pattern[str]
    beside: re.Pattern[str] | None
    factor: float
    one: bool = False
    part: bool = False
    head: bool = False
    denied: bool = False


@dataclass(frozen=True, slots=True, eq=False)  # there is one for a language, and it is the key of caches
class FigureWords:
    """The kinds of a language, and words that tell what a number is not.

    `rate` and `each` are words of a rate and of each of several, `grade` of how badly, `part` of some,
    `before` of an earlier time, `compared` of a comparison with one, `other` of another event, `scope` of how
    wide it counts; `loose` are nouns of which even an exact number names no one thing.
    """

    kinds: tuple[FigureKind, ...]
    rate: re.Pattern[str]
    each: re.Pattern[str]
    grade: re.Pattern[str]
    part: re.Pattern[str]
    before: re.Pattern[str]
    compared: re.Pattern[str]
    other: re.Pattern[str]
    scope: re.Pattern[str]
    loose: re.Pattern[str]


@cache
def load_figures(language: str) -> FigureWords:
    """The figures of a language; German for one that has none."""
    package = f"synopse.lang.{load_lexicon(language).language}"
    data = cast("_File", load_yaml(package, "figures.yaml"))
    return FigureWords(
        kinds=tuple(
            FigureKind(
                name=row["name"],
                of=_pattern(row["of"]) if "of" in row else None,
                unit=row.get("unit", ""),
                near=_pattern(row["near"]),
                never=_pattern(row["never"]),
                beside=_pattern(row["beside"]) if "beside" in row else None,
                factor=row["factor"],
                one=row.get("one", False),
                part=row.get("part", False),
                head=row.get("head", False),
                denied=row.get("denied", False),
            )
            for row in data["figures"]
        ),
        rate=_pattern(data["rate"]),
        each=_pattern(data["each"]),
        grade=_pattern(data["grade"]),
        part=_pattern(data["part"]),
        before=_pattern(data["before"]),
        compared=_pattern(data["compared"]),
        other=_pattern(data["other"]),
        scope=_pattern(data["scope"]),
        loose=_pattern(data["loose"]),
    )


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)
