"""Pages in the manner of newspapers and blogs, each with its facts and every zone; all of them invented."""

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


def blog_with_comments() -> Scenario:
    html = page(
        '<div id="page"><header id="masthead"><p class="site-title"><a href="/">Hohenwalde heute</a></p>'
        '<nav class="main-navigation"><ul><li><a href="/">Start</a></li><li><a href="/rat">Rat</a></li></ul>'
        '</nav></header><main id="main"><article class="post-17 post type-post hentry category-comments">'
        f'<header class="entry-header"><h1 class="entry-title">{TITLE}</h1><div class="entry-meta">'
        '<span class="posted-on"><time class="entry-date published" datetime="2025-03-06T08:15:00+01:00">'
        '6. März 2025</time></span> <span class="byline">von <a class="url fn n" '
        'href="/a">Ina Beck</a></span>'
        f'</div></header><div class="entry-content">{told()}<div class="sharedaddy"><h3>Teilen mit:</h3>'
        '<ul><li><a href="#">Drucken</a></li></ul></div></div><footer class="entry-footer">Kategorie: '
        '<a href="/k">Rat</a></footer></article><nav class="navigation post-navigation"><a href="/alt">'
        'Kreistag vertagt Haushalt</a></nav><div id="comments" class="comments-area"><h2 class='
        '"comments-title">3 Kommentare</h2><ol class="comment-list">'
        '<li id="comment-1" class="comment"><div class="comment-body"><footer class="comment-meta">'
        '<div class="comment-author vcard"><b class="fn">Karla</b> <span class="says">sagt:</span></div>'
        '<div class="comment-metadata"><a href="#1"><time>6. März 2025 um 9:01 Uhr</time></a></div></footer>'
        '<div class="comment-content"><p>Endlich ist das Schwimmbad einmal Thema im Rat.</p><p>Wurde auch '
        'Zeit!</p></div><div class="reply"><a href="#">Antworten</a></div></div><ol class="children">'
        '<li id="comment-2" class="comment"><div class="comment-body"><footer class="comment-meta">'
        '<div class="comment-author vcard"><b class="fn">Per O.</b> <span class="says">sagt:</span></div>'
        '</footer><div class="comment-content"><p>Abwarten, was der Kreis dazu sagt.</p></div></div>'
        '</li></ol></li><li id="comment-3" class="comment"><div class="comment-body"><footer><div class='
        '"comment-author vcard"><b class="fn">Talfuchs</b></div></footer><div class="comment-content"><p>Und '
        'die Schulen? Davon redet wieder keiner.</p></div></div></li></ol><div id="respond" class='
        '"comment-respond"><h3>Schreibe einen Kommentar</h3><form><p>Deine E-Mail-Adresse wird nicht '
        "veröffentlicht.</p></form></div></div></main><footer class=site-footer>Stolz präsentiert von Presse"
        "</footer></div>",
        '<link rel="canonical" href="https://hohenwalde-heute.example/rat/">'
        + meta(
            og__site_name="Hohenwalde heute",
            og__title=TITLE,
            article__published_time="2025-03-06T08:15:00+01:00",
        ),
    )
    return Scenario(
        html,
        "outlet (meta): Hohenwalde heute\n"
        f"title (text): {TITLE}\n"
        "published (meta): 2025-03-06T08:15:00+01:00\n"
        "author (text): Ina Beck\n"
        "address: https://hohenwalde-heute.example/rat/\n"
        "de report\n"
        "comment by Karla\ncomment by Per O. to 0\ncomment by Talfuchs",
        lines(
            f"⟦title:{TITLE}⟧",
            "⟦timestamp:6. März 2025⟧",
            "⟦byline:von Ina Beck⟧",
            body(),
            "⟦comments:Endlich ist das Schwimmbad einmal Thema im Rat.\nWurde auch Zeit!⟧",
            "⟦comments:Abwarten, was der Kreis dazu sagt.⟧",
            "⟦comments:Und die Schulen? Davon redet wieder keiner.⟧",
        ),
    )


