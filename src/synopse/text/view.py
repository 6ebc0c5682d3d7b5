"""Folded copies of a text that map back to it, so that no comparison ever alters a source."""

from dataclasses import dataclass

from synopse.model import Span

_FOLDED = {
    **dict.fromkeys("„“”«»‟〝〞", '"'),
    **dict.fromkeys("‚‘’‹›‛`´", "'"),
    **dict.fromkeys("–—‒−‐‑", "-"),
    "\u00ad": "",
    "\u200b": "",
    "…": "...",
}


@dataclass(frozen=True, slots=True)
class View:
    """A derived text; `offsets[i]` is the source offset of its i-th character, plus one for the end."""

    text: str
    offsets: tuple[int, ...]

    def source_span(self, start: int, end: int) -> Span:
        """The source's span for characters `start` to `end` of this view (half-open, not empty)."""
        return Span(self.offsets[start], max(self.offsets[end - 1] + 1, self.offsets[start] + 1))


def fold_text(text: str) -> View:
    """Fold case, quotation marks, dashes and invisible characters.

    >>> fold_text("»Größe« – ja").text
    '"grösse" - ja'
    """
    folded: list[str] = []
    offsets: list[int] = []
    for offset, character in enumerate(text):
        for piece in _FOLDED.get(character, character.casefold()):
            folded.append(piece)
            offsets.append(offset)
    offsets.append(len(text))
    return View("".join(folded), tuple(offsets))
