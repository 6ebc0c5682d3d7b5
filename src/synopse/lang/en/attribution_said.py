"""Verbs of saying in an English sentence: X said that …, …, said X, …, X was quoted as saying."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from synopse.lang.en.attribution_draft import Draft, Stretch, without
from synopse.lang.en.attribution_subjects import (
    addressee_after,
    clause_start,
    first_subject,
    phrase_after,
    subject_before,
    with_name,
)
from synopse.lang.en.attribution_words import QUOTE, Cue, Word, cues, group, has_verb, is_lead, is_mark
from synopse.lang.frames import Direction
from synopse.model import AttributionKind

_STOPS = frozenset({".", "?", "!", ";"})
_SHORTEST_CLAUSE = 3
_NEAR, _SOON = 16, 8
"""How many words may stand between the beginning of a clause without „that“ and its verb."""
_LEADING = frozenset(
    {"when", "while", "after", "before", "as", "if", "since", "although", "though", "because"}
)
_NO_OBJECT = frozenset({"nothing", "anything", "everything"})


@dataclass(frozen=True, slots=True)
class Said:
    """A verb of saying with its subject; `verb` and `last` are the first and last word of the cue."""

    verb: int
    last: int
    cue: Cue
    subject: Stretch
    start: int
    via: Stretch | None = None

    @property
    def cue_words(self) -> tuple[Stretch, ...]:
        """The words of the cue: „was quoted … as saying“ has two."""
        first = (self.verb, self.verb + 1)
        return (first,) if self.verb == self.last else (first, (self.last, self.last + 1))


def said_drafts(words: Sequence[Word]) -> list[Draft]:
    """All frames that verbs of saying make, in text order."""
    found = list(_said(words))
    behind = [draft for one in found for draft in _behind(words, one)]
    behind += [draft for draft in _inverted(words, found) if not _taken(draft, behind)]
    holes = [draft.clause for draft in behind] + list(_new_clauses(words, found))
    drafts = list(behind)
    for one in found:
        if not any(draft.clause[0] <= one.verb < draft.clause[1] for draft in behind):
            drafts += _before(words, one, holes)
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
        if cue is None or _is_noun(words, verb):
            continue
        subject = subject_before(words, verb)
        if subject and (cue.form == "finite" or _has_auxiliary(words, subject, verb)):
            yield Said(verb, verb, cue, subject, clause_start(words, subject))


def _has_auxiliary(words: Sequence[Word], subject: Stretch, verb: int) -> bool:
    """Whether a participle or a form in -ing is a finite verb: „has written“, „is saying“."""
    return any(words[place].key in group("finite") for place in range(subject[1], verb))


def _is_noun(words: Sequence[Word], verb: int) -> bool:
    """Whether a form is a noun or a name here: „two reports said“, „the claims are“, „the United States“."""
    if words[verb].large and cues()[words[verb].key].small:
        return True
    after = words[verb + 1] if verb + 1 < len(words) else None
    if after is not None and (after.key in group("finite") or _is_past_cue(after)):
        return True
    before = words[verb - 1] if verb else None
    return before is not None and (before.key in group("determiners") or before.key.endswith(("'s", "s'")))


def _is_past_cue(word: Word) -> bool:
    cue = cues().get(word.key)
    return (
        cue is not None and cue.form == "finite" and (word.key.endswith("ed") or word.key in {"said", "told"})
    )


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


def _behind(words: Sequence[Word], one: Said) -> Iterator[Draft]:
    """„…, X said“: the content stands before, or on both sides."""
    before = words[one.start - 1] if one.start else None
    if (
        before is None
        or before.key not in {",", QUOTE, "-", "--", "—", "–", "?", "!"}
        or not _may_quote(words, one)
    ):
        return
    to, end = _tail(words, one)
    follows = words[end].key if end < len(words) else "."
    if follows not in _STOPS | {",", QUOTE, "-", "--", "—", "–", ")"}:
        return
    if follows == QUOTE and before.key != QUOTE and words[one.start - 2].key != QUOTE:
        return
    content = _around(words, one.start, end)
    if content:
        yield _draft(one, "inverted", (one.start, end), content, to)


def _may_quote(words: Sequence[Word], one: Said) -> bool:
    """Whether words can stand before this verb: „…, he denied“ sums nothing up that stands before."""
    if one.cue.only_quotes:
        return words[one.start - 1].key == QUOTE or (one.start > 1 and words[one.start - 2].key == QUOTE)
    return one.cue.bare or one.cue.quotes


def _around(words: Sequence[Word], start: int, end: int) -> tuple[Stretch, ...]:
    """The content before a frame, and what of it goes on behind."""
    first = _content_start(words, start)
    stretch = (first, start)
    bare = [word.key for word in words[first:start] if word.key != ","]
    if bare == [QUOTE]:
        return ((_last_quote(words, start), _last_quote(words, start) + 1), *_resumed(words, end))
    if not bare:
        return ()
    begun = words[first:start]
    if _goes_on(words, end) and (is_lead(begun) or not has_verb(begun)):
        return stretch, (end + 1, len(words))
    if is_lead(begun):
        return ()
    return (stretch,) if has_verb(begun) or len(bare) >= _SHORTEST_CLAUSE else ()


def _goes_on(words: Sequence[Word], end: int) -> bool:
    """Whether behind a frame and its comma the sentence before it goes on: „By closing it, X said, …“."""
    if end + 1 >= len(words) or words[end].key != ",":
        return False
    return words[end + 1].key not in group("opening", "selves") and words[end + 1].key not in cues()


def _content_start(words: Sequence[Word], start: int) -> int:
    """Where the content before a frame begins: with the sentence, or behind an earlier stop in it."""
    for place in range(start - 2, -1, -1):
        if words[place].key in {";", "!", "?"}:
            return place + 1
    return 0


def _last_quote(words: Sequence[Word], end: int) -> int:
    return next(place for place in range(end - 1, -1, -1) if words[place].key == QUOTE)


def _resumed(words: Sequence[Word], start: int) -> Iterator[Stretch]:
    """Quotations by which interrupted speech goes on: „A,“ said X, „and B.“."""
    for place in range(start, len(words)):
        if words[place].key == QUOTE and words[place - 1].key in {",", ".", ":", "-", "--", "—", "–", ";"}:
            yield place, place + 1


def _inverted(words: Sequence[Word], found: Sequence[Said]) -> Iterator[Draft]:
    """„…“, said X; …, said X; not where the verb has its subject before an aside: „X, a farmer, said“."""
    told = {one.verb for one in found}
    for verb in range(1, len(words) - 1):
        cue = cues().get(words[verb].key)
        if (
            cue is None
            or _is_noun(words, verb)
            or not cue.quotes
            or cue.form == "gerund"
            or words[verb - 1].key not in {",", QUOTE, "—", "--"}
        ):
            continue
        subject = phrase_after(words, verb + 1)
        if subject is None or not _stands_behind(words, verb, subject, told):
            continue
        content = _around(words, verb, subject[1])
        if content:
            said = Said(verb, verb, cue, with_name(words, subject), verb)
            yield _draft(said, "inverted", (verb, subject[1]), content, None)


def _stands_behind(words: Sequence[Word], verb: int, subject: Stretch, told: set[int]) -> bool:
    """Whether verb and subject only close what stands before them."""
    if words[subject[0]].key in group("selves") or (verb in told and words[verb - 1].key != QUOTE):
        return False
    end = _skip_adjuncts(words, subject[1])
    return end >= len(words) or is_mark(words[end]) or words[end].key in {"who", "as", "after", "when", "and"}


def _tail(words: Sequence[Word], one: Said) -> tuple[Stretch | None, int]:
    """Whom it is told, and where the words about time and place behind a verb end."""
    to, end = None, one.last + 1
    if one.cue.tells or (one.cue.tells_perhaps and end < len(words) and words[end].key not in {"that", "of"}):
        to = addressee_after(words, end)
        end = to[1] if to else end
    return to, _skip_adjuncts(words, end)


def _skip_adjuncts(words: Sequence[Word], start: int) -> int:
    """Past adverbs, days and phrases with prepositions: „on Monday in a statement“."""
    place = start
    while place < len(words) and place - start < 20:  # noqa: PLR2004 -- several phrases in a row
        key = words[place].key
        dated = key.isdigit() and words[place - 1].key in group("days")
        if dated or key in group("days", "times") or (key.endswith("ly") and len(key) > 3):  # noqa: PLR2004
            place += 1
        elif key in group("prepositions") | {"of"} and place + 1 < len(words):
            place = _phrase_end(words, place + 1)
        else:
            break
    return place


def _phrase_end(words: Sequence[Word], start: int) -> int:
    """Where the noun phrase behind a preposition ends; a new determiner begins another."""
    place = start
    while place < len(words) and not is_mark(words[place]):
        key = words[place].key
        if key in group("opening", "finite", "pronouns", "prepositions"):
            break
        if place > start and (key in group("determiners") or _after_day(words, place)):
            break
        place += 1
    return place


def _after_day(words: Sequence[Word], place: int) -> bool:
    """Whether a word other than a number follows a day: „on Monday [talks]“, „on March 13“."""
    return words[place - 1].key in group("days") and not words[place].key.isdigit()


def _before(words: Sequence[Word], one: Said, holes: Sequence[Stretch]) -> Iterator[Draft]:
    """„X said (that) …“, „X told Y: …“, „X denied …“."""
    to, link = _tail(words, one)
    if link >= len(words):
        return
    key = words[link].key
    clause = (one.start, link)
    if key == ":" and link >= len(words) - 1:
        yield replace(_draft(one, "colon", clause, (), to), direction=Direction.AHEAD)
        return
    rule, content = _linked(words, one, link)
    if content:
        content = _of_leading(words, one, content)
        yield _draft(one, rule, clause, (without(content, holes),), to)
    elif _sums_up(words, one):
        clause = (one.start, one.verb + 1)
        draft = _draft(one, "verb", clause, ((0, len(words)),), None)
        yield replace(draft, kind=AttributionKind.REPORTED)


def _of_leading(words: Sequence[Word], one: Said, content: Stretch) -> Stretch:
    """Content of a clause that leads a sentence ends with it: „When X said it was late, the crew left“."""
    if one.start != 1 or words[0].key not in _LEADING:
        return content
    start, end = content
    return start, next((place for place in range(start + 1, end) if words[place].key == ","), end)


def _linked(words: Sequence[Word], one: Said, link: int) -> tuple[str, Stretch | None]:
    """The rule by which content is joined to the verb, and the content."""
    rule, start = _joint(words, one, link)
    if start is None:
        return rule, None
    spoken = rule == "quotation" or (rule == "colon" and words[start].key == QUOTE)
    return rule, (start, start + 1 if spoken else len(words))


def _joint(words: Sequence[Word], one: Said, link: int) -> tuple[str, int | None]:
    """By which rule, and where content begins behind a verb."""
    key, after = words[link].key, words[link + 1].key if link + 1 < len(words) else ""
    if key == ":" or (key == "," and after == QUOTE):
        spoken = after == QUOTE or not one.cue.only_quotes
        return "colon" if key == ":" else "quotation", link + 1 if spoken else None
    if key == QUOTE and one.cue.quotes:
        return "quotation", link
    if key == "that" and after not in group("finite") and _tells_more(words, link + 1):
        return "that", link + 1
    if key in group("questions") and one.cue.quotes and not one.cue.only_quotes and link + 2 < len(words):
        return "question", link
    return "clause", link if one.cue.bare and _is_clause(words, link) else None


def _tells_more(words: Sequence[Word], start: int) -> bool:
    """Whether a verb stands before the next stop: „asked that question;“ has none."""
    end = next((place for place in range(start, len(words)) if words[place].key == ";"), len(words))
    return has_verb(words[start:end])


def _is_clause(words: Sequence[Word], start: int) -> bool:
    """Whether a clause without „that“ begins here."""
    word = words[start]
    if is_mark(word) or _never_opens(word):
        return False
    if len(words) - start < _SHORTEST_CLAUSE:
        return False
    near = words[start : start + _NEAR]
    stop = next((place for place, later in enumerate(near) if later.key in {QUOTE, ":"}), len(near))
    if word.large or word.key in group("determiners", "pronouns", "selves", "heads"):
        return has_verb(near[:stop])
    plain = word.key.endswith("s") or word.key[0].isdigit()
    return has_verb(near[:stop]) if plain else any(later.key in group("finite") for later in near[:_SOON])


def _never_opens(word: Word) -> bool:
    """Whether no clause begins with a word: „said nothing“, „which he said escalated …“."""
    verb = word.key.endswith("ed") and not word.large
    return verb or word.key in group("no_clause", "days", "finite")


def _sums_up(words: Sequence[Word], one: Said) -> bool:
    """Whether the verb sums up what was said: „X condemned the attack“, „X called for talks“."""
    after = [word.key for word in words[one.verb + 1 : one.verb + 3]]
    if not one.cue.sums or not after or _is_subordinate(words, one.start):
        return False
    if "object" in one.cue.sums:
        return not is_mark(words[one.verb + 1]) and after[0] not in _NO_OBJECT | group("opening") | group(
            "prepositions"
        )
    return after[0] in one.cue.sums or " ".join(after) in one.cue.sums


def _is_subordinate(words: Sequence[Word], start: int) -> bool:
    """Whether a clause hangs on another: „because the mayor rejected it“."""
    before = words[start - 1].key if start else ""
    return before in group("opening") - {"and", "but", "yet", "so", "however", "meanwhile"} or before == "who"


def _new_clauses(words: Sequence[Word], found: Sequence[Said]) -> Iterator[Stretch]:
    """Where content that goes before ends: „; …“, „…, adding …“, „…, while the council demanded …“."""
    yield from ((place, place) for place, word in enumerate(words) if word.key == ";")
    for one in found:
        for place in (one.start - 1, one.start):
            if place > 0 and words[place].key in group("coordinators") and words[place - 1].key == ",":
                yield place, place
    for verb in range(1, len(words)):
        cue = cues().get(words[verb].key)
        if cue is not None and cue.form == "gerund" and words[verb - 1].key == ",":
            yield verb, verb


def _participles(words: Sequence[Word], drafts: Sequence[Draft], holes: Sequence[Stretch]) -> Iterator[Draft]:
    """„…, adding that …“, „… and said …“: the speaker is the one before."""
    for verb in range(1, len(words) - 1):
        cue, before = cues().get(words[verb].key), words[verb - 1].key
        again = cue is not None and cue.form == "finite" and before in {"and", "but"}
        going_on = cue is not None and cue.form == "gerund" and before == ","
        if cue is None or not (again or going_on):
            continue
        speaker = _earlier(words, drafts, verb)
        if speaker is None or words[speaker[0]].key in group("selves"):
            continue
        said = Said(verb, verb, cue, speaker, verb)
        yield from (draft for draft in _before(words, said, holes) if draft.kind is AttributionKind.INDIRECT)


def _earlier(words: Sequence[Word], drafts: Sequence[Draft], verb: int) -> Stretch | None:
    """The speaker of the frame before a verb, else the subject with which the sentence begins."""
    earlier = [draft for draft in drafts if draft.clause[1] <= verb and draft.speaker]
    return earlier[-1].speaker if earlier else first_subject(words[:verb])


def _draft(one: Said, rule: str, clause: Stretch, content: tuple[Stretch, ...], to: Stretch | None) -> Draft:
    return Draft(
        rule=rule,
        clause=(min(clause[0], one.verb), max(clause[1], one.last + 1)),
        speaker=one.subject,
        cue=one.cue_words,
        content=content,
        addressee=to,
        via=one.via,
        stance=one.cue.stance,
    )
