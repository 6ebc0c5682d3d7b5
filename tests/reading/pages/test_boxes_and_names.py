"""Boxes between the paragraphs of an article, and names in the markup that mislead; all of it invented."""

import pytest

from synopse.model import Report, ZoneKind
from synopse.reading.pages import read_page
from tests.reading.pages.scenarios import LAST, LEDE, SECOND, THIRD, TITLE, meta, page, told

HEADING = f"<h1>{TITLE}</h1>"
FOUR = [LEDE, SECOND, THIRD, LAST]
MORNING = "Jeden Morgen das Wichtigste aus Hohenwalde in Ihrem Postfach, zusammengestellt von der Redaktion."
ABOUT = "Ina Beck schreibt seit 2010 über Rat und Verwaltung. Sie lebt mit ihrer Familie in Hohenwalde."
OPINION = "Das Ergebnis ist tragfähig, und wir werden es vor jedem Gericht der Welt verteidigen."


def _read(html: str) -> Report:
    return read_page(html.encode(), "x")


def _told(report: Report, *kinds: ZoneKind) -> list[str]:
    """The words of zones of some kinds."""
    return [zone.span.of(report.text) for zone in report.zones_of(*kinds)]


BOXES = {
    "newsletter without a name": f"<div class='p-4'><h3>Newsletter abonnieren</h3><p>{MORNING}</p></div>",
    "custom element": f"<hb-newsletter-signup><h3>Der Morgen</h3><p>{MORNING}</p></hb-newsletter-signup>",
    "player": f"<hb-video-player><span>{OPINION}</span></hb-video-player>",
    "AMP": "<amp-iframe><p placeholder>Die Karte lädt</p></amp-iframe>",
    "survey": "<section class='survey'><h3>Umfrage: Bad zu?</h3><ul><li>Ja, sofort</li></ul></section>",
    "pull quote": f"<figure class='wp-block-pullquote'><blockquote><p>{OPINION}</p></blockquote></figure>",
    "appeal": "<div class='c-support'><h3>Journalismus kostet Geld</h3><p>Unterstützen Sie uns: "
    "Schon mit 5 Euro im Monat helfen Sie uns, unabhängigen Journalismus ohne Paywall zu machen.</p></div>",
    "for screen readers": "<p class='visually-hidden'>Ende des Werbeblocks</p>",
    "product": "<div class='product-card'><h4>Schwimmbrille</h4><p>19,99 €</p></div>",
    "author": f"<div class='about'><h4>Über die Autorin</h4><p>{ABOUT}</p></div>",
    "English advertisement": "<p>Article continues below</p><p>Skip advertisement</p>",
    "template": f"<template><p>{OPINION}</p></template>",
    "the same for small screens": f"<div class='md:hidden'><p>{LEDE}</p></div>",
}


@pytest.mark.parametrize("box", BOXES.values(), ids=BOXES)
def test_box_between_paragraphs_is_no_text(box: str) -> None:
    report = _read(
        page(f"<main><article>{HEADING}{told(LEDE, SECOND)}{box}{told(THIRD, LAST)}</article></main>")
    )
    assert _told(report, ZoneKind.BODY) == FOUR
    assert _told(report, ZoneKind.SUBHEADING) == []


NAMES = (
    "related",
    "social",
    "offer",
    "legal",
    "partner",
    "map",
    "poll",
    "follow-up",
    "video-article",
    "author",
    "date",
)


@pytest.mark.parametrize("name", NAMES)
def test_name_of_every_paragraph_says_nothing(name: str) -> None:
    paragraphs = "".join(f"<p class='{name}'>{words}</p>" for words in FOUR)
    assert _told(_read(page(f"<main>{HEADING}{paragraphs}</main>")), ZoneKind.BODY) == FOUR


@pytest.mark.parametrize("name", ["author", "caption", "copyright", "legend", "stand", "time", "published"])
def test_name_of_what_stands_beside_a_text_is_none_of_a_text(name: str) -> None:
    report = _read(page(f"<main>{HEADING}<div class='{name}'>{told(LEDE, SECOND, THIRD)}</div></main>"))
    assert _told(report, ZoneKind.BODY) == [LEDE, SECOND, THIRD]


def test_text_behind_a_paywall_that_is_there_is_read() -> None:
    behind = f"<div class='paywall-content'>{told(THIRD, LAST)}</div>"
    report = _read(page(f"<article>{HEADING}{told(LEDE, SECOND)}{behind}</article>"))
    assert _told(report, ZoneKind.BODY) == FOUR


