"""Pages in the manner of large newsrooms, each with the kind of every line; all of them invented."""

from collections.abc import Callable

import pytest

from synopse.reading.pages import read_page
from tests.reading.pages.scenarios import (
    LAST,
    LEDE,
    SECOND,
    THIRD,
    TITLE,
    Scenario,
    body,
    lines,
    mark_zones,
    meta,
    page,
    told,
)

DECK = "Drei Fraktionen wollen nun klagen. Der Kreis entscheidet im April."
COUNCIL = "Council passes budget"
ENGLISH = (
    "The council of Hohenwalde has passed its budget after seven hours, although three groups opposed it.",
    "Mayor Jule Ahrens called the result “sustainable”. The opposition wants to go to court, she was told.",
    "Schools and the swimming pool will face cuts; the pool is to open on four days a week only in summer.",
)


def magazine_with_kicker_in_the_heading() -> Scenario:
    html = page(
        f'<main id="Inhalt"><article aria-label="{TITLE}"><header><h2><span class="block '
        'text-primary">Streit '
        f'im Rat</span><span class="align-middle">{TITLE}</span></h2><div class="RichText '
        f'leading-loose">{DECK}'
        "</div><div>Von <a>Ina Beck</a></div><time>06.03.2025, 08.15 Uhr</time></header><div "
        'data-article-el="body"><section class="relative"><div class="RichText">'
        f"{told(LEDE, SECOND)}</div><div "
        "data-advertisement><span>Anzeige</span></div><section data-app-hidden><div><a href='/2'>Kreistag "
        f'vertagt Haushalt</a></div></section><div class="RichText">{told(THIRD, LAST)}</div></section></div>'
        "<footer><div>Diskutieren Sie mit</div></footer></article></main>",
        meta(og__title=TITLE),
    )
    return Scenario(
        html,
        "",
        lines(
            "⟦kicker:Streit im Rat⟧",
            f"⟦title:{TITLE}⟧",
            f"⟦teaser:{DECK}⟧",
            "⟦byline:Von Ina Beck⟧",
            "⟦timestamp:06.03.2025, 08.15 Uhr⟧",
            body(LEDE, SECOND),
            "⟦advertisement:Anzeige⟧",
            body(THIRD, LAST),
        ),
    )


def daily_with_times_in_figures() -> Scenario:
    html = page(
        '<article class="atc"><header class="atc-Header"><div class="atc-Overline">Haushalt:</div><h1 class='
        f'"atc-Headline"><span class="atc-HeadlineText">{TITLE}</span></h1><p class="atc-Intro">'
        f"{DECK}</p><div "
        'class="atc-Meta"><span class="atc-MetaAuthor">Von Ina Beck, Hohenwalde</span><span class='
        '"atc-MetaTime">06.03.2025, 08:15</span><span>Lesezeit: 3 Min.</span></div></header><div class='
        f'"atc-Text">{told()}<div class="atc-Source">Quelle: H.B.Z.</div><a href="/r">Artikelrechte '
        "erwerben</a>"
        "</div></article>"
    )
    return Scenario(
        html,
        "",
        lines(
            "⟦kicker:Haushalt⟧",
            f"⟦title:{TITLE}⟧",
            f"⟦teaser:{DECK}⟧",
            "⟦byline:Von Ina Beck, Hohenwalde⟧",
            "⟦timestamp:06.03.2025, 08:15⟧",
            "⟦navigation:Lesezeit: 3 Min.⟧",
            body(),
            "⟦other:Quelle: H.B.Z.⟧",
        ),
    )


def tabloid_with_a_deck_of_paragraphs() -> Scenario:
    html = page(
        '<div class="c_main"><article class="box"><div class="kicker">Streit im Rat</div><h1 '
        'class="bc__title">'
        f'{TITLE}</h1><div class="c_lead"><p>{DECK}</p></div><div class="c_content"><div class="box tinymce">'
        f'{told(LEDE)}</div><div class="box c_ad">Werbung</div><div class="box tinymce"><h2>Was folgt</h2>'
        f'{told(SECOND, THIRD, LAST)}</div></div></article><div class="krn-forum"><div '
        'class="krn-comment"><div '
        'class="krn-author">Karla</div><p>Endlich.</p></div></div></div>'
    )
    return Scenario(
        html,
        "",
        lines(
            "⟦kicker:Streit im Rat⟧",
            f"⟦title:{TITLE}⟧",
            f"⟦teaser:{DECK}⟧",
            body(LEDE),
            "⟦subheading:Was folgt⟧",
            body(SECOND, THIRD, LAST),
            "⟦comments:Endlich.⟧",
        ),
    )


