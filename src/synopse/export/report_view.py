"""A report in the terminal: what its text is made of."""

from rich.console import Console

from synopse.export.labels import Labels, load_labels
from synopse.export.moments import moment_text
from synopse.export.phrases import TEXT_KINDS, ZONES
from synopse.export.story_index import bounds
from synopse.export.terminal import grid, say, text_of
from synopse.export.visible import shorten
from synopse.model import CreditFor, Report

ZONE_LENGTH = 68
"""Characters of a zone that are shown."""


def print_report(console: Console, report: Report) -> None:
    """Print masthead facts, zones with the beginning of their text, and doubts."""
    labels = load_labels("de")
    say(console, (report.source, "bold"))
    for place in report.also_at:
        say(console, f"= {place}", indent=2)
    grid(console, _facts(report, labels), wide=1)
    say(console, (labels("Zonen"), "bold"), indent=2)
    several = len(report.parts) > 1
    grid(
        console,
        (
            (
                text_of((bounds(zone.span), "dim")),
                f"{zone.part}" if several else "",
                labels(ZONES[zone.kind]),
                shorten(zone.span.of(report.text), ZONE_LENGTH),
            )
            for zone in report.zones
        ),
        wide=3,
        indent=4,
    )
    for doubt in report.doubts:
        where = f" [{bounds(doubt.span)}]" if doubt.span else ""
        say(console, (f"{doubt.code} ", "bold"), f"{labels(doubt.note)}{where}", indent=2)
    console.print()


def _facts(report: Report, labels: Labels) -> list[tuple[str, str]]:
    """Name and value of what is known about a report."""
    facts = [
        (labels("Haus"), report.outlet.value if report.outlet else labels("unbekannt")),
        (labels("Titel"), report.title.value if report.title else labels("ohne Titel")),
        (labels("Erschienen"), moment_text(report.published, labels)),
    ]
    if report.updated:
        facts.append((labels("Stand"), moment_text(report.updated, labels)))
    if report.authors:
        facts.append((labels("Von"), ", ".join(author.value for author in report.authors)))
    facts += [
        (labels("Ortsmarke"), report.text[line.span.start : line.span.end]) for line in report.datelines
    ]
    facts += [_credit(report, place, labels) for place in range(len(report.credits))]
    facts.append((labels("Art"), labels(TEXT_KINDS[report.text_kind])))
    facts.append((labels("Sprache"), report.language or labels("unbekannt")))
    if report.comments:
        facts.append((labels("Kommentare"), str(len(report.comments))))
    if report.cut_short:
        facts.append((labels("Text bricht ab"), report.cut_short))
    return facts


def _credit(report: Report, place: int, labels: Labels) -> tuple[str, str]:
    credit = report.credits[place]
    kind = "Bildnachweis" if credit.credit_for is CreditFor.PHOTO else "Agenturkürzel"
    where = f" [{bounds(credit.span)}]" if credit.span else ""
    return labels(kind), f"{'/'.join((*credit.agencies, *credit.outlets))}{where}"
