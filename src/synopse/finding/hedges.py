"""Words that loosen a number or a time: `fast`, `mehr als`, `kurz nach`."""

import re
from dataclasses import dataclass
from functools import cache
from typing import cast

from synopse.lang.resources import load_yaml
from synopse.model import Span

_LONGEST = 24


@dataclass(frozen=True, slots=True)
class Hedge:
    """A hedge as written and its TIMEX3 modifier."""

    span: Span
    words: str
    mod: str | None


def find_hedge(text: str, sentence: Span, before: int, language: str) -> Hedge | None:
    """The hedge that ends directly before an offset.

    >>> text = "Es waren etwas mehr als 20 Leute"
    >>> find_hedge(text, Span(0, len(text)), text.index("20"), "de").words
    'etwas mehr als'
    """
    pattern, mods = _hedges(language)
    start = max(sentence.start, before - _LONGEST)
    match = pattern.search(text[start:before])
    if match is None:
        return None
    words = " ".join(match[1].split())
    return Hedge(Span(start + match.start(1), start + match.end(1)), words, mods[words.casefold()])


@cache
def _hedges(language: str) -> tuple[re.Pattern[str], dict[str, str | None]]:
    """The pattern of all hedges at the end of a text, and their modifiers."""
    data = cast("dict[str, dict[str, str | None]]", load_yaml(f"synopse.lang.{language}", "hedges.yaml"))
    mods = data["hedges"]
    forms = "|".join(
        re.escape(form).replace(r"\ ", r"\s") for form in sorted(mods, key=lambda f: (-len(f), f))
    )
    return re.compile(rf"(?<!\w)({forms})\s$", re.IGNORECASE), mods
