"""A thesaurus from a file on this machine."""

from pathlib import Path
from typing import Final

from synopse.errors import BadThesaurus
from synopse.lang.thesaurus import Thesaurus, read_thesaurus

MOST_BYTES: Final = 64 * 1024 * 1024
"""A larger file is no thesaurus."""


def load_thesaurus(path: str) -> Thesaurus:
    """The sets of a thesaurus file, OpenThesaurus' plain text or MyThes' `.dat`.

    Raises:
        BadThesaurus: The file cannot be opened, is too large, or cannot be made out.
    """
    try:
        with Path(path).open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except OSError as trouble:
        raise BadThesaurus(path, f"cannot be opened ({trouble.strerror or trouble})") from trouble
    if len(raw) > MOST_BYTES:
        raise BadThesaurus(path, f"too large (more than {MOST_BYTES} bytes)")
    return read_thesaurus(raw, path)
