"""What a raw text says about itself: outlet, time, authors, credits, language, kind, completeness, parts."""

import pytest

from synopse.model import CreditFor, How, TextKind
from synopse.reading import DOUBTS, Given, read_text
from synopse.reading.moments import read_moment

BODY = (
    "Der Rat von Hohenwalde hat am Mittwoch nach sieben Stunden den Haushalt beschlossen, obwohl drei "
    "Fraktionen dagegen waren.\n\n"
    "Die Bürgermeisterin nannte das Ergebnis tragfähig. Die Opposition will den Beschluss nun vor "
    "Gericht anfechten lassen."
)
TITLE = "Haushalt beschlossen\n\n"


def _outlet(text: str, given: Given | None = None) -> tuple[str, How] | None:
    outlet = read_text(text, "x", raw=b"", given=given).outlet
    return (outlet.value, outlet.how) if outlet else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{TITLE}Kiel taz | {BODY}", ("taz", How.TEXT)),
        (f"{TITLE}{BODY} (dpa/jW)", ("junge Welt", How.TEXT)),
        (f"![Rat](https://img.tagesschau.de/a.jpg)\n{TITLE}{BODY}", ("tagesschau", How.URL)),
        (f"Hohenwalder Bote – Zeitung für das Tal\n{TITLE}{BODY}", ("Hohenwalder Bote", How.TEXT)),
        (f"{TITLE}{BODY}\n\n© Hohenwalder Bote. Alle Rechte vorbehalten.", ("Hohenwalder Bote", How.TEXT)),
        (f"{TITLE}{BODY} Das berichtet die taz.", None),
        (f"{TITLE}Kiel taz | {BODY} (dpa/jW)", None),
        (f"![Rat](https://i.ytimg.youtube.com/a.jpg)\n{TITLE}{BODY}", None),
        (f"{TITLE}{BODY}\n\nFoto: SZ", None),
    ],
)
def test_outlet_is_what_a_text_calls_its_own(text: str, expected: tuple[str, How] | None) -> None:
    assert _outlet(text) == expected


def test_given_facts_win() -> None:
    given = Given(outlet="Der Bote", title="Gegeben", published="2025-03-05", language="nds")
    report = read_text(f"{TITLE}Kiel taz | {BODY}", "x", raw=b"", given=given)
    assert report.outlet
    assert report.title
    assert report.published
    assert (report.outlet.value, report.outlet.how, report.outlet.span) == ("Der Bote", How.GIVEN, None)
    assert (report.title.value, report.published.value, report.language) == ("Gegeben", "2025-03-05", "nds")
    assert {report.title.how, report.published.how} == {How.GIVEN}


def test_address_gives_outlet_and_day() -> None:
    given = Given(address="https://www.zeit.de/politik/2025/03/05/haushalt")
    report = read_text(f"{TITLE}{BODY}", "x", raw=b"", given=given)
    assert _outlet(f"{TITLE}{BODY}", given) == ("Die Zeit", How.URL)
    assert report.published
    assert (report.published.value, report.published.how) == ("2025-03-05", How.URL)


def test_unreadable_given_date_is_a_doubt() -> None:
    report = read_text(f"{TITLE}{BODY}", "x", raw=b"", given=Given(published="neulich"))
    assert report.published is None
    assert "D109" in {doubt.code for doubt in report.doubts}


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        ("05.03.2025, 22:41:07 / Lokales", "2025-03-05T22:41:07", None),
        ("Veröffentlicht am 5. März 2025 um 22.41 Uhr", "2025-03-05T22:41", None),
        (
            "Erstellt: 05.03.2025, 22:41 Uhr · Stand: 06.03.2025, 07:00 Uhr",
            "2025-03-05T22:41",
            "2025-03-06T07:00",
        ),
        ("Stand: 05.03.2025 22:41 Uhr", "2025-03-05T22:41", "2025-03-05T22:41"),
        ("Published March 5, 2025 10:41 pm", "2025-03-05T22:41", None),
        ("2025-03-05T22:41:07+01:00", "2025-03-05T22:41:07+01:00", None),
        ("Donnerstag, 6. März 2025, Nr. 55", "2025-03-06", None),
        ("vor 3 Stunden", None, None),
        ("31.02.2025, 18:00 Uhr", None, None),
    ],
)
def test_times_of_a_page(line: str, published: str | None, updated: str | None) -> None:
    report = read_text(f"{line}\n\n{TITLE}{BODY}", "x", raw=b"")
    assert (report.published.value if report.published else None) == published
    assert (report.updated.value if report.updated else None) == updated


def test_print_issue_yields_to_timestamp() -> None:
    text = f"Donnerstag, 6. März 2025, Nr. 55\n05.03.2025, 22:41 Uhr\n\n{TITLE}{BODY}"
    report = read_text(text, "x", raw=b"")
    assert report.published
    assert report.published.value == "2025-03-05T22:41"


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("2020-05-12 21:54:23", "2020-05-12T21:54:23"),
        ("2020-05", "2020-05"),
        ("", None),
        ("2020", None),
        ("1.13.2020", None),
    ],
)
def test_given_moments(words: str, value: str | None) -> None:
    moment = read_moment(words)
    assert (moment.value if moment else None) == value


