"""Pages with the residue of many makers, each zone marked; all of them invented."""

from collections.abc import Callable

import pytest

from synopse.reading import read_text
from tests.marks import read_marks, render_marks
from tests.reading.test_zones import BODY, MORE


def consent_breadcrumb_and_buttons_above() -> str:
    return (
        "⟦legal:Wir schätzen Ihre Privatsphäre⟧\n"
        "⟦legal:Unsere 90 Partner und wir speichern Cookies auf Ihrem Gerät. Alle akzeptieren | "
        "Einstellungen⟧\n"
        "⟦navigation:Startseite › Lokales › Rat beschließt den Haushalt⟧\n"
        "⟦masthead:Talheimer Tagblatt⟧\n"
        "\n"
        "⟦title:Rat beschließt den Haushalt⟧\n"
        "\n"
        "⟦navigation:🔊 Artikel anhören (4 Min.)⟧\n"
        "⟦navigation:Teilen   Drucken   Merken⟧\n"
        "⟦navigation:3⟧\n"
        "\n"
        f"⟦body:{BODY}⟧\n"
        "\n"
        f"⟦body:{MORE}⟧\n"
    ).removesuffix("\n")


def badge_of_a_paywall_above_the_article() -> str:
    return (
        "⟦masthead:Talheimer Tagblatt⟧\n"
        "⟦advertisement:TT+ Exklusiv für Abonnenten⟧\n"
        "\n"
        "⟦title:Rat beschließt den Haushalt⟧\n"
        "\n"
        f"⟦body:{BODY}⟧\n"
        "\n"
        "⟦subheading:Wer dagegen war⟧\n"
        "\n"
        f"⟦body:{MORE}⟧\n"
    ).removesuffix("\n")


def byline_and_time_above_a_thread_of_comments() -> str:
    return (
        "⟦title:Rat beschließt den Haushalt⟧\n"
        "\n"
        f"⟦teaser:In Talheim ist nach langem Streit entschieden worden, wofür die Stadt im nächsten Jahr "
        "Geld ausgibt und wofür nicht.⟧\n"
        "\n"
        "⟦byline:Von Jutta Kräher⟧\n"
        "⟦timestamp:06.03.2025, 05:30 Uhr⟧\n"
        "\n"
        f"⟦body:{BODY}⟧\n"
        "\n"
        f"⟦body:{MORE}⟧\n"
        "\n"
        "⟦comments:2 Kommentare⟧\n"
        "\n"
        "⟦comments:Talfuchs (06.03.2025, 08:11)\n"
        "Endlich einmal Einigkeit.⟧\n"
        "\n"
        "⟦comments:Bergziege (06.03.2025, 09:02)\n"
        "Abwarten, was davon bleibt.⟧\n"
    ).removesuffix("\n")


def time_desk_and_reading_time_share_a_line() -> str:
    return (
        "⟦title:Rat beschließt den Haushalt⟧\n"
        "⟦timestamp:*Veröffentlicht am 6. März 2025 um 18:05 Uhr · ⟧⟦navigation:Lesezeit: 3 "
        "Minuten*⟧\n"
        "\n"
        f"⟦body:{BODY}⟧\n"
        "\n"
        f"⟦body:{MORE}⟧\n"
    ).removesuffix("\n")


def masthead_beside_its_desk() -> str:
    return (
        "⟦masthead:Talheimer Tagblatt | ⟧⟦section:Lokales⟧\n"
        "\n"
        "⟦title:Rat beschließt den Haushalt⟧\n"
        "\n"
        f"⟦body:{BODY}⟧\n"
        "\n"
        f"⟦body:{MORE}⟧\n"
    ).removesuffix("\n")


def narrow_column_is_one_paragraph() -> str:
    return (
        "⟦title:Haushalt steht nach einer langen\n"
        "Nacht im Rathaus fest⟧\n"
        "\n"
        "⟦dateline:Hohenwalde (dpa) -⟧ ⟦body:Der Rat von\n"
        "Hohenwalde hat am Mittwoch nach\n"
        "sieben Stunden den Haushalt\n"
        "beschlossen. Drei Fraktionen\n"
        "stimmten am Ende dagegen.⟧\n"
        "\n"
        "⟦body:Bürgermeisterin Jule Ahrens sprach\n"
        "von einem Ergebnis, mit dem alle\n"
        "leben könnten. Die Opposition will\n"
        "nun vor Gericht ziehen.⟧ ⟦agency_credit:(dpa/hb)⟧\n"
    ).removesuffix("\n")


def bold_teaser_and_place_below_a_marked_title() -> str:
    return (
        "⟦other:*⟧⟦kicker:Streit im Rathaus⟧⟦other:*⟧\n"
        "\n"
        "⟦other:#⟧ ⟦title:Rat beschließt den Haushalt⟧\n"
        "\n"
        "⟦other:**⟧⟦teaser:In Hohenwalde einigt sich der Rat spät.⟧⟦other:**⟧\n"
        "\n"
        f"⟦dateline:**Hohenwalde.**⟧ ⟦body:{BODY}⟧\n"
        "\n"
        "⟦other:##⟧ ⟦subheading:Klage angekündigt⟧\n"
        "\n"
        f"⟦body:{MORE}⟧\n"
    ).removesuffix("\n")


