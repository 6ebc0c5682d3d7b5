"""Encoders that a user brings: a model in a local folder, or a server in their own network."""

from collections.abc import Callable, Mapping

from synopse.comparing import Encoder
from synopse.encoders.endpoint import open_endpoint
from synopse.encoders.lenient import Lenient
from synopse.encoders.local_model import open_local_model
from synopse.errors import UnusableEncoder

__all__ = ["ENCODERS", "Lenient", "open_encoder"]

ENCODERS: Mapping[str, Callable[[str], Encoder]] = {"path": open_local_model, "http": open_endpoint}
"""What opens an encoder, by what stands before the first colon of its name."""


def open_encoder(name: str) -> Encoder:
    """The encoder of a name: `path:FOLDER` or `http://HOST:PORT/v1#MODEL`. Nothing is ever downloaded.

    Raises:
        UnusableEncoder: It begins with neither, or cannot be opened.
    """
    scheme, colon, _ = name.partition(":")
    if not colon or scheme not in ENCODERS:
        raise UnusableEncoder(name, "give path:FOLDER or http://HOST:PORT/v1#MODEL")
    return ENCODERS[scheme](name)
