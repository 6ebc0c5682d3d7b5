"""Part-of-speech tags by HanTa (Wartena 2023, LGPL-3.0-or-later), whose models lie inside its own package.

HanTa knows for a word form which tags it may bear and how likely each is; that is what costs time, so it is
remembered per form. The likeliest row of tags of a sentence is sought here, by the probabilities of three
tags in a row that its model holds and only among the tags a word may bear; it is the row HanTa gives itself.
"""

from collections.abc import Sequence
from functools import cache, lru_cache

_CUTOFF = 5
"""Tags of a word less likely than the best by so much (a natural logarithm) are left out."""
_WIDEST = 5
"""So many pairs of tags are followed from word to word, and what comes within 1 of them."""
_LONGEST = 24
"""A longer word is tagged by its end: the last part of a German compound decides."""
_MOST_FORMS = 100_000
_FOLDED = dict.fromkeys("„“”»«‚‘›‹", '"') | dict.fromkeys("–—―•·", "-") | {"…": "..."}
_FOLDED |= dict.fromkeys("€$£", "%")
"""Marks and signs that the models do not know, by ones that they know."""

_Pair = tuple[int, int]


class Tagger:
    """The tags of one model, loaded when the first is made."""

    def __init__(self, model: str) -> None:
        """Load `model` from inside the package of HanTa; no other file is ever unpickled."""
        from HanTa.HanoverTagger import END, START, HanoverTagger  # noqa: PLC0415 -- heavy, so loaded late

        self._hanta = HanoverTagger(model)
        self._begin: _Pair = (0, START)
        self._end: int = END
        self._names: dict[int, str] = {
            number: name.replace("(", "").replace(")", "") if not name.startswith("$") else name
            for number, name in self._hanta.int2tag.items()
        }
        self._every = tuple((tag, 0.0) for tag in self._hanta.LP_wtag)
        self._numbers = {name: number for number, name in self._names.items() if number > 0}
        self._lemmas = lru_cache(maxsize=_MOST_FORMS)(self._find_lemma)
        self._candidates = lru_cache(maxsize=_MOST_FORMS)(self._find_candidates)

    def tag(self, words: Sequence[str]) -> tuple[str, ...]:
        """One tag a word, without the brackets HanTa writes (`VVFIN`); `words` are those of one sentence."""
        transitions = self._hanta.LP_trans_word
        row: dict[_Pair, float] = {self._begin: 0.0}
        steps: list[dict[_Pair, _Pair]] = []
        for place, word in enumerate(words):
            bound = sorted(row.values(), reverse=True)[_WIDEST] - 1 if len(row) > _WIDEST else float("-inf")
            candidates = self._candidates(_clip(word), place > 0)
            following: dict[_Pair, float] = {}
            step: dict[_Pair, _Pair] = {}
            for pair, likely in row.items():
                if likely < bound:
                    continue
                after = transitions[pair]
                for tag, own in candidates:
                    new, total = (pair[1], tag), likely + after[tag] + own
                    if new not in following or total > following[new]:
                        following[new], step[new] = total, pair
            row = following
            steps.append(step)
        return self._walk_back(row, steps)

    def may_be(self, word: str, tag: str) -> bool:
        """Whether a word written small may bear a tag."""
        number = self._numbers[tag]
        return any(one == number for one, _ in self._candidates(_clip(word), True))  # noqa: FBT003 -- cached

    def lemma(self, word: str, tag: str) -> str:
        """The lemma of a word under a tag, as the model builds it."""
        return word if len(word) > _LONGEST else self._lemmas(word, tag)

    def _walk_back(self, row: dict[_Pair, float], steps: Sequence[dict[_Pair, _Pair]]) -> tuple[str, ...]:
        """The tags on the way to the best end."""
        if not steps:
            return ()
        transitions = self._hanta.LP_trans_word
        last = max(row, key=lambda pair: row[pair] + transitions[pair].get(self._end, float("-inf")))
        tags: list[int] = []
        for step in reversed(steps):
            tags.append(last[1])
            last = step[last]
        return tuple(self._names[tag] for tag in reversed(tags))

    def _find_candidates(self, word: str, cased: bool) -> tuple[tuple[int, float], ...]:  # noqa: FBT001 -- cached
        """The tags a word may bear, with how likely the word is under each.

        A capital tells something only where `cased`, which the first word of a sentence is not.
        """
        word = _FOLDED.get(word, word)
        found = self._hanta._tag_word(word, cutoff=_CUTOFF, casesensitive=cased, conditional=True)  # noqa: SLF001
        return tuple(pair for pair in found if pair[0] in self._hanta.LP_wtag) or self._every

    def _find_lemma(self, word: str, tag: str) -> str:
        """The lemma of a word; itself under a tag that the model does not know."""
        number = self._numbers.get(tag)
        return word if number is None else str(self._hanta._analyze(word, number)[0])  # noqa: SLF001


def _clip(word: str) -> str:
    """A word by which a longer one is tagged: its first letter, and its end."""
    return word if len(word) <= _LONGEST else word[0] + word[1 - _LONGEST :]


@cache
def load_tagger(model: str) -> Tagger:
    """The tagger of a model, loaded once."""
    return Tagger(model)
