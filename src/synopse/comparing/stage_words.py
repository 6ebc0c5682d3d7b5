"""What a language tells the stages of a matter by: resignation refused, announced, done."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, TypedDict, cast

from synopse.comparing.lexicon import load_lexicon
from synopse.lang.resources import load_yaml

_NOUN = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{2,}")
Same = Literal["person", "person and word", "noun", "name"]


class _Pattern(TypedDict):
    pattern: str


class _Stage(TypedDict):
    stage: str
    patterns: list[_Pattern]


class _Matter(TypedDict):
    matter: str
    same: Same
    ordered: bool
    stages: list[_Stage]


@dataclass(frozen=True, slots=True, eq=False)  # each is loaded once, and is the key of a cache
class Matter:
    """A matter that comes about in stages; `same` is what two sentences of it must share.

    Where it is `ordered`, a later stage in a later report is news and no contradiction.
    """

    name: str
    same: Same
    ordered: bool
    stages: tuple[tuple[str, re.Pattern[str]], ...]

    def stage_in(self, text: str, start: int) -> int | None:
        """The one stage that is told by words of a text that end behind a place; None for none or several."""
        return _stage_in(self, text, start)

    @property
    def vocabulary(self) -> frozenset[str]:
        """The nouns its patterns have, which are in the sentences of every such matter."""
        return frozenset(word for _, pattern in self.stages for word in _NOUN.findall(pattern.pattern))


@lru_cache(maxsize=1 << 12)  # reports of one story have many clauses word for word in common
def _stage_in(matter: Matter, text: str, start: int) -> int | None:
    found = [
        place
        for place, (_, pattern) in enumerate(matter.stages)
        if any(match.end() > start for match in pattern.finditer(text))
    ]
    return found[0] if len(found) == 1 else None


@cache
def load_matters(language: str) -> tuple[Matter, ...]:
    """The matters of a language; those of German for one that has none."""
    package = f"synopse.lang.{load_lexicon(language).language}"
    data = cast("list[_Matter]", load_yaml(package, "stages.yaml"))
    return tuple(
        Matter(
            row["matter"],
            row["same"],
            row["ordered"],
            tuple(
                (one["stage"], re.compile("|".join(f"(?:{each['pattern']})" for each in one["patterns"])))
                for one in row["stages"]
            ),
        )
        for row in data
    )
