"""A story: the parts of reports that tell one event."""

from dataclasses import dataclass

from synopse.model.report import Stated


@dataclass(frozen=True, slots=True, order=True)
class Member:
    """One part of one report."""

    report: str
    part: int = 0


@dataclass(frozen=True, slots=True)
class Headline:
    """The title a story goes by: a member's own title, never a made one."""

    report: str
    title: Stated


@dataclass(frozen=True, slots=True)
class Story:
    """One event; members in order of publication, then id, then part. Dates are ISO days."""

    id: str
    members: tuple[Member, ...]
    headline: Headline | None = None
    first_day: str | None = None
    last_day: str | None = None
