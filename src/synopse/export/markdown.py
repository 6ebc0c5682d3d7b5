"""A dossier as Markdown: findings, matrix, collation, wording, timeline, origins, with passages escaped."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from synopse.export.cell_text import cell_text, legend_items, split_statements
from synopse.export.edited_text import EditedLine, lay_out
from synopse.export.evidence import Quotations
from synopse.export.labels import Labels, load_labels
from synopse.export.markdown_text import escape_markdown, row_of, table_head
from synopse.export.moments import days_text, moment_text, time_text
from synopse.export.origin_text import derived_text, order_text, ties_text
from synopse.export.phrases import CERTAINTIES, DERIVATIONS, EDITS, TIERS, TIMELINE, ZONES, stand_of
from synopse.export.ranked_findings import Numbered, number_findings
from synopse.export.report_facts import ReportFacts, facts_of
from synopse.export.story_index import StoryIndex, group_equal, index_story
from synopse.export.timeline_rows import TimelineRow, timeline_rows
from synopse.export.wording_table import Uses, wording_rows
from synopse.model import (
    Cell,
    CollationRow,
    Dossier,
    EditKind,
    Passage,
    Statement,
    StoryDossier,
    Tier,
    TimelineKind,
)


@dataclass(frozen=True, slots=True)
class _Writer:
    """One story and how its passages are written."""

    story: StoryDossier
    index: StoryIndex
    facts: tuple[ReportFacts, ...]
    labels: Labels
    quotations: Quotations

    def words(self, passage: Passage) -> str:
        """A passage's words, escaped; its place alone where words must not be."""
        if self.quotations is Quotations.POSITIONS:
            return f"[{self.index.place(passage)}]"
        return escape_markdown(self.index.words(passage))

    def evidence(self, passage: Passage) -> str:
        """Words and place."""
        if self.quotations is Quotations.POSITIONS:
            return self.words(passage)
        return f"{self.words(passage)} [{self.index.place(passage)}]"

    def same(self, passages: tuple[Passage, ...]) -> str:
        """Equal words once, and all their places."""
        places = ", ".join(self.index.place(passage) for passage in passages)
        words = "" if self.quotations is Quotations.POSITIONS else f"{self.words(passages[0])} "
        return f"{words}[{places}]"

    def heading(self) -> str:
        """The story's title, if it has one that may be shown."""
        headline = self.story.story.headline
        if headline is None or self.quotations is Quotations.POSITIONS:
            return self.labels("ohne Titel")
        return escape_markdown(headline.title.value)


def render_markdown(dossier: Dossier, *, language: str, quotations: Quotations) -> str:
    """A dossier as Markdown in `de` or `en`; the same dossier gives the same bytes."""
    labels = load_labels(language)
    lines = [f"# Synopse: {labels('Dossier')}", ""]
    for number, story in enumerate(dossier.stories, 1):
        index = index_story(story)
        writer = _Writer(story, index, facts_of(story, index), labels, quotations)
        lines += [f"## {labels('Ereignis').capitalize()} {number}: {writer.heading()}", "", *_story(writer)]
    if dossier.unread:
        lines += [f"## {labels('Nicht gelesen')}", ""]
        lines += [
            f"- {escape_markdown(item.source)}: {escape_markdown(item.cause)}" for item in dossier.unread
        ]
        lines.append("")
    return "\n".join(lines).rstrip("\n") + "\n"


def _story(writer: _Writer) -> Iterator[str]:
    labels, story = writer.labels, writer.story
    counts = (
        labels.count(len(story.reports), "Bericht", "Berichte"),
        labels.count(len(story.origins), "unabhängiger Ursprung", "unabhängige Ursprünge"),
        days_text(story.story, labels),
    )
    yield from (" · ".join(count for count in counts if count), "")
    yield from _reports(writer)
    if len(story.reports) > 1:
        for title, section in _SECTIONS:
            found = tuple(section(writer)) or (labels("nichts gefunden"), "")
            yield from (f"### {labels(title)}", "", *found)


def _reports(writer: _Writer) -> Iterator[str]:
    labels = writer.labels
    names = ("Haus", "Erschienen", "Agentur", "Umfang", "Entfernt")
    yield from table_head("", *(labels(name) for name in names))
    for line in writer.facts:
        removed = ", ".join(
            labels(ZONES[item.kind]) if item.kind else labels("anderer Beitrag im selben Text")
            for item in line.removed
        )
        yield row_of(
            line.entry.siglum,
            escape_markdown(line.outlet or labels("unbekannt")),
            moment_text(line.entry.report.published, labels),
            ", ".join(line.agencies) or "–",
            labels.count(line.words, "Wort", "Wörter"),
            removed or "–",
        )
    yield ""


