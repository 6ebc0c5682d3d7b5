"""Encoders for tests: texts that begin with words of one group point the same way, all others elsewhere."""

from collections.abc import Sequence

import numpy as np

from synopse.comparing.extras import Vectors

_SIZE = 400


class Pointing:
    """`noise` is added to every part of every vector, as another machine might."""

    name = "pointing"

    def __init__(self, *groups: tuple[str, ...], noise: float = 0.0) -> None:
        self.groups = groups
        self.noise = noise
        self.asked: list[tuple[str, ...]] = []

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.asked.append(tuple(texts))
        vectors = np.full((len(texts), _SIZE), self.noise)
        for row, text in enumerate(texts):
            near = (i for i, group in enumerate(self.groups) if text.startswith(group))
            vectors[row, next(near, len(self.groups) + row)] += 1.0
        return vectors


class Leaning:
    """Texts by how they begin, each with its vector of two parts; all others stand across them."""

    name = "leaning"

    def __init__(self, **angles: float) -> None:
        self.angles = angles

    def encode(self, texts: Sequence[str]) -> Vectors:
        vectors = np.zeros((len(texts), _SIZE))
        for row, text in enumerate(texts):
            angle = next((angle for word, angle in self.angles.items() if text.startswith(word)), None)
            if angle is None:
                vectors[row, 2 + row] = 1.0
            else:
                vectors[row, :2] = np.cos(angle), np.sin(angle)
        return vectors


class Silent:
    """An encoder that has no vectors to give."""

    name = "silent"

    def encode(self, texts: Sequence[str]) -> None:
        del texts
