"""Connections to the very addresses that were checked, with a limit on bytes and time, and all bytes kept.

A host is resolved once for each connection. All its addresses must be public; the connection goes to the
numbers that were checked, so that a name server which answers differently the second time changes nothing.
No proxy is used, none of the environment's settings are read, no connection serves two requests.
"""

import ssl
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

import httpcore2
import httpx2

from synopse.errors import OversizedSource, RefusedAddress, UnreachableAddress, UnreadableSource
from synopse.sources.fetching.addresses import is_public
from synopse.sources.fetching.world import World

_OVERHEAD: Final = 128 * 1024
"""How much head and chunk lengths may add to the content."""
_PATIENCE: Final = 10.0
"""Seconds for one step of a connection."""


@dataclass(slots=True)
class Exchange:
    """One request and its answer, byte by byte as they went over the wire."""

    address: str
    until: float
    most: int
    numbers: str = ""
    sent: bytearray = field(default_factory=bytearray)
    received: bytearray = field(default_factory=bytearray)


class _Watched(httpcore2.NetworkStream):
    """A stream that keeps what goes through it and breaks off at a limit."""

    def __init__(self, inner: httpcore2.NetworkStream, exchange: Exchange, world: World) -> None:
        """Watch over a stream."""
        self._inner = inner
        self._exchange = exchange
        self._world = world

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002 -- its signature
        """Some of the answer."""
        piece = self._inner.read(max_bytes, timeout=self._left())
        self._exchange.received += piece
        if len(self._exchange.received) > self._exchange.most + _OVERHEAD:
            raise OversizedSource(
                self._exchange.address, f"more than the {self._exchange.most} bytes that are read"
            )
        return piece

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002 -- its signature
        """Some of the request."""
        self._exchange.sent += buffer
        self._inner.write(buffer, timeout=self._left())

    def close(self) -> None:
        """Close the connection."""
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        """The same, encrypted; the certificate must be the named host's, whatever the numbers are."""
        del timeout
        inner = self._inner.start_tls(ssl_context, server_hostname, self._left())
        return _Watched(inner, self._exchange, self._world)

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 -- its signature
        """What httpcore2 wants to know of the connection."""
        return self._inner.get_extra_info(info)

    def _left(self) -> float:
        return seconds_left(self._exchange, self._world)


class _Checked(httpcore2.NetworkBackend):
    """Connects one exchange to an address that was checked."""

    def __init__(self, exchange: Exchange, world: World, *, own: bool) -> None:
        """Serve one exchange; `own` hosts need not be public."""
        self._exchange = exchange
        self._world = world
        self._own = own

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        """A connection to the first of a host's checked addresses that takes one."""
        del timeout, local_address, socket_options
        refused: Exception = httpcore2.ConnectError("the host has no address")
        for numbers in self._numbers(host, port):
            self._exchange.numbers = numbers
            try:
                left = seconds_left(self._exchange, self._world)
                return _Watched(self._world.connect(numbers, port, left), self._exchange, self._world)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as trouble:
                refused = trouble
        raise refused

    def _numbers(self, host: str, port: int) -> tuple[str, ...]:
        """The addresses of a host, all of which must be public unless the host is allowed."""
        try:
            found = self._world.resolve(host, port)
        except (OSError, UnicodeError) as trouble:
            cause = getattr(trouble, "strerror", None) or str(trouble)
            raise UnreachableAddress(self._exchange.address, f"the host is not known: {cause}") from trouble
        for numbers in found:
            if not self._own and not is_public(numbers):
                message = f"{host} leads to {numbers}, which is not an address of the public internet"
                raise RefusedAddress(self._exchange.address, message)
        return found


def seconds_left(exchange: Exchange, world: World) -> float:
    """How long the next step of an exchange may take.

    Raises UnreachableAddress where its time is over.
    """
    left = exchange.until - world.monotonic()
    if left <= 0:
        raise UnreachableAddress(exchange.address, "it takes too long")
    return min(left, _PATIENCE)


def ask(request: httpx2.Request, exchange: Exchange, world: World, *, own: bool) -> httpx2.Response:
    """The whole answer to a request, its content still packed; the exchange keeps all bytes.

    Raises:
        RefusedAddress: The host leads to an address that is not public.
        UnreachableAddress: No answer, no sound one, or not in time.
        OversizedSource: More bytes than the limit.
    """
    url = request.url
    pool = httpcore2.ConnectionPool(
        ssl_context=httpx2.create_ssl_context(trust_env=False) if url.scheme == "https" else None,
        network_backend=_Checked(exchange, world, own=own),
        max_keepalive_connections=0,
    )
    asked = httpcore2.Request(
        request.method,
        httpcore2.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
        headers=request.headers.raw,
    )
    try:
        with pool:
            answer = pool.handle_request(asked)
            body = answer.read()
            answer.close()
    except UnreadableSource:
        raise
    except (httpcore2.TimeoutException, httpcore2.NetworkError, httpcore2.ProtocolError) as trouble:
        raise UnreachableAddress(exchange.address, _cause(trouble)) from trouble
    headers = [(name, value) for name, value in answer.headers if name.lower() != b"transfer-encoding"]
    return httpx2.Response(
        answer.status, headers=headers, stream=httpx2.ByteStream(body), extensions={"exchange": exchange}
    )


def _cause(trouble: Exception) -> str:
    """What went wrong, in few words."""
    if isinstance(trouble, httpcore2.TimeoutException):
        return "it takes too long"
    return (str(trouble) or type(trouble).__name__).splitlines()[0][:200]
