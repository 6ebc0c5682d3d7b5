"""An encoder that fails once is told of and given up: the comparison goes on without it."""

from collections.abc import Callable, Sequence

from synopse.comparing import Encoder
from synopse.comparing.extras import Vectors
from synopse.errors import EncoderTrouble


class Lenient:
    """Another encoder, until its first trouble; from then on it has no vectors and is not asked again.

    A server that is gone would cost every further story its time-out, and rows of later stories that come and
    go with a server would be hard to read.
    """

    def __init__(self, encoder: Encoder, tell: Callable[[EncoderTrouble], None]) -> None:
        """`tell` hears of the trouble, once."""
        self.name = encoder.name
        self._encoder = encoder
        self._tell = tell
        self._given_up = False

    def encode(self, texts: Sequence[str]) -> Vectors | None:
        """The vectors of the encoder; None after its first trouble."""
        if self._given_up:
            return None
        try:
            return self._encoder.encode(texts)
        except EncoderTrouble as trouble:
            self._given_up = True
            self._tell(trouble)
            return None