def _findings(writer: _Writer) -> Iterator[str]:
    for finding in number_findings(writer.story, writer.index):
        yield f"- **{finding.number} {finding.symbol} {' · '.join(_about(finding, writer))}**"
        yield from (f"  - {writer.same(group)}" for group in group_equal(finding.passages, writer.index))
    yield ""


def _about(finding: Numbered, writer: _Writer) -> Iterator[str]:
    labels = writer.labels
    yield labels(finding.heading)
    if finding.about:
        yield labels(finding.about)
    if finding.within_one_report:
        yield labels("in einem Bericht")
    if finding.note:
        searched = ", ".join(writer.index.siglum(report) for report in finding.searched)
        yield f"{searched}: {labels(finding.note)}" if searched else labels(finding.note)
    if finding.statement:
        yield finding.statement


def _matrix(writer: _Writer) -> Iterator[str]:
    labels = writer.labels
    several, single = split_statements(writer.story.statements)
    if several:
        sigla = [line.entry.siglum for line in writer.facts]
        yield from table_head(labels("Nr."), labels("Aussage"), *sigla, labels("Stand"))
        yield from (_row(statement, writer) for statement in several)
        legend = " / ".join(f"{symbol} {labels(phrase)}" for symbol, phrase in legend_items())
        yield from ("", legend, "")
        yield from _proofs(several, writer)
    if single:
        count = labels.count(
            len(single), "weitere Aussage nur in einem Bericht", "weitere Aussagen nur in einem Bericht"
        )
        yield from (f"{count}:", "")
        yield from (f"- {statement.id}: {writer.evidence(statement.label)}" for statement in single)
        yield ""


def _row(statement: Statement, writer: _Writer) -> str:
    labels = writer.labels
    cells = {cell.report: cell for cell in statement.cells}
    shown = [_cell(cells.get(line.entry.report.id), labels) for line in writer.facts]
    symbol, phrase = stand_of(statement)
    count = labels.count(statement.origins, "Ursprung", "Ursprünge")
    return row_of(statement.id, writer.words(statement.label), *shown, f"{symbol} {labels(phrase)}, {count}")


def _cell(cell: Cell | None, labels: Labels) -> str:
    if cell is None:
        return ""
    shown = cell_text(cell)
    return f"{shown.symbol} {escape_markdown(shown.source) if shown.source else labels(shown.phrase)}"


def _proofs(statements: tuple[Statement, ...], writer: _Writer) -> Iterator[str]:
    """Every passage of the rows."""
    yield from (f"{writer.labels('Belege')}:", "")
    for statement in statements:
        passages = [passage for cell in statement.cells for passage in cell.passages]
        how = (
            f" ({writer.labels(TIERS[Tier.POSSIBLE])}, {writer.labels(statement.how)})"
            if statement.how
            else ""
        )
        yield f"- {statement.id}{how}"
        yield from (f"  - {writer.evidence(passage)}" for passage in passages)
        yield from (f"  - {line}" for line in _inferred(statement, writer))
    yield ""


def _inferred(statement: Statement, writer: _Writer) -> Iterator[str]:
    """Who may speak where a report names nobody, and the passage of the other report."""
    index = writer.index
    for cell in statement.cells:
        found = index.inferred.get(cell)
        if found:
            other = f"{writer.labels('erschlossen aus')} {index.siglum(found.passages[0].report)}"
            yield f"{index.siglum(cell.report)}: {escape_markdown(found.name)} ({other})"


def _collation(writer: _Writer) -> Iterator[str]:
    labels = writer.labels
    for collation in writer.story.collations:
        yield from (f"{labels('Grundtext')}: {writer.index.siglum(collation.base.report)}", "")
        for stretch in lay_out(collation, writer.index):
            if stretch.changed:
                yield f"- {writer.evidence(stretch.base)}"
                yield from (f"  - {_line(line, writer)}" for line in stretch.lines)
        yield ""


def _line(line: EditedLine, writer: _Writer) -> str:
    siglum = writer.index.siglum(line.report)
    if line.absent or not line.changed:
        return f"**{siglum}** {writer.labels(EDITS[line.edits[0].kind])}"
    return f"**{siglum}** {' '.join(piece for row in line.edits for piece in _edit(row, writer))}"


