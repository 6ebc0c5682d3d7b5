"""A dossier in the terminal: reports, matrix, what differs, what is missing, what was cut."""

from collections.abc import Iterator

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from synopse.export.cell_text import split_statements
from synopse.export.labels import Labels, load_labels
from synopse.export.matrix_view import print_matrix
from synopse.export.moments import days_text
from synopse.export.phrases import GAP, VOICES, ZONES
from synopse.export.ranked_findings import Numbered, number_findings
from synopse.export.report_facts import ReportFacts, facts_of
from synopse.export.story_index import StoryIndex, group_equal, headline_of, index_story
from synopse.export.terminal import grid, say, show_passages, text_of, title
from synopse.export.visible import shorten
from synopse.export.wording_table import Uses, wording_rows
from synopse.model import Dossier, Lineage, StoryDossier, TimelineKind

MOST_FINDINGS = 12
"""Findings listed in the terminal; files have them all."""

MOST_WORDINGS = 8
"""Concepts listed in the terminal."""


def print_dossier(console: Console, dossier: Dossier, *, language: str) -> None:
    """Print every story and what could not be read."""
    labels = load_labels(language)
    for number, story in enumerate(dossier.stories, 1):
        _print_story(console, story, number, labels)
    if dossier.unread:
        title(console, labels("Nicht gelesen"))
        for item in dossier.unread:
            say(console, f"{item.source}: {item.cause}", indent=2)
    if not dossier.stories:
        say(console, labels("Keine Berichte"))


def _print_story(console: Console, story: StoryDossier, number: int, labels: Labels) -> None:
    index = index_story(story)
    facts = facts_of(story, index)
    if number > 1:
        console.print()
    say(
        console,
        (f"{labels('Ereignis').capitalize()} {number}  ", "bold"),
        (headline_of(story) or labels("ohne Titel"), "bold"),
    )
    say(console, (_counts(story, labels), "dim"))
    console.print()
    grid(console, _report_rows(facts, labels), wide=5)
    if len(story.reports) > 1:
        _print_comparison(console, story, index, labels)
    _print_removed(console, facts, labels)


def _counts(story: StoryDossier, labels: Labels) -> str:
    counts = [
        labels.count(len(story.reports), "Bericht", "Berichte"),
        labels.count(len(story.origins), "unabhängiger Ursprung", "unabhängige Ursprünge"),
        days_text(story.story, labels),
    ]
    return " · ".join(count for count in counts if count)


def _report_rows(facts: tuple[ReportFacts, ...], labels: Labels) -> Iterator[list[Text | str]]:
    for line in facts:
        agencies = "/".join((*line.agencies, *line.outlets))
        yield [
            text_of((line.entry.siglum, "bold")),
            shorten(line.outlet or labels("unbekannt"), 18),
            shorten(line.place or "—", 14),
            shorten(agencies or "—", 14),
            labels.count(line.words, "Wort", "Wörter"),
            shares_text(line, labels),
        ]


def shares_text(line: ReportFacts, labels: Labels) -> str:
    """`50 % auch in B, 36 % in E`; empty where nothing is shared."""
    shares = [f"{labels.share(item.share)} {labels('auch in')} {item.siglum}" for item in line.shares[:1]]
    shares += [f"{labels.share(item.share)} {labels('in')} {item.siglum}" for item in line.shares[1:3]]
    return ", ".join(shares)


def _print_comparison(console: Console, story: StoryDossier, index: StoryIndex, labels: Labels) -> None:
    shared, single = split_statements(story.statements)
    print_matrix(console, story, shared, index, labels)
    if single:
        count = labels.count(
            len(single), "weitere Aussage nur in einem Bericht", "weitere Aussagen nur in einem Bericht"
        )
        say(console, (f"… {count}", "dim"), indent=2)
    _print_findings(console, number_findings(story, index), index, labels)
    _print_copy(console, story.lineage, index, labels)
    _print_wording(console, story, index, labels)
    _print_rest(console, story, labels)


