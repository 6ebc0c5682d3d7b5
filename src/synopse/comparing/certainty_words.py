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


class _File(TypedDict):
    scales: dict[str, list[_Graded]]
    distance: list[_Forms]
    distance_phrases: list[_Phrase]
    hints: list[_Pattern]
    hedges: list[_Pattern]
    announced: list[_Pattern]
    infinitive: list[_Pattern]
    done: list[_Pattern]


@dataclass(frozen=True, slots=True)
class CertaintyWords:
    """The patterns of one language; `grades` are pattern, scale and grade."""

    grades: tuple[tuple[re.Pattern[str], str, int], ...]
    distance: re.Pattern[str]
    alleged: re.Pattern[str]
    hints: re.Pattern[str]
    hedges: re.Pattern[str]
    announced: re.Pattern[str]
    infinitive: re.Pattern[str]
    done: re.Pattern[str]


@cache
def load_certainty(language: str) -> CertaintyWords:
    """The graded words of a language."""
    data = cast("_File", load_yaml(f"synopse.lang.{language}", "certainty.yaml"))
    forms = [form for row in data["distance"] for form in row["forms"]]
    phrases = [r"\s+".join(row["phrase"].split()) for row in data["distance_phrases"]]
    return CertaintyWords(
        grades=tuple(
            (_beginning(row["forms"]), scale, row["grade"])
            for scale, rows in data["scales"].items()
            for row in rows
        ),
        distance=re.compile(f"{_beginning(forms).pattern}|{'|'.join(phrases)}", re.IGNORECASE),
        alleged=_beginning(forms[:1]),
        hints=_any(data["hints"]),
        hedges=_any(data["hedges"]),
        announced=_any(data["announced"]),
        infinitive=_any(data["infinitive"]),
        done=_any(data["done"]),
    )


def _beginning(forms: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})\w{{0,6}}", re.IGNORECASE)


def _any(rows: list[_Pattern]) -> re.Pattern[str]:
    return re.compile("|".join(row["pattern"] for row in rows))
