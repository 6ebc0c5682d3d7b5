"""Agency and photo credits: whose copy and whose picture a line says it is.

A text credit stands in brackets behind a full stop (`(dpa/jW)`, `(mit Material von dts)`), as a line of its
own (`RND/dpa`, `Quelle: dpa`) or as the last words of a paragraph. `Deutsche Presse-Agentur (dpa)` explains
an abbreviation and is none. A photo credit is never a text credit.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from synopse.model import Span
from synopse.reading.agencies import find_agency
from synopse.reading.outlets import find_outlet
from synopse.reading.provenance import find_closing_agency
from synopse.reading.rulebook import load_rulebook
from synopse.reading.wires.header import find_header_agency

_BRACKET: Final = re.compile(r"[(\[](?P<names>[^()\[\]\n]{2,90})[)\]]")
_PART: Final = re.compile(r"\s?[/,;+&|·]\s?|\s(?:und|and|sowie|mit|with|von|-|–)\s")
_MATERIAL: Final = r"(?:Material|Materal|Agenturmaterial|Informationen|Meldungen|Agenturen|Agentur|reporting)"
_FILLER: Final = re.compile(
    rf"(?:(?:mit|nach|aus|with) ?)?{_MATERIAL}?(?: ?(?:von|der|by|from))?(?: der)?"
    r"|(?:Quellen?|Source|Text|Red|Redaktion|u\. ?a\.|u\.a|unter anderem|eigen|eigener Bericht)\.?:?",
    re.IGNORECASE,
)
_LABEL: Final = re.compile(
    r"(?:Quellen?|Source|Text|Agentur|Mit Material von|Mit|Nach|©|\(c\)|Copyright)\s?:?\s?(?:u\. ?a\. )?"
    r"(?:(?:mit |von |der |die ){0,2})",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(r"(?<=[.!?\"“”«»])\s{1,3}(?P<names>[^\s.!?][^.!?\n]{1,50})\.?$")
_INITIALS: Final = re.compile(r"-?[a-zäöü]{2,4}|[A-ZÄÖÜ]{2,3}|[A-Z][a-z]{1,2}[a-z]?")
_NAME: Final = r"[A-ZÄÖÜ][\w'’-]{1,20}"
_PERSON: Final = re.compile(rf"{_NAME}(?: (?:[A-ZÄÖÜ]\.|von|van|de|der|al|{_NAME})){{0,3}} {_NAME}")
_WIRE_NUMBER: Final = re.compile(r"(?:©\s?)?dpa-infocom, dpa:[\d-]{6,30}(?:/\d{1,3})?")
_SIGNED: Final = re.compile(
    r"(?<=[.!?\"“”«»]) {0,3}(?P<signed>[(\[](?:[a-zäöü]{2,4}|[A-Z]{3})(?:[/,-] ?[a-zäöü]{2,4}){0,3}[)\]])\.?$"
)
_NO_INITIALS: Final = ("sic", "red", "cdu", "csu", "spd", "fdp", "afd", "usa", "who", "nato")
_CREDIT_DAY: Final = re.compile(r",? ?\d{1,2}\. ?\d{1,2}\.(?: ?\d{2,4})?$")
_SMALL_WORDS: Final = 3
_FINAL: Final = ".!?:\"“”«»…‘’')"


@dataclass(frozen=True, slots=True)
class CreditNames:
    """Who is named in a credit: agencies by their canonical names, outlets as written."""

    agencies: tuple[str, ...]
    outlets: tuple[str, ...]


def read_credit_names(words: str) -> CreditNames | None:
    """Agencies and outlets in the words of a credit; None where any of the words is no part of a credit.

    >>> read_credit_names("mit Material von dpa/jW")
    CreditNames(agencies=('dpa',), outlets=('jW',))
    >>> read_credit_names("nahe dpa-Zentrale") is None
    True
    """
    agencies: list[str] = []
    outlets: list[str] = []
    for part in _PART.split(_without_filler(_CREDIT_DAY.sub("", words))):
        agency = find_agency(_without_filler(part))
        if agency:
            agencies.append(agency)
        elif find_outlet(part):
            outlets.append(part.strip())
        elif part.strip() and not _is_signature(part.strip()):
            return None
    return CreditNames(tuple(dict.fromkeys(agencies)), tuple(dict.fromkeys(outlets)))


def find_text_credits(text: str, span: Span, *, whole_text_ends: bool) -> Iterator[Span]:
    """Spans of text credits inside one paragraph, brackets included.

    `whole_text_ends`: the paragraph is the last one, where an outlet alone (`(jW)`) is a credit too.
    """
    for match in _BRACKET.finditer(text, span.start, span.end):
        names = None if "©" in match[0] else read_credit_names(match["names"])
        if names and _is_text_credit(text, span, match, names, ends=whole_text_ends):
            yield Span(match.start(), _with_full_stop(text, match.end(), span.end))
    start = max(span.start, span.end - 70)
    tail = _TAIL.search(text[start : span.end])
    if tail:
        names = read_credit_names(tail["names"])
        if names and names.agencies and not _PERSON.search(tail["names"]):
            yield Span(start + tail.start("names"), span.end)


def find_initials(text: str, span: Span) -> Span | None:
    """The author's initials in brackets behind the last sentence of a text: `(abc)`, `(mts/kl)`."""
    match = _SIGNED.search(text, max(span.start, span.end - 40), span.end)
    if not match or match.start("signed") <= span.start or match["signed"][1:-1].casefold() in _NO_INITIALS:
        return None
    return Span(match.start("signed"), span.end)


