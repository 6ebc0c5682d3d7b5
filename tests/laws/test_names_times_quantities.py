"""Laws of names, times and quantities: spans hold words, the same text tells the same, no text hangs."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.finding.names import find_names
from synopse.finding.quantities import find_quantities
from synopse.finding.speakers import resolve_speakers
from synopse.finding.times import find_times
from tests.finding.one_report import lines_of, report_of

PIECES = (
    "Landrat Jens Osterkamp sagte, am Mittwoch kamen 20 bis 30 Leute.",
    "In der Nacht zum 13. Februar fuhr Osterkamps Zug nach Köln",
    "Kurz nach 21 Uhr, 2,5 Mio. Euro; zwischen 5 und",
    "von der Dr. St. J.D. -",
    "31. Februar 99.99.9999 24:99 Uhr Silvester",
    "\n",
    " ",
    "„Ich“ s’ ’",
    "Ⅷ½ ١٢ Stunden ²",
    "am nächsten Tag, vom 3., 4. und 5. Mai 9999 bis 31. Dezember 9999, übernächsten Montag",
    "seit 99999 Jahren, vor 99999 Tagen, im 0. Jahrhundert, 0 v. Chr., halb eins, Ostern 1583",
    "mehrere Millionen, zwei Drittel, jeder Zweite, die Hälfte, 24-stündig",
)
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=12), max_size=12).map("".join)


@given(TEXTS)
def test_findings_are_ordered_spans_of_the_text(text: str) -> None:
    report = report_of(text, "2025-02-13")
    sentences = lines_of(report)
    for found in (
        find_names(report, sentences),
        find_times(report, sentences),
        find_quantities(report, sentences),
    ):
        spans = [one.span for one in found]
        assert spans == sorted(spans)
        assert all(one.end <= other.start for one, other in pairwise(spans))
        assert all(any(sentence.contains(span) for sentence in sentences) for span in spans)
        assert all(span.of(text).strip() == span.of(text) for span in spans)


@given(TEXTS)
def test_same_text_same_findings(text: str) -> None:
    first, second = (find_names(report, lines_of(report)) for report in (report_of(text), report_of(text)))
    assert first == second
    assert resolve_speakers(report_of(text), (), first).attributions == ()


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "A",
        "1",
        "1.",
        "Jens ",
        "von ",
        "20 bis ",
        "Nacht zum ",
        "ein ",
        "Minister ",
        "s'",
        "-",
        "J.",
        "hundert",
        "3., ",
        "jeden ",
        "Montag ",
        "vergangenen ",
        "Mai und ",
        "drei Jahre ",
        "2014 und ",
        "Nacht vom 5. ",
        "vor drei ",
        "Jahres",
    ],
)
def test_growing_input_is_finished(piece: str) -> None:
    for length in (10_000, 300_000):
        report = report_of(piece * (length // len(piece)), "2025-02-13")
        assert all(name.span.end <= length for name in find_names(report, lines_of(report)))
        assert all(quantity.span.end <= length for quantity in find_quantities(report, lines_of(report)))


ENGLISH = st.lists(
    st.sampled_from(
        (
            "two and a half hours ago",
            "on May 31, 9999",
            "next day",
            "Easter 9999",
            "$3 million",
            "13 a.m. ",
            " ",
        )
    ),
    max_size=12,
).map("".join)


@given(ENGLISH, st.sampled_from((None, "0001-01-01", "9999-12-31", "2025-02-13")))
def test_english_findings_are_ordered_spans_at_every_end_of_the_calendar(text: str, day: str | None) -> None:
    report = report_of(text, day, "en")
    spans = [time.span for time in find_times(report, lines_of(report))]
    assert spans == sorted(spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


@given(TEXTS, st.sampled_from(("0001-01-01", "9999-12-31")))
def test_no_end_of_the_calendar_is_overrun(text: str, day: str) -> None:
    report = report_of(text, day)
    assert find_times(report, lines_of(report)) == find_times(report, lines_of(report))
