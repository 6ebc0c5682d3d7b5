"""Stories: which parts of which reports tell one event."""

from synopse.stories.changes import Change, ChangeKind
from synopse.stories.decisions import UNDECIDED, Decided, decide, names_of
from synopse.stories.features import find_traits
from synopse.stories.find import find_stories, story_of_all
from synopse.stories.groups import group_traits
from synopse.stories.links import Link
from synopse.stories.stream import StoryStream
from synopse.stories.traits import Traits, traits_of, traits_record

__all__ = [
    "UNDECIDED",
    "Change",
    "ChangeKind",
    "Decided",
    "Link",
    "StoryStream",
    "Traits",
    "decide",
    "find_stories",
    "find_traits",
    "group_traits",
    "names_of",
    "story_of_all",
    "traits_of",
    "traits_record",
]