def broadcaster_with_an_author_box_beside_the_title() -> Scenario:
    html = page(
        f'<main><article><div><span class="kicker">Politik</span></div><header><h1>{TITLE}</h1></header><div '
        'class="author-info"><a href="/b">Ina Beck</a></div><time>06.03.2025</time><p class="teaser-text s1">'
        f'{DECK}</p><div class="rich-text"><div>{told(LEDE, SECOND)}<div class="embed"><div '
        'class="video-title">'
        "Streit im Rat</div><p>Um dieses Video zu sehen, aktivieren Sie bitte JavaScript</p></div>"
        "<h2>Was folgt"
        f"</h2>{told(THIRD, LAST)}<p><em>ib/bk (dpa, afp)</em></p></div></div></article></main>"
    )
    return Scenario(
        html,
        "",
        lines(
            "⟦kicker:Politik⟧",
            f"⟦title:{TITLE}⟧",
            "⟦byline:Ina Beck⟧",
            "⟦timestamp:06.03.2025⟧",
            f"⟦teaser:{DECK}⟧",
            body(LEDE, SECOND),
            "⟦subheading:Was folgt⟧",
            body(THIRD, LAST),
            "⟦agency_credit:ib/bk (dpa, afp)⟧",
        ),
    )


def english_daily_of_components() -> Scenario:
    html = page(
        f'<main><article><div data-gu-name="headline"><h1>{COUNCIL}</h1></div><div data-gu-name="standfirst" '
        'class="dcr-1"><p>Three groups want to sue the town</p></div><div data-gu-name="meta">'
        "<address><a rel="
        '"author">Ina Beck</a> in Hohenwalde</address></div><div data-gu-name="body">'
        f"{told(ENGLISH[0])}<x-island "
        'name="EmailSignUp"><aside><h2>Sign up to Valley Today</h2><p>All of the news from the valley, every '
        f"morning, in one short email.</p></aside></x-island>{told(*ENGLISH[1:])}</div></article></main>",
        language="en",
    )
    return Scenario(
        html,
        "",
        lines(
            f"⟦title:{COUNCIL}⟧",
            "⟦teaser:Three groups want to sue the town⟧",
            "⟦byline:Ina Beck in Hohenwalde⟧",
            body(*ENGLISH),
        ),
    )


def english_daily_with_columns() -> Scenario:
    html = page(
        f'<main><article><header><h1 class="css-2">{COUNCIL}</h1><p id="article-summary">Three groups '
        "want to "
        'sue. The district will decide.</p><figure><img src="a.jpg"><figcaption><span class="css-4">The town '
        'hall at night.</span><span class="css-5"><span>Credit...</span><span>Ina Beck for The Herald</span>'
        f'</span></figcaption></figure></header><section><div class="css-8">{told(*ENGLISH[:2])}</div>'
        "<div><p>"
        f'Advertisement</p><a href="#after">SKIP ADVERTISEMENT</a></div><div class="css-8">{told(ENGLISH[2])}'
        "</div></section><p>A version of this article appears in print on March 7, 2025, Section A, "
        "Page 4.</p>"
        "</article></main>",
        language="en",
    )
    return Scenario(
        html,
        "",
        lines(
            f"⟦title:{COUNCIL}⟧",
            "⟦teaser:Three groups want to sue. The district will decide.⟧",
            "⟦caption:The town hall at night.⟧ ⟦photo_credit:Credit... Ina Beck for The Herald⟧",
            body(*ENGLISH[:2]),
            "⟦advertisement:Advertisement⟧",
            body(ENGLISH[2]),
        ),
    )


def english_agency_of_custom_elements() -> Scenario:
    html = page(
        f'<bsp-page><main class="Page-main"><h1>{COUNCIL}</h1><bsp-carousel class="Carousel"><figure>'
        "<img src="
        '"a.jpg"><figcaption>The town hall</figcaption></figure></bsp-carousel><div '
        'class="Page-byline">By <a '
        'href="/b">Ina Beck</a></div><div class="RichTextBody"><p>HOHENWALDE (AP) — '
        f'{ENGLISH[0]}</p>{told(ENGLISH[1])}<div><h2>Related Stories</h2><a href="/2"><h3>District '
        "puts off its "
        f"budget</h3></a></div>{told(ENGLISH[2])}</div></main></bsp-page>",
        language="en",
    )
    return Scenario(
        html,
        "",
        lines(
            f"⟦title:{COUNCIL}⟧",
            "⟦byline:By Ina Beck⟧",
            f"⟦dateline:HOHENWALDE (AP) —⟧ ⟦body:{ENGLISH[0]}⟧",
            body(*ENGLISH[1:]),
        ),
    )


SCENARIOS = (
    magazine_with_kicker_in_the_heading,
    daily_with_times_in_figures,
    tabloid_with_a_deck_of_paragraphs,
    broadcaster_with_an_author_box_beside_the_title,
    english_daily_of_components,
    english_daily_with_columns,
    english_agency_of_custom_elements,
)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.__name__)
def test_zones(scenario: Callable[[], Scenario]) -> None:
    expected = scenario()
    assert mark_zones(read_page(expected.raw, "x")) == expected.marked
