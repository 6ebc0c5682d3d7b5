"""NewsML-G2, the IPTC's news in XML: one `newsItem`, or a `newsMessage` with several.

Names count without their namespaces. The text comes from `contentSet`: `inlineXML` (XHTML or NITF) or
`inlineData`; what stands in the metadata as well (title, teaser, byline) is told once.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from lxml import etree

from synopse.model import ZoneKind
from synopse.reading.composed import Line
from synopse.reading.fragments import read_element, read_fragment, read_words
from synopse.reading.wires.wire import Picture, Wire
from synopse.reading.xml_markup import name_of, words_of

_KICKERS: Final = ("kicker", "overline", "dachzeile", "topline")
_SUBHEADS: Final = ("subhead", "subheadline", "deck", "unterzeile")
_TEASERS: Final = ("teaser", "abstract", "summary", "short", "vorspann", "")
_XML_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_PLAIN_KINDS: Final = {
    "hl1": ZoneKind.TITLE,
    "hl2": ZoneKind.SUBHEADING,
    "byline": ZoneKind.BYLINE,
    "distributor": ZoneKind.OTHER,
    "media-caption": ZoneKind.CAPTION,
    "media-producer": ZoneKind.PHOTO_CREDIT,
}
_THIRD: Final = "3"


def read_news_item(item: etree._Element) -> Wire:
    """The wire in a `newsItem`."""
    kind = _code(_one(item, "itemclass"))
    heads = _heads(item)
    body = tuple(_body(item))
    return Wire(
        address=item.get("guid") or "",
        version=item.get("version") or "",
        kind=kind,
        language=_language(item),
        status=_code(_one(item, "pubstatus")),
        embargo=_words(item, "embargoed"),
        signals=tuple(_attribute(signal) for signal in _all(item, "signal")),
        providers=tuple(_providers(item)),
        created=_words(item, "firstcreated") or _words(item, "contentcreated"),
        sent=_words(item, "versioncreated"),
        kicker=_by_role(heads, _KICKERS) or _ranked(heads, _THIRD),
        headline=_main(heads) or _first(body, ZoneKind.TITLE) or read_words(_words(item, "title")),
        subhead=_by_role(heads, _SUBHEADS),
        teaser="" if kind == "picture" else _by_role(_all(item, "description"), _TEASERS),
        byline=read_words(_words(item, "by")),
        dateline=_words(_one(item, "contentmeta"), "dateline"),
        credit=_words(item, "creditline"),
        copyright=_words(item, "copyrightnotice"),
        body=tuple(line for line in body if line.kind is not ZoneKind.TITLE),
        notes=tuple(_notes(item)),
        pictures=tuple(_pictures(item, kind)),
    )


def _all(element: etree._Element | None, name: str) -> list[etree._Element]:
    """The elements of a name inside another, in order; those of the text itself are none of them."""
    if element is None:
        return []
    return [one for one in element.iter() if name_of(one) == name and not _in_text(one, element)]


def _in_text(element: etree._Element, item: etree._Element) -> bool:
    """Whether an element belongs to the text rather than to what is said about it."""
    for above in element.iterancestors():
        if above is item:
            return False
        if name_of(above) in ("inlinexml", "ednote"):
            return True
    return False


def _one(element: etree._Element | None, name: str) -> etree._Element | None:
    """The first element of a name."""
    return next(iter(_all(element, name)), None)


def _words(element: etree._Element | None, name: str) -> str:
    """The words of the first element of a name."""
    return words_of(_one(element, name))


def _attribute(element: etree._Element | None) -> str:
    """The code, address or literal that an element bears."""
    if element is None:
        return ""
    return next((value for name in ("qcode", "uri", "literal") if (value := element.get(name))), "")


def _code(element: etree._Element | None) -> str:
    """The code of an element without its scheme: `usable` of `stat:usable`."""
    return _attribute(element).rsplit(":", 1)[-1].rsplit("/", 1)[-1].lower()


def _language(item: etree._Element) -> str:
    """The language of the text, else of the item."""
    told = (language.get("tag") for language in _all(item, "language"))
    return next((tag for tag in told if tag), None) or item.get(_XML_LANG) or ""


def _providers(item: etree._Element) -> Iterator[str]:
    """Who provides the item, by name and by code, and whose text it is."""
    for name in ("provider", "infosource", "copyrightholder"):
        for element in _all(item, name):
            yield from filter(None, (_words(element, "name"), _code(element), element.get("literal") or ""))


def _heads(item: etree._Element) -> list[etree._Element]:
    """The headlines in the metadata."""
    return _all(_one(item, "contentmeta"), "headline")


def _role(element: etree._Element) -> str:
    """The role of an element without its scheme."""
    return (element.get("role") or "").rsplit(":", 1)[-1].lower()


def _by_role(elements: Sequence[etree._Element], roles: Sequence[str]) -> str:
    """The words of the first element with one of the roles."""
    return next((read_words(words_of(one)) for one in elements if _role(one) in roles), "")


def _ranked(heads: Sequence[etree._Element], rank: str) -> str:
    """The words of the headline of a rank: the third is the kicker of German agencies."""
    return next((read_words(words_of(one)) for one in heads if one.get("rank") == rank), "")


def _main(heads: Sequence[etree._Element]) -> str:
    """The words of the first headline that is no kicker and no subhead."""
    own = [one for one in heads if _role(one) not in (*_KICKERS, *_SUBHEADS) and one.get("rank") != _THIRD]
    return next((read_words(words_of(one)) for one in sorted(own, key=_rank)), "")


def _rank(head: etree._Element) -> int:
    """The rank of a headline, the first where none is told."""
    rank = head.get("rank") or "1"
    return int(rank) if rank.isdigit() and len(rank) < 4 else 1  # noqa: PLR2004 -- ranks are small


def _first(lines: Sequence[Line], kind: ZoneKind) -> str:
    """The words of the first line of a kind."""
    return next((line.words for line in lines if line.kind is kind), "")


def _body(item: etree._Element) -> Iterator[Line]:
    """The text of the item."""
    for content in _all(item, "inlinexml"):
        inside = next((one for one in content if isinstance(one.tag, str)), None)
        if inside is not None and name_of(inside) == "nitf":
            yield from _read_nitf(inside)
        elif inside is not None:
            yield from read_element(inside)
        else:
            yield from read_fragment(words_of(content))
        return
    for data in _all(item, "inlinedata"):
        yield from read_fragment("".join(data.itertext()))
        return


def _read_nitf(root: etree._Element) -> Iterator[Line]:
    """The lines of a text in NITF: heads by their names, the content as HTML has it."""
    for element in root.iter():
        name = name_of(element)
        if name in _PLAIN_KINDS and words_of(element):
            yield Line(words_of(element), _PLAIN_KINDS[name])
        elif name == "body.content":
            yield from read_element(element)
            return


def _notes(item: etree._Element) -> Iterator[str]:
    """What the item tells the desk; notes that a notepad holds as well are told once."""
    told = [(note, [line.words for line in read_element(note)]) for note in _all(item, "ednote")]
    pads = [words for note, words in told if any(isinstance(one.tag, str) for one in note)]
    held = " ".join(word for words in pads for word in words)
    for _, words in told:
        if words in pads or not all(word in held for word in words):
            yield from words


def _pictures(item: etree._Element, kind: str) -> Iterator[Picture]:
    """The caption of an item that is a picture itself."""
    if kind in ("picture", "graphic", "video"):
        captions = [read_words(words_of(one)) for one in _all(item, "description")]
        for caption in captions or [""]:
            yield Picture(caption, _words(item, "creditline"))
            return
