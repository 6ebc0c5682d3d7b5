"""Stories: which parts of which reports tell one event."""

from synopse.stories.find import find_stories, story_of_all

__all__ = ["find_stories", "story_of_all"]
