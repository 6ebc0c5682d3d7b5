"""Whether text and data mining of a page is reserved, by the TDM Reservation Protocol (W3C, 10 May 2024).

A site tells it in `/.well-known/tdmrep.json`, in the head of an answer, or in `<meta>` of a page; what is
told later in this order goes before what is told earlier, and what is not told changes nothing. A value that
is neither 0 nor 1 is as none.
"""

import codecs
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree, html

from synopse.sources.archived_pages import Page
from synopse.sources.http_answers import Answer

PATH: Final = "/.well-known/tdmrep.json"
_FIELD: Final = "tdm-reservation"
_POLICY: Final = "tdm-policy"
_MOST_RULES: Final = 1000
_LONGEST: Final = 2000
_HEAD: Final = 512 * 1024


@dataclass(frozen=True, slots=True)
class Reservation:
    """What a site says; `told_by` is where, and `policy` the address of its terms."""

    reserved: bool
    told_by: str
    policy: str | None = None

    def __str__(self) -> str:
        """What a person reads."""
        terms = f"; its terms: {self.policy}" if self.policy else ""
        return f"told by {self.told_by}{terms}"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a tdmrep.json: for which paths it holds."""

    location: str
    reserved: bool
    policy: str | None = None


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of a site; `unread` is why they could not be read."""

    rules: tuple[Rule, ...] = ()
    unread: str | None = None

    def find(self, path: str) -> Reservation | None:
        """What the first rule for a path says, query included. Rules that cannot be read may reserve it.

        >>> rules = Rules((Rule("/frei/*", False), Rule("/", True)))
        >>> rules.find("/frei/a.html").reserved, rules.find("/b.html").reserved
        (False, True)
        """
        if self.unread:
            return Reservation(
                reserved=True, told_by=f"tdmrep.json, perhaps: it cannot be read ({self.unread})"
            )
        fitting = (rule for rule in self.rules if _fits(rule.location, path))
        rule = next(fitting, None)
        return Reservation(rule.reserved, "tdmrep.json", rule.policy) if rule else None


def read_rules(status: int, content: bytes) -> Rules:
    """The rules in the answer to a request for tdmrep.json; none where it is not one, or not there (4xx)."""
    if status >= 500:  # noqa: PLR2004 -- the class of server errors
        return Rules(unread=f"the server answers {status}")
    try:
        listed = json.loads(content) if 200 <= status < 300 else None  # noqa: PLR2004 -- success
    except (ValueError, RecursionError):
        return Rules()
    return Rules(tuple(_rules(listed[:_MOST_RULES]))) if isinstance(listed, list) else Rules()


def find_reservation(answer: Answer, page: Page | None, earlier: Reservation | None) -> Reservation | None:
    """What holds for a page after its head and its `<meta>` were heard."""
    told = _read_value(answer.field(_FIELD))
    if told is not None:
        earlier = Reservation(told, f"the field {_FIELD}", _word(answer.field(_POLICY)))
    return (_read_meta(page) if page else None) or earlier


def _rules(listed: list[object]) -> Iterator[Rule]:
    """The rules that have a location and a value."""
    for one in listed:
        if not isinstance(one, dict):
            continue
        location, told = one.get("location"), _read_value(one.get(_FIELD))
        if isinstance(location, str) and len(location) <= _LONGEST and told is not None:
            yield Rule(location, told, _word(one.get(_POLICY)))


def _fits(location: str, path: str) -> bool:
    """Whether a path begins as a location says; `*` stands for anything, `$` at the end for the end.

    Looked for piece by piece, so that no location takes long.
    """
    whole = location.endswith("$")
    first, *pieces = location.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    place = len(first)
    for number, piece in enumerate(pieces, start=1):
        if whole and number == len(pieces):
            return path.endswith(piece) and len(path) - len(piece) >= place
        found = path.find(piece, place)
        if found < 0:
            return False
        place = found + len(piece)
    return not whole or place == len(path)


def _read_value(value: object) -> bool | None:
    """1 is reserved, 0 is not; anything else says nothing."""
    if isinstance(value, bool):
        return None
    return {"1": True, "0": False}.get(str(value).strip())


def _word(value: object) -> str | None:
    """The address of a policy, in one line."""
    return re.sub(r"[^\x21-\x7e]", "", value)[:300] or None if isinstance(value, str) else None


def _read_meta(page: Page) -> Reservation | None:
    """What `<meta name="tdm-reservation">` says."""
    metas: dict[str, str] = {}
    for name, content in _metas(page.content[:_HEAD]):
        metas.setdefault(name.strip().lower(), content)
    told = _read_value(metas.get(_FIELD))
    if told is None:
        return None
    return Reservation(told, f"<meta name={_FIELD}>", _word(metas.get(_POLICY)))


def _metas(content: bytes) -> Iterator[tuple[str, str]]:
    """Names and contents of the `<meta>` of a page, all in ASCII if they are what is sought."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        content = content.decode("utf-16", errors="replace").encode("latin-1", errors="replace")
    try:
        tree = html.document_fromstring(content, parser=html.HTMLParser(encoding="iso-8859-1"))
    except (etree.ParserError, ValueError):
        return
    for element in tree.iter("meta"):
        name, said = element.get("name"), element.get("content")
        if name and said:
            yield str(name), str(said)
