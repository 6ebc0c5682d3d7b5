"""The batch loop's guard: trouble with one report is told, and loses nothing of the others."""

from collections.abc import Callable
from typing import TypeVar

from synopse.errors import UnreadableSource
from synopse.model import Unread

T = TypeVar("T")


def attempt(step: Callable[[], T], source: str) -> T | Unread:
    """What `step` returns, or why it could not be done for `source`.

    A fault in our own code counts as such trouble here, and only here: it is named, so that it can be
    reported, while the rest of the batch goes on.
    """
    try:
        return step()
    except UnreadableSource as trouble:
        return Unread(trouble.source, trouble.reason)
    except Exception as fault:  # noqa: BLE001 -- one report must never stop a batch
        return Unread(source, f"internal fault, please report it: {type(fault).__name__}: {fault}")
