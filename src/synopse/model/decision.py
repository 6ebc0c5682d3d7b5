"""What people decided about stories."""

from dataclasses import dataclass

PartName = tuple[str, int]
"""A part as people name it: the id or a source of its report, and its number."""


@dataclass(frozen=True, slots=True)
class Decision:
    """That some parts tell one event (`must_link`), or that no two of them do (`cannot_link`).

    `place` is where it was said, for messages.
    """

    together: bool
    parts: tuple[PartName, ...]
    place: str
