"""Mastheads: lines at the top of a page that are the name of a paper or station."""

import re
from functools import cache
from typing import Final

from synopse.reading.outlets import find_named_outlet
from synopse.reading.rulebook import load_rulebook

_TOP: Final = 8
_NAME_LONGEST: Final = 60
_OPENINGS: Final = re.compile(
    r"^(?:(?:Impressum|Copyright|Datenschutz|Redaktion|Newsletter|Startseite|Abo|Zur|Zum|Ihr|Ihre|Unser|Unsere|Jetzt"
    r"|Von|Aus|Der|Die|Das|Den|Quelle|Foto|Text|Mehr|Alle|Im|Am|Home|Kontakt|AGB|The) ){1,4}"
)


def is_masthead(line: str, place: int) -> bool:
    """Whether a line at this place among the blocks of a page is part of the head of the paper."""
    book = load_rulebook("mastheads")
    if not line or line[-1] in ".?":
        return False
    return book.fits(line, "line") or (place < _TOP and (book.fits(line, "top") or is_paper_name(line)))


def is_paper_name(line: str) -> bool:
    """Whether a line is the name of a paper, by a word only papers bear or because the name is listed.

    >>> [is_paper_name(line) for line in ("Talheimer Landbote", "BRAKENOWER RUNDSCHAU", "Der Bote kam")]
    [True, True, False]
    """
    if len(line) > _NAME_LONGEST:
        return False
    name = line.title() if line.isupper() else line
    return load_rulebook("mastheads").fits(name, "name") or find_named_outlet(line) is not None


def is_paper_word(word: str) -> bool:
    """Whether a word makes a paper's name of the word before it: `Tageblatt`, `Rundschau`."""
    return load_rulebook("mastheads").fits(f"Ort {word}", "name")


def find_paper_name(words: str) -> str | None:
    """The first name of a paper in words that a page writes about itself.

    >>> find_paper_name("Eva Beispiel ist Redakteurin der Talheimer Rundschau.")
    'Talheimer Rundschau'
    >>> find_paper_name("Impressum Waldbote"), find_paper_name("Der Rat hat getagt.")
    ('Waldbote', None)
    """
    for pattern in _searchable():
        match = pattern.search(words)
        if match:
            return _OPENINGS.sub("", match[0])
    return None


@cache
def _searchable() -> tuple[re.Pattern[str], ...]:
    """The rules about names of papers, made to find one among other words."""
    rules = load_rulebook("mastheads").of("name")
    return tuple(re.compile(rf"(?<![\w.@/-])(?:{rule.words})(?![\w@-]|\.\w)") for rule in rules)
