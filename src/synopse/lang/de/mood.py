"""The mood of German verbs: by the tags of a sentence and the shape of its verbs, or by lists of forms alone.

Konjunktiv I is the finite verb whose form is the infinitive without its n (er komme, sie gebe, es ändere) or
one of the irregular ones (sei, habe, könne). The same form mostly belongs to „ich“ as well, so a clause with
„ich“ has none; and where a sentence begins with such a form, it is reported speech only if a subject follows
that cannot be anything else (Gelte er …, Befinde sich die …), else a dropped „ich“ (Habe mich gefreut) or an
order (Halte den Kurs).
"""

from collections.abc import Callable, Sequence
from enum import Enum, auto
from functools import lru_cache

from synopse.lang.de.attribution_words import is_small
from synopse.lang.de.konjunktiv import (
    first_forms,
    forms_that_need_a_tag,
    irregular_first_forms,
    known_infinitives,
    never_forms,
    second_forms,
    unmistakable_forms,
    unsure_forms,
)
from synopse.lang.de.verbs import strong_infinitive_of
from synopse.lang.grammar import Tags
from synopse.lang.linguistics import Mood

_FINITE = frozenset({"VAFIN", "VMFIN", "VVFIN"})
_FOREIGN = "FM"
_SHORTEST, _LONGEST = 4, 20
"""Length of a verb that no list knows."""
_EDGES = frozenset(',;:.!?…()[]–—„“”"»«‚‘›‹') | {"``", "''"}
_SURE_SUBJECTS = frozenset(
    {"er", "es", "sie", "man", "sich", "der", "ein", "dieser", "jeder", "jemand", "kein", "keiner", "niemand"}
)
"""What after a verb at the sentence's beginning makes it one of the third person."""
_NO_UMLAUT = str.maketrans("äöü", "aou")


class _Form(Enum):
    """What the form of a word tells by itself about a Konjunktiv I."""

    NONE = auto()
    LISTED = auto()
    """One by the lists, whatever tag it bears."""
    POSSIBLE = auto()
    """One if it is a finite verb."""


def find_listed_moods(words: Sequence[str]) -> tuple[Mood | None, ...]:
    """The Konjunktiv of each word as far as lists of forms know it; None for all else."""
    return tuple(_listed_mood(words, place) for place in range(len(words)))


def _listed_mood(words: Sequence[str], place: int) -> Mood | None:
    """The mood of one word by its form."""
    if _form(words[place]) is _Form.LISTED:
        return Mood.KONJUNKTIV_I if _is_told(words, place) else None
    key = words[place].casefold()
    return Mood.KONJUNKTIV_II if key in second_forms() and key not in unsure_forms() else None


def find_tagged_moods(words: Sequence[str], tags: Sequence[str], tagger: Tags) -> tuple[Mood | None, ...]:
    """The mood of each finite verb by its tag and form; None for all other words."""
    return tuple(_tagged_mood(words, tags, place, tagger) for place in range(len(words)))


def find_told(words: Sequence[str], load_tagger: Callable[[], Tags]) -> frozenset[int]:
    """The indexes of the verbs in the Konjunktiv I, the same as by the tags of the whole sentence."""
    forms = [_form(word) for word in words]
    told = {place for place, form in enumerate(forms) if form is _Form.LISTED and _is_told(words, place)}
    possible = [place for place, form in enumerate(forms) if form is _Form.POSSIBLE]
    if possible:
        tagger = load_tagger()
        possible = [place for place in possible if _is_possible(words[place].casefold(), tagger)]
        tags = tagger.tag(words) if possible else ()
        told |= {place for place in possible if _tagged_mood(words, tags, place, tagger) is Mood.KONJUNKTIV_I}
    return frozenset(told)


@lru_cache(maxsize=100_000)
def _form(word: str) -> _Form:
    """What the form of a word tells."""
    key = word.casefold()
    if key in irregular_first_forms() or (key in first_forms() and key not in forms_that_need_a_tag()):
        return _Form.LISTED
    if (
        not _SHORTEST <= len(key) <= _LONGEST
        or not key.endswith("e")
        or key.endswith(("te", "erweise"))
        or not key.isalpha()
    ):
        return _Form.NONE
    if key in never_forms() or key in second_forms() or word != key:
        return _Form.NONE
    return _Form.NONE if is_small(key) and key not in first_forms() else _Form.POSSIBLE


def _is_possible(key: str, tagger: Tags) -> bool:
    """Whether a form may be a finite verb whose Konjunktiv I it is."""
    if _is_strong_second(key) or not tagger.may_be(key, "VVFIN"):
        return False
    return key in first_forms() or tagger.lemma(key, "VVFIN") == key + "n"


def _tagged_mood(words: Sequence[str], tags: Sequence[str], place: int, tagger: Tags) -> Mood | None:
    """The mood of one word."""
    word, tag = words[place], tags[place]
    form = _form(word)
    if form is _Form.LISTED and _is_told(words, place):
        return Mood.KONJUNKTIV_I
    if tag.endswith("IMP"):
        return Mood.IMPERATIVE
    if tag not in _FINITE:
        return None
    key = word.casefold()
    if form is _Form.POSSIBLE and tag == "VVFIN" and _is_possible(key, tagger):
        foreign = _FOREIGN in tags[max(0, place - 1) : place + 2]
        return Mood.INDICATIVE if foreign or not _is_told(words, place) else Mood.KONJUNKTIV_I
    return Mood.KONJUNKTIV_II if _is_second(key) else Mood.INDICATIVE


@lru_cache(maxsize=100_000)
def _is_second(key: str) -> bool:
    """Whether a finite verb is a Konjunktiv II by its form."""
    return key not in unsure_forms() and (
        key in second_forms() or (key.endswith(("e", "en")) and _is_strong_second(key))
    )


def _is_strong_second(key: str) -> bool:
    """Whether a form is the Konjunktiv II of a strong verb: schlüge, besäßen, ginge, aufbrächten.

    It is the form of the past with an umlaut and an ending; without an umlaut only the singular is sure.
    """
    if key in known_infinitives():
        return False
    past = key.translate(_NO_UMLAUT)
    if past == key and not key.endswith("e"):
        return False
    stem = past.removesuffix("e") if past.endswith("e") else past.removesuffix("en")
    mixed = stem.endswith("cht") and past != key and strong_infinitive_of(stem + "e") is not None
    return mixed or strong_infinitive_of(stem) is not None


def _is_told(words: Sequence[str], place: int) -> bool:
    """Whether a form of the Konjunktiv I is one here: no „ich“ beside it or dropped, no order, no name."""
    if _is_first_person(words, place):
        return False
    word = words[place]
    if word.islower():
        return True
    if any(before[0].isalnum() for before in words[:place]) and words[place - 1] not in _EDGES:
        return False
    if word.casefold() in unmistakable_forms():
        return True
    return place + 1 < len(words) and words[place + 1] in _SURE_SUBJECTS


def _is_first_person(words: Sequence[str], place: int) -> bool:
    """Whether „ich“ stands in the verb's clause."""
    start, end = place, place
    while start > 0 and words[start - 1] not in _EDGES:
        start -= 1
    while end < len(words) and words[end] not in _EDGES:
        end += 1
    return any(word in {"ich", "Ich"} for word in words[start:end])
