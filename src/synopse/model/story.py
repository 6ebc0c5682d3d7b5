"""A story: the parts of reports that tell one event."""

from dataclasses import dataclass
from enum import StrEnum

from synopse.model.certainty import Certainty
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


class RemarkKind(StrEnum):
    """What is unusual about a story."""

    LANGUAGES = "languages"
    LONG = "long"
    LARGE = "large"


@dataclass(frozen=True, slots=True)
class Remark:
    """Something unusual about a story, and the reason it is so all the same.

    `LANGUAGES`: members in several languages, joined by names, numbers and words known in both. `LONG`:
    more than a week, because people linked its parts. `LARGE`: `parts` of the `of` parts of a week, most of
    which name `names`.
    """

    kind: RemarkKind
    parts: int = 0
    of: int = 0
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """One event; members in order of publication, then id, then part. Dates are ISO days."""

    id: str
    members: tuple[Member, ...]
    headline: Headline | None = None
    first_day: str | None = None
    last_day: str | None = None
    certainty: Certainty = Certainty.CERTAIN
    remarks: tuple[Remark, ...] = ()
