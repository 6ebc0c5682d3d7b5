"""The terminal's way of showing: text without markup, passages with their place, tables without frames."""

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from synopse.export.story_index import StoryIndex
from synopse.export.visible import make_visible, shorten
from synopse.model import Passage

PASSAGE_LENGTH = 160
"""Characters of a passage that a terminal shows; the offsets say where the whole stands."""


def say(console: Console, *pieces: str | tuple[str, str], indent: int = 0) -> None:
    """One paragraph of pieces, each plain or with a style; wrapped lines keep the indent."""
    console.print(Padding(text_of(*pieces), (0, 0, 0, indent), expand=False))


def text_of(*pieces: str | tuple[str, str]) -> Text:
    """Pieces as text whose control characters are visible and whose brackets mean nothing."""
    text = Text(overflow="fold")
    for piece in pieces:
        words, style = (piece, "") if isinstance(piece, str) else piece
        text.append(_keep_edges(words), style)
    return text


def _keep_edges(words: str) -> str:
    """The words made visible, with a single space kept at either end."""
    before, after = words[:1] == " ", words[-1:] == " "
    inner = make_visible(words)
    return f"{' ' if before else ''}{inner}{' ' if after and inner else ''}"


def title(console: Console, words: str) -> None:
    """A heading with an empty line above."""
    console.print()
    say(console, (words, "bold"))


def grid(console: Console, rows: Iterable[Iterable[Text | str]], *, wide: int, indent: int = 2) -> None:
    """Rows in columns of which the one at `wide` takes the room that is left."""
    listed = [[cell if isinstance(cell, Text) else text_of(cell) for cell in row] for row in rows]
    if not listed:
        return
    table = Table.grid(padding=(0, 1), expand=True)
    for place in range(len(listed[0])):
        if place == wide:
            table.add_column(ratio=1, overflow="fold")
        else:
            table.add_column(no_wrap=True, overflow="ellipsis")
    for row in listed:
        table.add_row(*row)
    console.print(Padding(table, (0, 0, 0, indent)))


def show_passages(index: StoryIndex, same: Sequence[Passage]) -> Text:
    """Passages of equal words: `A B  words [A 1–9, B 4–12]`."""
    sigla = " ".join(dict.fromkeys(index.siglum(passage.report) for passage in same))
    words = shorten(index.words(same[0]), PASSAGE_LENGTH)
    places = ", ".join(index.place(passage) for passage in same)
    return text_of((sigla, "bold"), f" {words} ", (f"[{places}]", "dim"))
