"""Nouns as bytes, for checkpoints: only our own nouns come out again, whatever the bytes say.

Checkpoints are written and read by the same version (the plan holds it), so the form need not last.
"""

import io
import pickle
from enum import Enum
from typing import Any, TypeVar

T = TypeVar("T")
_OURS = ("synopse.model.", "synopse.stories.")


class _Packer(pickle.Pickler):
    """Writes members of enumerations by their value: some Pythons would write a call of `getattr`."""

    def reducer_override(self, noun: object) -> Any:  # noqa: ANN401 -- what pickle asks for
        """What to call with what to have a member again; all else is left to pickle."""
        return (type(noun), (noun.value,)) if isinstance(noun, Enum) else NotImplemented


class _Unpacker(pickle.Unpickler):
    """Makes nouns, and refuses everything else, so it can start nothing."""

    def find_class(self, module: str, name: str) -> object:
        """A noun of ours."""
        if not module.startswith(_OURS) or "." in name:
            message = f"{module}.{name} is no noun of ours"
            raise pickle.UnpicklingError(message)
        return super().find_class(module, name)


def pack(noun: object) -> bytes:
    """A noun, or a tuple of nouns, as bytes."""
    written = io.BytesIO()
    _Packer(written, protocol=5).dump(noun)
    return written.getvalue()


def unpack(packed: bytes, kind: type[T]) -> T:
    """What `pack` was given.

    Raises:
        UnpicklingError: The bytes hold anything but our nouns.
    """
    noun = _Unpacker(io.BytesIO(packed)).load()
    assert isinstance(noun, kind)  # noqa: S101 -- a checkpoint that holds something else is our fault
    return noun
