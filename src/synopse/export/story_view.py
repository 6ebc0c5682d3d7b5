"""Stories in the terminal: which reports tell the same event."""

from collections.abc import Mapping, Sequence

from rich.console import Console

from synopse.export.labels import load_labels
from synopse.export.moments import days_text, moment_text
from synopse.export.phrases import REMARKS
from synopse.export.terminal import grid, say
from synopse.export.visible import shorten
from synopse.model import Origin, Report, Story


def print_stories(
    console: Console,
    stories: Sequence[Story],
    reports: Mapping[str, Report],
    origins: Sequence[Sequence[Origin]],
) -> None:
    """Print each story with its members; `origins` are those of each story in the same order."""
    labels = load_labels("de")
    for number, (story, independent) in enumerate(zip(stories, origins, strict=True), 1):
        headline = story.headline.title.value if story.headline else labels("ohne Titel")
        say(console, (f"{labels('Ereignis').capitalize()} {number}  {headline}", "bold"))
        counts = (
            labels.count(len({member.report for member in story.members}), "Bericht", "Berichte"),
            labels.count(len(independent), "unabhängiger Ursprung", "unabhängige Ursprünge"),
            days_text(story, labels),
        )
        say(console, (" · ".join(count for count in counts if count), "dim"), indent=2)
        for remark in story.remarks:
            named = f": {', '.join(remark.names)}" if remark.names else ""
            share = f" ({remark.parts}/{remark.of})" if remark.of else ""
            say(console, (f"{labels(REMARKS[remark.kind])}{share}{named}", "dim"), indent=2)
        rows = []
        for member in story.members:
            report = reports[member.report]
            outlet = report.outlet.value if report.outlet else labels("unbekannt")
            part = f"{labels('Teil')} {member.part}" if len(report.parts) > 1 else ""
            rows.append((moment_text(report.published, labels), shorten(outlet, 20), part, report.source))
        grid(console, rows, wide=3)
        console.print()
