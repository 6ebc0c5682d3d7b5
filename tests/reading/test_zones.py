"""Raw texts as pages leave them, with the kind of every zone marked; all of them invented."""

from collections.abc import Callable

import pytest

from synopse.reading import read_text
from tests.marks import read_marks, render_marks

BODY = (
    "Der Rat von Hohenwalde hat am Mittwoch nach sieben Stunden den Haushalt beschlossen, obwohl drei "
    "Fraktionen dagegen waren."
)
MORE = (
    "Bürgermeisterin Jule Ahrens nannte das Ergebnis „tragfähig“. Die Opposition will den Beschluss "
    "vor Gericht anfechten, sagte ihr Sprecher."
)


def glued_kicker() -> str:
    return (
        f"⟦kicker:Streit um den Haushalt⟧⟦title:Rat tagt bis in die Nacht⟧\n\n⟦body:{BODY}⟧\n\n⟦body:{MORE}⟧"
    )


def kicker_after_a_compound_with_hyphen() -> str:
    return (
        "⟦kicker:Neues vom Haushalts-Streit⟧⟦title:Rat tagt bis in die "
        f"Nacht⟧\n\n⟦body:{BODY}⟧\n\n⟦body:{MORE}⟧"
    )


def a_name_with_a_capital_inside_is_no_glue() -> str:
    return f"⟦title:Stadtrat streitet über WhatsApp Gruppe⟧\n\n⟦body:{BODY}⟧\n\n⟦body:{MORE}⟧"


def teaser_before_dateline() -> str:
    return (
        "⟦title:Haushalt beschlossen⟧\n\n⟦teaser:In Hohenwalde einigt sich der Rat nach langer Nacht.⟧\n\n"
        f"⟦dateline:Hohenwalde dpa/rtr |⟧ ⟦body:{BODY}⟧\n\n⟦body:{MORE}⟧"
    )


def a_place_the_text_knows_is_a_dateline() -> str:
    return (
        f"⟦title:Haushalt beschlossen⟧\n\n⟦dateline:Hohenwalde.⟧ ⟦body:{BODY} So geht es in Hohenwalde "
        f"weiter.⟧\n\n⟦body:{MORE}⟧"
    )


def one_word_sentence_is_no_dateline() -> str:
    return f"⟦title:Haushalt beschlossen⟧\n\n⟦body:Geschafft. {BODY}⟧\n\n⟦body:{MORE}⟧"


def caption_with_photo_credit() -> str:
    return (
        "⟦title:Haushalt beschlossen⟧\n\n⟦caption:Lange Nacht im Rathaus⟧ ⟦photo_credit:Foto: Ina "
        "Beck/dpa⟧\n\n"
        f"⟦body:{BODY}⟧\n\n⟦body:{MORE}⟧"
    )


def text_credit_at_the_end() -> str:
    return f"⟦title:Haushalt beschlossen⟧\n\n⟦body:{BODY}⟧\n\n⟦body:{MORE}⟧ ⟦agency_credit:(dpa/hz)⟧"


def an_explained_abbreviation_is_no_credit() -> str:
    return (
        f"⟦title:Haushalt beschlossen⟧\n\n⟦body:{BODY} Das sagte sie der Deutschen Presse-Agentur "
        f"(dpa) am Abend.⟧\n\n⟦body:{MORE}⟧"
    )


def appeal_newsletter_and_links_below() -> str:
    return (
        f"⟦title:Haushalt beschlossen⟧\n\n⟦body:{BODY}⟧\n\n⟦subheading:Opposition kündigt Klage "
        f"an⟧\n\n⟦body:{MORE}⟧\n\n"
        "⟦appeal:Unsere Zeitung lebt von ihren Lesern⟧\n\n"
        "⟦appeal:Wir haben keine Paywall, denn guter Journalismus soll allen gehören. Spenden Sie "
        "schon ab 5 Euro.⟧\n\n"
        "⟦newsletter:Unser kostenloser Newsletter kommt jeden Morgen in Ihr Postfach: Melden Sie sich "
        "an, wir bestellen ihn gern ab.⟧\n\n"
        "⟦related:Mehr zum Thema⟧\n⟦related:Kreistag vertagt Haushalt⟧\n⟦legal:© 2025 Hohenwalder Bote GmbH⟧"
    )


def masthead_and_issue_above() -> str:
    return (
        "⟦masthead:Hohenwalder Bote – Zeitung für das Tal⟧\n⟦issue:Donnerstag, 6. März 2025, Nr. "
        "55⟧\n⟦section:Lokales⟧\n"
        "⟦timestamp:05.03.2025, 22:41:07 / Lokales⟧\n\n⟦title:Haushalt "
        f"beschlossen⟧\n\n⟦body:{BODY}⟧\n\n⟦body:{MORE}⟧"
    )


def paywall_and_its_offer() -> str:
    return (
        f"⟦title:Haushalt beschlossen⟧\n⟦byline:Von Ina Beck⟧\n⟦body:{BODY}⟧\n⟦body:{MORE}⟧\n"
        "⟦advertisement:Weiterlesen mit Bote plus⟧\n⟦advertisement:Einen Monat für einen Euro. Schon "
        "registriert?⟧"
    )


def markdown_image_and_headings() -> str:
    return (
        "⟦caption:![Rathaus | REUTERS](https://bilder.bote.example/a/rathaus.jpg)⟧\n⟦other:#⟧ "
        "⟦title:Haushalt beschlossen⟧\n\n"
        f"⟦body:{BODY}⟧\n\n⟦other:##⟧ ⟦subheading:Klage angekündigt⟧\n\n⟦body:{MORE}⟧"
    )


def wrapped_lines_are_one_paragraph() -> str:
    return (
        "⟦title:Haushalt beschlossen⟧\n\n"
        "⟦body:Der Rat von Hohenwalde hat am Mittwoch nach sieben Stunden den\n"
        "Haushalt beschlossen. Drei Fraktionen stimmten am Ende dagegen, sie\n"
        "wollen den Beschluss nun vor dem Verwaltungsgericht anfechten lassen.⟧"
    )


def comments_with_replies() -> str:
    return (
        f"⟦title:Haushalt beschlossen⟧\n\n⟦body:{BODY}⟧\n\n⟦body:{MORE}⟧\n\n⟦comments:2 Kommentare⟧\n\n"
        "  ⟦comments:• Endlich.\n\n    Wurde auch Zeit.⟧\n\n    ⟦comments:• @Karla K.:\n\n      Abwarten.⟧"
    )


SCENARIOS = (
    glued_kicker,
    kicker_after_a_compound_with_hyphen,
    a_name_with_a_capital_inside_is_no_glue,
    teaser_before_dateline,
    a_place_the_text_knows_is_a_dateline,
    one_word_sentence_is_no_dateline,
    caption_with_photo_credit,
    text_credit_at_the_end,
    an_explained_abbreviation_is_no_credit,
    appeal_newsletter_and_links_below,
    masthead_and_issue_above,
    paywall_and_its_offer,
    markdown_image_and_headings,
    wrapped_lines_are_one_paragraph,
    comments_with_replies,
)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.__name__)
def test_zones(scenario: Callable[[], str]) -> None:
    marked = scenario()
    text, _ = read_marks(marked)
    zones = read_text(text, "x", raw=b"").zones
    assert render_marks(text, [(zone.kind.value, zone.span.start, zone.span.end) for zone in zones]) == marked
