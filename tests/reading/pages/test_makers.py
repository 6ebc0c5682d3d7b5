"""Pages in the manner of broadcasters, agencies and old or bare layouts; all of them invented."""

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
    linked_data,
    list_facts,
    mark_zones,
    meta,
    page,
    person,
    told,
)


def broadcaster_with_media_boxes() -> Scenario:
    html = page(
        '<header class="meldungheader"><span class="topline">Kommunale Finanzen</span>'
        f'<h1 class="seitenkopf__headline">{TITLE}</h1><p class="timestamp">Stand: 06.03.2025 07:12 '
        'Uhr</p></header><main><article><div class="videoplayer" data-v="x"><span>Video ab hier '
        'anschauen</span></div><p class="textabsatz"><strong>In Hohenwalde hat der Rat den Haushalt '
        "beschlossen. Drei Fraktionen wollen dagegen vor Gericht ziehen.</strong></p>"
        '<div class="authorline"><em>Von Ina Beck, NWR</em></div>'
        f'{told(LEDE, SECOND)}<h2>Schwimmbad nur an vier Tagen</h2>{told(THIRD)}<div class="teaser-absatz '
        'related"><a href="/2"><h3>Kreistag vertagt Haushalt</h3><p>Auch dem Kreis fehlt '
        "das Geld für Schulen."
        f'</p></a></div>{told(LAST)}<div class="audio-box"><h4>Audio herunterladen</h4><p>Dieses Thema im '
        "Programm: Über dieses Thema berichtete das Radio am 06. März 2025 um 07:00 Uhr.</p></div>"
        "</article></main>",
        linked_data(
            "NewsArticle",
            headline=TITLE,
            datePublished="2025-03-05T23:02:11.000+01:00",
            dateModified="2025-03-06T07:12:00.000+01:00",
            author=[person("Ina Beck")],
            publisher={"name": "Nordwestrundfunk"},
        ),
    )
    return Scenario(
        html,
        "outlet (meta): Nordwestrundfunk\n"
        f"title (text): {TITLE}\n"
        "published (meta): 2025-03-05T23:02:11+01:00\n"
        "updated (meta): 2025-03-06T07:12:00+01:00\n"
        "author (text): Ina Beck\n"
        "de report",
        lines(
            "⟦kicker:Kommunale Finanzen⟧",
            f"⟦title:{TITLE}⟧",
            "⟦timestamp:Stand: 06.03.2025 07:12 Uhr⟧",
            "⟦teaser:In Hohenwalde hat der Rat den Haushalt beschlossen. Drei Fraktionen wollen dagegen vor "
            "Gericht ziehen.⟧",
            "⟦byline:Von Ina Beck, NWR⟧",
            body(LEDE, SECOND),
            "⟦subheading:Schwimmbad nur an vier Tagen⟧",
            body(THIRD, LAST),
        ),
    )


def agency_report_with_dateline_and_credit() -> Scenario:
    html = page(
        f'<article><h1>{TITLE}</h1><div class="dateline">06.03.2025 | 05:12 Uhr</div><div class="content">'
        f"<p>Hohenwalde (dpa) - {LEDE}</p><p>{SECOND}</p><p>{THIRD}</p><p>{LAST} (dpa)</p>"
        "<p>© dpa-infocom, dpa:250306-99-12345/2</p></div></article>",
        meta(og__site_name="Sandkruger Zeitung"),
    )
    return Scenario(
        html,
        "outlet (meta): Sandkruger Zeitung\n"
        f"title (text): {TITLE}\n"
        "published (text): 2025-03-06T05:12\n"
        "de report\n"
        "text: dpa\ntext: dpa",
        lines(
            f"⟦title:{TITLE}⟧",
            "⟦timestamp:06.03.2025 | 05:12 Uhr⟧",
            f"⟦dateline:Hohenwalde (dpa) -⟧ ⟦body:{LEDE}⟧",
            body(SECOND, THIRD),
            f"⟦body:{LAST}⟧ ⟦agency_credit:(dpa)⟧",
            "⟦agency_credit:© dpa-infocom, dpa:250306-99-12345/2⟧",
        ),
    )


