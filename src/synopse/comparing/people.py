"""People: who acts and speaks in a story, under which spellings and titles."""

from collections.abc import Sequence

from synopse.comparing.alignment import main_language
from synopse.comparing.lexicon import load_lexicon
from synopse.comparing.persons import (
    Group,
    Mention,
    find_mentions,
    find_offices,
    find_roles,
    group_persons,
    role_before,
)
from synopse.comparing.span_index import SpanIndex
from synopse.comparing.speaking import Spoken, find_spoken, speaking_of
from synopse.model import Person, ReportEntry, Story


def find_people(story: Story, entries: Sequence[ReportEntry]) -> tuple[Person, ...]:
    """Persons and organisations, the most often named first, with every mention as evidence."""
    parts = {(member.report, member.part) for member in story.members}
    zones = {
        entry.report.id: SpanIndex(entry.report.article_zones(), lambda zone: (zone.span,))
        for entry in entries
    }
    mentions = tuple(
        mention
        for mention in find_mentions(entries)
        if any(
            (mention.report, zone.part) in parts
            for zone in zones[mention.report].touching(mention.passage.span)
        )
    )
    groups = group_persons(mentions, find_offices(entries))
    ordered = sorted(enumerate(groups), key=lambda pair: (-len(pair[1].mentions), pair[0]))
    spoken = find_spoken(entries)
    return tuple(_person(group, entries, spoken) for _, group in ordered)


def _person(group: Group, entries: Sequence[ReportEntry], spoken: Spoken) -> Person:
    return Person(
        name=group.name,
        kind=group.kind,
        variants=tuple(dict.fromkeys(" ".join(mention.words) for mention in group.mentions)),
        roles=_roles(group.mentions, entries),
        passages=tuple(mention.passage for mention in group.mentions),
        speaking=speaking_of(group, spoken, entries),
    )


def _roles(mentions: Sequence[Mention], entries: Sequence[ReportEntry]) -> tuple[str, ...]:
    """The titles before the mentions, as written, each form once."""
    lexicon = load_lexicon(main_language(entries))
    texts = {entry.report.id: entry.report.text for entry in entries}
    titled = {role.passage.span.end: role for role in find_roles(mentions, entries, lexicon)}
    words: list[str] = []
    for mention in mentions:
        role = role_before(texts[mention.report], mention.passage.span)
        if role and mention.passage.span.end in titled:
            words.append(role[0])
    return tuple(dict.fromkeys(words))
