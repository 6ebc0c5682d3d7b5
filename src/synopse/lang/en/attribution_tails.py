"""Between a verb of saying and its content: whom, when, where („told Reuters on Monday in Oslo“)."""

from collections.abc import Sequence

from synopse.lang.en.attribution_draft import Stretch
from synopse.lang.en.attribution_subjects import addressee_after
from synopse.lang.en.attribution_verbs import Said
from synopse.lang.en.attribution_words import Word, group, is_mark


def tail_of(words: Sequence[Word], one: Said) -> tuple[Stretch | None, int]:
    """Whom it is told, and where the words about time and place behind a verb end."""
    to, end = None, one.last + 1
    if one.cue.tells or (one.cue.tells_perhaps and end < len(words) and words[end].key not in {"that", "of"}):
        to = addressee_after(words, end)
        end = to[1] if to else end
    if end < len(words) and words[end].key == "to":
        return to, end
    return to, skip_adjuncts(words, end)


def skip_adjuncts(words: Sequence[Word], start: int) -> int:
    """Past adverbs, days and phrases with prepositions: „on Monday in a statement“."""
    place = start
    while place < len(words) and place - start < 20:  # noqa: PLR2004 -- several phrases in a row
        key = words[place].key
        if key in group("determiners") and place + 1 < len(words) and words[place + 1].key in group("times"):
            place += 2
            continue
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
        begins = key in group("determiners") and words[place - 1].key != "of"
        if place > start and (begins or _after_day(words, place)):
            break
        place += 1
    return place


def _after_day(words: Sequence[Word], place: int) -> bool:
    """Whether a word other than a number follows a day: „on Monday [talks]“, „on March 13“."""
    return words[place - 1].key in group("days") and not words[place].key.isdigit()
