"""ninjs 1.x to 3.x: the same message by the names each version uses."""

from collections.abc import Callable

import pytest

from synopse.errors import EmbargoedSource, WithheldSource
from synopse.model import How
from synopse.reading.wires.ninjs import is_ninjs
from tests.reading.wires.made_up import BODY, LEDE, MORE, kinds_of, read_json

Fields = dict[str, object]


def first_version() -> Fields:
    return {
        "uri": "urn:newsml:dpa.com:20090101:250212-1",
        "type": "text",
        "version": "2",
        "versioncreated": "2025-02-12T18:46:00+01:00",
        "language": "de",
        "pubstatus": "usable",
        "headline": "Rat vertagt den &quot;Haushalt&quot;",
        "byline": "Von Jule Ahrens, dpa",
        "description_text": "Sieben Stunden, kein Ergebnis.",
        "dateline": "Brakenow (dpa/lni) -",
        "body_html": BODY,
        "ednote": "Es folgt eine Zusammenfassung",
        "associations": {"main": {"type": "picture", "description_text": "Das Rathaus am Abend."}},
    }


def second_version() -> Fields:
    return {
        "uri": "urn:newsml:dpa.com:20090101:250212-1",
        "type": "text",
        "version": "2",
        "versioncreated": "2025-02-12T18:46:00+01:00",
        "language": "de-DE",
        "pubstatus": "usable",
        "headlines": [
            {"role": "main", "value": 'Rat vertagt den "Haushalt"'},
            {"role": "kicker", "value": "Kommunen"},
        ],
        "descriptions": [{"role": "summary", "value": "Sieben Stunden, kein Ergebnis."}],
        "by": "Von Jule Ahrens, dpa",
        "infosources": [{"role": "source", "name": "dpa"}],
        "dateline": "Brakenow (dpa/lni) -",
        "bodies": [
            {"role": "main", "contenttype": "text/plain", "value": f"{LEDE}\n{MORE}"},
            {"role": "main", "contenttype": "text/html", "value": BODY},
        ],
        "ednote": "Es folgt eine Zusammenfassung",
        "associations": [
            {
                "name": "main",
                "type": "picture",
                "descriptions": [{"role": "caption", "value": "Das Rathaus am Abend."}],
            }
        ],
    }


def third_version() -> Fields:
    fields = second_version()
    for before, after in (
        ("versioncreated", "versionCreated"),
        ("pubstatus", "pubStatus"),
        ("infosources", "infoSources"),
        ("ednote", "edNote"),
    ):
        fields[after] = fields.pop(before)
    return fields


@pytest.mark.parametrize("version", [first_version, second_version, third_version])
def test_every_version_is_read_alike(version: Callable[[], Fields]) -> None:
    fields = version()
    assert is_ninjs(fields)
    report = read_json(fields)
    assert [pair for pair in kinds_of(report) if pair[0] != "kicker"] == [
        ("title", 'Rat vertagt den "Haushalt"'),
        ("teaser", "Sieben Stunden, kein Ergebnis."),
        ("byline", "Von Jule Ahrens, dpa"),
        ("dateline", "Brakenow (dpa/lni) -"),
        ("body", LEDE),
        ("subheading", "Streit um das Freibad"),
        ("body", MORE),
        ("caption", "Das Rathaus am Abend."),
        ("other", "Es folgt eine Zusammenfassung"),
    ]
    assert report.outlet
    assert (report.outlet.value, report.outlet.how) == ("dpa", How.META)
    assert report.published
    assert (report.published.value, report.language, report.version) == ("2025-02-12T18:46:00+01:00", "de", 2)


@pytest.mark.parametrize(
    ("fields", "agency"),
    [
        ({"copyrightholder": "The Associated Press"}, "AP"),
        ({"copyrightnotice": "Copyright 2025, dpa (www.dpa.de). Alle Rechte vorbehalten"}, "dpa"),
        ({"uri": "tag:reuters.com,2025:newsml_x"}, "Reuters"),
        ({"creditline": "ASSOCIATED PRESS"}, "AP"),
        ({"infosource": [{"name": "AFP"}]}, "AFP"),
        ({"source": "APA"}, "APA"),
    ],
)
def test_the_agency_is_named_by_any_field_that_owns_the_text(fields: Fields, agency: str) -> None:
    report = read_json({"headline": "Rat vertagt", "body_text": LEDE, **fields})
    assert [credit.agencies for credit in report.credits] == [(agency,)]


def test_embargo_and_status_are_heeded() -> None:
    with pytest.raises(EmbargoedSource, match="2025-02-12T19:00"):
        read_json({**first_version(), "embargoed": "2025-02-12T19:00:00+01:00"})
    with pytest.raises(WithheldSource, match="canceled"):
        read_json({**first_version(), "pubstatus": "canceled"})


def test_a_signal_tells_a_correction() -> None:
    report = read_json({**first_version(), "signal": "sig:correction"})
    assert "D118" in {doubt.code for doubt in report.doubts}


def test_a_dateline_nobody_can_parse_stands_apart() -> None:
    report = read_json({"headline": "Rat vertagt", "dateline": "irgendwo an Bord", "body_text": LEDE})
    assert ("dateline", "irgendwo an Bord") in kinds_of(report)
    assert [line.place for line in report.datelines] == [None]


def test_an_address_in_angle_brackets_is_no_markup() -> None:
    report = read_json({"headline": "Rat", "body_html": BODY, "ednote": "Kontakt: <desk@dpa.example>"})
    assert ("other", "Kontakt: <desk@dpa.example>") in kinds_of(report)


@pytest.mark.parametrize("fields", [{}, {"title": "x", "url": "y"}, {"headline": "x"}, {"uri": "x"}])
def test_other_json_is_no_ninjs(fields: Fields) -> None:
    assert not is_ninjs(fields)
