"""Names, times and quantities of a report as short lists, each value once, in the order of the text."""

from collections import Counter
from collections.abc import Iterable, Iterator

from synopse.export.labels import Labels
from synopse.export.visible import shorten
from synopse.model import Findings, NameKind, Quantity, Report, Time

LONGEST = 60
"""Characters of a value that a list shows."""

GROUPS = (
    (NameKind.PERSON, "Personen"),
    (NameKind.ORGANISATION, "Organisationen"),
    (NameKind.PLACE, "Orte"),
    (NameKind.OTHER, "Weitere Namen"),
)


def listed_values(
    report: Report, findings: Findings, labels: Labels
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Heading and values of each list that has any; a value found more than once tells how often."""
    for kind, title in GROUPS:
        yield from _filled(labels(title), (name.name for name in findings.names if name.kind is kind))
    yield from _filled(labels("Zeiten"), (_time(report, time) for time in findings.times))
    yield from _filled(labels("Zahlen"), (_quantity(report, found) for found in findings.quantities))


def _filled(title: str, values: Iterable[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    counted = Counter(shorten(value, LONGEST) for value in values)
    if counted:
        yield title, tuple(f"{value} ({n}×)" if n > 1 else value for value, n in counted.items())


def _time(report: Report, time: Time) -> str:
    mod = f" {time.mod}" if time.mod else ""
    return f"{time.span.of(report.text)} → {time.value}{mod}"


def _quantity(report: Report, found: Quantity) -> str:
    """The words, and the value where they do not show it themselves."""
    value = f"{found.value:g}" if found.high is None else f"{found.value:g}–{found.high:g}"
    words = found.span.of(report.text)
    unit = f" {found.unit}" if found.unit else ""
    return words if value in words and not unit else f"{words} → {value}{unit}"
