"""What is known of a text from outside it, how much text is read, and whether an embargo is heeded."""

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
    """What is read: more than `max_bytes` in one source is refused rather than cut.

    A text under embargo is refused unless `embargoed` asks for it: no step knows what time it is.
    """

    max_bytes: int = 20_000_000
    embargoed: bool = False
