"""Bylines: who a report names as its author, in a line of its own."""

import re
from functools import cache
from typing import Final

from synopse.model import How, Span, Stated
from synopse.reading.words import load_all_words

_LONGEST: Final = 130
_WORD: Final = r"[A-ZÄÖÜÉČŠŽ][\w.'’-]{0,24}"
_KIND: Final = (
    r"(?:(?:Ein|Eine|Ein Gast|Text|Text und Fotos|Interview|Protokoll|Kommentar|Analyse|Reportage|Autor"
    r"|Autorin|Author|Redaktion)(?: ?[\w-]{3,20})? ?:? ?)?"
)


@cache
def _pattern() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The shape of a byline, and the shape of one name in it."""
    words = load_all_words()
    particles = "|".join(
        sorted(re.escape(word) for word in words.name_particles if word not in ("und", "and", "&"))
    )
    name = rf"{_WORD}(?: (?:(?:{particles}) ){{0,2}}{_WORD}){{1,3}}"
    openings = "|".join(words.byline_openings)
    others = rf"(?:(?:,| und| and| &| sowie|,? mit) {name}){{0,5}}"
    opening = rf"(?:{openings}|Autor(?:in|en)?:|Text:|Author:)"
    line = rf"{_KIND}{opening} (?P<names>{name}{others})(?P<rest>[,(|·/–-]? ?.{{0,50}})"
    return re.compile(line), re.compile(name)


def is_byline(line: str) -> bool:
    """Whether a line names authors and nothing else.

    >>> is_byline("Von Max Muster und Eva Beispiel, Berlin"), is_byline("Von Berlin bis Rom sagte er nichts.")
    (True, False)
    """
    return len(line) <= _LONGEST and line[-1] not in ".!?" and _fits(line) is not None


def find_authors(text: str, span: Span) -> tuple[Stated, ...]:
    """The names in a byline."""
    match = _fits(span.of(text))
    if not match:
        return ()
    start = span.start + match.start("names")
    names = _pattern()[1].finditer(match["names"])
    return tuple(Stated(name[0], How.TEXT, Span(start + name.start(), start + name.end())) for name in names)


def _fits(line: str) -> re.Match[str] | None:
    """The match of a byline whose rest is a place, an outlet or a role, not a sentence."""
    match = _pattern()[0].fullmatch(line)
    if not match:
        return None
    rest = match["rest"].strip(" ,()|·/–-")
    lowered = [word for word in rest.split() if word[0].islower()]
    return match if len(lowered) <= 1 else None