def regional_daily_behind_a_paywall() -> Scenario:
    html = page(
        '<div class="cookie-layer" id="consent"><p>Wir und unsere 90 Partner speichern '
        "Cookies auf Ihrem Gerät, "
        "um Ihnen die bestmögliche Nutzung zu bieten.</p><button>Alle akzeptieren</button></div>"
        '<article class="article"><header><span class="article__kicker">Hohenwalde</span>'
        f'<h1 class="article__headline">{TITLE}</h1><p class="article__teaser-text">Nach langem Streit steht '
        "fest, wofür Hohenwalde im nächsten Jahr Geld ausgibt. Drei Fraktionen wollen klagen.</p></header>"
        '<figure class="article__image"><img src="rathaus.jpg"><figcaption><span class="caption">Das Rathaus '
        'von Hohenwalde am Abend.</span> <span class="credit">Foto: Ina Beck</span></figcaption></figure>'
        '<div class="article__meta"><span class="author">Von Jutta Kräher</span> <time class="date" '
        'datetime="2025-03-06T05:30:00+01:00">06.03.2025, 05:30 Uhr</time></div>'
        f'<div class="article__body">{told(LEDE, SECOND)}</div><div class="paywall"><h2>Weiterlesen mit TT+'
        "</h2><p>Testen Sie das digitale Abo einen Monat lang für nur einen Euro. Sie "
        "können jederzeit kündigen."
        '</p><a href="/abo">Jetzt bestellen</a></div></article><section class="teaser-list"><h3>Mehr aus '
        'Hohenwalde</h3><article><h4><a href="/2">Kreistag vertagt seinen Haushalt</a></h4><p>Auch im Kreis '
        "fehlt das Geld für Schulen und Straßen.</p></article></section>",
        linked_data(
            "NewsArticle",
            headline=TITLE,
            datePublished="2025-03-06T05:30:00+01:00",
            dateModified="2025-03-06T07:10:00+01:00",
            author=[person("Jutta Kräher")],
            publisher={"@type": "Organization", "name": "Talheimer Tagblatt"},
            isAccessibleForFree=False,
        ),
    )
    return Scenario(
        html,
        "outlet (meta): Talheimer Tagblatt\n"
        f"title (text): {TITLE}\n"
        "published (meta): 2025-03-06T05:30:00+01:00\n"
        "updated (meta): 2025-03-06T07:10:00+01:00\n"
        "author (text): Jutta Kräher\n"
        "de report\n"
        "cut short: Weiterlesen mit TT+\n"
        "photo: \n"
        "D111",
        lines(
            "⟦kicker:Hohenwalde⟧",
            f"⟦title:{TITLE}⟧",
            "⟦teaser:Nach langem Streit steht fest, wofür Hohenwalde im nächsten Jahr Geld ausgibt. Drei "
            "Fraktionen wollen klagen.⟧",
            "⟦caption:Das Rathaus von Hohenwalde am Abend.⟧",
            "⟦photo_credit:Foto: Ina Beck⟧",
            "⟦byline:Von Jutta Kräher⟧",
            "⟦timestamp:06.03.2025, 05:30 Uhr⟧",
            body(LEDE, SECOND),
            "⟦advertisement:Weiterlesen mit TT+⟧",
        ),
    )


