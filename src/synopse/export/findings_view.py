"""What a report says, in the terminal: its text with the words of others marked, and whose they are."""

from collections import Counter
from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from synopse.export.attribution_facts import AttributionFacts, facts_about
from synopse.export.attribution_marks import (
    CUE,
    MOOD,
    SPEAKER,
    MarkedText,
    Sign,
    Stretch,
    letter_of,
    mark_text,
)
from synopse.export.findings_lists import listed_values
from synopse.export.labels import Labels, load_labels
from synopse.export.margin import anchored, print_beside
from synopse.export.moments import moment_text
from synopse.export.phrases import ATTRIBUTIONS, ZONES
from synopse.export.report_facts import MARGINS, count_words
from synopse.export.story_index import bounds
from synopse.export.terminal import say
from synopse.export.visible import make_visible
from synopse.model import ARTICLE_KINDS, AttributionKind, Findings, Report, Stance, Zone, ZoneKind

STYLES = {
    AttributionKind.DIRECT.value: "green",
    AttributionKind.INDIRECT.value: "cyan",
    AttributionKind.INDIRECT_FREE_INDIRECT.value: "blue",
    AttributionKind.FREE_INDIRECT.value: "magenta",
    AttributionKind.REPORTED.value: "yellow",
    CUE: "bold",
    MOOD: "italic",
    SPEAKER: "underline",
}
"""Colours repeat what the signs say; nothing is told by them alone."""


def print_findings(console: Console, report: Report, findings: Findings, *, language: str = "de") -> None:
    """Print the article zone by zone with marks and margin, then names, times, quantities and doubts."""
    labels = load_labels(language)
    facts = facts_about(report, findings, labels)
    marked = mark_text(findings, labels)
    notes = {name: tuple(_note(about, labels)) for name, about in facts.items()}
    _print_head(console, report, findings, labels)
    for zone in report.zones:
        if zone.kind in ARTICLE_KINDS:
            console.print()
            print_beside(console, _zone(report, zone, marked, labels), notes)
    _print_rest(console, report, findings, labels)


def _print_head(console: Console, report: Report, findings: Findings, labels: Labels) -> None:
    outlet = report.outlet.value if report.outlet else labels("Haus unbekannt")
    kinds = Counter(found.kind for found in findings.attributions)
    counts = [f"{kinds[kind]} {labels(name)[2:]}" for kind, name in ATTRIBUTIONS.items() if kinds[kind]]
    total = labels.count(len(findings.attributions), "Zuschreibung", "Zuschreibungen")
    say(console, (report.source, "bold"))
    say(console, f"{outlet} · {moment_text(report.published, labels)}", indent=2)
    say(console, f"{total}{': ' if counts else ''}{', '.join(counts)}", indent=2)
    if counts:
        say(console, (_legend(labels), "dim"), indent=2)


def _legend(labels: Labels) -> str:
    kinds = ", ".join(f"{letter_of(kind, labels)} {labels(name)[2:]}" for kind, name in ATTRIBUTIONS.items())
    words = f"_{labels('Redeverb')}_ *{labels('Modus')}*"
    return f"⟦ ⟧ {labels('auf fremdes Wort')}: {kinds} · {words}"


def _zone(report: Report, zone: Zone, marked: MarkedText, labels: Labels) -> Text:
    """A zone on one line, what is not running text with its name before it."""
    shown = Text()
    if zone.kind is not ZoneKind.BODY:
        shown.append(f"{labels(ZONES[zone.kind])}: ", "dim")
    for piece in marked.lay_out(zone.span):
        shown.append_text(_sign(piece) if isinstance(piece, Sign) else _stretch(report, piece))
    return shown


def _sign(sign: Sign) -> Text:
    return anchored(sign.words, sign.opens) if sign.first else Text(sign.words, style="bold")


def _stretch(report: Report, stretch: Stretch) -> Text:
    styles = " ".join(STYLES[name] for name in stretch.mark.classes)
    return Text(_spaced(stretch.span.of(report.text)), style=styles)


def _spaced(words: str) -> str:
    """The words made visible, with a space at either end where there was white space."""
    inner = make_visible(words)
    before = " " if words[:1].isspace() else ""
    after = " " if words[-1:].isspace() and inner else ""
    return f"{before}{inner}{after}"


def _note(about: AttributionFacts, labels: Labels) -> Iterator[Text]:
    """The speaker and, below, how that was made out; nested attributions are indented."""
    indent = " " * (2 * min(about.depth, 4))
    named = about.found.speaker_name is not None
    head = Text(f"{indent}{about.number} ", style="dim")
    yield head.append(about.speaker, "not dim bold" if named else "not dim")
    for line in about.notes(labels):
        warns = line == about.stance and about.found.stance is Stance.DISTANCING
        yield Text(f"{indent}   {line}", style="red" if warns else "dim")


def _print_rest(console: Console, report: Report, findings: Findings, labels: Labels) -> None:
    console.print()
    for name, values in listed_values(report, findings, labels):
        say(console, (f"{name}: ", "bold"), " · ".join(values), indent=2)
    left_out = Counter[ZoneKind]()
    for zone in report.zones:
        if zone.kind not in ARTICLE_KINDS and zone.kind not in MARGINS:
            left_out[zone.kind] += count_words(report, zone.span)
    if left_out:
        parts = (
            f"{labels(ZONES[kind])} ({labels.count(number, 'Wort', 'Wörter')})"
            for kind, number in left_out.items()
        )
        say(console, (f"{labels('Entfernt')}: ", "bold"), " · ".join(parts), indent=2)
    for doubt in report.doubts:
        where = f" [{bounds(doubt.span)}]" if doubt.span else ""
        say(console, (f"{doubt.code} ", "bold"), f"{labels(doubt.note)}{where}", indent=2)
    console.print()
