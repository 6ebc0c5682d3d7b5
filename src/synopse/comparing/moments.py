"""What a language knows of the moments of news: which time is when it happened, when a thing closes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import NotRequired, TypedDict, cast

from synopse.lang.resources import load_yaml


class _Row(TypedDict):
    name: str
    what: str
    near: str
    never: str
    beside: NotRequired[str]
    moves: NotRequired[bool]
    head: NotRequired[bool]


class _File(TypedDict):
    moments: list[_Row]
    about: str
    earliest: str
    until: str
    open: str
    records: str
    stems: dict[str, str]


@dataclass(frozen=True, slots=True)
class MomentKind:
    """One kind of moment: words near it, words that must not be, words of the whole sentence.

    `what` is `clock`, `day`, `date` or `until`; one that `moves` may be put off by a later report, one of the
    `head` counts at the beginning of a report only.
    """

    name: str
    what: str
    near: re.Pattern[str]
    never: re.Pattern[str]
    beside: re.Pattern[str] | None = None
    moves: bool = False
    head: bool = False

    def fits(self, clause: str, sentence: str) -> bool:
        """Whether a clause tells this moment."""
        if not self.near.search(clause) or self.never.search(clause):
            return False
        return self.beside is None or bool(self.beside.search(sentence))


@dataclass(frozen=True, slots=True)
class MomentWords:
    """The kinds, and words before a time that loosen it, leave it open behind, or make it an end.

    `open` are words for no end, `records` match a superlative since a year, `stems` bring superlatives to
    the word they are of.
    """

    kinds: tuple[MomentKind, ...]
    about: re.Pattern[str]
    earliest: re.Pattern[str]
    until: re.Pattern[str]
    open: re.Pattern[str]
    records: re.Pattern[str]
    stems: Mapping[str, str]


@cache
def load_moments(language: str) -> MomentWords | None:
    """The moments of a language; None for one that has no list."""
    if language != "de":
        return None
    data = cast("_File", load_yaml("synopse.lang.de", "moments.yaml"))
    return MomentWords(
        kinds=tuple(
            MomentKind(
                name=row["name"],
                what=row["what"],
                near=_pattern(row["near"]),
                never=_pattern(row["never"]),
                beside=_pattern(row["beside"]) if "beside" in row else None,
                moves=row.get("moves", False),
                head=row.get("head", False),
            )
            for row in data["moments"]
        ),
        about=_pattern(data["about"]),
        earliest=_pattern(data["earliest"]),
        until=_pattern(data["until"]),
        open=_pattern(data["open"]),
        records=_pattern(data["records"]),
        stems=MappingProxyType(data["stems"]),
    )


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)
