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
def known_infinitives() -> frozenset[str]:
    """The verbs of the list and those of saying."""
    return load_words(PACKAGE, _FILE, "verbs") | frozenset(cue_infinitives())


@cache
def first_forms() -> frozenset[str]:
    """Forms of the Konjunktiv I that cannot be the indicative of the third person.

    >>> {"sei", "habe", "gebe", "betone"} <= first_forms(), "haben" in first_forms()
    (True, False)
    """
    verbs = known_infinitives()
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


@cache
def unmistakable_forms() -> frozenset[str]:
    """Forms of the Konjunktiv I that differ from what „ich“ says."""
    return frozenset({"sei", "seien", "könne", "müsse", "solle", "wolle", "dürfe", "möge", "wisse"})


@cache
def unsure_forms() -> frozenset[str]:
    """Forms of the Konjunktiv II that are as often none."""
    return load_words(PACKAGE, _FILE, "unsure")


@cache
def forms_that_need_a_tag() -> frozenset[str]:
    """Forms of the Konjunktiv I that mostly are something else."""
    return load_words(PACKAGE, _FILE, "needs_tag")


@cache
def never_forms() -> frozenset[str]:
    """Words that no tagger should take for a Konjunktiv."""
    return load_words(PACKAGE, _FILE, "never")
