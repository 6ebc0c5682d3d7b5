"""What a report says, in the terminal: its sentences with the words of others marked, and whose they are."""

from bisect import bisect_left
from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from synopse.export.labels import Labels, load_labels
from synopse.export.phrases import ATTRIBUTIONS
from synopse.export.story_index import bounds
from synopse.export.terminal import grid, say, text_of
from synopse.export.visible import make_visible, shorten
from synopse.model import Attribution, Findings, NameKind, Report, Span

OPEN, CLOSE = "⟦", "⟧"
"""What stands around the words of another, so that they show without colour."""


def print_findings(console: Console, report: Report, findings: Findings) -> None:
    """Print sentences and attributions in text order, then names, times and quantities."""
    labels = load_labels("de")
    say(console, (report.source, "bold"))
    contents = sorted({span for found in findings.attributions for span in found.content})
    grid(
        console,
        (
            (text_of((bounds(span), "dim")), _sentence(report.text, span, contents))
            for span in findings.sentences
        ),
        wide=1,
    )
    say(console, (labels("Zuschreibungen"), "bold"), indent=2)
    grid(console, _attribution_rows(report, findings.attributions, labels), wide=4, indent=4)
    for name, values in _lists(report, findings, labels):
        if values:
            say(console, (f"{name}: ", "bold"), values, indent=2)
    console.print()


def _sentence(text: str, sentence: Span, contents: list[Span]) -> Text:
    """A sentence with brackets around the words of others; contents are sorted by where they begin."""
    marks: list[tuple[int, str]] = []
    first = max(0, bisect_left(contents, sentence) - 1)
    for span in contents[first:]:
        if span.start >= sentence.end:
            break
        if span.overlaps(sentence):
            marks.append((max(span.start, sentence.start), OPEN))
            marks.append((min(span.end, sentence.end), CLOSE))
    shown, position = Text(), sentence.start
    for offset, bracket in sorted(marks):
        shown.append(make_visible_inside(text[position:offset]))
        shown.append(bracket, "bold")
        position = offset
    shown.append(make_visible_inside(text[position : sentence.end]))
    return shown


def make_visible_inside(words: str) -> str:
    """The words made visible, with a space at either end where there was white space."""
    inner = make_visible(words)
    before = " " if words[:1].isspace() else ""
    after = " " if words[-1:].isspace() and inner else ""
    return f"{before}{inner}{after}"


def _attribution_rows(
    report: Report, attributions: tuple[Attribution, ...], labels: Labels
) -> Iterator[tuple[Text | str, ...]]:
    for found in attributions:
        said = " … ".join(span.of(report.text) for span in found.content)
        where = ", ".join(bounds(span) for span in found.content)
        yield (
            text_of((found.id, "dim")),
            labels(ATTRIBUTIONS[found.kind]),
            shorten(_speaker(report, found, labels), 24),
            " ".join((*(span.of(report.text) for span in found.cue),))[:16],
            text_of(shorten(said, 90), (f" [{where}]", "dim")),
        )


def _speaker(report: Report, found: Attribution, labels: Labels) -> str:
    mention = " ".join(span.of(report.text) for span in found.speaker)
    name = found.speaker_name or mention or labels("ungenannt")
    via = f" · {', '.join(found.via)}" if found.via else ""
    return f"{name}{via}"


def _lists(report: Report, findings: Findings, labels: Labels) -> Iterator[tuple[str, str]]:
    """Names, times and quantities, each on one line."""
    for kind, title in (
        (NameKind.PERSON, "Personen"),
        (NameKind.ORGANISATION, "Organisationen"),
        (NameKind.PLACE, "Orte"),
    ):
        named = dict.fromkeys(name.name for name in findings.names if name.kind is kind)
        yield labels(title), ", ".join(named)
    yield (
        labels("Zeiten"),
        ", ".join(f"{time.span.of(report.text)} → {time.value}" for time in findings.times),
    )
    yield labels("Zahlen"), ", ".join(quantity.span.of(report.text) for quantity in findings.quantities)
