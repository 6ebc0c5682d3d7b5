"""Whom a part names as the source of its text: agency credits and datelines, never photo credits."""

from collections.abc import Iterator

from synopse.model import CreditFor, Member, Passage, Report, Span


def credits_of(report: Report, member: Member) -> tuple[str, ...]:
    """Canonical names of the agencies credited for the text of one part, in text order."""
    return tuple(credit_places(report, member))


def credit_places(report: Report, member: Member) -> dict[str, Passage | None]:
    """The agencies credited for the text of one part, each with the first passage that names it.

    An agency that only the metadata of a text name, its provider, has no passage and comes last.
    """
    part = next(it.span for it in report.parts if it.part == member.part)
    places: dict[str, Passage | None] = {}
    for span, agencies in sorted(_credited(report)):
        for agency in agencies if part.overlaps(span) else ():
            places.setdefault(agency, Passage(report.id, span))
    for agency in _provided(report):
        places.setdefault(agency, None)
    return places


def wire_agency(report: Report) -> str | None:
    """The agency whose own wire a report is: it is named as the outlet and credited for the text."""
    outlet = report.outlet.value if report.outlet else None
    named = (*(it.agencies for it in report.credits), *(it.agencies for it in report.datelines))
    return outlet if any(outlet in agencies for agencies in named) else None


def has_own_dateline(report: Report, member: Member) -> bool:
    """Whether a dateline of the part names an outlet and no agency: `Kyjiw taz |`."""
    part = next(it.span for it in report.parts if it.part == member.part)
    return any(line.outlets and not line.agencies for line in report.datelines if part.overlaps(line.span))


def _credited(report: Report) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """Credits and datelines that speak of the text."""
    for credit in report.credits:
        if credit.credit_for is CreditFor.TEXT and credit.span:
            yield credit.span, credit.agencies
    for dateline in report.datelines:
        yield dateline.span, dateline.agencies


def _provided(report: Report) -> Iterator[str]:
    """Agencies that metadata alone name."""
    for credit in report.credits:
        if credit.credit_for is CreditFor.TEXT and credit.span is None:
            yield from credit.agencies
