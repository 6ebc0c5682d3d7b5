"""What a language grades certainty by: graded words, words of distance, and the verbs of what is to come."""

import re
from dataclasses import dataclass
from functools import cache
from typing import TypedDict, cast

from synopse.lang.resources import load_yaml


class _Graded(TypedDict):
    grade: int
    forms: list[str]


class _Forms(TypedDict):
    forms: list[str]


class _Phrase(TypedDict):
    phrase: str


class _Pattern(TypedDict):
    pattern: str


class _Causes(TypedDict):
    doubted: list[_Pattern]
    told: list[_Pattern]


class _File(TypedDict):
    scales: dict[str, list[_Graded]]
    distance: list[_Forms]
    distance_phrases: list[_Phrase]
    hints: list[_Pattern]
    hedges: list[_Pattern]
    announced: list[_Pattern]
    infinitive: list[_Pattern]
    done: list[_Pattern]
    open: list[_Pattern]
    causes: _Causes


@dataclass(frozen=True, slots=True)
class CertaintyWords:
    """The patterns of one language; `grades` are pattern, scale and grade.

    Those of `open` have a group `question`, those of `doubted` and `causing` a group `cause`.
    """

    grades: tuple[tuple[re.Pattern[str], str, int], ...]
    distance: re.Pattern[str]
    alleged: re.Pattern[str]
    hints: re.Pattern[str]
    hedges: re.Pattern[str]
    announced: re.Pattern[str]
    infinitive: re.Pattern[str]
    done: re.Pattern[str]
    open: tuple[re.Pattern[str], ...]
    doubted: tuple[re.Pattern[str], ...]
    causing: tuple[re.Pattern[str], ...]


@cache
def load_certainty(language: str) -> CertaintyWords:
    """The graded words of a language."""
    data = cast("_File", load_yaml(f"synopse.lang.{language}", "certainty.yaml"))
    forms = [form for row in data["distance"] for form in row["forms"]]
    phrases = [r"\s+".join(row["phrase"].split()) for row in data["distance_phrases"]]
    hedges = _any(data["hedges"])
    return CertaintyWords(
        grades=tuple(
            (_beginning(row["forms"]), scale, row["grade"])
            for scale, rows in data["scales"].items()
            for row in rows
        ),
        distance=re.compile(f"{_beginning(forms).pattern}|{'|'.join(phrases)}", re.IGNORECASE),
        alleged=_beginning(forms[:1]),
        hints=_any(data["hints"]),
        hedges=hedges,
        announced=_any(data["announced"]),
        infinitive=_any(data["infinitive"]),
        done=_any(data["done"]),
        open=_each(data["open"]),
        doubted=_each(data["causes"]["doubted"], hedge=f"(?:{hedges.pattern})"),
        causing=_each(data["causes"]["told"]),
    )


def _beginning(forms: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})\w{{0,6}}", re.IGNORECASE)


def _each(rows: list[_Pattern], *, hedge: str = "") -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(row["pattern"].replace("{hedge}", hedge)) for row in rows)


def _any(rows: list[_Pattern]) -> re.Pattern[str]:
    return re.compile("|".join(row["pattern"] for row in rows))
