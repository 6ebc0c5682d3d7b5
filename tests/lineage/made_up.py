"""Reports written as plain paragraphs: `# ` begins a title, `! ` a caption, all else is body."""

import hashlib

from synopse.model import (
    Credit,
    Dateline,
    How,
    Member,
    Moment,
    Part,
    Precision,
    Report,
    Span,
    Stated,
    Story,
    TextKind,
    Zone,
    ZoneKind,
)
from synopse.model.order import members_of
from synopse.text.lines import find_lines

SIGNS = {"#": ZoneKind.TITLE, "!": ZoneKind.CAPTION}


def made_up(
    text: str,
    *,
    outlet: str | None = None,
    agencies: tuple[str, ...] = (),
    own_dateline: bool = False,
    published: str | None = None,
    text_kind: TextKind = TextKind.REPORT,
) -> Report:
    """A report of one part; credits and datelines stand on its first character."""
    first = Span(0, 1)
    zones = tuple(
        Zone(SIGNS.get(text[line.start], ZoneKind.BODY), line) for line in find_lines(text) if line.of(text)
    )
    return Report(
        id="sha256:" + hashlib.sha256(f"{text}{outlet}{agencies}".encode()).hexdigest(),
        source=outlet or "ohne",
        text=text,
        zones=zones,
        parts=(Part(0, Span(0, len(text))),),
        language="de",
        text_kind=text_kind,
        outlet=Stated(outlet, How.GIVEN) if outlet else None,
        published=Moment(published, Precision.DAY, How.GIVEN) if published else None,
        credits=(Credit(first, agencies),) if agencies else (),
        datelines=(Dateline(first, "Ort", (), ("Blatt",)),) if own_dateline else (),
    )


def story_of(*reports: Report) -> Story:
    """A story of all parts."""
    return Story("story:test", members_of(reports))


def only(report: Report) -> Member:
    """The only part of a report."""
    return Member(report.id, 0)
