"""Lineage of many reports: each pair of parts that share text."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache, partial

from synopse.lineage.candidates import Candidates, find_candidates
from synopse.lineage.derivation import find_pair
from synopse.lineage.houses import house_of
from synopse.lineage.order import Limits
from synopse.lineage.standing import Holder
from synopse.lineage.words import MemberWords, article_text, find_words
from synopse.model import Lineage, Member, Report
from synopse.model.order import members_of

_REMEMBERED = 4_000
"""Parts whose words are kept between pairs; all pairs of a part stand close together."""

_DAY = len("2025-02-12")


def find_lineage(reports: Sequence[Report], limits: Limits | None = None) -> tuple[Lineage, ...]:
    """What every pair of parts of different reports shares, `a` being the earlier of the two.

    Only article zones are compared. Sorted by `a`, then `b`, each by publication (unknown last), then id,
    then part. `limits` tell which times of publication are plausible.
    """
    by_id = {report.id: report for report in reports}
    members = members_of(reports)
    candidates = find_candidates(
        (article_text(by_id[it.report], it.part) for it in members),
        [holder_of(by_id[it.report]) for it in members],
    )
    return align_candidates(members, by_id, candidates, limits)


def holder_of(report: Report) -> Holder:
    """Whose a report is, and of which day."""
    house = house_of(report.outlet.value) if report.outlet else None
    return Holder(report.id, house, report.published.value[:_DAY] if report.published else None)


def align_candidates(
    members: Sequence[Member],
    reports: Mapping[str, Report],
    candidates: Candidates,
    limits: Limits | None = None,
) -> tuple[Lineage, ...]:
    """The lineage of those candidates that share text, in their order; they go by numbers of `members`."""
    return tuple(_pairs(members, reports, candidates, limits or Limits()))


def _pairs(
    members: Sequence[Member], reports: Mapping[str, Report], candidates: Candidates, limits: Limits
) -> Iterator[Lineage]:
    """The lineage of those candidates that share text, in their order."""

    @lru_cache(maxsize=_REMEMBERED)
    def words_of(number: int) -> MemberWords:
        member = members[number]
        return find_words(reports[member.report], member.part)

    for i, j in candidates.pairs:
        pair = (reports[members[i].report], reports[members[j].report])
        is_standing = partial(candidates.standing.is_standing, i, j)
        found = find_pair(words_of(i), words_of(j), pair, limits, is_standing)
        if found:
            yield found
