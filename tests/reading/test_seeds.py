"""The founding texts, against what was marked in them by hand."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from synopse.model import ARTICLE_KINDS, Report
from synopse.reading import read_report

KINDS = {
    "headline": "title",
    "ad": "advertisement",
    "comment": "comments",
    "comments_header": "comments",
    "related_links": "related",
    "image_markup": "caption",
    "image_filename": "caption",
    "dateline_agency": "dateline",
    "dateline_own": "dateline",
    "crawl_artifact": "tracker",
    "timestamp_section": "timestamp",
    "embedded_teaser": "teaser",
    "embedded_second_article": "body",
}

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def gold(shared: Path) -> Mapping[str, list[dict[str, object]]]:
    passages = json.loads((shared / "gold/seeds/synopsis.json").read_text("utf-8"))["non_article"]
    files = sorted({passage["file"] for passage in passages})
    return {file: [passage for passage in passages if passage["file"] == file] for file in files}


def _kinds(report: Report) -> list[str | None]:
    kinds: list[str | None] = [None] * len(report.text)
    for zone in report.zones:
        kinds[zone.span.start : zone.span.end] = [zone.kind.value] * len(zone.span)
    return kinds


def test_what_is_no_article_stays_out_and_the_rest_is_kept(
    seeds: tuple[Path, ...], gold: Mapping[str, list[dict[str, object]]]
) -> None:
    article = {kind.value for kind in ARTICLE_KINDS}
    for seed in seeds:
        report = read_report(seed.read_bytes(), seed.name)
        kinds = _kinds(report)
        stripped = {
            offset
            for passage in gold.get(seed.name, [])
            if passage["strip"]
            for offset in range(int(str(passage["start"])), int(str(passage["end"])))
        }
        kept = [
            offset
            for offset, character in enumerate(report.text)
            if not character.isspace() and offset not in stripped
        ]
        assert not [offset for offset in stripped if kinds[offset] in article], seed.name
        assert sum(kinds[offset] in article for offset in kept) >= 0.99 * len(kept), seed.name


def test_kinds_are_right(seeds: tuple[Path, ...], gold: Mapping[str, list[dict[str, object]]]) -> None:
    right = total = 0
    for seed in seeds:
        kinds = _kinds(read_report(seed.read_bytes(), seed.name))
        for passage in gold.get(seed.name, []):
            label = str(passage["label"])
            wanted = {KINDS.get(label, label)} | ({"issue"} if label == "masthead" else set())
            wanted |= {"teaser"} if label == "embedded_second_article" else set()
            found = [kind for kind in kinds[int(str(passage["start"])) : int(str(passage["end"]))] if kind]
            right += sum(kind in wanted for kind in found) >= 0.9 * len(found)
            total += 1
    assert right >= 0.96 * total


def test_outlets_times_and_parts(seeds: tuple[Path, ...]) -> None:
    reports = [read_report(seed.read_bytes(), seed.name) for seed in seeds]
    assert [report.outlet.value if report.outlet else None for report in reports] == [
        "taz",
        "tagesschau",
        None,
        "taz",
        "junge Welt",
    ]
    assert [report.published.value if report.published else None for report in reports] == [
        None,
        None,
        None,
        "2025-02",
        "2025-02-12T18:46:06",
    ]
    assert [len(report.parts) for report in reports] == [1, 1, 2, 1, 1]
    assert len(reports[0].comments) == 10
    assert [comment.reply_to for comment in reports[0].comments if comment.reply_to] == ["Troll Eulenspiegel"]
