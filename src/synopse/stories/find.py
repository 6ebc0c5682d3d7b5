"""Grouping of the parts of many reports into stories, each part in exactly one.

Parts are compared as sparse vectors (see `features`), discounted by the days between them (see `moments`),
joined by average linkage (see `grouping`), and parts left alone are looked at again (see `settling`).
"""

from collections.abc import Mapping, Sequence

from synopse.model import Findings, Report, Story
from synopse.model.order import members_of
from synopse.stories.grouping import group_by_linkage
from synopse.stories.likeness import find_likeness, find_subjects
from synopse.stories.names import find_shared_names
from synopse.stories.settling import Settling, settle_singles
from synopse.stories.story import build_story

LEAST_LIKENESS = 0.15
"""Mean likeness from which groups are joined; measured as docs/story.md tells."""


def find_stories(reports: Sequence[Report], findings: Mapping[str, Findings]) -> tuple[Story, ...]:
    """Group the parts of `reports` into stories, in the order of their first members.

    The order of `reports` changes nothing. Works without findings, less well.
    """
    by_id = {report.id: report for report in reports}
    members = members_of(reports)
    subjects = find_subjects(members, by_id, findings)
    likeness = find_likeness(subjects)
    groups = group_by_linkage(len(members), likeness, LEAST_LIKENESS)
    names = find_shared_names(members, by_id, findings)
    settled = settle_singles(groups, Settling(subjects, names, likeness, LEAST_LIKENESS))
    return tuple(build_story((members[i] for i in group), by_id, findings) for group in settled)


def story_of_all(reports: Sequence[Report], findings: Mapping[str, Findings] | None = None) -> Story:
    """One story of all parts of all reports, without grouping."""
    by_id = {report.id: report for report in reports}
    return build_story(members_of(reports), by_id, findings)
