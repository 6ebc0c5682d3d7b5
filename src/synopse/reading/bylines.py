"""Bylines: who a report names as its author, in a line of its own."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from synopse.model import How, Span, Stated
from synopse.reading.words import load_all_words

_LONGEST: Final = 130
_BOX_LONGEST: Final = 400
_WORD: Final = r"[A-ZÄÖÜÉČŠŽ][\w.'’-]{0,24}"
_KIND: Final = (
    r"(?:(?:Ein|Eine|Ein Gast|Text|Text und Fotos|Interview|Protokoll|Kommentar|Analyse|Reportage|Autor"
    r"|Autorin|Author|Redaktion)(?: ?[\w-]{3,20})? ?:? ?)?"
)
_DESK: Final = re.compile(
    r"(?:Von|Aus|By) (?:unsere[rmn]?|der|einer|einem|our|the) (?:[\wäöüß-]{2,20} ){0,2}"
    r"(?:Redaktion|Onlineredaktion|Lokalredaktion|Sportredaktion|Korrespondent(?:in|en)?|Mitarbeiter(?:in|n)?"
    r"|Reporter(?:in|n)?|Redakteur(?:in|en)?|Agentur(?:en)?|staff|correspondents?|reporters?)\b.{0,60}"
    r"|(?:Von|By) (?:der )?(?:Redaktion|staff|agencies|Agenturen|dpa|AFP|APA|SDA|sda|epd|KNA"
    r"|Reuters)\b.{0,40}",
    re.IGNORECASE,
)
_DESK_ROLE: Final = re.compile(
    r"^(?:Von|Aus|By) (?:[\w-]+ ){0,3}?[\w-]*(?:redaktion|korrespondent|mitarbeiter|reporter"
    r"|redakteur|agentur|staff)\w*",
    re.IGNORECASE,
)
_INITIALS: Final = re.compile(
    r"\((?:[a-zäöü]{2,4}|[A-Z]{2,3})(?:[/,] ?(?:[a-zäöü]{2,4}|[A-Z]{2,3})){0,3}\)"
    r"|[a-zäöü]{2,4}(?:/[a-zäöü]{2,4}){1,3}"
)
_BOX: Final = (
    r"(?: \([^()\n]{1,40}\))?,? (?:ist|war|schreibt|berichtet|arbeitet|leitet|verantwortet"
    r"|studierte|volontiert"
    r"|lebt|kommentiert|betreut|is|writes|covers|reports)\b(?P<about>.{4,300})"
)
_SIGNED: Final = re.compile(r"(?:von|by) ", re.IGNORECASE)
_NO_NAME: Final = re.compile(r"\d|\b(?:Der|Die|Das|Ein|Eine|The)\b")
_OFFICE: Final = re.compile(
    r"\b\w*(?:redakteur|reporter|korrespondent|volontär|journalist|autor|kolumnist|redaktion|ressort|editor"
    r"|correspondent|writer|columnist)\w*|\b(?:seit|since) (?:19|20)\d{2}\b"
    r"|^ (?:über|für|aus|about|for|on|from) ",
    re.IGNORECASE,
)


@cache
def _pattern() -> tuple[re.Pattern[str], ...]:
    """The shapes of a byline, of one name in it, of names alone, and of an author's box."""
    words = load_all_words()
    particles = "|".join(
        sorted(re.escape(word) for word in words.name_particles if word not in ("und", "and", "&"))
    )
    name = rf"{_WORD}(?: (?:(?:{particles}) ){{0,2}}{_WORD}){{1,3}}"
    openings = "|".join(words.byline_openings)
    others = rf"(?:(?:,| und| and| &| sowie|,? mit) {name}){{0,5}}"
    opening = rf"(?:{openings}|Autor(?:in|en)?:|Text:|Author:)"
    line = rf"{_KIND}{opening} (?P<names>{name}{others})(?P<rest>[,(|·/–-]? ?.{{0,50}})"
    return tuple(map(re.compile, (line, name, f"{name}{others}", f"(?P<name>{name}){_BOX}")))


def is_byline(line: str) -> bool:
    """Whether a line names authors and nothing else.

    >>> is_byline("Von Max Muster und Eva Beispiel, Berlin"), is_byline("Von Berlin bis Rom sagte er nichts.")
    (True, False)
    """
    if not line or len(line) > _LONGEST:
        return False
    if _DESK.fullmatch(line) or _INITIALS.fullmatch(line):
        return True
    return line[-1] not in ".!?" and _fits(line) is not None


def is_signed_line(line: str) -> bool:
    """Whether a line opens as a byline does and is one, whatever agency it names beside the authors.

    >>> is_signed_line("Von Max Muster, dpa"), is_signed_line("dpa/lno")
    (True, False)
    """
    return _SIGNED.match(line) is not None and is_byline(line)


def is_name(line: str) -> bool:
    """Whether a line is one or several personal names by its shape.

    >>> is_name("Eva Beispiel und Max van Muster"), is_name("Rat vertagt Haushalt auf Mai")
    (True, False)
    """
    if len(line) > _LONGEST or _NO_NAME.search(line):
        return False
    return _pattern()[2].fullmatch(line) is not None


def is_author_box(line: str, authors: Iterable[str]) -> bool:
    """Whether a line tells who an author is: of a named author anything, of others their office.

    >>> is_author_box("Eva Beispiel ist Redakteurin im Ressort Politik.", ())
    True
    >>> is_author_box("Eva Beispiel ist Bürgermeisterin.", ())
    False
    """
    match = _pattern()[3].match(line) if len(line) <= _BOX_LONGEST else None
    if not match:
        return False
    return match["name"] in authors or _OFFICE.search(match["about"]) is not None


def find_authors(text: str, span: Span) -> tuple[Stated, ...]:
    """The names in a byline."""
    desk = _DESK.fullmatch(span.of(text))
    if desk:
        line = _DESK_ROLE.sub(lambda role: " " * len(role[0]), desk[0].split(",", 1)[0], count=1)
        found = _pattern()[1].finditer(line)
        return tuple(
            Stated(one[0], How.TEXT, Span(span.start + one.start(), span.start + one.end())) for one in found
        )
    return _names_in(_fits(span.of(text)), span)


def find_bare_authors(text: str, span: Span) -> tuple[Stated, ...]:
    """The names in a byline that lacks `Von`, a place or a role behind a comma: `Ina Beck, Berlin`."""
    bare = rf"(?P<names>{_pattern()[2].pattern})(?:\s?[,|(–-].{{0,50}})?"
    return _names_in(re.fullmatch(bare, span.of(text)), span)


def _names_in(match: re.Match[str] | None, span: Span) -> tuple[Stated, ...]:
    """The names that a match inside a span holds."""
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
