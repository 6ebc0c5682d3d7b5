"""Events of speech as a layer of findings: numbered, tied to attributions, without a say in them."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.export.report_record import findings_record
from synopse.finding import find_findings
from synopse.finding.speech_events import find_speech_events
from synopse.model import Report, Span, Zone, ZoneKind
from tests.finding.one_report import report_of

TEXT = "Die Landrätin sagte, dass der Deich halte. Unser Antrag liegt vor."
PIECES = st.sampled_from(
    [
        "Ich sage",
        ", dass ",
        "der Antrag ",
        " wurde gefordert",
        ": „",
        "“ ",
        "sich ",
        " und ",
        "vor. ",
        "zu sagen",
        " - ",
        "\n",
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=8), max_size=14).map("".join)


def test_events_are_numbered_in_text_order() -> None:
    events = find_findings(report_of(TEXT)).speech_events
    assert [(event.id, event.cue[0].of(TEXT)) for event in events] == [
        ("e1", "sagte"),
        ("e2", "Antrag"),
        ("e3", "liegt"),
    ]


def test_an_event_names_the_attribution_it_is() -> None:
    findings = find_findings(report_of(TEXT))
    assert [event.attribution for event in findings.speech_events] == [
        findings.attributions[0].id,
        None,
        None,
    ]


def test_only_german_has_events() -> None:
    assert find_findings(report_of("The mayor said that the dyke holds.", language="en")).speech_events == ()
    unknown = replace(report_of(TEXT), language=None)
    assert len(find_findings(unknown).speech_events) == 3


def test_what_stands_outside_the_article_has_no_events() -> None:
    report = report_of(TEXT)
    comment = Zone(ZoneKind.COMMENTS, Span(0, len(TEXT)))
    assert find_findings(replace(report, zones=(comment,))).speech_events == ()


def test_an_event_is_printed_with_all_its_roles() -> None:
    report = report_of(TEXT)
    event = findings_record(report, find_findings(report))["speech_events"][0]  # type: ignore[index]
    assert event == {
        "id": "e1",
        "cue": [[14, 19]],
        "particle": [],
        "source": [[0, 13]],
        "message": [[21, 41]],
        "topic": [],
        "addressee": [],
        "medium": [],
        "evidence": [],
        "attribution": "a1",
    }


@given(TEXTS)
def test_spans_hold_words_in_text_order(text: str) -> None:
    for event in find_findings(report_of(text)).speech_events:
        assert event.cue
        for role in ("cue", "particle", "source", "message", "topic", "addressee", "medium", "evidence"):
            spans = getattr(event, role)
            assert all(span.end <= len(text) and span.of(text).strip() for span in spans)
            assert all(one.end <= other.start for one, other in pairwise(spans))


@pytest.mark.parametrize(
    "piece",
    [
        "sagen ",
        "Ich sage, ",
        "der Antrag ",
        "dass wir sagen, ",
        "zu ",
        "stellt ",
        "die der das ",
        "und sagt ",
        "„",
        "a",
        ": ",
    ],
)
def test_growing_input_is_finished(piece: str) -> None:
    for size in (10_000, 300_000):
        text = piece * (size // len(piece))
        whole = Span(0, len(text))
        report = Report("sha256:0", "t", text, (Zone(ZoneKind.BODY, whole),), (), language="de")
        assert all(event.cue for event in find_speech_events(report, [whole], ()))
        thirds = [Span(start, min(start + 900, len(text))) for start in range(0, len(text), 900)]
        assert all(event.cue for event in find_speech_events(report, thirds, ()))
