"""Laws of attributions: spans hold words, parents enclose, the same text tells the same, no text hangs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.finding import find_findings
from synopse.finding.analysis import analyzer_of
from synopse.finding.attributions import find_attributions
from synopse.model import Part, Report, Span, Zone, ZoneKind
from synopse.text.quotation_marks import find_quotations
from tests.finding.one_report import report_of

PIECES = (
    "Der Landrat sagte, er habe",
    " „Es reicht. Wir gehen“, ",
    "so die Wehr",
    "Das teilte Osterkamp mit.",
    " nach Angaben der Stadt ",
    "zufolge",
    "teilte X mit: ",
    "»Ja«",
    '"',
    "„",
    ". ",
    ", ",
    "\n",
    " wie es hieß, ",
    "(dpa) – ",
    "Sie hätten gewarnt. ",
)
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=14).map("".join)


@given(TEXTS)
def test_spans_hold_words_and_parents_enclose(text: str) -> None:
    found = {one.id: one for one in find_findings(report_of(text)).attributions}
    assert list(found) == [f"a{number}" for number in range(1, len(found) + 1)]
    for one in found.values():
        spans = [*one.content, *one.cue, *one.frame, *one.speaker, *one.mood]
        assert all(span.end <= len(text) and span.of(text).strip() == span.of(text) for span in spans)
        assert one.content
        if one.parent:
            outer = found[one.parent]
            assert all(any(span.contains(part) for span in outer.content) for part in one.content)


@given(TEXTS)
def test_the_same_text_tells_the_same(text: str) -> None:
    assert find_findings(report_of(text)) == find_findings(report_of(text))


@given(TEXTS)
def test_what_stands_in_a_comment_changes_nothing(text: str) -> None:
    alone = report_of(text)
    both = text + "\n\nSie sagte, er sei dumm. „Ja!“"
    zones = (*alone.zones, Zone(ZoneKind.COMMENTS, Span(len(text) + 2, len(both))))
    report = Report(alone.id, alone.source, both, zones, (Part(0, Span(0, len(both))),), language="de")
    assert find_findings(report).attributions == find_findings(alone).attributions


@pytest.mark.parametrize(
    "piece",
    [
        "„Er sagte, sie sei da. ",
        '" a',
        "sagte ",
        "Er sagte, ",
        "nach Angaben der ",
        "Der Chef ",
        "„A.“ ",
        "( ",
        "! ",
        "a",
        "Er sagte, er habe das Haus gesehen, und ",
        "\n\n„a ",
        "„a\n\nb ",
        "\n\n„a\n\nb“ ",
    ],
)
def test_growing_input_is_finished(piece: str) -> None:
    analyzer = analyzer_of("none", "de")
    for size in (10_000, 300_000):
        text = piece * (size // len(piece))
        whole = Span(0, len(text))
        report = Report("sha256:0", "t", text, (Zone(ZoneKind.BODY, whole),), (), language="de")
        sentences = analyzer.sentences(text, [whole])
        found = find_attributions(report, sentences, find_quotations(text, [whole]), analyzer)
        assert all(whole.contains(span) for attribution in found for span in attribution.content)
