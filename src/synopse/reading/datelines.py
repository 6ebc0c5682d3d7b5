"""Datelines: where a report comes from and whose copy it says it is, before its first sentence.

Accepted: `Washington dpa/rtr | `, `Berlin (dpa) - `, `Berlin/Paris (dpa/AFP) - `,
`BERLIN, 12. Februar (Reuters) – `, `PARIS, Jan 5 (AFP) - `, `Kyjiw taz | `,
`(dpa) - `, `dpa Berlin. `, and for places that are known `Kiel – ` and `Washington. `.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from synopse.lang.resources import load_yaml
from synopse.model import Dateline, Span
from synopse.reading.credit_names import CreditNames, read_credit_names

_LETTER: Final = "A-ZÄÖÜČĆĐŠŽŁŚŻÅØÉÁÍÓÚÂÊÎÔÛ"
_PLACE_WORD: Final = rf"(?:[{_LETTER}][\w.'’-]{{1,24}}|[{_LETTER}]\.)"
_PLACE: Final = (
    rf"(?:{_PLACE_WORD}(?: (?:am|an der|im|in|bei|ob der|auf|de|di|del|la)"
    rf" {_PLACE_WORD}| {_PLACE_WORD}){{0,3}}"
    rf"(?: \([{_LETTER}]\w{{1,20}}\))?)"
)
_PLACES: Final = rf"(?P<place>{_PLACE}(?: ?[/,] ?{_PLACE}){{0,3}})"
_MONTH: Final = r"[^\W\d_]{3,10}\.?"
_DAY: Final = (
    rf"(?:(?:, ?| )(?:\d{{1,2}}\. ?(?:\d{{1,2}}\.|{_MONTH})|{_MONTH} \d{{1,2}}|\d{{1,2}}(?: de)? {_MONTH})"
    r"(?:,?(?: de)? \d{4})?)?"
)
_NAMES: Final = r"(?P<names>[\w./&, +-]{2,50})"
_END: Final = r"\s?(?:--|[-‐‒–—―−|:•]|\.\s?[-‐‒–—―−])(?=\s|[A-ZÄÖÜ„\"»«])"
_NO_PLACE: Final = r"(?!(?:Der|Die|Das|Ein|Eine|The|A|An) )(?![^(\n]{0,60}(?:gentur|dienst|Press|Party)\b)"
_SENTENCE: Final = r"\.?(?=\s+[A-ZÄÖÜ„\"»«\d])"
_STRONG: Final = (
    re.compile(rf"{_NO_PLACE}{_PLACES}{_DAY}\.?,?(?: ?[-–—] ?| ?)[(\[]{_NAMES}[)\]](?:{_END}|{_SENTENCE})"),
    re.compile(rf"{_PLACES}{_DAY}(?:,? |\s?[-–—/]\s?){_NAMES}\s?[|:•–—-](?=\s)"),
    re.compile(rf"[(\[]{_NAMES}[)\]]{_END}"),
    re.compile(rf"(?P<names>[\w./&+-]{{2,30}})[ /]{_PLACES}(?:\.|{_END})(?=\s)"),
    re.compile(rf"(?P<names>[\w./&+-]{{2,30}}) [|–—-](?=\s+[{_LETTER}„\"»\d])"),
)
_WEAK: Final = re.compile(rf"{_PLACES}(?P<end>\.|\s?[-–—|](?=\s)|:)(?=\s)")
_MARKED: Final = re.compile(
    rf"(?P<marks>\*\*|__){_PLACES}(?P<end>[.:]?(?P=marks)(?:\s?[-–—|.:](?=\s))?)(?=\s)"
)
_INSTITUTION: Final = (
    r"(?:\b(?:in|aus|nach|bei|um|von|vor|ab|bis|zwischen|Raum|Region|Bahnhof|Landkreis|Kreis|Stadt|Gemeinde|Bezirk"
    r"|Flughafen|Polizei|Bürgermeister|Universität|Messe|Hafen|Kanton|of|at|near|from)|gericht|bahnhof|amt|kreis"
    r"|präsidium|klinikum|bezirk|hafen|meister(?:in)?|anwaltschaft)"
)
_CAPITALS_SHORTEST: Final = 4
_PLACE_LIKE: Final = re.compile(
    r"[A-ZÄÖÜ][a-zäöüß-]{2,14}(?:burg|berg|stadt|heim|hausen|ingen|dorf|furt|kirchen|hafen|bach|feld|brück|brücken|leben|walde|münde|holm)"
)


@dataclass(frozen=True, slots=True)
class _Found:
    """A dateline's end and what it names."""

    end: int
    place: str | None
    names: CreditNames


@cache
def _known_places() -> frozenset[str]:
    """Places that need no other evidence, as written and in capitals."""
    lists = load_yaml("synopse.reading", "rules/places.yaml")
    names = (
        [str(name) for group in lists if isinstance(group, list) for name in group]
        if isinstance(lists, list)
        else []
    )
    return frozenset((*names, *(name.upper() for name in names)))


def find_dateline(text: str, span: Span, *, first: bool) -> Dateline | None:
    """The dateline at the start of a paragraph; its span includes bar, dash or full stop.

    `first`: the paragraph opens the article, where a known place alone is a dateline.

    >>> find_dateline("Kiel dpa/rtr | Der Hafen ist zu.", Span(0, 32), first=True).agencies
    ('dpa', 'Reuters')
    """
    found = _find_strong(text, span) or (_find_weak(text, span) if first else None)
    if not found or found.end >= span.end:
        return None
    whole = Span(span.start, found.end)
    return Dateline(whole, found.place, found.names.agencies, found.names.outlets)


def _find_strong(text: str, span: Span) -> _Found | None:
    """A dateline that names an agency or an outlet."""
    head = text[span.start : min(span.end, span.start + 160)]
    for pattern in _STRONG:
        match = pattern.match(head)
        names = read_credit_names(match["names"]) if match else None
        if match and names and (names.credits_agencies or names.outlets):
            return _Found(span.start + match.end(), _place(match.groupdict().get("place")), names)
    return None


def _place(words: str | None) -> str | None:
    """A place without the full stop behind it, unless it abbreviates."""
    return words.rstrip(".") if words and len(words) > _CAPITALS_SHORTEST else words


def _is_place_below(text: str, place: str, span: Span) -> bool:
    """Whether the text itself uses the word as a place: `in Brakenow`."""
    below = text[span.start + len(place) : span.start + 8000]
    return re.search(rf"{_INSTITUTION} {re.escape(place)}\b", below, re.IGNORECASE) is not None


def _find_weak(text: str, span: Span) -> _Found | None:
    """A dateline that is a place only."""
    head = text[span.start : min(span.end, span.start + 80)]
    marked = _MARKED.match(head)
    if marked:
        return _Found(span.start + marked.end(), marked["place"], CreditNames((), ()))
    match = _WEAK.match(head)
    if not match or match["end"] == ":":
        return None
    places = re.split(r" ?[/,] ?", match["place"])
    known = [place in _known_places() or _is_place_below(text, place, span) for place in places]
    several = "/" in match["place"] and any(known)
    likely = match["end"] != "." and all(
        _PLACE_LIKE.fullmatch(place) or place in _known_places() for place in places
    )
    capitals = match["place"].isupper() and len(match["place"]) > _CAPITALS_SHORTEST
    if not (all(known) or several or likely or capitals):
        return None
    return _Found(span.start + match.end(), _place(match["place"]), CreditNames((), ()))
