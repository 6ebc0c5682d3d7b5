"""How pages are scored: articles against what others read, snippets of text and comments, unread pages."""

import base64
import gzip
from collections.abc import Sequence

import pytest

import product
from gold import Grouped
from page_files import bare_text, read_rows, score_sets
from scorers.pages import same_moment, same_title, score_pages
from scorers.score import Json, Outcome
from scorers.snippets import Page, half_of, score_snippets
from tests.eval.made_up import figures

TEXT = "Der Damm bei Moorkamp hält. Die Feuerwehr zieht nach der Nacht ihre Pumpen ab."
CAPTION = "Pumpen der Feuerwehr am Damm bei Moorkamp. Foto: Jan Beispiel"
GOLD: Json = {
    "id": "moorkamp",
    "title": "Flut: Damm hält",
    "authors": ["Jan Beispiel", "dpa"],
    "publishing_date": "2031-05-14 10:30:00+02:00",
    "text": TEXT,
    "images": [{"caption": CAPTION}],
}
READ, BLIND = "hafen.example.html", "damm.example.html"


def _report(*zones: tuple[str, str], **fields: object) -> Json:
    """A report as the contract has it, of zones with their words."""
    text, placed = "", []
    for kind, words in zones:
        placed.append({"kind": kind, "start": len(text), "end": len(text) + len(words)})
        text += words + "\n\n"
    empty: Json = {"title": None, "published": None, "authors": [], "credits": [], "datelines": []}
    return {**empty, "text": text, "zones": placed, **fields}


def _perfect(**changed: object) -> Json:
    fields: Json = {
        "title": {"value": "Flut: Damm hält"},
        "published": {"value": "2031-05-14T08:30:00Z", "precision": "second"},
        "authors": [{"name": "DPA"}, {"name": "Jan  Beispiel"}],
    }
    return _report(("body", TEXT), ("caption", CAPTION), **fields | changed)


def _scored(report: Json, **gold: object) -> dict[str, float]:
    return figures(score_pages([report], [GOLD | gold], product.agency_of))


def test_the_article_itself_is_perfect() -> None:
    assert set(_scored(_perfect()).values()) == {1.0}


def test_an_unread_page_has_nothing_right() -> None:
    scored = _scored({}, authors=None, publishing_date=None)
    assert {name for name, value in scored.items() if value} == {"captions_out"}


def test_no_author_is_right_where_gold_has_none() -> None:
    assert _scored(_perfect(authors=[]), authors=None)["authors"] == 1
    assert _scored(_perfect(), authors=None)["authors"] == 0


def test_words_of_other_zones_are_no_body_and_soft_hyphens_are_no_letters() -> None:
    first, second = TEXT.replace("Damm", "Da\xadmm").split(". ", 1)
    report = _report(("teaser", first), ("related", "Mehr zum Thema"), ("body", second), ("comments", "Gut!"))
    assert _scored(report)["body_f1"] == 1


def test_pages_below_a_mark_are_counted() -> None:
    scored = _scored(_report(("body", f"{TEXT} Mehr aus Moorkamp lesen Sie morgen früh hier")))
    assert scored["body_f1"] == pytest.approx(28 / 36)
    assert scored["not_below_80"] == scored["not_below_90"] == 0


def test_a_caption_in_the_body_counts_without_its_credit() -> None:
    leaking = _report(("body", f"{TEXT} {CAPTION.removesuffix('Foto: Jan Beispiel')}"))
    assert _scored(leaking)["captions_out"] == 0


def test_a_caption_of_the_text_itself_and_a_short_one_are_not_asked_for() -> None:
    images = [
        {"caption": "Die Feuerwehr zieht ihre Pumpen nach der Nacht ab"},
        {"caption": "Der Damm"},
        {"caption": None},
    ]
    outcome = score_pages([_perfect()], [GOLD | {"images": images}], product.agency_of)
    assert {score.name: score.count for score in outcome.scores}["captions_out"] == "1/1"


@pytest.mark.parametrize(
    ("authors", "end", "named"),
    [
        (["dpa"], "", "credit"),
        (["Deutsche Presse-Agentur"], "", "dateline"),
        (["dpa/taz"], "", "author"),
        (None, " (dpa)", "credit"),
        (None, " (taz/dpa)", "author"),
    ],
)
def test_agencies_go_by_their_canonical_names(authors: list[str] | None, end: str, named: str) -> None:
    ways: dict[str, Json] = {
        "credit": {"credits": [{"agencies": ["dpa"], "for": "text"}]},
        "dateline": {"datelines": [{"agencies": ["dpa"]}]},
        "author": {"authors": [{"name": "dpa"}]},
    }
    gold: Json = {"authors": authors, "text": TEXT + end}
    assert _scored(_report(("body", TEXT), **ways[named]), **gold)["agencies"] == 1
    photo = {"credits": [{"agencies": ["dpa"], "for": "photo"}]}
    assert _scored(_report(("body", TEXT), **photo), **gold)["agencies"] == 0


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Damm hält", "„Damm hält“", True),
        ("Damm\xadbruch\u200b", "Dammbruch", True),
        ("Flut / Damm hält", "Damm hält", True),
        ("Damm hält", "Moorkamp: Flut – Damm hält!", True),
        ("Damm hält – Moorbote", "Damm hält", False),
        ("Damm hält:", "", False),
    ],
)
def test_titles_are_the_same_behind_a_kicker(one: str, other: str, same: bool) -> None:  # noqa: FBT001  # expected
    assert same_title(one, other) is same


