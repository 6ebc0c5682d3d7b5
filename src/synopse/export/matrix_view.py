"""The matrix in the terminal: statements by reports, a symbol and a word in each cell."""

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from synopse.export.cell_text import cell_text, legend_items, short_source
from synopse.export.labels import Labels
from synopse.export.phrases import MAYBE, TIERS, stand_of
from synopse.export.story_index import StoryIndex
from synopse.export.terminal import say, text_of
from synopse.export.visible import shorten
from synopse.model import Cell, ReportEntry, Statement, StoryDossier, Tier

MOST_ROWS = 40
"""Rows shown in the terminal; files have them all."""

LABEL_LENGTH = 66
"""Characters of a statement's label at most."""

LABEL_WIDTH, NUMBER_WIDTH, STATE_WIDTH = 21, 4, 2
WIDEST_CELL, WORDLESS_CELL = 11, 5
"""A cell is at most so wide; in less than the second it shows its symbol alone."""


def print_matrix(
    console: Console, story: StoryDossier, statements: Sequence[Statement], index: StoryIndex, labels: Labels
) -> None:
    """Print the rows, in as many tables as the reports need to fit the width."""
    if not statements:
        return
    for entries in _blocks(story.reports, console.width):
        console.print()
        console.print(
            Padding(_table(console.width, statements[:MOST_ROWS], entries, index, labels), (0, 0, 0, 2))
        )
    if len(statements) > MOST_ROWS:
        rest = labels.count(len(statements) - MOST_ROWS, "weitere Zeile", "weitere Zeilen")
        say(console, (f"… {rest}", "dim"), indent=2)
    say(console, (legend_text(labels), "dim"), indent=2)
    for line in (
        *_proposed(statements[:MOST_ROWS], labels),
        *_inferred(statements[:MOST_ROWS], index, labels),
    ):
        say(console, (line, "dim"), indent=2)


def _proposed(statements: Sequence[Statement], labels: Labels) -> Iterator[str]:
    """Which rows were made in another way than by their words, in one line a way."""
    for how in dict.fromkeys(statement.how for statement in statements if statement.how):
        names = ", ".join(statement.id for statement in statements if statement.how == how)
        yield f"{MAYBE[0]} {names}: {labels(TIERS[Tier.POSSIBLE])}, {labels(how)}"


def _inferred(statements: Sequence[Statement], index: StoryIndex, labels: Labels) -> Iterator[str]:
    """Who may speak where a report names nobody, in one line a statement."""
    for statement in statements:
        found = {cell: index.inferred[cell] for cell in statement.cells if cell in index.inferred}
        if found:
            shown = (
                f"{index.siglum(cell.report)} {one.name}, "
                f"{labels('erschlossen aus')} {index.siglum(one.passages[0].report)}"
                for cell, one in found.items()
            )
            yield f"{statement.id}: {'; '.join(shown)}"


def legend_text(labels: Labels) -> str:
    """What the symbols mean."""
    return " | ".join(f"{symbol} {labels(phrase)}" for symbol, phrase in legend_items())


def _blocks(entries: Sequence[ReportEntry], width: int) -> Iterator[Sequence[ReportEntry]]:
    """Reports in groups that fit side by side with at least a symbol and its gap each."""
    fit = max(1, (width - LABEL_WIDTH - NUMBER_WIDTH - STATE_WIDTH - 6) // 3)
    for start in range(0, len(entries), fit):
        yield entries[start : start + fit]


def _table(
    width: int,
    statements: Sequence[Statement],
    entries: Sequence[ReportEntry],
    index: StoryIndex,
    labels: Labels,
) -> Table:
    room = width - 2 - NUMBER_WIDTH - LABEL_WIDTH - STATE_WIDTH - 3
    cell_width = max(2, min(WIDEST_CELL, room // len(entries) - 1))
    table = Table(box=None, padding=(0, 1, 0, 0), show_edge=False, pad_edge=False, expand=True)
    table.add_column("", width=NUMBER_WIDTH, no_wrap=True)
    table.add_column(text_of(labels("Aussage")), ratio=1)
    for entry in entries:
        table.add_column(text_of(entry.siglum), width=cell_width, no_wrap=True, overflow="crop")
    table.add_column("", width=STATE_WIDTH, no_wrap=True)
    for statement in statements:
        table.add_row(*_row(statement, entries, index, cell_width))
    return table


def _row(
    statement: Statement, entries: Sequence[ReportEntry], index: StoryIndex, width: int
) -> Iterator[Text]:
    cells = {cell.report: cell for cell in statement.cells}
    yield text_of((statement.id, "dim"))
    yield text_of(shorten(index.words(statement.label), LABEL_LENGTH))
    for entry in entries:
        cell = cells.get(entry.report.id)
        yield _cell(cell, width) if cell else text_of("")
    yield text_of(stand_of(statement)[0])


def _cell(cell: Cell, width: int) -> Text:
    shown = cell_text(cell)
    if width < WORDLESS_CELL or not shown.source:
        return text_of(shown.symbol)
    return text_of(f"{shown.symbol} {_fit(short_source(shown.source), width - 2)}")


def _fit(word: str, width: int) -> str:
    return word if len(word) <= width else f"{word[: width - 1]}."