def test_offer_named_after_a_paywall_is_none() -> None:
    words = "Mit dem Digitalabo lesen Sie alle Artikel des Boten. Das Abo ist jederzeit kündbar, auch online."
    offer = f"<div class='paywall-content'><p>{words}</p></div>"
    report = _read(page(f"<article>{HEADING}{told(LEDE, SECOND)}{offer}</article>"))
    assert _told(report, ZoneKind.BODY) == [LEDE, SECOND]


ABOUT_US = "Der Bote ist eine unabhängige Zeitung aus Hohenwalde und erscheint täglich. " * 5
COOKIES = (
    "Wir und 180 Partner nutzen Cookies. Sie können der Nutzung personenbezogener Daten widersprechen. " * 6
)
AROUND = {
    "footer": ("", f"<footer><p>{ABOUT_US}</p></footer>"),
    "named footer": ("", f"<div class='page-footer'><p>{ABOUT_US}</p></div>"),
    "no name": ("", f"<div class='bottom'><p>{ABOUT_US}</p></div>"),
    "consent layer": (f"<div class='cmp-container'><p>{COOKIES}</p></div>", ""),
    "river": ("", "<div>" + f"<div><a href='/2'>Andere Meldung</a><p>{THIRD}</p></div>" * 5 + "</div>"),
}


@pytest.mark.parametrize(("above", "below"), AROUND.values(), ids=AROUND)
def test_long_boilerplate_is_not_taken_for_a_short_article(above: str, below: str) -> None:
    article = f"<main><article>{HEADING}<p>{LEDE}</p><p>Mehr folgt in Kürze.</p></article></main>"
    report = _read(page(f"{above}{article}{below}"))
    assert _told(report, ZoneKind.TITLE) == [TITLE]
    assert _told(report, ZoneKind.BODY) == [LEDE, "Mehr folgt in Kürze."]


def test_next_article_on_the_page_is_another() -> None:
    other = (
        f"<article><h1>Kreistag vertagt Haushalt</h1>{told(*(f'{i} {THIRD}' for i in range(9)))}</article>"
    )
    report = _read(page(f"<main><article>{HEADING}{told()}</article>{other}</main>"))
    assert _told(report, ZoneKind.BODY) == FOUR


def test_heading_that_is_a_link_takes_no_short_article_with_it() -> None:
    link = "<div><h2>Mehr dazu</h2><h3><a href='/2'>Kreistag vertagt Haushalt</a></h3></div>"
    report = _read(page(f"<main>{HEADING}<div>{told(LEDE, SECOND)}{link}{told(THIRD)}</div></main>"))
    assert _told(report, ZoneKind.BODY) == [LEDE, SECOND, THIRD]


def test_heading_that_links_to_itself_is_a_subheading() -> None:
    heading = "<h2 id='a'><a href='#a'>Was folgt</a></h2>"
    report = _read(page(f"<article>{HEADING}{told(LEDE)}{heading}{told(SECOND, THIRD)}</article>"))
    assert _told(report, ZoneKind.SUBHEADING) == ["Was folgt"]


def test_sentence_with_a_long_link_is_read() -> None:
    words = "Die Stadt will <a href='/2'>die Beschlüsse bis Ostern auf ihren Seiten veröffentlichen</a>."
    report = _read(page(f"<article>{HEADING}{told(LEDE)}<p>{words}</p>{told(SECOND)}</article>"))
    assert len(_told(report, ZoneKind.BODY)) == len((LEDE, words, SECOND))


def test_shadow_root_that_is_declared_is_read() -> None:
    root = f"<template shadowrootmode='open'><article>{HEADING}{told()}</article></template>"
    assert _told(_read(page(f"<hb-article>{root}</hb-article>")), ZoneKind.BODY) == FOUR


def test_title_that_is_no_heading_is_found_by_metadata() -> None:
    report = _read(page(f"<main><div class='c-1'>{TITLE}</div>{told()}</main>", meta(og__title=TITLE)))
    assert _told(report, ZoneKind.TITLE) == [TITLE]


@pytest.mark.parametrize("name", ["block", "align-middle"])
def test_kicker_inside_the_heading_is_parted_by_metadata(name: str) -> None:
    heading = f"<h2><span class='{name}'>Streit im Rat</span><span>{TITLE}</span></h2>"
    report = _read(page(f"<main>{heading}{told()}</main>", meta(og__title=TITLE)))
    assert _told(report, ZoneKind.KICKER, ZoneKind.TITLE) == ["Streit im Rat", TITLE]


def test_time_in_figures_is_read() -> None:
    report = _read(page(f"<article>{HEADING}<div class='time'>06.03.2025, 08:15</div>{told()}</article>"))
    assert report.published
    assert report.published.value == "2025-03-06T08:15"
