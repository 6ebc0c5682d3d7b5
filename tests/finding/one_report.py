"""A report made of bare text, as far as the finders of names, times and quantities need one."""

from synopse.model import How, Moment, Part, Precision, Report, Span, Zone, ZoneKind
from synopse.text.lines import find_lines


def report_of(text: str, published: str | None = None, language: str = "de") -> Report:
    """A report whose lines are body zones."""
    moment = Moment(published, Precision.DAY, How.GIVEN) if published else None
    zones = tuple(Zone(ZoneKind.BODY, line) for line in find_lines(text))
    parts = (Part(0, Span(0, len(text))),) if text else ()
    return Report("sha256:0", "test.txt", text, zones, parts, language=language, published=moment)


def lines_of(report: Report) -> tuple[Span, ...]:
    """Each line as one sentence: the tests write one sentence a line."""
    return tuple(zone.span for zone in report.article_zones())
