"""What a speaker mention is made of: a noun of saying before whom it belongs to, a determiner, the rest.

`Angaben der Polizei` is the police, `Polizeiangaben` as well; `den Angaben` point back, `seinen Angaben` to a
person, `eigenen Angaben` to the subject.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from synopse.finding.role_words import institution_gender, load_role_words
from synopse.finding.words import Word, split_words
from synopse.model import Span

_LINKS = ("des", "der", "von", "vom", "aus", "eines", "einer", "of", "durch")
_HIS = ("sein", "seine", "seinem", "seinen", "seiner", "seines")
_HER = ("ihr", "ihre", "ihrem", "ihren", "ihrer", "ihres")
_DEFINITE = ("den", "dem", "der", "diesen", "diesem", "dieser", "die", "das")
_MOST_BEFORE = 3
_LONGEST = 500


class Points(Enum):
    """Where a mention without an owner of its own points."""

    NOWHERE = "nowhere"
    BACK = "back"
    HE = "er"
    SHE = "sie"
    SELF = "self"


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention taken apart: `words` are those of whom it means, `said` whether a noun of saying led them.

    `compound` is the first part of a noun of saying: the police of `Polizeiangaben`.
    """

    span: Span
    words: tuple[Word, ...]
    said: bool = False
    points: Points = Points.NOWHERE
    compound: str = ""

    @property
    def first(self) -> str:
        """The first word, folded."""
        return self.words[0].text.casefold() if self.words else ""


def read_mention(text: str, span: Span, language: str) -> Mention:
    """Take a mention apart."""
    words = tuple(split_words(text, span)) if len(span) < _LONGEST else ()
    lists = load_role_words(language)
    for i, word in enumerate(words[: _MOST_BEFORE + 1]):
        match = lists.sayings.match(word.text.casefold())
        if match and (word.capital or not i):
            return _said(words, i, match[1].rstrip("-"), span, language)
        if word.capital and not word.first:
            break
    return Mention(span, words)


def _said(words: tuple[Word, ...], index: int, body: str, span: Span, language: str) -> Mention:
    """A mention that begins with a noun of saying."""
    behind = words[index + 1 :]
    if behind and (behind[0].text in _LINKS or behind[0].capital):
        kept = behind[1:] if behind[0].text in ("von", "vom", "aus", "of", "durch") else behind
        return Mention(span, kept, said=True)
    if body and not behind:
        word = words[index].text[: len(body)]
        return Mention(span, words, said=True, compound=_compound(word, language))
    before = words[:index]
    points = _points(before) if not behind else Points.NOWHERE
    return Mention(span, () if points is not Points.NOWHERE else words, said=True, points=points)


def _compound(word: str, language: str) -> str:
    """The institution in front of a noun of saying, its joint left out: `Polizei`, `Gewerkschaft`."""
    if word.casefold().rstrip("s") in load_role_words(language).nobody:
        return ""
    bare = word[:-1] if word.endswith("s") and institution_gender(word[:-1], language) else word
    return bare if institution_gender(bare, language) else ""


def _points(before: Sequence[Word]) -> Points:
    """Where a noun of saying points that nobody's name follows."""
    folded = [word.text.casefold() for word in before]
    if any(word.startswith("eigen") for word in folded):
        return Points.SELF
    if folded and folded[0] in _HIS:
        return Points.HE
    if folded and folded[0] in _HER:
        return Points.SHE
    return Points.BACK if len(folded) == 1 and folded[0] in _DEFINITE else Points.NOWHERE
