"""What is known of a text from outside it, and how much text is read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Given:
    """Facts that came with the text; None where nothing came. They are taken as given.

    `published` may be any date a person or a program writes; one that cannot be read becomes a doubt.
    """

    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    language: str | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is read: more than `max_bytes` in one source is refused rather than cut."""

    max_bytes: int = 20_000_000
