"""Metadata of a page as the page gives them: JSON-LD, `<meta>`, microdata, canonical address."""

import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final
from urllib.parse import urljoin, urlsplit

from lxml.etree import XPath
from lxml.html import HtmlElement

from synopse.lang.resources import load_yaml
from synopse.model import TextKind
from synopse.reading.entries import fields_of, words_of

_KINDS: Final = {"opinionnewsarticle": TextKind.COMMENTARY, "liveblogposting": TextKind.TICKER}
_OPENED: Final = ("@graph", "mainEntity", "mainEntityOfPage")
_OBJECTS_MOST: Final = 200
_JSON_LONGEST: Final = 2_000_000
_TRAILING: Final = re.compile(r",(?=\s*[}\]])")
_SPACE: Final = re.compile(r"\s+")
_UNSEEN: Final = re.compile("[\u00ad\u200b\ufeff\ud800-\udfff\x00-\x08]")
_WORD: Final = re.compile(r"\w+")
_CODE: Final = re.compile(r"\s*\([^()]{1,20}\)\s*$")
_BETWEEN: Final = re.compile(r"\s*(?:,|;|\||/(?=\S{3})| und | and | & )\s*")
_OPENING: Final = re.compile(r"^(?:von|by|text|autor(?:in)?)s?:?\s+", re.IGNORECASE)

_NAMING: Final = ("property", "name", "itemprop", "http-equiv")
_DATED: Final = XPath("//*[@itemprop='datePublished' or @itemprop='dateModified']")

_TIMES: Final = XPath("(//h1)[1]/following::time[@datetime][1]")
_CHANGED: Final = re.compile(r"updat|modif|aktualis|geaendert")