def test_three_titles() -> None:
    kicker = _scored(_perfect(title={"value": "Damm hält"}))
    assert (kicker["title_strict"], kicker["title"], kicker["title_alike"]) == (0, 1, 1)
    reworded = _scored(_perfect(title={"value": "Flut: Deich hält"}))
    assert (reworded["title_strict"], reworded["title"], reworded["title_alike"]) == (0, 0, 1)
    assert _scored(_perfect(title=None))["title_alike"] == 0


@pytest.mark.parametrize(
    ("value", "precision", "gold", "same"),
    [
        ("2031-05-14T10:30:00+0200", "second", "2031-05-14 08:30:00.7+00:00", True),
        ("2031-05-14T10:30:00", "second", "2031-05-14 10:30:00+02:00", True),
        ("2031-05-14T10:30", "minute", "2031-05-14 10:30:12", True),
        ("2031-05-14T10:30:00+01:00", "second", "2031-05-14 10:30:00+02:00", False),
        ("2031-05-14", "day", "2031-05-14 00:00:00", True),
        ("2031-05-14", "day", "2031-05-14", True),
        ("2031-05-14", "day", "2031-05-14 10:30:00", False),
        ("2031-05", "month", "2031-05-14 00:00:00", False),
    ],
)
def test_moments(value: str, precision: str, gold: str, same: bool) -> None:  # noqa: FBT001  # expected
    assert same_moment({"value": value, "precision": precision}, gold) is same


def _page(name: str, report: Json, comments: Sequence[str] = ()) -> Page:
    gold = {
        "id": name,
        "with": ["Der Damm bei Moorkamp hält.", "ihre Pumpen ab"],
        "without": ["Mehr zum Thema"],
        "comments": comments,
    }
    return Page(report, "Zum Glück! Wie lange noch?", gold)


def _snippets(*pages: Page) -> dict[str, float]:
    return figures(score_snippets(pages))


def test_snippets_of_the_text_are_hits_and_others_are_wrong() -> None:
    report = _report(("body", "Der  Da\xadmm bei Moorkamp\nhält."), ("body", "Mehr zum Thema"))
    f1 = score_snippets([_page(READ, report)]).scores[0]
    assert (f1.name, f1.value, f1.precision, f1.recall) == ("snippets.f1", 0.5, 0.5, 0.5)


def test_halves_go_by_the_id_and_the_blind_one_shows_no_findings() -> None:
    pages = (_page(READ, {}), _page(BLIND, _report(("body", TEXT))))
    outcome = score_snippets(pages)
    assert [half_of(READ), half_of(BLIND)] == ["read", "blind"]
    scored = figures(outcome)
    assert (scored["snippets.read_f1"], scored["snippets.blind_f1"]) == (0, 1)
    assert {key.split("/")[0] for key in (*outcome.hits, *outcome.misses)} == {READ}
    assert len(outcome.misses) == 2


def test_comments_are_found_apart_from_the_text() -> None:
    report = _report(("body", TEXT), ("comments", "Zum Glück!"), ("body", "Endlich Ruhe"))
    scored = _snippets(
        _page(READ, report, ["Zum  Glück!", "Wie lange noch?", "Endlich Ruhe", "Später geladen"])
    )
    assert scored["comments.found"] == 1 / 4
    assert scored["comments.found_present"] == 1 / 2
    assert scored["comments.out_of_body"] == 3 / 4


@pytest.mark.parametrize(
    "raw",
    [
        b"<p>Zum <b>Gl</b>&uuml;ck&shy;!</p>",
        '<meta charset="iso-8859-1"><p>Zum Glück!'.encode("cp1252"),
        "Zum Glück!".encode("cp1252"),
        '<meta charset="no-such"><p>Zum Glück!'.encode("cp1252"),
    ],
)
def test_pages_are_bared_of_tags_in_any_encoding(raw: bytes) -> None:
    assert bare_text(raw) == "Zum Glück!"


def _packed(name: str, raw: bytes) -> Json:
    return {"id": name, "html_gz_base64": base64.b64encode(gzip.compress(raw)).decode()}


ARTICLE = f"<html><body><article><h1>Flut: Damm hält</h1><p>{TEXT}</p></article></body></html>"


def test_pages_that_cannot_be_read_have_nothing_and_stop_nobody() -> None:
    unread, read = read_rows([_packed("a", b""), _packed("b", ARTICLE.encode())])
    assert unread == {}
    assert TEXT in read["text"]


def test_both_sets_are_scored_by_what_the_command_reads() -> None:
    article = GOLD | _packed("moorkamp", ARTICLE.encode())
    snippets = _packed(READ, ARTICLE.encode()) | {"with": [TEXT], "without": ["Flut"], "comments": ["Gut!"]}
    outcome: Outcome = score_sets(Grouped({"articles": (article,), "snippets": (snippets,)}, "made up"))
    scored = figures(outcome)
    assert scored["body_f1"] == scored["title"] == scored["snippets.f1"] == 1
    assert scored["comments.found"] == 0
    assert f"title:{GOLD['id']}" in outcome.hits
