"""The founding texts tell one story, the second text in one of them included."""

from pathlib import Path

import pytest

from synopse.stories import find_stories
from tests.lineage.gold_reports import read_gold_reports


@pytest.mark.shared
def test_the_founding_texts_make_one_story(shared: Path) -> None:
    (story,) = find_stories(read_gold_reports(shared), {})
    assert len(story.members) == 6
