"""ninjs, the IPTC's news in JSON, versions 1.x to 3.x: fields by name, whatever their case.

1.x has `body_text`, `body_html`, `body_xhtml`, `headline`, `byline` and an object of associations; 2.x and
3.x have arrays of `bodies`, `headlines`, `descriptions`, `associations`, each entry with its role, and `by`.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from synopse.reading.composed import Line
from synopse.reading.fragments import read_fragment, read_plain, read_words
from synopse.reading.wires.wire import Picture, Wire

_TELLING: Final = (
    *(
        "body_text",
        "body_html",
        "body_xhtml",
        "bodies",
        "headline",
        "headlines",
        "versioncreated",
        "pubstatus",
    ),
    *("representationtype", "description_text", "descriptions", "byline", "copyrightnotice", "mimetype"),
)
_MAIN: Final = ("main", "headline", "title", "")
_KICKERS: Final = ("kicker", "overline", "dachzeile", "topline")
_SUBHEADS: Final = ("subhead", "subheadline", "subheading", "sub", "deck", "unterzeile")
_TEASERS: Final = ("teaser", "abstract", "summary", "vorspann", "lead", "")
_PICTURES: Final = ("picture", "graphic", "photo", "image", "video")
_PROVIDERS: Final = ("provider", "infosources", "infosource", "copyrightholder", "source")
_FEWEST: Final = 2

Fields = Mapping[str, object]


def is_ninjs(record: Mapping[str, object]) -> bool:
    """Whether a JSON object is a message in ninjs: an address, or two of the fields that only it has."""
    fields = _folded(record)
    telling = sum(name in fields for name in _TELLING)
    return telling >= _FEWEST or (bool(telling) and ("uri" in fields or "guid" in fields))


def read_ninjs(record: Mapping[str, object]) -> Wire:
    """The wire in a ninjs object."""
    fields = _folded(record)
    return Wire(
        address=_first(fields, "uri", "guid", "urn"),
        version=_first(fields, "version"),
        kind=_first(fields, "type"),
        language=_first(fields, "language"),
        status=_first(fields, "pubstatus"),
        embargo=_first(fields, "embargoed"),
        signals=tuple(_names(fields, "signal", "signals")),
        providers=tuple(_names(fields, *_PROVIDERS)),
        created=_first(fields, "firstcreated", "contentcreated"),
        sent=_first(fields, "versioncreated"),
        kicker=_by_role(fields, "headlines", _KICKERS) or _title(fields, "kicker", "overline"),
        headline=_headline(fields),
        subhead=_by_role(fields, "headlines", _SUBHEADS) or _title(fields, "subhead", "subheadline"),
        teaser=_teaser(fields),
        byline=_title(fields, "byline", "by") or _title_of(_names(fields, "bylines")),
        dateline=_title(fields, "dateline"),
        credit=_title(fields, "creditline", "credit"),
        copyright=_title(fields, "copyrightnotice"),
        body=_body(fields),
        notes=tuple(_notes(fields)),
        pictures=tuple(_pictures(fields)),
    )


def _folded(record: Mapping[str, object]) -> Fields:
    """The same fields with their names in lower case; of two that differ only in case the first one."""
    return {name.lower(): record[name] for name in sorted(record, reverse=True)}


def _first(fields: Fields, *names: str) -> str:
    """The first of several fields that holds words or a number."""
    for name in names:
        value = fields.get(name)
        if isinstance(value, str | int) and not isinstance(value, bool) and str(value).strip():
            return str(value).strip()
    return ""


def _title(fields: Fields, *names: str) -> str:
    """The words of a field that may hold markup."""
    return read_words(_first(fields, *names))


def _title_of(names: Iterator[str]) -> str:
    """Several names as one line."""
    return read_words(", ".join(names))


def _objects(fields: Fields, name: str) -> Iterator[Fields]:
    """The entries of an array, or of an object of entries."""
    value = fields.get(name)
    entries: Sequence[object] = ()
    if isinstance(value, list):
        entries = value
    elif isinstance(value, dict):
        entries = list(value.values())
    yield from (_folded(entry) for entry in entries if isinstance(entry, dict))


def _names(fields: Fields, *names: str) -> Iterator[str]:
    """The names in fields that hold a word, a list of words, or objects with a name or a code."""
    for name in names:
        value = fields.get(name)
        entries = value if isinstance(value, list) else [value]
        for entry in entries:
            if isinstance(entry, str) and entry.strip():
                yield entry.strip()
            elif isinstance(entry, dict):
                found = _first(_folded(entry), "name", "qcode", "code", "uri", "literal", "value")
                yield from (found,) if found else ()


def _by_role(fields: Fields, name: str, roles: Sequence[str]) -> str:
    """The words of the first entry with one of the roles."""
    for entry in _objects(fields, name):
        role = _first(entry, "role", "name").lower().rsplit(":", 1)[-1]
        if role in roles:
            return read_words(_first(entry, "value", "text"))
    return ""


def _headline(fields: Fields) -> str:
    """The title, by either version of the form."""
    return (
        _title(fields, "headline") or _by_role(fields, "headlines", _MAIN) or _title(fields, "title", "name")
    )


def _teaser(fields: Fields) -> str:
    """The text that announces the body; of a picture it is the caption, and no teaser."""
    if _first(fields, "type") in _PICTURES:
        return ""
    return (
        _title(fields, "teaser", "abstract")
        or _by_role(fields, "descriptions", _TEASERS)
        or _title(fields, "description_text", "description_html", "description_xhtml", "description")
    )


def _body(fields: Fields) -> tuple[Line, ...]:
    """The text: XHTML before HTML before plain text."""
    for name in ("body_xhtml", "body_html"):
        if _first(fields, name):
            return read_fragment(_first(fields, name))
    told = sorted(_bodies(fields), key=lambda entry: entry[0])
    if told:
        return told[0][1]
    text = fields.get("body_text")
    return read_plain(text) if isinstance(text, str) else _any_body(fields)


def _bodies(fields: Fields) -> Iterator[tuple[int, tuple[Line, ...]]]:
    """The entries of `bodies` as lines, markup first."""
    for entry in _objects(fields, "bodies"):
        words = _first(entry, "value", "text")
        if words:
            marked = "html" in _first(entry, "contenttype", "mimetype").lower()
            yield (0 if marked else 1), read_fragment(words) if marked else read_plain(words)


def _any_body(fields: Fields) -> tuple[Line, ...]:
    """The text in a field of another representation: `body_nitf`, `body_markdown`."""
    name = next((name for name in fields if name.startswith("body_") and _first(fields, name)), "")
    return read_fragment(_first(fields, name)) if name else ()


def _notes(fields: Fields) -> Iterator[str]:
    """What the message tells the desk."""
    for name in ("ednote", "ednotes", "edit_note", "notepad"):
        for note in _names(fields, name):
            yield from (line.words for line in read_fragment(note))


def _pictures(fields: Fields) -> Iterator[Picture]:
    """Captions of the pictures that go with it, and its own where it is one."""
    entries = [entry for entry in _objects(fields, "associations") if _first(entry, "type") in _PICTURES]
    if _first(fields, "type") in _PICTURES:
        entries.append(fields)
    for entry in entries:
        caption = _title(entry, "description_text", "description_html", "caption", "description")
        caption = caption or _by_role(entry, "descriptions", (*_TEASERS, "caption"))
        credit = _title(entry, "creditline", "byline", "by", "copyrightholder")
        if caption or credit:
            yield Picture(caption, credit)