def _print_findings(
    console: Console, findings: tuple[Numbered, ...], index: StoryIndex, labels: Labels
) -> None:
    if findings:
        title(console, labels("Befunde"))
    for finding in findings[:MOST_FINDINGS]:
        say(console, *_heading(finding, index, labels), indent=2)
        for same in group_equal(finding.passages, index):
            console.print(Padding(show_passages(index, same), (0, 0, 0, 6), expand=False))
    if len(findings) > MOST_FINDINGS:
        rest = labels.count(len(findings) - MOST_FINDINGS, "weiterer Befund", "weitere Befunde")
        say(console, (f"… {rest} (--html, --md, --json)", "dim"), indent=2)


def _heading(finding: Numbered, index: StoryIndex, labels: Labels) -> Iterator[str | tuple[str, str]]:
    yield (f"{finding.number} {finding.symbol} {labels(finding.heading)}", "bold")
    if finding.about:
        yield f" · {labels(finding.about)}"
    if finding.within_one_report:
        yield f" · {labels('in einem Bericht')}"
    if finding.statement:
        yield f" · {finding.statement}"
    if finding.note:
        searched = ", ".join(index.siglum(report) for report in finding.searched)
        yield f" · {searched}: {labels(finding.note)}" if searched else f" · {labels(finding.note)}"


def _print_copy(console: Console, lineage: tuple[Lineage, ...], index: StoryIndex, labels: Labels) -> None:
    derived = [pair for pair in lineage if pair.derived_a.value != "none" or pair.derived_b.value != "none"]
    if derived:
        title(console, labels("Gemeinsamer Wortlaut"))
    for pair in derived:
        a, b = index.siglum(pair.a.report), index.siglum(pair.b.report)
        agencies = "/".join(pair.agencies) or labels("keine Agentur genannt")
        of = labels("von")
        shares = f"{labels.share(pair.share_of_a)} {of} {a}, {labels.share(pair.share_of_b)} {of} {b}"
        say(console, (f"{a} = {b}", "bold"), f"  {shares} · {agencies}", indent=2)


def _print_wording(console: Console, story: StoryDossier, index: StoryIndex, labels: Labels) -> None:
    several = [wording for wording in story.wording if len(wording.variants) > 1]
    if several:
        title(console, labels("Wortwahl"))
    for wording in several[:MOST_WORDINGS]:
        pieces: list[str | tuple[str, str]] = []
        for row in wording_rows(wording, index):
            pieces += [" · " if pieces else "", (row.variant, "bold"), f" {uses_text(row.own, index)}"]
            if row.quoted:
                pieces.append(
                    f" ({labels(VOICES[row.quoted[0].passages[0].voice])}: {uses_text(row.quoted, index)})"
                )
        say(console, *pieces, indent=2)
    if len(several) > MOST_WORDINGS:
        rest = labels.count(len(several) - MOST_WORDINGS, "weiterer Begriff", "weitere Begriffe")
        say(console, (f"… {rest}", "dim"), indent=2)


def uses_text(uses: tuple[Uses, ...], index: StoryIndex) -> str:
    """`A 2, B 1`: how often each report has a wording; a dash where none has."""
    return ", ".join(f"{index.siglum(use.report)} {len(use.passages)}" for use in uses) or "–"


def _print_rest(console: Console, story: StoryDossier, labels: Labels) -> None:
    """The line that counts what else the files hold."""
    told = sum(1 for entry in story.timeline if entry.kind is TimelineKind.TOLD)
    counts = [
        labels.count(len(story.quotations), "Zitat", "Zitate"),
        labels.count(len(story.people), "Name", "Namen"),
        labels.count(told, "Zeitpunkt", "Zeitpunkte"),
    ]
    fair = [gap for gap in story.silences if gap.fair]
    if fair:
        counts.insert(0, f"{GAP} {labels.count(len(fair), 'faire Lücke', 'faire Lücken')}")
    console.print()
    say(console, (" · ".join(counts), "dim"), indent=2)


def _print_removed(console: Console, facts: tuple[ReportFacts, ...], labels: Labels) -> None:
    cut = [line for line in facts if line.removed]
    if not cut:
        return
    pieces = []
    for line in cut:
        kinds = ", ".join(
            labels(ZONES[item.kind]) if item.kind else labels("anderer Beitrag im selben Text")
            for item in line.removed
        )
        words = labels.count(sum(item.words for item in line.removed), "Wort", "Wörter")
        pieces.append(f"{line.entry.siglum} {words} ({kinds})")
    say(console, (f"{labels('Entfernt')}: ", "bold"), " · ".join(pieces), indent=2)
