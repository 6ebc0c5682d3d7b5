"""The bytes of one file, as many as a limit allows."""

import io
from pathlib import Path

from synopse.errors import OversizedSource
from synopse.reading import Limits


def load_bytes(source: str, limits: Limits) -> bytes:
    """All bytes of a file; one byte more than the limit is enough to refuse it.

    Raises:
        OversizedSource: It holds more than `limits.max_bytes`.
    """
    with Path(source).open("rb") as file:
        raw = file.read(limits.max_bytes + 1)
        size = file.seek(0, io.SEEK_END) if len(raw) > limits.max_bytes else len(raw)
    if size > limits.max_bytes:
        raise OversizedSource(source, f"{size} bytes, at most {limits.max_bytes} are read")
    return raw
