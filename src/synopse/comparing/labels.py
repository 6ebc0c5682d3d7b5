"""Which of its own passages names a statement best: a whole clause that says of itself who and what."""

import re
from collections.abc import Mapping, Sequence

from synopse.comparing.lexicon import Lexicon
from synopse.comparing.units import Unit
from synopse.model import Mode, Passage

_WORD = re.compile(r"\w+")
_CLEAR_WORDS = 5
_MARKS = (("„", "“"), ("»", "«"), ("(", ")"))


def choose_label(units: Sequence[Unit], texts: Mapping[str, str], lexicon: Lexicon) -> Passage:
    """The shortest telling among the clearest.

    Clear is a clause of five words or more that is whole and leaves nobody to a pronoun; then text comes
    before headings, indirect words before direct ones, and the report's own voice before both.
    """

    def clearness(unit: Unit) -> tuple[bool, bool, int, bool, int, int, int]:
        words = unit.span.of(texts[unit.report])
        return (
            unit.hangs,
            unit.words < _CLEAR_WORDS,
            _fragments(unit, words) + _pronouns(words, lexicon),
            unit.heading,
            (Mode.OWN, Mode.REPORTED, Mode.INDIRECT, Mode.DIRECT).index(unit.mode),
            len(unit.span),
            unit.order,
        )

    return min(units, key=clearness).passage


def _fragments(unit: Unit, words: str) -> int:
    """In how many ways the words are a piece of something longer."""
    begun = unit.span.start == unit.sentence.start and not words[0].islower()
    torn = any(words.count(opening) != words.count(closing) for opening, closing in _MARKS)
    return (not begun) + (torn or words.count('"') % 2) + words.endswith((",", ":", "–", "-"))


def _pronouns(words: str, lexicon: Lexicon) -> int:
    """One for a clause that leaves to a pronoun whom it speaks of, two where it begins with it."""
    found = [match.group() for match in _WORD.finditer(words)]
    if found and found[0].casefold() in lexicon.persons | lexicon.pointers:
        return 2
    return int(any(word in lexicon.persons for word in found))
