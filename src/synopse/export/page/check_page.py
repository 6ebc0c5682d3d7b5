"""One report's attributions for checking: the marked text, a record with boxes to tick for each."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from synopse.export.attribution_facts import AttributionFacts, facts_about, words_of
from synopse.export.attribution_marks import MarkedText, Sign, Stretch, mark_text
from synopse.export.findings_lists import listed_values
from synopse.export.labels import Labels
from synopse.export.page.columns import fold_reason
from synopse.export.page.escaping import escape_words, survives, write_stretch
from synopse.export.phrases import ATTRIBUTIONS, ZONES
from synopse.export.report_facts import count_words
from synopse.export.story_index import bounds
from synopse.export.visible import make_visible
from synopse.model import Findings, Report, Span, Zone


@dataclass(frozen=True, slots=True)
class Row:
    """One zone: how it is shown, its marked words, and the attributions that begin in it."""

    kind: str
    name: str
    html: Markup
    records: tuple[AttributionFacts, ...]


@dataclass(frozen=True, slots=True)
class Fold:
    """Neighbouring zones that are all shown, or all folded away for the same `reason`."""

    reason: str | None
    rows: tuple[Row, ...]
    words: int


@dataclass(frozen=True, slots=True)
class CheckedReport:
    """A report, prepared; `anchor` begins the ids of its elements."""

    number: int
    report: Report
    facts: tuple[AttributionFacts, ...]
    kinds: tuple[tuple[int, str], ...]
    folds: tuple[Fold, ...]
    lists: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def anchor(self) -> str:
        """`r1` for the first report."""
        return f"r{self.number}"

    def words(self, spans: tuple[Span, ...]) -> str:
        """The words of some spans on one line."""
        return words_of(self.report, spans)

    def places(self, spans: tuple[Span, ...]) -> str:
        """The offsets of some spans."""
        return ", ".join(bounds(span) for span in spans)


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes the zones of one report."""

    anchor: str
    report: Report
    marked: MarkedText
    facts: dict[str, AttributionFacts]

    def row(self, zone: Zone) -> Row:
        """A zone; its words are cut at every mark, each stretch an element with its offsets."""
        pieces = tuple(self.marked.lay_out(zone.span))
        begun = [piece.opens for piece in pieces if isinstance(piece, Sign) and piece.first]
        html = Markup().join(
            self._sign(piece) if isinstance(piece, Sign) else self._stretch(piece) for piece in pieces
        )
        return Row(zone.kind.value, ZONES[zone.kind], html, tuple(self.facts[name] for name in begun))

    def _sign(self, sign: Sign) -> Markup:
        if not sign.opens:
            return Markup('<span class="sign" aria-hidden="true">{}</span>').format(sign.words)
        anchor = f"{self.anchor}-t-{sign.opens}" if sign.first else ""
        name = Markup(' id="{}"').format(anchor) if anchor else Markup()
        return Markup('<a class="sign"{} href="#{}-{}">{}</a> ').format(
            name, self.anchor, sign.opens, sign.words.strip()
        )

    def _stretch(self, stretch: Stretch) -> Markup:
        words = stretch.span.of(self.report.text)
        classes = " ".join(("text", *stretch.mark.classes))
        if not survives(words):
            return write_stretch(escape_words(make_visible(words)), (("class", f"{classes} lost"),))
        start, end = str(stretch.span.start), str(stretch.span.end)
        attributes = (("class", classes), ("data-start", start), ("data-end", end))
        return write_stretch(escape_words(words), attributes)


def prepare_check(report: Report, findings: Findings, number: int, labels: Labels) -> CheckedReport:
    """Prepare one report; `number` is its place in the page."""
    facts = facts_about(report, findings, labels)
    writer = _Writer(f"r{number}", report, mark_text(findings, labels), facts)
    kinds = Counter(found.kind for found in findings.attributions)
    return CheckedReport(
        number=number,
        report=report,
        facts=tuple(facts.values()),
        kinds=tuple((kinds[kind], name) for kind, name in ATTRIBUTIONS.items() if kinds[kind]),
        folds=tuple(_folds(report, writer)),
        lists=tuple(listed_values(report, findings, labels)),
    )


def _folds(report: Report, writer: _Writer) -> Iterator[Fold]:
    parts = tuple(part.part for part in report.parts)
    for (_, reason), zones in groupby(report.zones, lambda zone: fold_reason(zone, parts)):
        run = tuple(zones)
        words = sum(count_words(report, zone.span) for zone in run)
        yield Fold(reason, tuple(writer.row(zone) for zone in run), words)
