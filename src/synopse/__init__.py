"""Synopse: which reports tell the same event, and who says what in them.

    >>> import synopse
    >>> reading = synopse.read("reports/")            # doctest: +SKIP
    >>> dossier = synopse.compare(reading.reports)    # doctest: +SKIP
    >>> page = synopse.render(dossier, "html")        # doctest: +SKIP

Verbs and nouns are loaded when first used, so that importing the package costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from synopse.desk import compare, find_stories, read, render, verify
    from synopse.model import Dossier, Findings, Passage, Report, Span, Story

_WHERE = {
    **dict.fromkeys(("compare", "find_stories", "read", "render", "verify"), "synopse.desk"),
    **dict.fromkeys(("Dossier", "Findings", "Passage", "Report", "Span", "Story"), "synopse.model"),
}

__all__ = [
    "Dossier",
    "Findings",
    "Passage",
    "Report",
    "Span",
    "Story",
    "compare",
    "find_stories",
    "read",
    "render",
    "verify",
]


def __getattr__(name: str) -> object:
    """The verb or noun of that name, loaded now."""
    if name not in _WHERE:
        raise AttributeError(name)
    return getattr(import_module(_WHERE[name]), name)
