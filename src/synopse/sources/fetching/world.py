"""What fetching needs of the world: names, connections, the clock. Tests give their own."""

import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

import httpcore2


def resolve(host: str, port: int) -> tuple[str, ...]:
    """The numeric addresses of a host, in the order the name server gives them.

    Raises OSError or UnicodeError where it has none.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(one[4][0]) for one in found))


def connect(address: str, port: int, seconds: float) -> httpcore2.NetworkStream:
    """A connection to a numeric address.

    Raises httpcore2.ConnectError or httpcore2.ConnectTimeout where there is none.
    """
    return httpcore2.SyncBackend().connect_tcp(address, port, timeout=seconds, socket_options=())


@dataclass(frozen=True, slots=True)
class World:
    """The functions that touch the world."""

    resolve: Callable[[str, int], tuple[str, ...]] = resolve
    connect: Callable[[str, int, float], httpcore2.NetworkStream] = connect
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    monotonic: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep


WORLD = World()
"""This machine's."""
