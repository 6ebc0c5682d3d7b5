"""How sure a finding is."""

from enum import StrEnum


class Certainty(StrEnum):
    """How sure a finding about origin is, or that reports tell one event."""

    CERTAIN = "certain"
    PROBABLE = "probable"
