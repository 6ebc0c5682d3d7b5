"""Whom a part names as the source of its text: agency credits and datelines, never photo credits."""

from collections.abc import Iterator

from synopse.model import CreditFor, Member, Report, Span


def credits_of(report: Report, member: Member) -> tuple[str, ...]:
    """Canonical names of the agencies credited for the text of one part, in text order."""
    named = sorted((span, agencies) for span, agencies in _credited(report))
    part = next(it.span for it in report.parts if it.part == member.part)
    inside = (agency for span, agencies in named if part.overlaps(span) for agency in agencies)
    return tuple(dict.fromkeys(inside))


def has_own_dateline(report: Report, member: Member) -> bool:
    """Whether a dateline of the part names an outlet and no agency: `Kyjiw taz |`."""
    part = next(it.span for it in report.parts if it.part == member.part)
    return any(line.outlets and not line.agencies for line in report.datelines if part.overlaps(line.span))


def _credited(report: Report) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """Credits and datelines that speak of the text."""
    for credit in report.credits:
        if credit.credit_for is CreditFor.TEXT:
            yield credit.span, credit.agencies
    for dateline in report.datelines:
        yield dateline.span, dateline.agencies
