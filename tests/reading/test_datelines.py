"""Datelines of agencies: places, days and agencies in the forms that wires have."""

import pytest

from synopse.model import Span
from synopse.reading import read_text
from synopse.reading.datelines import find_dateline
from synopse.reading.provenance import find_closing_agency, find_copyright_agency

REST = " Der Rat von Hohenwalde hat am Mittwoch nach sieben Stunden den Haushalt beschlossen."


@pytest.mark.parametrize(
    ("line", "place", "agencies"),
    [
        ("Berlin (dpa) -", "Berlin", ("dpa",)),
        ("Berlin/Paris (dpa/AFP) -", "Berlin/Paris", ("dpa", "AFP")),
        ("London, 3. März (Reuters) -", "London", ("Reuters",)),
        ("WIEN (APA) -", "WIEN", ("APA",)),
        ("BERN (awp/sda) -", "BERN", ("awp", "SDA")),
        ("WASHINGTON (AP) —", "WASHINGTON", ("AP",)),
        ("PARIS, Jan 5 (AFP) -", "PARIS", ("AFP",)),
        ("MADRID, 21 Nov. 2024 (Europa Press) -", "MADRID", ("Europa Press",)),
        ("BEIJING, March 5 (Xinhua) --", "BEIJING", ("Xinhua",)),
        ("GENEVA, 5 March 2025 (AFP) —", "GENEVA", ("AFP",)),
        ("Zürich, 5. März 2025 (Keystone-SDA) –", "Zürich", ("SDA",)),
        ("Halle (Saale) (dpa/sa) -", "Halle (Saale)", ("dpa",)),
        ("Frankfurt am Main (epd).", "Frankfurt am Main", ("epd",)),
        ("KYIV, Ukraine (AP) —", "KYIV, Ukraine", ("AP",)),
        ("Brüssel, 12.2. (dpa) -", "Brüssel", ("dpa",)),
        ("(dpa) -", None, ("dpa",)),
    ],
)
def test_place_and_agencies(line: str, place: str | None, agencies: tuple[str, ...]) -> None:
    text = line + REST
    found = find_dateline(text, Span(0, len(text)), first=True)
    assert found
    assert (found.span.of(text), found.place, found.agencies) == (line, place, agencies)


@pytest.mark.parametrize(
    "line", ["Von Jule Ahrens und Max Muster, dpa", "Von dpa", "By JULE AHRENS", "Von Jule Ahrens"]
)
def test_a_byline_that_names_an_agency_stays_one_and_credits_it(line: str) -> None:
    text = f"Haushalt beschlossen\n\n{line}\n\nHohenwalde -{REST}\n\n{REST.strip()}"
    report = read_text(text, "w.txt", raw=b"")
    assert ("byline", line) in [(zone.kind.value, zone.span.of(text)) for zone in report.zones]
    credited = [agency for credit in report.credits for agency in credit.agencies]
    assert credited == (["dpa"] if "dpa" in line else [])


def test_a_name_above_its_credit_is_a_byline() -> None:
    text = "Rathaus von Hohenwalde\n\nJule Ahrens\n\nJule Ahrens/dpa"
    kinds = [zone.kind.value for zone in read_text(text, "w.txt", raw=b"").zones]
    assert kinds[1:] == ["byline", "photo_credit"]


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("Copyright 2025, dpa (www.dpa.de). Alle Rechte vorbehalten", "dpa"),
        ("© 2025 AFP", "AFP"),
        ("Copyright 2025 The Associated Press. All rights reserved.", "AP"),
        ("© Hohenwalder Bote", None),
    ],
)
def test_a_copyright_line_names_the_owner(line: str, agency: str | None) -> None:
    assert find_copyright_agency(line) == agency


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("dpa jah/kl yyno n1 xy", "dpa"),
        ("dpa s5", "dpa"),
        ("dpa meldet das heute", None),
        ("ein satz ohne alles", None),
    ],
)
def test_the_last_line_of_a_wire(line: str, agency: str | None) -> None:
    assert find_closing_agency(line) == agency
