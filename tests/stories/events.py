"""Invented events and reports on them."""

from synopse.model import Findings, Name, NameKind, Report, Span
from tests.lineage.made_up import made_up

DYKE = (
    "Deich bei Sandhusen gebrochen",
    (
        "Bei Sandhusen ist in der Nacht der Deich gebrochen. Rund zweihundert Anwohner mussten ihre Häuser "
        "verlassen. Landrätin Tomma Gerdes sprach von der schwersten Flut seit dreißig Jahren. Helfer "
        "füllten bis zum Morgen Sandsäcke, dann mussten sie vor dem Wasser zurückweichen."
    ),
)
DYKE_AGAIN = (
    "Flut in Sandhusen: Zweihundert Anwohner ohne Obdach",
    (
        "Nach dem Bruch des Deichs in Sandhusen sind zweihundert Menschen in einer Sporthalle untergekommen. "
        "Die Flut sei die schwerste seit dreißig Jahren, sagte Landrätin Tomma Gerdes. Mit Sandsäcken hatten "
        "Helfer bis in den Morgen versucht, das Wasser aufzuhalten."
    ),
)
OTHER_DYKE = (
    "Deichbruch am Krummsee",
    (
        "Am Krummsee hat das Wasser einen alten Deich aufgerissen. Fünf Höfe wurden von der Straße "
        "abgeschnitten. Deichgraf Enno Wilts will die Lücke mit Steinen schließen. Vieh wurde auf höher "
        "gelegene Weiden getrieben, Menschen kamen nicht in Gefahr."
    ),
)
BUDGET = (
    "Bergfelden beschließt Haushalt",
    (
        "Der Stadtrat von Bergfelden hat den Haushalt für das nächste Jahr beschlossen. Kämmerin Ruth Adam "
        "rechnet mit höheren Gebühren für Müll und Wasser. Die Opposition stimmte geschlossen dagegen."
    ),
)


def report_on(event: tuple[str, str], outlet: str, day: str | None) -> Report:
    title, body = event
    return made_up(f"{title}\n\n{body}", outlet=outlet, published=day)


DYKE_NAMES = (
    ("Sandhusen", NameKind.PLACE),
    ("Krummsee", NameKind.PLACE),
    ("Tomma Gerdes", NameKind.PERSON),
    ("Enno Wilts", NameKind.PERSON),
)


def named(report: Report, *names: tuple[str, NameKind]) -> Findings:
    """Findings with the first mention of each name."""
    spans = ((report.text.index(name), name, kind) for name, kind in names if name in report.text)
    return Findings(
        report.id,
        names=tuple(Name(Span(start, start + len(name)), kind, name) for start, name, kind in sorted(spans)),
    )