def liveblog() -> Scenario:
    posts = "".join(
        f'<div class="liveblog-post" id="p{i}"><time datetime="2025-03-05T{hour}:00+01:00">{hour} Uhr</time>'
        f"<h3>{head}</h3>{words}</div>"
        for i, (hour, head, words) in enumerate(
            (
                ("23:02", "Haushalt ist beschlossen", told(LEDE, LAST)),
                ("22:40", "Opposition kündigt Klage an", told(SECOND)),
                ("21:15", "Streit um das Schwimmbad", told(THIRD)),
            )
        )
    )
    html = page(
        f'<main><h1>Liveblog: {TITLE}</h1><div class="liveblog">{posts}</div></main>',
        linked_data(
            "LiveBlogPosting",
            headline=f"Liveblog: {TITLE}",
            datePublished="2025-03-05T16:00:00+01:00",
            dateModified="2025-03-05T23:05:00+01:00",
            publisher={"name": "Hohenwalder Bote"},
        ),
    )
    return Scenario(
        html,
        "outlet (meta): Hohenwalder Bote\n"
        f"title (text): Liveblog: {TITLE}\n"
        "published (meta): 2025-03-05T16:00:00+01:00\n"
        "updated (meta): 2025-03-05T23:05:00+01:00\n"
        "de ticker",
        lines(
            f"⟦title:Liveblog: {TITLE}⟧",
            "⟦timestamp:23:02 Uhr⟧",
            "⟦subheading:Haushalt ist beschlossen⟧",
            body(LEDE, LAST),
            "⟦timestamp:22:40 Uhr⟧",
            "⟦subheading:Opposition kündigt Klage an⟧",
            body(SECOND),
            "⟦timestamp:21:15 Uhr⟧",
            "⟦subheading:Streit um das Schwimmbad⟧",
            body(THIRD),
        ),
    )


def amp_page() -> Scenario:
    html = (
        '<!doctype html><html ⚡ lang="de"><head><link rel="canonical" '
        'href="https://bote.example/rat-17.html">'
        + linked_data("NewsArticle", headline=TITLE, datePublished="2025-03-06T05:30:00+01:00")
        + "<style amp-custom>p{color:red}</style></head><body><amp-sidebar><ul><li><a href=/>Start</a></li>"
        f"</ul></amp-sidebar><article><h1>{TITLE}</h1><amp-img src=a.jpg width=4 "
        f"height=3></amp-img>{told(LEDE)}"
        f"<amp-ad width=300 height=250></amp-ad>{told(SECOND, THIRD, LAST)}<amp-social-share type=email>"
        "</amp-social-share></article><amp-consent><div>Zustimmen</div></amp-consent></body></html>"
    )
    return Scenario(
        html,
        f"title (text): {TITLE}\n"
        "published (meta): 2025-03-06T05:30:00+01:00\n"
        "address: https://bote.example/rat-17.html\n"
        "de report\n"
        "D102",
        lines(f"⟦title:{TITLE}⟧", body()),
    )


def old_table_layout() -> Scenario:
    html = (
        "<HTML><HEAD><TITLE>Hohenwalder Bote</TITLE></HEAD><BODY BGCOLOR=white><TABLE><TR><TD WIDTH=120>"
        "<A HREF=/>Start</A><BR><A HREF=/l>Lokales</A><BR><A HREF=/s>Sport</A></TD><TD>"
        f"<FONT SIZE=5><H1>{TITLE}</H1></FONT><FONT SIZE=2>{LEDE}<BR><BR>{SECOND}<P>{THIRD}<P>{LAST}"
        "</FONT></TD><TD><A HREF=/w>Wetter im Tal</A></TD></TR></TABLE></BODY></HTML>"
    )
    return Scenario(html, f"title (text): {TITLE}\nde report\nD101\nD102", lines(f"⟦title:{TITLE}⟧", body()))


def page_without_an_article() -> Scenario:
    html = page(
        f"<div><div><a href=/>Start</a> <a "
        f"href=/l>Lokales</a></div><div><h1>{TITLE}</h1><div>{LEDE}</div><div>"
        f"{SECOND}</div><div>{THIRD}</div><div>{LAST}</div></div><div><a href=/i>Impressum</a></div></div>"
    )
    return Scenario(html, f"title (text): {TITLE}\nde report\nD101\nD102", lines(f"⟦title:{TITLE}⟧", body()))


def drop_cap_and_soft_hyphens() -> Scenario:
    soft = SECOND.replace("Verwaltungsgericht", "Ver\u00adwal\u00adtungs&shy;ge\u200bricht")
    html = page(
        f'<article><h1>Rat be&shy;schließt den Haus\u00adhalt</h1><p><span class="dropcap">{LEDE[0]}</span>'
        f"{LEDE[1:]}</p><p>{soft}</p><p>{THIRD.replace(' ', '&nbsp;', 1)}</p></article>"
    )
    return Scenario(
        html,
        f"title (text): {TITLE}\nde report\nD101\nD102",
        lines(f"⟦title:{TITLE}⟧", body(LEDE, SECOND, THIRD)),
    )


