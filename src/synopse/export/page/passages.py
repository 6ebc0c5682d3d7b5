"""Passages as elements of a page: the exact words and nothing else, or their hash where words must not be."""

from dataclasses import dataclass
from hashlib import sha256

from markupsafe import Markup

from synopse.export.evidence import Quotations
from synopse.export.page.escaping import escape_words, survives
from synopse.export.story_index import StoryIndex, bounds
from synopse.model import Passage, Report, Span, VoicedPassage


@dataclass(frozen=True, slots=True)
class PassageWriter:
    """Writes the passages of one story; `number` is the story's place in the page."""

    index: StoryIndex
    number: int
    quotations: Quotations

    def words(self, passage: Passage, kind: str = "") -> Markup:
        """The passage's words as an element whose text is exactly those words."""
        report = self.index.report(passage.report)
        inner = escape_words(passage.span.of(report.text))
        return self.element("q", report, passage.span, inner, kind)

    def place(self, passage: Passage) -> Markup:
        """`A 104–156`, a link to the place inside its report where the page shows that."""
        if not self.has_anchor(passage):
            return Markup('<span class="at">{}</span>').format(self.index.place(passage))
        return Markup('<a class="at" href="#{}">{}</a>').format(
            self.anchor(passage), self.index.place(passage)
        )

    def evidence(self, passage: Passage | VoicedPassage, kind: str = "") -> Markup:
        """The words and the link to their place."""
        found = passage.passage if isinstance(passage, VoicedPassage) else passage
        if not self.shows(found):
            return self.words(found, kind)
        return Markup("{} {}").format(self.words(found, kind), self.place(found))

    def anchor(self, passage: Passage) -> str:
        """The id of the place where the passage begins in its report's column."""
        return self.anchor_at(passage.report, passage.span.start)

    def anchor_at(self, report: str, start: int) -> str:
        """The id of an offset in a report's column."""
        return f"s{self.number}-{self.index.siglum(report)}-{start}"

    def has_anchor(self, passage: Passage) -> bool:
        """Whether the column of the report shows the zone in which the passage begins."""
        zone = self.index.zone(passage)
        return zone is not None and self.shows_span(self.index.report(passage.report), zone.span)

    def shows(self, passage: Passage) -> bool:
        """Whether the page may and can carry the passage's words."""
        return self.shows_span(self.index.report(passage.report), passage.span)

    def shows_span(self, report: Report, span: Span) -> bool:
        """The same for a stretch of a report."""
        return self.quotations is Quotations.FULL and survives(span.of(report.text))

    def element(self, tag: str, report: Report, span: Span, inner: Markup, kind: str = "") -> Markup:
        """An element for a stretch of a report: `inner` is its marked-up words, dropped where not shown."""
        where = Markup('data-report="{}" data-start="{}" data-end="{}"').format(
            report.id, span.start, span.end
        )
        if not self.shows_span(report, span):
            digest = sha256(span.of(report.text).encode("utf-8", "surrogatepass")).hexdigest()
            shown = f"{self.index.siglum(report.id)} {bounds(span)}"
            return Markup('<span class="at" {} data-sha256="{}">{}</span>').format(where, digest, shown)
        return Markup('<{} class="{}" {} lang="{}">{}</{}>').format(
            tag, kind or "w", where, report.language or "", inner, tag
        )
