"""Frames without a verb of saying of their own: according to X, X is confident that, reportedly, `X: …`."""

from collections.abc import Iterator, Sequence

from synopse.lang.en.attribution_draft import Draft, Stretch, without
from synopse.lang.en.attribution_subjects import (
    first_subject,
    noun_phrase,
    phrase_after,
    subject_before,
)
from synopse.lang.en.attribution_words import QUOTE, Word, group, has_verb, is_lead, is_mark
from synopse.model import AttributionKind

_NO_SOURCE = frozenset({"plan", "plans", "schedule", "law", "rules", "tradition", "custom", "need", "taste"})
_BEING = frozenset({"is", "was", "are", "were", "remains", "remained", "been"})
_LONGEST_HEAD = 5


def source_drafts(words: Sequence[Word]) -> Iterator[Draft]:
    """„According to police, …“, „…, according to police, …“, „…, according to police“."""
    for place in range(len(words) - 2):
        if words[place].key != "according" or words[place + 1].key != "to":
            continue
        speaker = phrase_after(words, place + 2, wide=True)
        if speaker is None or words[speaker[1] - 1].key in _NO_SOURCE:
            continue
        content = _content(words, place, speaker[1])
        if content:
            yield Draft("according", (place, speaker[1]), speaker, ((place, place + 2),), content)


def _content(words: Sequence[Word], start: int, end: int) -> tuple[Stretch, ...]:
    """What stands on the source's word: before it, behind it, or on both sides."""
    leads = all(word.key in group("lead") or word.key == "," for word in words[:start])
    comma = next((place for place in range(end, len(words)) if words[place].key == ","), None)
    if leads:
        comma = _past_aside(words, comma)
        return ((comma + 1, len(words)),) if comma is not None and comma + 1 < len(words) else ()
    before = (0, start)
    goes_on = comma == end and end + 1 < len(words)
    if not goes_on or (has_verb(words[:start]) and not is_lead(words[:start])):
        return (before,)
    return before, (end + 1, len(words))


def _past_aside(words: Sequence[Word], comma: int | None) -> int | None:
    """The comma that closes „…, who leads the board,“, where the one given opens such an aside."""
    if comma is None or comma + 1 >= len(words) or words[comma + 1].key not in {"who", "which", "whose"}:
        return comma
    return next((place for place in range(comma + 1, len(words)) if words[place].key == ","), None)


def naming_drafts(words: Sequence[Word], others: Sequence[Draft]) -> Iterator[Draft]:
    """„X called the plan “a mess”“: what stands in marks is X's."""
    for place, word in enumerate(words):
        if word.key not in group("naming") or _inside(place, others):
            continue
        near = [later.key for later in words[place + 1 : place + 11]]
        named = QUOTE in near and not {"to", "on"}.intersection(near[: near.index(QUOTE)])
        gerund = word.key.endswith("ing") and words[place - 1].key == ","
        find = first_subject(words) if gerund else subject_before(words, place)
        subject = find if named else None
        if subject and words[subject[0] - 1 if subject[0] else 0].key not in {"what", "whom", "that", "as"}:
            yield Draft(
                "naming",
                (subject[0], place + 1),
                subject,
                ((place, place + 1),),
                ((0, len(words)),),
                kind=AttributionKind.REPORTED,
            )
            return


def conviction_drafts(words: Sequence[Word], holes: Sequence[Stretch]) -> Iterator[Draft]:
    """„X is confident that …“."""
    for place in range(1, len(words) - 2):
        if words[place].key not in group("convinced") or words[place + 1].key != "that":
            continue
        being = next((k for k in range(place - 1, max(-1, place - 4), -1) if words[k].key in _BEING), None)
        subject = subject_before(words, being) if being else None
        if subject and being is not None:
            content = without((place + 2, len(words)), holes)
            yield Draft(
                "noun", (subject[0], place + 1), subject, ((being, being + 1), (place, place + 1)), (content,)
            )


def hearsay_drafts(words: Sequence[Word], others: Sequence[Draft]) -> Iterator[Draft]:
    """„The fire reportedly started …“, „He is believed to …“: on nobody's word."""
    for place, word in enumerate(words):
        is_said = (
            word.key in group("believed")
            and 0 < place < len(words) - 1
            and words[place - 1].key in _BEING
            and words[place + 1].key == "to"
        )
        if (
            (word.key in group("hearsay") or is_said)
            and _is_main(words, place)
            and not _inside(place, others)
        ):
            yield Draft(
                "hearsay",
                (place, place + 1),
                None,
                ((place, place + 1),),
                ((0, len(words)),),
                kind=AttributionKind.FREE_INDIRECT,
            )
            return


def _is_main(words: Sequence[Word], place: int) -> bool:
    """Whether an adverb stands beside the main verb: „Smoke reportedly filled“."""
    if any(is_mark(word) or word.key in group("opening") | {"who", "which"} for word in words[1:place]):
        return False
    return place == 0 or any(has_verb([word]) for word in words[max(0, place - 1) : place + 2])


def _inside(place: int, drafts: Sequence[Draft]) -> bool:
    return any(start <= place < end for draft in drafts for start, end in (*draft.content, draft.clause))


def colon_drafts(words: Sequence[Word]) -> Iterator[Draft]:
    """„Kremlin: Talks failed“, „Talks failed: Kremlin“ in headings; „Anna Gray: “We …”“ anywhere."""
    colons = [place for place, word in enumerate(words) if word.key == ":"]
    if len(colons) != 1 or not 0 < colons[0] < len(words) - 1:
        return
    colon = colons[0]
    ends = len(words) - (words[-1].key == ".")
    speaker = _head(words, 0, colon)
    if speaker:
        sure = words[colon - 1].key in group("offices")
        spoken = words[colon + 1].key == QUOTE and colon + 2 >= ends
        rule = "bare_colon" if spoken else "heading"
        yield Draft(
            rule,
            (0, colon),
            speaker,
            (),
            ((colon + 1, ends),),
            heading=not spoken,
            if_known=not (sure or spoken),
        )
        return
    speaker = _head(words, colon + 1, ends)
    if speaker and words[ends - 1].key in group("offices"):
        yield Draft("heading", (colon + 1, ends), speaker, (), ((0, colon),), heading=True)


def _head(words: Sequence[Word], start: int, end: int) -> Stretch | None:
    """A short noun phrase that is a name or an office as a whole."""
    part = words[start:end]
    if not part or len(part) > _LONGEST_HEAD or any(is_mark(word) for word in part):
        return None
    named = all(word.large or word.key in {"of", "the", "de", "van", "von"} for word in part)
    return noun_phrase(words[:end], end) if named or part[-1].key in group("offices") else None
