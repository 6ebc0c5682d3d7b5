"""A web of sites on loopback for tests: every name leads to one server, which answers what a test tells it.

Names are resolved by the test, and connections to any numbers go to the server, so that pages of made-up
public addresses can be fetched without leaving this machine. The clock moves only when someone waits.
"""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpcore2

from synopse.sources.fetching import World
from tests.sources.made_archives import answer

PUBLIC = "93.184.216.34"
NOT_THERE = answer(b"nothing", status="404 Not Found", media_type="text/plain")


@dataclass
class Clock:
    """A clock that moves when somebody sleeps, and by `step` with each look."""

    seconds: float = 1000.0
    step: float = 0.0
    slept: list[float] = field(default_factory=list)

    def monotonic(self) -> float:
        self.seconds += self.step
        return self.seconds

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.seconds += seconds


@dataclass
class Web:
    """The server, what it was asked, where connections went, and what names lead to."""

    port: int = 0
    asked: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)
    connected: list[tuple[str, int]] = field(default_factory=list)
    names: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    clock: Clock = field(default_factory=Clock)

    @property
    def paths(self) -> list[str]:
        """What was asked, without what every site is asked first."""
        about = ("/robots.txt", "/.well-known/tdmrep.json")
        return [address for address, _ in self.asked if not address.endswith(about)]

    @property
    def world(self) -> World:
        """The world of this web."""
        return World(
            self._resolve,
            self._connect,
            lambda: datetime(2025, 3, 5, 10, 0, tzinfo=UTC),
            self.clock.monotonic,
            self.clock.sleep,
        )

    def _resolve(self, host: str, port: int) -> tuple[str, ...]:
        """What a name leads to this time; each of several answers once, the last one for good."""
        del port
        if host.replace(".", "").isdigit() or ":" in host:
            return (host,)
        answers = self.names.get(host, [(PUBLIC,)])
        return answers.pop(0) if len(answers) > 1 else answers[0]

    def _connect(self, numbers: str, port: int, seconds: float) -> httpcore2.NetworkStream:
        self.connected.append((numbers, port))
        return httpcore2.SyncBackend().connect_tcp("127.0.0.1", self.port, seconds, socket_options=())


@contextmanager
def serving(pages: Mapping[str, bytes]) -> Iterator[Web]:
    """A server of messages, each under `host/path`; what it does not have is not there (404)."""
    web = Web()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            address = f"{self.headers['Host']}{self.path}"
            web.asked.append((address, dict(self.headers.items())))
            self.wfile.write(pages.get(address, NOT_THERE))
            self.close_connection = True

        def log_message(self, *args: object) -> None:
            del args

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = False
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    web.port = server.server_address[1]
    try:
        yield web
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
