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


class _File(TypedDict):
    figures: list[_Row]
    rate: str
    part: str
    before: str
    other: str
    scope: str


@dataclass(frozen=True, slots=True)
class FigureKind:
    """One kind of figure: what is counted or the unit, words near it and words that must not be.

    Values more than `factor` times apart are of two things.
    """

    name: str
    of: re.Pattern[str] | None
    unit: str
    near: re.Pattern[str]
    never: re.Pattern[str]
    beside: re.Pattern[str] | None
    factor: float


@dataclass(frozen=True, slots=True)
class FigureWords:
    """The kinds of a language, and words of a rate, a part, an earlier time, another event and a scope."""

    kinds: tuple[FigureKind, ...]
    rate: re.Pattern[str]
    part: re.Pattern[str]
    before: re.Pattern[str]
    other: re.Pattern[str]
    scope: re.Pattern[str]


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
            )
            for row in data["figures"]
        ),
        rate=_pattern(data["rate"]),
        part=_pattern(data["part"]),
        before=_pattern(data["before"]),
        other=_pattern(data["other"]),
        scope=_pattern(data["scope"]),
    )


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)
