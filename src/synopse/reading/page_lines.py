"""Page lines: which kind of residue a whole line is, by the rule files, by its shape and by counted cues.

A line is looked at as it stands, without Markdown and without ornaments (`levelling`), so that a rule names
each kind of residue once.
"""

from functools import lru_cache
from typing import Final, NamedTuple

from synopse.model import Span, ZoneKind
from synopse.reading.bylines import find_authors, is_byline, is_signed_line
from synopse.reading.credits import is_credit_line, is_maker_line
from synopse.reading.levelling import bare_line, plain_line
from synopse.reading.menus import is_menu
from synopse.reading.rulebook import load_rulebook
from synopse.reading.timestamps import is_issue, is_timestamp

_BY_RULES: Final = (
    ("trackers", ZoneKind.TRACKER),
    ("captions", ZoneKind.CAPTION),
    ("photo_credits", ZoneKind.PHOTO_CREDIT),
    ("legal", ZoneKind.LEGAL),
    ("paywalls", ZoneKind.ADVERTISEMENT),
    ("newsletters", ZoneKind.NEWSLETTER),
    ("appeals", ZoneKind.APPEAL),
    ("advertisements", ZoneKind.ADVERTISEMENT),
    ("related", ZoneKind.RELATED),
    ("sections", ZoneKind.SECTION),
    ("navigation", ZoneKind.NAVIGATION),
    ("boxes", ZoneKind.OTHER),
)
_RULED: Final = tuple(name for name, _ in _BY_RULES)
_PLACES: Final = ("head", "line", "start")
_COUNTED: Final = (
    ("legal", ZoneKind.LEGAL),
    ("newsletters", ZoneKind.NEWSLETTER),
    ("appeals", ZoneKind.APPEAL),
)
_CUES: Final = 2
_BOX_LONGEST: Final = 1500
_HEAD_LONGEST: Final = 80
_KEPT_LONGEST: Final = 2000
_TRACKER_WHOLE: Final = 60


class LineKind(NamedTuple):
    """What a line is, None where it may be of the article; `head`: it heads the short lines below."""

    kind: ZoneKind | None
    head: bool = False


def find_line_kind(line: str) -> LineKind:
    """What a whole line is.

    >>> find_line_kind("**Lesen Sie auch:** [Der Haushalt](https://bote.example/a)").kind.value
    'related'
    """
    return _look_at(line) if len(line) > _KEPT_LONGEST else _look_once_at(line)


def _look_at(line: str) -> LineKind:
    """What a whole line is, by its words, its shape and its cues."""
    bare, plain = bare_line(line), plain_line(line)
    looks = tuple(dict.fromkeys(look for look in (bare, plain, line) if look))
    if any(_is_issue(look) for look in looks):
        return LineKind(ZoneKind.ISSUE)
    credit = _credit_kind(plain or line)
    if credit:
        return LineKind(credit)
    if plain.startswith("++") and load_rulebook("related").fits(plain, "line"):
        return LineKind(
            ZoneKind.SECTION if load_rulebook("sections").fits(bare, "line") else ZoneKind.RELATED
        )
    ruled = next((found for look in looks if (found := _by_rules(look)).kind), LineKind(None))
    if ruled.kind:
        return ruled
    return LineKind(_by_shape(bare or line) or _by_cues(plain or line))


_look_once_at: Final = lru_cache(maxsize=4096)(_look_at)
"""For lines of common length: what is remembered stays small, whatever a text holds."""


def _credit_kind(line: str) -> ZoneKind | None:
    """Whether a line is a byline, whatever agency it names, a text credit, or the credit of a picture."""
    if is_signed_line(line):
        return ZoneKind.BYLINE
    if is_credit_line(line) and not find_authors(line, Span(0, max(1, len(line)))):
        return ZoneKind.AGENCY_CREDIT
    return ZoneKind.PHOTO_CREDIT if is_maker_line(line) else None


def is_page_line(line: str) -> bool:
    """Whether a line is of the page and no part of a wrapped paragraph."""
    return find_line_kind(line).kind is not None


def _is_issue(line: str) -> bool:
    """Whether a line names a print issue."""
    return is_issue(line, Span(0, len(line)))


def _by_rules(line: str) -> LineKind:
    """What the rule files say of a line; one look at all of them is enough for most lines."""
    if not load_rulebook(*_RULED).fits(line, *_PLACES):
        return LineKind(None)
    for name, kind in _BY_RULES:
        book = load_rulebook(name)
        if not book.fits(line, *_PLACES):
            continue
        if book.fits(line, "head"):
            return LineKind(kind, head=_opens_list(line))
        if not _is_partly(name, line):
            return LineKind(kind)
    return LineKind(None)


def _opens_list(line: str) -> bool:
    """Whether the head of a list is no link itself: `Mehr zum Thema`, not `Lesen Sie auch: Der Haushalt`."""
    return len(line) <= _HEAD_LONGEST and ": " not in line


def _by_shape(line: str) -> ZoneKind | None:
    """Timestamps, bylines and menus."""
    if is_timestamp(line, Span(0, len(line))):
        return ZoneKind.TIMESTAMP
    if is_byline(line):
        return ZoneKind.BYLINE
    return ZoneKind.NAVIGATION if is_menu(line) else None


def _is_partly(name: str, line: str) -> bool:
    """Whether a rule speaks only of the first words of a long line."""
    return (
        name == "trackers"
        and len(line) > _TRACKER_WHOLE
        and not load_rulebook(name).fits(line, "line")
        and find_tracker_end(line) > 0
    )


def find_tracker_end(line: str) -> int:
    """Where the tracker that opens a line ends; 0 where none does or nothing follows."""
    book = load_rulebook("trackers")
    if not book.opens(line[:300], "start"):
        return 0
    matches = (rule.pattern.match(line[:300]) for rule in book.of("start"))
    ends = [
        match.end() for match in matches if match and line[match.end() :].strip() and "?=" in match.re.pattern
    ]
    return max(ends, default=0)


def _by_cues(line: str) -> ZoneKind | None:
    """Consent, newsletter box or appeal, by one call and two cues in a paragraph.

    No box is as long as an article that was saved as one block with a box in it.
    """
    for name, kind in _COUNTED:
        if kind is not ZoneKind.LEGAL and len(line) > _BOX_LONGEST:
            continue
        book = load_rulebook(name)
        if book.fits(line, "call") and book.count(line, "cue") >= _CUES:
            return kind
    return None