def gallery_with_captions_and_photo_credits() -> Scenario:
    html = page(
        f'<article><h1>{TITLE}</h1>{told(LEDE)}<div class="gallery"><figure><img '
        f'src="1.jpg"><figcaption>Jule '
        'Ahrens bei der Abstimmung. Foto: Ina Beck/dpa</figcaption></figure><figure><img src="2.jpg">'
        "<figcaption>Der Saal um Mitternacht © REUTERS</figcaption></figure></div>"
        f"{told(SECOND, THIRD)}</article>"
    )
    return Scenario(
        html,
        f"title (text): {TITLE}\nde report\nphoto: dpa\nphoto: Reuters\nD101\nD102",
        lines(
            f"⟦title:{TITLE}⟧",
            body(LEDE),
            "⟦caption:Jule Ahrens bei der Abstimmung.⟧ ⟦photo_credit:Foto: Ina Beck/dpa⟧",
            "⟦caption:Der Saal um Mitternacht⟧ ⟦photo_credit:© REUTERS⟧",
            body(SECOND, THIRD),
        ),
    )


ENGLISH = (
    "The council of Hohenwalde has passed its budget after seven hours, although three groups opposed it.",
    "Mayor Jule Ahrens called the result “sustainable”. The opposition wants to go to court, it said.",
)


def english_page() -> Scenario:
    html = page(
        f'<main><article><h1>Council passes budget</h1><p class="byline">By Ina Beck</p>{told(*ENGLISH)}'
        '<section class="related-articles"><h2>Related stories</h2><p><a href="/2">District puts off its '
        "budget</a></p></section></article></main>",
        linked_data(
            "NewsArticle",
            headline="Council passes budget",
            datePublished="2025-03-06T05:30:00Z",
            author={"name": "Ina Beck"},
            publisher={"name": "The Valley Herald"},
        ),
        "en-GB",
    )
    return Scenario(
        html,
        "outlet (meta): The Valley Herald\n"
        "title (text): Council passes budget\n"
        "published (meta): 2025-03-06T05:30:00Z\n"
        "author (text): Ina Beck\n"
        "en unknown",
        lines("⟦title:Council passes budget⟧", "⟦byline:By Ina Beck⟧", body(*ENGLISH)),
    )


def english_broadcaster_without_linked_data() -> Scenario:
    html = page(
        '<div id="main-wrapper"><main><article><h1 id="main-heading">Council passes budget</h1>'
        '<div data-testid="byline"><p>By Ina Beck</p></div>'
        f'<div data-component="text-block">{told(ENGLISH[0])}</div><div data-component="image-block"><figure>'
        '<img src="a.jpg"><figcaption>The town hall at night</figcaption></figure></div>'
        f'<div data-component="text-block">{told(ENGLISH[1])}</div><div data-component="links-block"><a '
        'href="/2">District puts off its budget</a></div></article></main></div>',
        meta(og__site_name="Valley News", article__published_time="2025-03-06T05:30:00Z"),
        "en",
    )
    return Scenario(
        html,
        "outlet (meta): Valley News\n"
        "title (text): Council passes budget\n"
        "published (meta): 2025-03-06T05:30:00Z\n"
        "author (text): Ina Beck\n"
        "en unknown",
        lines(
            "⟦title:Council passes budget⟧",
            "⟦byline:By Ina Beck⟧",
            body(ENGLISH[0]),
            "⟦caption:The town hall at night⟧",
            body(ENGLISH[1]),
        ),
    )


SCENARIOS = (
    broadcaster_with_media_boxes,
    agency_report_with_dateline_and_credit,
    liveblog,
    amp_page,
    old_table_layout,
    page_without_an_article,
    drop_cap_and_soft_hyphens,
    gallery_with_captions_and_photo_credits,
    english_page,
    english_broadcaster_without_linked_data,
)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.__name__)
def test_zones(scenario: Callable[[], Scenario]) -> None:
    expected = scenario()
    assert mark_zones(read_page(expected.raw, "x")) == expected.marked


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.__name__)
def test_facts(scenario: Callable[[], Scenario]) -> None:
    expected = scenario()
    assert list_facts(read_page(expected.raw, "x")) == expected.facts
