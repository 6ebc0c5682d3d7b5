"""Verbs of saying before what they bring: X said (that) …, X told Y: “…”, X denied …; and X condemned …."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from synopse.lang.en.attribution_draft import Draft, Stretch, without
from synopse.lang.en.attribution_tails import tail_of
from synopse.lang.en.attribution_verbs import Said, draft_of
from synopse.lang.en.attribution_words import QUOTE, Word, group, has_verb, is_mark
from synopse.lang.frames import Direction
from synopse.model import AttributionKind

_SHORTEST_CLAUSE = 3
_NEAR, _SOON = 16, 8
"""How many words may stand between the beginning of a clause without „that“ and its verb."""
_PERSONS = frozenset({"he", "she", "they", "it", "we", "i"})
_LEADING = frozenset(
    {"when", "while", "after", "before", "as", "if", "since", "although", "though", "because"}
)
_NO_OBJECT = frozenset({"nothing", "anything", "everything"})


def ahead_drafts(words: Sequence[Word], one: Said, holes: Sequence[Stretch]) -> Iterator[Draft]:
    """„X said (that) …“, „X told Y: …“, „X denied …“."""
    to, link = tail_of(words, one)
    if link >= len(words):
        return
    key = words[link].key
    clause = (one.start, link)
    if key == ":" and link >= len(words) - 1:
        yield replace(draft_of(one, "colon", clause, (), to), direction=Direction.AHEAD)
        return
    rule, content = _linked(words, one, link)
    if content:
        content = _of_leading(words, one, content)
        yield draft_of(one, rule, clause, (without(content, holes),), to)
    elif _sums_up(words, one):
        clause = (one.start, one.verb + 1)
        draft = draft_of(one, "verb", clause, ((0, len(words)),), None)
        yield replace(draft, kind=AttributionKind.REPORTED)


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
    if key in group("questions") and _may_ask(one) and link + 2 < len(words):
        return "question", link
    bare = _is_clause(words, link) if one.cue.bare else _begins_with_pronoun(words, link)
    return "clause", link if bare else None


def _begins_with_pronoun(words: Sequence[Word], start: int) -> bool:
    """Whether a clause begins that needs no „that“ behind any verb: „announced he would resign“."""
    return (
        start + 1 < len(words)
        and words[start].key in _PERSONS
        and (words[start + 1].key in group("finite") or words[start + 1].key.endswith("ed"))
    )


def _may_ask(one: Said) -> bool:
    """Whether a question can follow: „asked when“, but „said when asked“ is none."""
    return one.cue.asks and not one.cue.only_quotes


def _tells_more(words: Sequence[Word], start: int) -> bool:
    """Whether a verb stands before the next stop: „asked that question;“ has none."""
    end = next((place for place in range(start, len(words)) if words[place].key == ";"), len(words))
    return has_verb(words[start:end]) or any(word.key == QUOTE for word in words[start:end])


def _is_clause(words: Sequence[Word], start: int) -> bool:
    """Whether a clause without „that“ begins here."""
    word = words[start]
    if is_mark(word) or _never_opens(word):
        return False
    if len(words) - start < _SHORTEST_CLAUSE:
        return False
    if word.key in _PERSONS:
        return not (is_mark(words[start + 1]) or words[start + 1].key in group("prepositions"))
    near = words[start : start + _NEAR]
    stop = next((place for place, later in enumerate(near) if is_mark(later) and later.key != "-"), len(near))
    if word.large or word.key in group("determiners", "pronouns", "selves", "heads"):
        spoken = stop < len(near) and near[stop].key == QUOTE and _is_subject(near[:stop])
        return spoken or has_verb(near[:stop])
    plain = word.key.endswith("s") or word.key[0].isdigit()
    return has_verb(near[:stop]) if plain else any(later.key in group("finite") for later in near[:_SOON])


def _is_subject(words: Sequence[Word]) -> bool:
    """Whether words before a quotation are its subject: „said the two towns “have my blessing”“."""
    return all(word.key not in group("prepositions") for word in words)


def _never_opens(word: Word) -> bool:
    """Whether no clause begins with a word: „said nothing“, „which he said escalated …“."""
    verb = word.key.endswith("ed") and not word.large
    return verb or word.key in group("no_clause", "days", "finite")


def _of_leading(words: Sequence[Word], one: Said, content: Stretch) -> Stretch:
    """Content of a clause that leads a sentence ends with it: „When X said it was late, the crew left“."""
    if one.start != 1 or words[0].key not in _LEADING:
        return content
    start, end = content
    return start, next((place for place in range(start + 1, end) if words[place].key == ","), end)


def _sums_up(words: Sequence[Word], one: Said) -> bool:
    """Whether the verb sums up what was said: „X condemned the attack“, „X called for talks“."""
    after = [word.key for word in words[one.verb + 1 : one.verb + 3]]
    between = [word.key for word in words[one.subject[1] : one.verb]]
    aside = "who" in between and "," not in between[between.index("who") :]
    if not one.cue.sums or not after or aside or _is_subordinate(words, one.start):
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
