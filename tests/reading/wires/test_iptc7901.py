"""Wires in the old text form: what each line is, and that no other text is taken for one."""

import pytest

from synopse.errors import EmbargoedSource
from synopse.model import How, ZoneKind
from synopse.reading import Limits, read_report, read_text
from synopse.reading.wires.iptc7901 import find_message
from tests.marks import read_marks, render_marks

LEDE = (
    "Der Rat von Brakenow hat am Mittwoch den Haushalt vertagt. Die\n"
    "Bürgermeisterin nannte das Ergebnis «tragbar», die Opposition will\n"
    "gegen den Beschluss klagen."
)
MORE = "Das Freibad soll schließen. Dagegen sind drei Fraktionen, sagte ein\nSprecher der Stadt."


def a_whole_message() -> str:
    return (
        "⟦agency_credit:bdt0123 4 pl 120  dpa 0456⟧\n\n⟦section:Kommunen/Haushalt/Brakenow/⟧\n"
        "⟦other:(KORR-Bericht)⟧\n⟦title:Rat von Brakenow vertagt den Haushalt nach sieben Stunden und\n"
        "streitet weiter⟧\n⟦byline:Von Jule Ahrens, dpa⟧\n⟦other:(Foto Archiv)⟧ ⟦other:=⟧\n\n"
        "⟦teaser:Sieben Stunden, kein Ergebnis.⟧\n\n"
        f"⟦dateline:Brakenow (dpa/lni) -⟧ ⟦body:{LEDE}⟧\n\n"
        f"⟦subheading:Streit um das Freibad⟧\n\n⟦body:{MORE}⟧\n\n"
        "⟦other:# Notizblock⟧\n\n⟦other:## Redaktionelle Hinweise⟧\n"
        "⟦other:- Weitere Zusammenfassung bis 1530⟧\n\n"
        "⟦agency_credit:dpa jah/kl yyno n1 xy⟧\n\n⟦timestamp:121845 Feb 25⟧\n"
    )


def marks_of_transmission() -> str:
    return (
        "⟦other:\x01⟧⟦agency_credit:APA0123 5 II 0080⟧\n⟦other:\x02⟧⟦section:Gemeinden/Haushalt/⟧\n"
        f"⟦title:Rat vertagt den Haushalt⟧ ⟦other:=⟧\n   ⟦dateline:BRAKENOW (APA) -⟧ ⟦body:{LEDE}⟧\n"
        f"   ⟦body:{MORE}⟧\n⟦other:\x03⟧\n⟦timestamp:121845 Feb 25⟧\n⟦other:\x04⟧"
    )


@pytest.mark.parametrize("scenario", [a_whole_message, marks_of_transmission])
def test_each_line_has_its_kind(scenario: object) -> None:
    assert callable(scenario)
    marked = scenario()
    text, _ = read_marks(marked)
    report = read_report(text.encode(), "w.txt")
    assert report.text == text
    assert render_marks(text, [(it.kind.value, it.span.start, it.span.end) for it in report.zones]) == marked


def test_header_and_last_lines_tell_agency_and_time() -> None:
    text, _ = read_marks(a_whole_message())
    report = read_text(text, "w.txt", raw=b"")
    assert report.outlet
    assert (report.outlet.value, report.outlet.how) == ("dpa", How.TEXT)
    assert report.published
    assert (report.published.value, report.published.how) == ("2025-02-12T18:45", How.TEXT)
    assert [line.place for line in report.datelines] == ["Brakenow"]
    assert [author.value for author in report.authors] == ["Jule Ahrens"]
    assert {agency for credit in report.credits for agency in credit.agencies} == {"dpa"}


def test_a_time_with_its_zone_keeps_it() -> None:
    text = f"xyz0123 4 pl 80  AFP 0456\nA/B/\nRat tagt =\n\n{LEDE}\n\n120945 GMT mar 25\n"
    report = read_text(text, "w.txt", raw=b"")
    assert report.published
    assert report.published.value == "2025-03-12T09:45Z"


def test_several_messages_are_parts() -> None:
    one = f"bdt0123 4 pl 120  dpa 0456\nA/B/\nRat vertagt den Haushalt =\n\n{LEDE}\n\n121845 Feb 25\n"
    two = f"bdt0124 4 pl 90  dpa 0457\nA/C/\nFreibad schließt im Herbst =\n\n{MORE}\n\n121850 Feb 25\n"
    report = read_text(f"{one}\n{two}", "w.txt", raw=b"")
    assert [part.title.value for part in report.parts if part.title] == [
        "Rat vertagt den Haushalt",
        "Freibad schließt im Herbst",
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"Rat vertagt den Haushalt\n\n{LEDE}",
        f"abc0123 4 pl 120  dpa 0456\n\n{LEDE}",
        "Code 2024 5 km 30 dpa\n\nEin ganz gewöhnlicher Text.",
        "",
    ],
)
def test_no_other_text_is_taken_for_a_wire(text: str) -> None:
    assert find_message(text) is None


def test_an_embargo_in_a_note_is_heeded() -> None:
    note = "# Notizblock\n\n## Redaktionelle Hinweise\n- Sperrfrist 12. Februar 19.00 Uhr\n"
    text = (
        f"bdt0123 4 pl 120  dpa 0456\nA/B/\nRat tagt =\n\nBrakenow (dpa) - {LEDE}\n\n{note}\n121845 Feb 25\n"
    )
    with pytest.raises(EmbargoedSource, match=r"Sperrfrist 12\. Februar"):
        read_text(text, "w.txt", raw=b"")
    report = read_text(text, "w.txt", raw=b"", limits=Limits(embargoed=True))
    assert [doubt.code for doubt in report.doubts if doubt.code == "D119"]
    assert ZoneKind.BODY in {zone.kind for zone in report.zones}
