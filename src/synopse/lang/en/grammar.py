"""English, as every linguistic analysis needs it."""

from functools import cache

from synopse.lang.en.attribution import sentence_rules
from synopse.lang.en.attribution_words import PACKAGE
from synopse.lang.grammar import Grammar


@cache
def english() -> Grammar:
    """What English lends to every analysis; its mood tells nothing about reported speech."""
    return Grammar("en", PACKAGE, "morphmodel_en.pgz", sentence_rules())
