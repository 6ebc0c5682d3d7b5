"""Through what somebody speaks in English: told Reuters, wrote on X, was quoted by Sound FM."""

import re
from collections.abc import Sequence
from functools import cache
from typing import cast

from synopse.lang.en.attribution_draft import Draft, Stretch
from synopse.lang.en.attribution_words import PACKAGE, Word, group
from synopse.lang.resources import load_yaml


def find_via(text: str, words: Sequence[Word], draft: Draft) -> tuple[str, ...]:
    """The media a frame names, in the report's words: who was told, who quotes, and the platform."""
    found: list[str] = []
    if draft.via:
        found.append(_words(text, words, draft.via))
    if draft.addressee and words[draft.addressee[1] - 1].key in group("media"):
        found.append(_words(text, words, draft.addressee))
    start, end = words[draft.clause[0]].start, words[draft.clause[1] - 1].end
    frame = text[start:end]
    found += (name for name, pattern in _platforms() if pattern.search(frame))
    return tuple(dict.fromkeys(found))


def _words(text: str, words: Sequence[Word], stretch: Stretch) -> str:
    """The words of a stretch without an article in front."""
    first = stretch[0] + (words[stretch[0]].key in {"the", "a", "an"} and stretch[1] - stretch[0] > 1)
    return text[words[first].start : words[stretch[1] - 1].end]


@cache
def _platforms() -> tuple[tuple[str, re.Pattern[str]], ...]:
    entries = cast("list[dict[str, str]]", load_yaml(PACKAGE, "media.yaml"))
    return tuple((entry["name"], re.compile(entry["pattern"])) for entry in entries)
