"""The mood of German verbs: by the tags of a sentence and the shape of its verbs, or by lists of forms alone.

Konjunktiv I is the finite verb whose form is the infinitive without its n (er komme, sie gebe, es ändere) or
one of the irregular ones (sei, habe, könne). The same form mostly belongs to „ich“ as well, so a clause with
„ich“ has none; and where a sentence begins with such a form, it is reported speech only if a subject follows
that cannot be anything else (Gelte er …, Befinde sich die …), else a dropped „ich“ (Habe mich gefreut) or an
order (Halte den Kurs).
"""

from collections.abc import Sequence
from functools import lru_cache

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
from synopse.lang.grammar import FindLemma
from synopse.lang.linguistics import Mood

_FINITE = frozenset({"VAFIN", "VMFIN", "VVFIN"})
_FOREIGN = "FM"
_EDGES = frozenset(',;:.!?…()[]–—„“”"»«‚‘›‹') | {"``", "''"}
_SURE_SUBJECTS = frozenset(
    {"er", "es", "sie", "man", "sich", "der", "ein", "dieser", "jeder", "jemand", "kein", "keiner", "niemand"}
)
"""What after a verb at the sentence's beginning makes it one of the third person."""
_NO_UMLAUT = str.maketrans("äöü", "aou")


def find_listed_moods(words: Sequence[str]) -> tuple[Mood | None, ...]:
    """The Konjunktiv of each word as far as lists of forms know it; None for all else."""
    return tuple(_listed_mood(words, place) for place in range(len(words)))


def _listed_mood(words: Sequence[str], place: int) -> Mood | None:
    """The mood of one word by its form."""
    key = words[place].casefold()
    if key in first_forms() and key not in forms_that_need_a_tag():
        return Mood.KONJUNKTIV_I if _is_told(words, place) else None
    return Mood.KONJUNKTIV_II if key in second_forms() and key not in unsure_forms() else None


def find_tagged_moods(
    words: Sequence[str], tags: Sequence[str], lemma_of: FindLemma
) -> tuple[Mood | None, ...]:
    """The mood of each finite verb by its tag and form; None for all other words."""
    return tuple(_tagged_mood(words, tags, place, lemma_of) for place in range(len(words)))


def _tagged_mood(words: Sequence[str], tags: Sequence[str], place: int, lemma_of: FindLemma) -> Mood | None:
    """The mood of one word."""
    tag = tags[place]
    if tag.endswith("IMP"):
        return Mood.IMPERATIVE
    misread = tag == "NN" and words[place].islower()  # no noun is written small: erfolge, ende, klage
    if tag not in _FINITE and not misread:
        return None
    mood = _mood_of_form(words[place].casefold(), tag, lemma_of)
    if mood is Mood.KONJUNKTIV_I:
        foreign = _FOREIGN in tags[max(0, place - 1) : place + 2]
        mood = Mood.INDICATIVE if foreign or not _is_told(words, place) else mood
    return None if misread and mood is not Mood.KONJUNKTIV_I else mood


def _mood_of_form(key: str, tag: str, lemma_of: FindLemma) -> Mood:
    """The mood a finite verb has by its form alone."""
    if key in irregular_first_forms():
        return Mood.KONJUNKTIV_I
    if key in unsure_forms() or key in never_forms() or key[-1:] not in {"e", "n"}:
        return Mood.INDICATIVE
    if key in first_forms():
        return Mood.KONJUNKTIV_I
    if key in second_forms() or _is_strong_second(key):
        return Mood.KONJUNKTIV_II
    if tag != "VVFIN" or not key.isalpha() or key.endswith(("te", "n", "erweise")):
        return Mood.INDICATIVE
    return Mood.KONJUNKTIV_I if lemma_of(key, tag) == key + "n" else Mood.INDICATIVE


@lru_cache(maxsize=20_000)
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
