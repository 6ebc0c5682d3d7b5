"""In which order the rules for names are tried, and which of them a word can set off at all.

Most words are no names, so what is tried is told by the form of a word, remembered once it was seen, by the
word before and by the word behind, before any rule looks closer.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from synopse.finding.name_bare import read_bare
from synopse.finding.name_rules import (
    NameClues,
    Naming,
    Rule,
    is_abbreviation,
    read_acronym,
    read_club,
    read_domain,
    read_firm,
    read_listed,
    read_organisation_after_head,
    read_person,
    read_person_after_role,
    read_place_after_head,
    read_place_by_ending,
    read_speaker,
)
from synopse.finding.name_things import (
    read_acronym_in_brackets,
    read_body,
    read_capital_adjective,
    read_capitals,
    read_place_beginning,
    read_road,
    read_row_with_word,
    read_street,
    read_town_thing,
)
from synopse.finding.name_words import NameWords, load_name_words
from synopse.finding.role_words import split_role_noun
from synopse.finding.words import Word

_SPEAKS = frozenset(("sagte", "betonte", "schrieb"))
_MOST_FORMS = 65_536
_ADJECTIVE_ENDS = ("e", "en", "er", "es", "em")


class Needs(Enum):
    """What must stand beside a word before a rule looks at it."""

    NOTHING = auto()
    CAPITAL_BEHIND = auto()
    HINT_BEFORE = auto()


_BEHIND, _BEFORE = Needs.CAPITAL_BEHIND, Needs.HINT_BEFORE
FitsForm = Callable[[str, NameWords], bool]


@dataclass(frozen=True, slots=True, eq=False)
class Trial:
    """A rule with the forms that may set it off and what it needs beside them; equal to itself alone."""

    rule: Rule
    fits: FitsForm
    needs: Needs = Needs.NOTHING


def _open(text: str, lists: NameWords) -> bool:
    """A word that is no noun or small word by its own look."""
    return text[0].isupper() and not lists.is_common(text)


def _shouted(text: str, _lists: NameWords) -> bool:
    """Two capitals at least, no small letter."""
    return len(text) > 1 and text.isupper()


TRIALS: tuple[Trial, ...] = (
    Trial(read_body, lambda text, lists: text[0].isupper() and lists.shapes.may_head_body(text)),
    Trial(read_club, lambda text, lists: text in lists.listed or lists.may_have_town(text)),
    Trial(read_town_thing, lambda text, _: text.endswith("er") and text[0].isupper(), Needs.CAPITAL_BEHIND),
    Trial(read_row_with_word, lambda text, _: text[0].isupper(), Needs.CAPITAL_BEHIND),
    Trial(read_person, lambda text, lists: text.endswith(".") or lists.is_given(text)),
    Trial(read_person_after_role, _open, Needs.HINT_BEFORE),
    Trial(read_firm, lambda text, _: text[0].isupper(), Needs.CAPITAL_BEHIND),
    Trial(read_listed, lambda text, lists: text in lists.listed),
    Trial(read_capital_adjective, lambda text, _: text.endswith(_ADJECTIVE_ENDS), Needs.CAPITAL_BEHIND),
    Trial(read_capitals, _shouted),
    Trial(read_domain, lambda text, _: "." in text),
    Trial(read_organisation_after_head, _open, Needs.HINT_BEFORE),
    Trial(read_acronym_in_brackets, lambda text, _: is_abbreviation(text)),
    Trial(read_place_beginning, lambda text, lists: text in lists.shapes.place_beginnings),
    Trial(read_acronym, _shouted),
    Trial(read_place_after_head, _open, Needs.HINT_BEFORE),
    Trial(read_street, lambda text, lists: text.endswith(lists.shapes.street_endings) or text[0] in "AB"),
    Trial(read_road, lambda text, lists: text in lists.shapes.roads),
    Trial(read_place_by_ending, _open),
    Trial(read_speaker, _open, Needs.HINT_BEFORE),
    Trial(read_bare, _open),
)
"""Every rule in the order of trial; the first that finds something wins."""


@lru_cache(maxsize=_MOST_FORMS)
def trials_of(text: str, language: str) -> tuple[Trial, ...]:
    """The rules that a word of this form can set off."""
    lists = load_name_words(language)
    if not (text[0].isupper() or "." in text or text in lists.small_listed):
        return ()
    is_open = _open(text, lists)
    return tuple(trial for trial in TRIALS if (is_open if trial.fits is _open else trial.fits(text, lists)))


@lru_cache(maxsize=_MOST_FORMS)
def _rules_of(trials: tuple[Trial, ...], row: bool, hint: bool) -> tuple[Rule, ...]:  # noqa: FBT001 -- a cache knows no keywords
    """The rules of some trials that have what they need, by whether a capital is behind and a hint before."""
    return tuple(
        trial.rule
        for trial in trials
        if (row or trial.needs is not _BEHIND) and (hint or trial.needs is not _BEFORE)
    )


@lru_cache(maxsize=_MOST_FORMS)
def hints_at_name(text: str, language: str) -> bool:
    """Whether a word tells what the next one is: role, title, kind of firm or place, verb of saying."""
    lists = load_name_words(language)
    known = text in lists.titles or text + "." in lists.titles or text in lists.sayings
    heads = text in lists.place_heads or lists.heads_organisation(text)
    return known or heads or split_role_noun(text, language) is not None


def try_rules(words: Sequence[Word], i: int, clues: NameClues) -> Naming | None:
    """What the first of the rules that fits the word at `i` finds."""
    behind = words[i + 1] if i + 1 < len(words) else None
    row = behind is not None and behind.text[0].isupper() and behind.joined
    hint = (i > 0 and hints_at_name(words[i - 1].text, clues.language)) or (
        behind is not None and behind.text in _SPEAKS
    )
    for rule in _rules_of(trials_of(words[i].text, clues.language), row, hint):
        naming = rule(words, i, clues)
        if naming:
            return naming
    return None
