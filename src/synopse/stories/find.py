"""Grouping of the parts of many reports into stories, each part in exactly one.

Traits are read from each part (see `features`) and compared as sparse vectors (see `vectors`, `neighbours`),
discounted by the days between them (see `moments`), joined by average linkage (see `grouping`), and parts
left alone are looked at again (see `settling`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from synopse.model import Certainty, Findings, Remark, RemarkKind, Report, Story
from synopse.model.order import members_of
from synopse.stories.decisions import UNDECIDED, Decided
from synopse.stories.features import find_traits
from synopse.stories.groups import group_traits
from synopse.stories.remarks import Remarks
from synopse.stories.story import build_story


def find_stories(
    reports: Sequence[Report], findings: Mapping[str, Findings], decided: Decided = UNDECIDED
) -> tuple[Story, ...]:
    """Group the parts of `reports` into stories, in the order of their first members.

    The order of `reports` changes nothing. Works without findings, less well. What people `decided` is law.
    """
    by_id = {report.id: report for report in reports}
    members = members_of(reports)
    traits = [find_traits(by_id[it.report], it.part, findings.get(it.report)) for it in members]
    groups = sorted(
        tuple(sorted(group))
        for group in group_traits(traits, must_link=decided.must_link, cannot_link=decided.cannot_link)
    )
    remarks = Remarks(traits)
    return tuple(
        with_remarks(build_story((members[i] for i in group), by_id, findings), remarks.on(group))
        for group in groups
    )


def with_remarks(story: Story, remarks: tuple[Remark, ...]) -> Story:
    """The story with remarks on it, and no more certain than they let it be."""
    unsure = any(it.kind is RemarkKind.LANGUAGES for it in remarks)
    return replace(story, remarks=remarks, certainty=Certainty.PROBABLE if unsure else Certainty.CERTAIN)


def story_of_all(reports: Sequence[Report], findings: Mapping[str, Findings] | None = None) -> Story:
    """One story of all parts of all reports, without grouping."""
    by_id = {report.id: report for report in reports}
    return build_story(members_of(reports), by_id, findings)
