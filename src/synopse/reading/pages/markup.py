"""Markup: what the names in `class`, `id`, `role` and `itemprop` say an element is."""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache, lru_cache
from typing import Final

from synopse.lang.resources import load_yaml
from synopse.reading.entries import fields_of, words_of

_CAMEL: Final = re.compile(r"(?<=[a-zäöü0-9])(?=[A-Z])")
_SPLIT: Final = re.compile(r"[^a-zäöüß0-9]+")
_NAMES: Final = (
    "id",
    "role",
    "itemprop",
    "aria-label",
    "type",
    "data-testid",
    "data-gu-name",
    "data-area",
    "data-component",
)
_NAMES_OF_HEADINGS: Final = ("role", "itemprop", "data-testid")
_LONGEST: Final = 400
_POST: Final = re.compile(r"\b(?:hentry|type-post|post-\d+)\b")
"""A blog puts the categories and keywords of a post among its classes: they say nothing about the element."""
HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
"""Tags of headings."""


class Role(StrEnum):
    """What an element is by its names; the order of `markup.yaml`."""

    COMMENTS = "comments"
    NEWSLETTER = "newsletter"
    ADVERTISEMENT = "advertisement"
    PAYWALL = "paywall"
    APPEAL = "appeal"
    LEGAL = "legal"
    SHARE = "share"
    RELATED = "related"
    NAVIGATION = "navigation"
    FOOTER = "footer"
    SIDEBAR = "sidebar"
    AUTHOR = "author"
    BYLINE = "byline"
    TIMESTAMP = "timestamp"
    PHOTO_CREDIT = "photo_credit"
    CAPTION = "caption"
    EMBED = "embed"
    KICKER = "kicker"
    TEASER = "teaser"


DECLARED: Final = "data-synopse-role"
"""The attribute by which the declaration of an outlet says what an element is: see `declarations`."""
_DIALOGS: Final = ("dialog", "alertdialog")
_TAGS: Final = {
    "nav": Role.NAVIGATION,
    "footer": Role.FOOTER,
    "aside": Role.SIDEBAR,
    "figcaption": Role.CAPTION,
    "caption": Role.CAPTION,
    "address": Role.BYLINE,
    "form": Role.SHARE,
    "dialog": Role.LEGAL,
}


@cache
def tags_of(kind: str) -> frozenset[str]:
    """The tags that `tags.yaml` lists as of a kind: `skipped`, `inline`, `pictures`."""
    return frozenset(words_of(fields_of(load_yaml("synopse.reading", "pages/tags.yaml")), kind))


def find_role(tag: str, names: Mapping[str, str]) -> Role | None:
    """What an element is by its tag and its attributes; None where they say nothing."""
    if not names and "-" not in tag:
        return _TAGS.get(tag)
    if DECLARED in names:
        return Role(names[DECLARED])
    if names.get("aria-modal") == "true" or names.get("role") in _DIALOGS:
        return Role.LEGAL
    if tag in _TAGS:
        return _TAGS[tag]
    words = names.get("class", "")
    if _POST.search(words):
        return None
    if "-" in tag:
        words = f"{tag} {words}"
    for name in _NAMES_OF_HEADINGS if tag in HEADINGS else _NAMES:
        if name in names:
            words = f"{words} {names[name]}"
    return _role(words[:_LONGEST]) if words else None


@lru_cache(maxsize=8192)
def _role(names: str) -> Role | None:
    """The first kind of which a word stands among the names."""
    words = f" {' '.join(_SPLIT.split(_CAMEL.sub(' ', names).lower()))} "
    kinds = {match.lastgroup for match in _pattern().finditer(words)}
    return next((role for role in Role if role.value in kinds), None) if kinds else None


@cache
def _pattern() -> re.Pattern[str]:
    """The words of all kinds as one pattern with a group a kind."""
    return re.compile("|".join(f"(?P<{kind}>{words})" for kind, words in _alternatives()))


def _alternatives() -> Iterator[tuple[str, str]]:
    """Each kind with its words as alternatives; a star stands for the rest of a word."""
    rows = fields_of(load_yaml("synopse.reading", "pages/markup.yaml"))
    for kind in rows:
        patterns = (
            re.escape(word.replace("-", " ")).replace(r"\*", r"[^ ]*") for word in words_of(rows, kind)
        )
        yield kind, f" (?:{'|'.join(patterns)})(?= )"
