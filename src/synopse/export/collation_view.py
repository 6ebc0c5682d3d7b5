"""A shared text in the terminal: its stretches, and what each report made of them."""

from collections.abc import Iterator, Mapping, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from synopse.export.edited_text import EditedLine, Stretch, lay_out_by
from synopse.export.labels import Labels, load_labels
from synopse.export.phrases import EDITS
from synopse.export.story_index import bounds
from synopse.export.terminal import say, text_of
from synopse.export.visible import shorten
from synopse.model import (
    Collation,
    CollationRow,
    EditKind,
    Findings,
    Member,
    Passage,
    Report,
    Span,
)

STRETCH_LENGTH = 220
"""Characters of a stretch of the base that a terminal shows."""

EDIT_LENGTH = 90
"""The same of the words of an edit."""

_CLOSING = 2  # characters that close a sentence behind its last word

MOST_BESIDE = 2
"""Reports beside the base in one table; the others follow in more tables."""


def print_collations(
    console: Console,
    collations: Sequence[Collation],
    reports: Mapping[str, Report],
    findings: Mapping[str, Findings],
) -> None:
    """Print each shared text by stretches of its base, beside it what the others have there."""
    labels = load_labels("de")
    for collation in collations:
        base = collation.base.report
        sentences = findings[base].sentences if base in findings else ()
        stretches = lay_out_by(collation, sentences)
        others = [it.report for it in collation.members if it.report != base]
        say(
            console,
            (f"{labels('Agenturtext-Synopse')} · {labels('Grundtext')}: ", "bold"),
            name_member(collation.base, reports),
        )
        held = labels.count(len(collation.common), "Satz", "Sätze")
        say(console, (f"{labels('Vermutlich gemeinsamer Text')}: {held}", "dim"), indent=2)
        for start in range(0, len(others), MOST_BESIDE):
            beside = others[start : start + MOST_BESIDE]
            rows = [*_joined([_only(stretch, beside) for stretch in stretches])]
            console.print(Padding(_table(rows, base, beside, reports, labels), (0, 0, 1, 2)))
        say(
            console,
            (
                labels(
                    "Der Grundtext ist ein Bericht, der besonders viel vom gemeinsamen Text hat; "
                    "das sagt nichts darüber, wer von wem hat."
                ),
                "dim",
            ),
            indent=2,
        )


def name_member(member: Member, reports: Mapping[str, Report]) -> str:
    """The source of a member, with its part if it is not the first."""
    source = reports[member.report].source
    return f"{source} ({member.part})" if member.part else source


def _only(stretch: Stretch, reports: Sequence[str]) -> Stretch:
    """A stretch with the lines of some reports."""
    return Stretch(stretch.base, tuple(line for line in stretch.lines if line.report in reports))


def _joined(stretches: Sequence[Stretch]) -> Iterator[Stretch]:
    """Stretches that stand unaltered everywhere, one after the other, as one."""
    held: Stretch | None = None
    for stretch in stretches:
        same = not stretch.changed
        if held and same and _reports(held) == _reports(stretch):
            span = Span(held.base.span.start, stretch.base.span.end)
            held = Stretch(Passage(held.base.report, span), held.lines)
            continue
        if held:
            yield held
        held = stretch if same else None
        if not same:
            yield stretch
    if held:
        yield held


def _reports(stretch: Stretch) -> list[str]:
    return [line.report for line in stretch.lines]


def _table(
    stretches: Sequence[Stretch],
    base: str,
    others: Sequence[str],
    reports: Mapping[str, Report],
    labels: Labels,
) -> Table:
    """One row a stretch: the words of the base, and a cell for each other report."""
    table = Table(box=None, expand=True, padding=(0, 1, 0, 0), pad_edge=False, header_style="bold")
    for report in (base, *others):
        table.add_column(text_of(_short(reports[report].source)), ratio=1, overflow="fold")
    for stretch in stretches:
        lines = {line.report: line for line in stretch.lines}
        words = shorten(stretch.base.span.of(reports[base].text), STRETCH_LENGTH)
        first = text_of(f"{words} ", (f"[{bounds(stretch.base.span)}]", "dim"))
        cells = (_cell(lines.get(report), stretch.base.span, reports, labels) for report in others)
        table.add_row(first, *cells)
    return table


def _short(source: str) -> str:
    """A source without the folders it lies in."""
    return source.rpartition("/")[2] or source


def _cell(line: EditedLine | None, base: Span, reports: Mapping[str, Report], labels: Labels) -> Text:
    """What one report made of a stretch."""
    if line is None:
        return text_of(("–", "dim"))
    if line.absent:
        return text_of((labels(EDITS[EditKind.CUT]), "bold"))
    edits = [row for row in line.edits if row.kind not in (EditKind.KEPT, EditKind.MOVED)]
    moved = any(row.kind is EditKind.MOVED for row in line.edits)
    heads = [text_of((labels(EDITS[EditKind.MOVED]), "bold"))] if moved else []
    shown = [*heads, *(_edit(row, base, reports, labels) for row in edits)]
    return Text("\n").join(shown) if shown else text_of((labels(EDITS[EditKind.KEPT]), "dim"))


def _edit(row: CollationRow, base: Span, reports: Mapping[str, Report], labels: Labels) -> Text:
    """One edit: its kind, the words of the base (unless they are the whole stretch) and those here."""
    before, after = (_words(passages, reports) for passages in (row.base, row.passages))
    if after and any(len(it.span) + _CLOSING >= len(base) for it in row.base):
        before = ""
    places = ", ".join(bounds(passage.span) for passage in row.passages or row.base)
    return text_of(
        (f"{labels(EDITS[row.kind])}: ", "bold"),
        f"{before} → {after} " if before and after else f"{before or after} ",
        (f"[{places}]", "dim"),
    )


def _words(passages: tuple[Passage, ...], reports: Mapping[str, Report]) -> str:
    return " … ".join(
        shorten(passage.span.of(reports[passage.report].text), EDIT_LENGTH) for passage in passages
    )
