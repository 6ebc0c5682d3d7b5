"""Text with notes in its margin: wrapped lines on the left, each note beside the line it belongs to."""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence

from rich.console import Console
from rich.style import Style
from rich.text import Text

INDENT, GUTTER = 2, " │ "
LEAST_MARGIN, MOST_MARGIN = 16, 40


def anchored(words: str, note: str, style: str = "bold") -> Text:
    """Words of a text beside which the note of that name is to stand."""
    return Text(words, style=Style.parse(style) + Style.from_meta({"note": note}))


def print_beside(console: Console, text: Text, notes: Mapping[str, Sequence[Text]]) -> None:
    """Print a paragraph; a note begins beside the line of its anchor, or below the note before it.

    A note keeps its indent in the lines that it is wrapped to.
    """
    margin = max(LEAST_MARGIN, min(MOST_MARGIN, round(console.width * 0.36)))
    width = max(8, console.width - INDENT - len(GUTTER) - margin)
    waiting: deque[Text] = deque()
    for line in text.wrap(console, width, overflow="fold"):
        for name in _anchors(line):
            waiting.extend(piece for note in notes[name] for piece in _fold(console, note, margin))
        _print_line(console, line, width, waiting.popleft() if waiting else None)
    while waiting:
        _print_line(console, Text(), width, waiting.popleft())


def _anchors(line: Text) -> Iterator[str]:
    """The notes that belong to a line, in order."""
    for span in line.spans:
        if isinstance(span.style, Style) and "note" in span.style.meta:
            yield str(span.style.meta["note"])


def _fold(console: Console, note: Text, margin: int) -> Iterator[Text]:
    plain = note.plain
    indent = min(len(plain) - len(plain.lstrip(" ")), margin // 2)
    for line in note[len(plain) - len(plain.lstrip(" ")) :].wrap(console, margin - indent, overflow="fold"):
        yield Text(" " * indent).append_text(line)


def _print_line(console: Console, line: Text, width: int, note: Text | None) -> None:
    shown = Text(" " * INDENT, no_wrap=True, overflow="ignore").append_text(line)
    if note is not None:
        shown.append(" " * max(0, width - line.cell_len)).append(GUTTER, "dim").append_text(note)
    console.print(shown, crop=False)
