"""Who has whose copy: shared passages, independent origins, and the edits to a shared text."""

from synopse.lineage.collation import find_collations
from synopse.lineage.common_text import find_derivations
from synopse.lineage.credits import credits_of
from synopse.lineage.order import Limits, doubt_order, find_event_day
from synopse.lineage.origins import independent_origins
from synopse.lineage.pairs import find_lineage
from synopse.lineage.parallels import add_parallels
from synopse.lineage.reprints import find_reprints
from synopse.lineage.statement_origins import StatementOrigins, prepare_statement_origins

__all__ = [
    "Limits",
    "StatementOrigins",
    "add_parallels",
    "credits_of",
    "doubt_order",
    "find_collations",
    "find_derivations",
    "find_event_day",
    "find_lineage",
    "find_reprints",
    "independent_origins",
    "prepare_statement_origins",
]
