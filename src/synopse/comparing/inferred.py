"""Who may speak where a report names nobody, by what other reports of the story say.

An office that one report leaves open (`der Minister`) may be held by the person another report gives it to; a
sentence on nobody's word may be attributed elsewhere. Either is shown as inferred beside its evidence, never
put in the place of what the report says.
"""

from collections.abc import Iterable, Iterator, Sequence

from synopse.lang.name_variants import same_family, same_person
from synopse.model import (
    Cell,
    CellState,
    InferredSpeaker,
    OpenRole,
    Passage,
    ReportEntry,
    Role,
    Span,
    Statement,
    Tier,
)

ROLE_RULE = "role@1"
STATEMENT_RULE = "statement@1"
_INSTITUTION = "institution"
_CLOSE = (Tier.VERBATIM, Tier.NEAR)

Holder = tuple[str, Passage]


def infer_speakers(
    entries: Sequence[ReportEntry], statements: Sequence[Statement]
) -> tuple[InferredSpeaker, ...]:
    """All that may be inferred, by report, then by statement; nothing where it could be two persons."""
    return (*_by_roles(entries), *_by_statements(entries, statements))


def _by_roles(entries: Sequence[ReportEntry]) -> Iterator[InferredSpeaker]:
    """Open offices of each report that the other reports give to one person."""
    for entry in entries:
        for role in entry.findings.open_roles:
            others = (other for other in entries if other is not entry)
            found = _one_holder(_holders(role, others))
            if found:
                name, passage = found
                yield InferredSpeaker(
                    entry.report.id, name, (passage,), ROLE_RULE, attribution=role.attribution
                )


def _holders(asked: OpenRole, entries: Iterable[ReportEntry]) -> list[Holder]:
    """Whom other reports give an office, with the words that do."""
    return [
        (role.name, Passage(entry.report.id, _whole(role)))
        for entry in entries
        for role in entry.findings.roles
        if may_hold(asked, role)
    ]


def _whole(role: Role) -> Span:
    """Role and name in one span."""
    return Span(min(role.span.start, role.holder.start), max(role.span.end, role.holder.end))


def may_hold(asked: OpenRole, role: Role) -> bool:
    """Whether a role another report gives can be the office asked for: one family, one owner, one tenure."""
    if role.family != asked.family or role.tenure is not asked.tenure or role.feminine != asked.feminine:
        return False
    if asked.family == _INSTITUTION:
        return asked.office == role.office
    owned = asked.of is None or role.of is None or asked.of == role.of
    related = role.office.endswith(asked.office) or asked.office.endswith(role.office)
    return owned and (related or asked.of == role.of is not None)


def _one_holder(holders: Sequence[Holder]) -> Holder | None:
    """The one person all holders are, under the fullest name; None where they are several or none."""
    if not holders or any(not _same(holders[0][0], name) for name, _ in holders):
        return None
    return max(holders, key=lambda holder: len(holder[0].split()))


def _same(one: str, other: str) -> bool:
    """Whether two names are surely one person's: equal in full, or one of them a family name alone."""
    if " " in one and " " in other:
        return same_person(one, other)
    return same_family(one.rsplit(maxsplit=1)[-1], other.rsplit(maxsplit=1)[-1])


def _by_statements(
    entries: Sequence[ReportEntry], statements: Sequence[Statement]
) -> Iterator[InferredSpeaker]:
    """Sentences on nobody's word in rows that as many reports or more put on one person's or body's."""
    named = {entry.report.id: _names(entry) for entry in entries}
    for statement in statements:
        cells = statement.cells if statement.tier in _CLOSE else ()
        speakers = [holder for cell in cells if (holder := _speaker(cell, named))]
        bare = [cell for cell in cells if _on_nobodys_word(cell)]
        close = len(speakers) >= len(bare)
        found = _one_holder(speakers) if close else None
        if found:
            name, passage = found
            yield from (
                InferredSpeaker(cell.report, name, (passage,), STATEMENT_RULE, statement=statement.id)
                for cell in bare
            )


def _names(entry: ReportEntry) -> frozenset[str]:
    """The names that speakers of a report resolve to."""
    return frozenset(found.speaker_name for found in entry.findings.attributions if found.speaker_name)


def _speaker(cell: Cell, named: dict[str, frozenset[str]]) -> Holder | None:
    """Who speaks in a cell by name, and where."""
    if cell.speaker is None or cell.speaker not in named.get(cell.report, frozenset()):
        return None
    return cell.speaker, cell.passages[0]


def _on_nobodys_word(cell: Cell) -> bool:
    """Whether a cell gives the statement as another's word and nobody for it, not even a medium.

    What a report says in its own voice is its own word, whoever says the same elsewhere.
    """
    return cell.state is CellState.ATTRIBUTES and cell.speaker is None and not cell.via
