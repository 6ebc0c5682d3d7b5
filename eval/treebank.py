"""A treebank in CoNLL-U as gold for analysis: texts of 20 sentences, and their words with offsets."""

import gzip
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from gold import Missing, fingerprint

JOINED = 20
"""So many sentences, with a blank between them, make one text."""


@dataclass(frozen=True, slots=True)
class GoldWord:
    """A word of the treebank that is written by itself; contractions (im = in dem) are left out."""

    start: int
    end: int
    lemma: str
    part: str
    features: frozenset[str]

    @property
    def is_subjunctive(self) -> bool:
        """Whether it is marked as a Konjunktiv of either kind."""
        return "Mood=Sub" in self.features

    @property
    def is_first_subjunctive(self) -> bool:
        """Whether it is marked as a Konjunktiv I, which is formed from the present stem."""
        return self.is_subjunctive and "Tense=Pres" in self.features


@dataclass(frozen=True, slots=True)
class GoldText:
    """Sentences joined to a text: where each begins and ends, and their words."""

    text: str
    sentences: tuple[tuple[int, int], ...]
    words: tuple[GoldWord, ...]


@dataclass(frozen=True, slots=True)
class Treebank:
    """All texts of one file."""

    texts: tuple[GoldText, ...]
    fingerprint: str


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    rows: tuple[tuple[str, ...], ...]


def read_treebank(path: Path) -> Treebank:
    """Read a treebank; of a folder, the development split of GSD in its `eval/`.

    Raises:
        Missing: There is no such file.
    """
    file = path if path.is_file() else path / "eval/analysis.ud-gsd.dev.conllu.gz"
    if not file.is_file() or ".conllu" not in file.name:
        raise Missing("treebank (*.conllu.gz)", file)
    raw = file.read_bytes()
    content = (gzip.decompress(raw) if file.suffix == ".gz" else raw).decode("utf-8")
    sentences = [_sentence(block) for block in content.split("\n\n") if block.strip()]
    starts = range(0, len(sentences), JOINED)
    texts = tuple(_join(sentences[start : start + JOINED]) for start in starts)
    return Treebank(texts, fingerprint((file,)))


def _sentence(block: str) -> _Sentence:
    lines = block.strip("\n").split("\n")
    text = next(line.removeprefix("# text = ") for line in lines if line.startswith("# text = "))
    rows = tuple(tuple(line.split("\t")) for line in lines if not line.startswith("#"))
    return _Sentence(text, rows)


def _join(sentences: Sequence[_Sentence]) -> GoldText:
    text, spans, words = "", [], []
    for sentence in sentences:
        start = len(text) + bool(text)
        text += " " * bool(text) + sentence.text
        spans.append((start, len(text)))
        words += list(_words(sentence, start))
    return GoldText(text, tuple(spans), tuple(words))


def _words(sentence: _Sentence, offset: int) -> Iterator[GoldWord]:
    position, contracted = 0, 0
    for number, form, lemma, part, _, features, *_ in sentence.rows:
        if "." in number or (number.isdigit() and int(number) <= contracted):
            continue
        start = sentence.text.index(form, position)
        position = start + len(form)
        if "-" in number:
            contracted = int(number.partition("-")[2])
        else:
            yield GoldWord(offset + start, offset + position, lemma, part, frozenset(features.split("|")))
