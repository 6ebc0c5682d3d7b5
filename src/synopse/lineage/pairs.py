"""Lineage of many reports: each pair of parts that share text."""

from collections.abc import Mapping, Sequence

from synopse.lineage.candidates import find_candidates
from synopse.lineage.derivation import find_pair
from synopse.lineage.passages import RUN_SIZE
from synopse.lineage.words import find_words
from synopse.model import Findings, Lineage, Report
from synopse.model.order import members_of


def find_lineage(reports: Sequence[Report], findings: Mapping[str, Findings]) -> tuple[Lineage, ...]:
    """What every pair of parts of different reports shares, `a` being the earlier of the two.

    Only article zones are compared. Sorted by `a`, then `b`, each by publication (unknown last), then id,
    then part. Works without findings, too: quotations are then taken from the quotation marks.
    """
    by_id = {report.id: report for report in reports}
    words = [find_words(by_id[it.report], it.part, findings.get(it.report)) for it in members_of(reports)]
    pairs = (
        find_pair(words[i], words[j], (by_id[words[i].member.report], by_id[words[j].member.report]))
        for i, j in find_candidates(words, RUN_SIZE)
    )
    return tuple(pair for pair in pairs if pair)
