"""The mood of German verbs: by the tags of a sentence and the shape of its verbs, or by lists of forms alone.

Konjunktiv I is the finite verb whose form is the infinitive without its n (er komme, sie gebe, es ändere) or
one of the irregular ones (sei, habe, könne). The same form belongs to „ich“, so a clause with „ich“ has none;
and a sentence that begins with it and names no subject has dropped its „ich“ (Habe mich gefreut).
"""

from collections.abc import Sequence

from synopse.lang.de.konjunktiv import first_forms, irregular_first_forms, opening_forms, second_forms
from synopse.lang.grammar import FindLemma
from synopse.lang.linguistics import Mood

_FINITE = frozenset({"VAFIN", "VMFIN", "VVFIN"})
_NEAR = 3
_EDGES = frozenset(',;:.!?…()[]–—„“”"»«')


def find_listed_moods(words: Sequence[str]) -> tuple[Mood | None, ...]:
    """The Konjunktiv of each word as far as lists of forms know it; None for all else."""
    keys = [word.casefold() for word in words]
    return tuple(_listed_mood(word, keys, place) for place, word in enumerate(words))


def _listed_mood(word: str, keys: Sequence[str], place: int) -> Mood | None:
    """The mood of one word by its form."""
    key = keys[place]
    if word[0].isupper() and key not in opening_forms():
        return None
    if key in first_forms():
        return None if "ich" in keys[max(0, place - _NEAR) : place + _NEAR + 1] else Mood.KONJUNKTIV_I
    return Mood.KONJUNKTIV_II if key in second_forms() else None


def find_tagged_moods(
    words: Sequence[str], tags: Sequence[str], lemma_of: FindLemma
) -> tuple[Mood | None, ...]:
    """The mood of each finite verb by its tag and form; None for all other words."""
    return tuple(
        _tagged_mood(words, place, tag, lemma_of) if tag in _FINITE else _other_mood(tag)
        for place, tag in enumerate(tags)
    )


def _other_mood(tag: str) -> Mood | None:
    """The mood of what is no finite verb of a statement."""
    return Mood.IMPERATIVE if tag.endswith("IMP") else None


def _tagged_mood(words: Sequence[str], place: int, tag: str, lemma_of: FindLemma) -> Mood:
    """The mood of a finite verb."""
    key = words[place].casefold()
    if _is_first_form(key, tag, lemma_of):
        return Mood.INDICATIVE if _is_first_person(words, place) else Mood.KONJUNKTIV_I
    return Mood.KONJUNKTIV_II if key in second_forms() else Mood.INDICATIVE


def _is_first_form(key: str, tag: str, lemma_of: FindLemma) -> bool:
    """Whether a form is the Konjunktiv I of its verb."""
    if key in irregular_first_forms():
        return True
    if tag != "VVFIN" or not key.endswith("e"):
        return False
    lemma = lemma_of(key, tag)
    return lemma == key + "n" or (key.endswith(("ere", "ele")) and lemma == key[:-1] + "n")


def _is_first_person(words: Sequence[str], place: int) -> bool:
    """Whether „ich“ stands in the verb's clause."""
    start, end = place, place
    while start > 0 and words[start - 1] not in _EDGES:
        start -= 1
    while end < len(words) and words[end] not in _EDGES:
        end += 1
    return any(word in {"ich", "Ich"} for word in words[start:end])