def austrian_daily_with_postings() -> Scenario:
    html = page(
        f'<main><article><div class="article-header"><h2 class="article-kicker">Gemeindefinanzen</h2>'
        f'<h1 class="article-title">{TITLE}</h1><p class="article-subtitle">In Hohenwalde ist nach sieben '
        "Stunden entschieden worden, wofür die Stadt heuer Geld ausgibt.</p>"
        '<div class="article-authors">von <a href="/r">Ina Beck</a></div><time class="article-pubdate" '
        'datetime="2025-03-06T06:00">6. März 2025, 06:00</time></div>'
        f'<div class="article-body">{told(LEDE, SECOND)}<h3>Was gekürzt wird</h3>'
        f"{told(THIRD, LAST + ' (APA, 6.3.2025)')}</div></article></main>"
        '<section id="forum" class="forum"><h2>Forum: 2 Postings</h2><div class="posting"><div class='
        '"posting-username">talfuchs7</div><div class="posting-body"><p>Und wer zahlt am '
        "Ende die Kanalgebühr? "
        'Genau.</p></div></div><div class="posting"><div class="posting-username">karla_k</div><div class='
        '"posting-body"><p>Bei uns in Sandkrug war es voriges Jahr genauso.</p></div></div></section>',
        linked_data(
            "NewsArticle",
            headline=TITLE,
            datePublished="2025-03-06T06:00:00+01:00",
            author=[person("Ina Beck")],
            publisher={"name": "Hohenwalder Kurier"},
            isAccessibleForFree="True",
            inLanguage="de-AT",
        ),
        "de-AT",
    )
    return Scenario(
        html,
        "outlet (meta): Hohenwalder Kurier\n"
        f"title (text): {TITLE}\n"
        "published (meta): 2025-03-06T06:00:00+01:00\n"
        "author (text): Ina Beck\n"
        "de report\n"
        "text: APA\n"
        "comment by talfuchs7\ncomment by karla_k",
        lines(
            "⟦kicker:Gemeindefinanzen⟧",
            f"⟦title:{TITLE}⟧",
            "⟦teaser:In Hohenwalde ist nach sieben Stunden entschieden worden, wofür die Stadt heuer Geld "
            "ausgibt.⟧",
            "⟦byline:von Ina Beck⟧",
            "⟦timestamp:6. März 2025, 06:00⟧",
            body(LEDE, SECOND),
            "⟦subheading:Was gekürzt wird⟧",
            body(THIRD),
            f"⟦body:{LAST}⟧ ⟦agency_credit:(APA, 6.3.2025)⟧",
            "⟦comments:Und wer zahlt am Ende die Kanalgebühr? Genau.⟧",
            "⟦comments:Bei uns in Sandkrug war es voriges Jahr genauso.⟧",
        ),
    )


def swiss_daily_with_its_kicker_in_the_heading() -> Scenario:
    html = page(
        '<div id="root"><header><a href="/">Bergblatt</a></header><article><h1><span class="ContentHead_'
        f'spitzmarke__x1">Stadtfinanzen</span><span class="ContentHead_title__x2">{TITLE}</span></h1>'
        '<p class="ContentHead_lead__x3">Die Fraktionen im Rat von Hohenwalde stritten sieben Stunden.'
        '</p><div class="ContentMeta_author__x4">Von <a href="/ib">Ina Beck</a>, Hohenwalde</div>'
        '<div class="ContentMeta_time__x5">Publiziert: 06.03.2025, 11:20 Uhr</div>'
        f'<div class="ArticleContent_x6">{told(LEDE)}<div class="Gallery_x7"><figure><img src="a.jpg">'
        '<figcaption>Die Bürgermeisterin vor der Abstimmung.<span class="ImageCredit">Foto: Keystone</span>'
        '</figcaption></figure><figure><img src="b.jpg"><figcaption>Der Ratssaal um Mitternacht.</figcaption>'
        f'</figure></div>{told(SECOND)}<aside class="NewsletterBox"><h3>Der Morgen</h3><p>Unser Newsletter '
        "bringt Ihnen jeden Werktag das Wichtigste ins Postfach. Melden Sie sich an.</p></aside>"
        f"{told(THIRD, LAST)}<p>SDA/ib</p></div></article></div>",
        meta(og__title=TITLE, og__site_name="Bergblatt", og__locale="de_CH"),
        "de-CH",
    )
    return Scenario(
        html,
        "outlet (meta): Bergblatt\n"
        f"title (text): {TITLE}\n"
        "published (text): 2025-03-06T11:20\n"
        "author (text): Ina Beck\n"
        "de report\n"
        "photo: \ntext: SDA",
        lines(
            "⟦kicker:Stadtfinanzen⟧",
            f"⟦title:{TITLE}⟧",
            "⟦teaser:Die Fraktionen im Rat von Hohenwalde stritten sieben Stunden.⟧",
            "⟦byline:Von Ina Beck, Hohenwalde⟧",
            "⟦timestamp:Publiziert: 06.03.2025, 11:20 Uhr⟧",
            body(LEDE),
            "⟦caption:Die Bürgermeisterin vor der Abstimmung.⟧",
            "⟦photo_credit:Foto: Keystone⟧",
            "⟦caption:Der Ratssaal um Mitternacht.⟧",
            body(SECOND, THIRD, LAST),
            "⟦agency_credit:SDA/ib⟧",
        ),
    )


