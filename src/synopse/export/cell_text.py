"""A cell of the matrix in few words: its symbol, who speaks, and where to look."""

from dataclasses import dataclass

from synopse.export.phrases import ABSENT, AGREEMENTS, OWN, QUOTED, UNCHECKED, WORD
from synopse.model import Cell, CellState, Mode, Statement


@dataclass(frozen=True, slots=True)
class CellText:
    """Symbol and text of a cell; `source` are words of the report, `phrase` is a German message id."""

    symbol: str
    phrase: str
    source: str | None = None


def cell_text(cell: Cell) -> CellText:
    """What a cell shows.

    >>> cell_text(Cell("sha256:0", CellState.ATTRIBUTES, mode=Mode.INDIRECT, speaker="Polizei")).source
    'Polizei'
    """
    match cell.state:
        case CellState.NOT_FOUND:
            return CellText(ABSENT, "nicht gefunden")
        case CellState.NOT_CHECKABLE:
            return CellText(UNCHECKED, "nicht prüfbar")
        case CellState.SAYS:
            return CellText(OWN, "eigene Aussage")
    symbol = QUOTED if cell.mode is Mode.DIRECT else WORD
    return CellText(symbol, "ungenannt", cell.speaker or (cell.via[0] if cell.via else None))


NAMELESS = (
    *("Angaben", "Auskunft", "Darstellung", "Nachrichtenagentur", "Agentur"),
    *("Der", "Die", "Das", "Den", "Dem", "Ein", "Eine", "The"),
)
"""Words before a speaker that name no one."""


def short_source(source: str) -> str:
    """The one word of a speaker that a narrow column has room for.

    A name of capitalised words gives its last, anything else its first capitalised word.

    >>> short_source("Katharina Wendorf"), short_source("ein Sprecher der Behörde")
    ('Wendorf', 'Sprecher')
    >>> short_source("Angaben der Polizei"), short_source("Nachrichtenagentur dpa")
    ('Polizei', 'dpa')
    """
    words = source.split()
    capitalised = [word for word in words if word[:1].isupper()]
    telling = [word for word in capitalised if word not in NAMELESS] or capitalised
    if not telling or capitalised == words[:1] != words:
        return words[-1] if words else source
    return telling[-1] if len(capitalised) == len(words) else telling[0]


def split_statements(
    statements: tuple[Statement, ...],
) -> tuple[tuple[Statement, ...], tuple[Statement, ...]]:
    """Statements of two or more reports, and those of one, each in their order."""
    several = tuple(statement for statement in statements if statement.reports > 1)
    return several, tuple(statement for statement in statements if statement.reports <= 1)


def legend_items() -> tuple[tuple[str, str], ...]:
    """What the symbols of a matrix mean: symbol and German message id."""
    return (
        (OWN, "eigene Aussage"),
        (WORD, "zugeschrieben"),
        (QUOTED, "wörtlich"),
        (ABSENT, "nicht gefunden"),
        (UNCHECKED, "nicht prüfbar"),
        *AGREEMENTS.values(),
    )