Json = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says about itself; empty where it says nothing. Times are as written.

    `headlines` are the titles it names, the most telling first; `free` is None where nothing says whether
    the whole text is to be read. `provenance` are words that say whose material it is: a dateline, whom it is
    based on, the organisation it was taken from. `body` are the paragraphs of the text as JSON-LD repeats it.
    """

    headlines: tuple[str, ...] = ()
    document_title: str = ""
    published: str = ""
    updated: str = ""
    authors: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    language: str = ""
    address: str = ""
    free: bool | None = None
    text_kind: TextKind | None = None
    provenance: tuple[str, ...] = ()
    body: tuple[str, ...] = ()


def read_metadata(root: HtmlElement, address: str | None) -> Metadata:
    """The metadata of a page; `address` is where it was found, to complete a canonical link."""
    metas = _metas(root)
    article, kind = _article(root)
    language = (root.get("lang") or "", _text(article.get("inLanguage")), metas.get("og:locale", ""))
    outlets = _several(
        metas.get("og:site_name", ""), _name(article.get("publisher")), *_named(metas, "outlets")
    )
    headlines = _several(_text(article.get("headline")), *_named(metas, "titles"))
    published = _first(_text(article.get("datePublished")), *_named(metas, "published"))
    return Metadata(
        headlines=tuple(_without_outlet(title, outlets) for title in headlines),
        document_title=_clean(root.findtext(".//title") or ""),
        published=published or _time_below_title(root),
        updated=_first(_text(article.get("dateModified")), *_named(metas, "updated")),
        authors=_authors(article, metas),
        outlets=outlets,
        language=_first(*language)[:2].lower(),
        address=_address(root, metas, address),
        free=_truth(article.get("isAccessibleForFree")),
        text_kind=_KINDS.get(kind),
        provenance=_several(_text(article.get("dateline")), *_sources(article)),
        body=tuple(_paragraphs(article.get("articleBody"))),
    )


def _paragraphs(value: object) -> Iterator[str]:
    """The paragraphs of a text value, line by line."""
    words = value if isinstance(value, str) else ""
    yield from (line for line in map(_clean, words.splitlines()) if line)


def _sources(article: Json) -> Iterator[str]:
    """The names of those whose work an article says it is based on or taken from."""
    for key in ("isBasedOn", "sourceOrganization", "copyrightHolder"):
        values = article.get(key)
        for value in values if isinstance(values, list) else [values]:
            if isinstance(value, dict):
                yield from (_name(value.get(part)) for part in ("publisher", "author", "sourceOrganization"))
            yield _name(value)


def _without_outlet(title: str, outlets: Iterable[str]) -> str:
    """A title without the name of its outlet behind it: `Der Haushalt steht – Bergblatt`."""
    for outlet in outlets:
        match = re.search(rf"\s+[|–—-]\s+{re.escape(outlet)}$", title, re.IGNORECASE)
        if match and match.start():
            return title[: match.start()]
    return title


def _time_below_title(root: HtmlElement) -> str:
    """The machine-readable time of the first `<time>` behind the first `h1`, unless it is one of a change."""
    for element in _TIMES(root):
        names = f"{element.get('class') or ''} {element.get('itemprop') or ''}".lower()
        return "" if _CHANGED.search(names) else _clean(element.get("datetime") or "")
    return ""


@cache
def _names(fact: str) -> tuple[str, ...]:
    """A list of `metadata.yaml`."""
    return words_of(fields_of(load_yaml("synopse.reading", "pages/metadata.yaml")), fact)


def _named(metas: Mapping[str, str], fact: str) -> Iterator[str]:
    """What `<meta>` say of a fact, the most telling first."""
    yield from (metas[name] for name in _names(fact) if name in metas)


def _first(*words: str) -> str:
    """The first that is not empty."""
    return next((word for word in words if word), "")


def _several(*words: str) -> tuple[str, ...]:
    """All that are not empty, each once."""
    return tuple(dict.fromkeys(word for word in words if word))


def _metas(root: HtmlElement) -> dict[str, str]:
    """The content of each `<meta>` and dated `itemprop` by its name in lower case, the first one of each."""
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        told = dict(element.items())
        content = told.get("content")
        for attribute in _NAMING if content else ():
            if told.get(attribute):
                found.setdefault(told[attribute].lower().strip(), _clean(content or ""))
    for element in _DATED(root):
        value = element.get("datetime") or element.get("content")
        if value:
            found.setdefault((element.get("itemprop") or "").lower(), _clean(value))
    return found


def _address(root: HtmlElement, metas: Mapping[str, str], found_at: str | None) -> str:
    """The address that a page calls its own; empty where it names none of the web."""
    links = (
        (element.get("href") or "").strip()
        for element in root.iter("link")
        if (element.get("rel") or "").lower() == "canonical"
    )
    shared = metas.get("og:url", "")
    base = next((element.get("href") or "" for element in root.iter("base")), "")
    for link in (*links, shared):
        try:
            whole = urljoin(urljoin(found_at or shared, base), link)
            parts = urlsplit(whole)
        except ValueError:
            continue
        if link and parts.scheme in ("http", "https") and parts.netloc:
            return whole
    return ""


def _article(root: HtmlElement) -> tuple[Json, str]:
    """The object of JSON-LD that tells of the article, and its type in lower case."""
    ranks = {kind: rank for rank, kind in enumerate(_names("articles"))}
    best: tuple[int, Json, str] | None = None
    for found in _objects(root):
        kinds = sorted(_types(found) & ranks.keys(), key=lambda kind: ranks[kind])
        telling = kinds and (found.get("headline") or found.get("datePublished"))
        if telling and (best is None or ranks[kinds[0]] < best[0]):
            best = (ranks[kinds[0]], found, kinds[0])
    return (best[1], best[2]) if best else ({}, "")


def _types(found: Json) -> set[str]:
    """The types of an object in lower case, without the address of their vocabulary."""
    kinds = found.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return {str(name).rsplit("/", 1)[-1].lower() for name in names if name}


def _objects(root: HtmlElement) -> Iterator[Json]:
    """All objects of JSON-LD, graphs opened, broken scripts left out."""
    waiting = [_load(script.text or "") for script in root.iter("script") if _is_json_ld(script)]
    for _ in range(_OBJECTS_MOST):
        if not waiting:
            return
        found = waiting.pop(0)
        if isinstance(found, list):
            waiting[:0] = found[:_OBJECTS_MOST]
        elif isinstance(found, dict):
            yield found
            waiting[:0] = [found[key] for key in _OPENED if isinstance(found.get(key), dict | list)]


def _is_json_ld(script: HtmlElement) -> bool:
    """Whether a script holds JSON-LD."""
    return (script.get("type") or "").split(";", 1)[0].strip().lower() == "application/ld+json"


def _load(words: str) -> object:
    """The value of a script; None where it is no JSON even after usual mistakes are mended."""
    if len(words) > _JSON_LONGEST:
        return None
    words = words.strip().removeprefix("<!--").removesuffix("-->")
    words = words.removeprefix("//<![CDATA[").removesuffix("//]]>").rstrip(" ;\n\t")
    for attempt in (words, _TRAILING.sub("", words)):
        try:
            value: object = json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
        return value
    return None


def _text(value: object) -> str:
    """A text value; the first of several, empty where it is none."""
    if isinstance(value, list):
        value = value[0] if value else None
    return _clean(value) if isinstance(value, str) else ""


def _clean(words: str) -> str:
    """Words with entities resolved and white space made one space."""
    words = html.unescape(words) if "&" in words else words
    return _SPACE.sub(" ", _UNSEEN.sub("", words)).strip()


def _truth(value: object) -> bool | None:
    """A truth value, written as such or as a word."""
    if isinstance(value, bool):
        return value
    return {"true": True, "false": False}.get(str(value).lower()) if value is not None else None


def _name(value: object) -> str:
    """The name of an object, or the words in its place."""
    if isinstance(value, list):
        value = value[0] if value else None
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _authors(article: Json, metas: Mapping[str, str]) -> tuple[str, ...]:
    """The names of the authors, each once."""
    value = article.get("author") or article.get("creator")
    values = value if isinstance(value, list) else [value]
    names = [name for one in values if (name := _name(one)) and "://" not in name]
    if not names:
        names = [name for name in _named(metas, "authors") if "://" not in name][:1]
    return _several(*(part for name in names for part in split_names(name)))


def split_names(words: str) -> Iterator[str]:
    """The single names in a list of authors.

    >>> list(split_names("Von Ada Muster (adm) und Bo Beispiel, dpa"))
    ['Ada Muster', 'Bo Beispiel', 'dpa']
    """
    for part in _BETWEEN.split(_OPENING.sub("", words)):
        name = _CODE.sub("", part).strip(" .:")
        if name and not name.isdigit():
            yield name


def title_words(titles: Iterable[str]) -> tuple[frozenset[str], ...]:
    """The words of each title, for `likeness`."""
    return tuple(words for title in titles if (words := frozenset(_WORD.findall(title.casefold()))))


def likeness(titles: Iterable[frozenset[str]], line: str) -> float:
    """How much of its words a line shares with the title most like it, from 0 to 1 (Dice)."""
    own = set(_WORD.findall(line.casefold()))
    return (
        max((2 * len(own & words) / (len(own) + len(words)) for words in titles), default=0.0) if own else 0.0
    )
