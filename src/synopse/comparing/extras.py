"""What a comparison may borrow beyond what ships: a user's encoder and thesaurus. By default neither."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

import numpy as np
import numpy.typing as npt

from synopse.lang.thesaurus import Thesaurus

Vectors: TypeAlias = npt.NDArray[np.float64]


class Encoder(Protocol):
    """A model that gives a text a direction; texts that tell alike are meant to point alike."""

    name: str
    """What troubles and messages call it: the words by which the user chose it."""

    def encode(self, texts: Sequence[str]) -> Vectors | None:
        """A vector of length one for each text.

        Texts are clauses as the reports have them, never empty, in no particular language. The array has the
        shape `(len(texts), n)`, finite numbers, rows in the order of `texts`, and the same `n` on every call.
        Equal texts in one order give equal vectors.

        None says that there are no vectors to be had; whoever made the encoder has told why, and the
        comparison goes on without it.

        Raises:
            EncoderTrouble: The model cannot be reached, or gave something else than vectors.
        """
        ...


@dataclass(frozen=True, slots=True)
class Extras:
    """The extras of one comparison; `near` is the cosine from which units are near, the scale's where None.

    Compared by identity of encoder and thesaurus: the same extras on the same reports give the same dossier.
    """

    encoder: Encoder | None = None
    near: float | None = None
    thesaurus: Thesaurus | None = None


NO_EXTRAS = Extras()
