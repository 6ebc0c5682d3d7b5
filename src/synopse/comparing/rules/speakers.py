"""Who a source is, and when two sources are surely not one.

A body and the person who speaks for it, a short and a long name, a role and the name behind it are one source
as long as nothing shows otherwise; only then is a difference claimed.
"""

import re
from dataclasses import dataclass
from enum import Enum

from synopse.comparing.features import Features, find_speaker_words
from synopse.comparing.source_words import SourceWords, load_source_words
from synopse.comparing.table import Table
from synopse.comparing.terms import find_terms
from synopse.lang.name_variants import same_family
from synopse.model import Attribution, NameKind, ReportEntry, SpeakerHow
from synopse.text.tokens import find_tokens

_LEANING = re.compile(
    r"(?:der|die|das|dem|den|des|er|sie|es|man|ihm|ihr|ihren|dieser|diese|diesem|sein|seine|seinem|seinen|seiner|"
    r"ihre|ihrem|ihrer|the|he|she|they|his|her|their)\b",
    re.IGNORECASE,
)
_FULL_NAME = re.compile(r"\b[A-ZÄÖÜ][\w-]+\s+[A-ZÄÖÜ][\w-]+$")
_LEAST_STEM = 4
_SURE = (
    SpeakerHow.NAMED,
    SpeakerHow.ROLE,
    SpeakerHow.NONE,
    SpeakerHow.DISCOURSE,
)  # the last beside a „demnach“


class SourceKind(Enum):
    """What speaks."""

    PERSON = "person"
    BODY = "body"
    MEDIUM = "medium"


@dataclass(frozen=True, slots=True)
class Source:
    """One who is named as speaking: the last name of a person, and the terms of the name.

    `official` is a person who holds a public office, `serving` a body for which no such person speaks.
    """

    kind: SourceKind
    family: str
    terms: frozenset[str]
    official: bool = False
    serving: bool = False


def find_source(one: Features, table: Table) -> Source | None:
    """Who a unit's words stand on, if that is said in its own sentence and beyond doubt; else None."""
    found = one.unit.source
    if found is None or found.speaker_how not in _SURE or not _stands_beside(found, one):
        return None
    entry = table.entry(one.unit.report)
    words = load_source_words(table.lexicon.language)
    mention = " ".join(span.of(entry.report.text) for span in found.speaker)
    name = found.speaker_name or mention
    if found.speaker_name is None and _LEANING.match(mention):
        return None
    terms = find_speaker_words(found, entry.report.text, table.lexicon)
    kind = _kind_of(found, mention, entry, words)
    if kind is SourceKind.PERSON:
        official = bool(words.offices & set(find_terms(mention, table.lexicon)))
        return Source(kind, tuple(find_tokens(name))[-1].key, terms, official=official)
    if not terms - words.umbrella:
        return None
    return Source(kind, "", terms, serving=bool(terms & words.services))


def _stands_beside(found: Attribution, one: Features) -> bool:
    """Whether the cue stands in the unit's sentence."""
    return any(span.overlaps(one.unit.sentence) for span in (*found.cue, *found.frame))


def _kind_of(found: Attribution, mention: str, entry: ReportEntry, words: SourceWords) -> SourceKind:
    if any(token.key in words.media for token in find_tokens(mention)):
        return SourceKind.MEDIUM
    kinds = {
        name.kind for name in entry.findings.names if name.name == found.speaker_name and len(name.name) > 1
    }
    person = NameKind.PERSON in kinds or (not kinds and _FULL_NAME.search(mention))
    return SourceKind.PERSON if person else SourceKind.BODY


def are_distinct(first: Source, second: Source) -> bool:
    """Whether two sources are surely two: two persons, or two bodies or media without a word in common.

    A person may speak for any body, a mayor not for the police; a medium may pass on any person's words.
    """
    if first.kind is second.kind is SourceKind.PERSON:
        return not same_family(first.family, second.family)
    if SourceKind.PERSON in (first.kind, second.kind):
        return (first.official and second.serving) or (first.serving and second.official)
    return not share_words(first.terms, second.terms)


def share_words(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether a word of one is a word of the other or part of one: Kreml, Kremlsprecher."""
    return any(
        one == other or (min(len(one), len(other)) >= _LEAST_STEM and (one in other or other in one))
        for one in (term.lstrip("=") for term in first)
        for other in (term.lstrip("=") for term in second)
    )