@pytest.mark.parametrize(
    ("credit", "agencies", "what"),
    [
        ("(dpa/lno)", ("dpa",), CreditFor.TEXT),
        ("(mit Material von dts)", ("dts",), CreditFor.TEXT),
        ("(Ina Beck, AFP und Reuters)", ("AFP", "Reuters"), CreditFor.TEXT),
        ("\n\nRND/dpa", ("dpa",), CreditFor.TEXT),
        ("\n\nQuelle: dpa", ("dpa",), CreditFor.TEXT),
        ("\n\nDas Rathaus. picture alliance/dpa", ("dpa",), CreditFor.PHOTO),
        ("\n\nDas Rathaus Foto: Ina Beck/AFP", ("AFP",), CreditFor.PHOTO),
        ("\n\nDas Rathaus © REUTERS", ("Reuters",), CreditFor.PHOTO),
    ],
)
def test_credits(credit: str, agencies: tuple[str, ...], what: CreditFor) -> None:
    report = read_text(f"{TITLE}{BODY} {credit}", "x", raw=b"")
    assert [(one.agencies, one.credit_for) for one in report.credits] == [(agencies, what)]


@pytest.mark.parametrize(
    ("opening", "place", "agencies"),
    [
        ("Kiel dpa/rtr | ", "Kiel", ("dpa", "Reuters")),
        ("BERLIN (AFP) - ", "BERLIN", ("AFP",)),
        ("Köln, 5. März (epd) – ", "Köln", ("epd",)),
        ("Frankfurt am Main (dpa/lhe) – ", "Frankfurt am Main", ("dpa",)),
        ("Paris/Berlin – ", "Paris/Berlin", ()),
        ("(KNA) - ", None, ("KNA",)),
    ],
)
def test_datelines(opening: str, place: str | None, agencies: tuple[str, ...]) -> None:
    report = read_text(f"{TITLE}{opening}{BODY}", "x", raw=b"")
    assert [(one.place, one.agencies) for one in report.datelines] == [(place, agencies)]


def test_authors() -> None:
    report = read_text(f"{TITLE}Von Ina Beck und Per Olsen, Hohenwalde\n\n{BODY}", "x", raw=b"")
    assert [author.value for author in report.authors] == ["Ina Beck", "Per Olsen"]


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("Kommentar zum Haushalt", TextKind.COMMENTARY),
        ("Liveblog zur Ratssitzung", TextKind.TICKER),
        ("Interview mit der Bürgermeisterin", TextKind.INTERVIEW),
        ("Pressestimmen zum Haushalt", TextKind.PRESS_REVIEW),
        ("Haushalt beschlossen", TextKind.REPORT),
    ],
)
def test_text_kinds(head: str, kind: TextKind) -> None:
    assert read_text(f"{head}\n\n{BODY}", "x", raw=b"").text_kind is kind


def test_language_is_german_english_or_unknown() -> None:
    english = (
        "The council has passed the budget and the mayor said that it was the best they could have done."
    )
    assert read_text(f"{TITLE}{BODY}", "x", raw=b"").language == "de"
    assert read_text(english, "x", raw=b"").language == "en"
    assert read_text("Xyz abc 123.", "x", raw=b"").language is None


def test_cut_short_quotes_the_line() -> None:
    report = read_text(f"{TITLE}{BODY}\n\nWeiterlesen mit Bote plus", "x", raw=b"")
    assert report.cut_short == "Weiterlesen mit Bote plus"


def test_unknown_comment_authors_stay_unknown() -> None:
    thread = "\n\n3 Kommentare\n\n• Gut.\n\n  • @Karla:\n\n    Nein.\n\nPer O. sagt:\n\nDoch."
    comments = read_text(f"{TITLE}{BODY}{thread}", "x", raw=b"").comments
    assert [(one.author, one.reply_to, one.parent) for one in comments] == [
        (None, None, None),
        (None, "Karla", 0),
    ]


def test_named_comment_authors_make_a_thread() -> None:
    thread = (
        "\n\nKommentare (3)\n\nPer O. sagt:\n\nDoch.\n\nKarla sagt:\n\n@Per O.: Nein.\n\nPer O. "
        "sagt:\n\n@Karla, warum?"
    )
    comments = read_text(f"{TITLE}{BODY}{thread}", "x", raw=b"").comments
    assert [one.author for one in comments] == ["Per O.", "Karla", "Per O."]


def test_second_story_is_a_part_of_its_own() -> None:
    second = (
        "\n\nLandrätin Mertens nennt den Deich bei Sandkrug „marode“. Sie verlangt zwölf Millionen "
        "vom Land.\n\n"
        "Die Landrätin des Kreises Sandkrug, Svea Mertens, hält den Deich für marode und fordert vom "
        "Land zwölf Millionen.\n\n"
        "Fachleute hatten im Winter Risse an elf Stellen gemeldet. Anwohner sammelten Unterschriften.\n\n"
        "Ein Gutachten soll bis Juli vorliegen, kündigte Mertens an."
    )
    report = read_text(f"{TITLE}{BODY}{second}", "x", raw=b"")
    assert [part.part for part in report.parts] == [0, 1]
    assert report.text[report.parts[1].span.start :].startswith("Landrätin Mertens")
    assert "D113" in {doubt.code for doubt in report.doubts}


def test_one_story_stays_one() -> None:
    further = (
        "\n\nDer Haushalt sieht Kürzungen bei den Schulen vor. Der Rat stritt darüber am "
        "längsten.\n\nAuch das Schwimmbad bleibt zu."
    )
    assert len(read_text(f"{TITLE}{BODY}{further}", "x", raw=b"").parts) == 1


def test_doubts_come_from_the_table() -> None:
    report = read_text("x", "x", raw=b"")
    assert {doubt.code for doubt in report.doubts} <= set(DOUBTS)
    assert all(doubt.note == DOUBTS[doubt.code] for doubt in report.doubts)