def _edit(row: CollationRow, writer: _Writer) -> Iterator[str]:
    """Kept words as they are, struck words of the base as ~~such~~, new ones **bold**."""
    if row.kind is EditKind.KEPT:
        yield from (writer.words(passage) for passage in row.passages)
        return
    if row.kind is not EditKind.MOVED:
        yield from (f"~~{writer.words(passage)}~~" for passage in row.base)
    yield from (f"**{writer.words(passage)}**" for passage in row.passages)
    if row.kind not in {EditKind.REWORDED, EditKind.CUT, EditKind.INSERTED}:
        yield f"({writer.labels(EDITS[row.kind])})"


def _wording(writer: _Writer) -> Iterator[str]:
    labels = writer.labels
    if not writer.story.wording:
        return
    names = ("Begriff", "Wort", "in eigener Stimme", "in fremder Rede")
    yield from table_head(*(labels(name) for name in names))
    for wording in writer.story.wording:
        for row in wording_rows(wording, writer.index):
            yield row_of(
                escape_markdown(wording.concept),
                escape_markdown(row.variant),
                _uses(row.own, writer.index),
                _uses(row.quoted, writer.index),
            )
    yield ""


def _uses(uses: tuple[Uses, ...], index: StoryIndex) -> str:
    places = (f"{index.place(voiced.passage)}" for use in uses for voiced in use.passages)
    return ", ".join(places) or "–"


def _timeline(writer: _Writer) -> Iterator[str]:
    findings = number_findings(writer.story, writer.index)
    for row in timeline_rows(writer.story.timeline, writer.index, findings):
        told = row.kind is TimelineKind.TOLD and row.passages
        what = writer.same(row.passages) if told else ", ".join(map(writer.index.siglum, row.reports))
        yield f"- {time_text(row.value, writer.labels)} · {writer.labels(TIMELINE[row.kind])}: {what}"
        yield from (f"  - {line}" for line in _about_moment(row, writer))
    if writer.story.timeline:
        yield ""


def _about_moment(row: TimelineRow, writer: _Writer) -> Iterator[str]:
    """Who is named there, and the findings that dispute the moment, with what is said elsewhere."""
    labels, index = writer.labels, writer.index
    if row.who:
        names = (
            f"{escape_markdown(same[0].name)} [{', '.join(index.place(named.passage) for named in same)}]"
            for same in row.who
        )
        yield f"{labels('Wer')}: {', '.join(names)}"
    for dispute in row.disputes:
        for found in dispute.findings:
            yield f"**{found.number} {found.symbol} {' · '.join(_about(found, writer))}**"
        yield from (
            f"{labels('anderswo')}: {writer.same(group)}" for group in group_equal(dispute.others, index)
        )


def _origins(writer: _Writer) -> Iterator[str]:
    labels, index = writer.labels, writer.index
    of = labels("von")
    for origin in writer.story.origins:
        sigla = ", ".join(index.siglum(member.report) for member in origin.members)
        agency = f" · {origin.agency}" if origin.agency else ""
        yield f"- {origin.id}: {sigla}{agency} · {labels(CERTAINTIES[origin.certainty])}"
        ties = ties_text(origin, labels, index.member)
        if ties:
            yield f"  - {labels('Weshalb sie einmal zählen')}: {escape_markdown(ties)}"
    yield ""
    for derived in writer.story.derivations:
        yield f"- {escape_markdown(derived_text(derived, labels, index.member))}"
    yield ""
    if not writer.story.lineage:
        return
    names = ("Paar", "Anteil", "aus gemeinsamer Quelle", "Agentur", "Veröffentlichung")
    yield from table_head(*(labels(name) for name in names))
    for pair in writer.story.lineage:
        a, b = index.siglum(pair.a.report), index.siglum(pair.b.report)
        yield row_of(
            f"{a} = {b}",
            f"{labels.share(pair.share_of_a)} {of} {a}, {labels.share(pair.share_of_b)} {of} {b}",
            f"{a} {labels(DERIVATIONS[pair.derived_a])}, {b} {labels(DERIVATIONS[pair.derived_b])}",
            ", ".join(pair.agencies) or "–",
            escape_markdown(order_text(pair, labels, index.member)),
        )
    yield ""


def _quotations(writer: _Writer) -> Iterator[str]:
    for quotation in writer.story.quotations:
        yield f"- {escape_markdown(quotation.speaker or writer.labels('ungenannt'))}"
        for version in quotation.versions:
            yield f"  - {' / '.join(writer.evidence(passage) for passage in version)}"
    if writer.story.quotations:
        yield ""


_SECTIONS: tuple[tuple[str, Callable[[_Writer], Iterator[str]]], ...] = (
    ("Befunde", _findings),
    ("Matrix", _matrix),
    ("Agenturtext-Synopse", _collation),
    ("Wortwahl", _wording),
    ("Zeitleiste", _timeline),
    ("Herkunft", _origins),
    ("Zitate", _quotations),
)
