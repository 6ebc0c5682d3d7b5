"""What an encoder gave, checked and brought to length one."""

from collections.abc import Sequence

import numpy as np

from synopse.comparing.extras import Vectors
from synopse.errors import EncoderTrouble


def unit_vectors(rows: Sequence[object], count: int, name: str) -> Vectors:
    """The rows as an array of `count` vectors of length one.

    Raises:
        EncoderTrouble: There are more or fewer, of different lengths, or one holds something else than finite
            numbers or nothing but zeros.
    """
    if len(rows) != count:
        raise EncoderTrouble(name, f"{count} texts were sent and {len(rows)} vectors came back")
    try:
        vectors = np.array(rows, dtype=np.float64)
    except (TypeError, ValueError) as trouble:
        raise EncoderTrouble(name, "the vectors are not of one length, or no numbers") from trouble
    if vectors.ndim != 2 or not vectors.shape[1]:  # noqa: PLR2004 -- rows and columns
        raise EncoderTrouble(name, "the vectors are no lists of numbers")
    if not np.isfinite(vectors).all():
        raise EncoderTrouble(name, "a vector holds a number that is none")
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    if not np.isfinite(lengths).all() or not lengths.all():
        raise EncoderTrouble(name, "a vector has no length")
    return np.asarray(vectors / lengths, dtype=np.float64)
