"""Markup: what the names in `class`, `id`, `role` and `itemprop` say an element is."""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache, lru_cache
from typing import Final

from lxml.html import HtmlElement

from synopse.lang.resources import load_yaml
from synopse.reading.entries import fields_of, words_of

_CAMEL: Final = re.compile(r"(?<=[a-zäöü0-9])(?=[A-Z])")
_SPLIT: Final = re.compile(r"[^a-zäöüß0-9]+")
_NAMES: Final = ("id", "role", "itemprop", "data-testid", "data-area", "data-component")
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


def find_role(element: HtmlElement) -> Role | None:
    """What an element is by its tag and its names; None where they say nothing."""
    if element.get("aria-modal") == "true" or element.get("role") in ("dialog", "alertdialog"):
        return Role.LEGAL
    by_tag = _TAGS.get(str(element.tag))
    if by_tag:
        return by_tag
    names = element.get("class") or ""
    if _POST.search(names):
        return None
    for name in _NAMES_OF_HEADINGS if element.tag in HEADINGS else _NAMES:
        more = element.get(name)
        if more:
            names = f"{names} {more}"
    return _role(names[:_LONGEST]) if names else None


@lru_cache(maxsize=8192)
def _role(names: str) -> Role | None:
    """The first kind of which a word stands among the names."""
    words = f" {' '.join(_SPLIT.split(_CAMEL.sub(' ', names).lower()))} "
    match = _pattern().search(words)
    if not match:
        return None
    kinds = {one.lastgroup for one in _pattern().finditer(words)}
    return next(role for role in Role if role.value in kinds)


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
