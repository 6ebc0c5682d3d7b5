"""Names by which parts of one run are compared: what is a name in one report is one in all."""

from collections.abc import Mapping, Sequence

from synopse.model import Findings, Member, NameKind, Report
from synopse.text.tokens import find_tokens_in

_SHORTEST = 4
_KINDS = (NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE)


def find_shared_names(
    members: Sequence[Member], reports: Mapping[str, Report], findings: Mapping[str, Findings]
) -> tuple[frozenset[str], ...]:
    """For each member the known names among its capitalised words, each by its last word, folded."""
    known = _known_names(reports, findings)
    return tuple(known & _capitalised(reports[member.report], member.part) for member in members)


def _known_names(reports: Mapping[str, Report], findings: Mapping[str, Findings]) -> frozenset[str]:
    """The last word of every name found in any report, and every place of a dateline."""
    found = [it.name for report in findings.values() for it in report.names if it.kind in _KINDS]
    found += [line.place for report in reports.values() for line in report.datelines if line.place]
    last = (name.split()[-1].casefold() for name in found if name.strip())
    return frozenset(name for name in last if len(name) >= _SHORTEST)


def _capitalised(report: Report, part: int) -> frozenset[str]:
    """Capitalised words of a part's article zones, folded."""
    spans = [zone.span for zone in report.article_zones(part)]
    words = find_tokens_in(report.text, spans)
    return frozenset(token.key for token in words if report.text[token.span.start].isupper())
