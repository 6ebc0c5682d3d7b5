"""The words of a credit: which agencies, outlets and initials stand in them, whatever their order.

A credit is read part by part, parted by strokes, commas and small words. Each part is an agency, an outlet, a
signature (initials, a person) or words that lead to them (`Quelle:`, `Mit Material der Nachrichtenagentur`).
One part that is none of these, and the words are no credit.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from synopse.reading.agencies import find_agency
from synopse.reading.outlets import find_host_outlet, find_outlet

_PART: Final = re.compile(r"\s?[/,;+&|·–()\[\]]\s?|\s(?:und|and|sowie|mit|with|-)\s")
_MATERIAL: Final = (
    r"(?:(?:agentur|text)?material(?:ien)?|materal|(?:agentur)?informationen|inhalten?|(?:agentur)?meldungen"
    r"|(?:agentur)?berichten?|angaben|(?:eigene[nr]? )?recherchen?|reporting|material)"
)
_ARTICLE: Final = r"(?:der|den|dem|des|die|the)"
_AGENCY: Final = r"(?:nachrichten|presse|news)?-?agentur(?:en)?|(?:news )?agenc(?:y|ies)"
_LEAD: Final = re.compile(
    r"(?:quellen?(?:angaben?)?|sources?|text|bericht|meldung|agentur(?:en)?|redaktion)\s?:"
    r"|©|\(c\)|copyright(?=\s)|(?:19|20)\d\d(?=[\s,])"
    r"|(?:u\. ?a\.|unter anderem|(?:unter|bei) verwendung|mit|nach|aus|von|vom|durch|by|from|with)"
    rf"(?: {_ARTICLE})?(?:\s?:|(?=\s))"
    rf"|{_MATERIAL}(?: {_ARTICLE})?(?=\s)"
    rf"|(?:{_AGENCY})(?=\s)",
    re.IGNORECASE,
)
_UNNAMED: Final = re.compile(
    rf"(?:(?:unseren?|anderen?|weiteren?|verschiedenen?|mehreren?) )?"
    rf"(?:{_AGENCY}|agentur(?:material(?:ien)?|meldungen|informationen|berichten?))",
    re.IGNORECASE,
)
_FILLER: Final = re.compile(
    rf"{_MATERIAL}|quellen?|source|text|red|redaktion|eigen(?:er bericht)?|eig\. ?ber|u\. ?a|unter anderem"
    r"|andere|deutsch|online|(?:19|20)\d\d|(?:www\.)?[\w-]{2,30}\.(?:de|at|ch|com|net|org|eu|info|tv)",
    re.IGNORECASE,
)
_INITIALS: Final = re.compile(r"-?[a-zäöü]{2,4}|[A-ZÄÖÜ]{2,3}|[A-Z][a-z]{1,2}[a-z]?")
_NAME: Final = r"[A-ZÄÖÜÉČŠŽĆŁ][\w'’-]{0,20}[a-zß-öø-ÿćčšžł]"
_NO_NAME: Final = (
    r"(?!(?:D(?:er|ie|as|en|em|es)|Eine?|I[nm]|A[mn]|Auf|Bei|Mit|Nach|Von|Vor|Laut|So|Wie|Für|Und|Aber|Auch"
    r"|Sie|Er|Es|Wir) )"
)
_PERSON: Final = re.compile(rf"{_NO_NAME}{_NAME}(?: (?:[A-ZÄÖÜ]\.|von|van|de|der|al|{_NAME})){{0,3}} {_NAME}")
_COMPANY: Final = re.compile(r"(?: (?:GmbH|AG|KG|SE|mbH|Ltd\.?|Limited|Inc\.?|LLC|plc|Co\.?|&|e\. ?V\.?))+$")
_CREDIT_DAY: Final = re.compile(r",? ?\d{1,2}\. ?\d{1,2}\.(?: ?\d{2,4})?$")
_SIGN: Final = re.compile(r"\((?:c|C)\)")
_EDGES: Final = "()[]. \t-–"


@dataclass(frozen=True, slots=True)
class CreditNames:
    """Who is named in a credit: agencies by their canonical names, outlets as written.

    `unnamed`: agencies are credited, but not by name (`mit Agenturen`). `persons`: somebody is named in full.
    """

    agencies: tuple[str, ...]
    outlets: tuple[str, ...]
    unnamed: bool = False
    persons: bool = False

    @property
    def credits_agencies(self) -> bool:
        """Whether the words credit any agency."""
        return bool(self.agencies) or self.unnamed


def read_credit_names(words: str) -> CreditNames | None:
    """Agencies and outlets in the words of a credit; None where any of the words is no part of a credit.

    >>> read_credit_names("mit Material von dpa/jW")
    CreditNames(agencies=('dpa',), outlets=('jW',), unnamed=False, persons=False)
    >>> read_credit_names("dpa - Deutsche Presse-Agentur GmbH").agencies
    ('dpa',)
    >>> read_credit_names("nahe dpa-Zentrale") is None
    True
    """
    agencies: list[str] = []
    outlets: list[str] = []
    unnamed = persons = False
    for part in _parts(words):
        agency = find_agency(_COMPANY.sub("", part))
        if agency:
            agencies.append(agency)
        elif _is_outlet(part):
            outlets.append(part)
        elif _UNNAMED.fullmatch(part):
            unnamed = True
        elif _PERSON.fullmatch(part):
            persons = True
        elif part and not _INITIALS.fullmatch(part) and not _FILLER.fullmatch(part):
            return None
    return CreditNames(tuple(dict.fromkeys(agencies)), tuple(dict.fromkeys(outlets)), unnamed, persons)


def agencies_beside(words: str) -> tuple[str, ...]:
    """Agencies that are a part of their own in a byline, whatever stands beside them.

    >>> agencies_beside("Von Ina Beck, dpa/AFP"), agencies_beside("Von Ina Reuter")
    (('dpa', 'AFP'), ())
    """
    found = (find_agency(part) for part in _parts(words))
    return tuple(dict.fromkeys(agency for agency in found if agency))


def _parts(words: str) -> Iterator[str]:
    """The parts of a credit without the words that lead to them; codes side by side are parts, too."""
    for part in _PART.split(_CREDIT_DAY.sub("", _SIGN.sub("©", words).strip(_EDGES))):
        bare = _without_lead(part.strip(_EDGES))
        pieces = bare.split()
        if len(pieces) > 1 and not find_agency(bare) and not _is_outlet(bare) and all(map(_is_code, pieces)):
            yield from pieces
        else:
            yield bare


def _without_lead(words: str) -> str:
    """Words of a credit from the name on: `Quelle:`, `Mit Material der Nachrichtenagentur` taken away."""
    while not (find_agency(words) or _UNNAMED.fullmatch(words)):
        match = _LEAD.match(words)
        if not match or not words[match.end() :].strip(_EDGES):
            break
        words = words[match.end() :].strip(_EDGES)
    return words


def _is_code(word: str) -> bool:
    """Whether a word is the code of an agency or an outlet."""
    return bool(find_agency(word) or find_outlet(word))


def _is_outlet(word: str) -> bool:
    """Whether a word is the name of an outlet or an address."""
    return bool(
        find_outlet(word)
        or find_outlet(f"{word}.")
        or ("." in word and " " not in word and find_host_outlet(word))
    )
