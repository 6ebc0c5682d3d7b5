"""Photo credits: whose picture a line says stands here. They never speak of the text."""

import re
from functools import cache
from typing import Final

from synopse.model import Span
from synopse.reading.agencies import find_agency
from synopse.reading.rulebook import load_rulebook

_NAME: Final = r"[A-ZÄÖÜ][\w'’.-]{1,20}"
_PICTURE: Final = re.compile(
    r"(?i:(?<![\w/])(?:[\w-]{0,12}(?:fotos?|photos?|bild(?:er|quelle)?|grafik)|images?|screenshot|montage)\b(?!/)"
    r"|\b(?:picture|alliance|imago|getty|shutterstock|zentralbild|zb|epa)\b)"
    rf"|^[(\[]?(?:Quelle|©) ?:? ?(?:{_NAME} ){{1,3}}{_NAME} ?[/|]"
    rf"|^[(\[]?(?:(?:Quelle|©) ?:? ?)?\w{{2,12}} ?[/|] ?(?:{_NAME} ){{1,3}}{_NAME}[)\]]?$"
)
_SMALL_WORDS: Final = 3


def find_photo_credit(text: str, span: Span) -> Span | None:
    """The photo credit at the end of a line, label and brackets included."""
    start = max(span.start, span.end - 200)
    tail = text[start : span.end]
    ends = (rule for rule in load_rulebook("photo_credits").of("end") if rule.may_fit(tail))
    matches = (_reaching_the_end(rule.words).search(tail) for rule in ends)
    starts = [start + match.start() for match in matches if match and not _is_sentence(match[0])]
    return Span(min(starts), span.end) if starts else None


def tells_of_a_picture(words: str) -> bool:
    """Whether words of a credit name a picture, an agency of pictures, or a maker behind `Quelle:`.

    >>> tells_of_a_picture("Quelle: Ina Beck/dpa"), tells_of_a_picture("Ina Beck, dpa")
    (True, False)
    """
    return _PICTURE.search(words) is not None


def agencies_in(words: str) -> tuple[str, ...]:
    """Every agency named in the words of a photo credit, or of a note about the text."""
    found = (find_agency(part) for part in re.split(r"[\s/,;|()\[\]©:]+", words))
    return tuple(dict.fromkeys(agency for agency in found if agency))


def _is_sentence(words: str) -> bool:
    """Whether what stands behind a label tells something instead of naming a maker."""
    return sum(word.islower() and word.isalpha() for word in words.split()) > _SMALL_WORDS


@cache
def _reaching_the_end(words: str) -> re.Pattern[str]:
    """The pattern of a rule where it reaches the end, full stop and bracket aside."""
    return re.compile(rf"(?<![\w/])(?:{words})[)\].\s]{{0,3}}$", re.IGNORECASE)