def strips_and_links_between_paragraphs() -> str:
    return (
        "⟦title:Rat beschließt den Haushalt⟧\n"
        "\n"
        f"⟦body:{BODY}⟧\n"
        "\n"
        "⟦related:+++ Alles zum Haushalt im Liveticker +++⟧\n"
        "\n"
        f"⟦body:{MORE}⟧\n"
        "\n"
        "⟦related:Lesen Sie auch⟧\n"
        "⟦related:» Wer ist Jule Ahrens?⟧\n"
        "⟦related:» Kreis vertagt seinen Haushalt⟧\n"
        "\n"
        f"⟦body:{BODY}⟧\n"
    ).removesuffix("\n")


def a_subheading_after_an_advertisement_stays() -> str:
    return (
        "⟦title:Rat beschließt den Haushalt⟧\n"
        "\n"
        f"⟦body:{BODY}⟧\n"
        "\n"
        "⟦advertisement:Anzeige⟧\n"
        "\n"
        "⟦subheading:Opposition will klagen⟧\n"
        "\n"
        f"⟦body:{MORE}⟧\n"
    ).removesuffix("\n")


def authors_and_notes_below_the_end() -> str:
    return (
        "⟦title:Rat beschließt den Haushalt⟧\n"
        "\n"
        "⟦byline:Von Ina Beck⟧\n"
        "\n"
        f"⟦body:{BODY}⟧\n"
        "\n"
        f"⟦body:{MORE}⟧ ⟦agency_credit:(dpa)⟧\n"
        "\n"
        "⟦other:Fehler gefunden? Jetzt melden.⟧\n"
        "⟦other:Ina Beck berichtet seit 2011 aus dem Rathaus.⟧\n"
        "⟦related:Kreis vertagt Haushalt⟧\n"
        "⟦related:Neue Brücke wird teurer⟧\n"
    ).removesuffix("\n")


def signed_initials_end_the_text() -> str:
    return (
        f"⟦title:Rat beschließt den Haushalt⟧\n\n⟦body:{BODY}⟧\n\n⟦body:{MORE}⟧ ⟦byline:(hb)⟧\n"
    ).removesuffix("\n")


def thread_with_names_above_times() -> str:
    return (
        "⟦title:Rat beschließt den Haushalt⟧\n"
        "\n"
        f"⟦body:{BODY}⟧\n"
        "\n"
        f"⟦body:{MORE}⟧\n"
        "\n"
        "⟦comments:Forum: 2 Postings⟧\n"
        "⟦comments:Sortieren nach: Neueste⟧\n"
        "⟦comments:Waldkauz\n"
        "06.03.2025 18:20\n"
        "Endlich.⟧\n"
        "⟦comments:Karla K.\n"
        "06.03.2025 18:31\n"
        "Abwarten.⟧\n"
        "⟦other:Ina Beck ist Redakteurin des Talheimer Tagblatts.⟧\n"
    ).removesuffix("\n")


def second_story_below_a_heading_of_its_own() -> str:
    return (
        "⟦title:Rat beschließt den Haushalt⟧\n"
        f"⟦body:{BODY}⟧\n"
        f"⟦body:{MORE}⟧\n"
        "⟦title:Brand in einer Scheune bei Brakenow⟧\n"
        "⟦dateline:Brakenow.⟧ ⟦body:Bei einem Brand in einer Scheune ist in der Nacht ein Schaden "
        "von 90.000 Euro entstanden. Die Feuerwehr rückte nach Brakenow mit acht Wagen aus.⟧\n"
    ).removesuffix("\n")


def capitals_glued_to_a_title() -> str:
    return (
        f"⟦kicker:STREIT IM RATHAUS⟧⟦title:Rat beschließt den Haushalt⟧\n\n⟦body:{BODY}⟧\n\n⟦body:{MORE}⟧\n"
    ).removesuffix("\n")


SCENARIOS = (
    consent_breadcrumb_and_buttons_above,
    badge_of_a_paywall_above_the_article,
    byline_and_time_above_a_thread_of_comments,
    time_desk_and_reading_time_share_a_line,
    masthead_beside_its_desk,
    narrow_column_is_one_paragraph,
    bold_teaser_and_place_below_a_marked_title,
    strips_and_links_between_paragraphs,
    a_subheading_after_an_advertisement_stays,
    authors_and_notes_below_the_end,
    signed_initials_end_the_text,
    thread_with_names_above_times,
    second_story_below_a_heading_of_its_own,
    capitals_glued_to_a_title,
)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.__name__)
def test_pages(scenario: Callable[[], str]) -> None:
    marked = scenario()
    text, _ = read_marks(marked)
    zones = read_text(text, "x", raw=b"").zones
    assert render_marks(text, [(zone.kind.value, zone.span.start, zone.span.end) for zone in zones]) == marked


@pytest.mark.parametrize(
    ("words", "outlet"),
    [
        ("TALHEIMER RUNDSCHAU\n\n{story}", "Talheimer Rundschau"),
        ("Waldheimer Tageblatt\n\n{story}", "Waldheimer Tageblatt"),
        ("{story}\n\n© Waldblick 2025", "Waldblick"),
        ("{story}\n\nIna Beck ist Redakteurin der Talheimer Rundschau.", "Talheimer Rundschau"),
        ("{story}\n\n![Rathaus](https://bild.wald-kurier.example/a.jpg)", "wald-kurier"),
        ("{story}\n\n[Wald-Kurier lesen](https://www.wald-kurier.example/abo)", "Wald-Kurier"),
        ("{story}\n\nDas sagte sie der Talheimer Rundschau am Abend.", None),
    ],
)
def test_outlet_by_its_own_words(words: str, outlet: str | None) -> None:
    text = words.replace("{story}", f"Rat beschließt den Haushalt\n\n{BODY}\n\n{MORE}")
    found = read_text(text, "x", raw=b"").outlet
    assert (found.value if found else None) == outlet
