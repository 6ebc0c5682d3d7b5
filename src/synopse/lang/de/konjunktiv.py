"""The Konjunktiv: which words show that a clause is told on another's word.

Konjunktiv I (er sei, sie habe, es gebe) is built by rule from lists of verbs and is evidence by itself.
Konjunktiv II (hätten, müssten) stands in for it where both would sound alike; it only carries on what an
earlier sentence began, since alone it may be irrealis (was undenkbar gewesen wäre).
"""

from functools import cache

from synopse.lang.de.cues import PACKAGE, cue_infinitives
from synopse.lang.wordlists import load_words

_FILE = "konjunktiv.yaml"


@cache
def first_forms() -> frozenset[str]:
    """Forms of the Konjunktiv I that cannot be the indicative of the third person.

    >>> {"sei", "habe", "gebe", "betone"} <= first_forms(), "haben" in first_forms()
    (True, False)
    """
    verbs = load_words(PACKAGE, _FILE, "verbs") | frozenset(cue_infinitives())
    built = {verb[:-1] for verb in verbs if verb.endswith("en")}
    built |= {verb[:-1] + "e" for verb in verbs if verb.endswith(("eln", "ern"))}
    built |= load_words(PACKAGE, _FILE, "first")
    return frozenset(built) - load_words(PACKAGE, _FILE, "not_konjunktiv")


@cache
def opening_forms() -> frozenset[str]:
    """Forms that are Konjunktiv I even with a capital, at a sentence's beginning: Sei, Habe; not Berichte."""
    return load_words(PACKAGE, _FILE, "first")


@cache
def second_forms() -> frozenset[str]:
    """Forms of the Konjunktiv II."""
    return load_words(PACKAGE, _FILE, "second")


@cache
def carrying_forms() -> frozenset[str]:
    """Plural forms of the Konjunktiv II that carry reported speech on."""
    return load_words(PACKAGE, _FILE, "carrying")


@cache
def irregular_first_forms() -> frozenset[str]:
    """Forms of the Konjunktiv I that no rule builds."""
    return load_words(PACKAGE, _FILE, "first")
