"""Pieces: stretches of a text with what they were taken for, before the layout of the article is known."""

from dataclasses import dataclass
from typing import Final

from synopse.model import Span, ZoneKind

LONG: Final = 120
"""Characters from which a paragraph is taken for running text."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; `kind` is None while it may be part of the article.

    `block` numbers its paragraph, `head` tells that it opens a list, `wire`
    that a dateline names an agency or an outlet, `told` that markup says it is running text.
    """

    span: Span
    kind: ZoneKind | None
    block: int
    head: bool = False
    wire: bool = False
    told: bool = False

    @property
    def is_long(self) -> bool:
        """Whether this is running text by its length."""
        return len(self.span) >= LONG
