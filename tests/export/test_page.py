"""The page: every passage holds, foreign words stay inert, the policy allows what is there and no more."""

import itertools
import json
import re
from base64 import b64encode
from hashlib import sha256

import pytest

from synopse.export.dossier_record import dossier_record
from synopse.export.evidence import Quotations
from synopse.export.page import render_page
from synopse.export.verify import verify_dossier
from tests.export.hostile_story import story_of
from tests.export.invented_dossier import DOSSIER, REPORTS

FULL = Quotations.FULL

HOSTILE = (
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "{{ 7 * 7 }} {% raw %}",
    "Zeile\r\nZeile\rZeile\n\n",
    "<!-- <style>*{display:none}</style>",
    "\u202everkehrt\u2066 rum\u2069",
    "&lt;b&gt; &#13; &amp;",
    "a\u2028b\u2029c\x0bd\x0ce\x85f\x9fg",
    "👩‍👩‍👧 zählt als mehrere",
    "]]> <![CDATA[ x ]]>",
)


def page_of(quotations: Quotations = FULL, language: str = "de") -> str:
    return render_page(DOSSIER, language=language, quotations=quotations)


@pytest.mark.parametrize("quotations", list(Quotations))
@pytest.mark.parametrize("language", ["de", "en"])
def test_every_passage_of_a_page_holds(quotations: Quotations, language: str) -> None:
    verdict = verify_dossier(page_of(quotations, language), REPORTS)
    assert verdict.passages > 90
    assert verdict.broken == ()


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_words(words: str) -> None:
    dossier, reports = story_of((words, f"{words}!"), title=words)
    page = render_page(dossier, language="de", quotations=FULL)
    assert verify_dossier(page, reports).broken == ()
    assert page.count("<script") == 2
    assert not re.search(r"<[^>]*\son\w+=", page)


def test_words_that_html_has_no_form_for_are_shown_by_their_hash() -> None:
    dossier, reports = story_of(("eins\x00zwei", "drei"))
    page = render_page(dossier, language="de", quotations=FULL)
    assert "\x00" not in page
    assert verify_dossier(page, reports).broken == ()


def test_one_altered_character_is_noticed() -> None:
    page = page_of()
    place = page.index("Passagiere", page.index("<main"))
    altered = f"{page[:place]}p{page[place + 1 :]}"
    assert verify_dossier(altered, REPORTS).broken != ()


def test_positions_show_no_words_of_the_reports() -> None:
    page = page_of(Quotations.POSITIONS)
    shown = page[: page.index('<script type="application/json"')]
    for words in ("befreit worden", "steht drei Stunden still", "verloren", "Der Talbote braucht"):
        assert words not in shown


def test_positions_show_each_place_once() -> None:
    page = page_of(Quotations.POSITIONS)
    findings = page[page.index('id="s1-findings"') : page.index('id="s1-matrix"')]
    assert findings.count("C 93–105") == 1


def test_the_policy_names_exactly_the_style_and_the_script() -> None:
    page = page_of()
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    script = re.search(r"<script>(.*?)</script>", page, re.DOTALL)
    assert style
    assert script
    for content, directive in ((style[1], "style-src"), (script[1], "script-src")):
        digest = b64encode(sha256(content.encode()).digest()).decode()
        assert f"{directive} 'sha256-{digest}'" in page
    assert "default-src 'none'" in page
    assert " style=" not in page
    assert "http://" not in page
    assert "https://" not in page


def test_the_page_carries_the_dossier() -> None:
    data = re.search(r'<script type="application/json" id="synopse-dossier">(.*?)</script>', page_of())
    assert data
    assert json.loads(data[1]) == dossier_record(DOSSIER)


def test_ids_are_unique_and_every_link_leads_somewhere() -> None:
    for quotations in Quotations:
        page = page_of(quotations)
        ids = re.findall(r'\sid="([^"]+)"', page)
        assert len(ids) == len(set(ids))
        assert sorted(set(re.findall(r'href="#([^"]+)"', page)) - set(ids)) == []


def test_headings_come_in_order() -> None:
    levels = [int(level) for level in re.findall(r"<h([1-6])", page_of())]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_a_page_without_stories_is_a_page() -> None:
    dossier, _ = story_of(("nur einer",))
    for stories in ((), dossier.stories):
        page = render_page(type(dossier)(stories), language="de", quotations=FULL)
        assert page.rstrip().endswith("</html>")


def test_no_word_accuses() -> None:
    for language in ("de", "en"):
        page = page_of(language=language).lower()
        for word in ("verschweig", "abgeschrieben", "conceal", "plagiar"):
            assert word not in page
