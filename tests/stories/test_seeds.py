"""The founding texts tell one story."""

from pathlib import Path

import pytest

from synopse.stories import find_stories
from tests.lineage.gold_reports import read_gold_reports


@pytest.mark.shared
def test_the_founding_texts_make_one_story(shared: Path) -> None:
    reports = read_gold_reports(shared)
    story = max(find_stories(reports, {}), key=lambda story: len(story.members))
    assert {it.report for it in story.members if it.part == 0} == {report.id for report in reports}
