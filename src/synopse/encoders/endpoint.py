"""A server that speaks the embeddings part of OpenAI's interface, on this machine or in the own network.

Texts leave the process only to addresses of this machine or of a private network (RFC 1918, RFC 4193); there
is no way to name another. No key is sent, no proxy used, no redirection followed.
"""

import json
import socket
import time
from collections.abc import Mapping, Sequence
from contextlib import closing
from http.client import HTTPConnection, HTTPException, HTTPResponse
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import SplitResult, urlsplit

import numpy as np

from synopse.comparing.extras import Vectors
from synopse.encoders.vectors import unit_vectors
from synopse.errors import EncoderTrouble, UnusableEncoder

BATCH = 64
"""Texts sent at a time."""
PATIENCE = 120.0
"""Seconds for one batch, from the call to the last byte."""
_MOST_BYTES = 64 * 1024 * 1024
_CHUNK = 65_536
_OK = 200
_LOCAL = tuple(
    ip_network(network)
    for network in ("127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "::1/128", "fc00::/7")
)


class Endpoint:
    """A model behind an address; `hosts` are the numeric addresses to try, all of them local."""

    def __init__(self, name: str, hosts: Sequence[str], *, patience: float = PATIENCE) -> None:
        """Read the port, the path and the model from the name, `http://HOST:PORT/v1#MODEL`."""
        self.name = name
        self._hosts = tuple(hosts)
        self._patience = patience
        self._address = urlsplit(name)
        path = self._address.path.rstrip("/")
        self._path = path if path.endswith("/embeddings") else f"{path}/embeddings"

    def encode(self, texts: Sequence[str]) -> Vectors:
        """A vector of length one for each text, asked for in batches.

        Raises:
            EncoderTrouble: The server refuses, is silent for too long, or answers with anything but vectors.
        """
        if not texts:
            return np.zeros((0, 0))
        rows: list[object] = []
        for start in range(0, len(texts), BATCH):
            batch = texts[start : start + BATCH]
            rows += _rows(self._ask(batch), len(batch), self.name)
        return unit_vectors(rows, len(texts), self.name)

    def _ask(self, batch: Sequence[str]) -> bytes:
        """The server's answer to one batch."""
        question = {"model": self._address.fragment, "input": list(batch), "encoding_format": "float"}
        headers = {"Host": self._address.netloc, "Content-Type": "application/json"}
        until = time.monotonic() + self._patience
        try:
            with (
                closing(self._connect()) as connection,
                closing(self._answer(connection, json.dumps(question).encode(), headers)) as answer,
            ):
                return self._read(answer, until)
        except TimeoutError as trouble:
            raise EncoderTrouble(self.name, f"no answer within {self._patience:g} s") from trouble
        except (OSError, HTTPException, ValueError) as trouble:
            raise EncoderTrouble(self.name, _cause(trouble)) from trouble

    def _answer(
        self, connection: HTTPConnection, question: bytes, headers: Mapping[str, str]
    ) -> HTTPResponse:
        """What the server begins to answer."""
        connection.request("POST", self._path, question, headers)
        return connection.getresponse()

    def _read(self, answer: HTTPResponse, until: float) -> bytes:
        """All of an answer, if it is one and ends in time."""
        if answer.status != _OK:
            raise EncoderTrouble(self.name, f"the server answers {answer.status} {answer.reason}")
        content = bytearray()
        while chunk := answer.read1(_CHUNK):
            content += chunk
            if len(content) > _MOST_BYTES or time.monotonic() > until:
                raise EncoderTrouble(self.name, "the answer is too long, or takes too long")
        return bytes(content)

    def _connect(self) -> HTTPConnection:
        """A connection to the first of the addresses that takes one."""
        refused: OSError = ConnectionRefusedError("no address")
        for host in self._hosts:
            connection = HTTPConnection(host, self._address.port or 80, timeout=self._patience)
            try:
                connection.connect()
            except OSError as trouble:
                refused = trouble
            else:
                return connection
        raise refused


def open_endpoint(name: str) -> Endpoint:
    """The endpoint of `http://HOST:PORT/v1#MODEL`; whether a server is there shows when it is first asked.

    Raises:
        UnusableEncoder: The address is none, names no model, holds a user or key, or is not local.
    """
    try:
        address = urlsplit(name)
        port = address.port or 80
    except ValueError as trouble:
        raise UnusableEncoder(name, f"no valid address: {trouble}") from trouble
    if not address.hostname or address.username is not None or address.query:
        raise UnusableEncoder(name, "no valid address: http://HOST:PORT/v1#MODEL, without user, key or query")
    if not address.fragment:
        raise UnusableEncoder(name, "name the model behind #: http://HOST:PORT/v1#MODEL")
    return Endpoint(name, _local_hosts(name, address, port))


def _local_hosts(name: str, address: SplitResult, port: int) -> tuple[str, ...]:
    """The numeric addresses of a host, found once, so that no later answer of a name server counts."""
    try:
        found = socket.getaddrinfo(address.hostname, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as trouble:
        raise UnusableEncoder(name, f"the host is not known: {_cause(trouble)}") from trouble
    hosts = tuple(dict.fromkeys(str(one[4][0]) for one in found))
    foreign = [host for host in hosts if not is_local(host)]
    if foreign:
        message = f"{foreign[0]} is neither this machine nor a private network; texts are sent nowhere else"
        raise UnusableEncoder(name, message)
    return hosts


def is_local(host: str) -> bool:
    """Whether a numeric address is one of this machine or of a private network.

    >>> is_local("127.0.0.1"), is_local("192.168.4.7"), is_local("93.184.216.34"), is_local("::ffff:8.8.8.8")
    (True, True, False, False)
    """
    address: IPv4Address | IPv6Address = ip_address(host.partition("%")[0])
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return any((mapped or address) in network for network in _LOCAL)


def _rows(answer: bytes, count: int, name: str) -> list[object]:
    """The vectors of an answer, in the order of the texts."""
    try:
        data = json.loads(answer)["data"]
        found = {one["index"]: one["embedding"] for one in data}
    except (ValueError, TypeError, KeyError, RecursionError) as trouble:
        raise EncoderTrouble(name, "the answer is no JSON with data, index and embedding") from trouble
    if len(data) != count:
        raise EncoderTrouble(name, f"{count} texts were sent and {len(data)} vectors came back")
    if found.keys() != set(range(count)):
        raise EncoderTrouble(name, f"the vectors are not numbered from 0 to {count - 1}")
    return [found[place] for place in range(count)]


def _cause(trouble: Exception) -> str:
    return getattr(trouble, "strerror", None) or str(trouble) or type(trouble).__name__
