"""Who has whose copy: shared passages, independent origins, and the edits to a shared text."""

from synopse.lineage.collation import find_collations
from synopse.lineage.credits import credits_of
from synopse.lineage.origins import independent_origins
from synopse.lineage.pairs import find_lineage

__all__ = ["credits_of", "find_collations", "find_lineage", "independent_origins"]
