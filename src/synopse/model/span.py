"""Where words stand: spans of one text, and passages that say in which report.

Offsets count Unicode code points of `Report.text`, half-open (decision 002).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text, never empty.

    >>> Span(4, 9).of("Der Kreml schweigt")
    'Kreml'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse what is no stretch of text."""
        if not 0 <= self.start < self.end:
            raise ValueError(self.start, self.end)

    def __len__(self) -> int:
        """Length in code points."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words of `text` that this span covers."""
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether both share at least one character."""
        return self.start < other.end and other.start < self.end

    def shared_length(self, other: "Span") -> int:
        """Number of characters both cover, 0 when apart."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def shift(self, by: int) -> "Span":
        """The same stretch, `by` characters further on."""
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """Evidence: verbatim words of one report."""

    report: str
    span: Span
