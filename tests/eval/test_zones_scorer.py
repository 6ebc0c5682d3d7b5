"""Zones are scored by characters that leak, characters kept, and kinds that fit."""

from scorers.score import Json, Outcome
from scorers.zones import score_zones
from tests.eval.made_up import figures

TEXT = "Zählpixel\nMühle brennt\nAm Abend brannte die Mühle.\nLeserin: Schade!\n"
FILE = "eins.txt"
GOLD: Json = {
    "meta": {"outlets": {FILE: "Hollerauer Bote"}},
    "non_article": [
        {"file": FILE, "start": 0, "end": 9, "label": "crawl_artifact", "strip": True},
        {"file": FILE, "start": 10, "end": 22, "label": "headline", "strip": False},
        {"file": FILE, "start": 51, "end": 67, "label": "comments", "strip": True},
    ],
}


def _zone(kind: str, start: int, end: int, part: int = 0) -> Json:
    return {"kind": kind, "start": start, "end": end, "part": part}


def _score(*zones: Json, outlet: str | None = "Hollerauer Bote") -> Outcome:
    report: Json = {"zones": zones, "outlet": {"name": outlet} if outlet else None, "parts": []}
    return score_zones({FILE: report}, {FILE: TEXT}, GOLD)


RIGHT = (_zone("tracker", 0, 9), _zone("title", 10, 22), _zone("body", 23, 50), _zone("comments", 51, 67))


def test_right_zones_score_one() -> None:
    values = figures(_score(*RIGHT))
    assert {values[name] for name in ("stripped", "strip_passages", "kept", "kind", "outlets")} == {1.0}


def test_a_comment_in_the_body_leaks() -> None:
    outcome = _score(*RIGHT[:2], _zone("body", 23, 67))
    assert figures(outcome)["stripped"] == (9 + 15 - 15) / (9 + 15)
    assert f"strip:{FILE}:51-67:comments" in outcome.misses


def test_a_lost_title_is_not_kept_and_of_no_kind() -> None:
    values = figures(_score(RIGHT[0], *RIGHT[2:]))
    assert values["kept"] == 23 / 34
    assert values["kind"] == 2 / 3


def test_white_space_inside_a_zone_counts_for_nothing() -> None:
    assert figures(_score(_zone("tracker", 0, 10), *RIGHT[1:])) == figures(_score(*RIGHT))


def test_a_missing_report_reaches_nothing() -> None:
    values = figures(score_zones({}, {FILE: TEXT}, GOLD))
    assert (values["kept"], values["kind"], values["outlets"]) == (0.0, 0.0, 0.0)


def test_a_second_story_needs_its_part_and_its_beginning() -> None:
    second = {"file": FILE, "start": 23, "end": 50, "label": "embedded_second_article", "strip": False}
    gold = GOLD | {"non_article": [second]}
    for part, start, right in ((1, 22, 1.0), (1, 30, 0.0), (0, 23, 0.0)):
        report: Json = {
            "zones": [_zone("body", 23, 50, part)],
            "outlet": None,
            "parts": [{"part": part, "start": start}],
        }
        assert figures(score_zones({FILE: report}, {FILE: TEXT}, gold))["second_part"] == right


def test_a_section_may_stand_only_beside_the_timestamp() -> None:
    gold = GOLD | {"non_article": [GOLD["non_article"][1] | {"label": "timestamp_section"}]}
    for zones, right in (
        ((_zone("timestamp", 10, 16), _zone("section", 16, 22)), 1.0),
        ((_zone("section", 10, 22),), 0.0),
    ):
        report: Json = {"zones": zones, "outlet": None, "parts": []}
        assert figures(score_zones({FILE: report}, {FILE: TEXT}, gold))["kind"] == right
