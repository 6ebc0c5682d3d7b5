"""The marks by which the words of others show in a running text, also without colour: `⟦W3 „…“⟧, _sagte_ X`.

A stretch on another's word stands between brackets that open with the letter of its kind and the number of
its record; the cue stands between underscores, the forms of the Konjunktiv between asterisks.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from synopse.export.labels import Labels
from synopse.export.marking import Mark, Marks, sweep
from synopse.export.phrases import ATTRIBUTIONS
from synopse.model import Attribution, AttributionKind, Findings, Span

CLOSE = "⟧"
CUE, MOOD, SPEAKER = "cue", "mood", "speaker"
"""Classes of words inside and beside the words of others."""

SIGNS = {CUE: "_", MOOD: "*"}


@dataclass(frozen=True, slots=True, order=True)
class Sign:
    """A sign between two characters; signs at one offset are sorted so that they nest.

    `opens` names the attribution whose words begin here, `first` tells whether for the first time.
    """

    offset: int
    rank: tuple[int, int]
    words: str
    opens: str = ""
    first: bool = False

    @property
    def closes(self) -> bool:
        """Whether it stands behind what it marks."""
        return self.rank[0] < 0


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a report that all belong to the same things."""

    span: Span
    mark: Mark


@dataclass(frozen=True, slots=True)
class MarkedText:
    """What a report's text is marked with: the stretches and the signs, in text order."""

    marks: Marks
    signs: tuple[Sign, ...]

    def lay_out(self, span: Span) -> Iterator[Stretch | Sign]:
        """The words of a span and the signs between them."""
        for piece, mark in self.marks.stretches(span):
            inside = piece.start > span.start
            yield from (sign for sign in self._signs(piece.start) if inside or not sign.closes)
            yield Stretch(piece, mark)
        yield from (sign for sign in self._signs(span.end) if sign.closes)

    def _signs(self, offset: int) -> Iterator[Sign]:
        place = bisect_left(self.signs, offset, key=lambda sign: sign.offset)
        while place < len(self.signs) and self.signs[place].offset == offset:
            yield self.signs[place]
            place += 1


def letter_of(kind: AttributionKind, labels: Labels) -> str:
    """The letter of a kind in the language of the labels."""
    return labels(ATTRIBUTIONS[kind])[0]


def number_of(found: Attribution, labels: Labels) -> str:
    """`W3` for the direct quotation `a3`."""
    return f"{letter_of(found.kind, labels)}{found.id.removeprefix('a')}"


def mark_text(findings: Findings, labels: Labels) -> MarkedText:
    """The marks of all attributions of a report."""
    marked = [
        (span, name, is_class)
        for found in findings.attributions
        for spans, name, is_class in (
            (found.content, found.id, False),
            (found.content, found.kind.value, True),
            (found.speaker, SPEAKER, True),
            (found.cue, CUE, True),
            (found.mood, MOOD, True),
        )
        for span in spans
    ]
    words = sorted({(span, name) for span, name, _ in marked if name in SIGNS})
    signs = [sign for found in findings.attributions for sign in _brackets(found, labels)]
    signs += [sign for span, name in _apart(words) for sign in _pair(span, SIGNS[name], SIGNS[name], 1)]
    return MarkedText(sweep(marked), tuple(sorted(signs)))


def _brackets(found: Attribution, labels: Labels) -> Iterator[Sign]:
    number = number_of(found, labels)
    for place, span in enumerate(found.content):
        opening, closing = _pair(span, f"⟦{number} ", CLOSE, 2)
        yield Sign(opening.offset, opening.rank, opening.words, found.id, first=place == 0)
        yield closing


def _pair(span: Span, opening: str, closing: str, depth: int) -> tuple[Sign, Sign]:
    """Signs around a span: what closes comes before what opens, the longer span stands outside.

    Words (depth 1) stand inside the brackets (depth 2) that begin or end with them.
    """
    return (
        Sign(span.start, (4 - depth, -len(span)), opening),
        Sign(span.end, (depth - 4, len(span)), closing),
    )


def _apart(words: Iterable[tuple[Span, str]]) -> Iterator[tuple[Span, str]]:
    """Of words that overlap only the first."""
    end = -1
    for span, name in words:
        if span.start >= end:
            yield span, name
            end = span.end


def depths_of(findings: Findings) -> dict[str, int]:
    """How deep each attribution is nested in others: 0 for one that stands by itself."""
    parents = {found.id: found.parent for found in findings.attributions}
    depths: dict[str, int] = {}
    for found in findings.attributions:
        chain = [found.id]
        while (parent := parents.get(chain[-1])) and parent not in depths and parent not in chain:
            chain.append(parent)
        above = depths.get(parents.get(chain[-1]) or "", -1)
        depths |= {name: depth for depth, name in enumerate(reversed(chain), above + 1)}
    return depths
