"""Markdown as text: foreign words that mean nothing to it, and rows of tables."""

import re
from collections.abc import Iterator

from synopse.export.visible import make_visible

_MEANING = re.compile(r"[\\`*_{}\[\]<>|~&$#]")


def escape_markdown(words: str) -> str:
    r"""Words on one line with every character escaped that Markdown would take for its own.

    >>> escape_markdown("<b>*sehr*</b> [gut](x)")
    '\\<b\\>\\*sehr\\*\\</b\\> \\[gut\\](x)'
    """
    return _MEANING.sub(lambda match: f"\\{match[0]}", make_visible(words))


def row_of(*cells: str) -> str:
    """A row of a table."""
    return f"| {' | '.join(cells)} |"


def table_head(*names: str) -> Iterator[str]:
    """A table's head and the line below it."""
    yield row_of(*names)
    yield row_of(*("---" for _ in names))