def daily_with_boxes_between_its_paragraphs() -> Scenario:
    html = page(
        '<div class="c-breadcrumb"><a href="/">Start</a> › <a href="/l">Lokales</a></div><article><h1>'
        f'{TITLE}</h1>{told(LEDE)}<div class="article-related"><strong>Lesen Sie auch</strong><ul><li><a '
        'href="/2">Kreistag vertagt seinen Haushalt</a></li><li><a href="/3">Schwimmbad in Not</a></li></ul>'
        f'</div>{told(SECOND)}<p><strong>Lesen Sie auch: <a href="/4">So stimmten die Fraktionen ab</a>'
        f'</strong></p><div class="ad-slot">Anzeige</div><h2>Was gekürzt wird</h2>{told(THIRD, LAST)}'
        '<div class="author-box"><img src="ib.jpg"><h3>Ina Beck</h3><p>Ina Beck berichtet seit zehn Jahren '
        "über die Räte im Tal und hat Politik in Kiel studiert.</p></div>"
        '<div class="support-us"><h2>Unabhängig bleiben</h2><p>Wir haben keine Paywall, denn guter '
        "Journalismus soll allen gehören. Unterstützen Sie uns schon ab 5 Euro im Monat.</p></div></article>",
        meta(
            og__site_name="Hohenwalder Bote",
            article__published_time="2025-03-06T05:30:00Z",
            article__modified_time="2025-03-07T09:00:00Z",
            author="Ina Beck",
        ),
    )
    return Scenario(
        html,
        "outlet (meta): Hohenwalder Bote\n"
        f"title (text): {TITLE}\n"
        "published (meta): 2025-03-06T05:30:00Z\n"
        "updated (meta): 2025-03-07T09:00:00Z\n"
        "author (meta): Ina Beck\n"
        "de report",
        lines(
            f"⟦title:{TITLE}⟧",
            body(LEDE, SECOND),
            "⟦subheading:Was gekürzt wird⟧",
            body(THIRD, LAST),
        ),
    )


def headless_daily_with_few_telling_names() -> Scenario:
    html = page(
        '<div id="fusion-app"><div class="b-it"><section><a '
        'href="/">Talpost</a></section></div><div class="lg">'
        f'<div class="c-stack"><div class="overline-wrap"><a class="b-overline" href="/rat">Rat</a></div>'
        f'<h1 class="b-headline">{TITLE}</h1><p class="b-subline">Sieben Stunden Streit, und am Ende '
        'ein Ergebnis, das drei Fraktionen nicht gelten lassen wollen</p><div class="b-byline">By <a '
        'href="/ib">Ina Beck</a></div><time class="b-date" datetime="2025-03-06T05:30:00.000Z">06. März 2025 '
        f'um 06:30</time></div><article class="b-article-body">{told()}</article></div></div>',
        linked_data(
            "NewsArticle",
            mainEntityOfPage="https://talpost.example/rat/17",
            headline=TITLE,
            datePublished="2025-03-06T05:30:00.000Z",
            author={"@type": "Person", "name": "Ina Beck"},
            publisher={"@type": "NewsMediaOrganization", "name": "Talpost"},
        )
        + '<link rel="canonical" href="/rat/17">'
        + meta(og__url="https://talpost.example/rat/17"),
    )
    return Scenario(
        html,
        "outlet (meta): Talpost\n"
        f"title (text): {TITLE}\n"
        "published (meta): 2025-03-06T05:30:00Z\n"
        "author (text): Ina Beck\n"
        "address: https://talpost.example/rat/17\n"
        "de report",
        lines(
            "⟦kicker:Rat⟧",
            f"⟦title:{TITLE}⟧",
            "⟦teaser:Sieben Stunden Streit, und am Ende ein Ergebnis, das drei Fraktionen "
            "nicht gelten lassen "
            "wollen⟧",
            "⟦byline:By Ina Beck⟧",
            "⟦timestamp:06. März 2025 um 06:30⟧",
            body(),
        ),
    )


SCENARIOS = (
    blog_with_comments,
    regional_daily_behind_a_paywall,
    austrian_daily_with_postings,
    swiss_daily_with_its_kicker_in_the_heading,
    daily_with_boxes_between_its_paragraphs,
    headless_daily_with_few_telling_names,
)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.__name__)
def test_zones(scenario: Callable[[], Scenario]) -> None:
    expected = scenario()
    assert mark_zones(read_page(expected.raw, "x")) == expected.marked


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.__name__)
def test_facts(scenario: Callable[[], Scenario]) -> None:
    expected = scenario()
    assert list_facts(read_page(expected.raw, "x")) == expected.facts
