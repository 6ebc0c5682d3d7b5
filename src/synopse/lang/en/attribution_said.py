"""All frames that verbs of saying make in an English sentence."""

from collections.abc import Iterator, Sequence

from synopse.lang.en.attribution_ahead import ahead_drafts
from synopse.lang.en.attribution_behind import behind_drafts, inverted_drafts
from synopse.lang.en.attribution_draft import Draft, Stretch
from synopse.lang.en.attribution_subjects import clause_start, first_subject, phrase_after, subject_before
from synopse.lang.en.attribution_verbs import Said, is_noun
from synopse.lang.en.attribution_words import QUOTE, Word, cues, group
from synopse.model import AttributionKind


def said_drafts(words: Sequence[Word]) -> list[Draft]:
    """All frames that verbs of saying make, in text order."""
    found = list(_said(words))
    behind = [draft for one in found for draft in behind_drafts(words, one)]
    behind += [draft for draft in inverted_drafts(words, found) if not _taken(draft, behind)]
    holes = [draft.clause for draft in behind] + list(_new_clauses(words, found))
    drafts = list(behind)
    for one in found:
        if not any(draft.clause[0] <= one.verb < draft.clause[1] for draft in behind):
            drafts += ahead_drafts(words, one, holes)
    drafts += _participles(words, drafts, holes)
    return sorted(drafts, key=lambda draft: draft.clause)


def _taken(draft: Draft, others: Sequence[Draft]) -> bool:
    return any(set(draft.cue) & set(other.cue) for other in others)


def _said(words: Sequence[Word]) -> Iterator[Said]:
    """Every finite verb of saying whose subject stands before it."""
    forms = cues()
    for verb, word in enumerate(words):
        if word.key == "quoted":
            yield from _quoted(words, verb)
        if (
            word.key in {"told", "warned", "informed"}
            and verb + 2 < len(words)
            and words[verb + 1].key == "by"
        ):
            yield from _told_by(words, verb)
        cue = forms.get(word.key)
        if cue is None or is_noun(words, verb):
            continue
        subject = subject_before(words, verb)
        if subject is None or (cue.small and _disagrees(words, subject, verb)):
            continue
        if cue.form == "finite" or _has_auxiliary(words, subject, verb):
            yield Said(verb, verb, cue, subject, clause_start(words, subject))


def _disagrees(words: Sequence[Word], subject: Stretch, verb: int) -> bool:
    """Whether a form in -s stands behind what is plural or a verb, and so is a noun: „renews calls“."""
    head = words[subject[1] - 1]
    return words[verb].key.endswith("s") and head.key.endswith("s") and not head.large


def _has_auxiliary(words: Sequence[Word], subject: Stretch, verb: int) -> bool:
    """Whether a participle or a form in -ing is a finite verb: „has written“, „is saying“."""
    return any(words[place].key in group("finite") for place in range(subject[1], verb))


def _told_by(words: Sequence[Word], verb: int) -> Iterator[Said]:
    """„They were told by managers that …“."""
    speaker = phrase_after(words, verb + 2)
    if speaker:
        yield Said(verb, verb, cues()[words[verb].key], speaker, verb)


def _quoted(words: Sequence[Word], verb: int) -> Iterator[Said]:
    """„X was quoted (by Y) as saying“."""
    place = verb
    while place > 0 and words[place - 1].key in group("between"):
        place -= 1
    end = next((k for k in range(verb + 1, min(verb + 16, len(words))) if words[k].key == "saying"), None)
    subject = subject_before(words, place) if place < verb else None
    if subject is None or end is None or words[end - 1].key != "as":
        return
    via = phrase_after(words, verb + 2) if words[verb + 1].key == "by" else None
    yield Said(verb, end, cues()["saying"], subject, clause_start(words, subject), via)


def _new_clauses(words: Sequence[Word], found: Sequence[Said]) -> Iterator[Stretch]:
    """Where content that goes before ends: „; …“, „…, adding …“, „…, while the council demanded …“."""
    yield from ((place, place) for place, word in enumerate(words) if word.key == ";")
    for one in found:
        for place in (one.start - 1, one.start):
            if place > 0 and words[place].key in group("coordinators") and words[place - 1].key == ",":
                yield place, place
    for verb in range(1, len(words)):
        cue = cues().get(words[verb].key)
        if cue is not None and cue.form == "gerund" and words[verb - 1].key in {",", QUOTE}:
            yield verb, verb


def _participles(words: Sequence[Word], drafts: Sequence[Draft], holes: Sequence[Stretch]) -> Iterator[Draft]:
    """„…, adding that …“, „… and said …“: the speaker is the one before."""
    for verb in range(1, len(words) - 1):
        cue, before = cues().get(words[verb].key), words[verb - 1].key
        again = cue is not None and cue.form == "finite" and before in {"and", "but"}
        going_on = cue is not None and cue.form == "gerund" and before in {",", QUOTE}
        if cue is None or not (again or going_on):
            continue
        speaker = _earlier(words, drafts, verb)
        if speaker is None or words[speaker[0]].key in group("selves"):
            continue
        said = Said(verb, verb, cue, speaker, verb)
        yield from (
            draft for draft in ahead_drafts(words, said, holes) if draft.kind is AttributionKind.INDIRECT
        )


def _earlier(words: Sequence[Word], drafts: Sequence[Draft], verb: int) -> Stretch | None:
    """The speaker of the frame before a verb, else the subject with which the sentence begins."""
    earlier = [draft for draft in drafts if draft.clause[1] <= verb and draft.speaker]
    return earlier[-1].speaker if earlier else first_subject(words[:verb])