def is_credit_line(line: str) -> bool:
    """Whether a line is a text credit and nothing else: `RND/dpa`, `Quelle: dpa`."""
    if len(line) > 90:  # noqa: PLR2004 -- no credit is longer
        return False
    if _WIRE_NUMBER.fullmatch(line) or find_closing_agency(line):
        return True
    names = read_credit_names(_LABEL.sub("", line.strip("()[]. "), count=1))
    return names is not None and bool(names.agencies)


def read_credit_words(words: str) -> CreditNames:
    """Who is named in words that `is_credit_line` or `find_text_credits` took for a credit."""
    if _WIRE_NUMBER.fullmatch(words):
        return CreditNames(("dpa",), ())
    closing = find_closing_agency(words) or find_header_agency(words)
    if closing:
        return CreditNames((closing,), ())
    bare = words.strip("()[]. ")
    readings = (read_credit_names(bare), read_credit_names(_LABEL.sub("", bare, count=1)))
    return (
        next((names for names in readings if names and names.agencies), None)
        or readings[0]
        or CreditNames((), ())
    )


def find_photo_credit(text: str, span: Span) -> Span | None:
    """The photo credit at the end of a line, label and brackets included."""
    start = max(span.start, span.end - 200)
    tail = text[start : span.end]
    ends = (rule for rule in load_rulebook("photo_credits").of("end") if rule.may_fit(tail))
    matches = (_reaching_the_end(rule.words).search(tail) for rule in ends)
    starts = [start + match.start() for match in matches if match and not _is_sentence(match[0])]
    return Span(min(starts), span.end) if starts else None


def _is_sentence(words: str) -> bool:
    """Whether what stands behind a label tells something instead of naming a maker."""
    return sum(word.islower() and word.isalpha() for word in words.split()) > _SMALL_WORDS


def agencies_in(words: str) -> tuple[str, ...]:
    """Every agency named in the words of a photo credit."""
    found = (find_agency(part) for part in re.split(r"[\s/,;|()\[\]©:]+", words))
    return tuple(dict.fromkeys(agency for agency in found if agency))


@cache
def _reaching_the_end(words: str) -> re.Pattern[str]:
    """The pattern of a rule where it reaches the end, full stop and bracket aside."""
    return re.compile(rf"(?<![\w/])(?:{words})[)\].\s]{{0,3}}$", re.IGNORECASE)


def _without_filler(words: str) -> str:
    """Words of a credit without `mit Material von` and its like at the start."""
    words = words.strip().strip(".")
    match = _LABEL.match(words) or _FILLER.match(words)
    rest = words[match.end() :].strip() if match else words
    return rest or words


def _is_signature(word: str) -> bool:
    """Whether a word may stand in a credit beside an agency: initials, a person, a filler."""
    return bool(_INITIALS.fullmatch(word) or _FILLER.fullmatch(word) or _PERSON.fullmatch(word))


def _is_text_credit(text: str, span: Span, match: re.Match[str], names: CreditNames, *, ends: bool) -> bool:
    """Whether brackets with such names stand where a credit stands."""
    before = text[span.start : match.start()].rstrip()[-1:]
    last = not text[match.end() : span.end].strip(" .")
    if not names.agencies:
        return ends and last and bool(names.outlets) and before in _FINAL
    if match.start() == span.start:
        return last
    return before in _FINAL or (last and not _explains(text, span, match))


def _explains(text: str, span: Span, match: re.Match[str]) -> bool:
    """Whether the brackets only abbreviate the name before them."""
    before = text[max(span.start, match.start() - 40) : match.start()]
    return bool(
        re.search(r"(?:gentur|Press(?:e|edienst|-Presse)?|Dienst|Reuters|agency)\s?$", before, re.IGNORECASE)
    )


def _with_full_stop(text: str, end: int, limit: int) -> int:
    """The end moved past a full stop that follows the brackets and ends the paragraph."""
    return end + 1 if end + 1 == limit and text[end] == "." else end
