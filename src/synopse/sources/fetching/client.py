"""The client: polite, cached by the rules of HTTP, and never beyond what may be asked."""

import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from http.cookiejar import CookieJar, DefaultCookiePolicy
from os import environ
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import httpx2
from hishel import CacheOptions, SqliteStorage
from hishel.httpx2 import CacheTransport

from synopse.errors import UnfitSettings
from synopse.sources.fetching.addresses import Address
from synopse.sources.fetching.connections import Exchange, ask
from synopse.sources.fetching.settings import Settings
from synopse.sources.fetching.world import World

_KEPT: Final = 24 * 60 * 60
"""Seconds that the cache keeps an answer at most; § 44b UrhG wants copies gone that are needed no more."""
_ACCEPTED: Final = {
    "Accept": "text/html,application/xhtml+xml;q=0.9,*/*;q=0.1",
    "Accept-Encoding": "gzip, deflate, br",
    "Accept-Language": "de,en;q=0.7,*;q=0.3",
    "Connection": "close",
}
Look = Callable[[Exchange], None]
"""Looks at an answer before anything of it is kept; raises UnreadableSource if nothing may be."""


class Client:
    """Asks one address after the other."""

    def __init__(self, settings: Settings, world: World, cache: Path | None) -> None:
        """Open the cache, if one is wanted.

        Raises UnfitSettings where the folder or what is in it cannot be used.
        """
        self._wire = _Wire(settings, world)
        transport = _cached(self._wire, cache) if cache else self._wire
        self._client = httpx2.Client(
            transport=transport,
            trust_env=False,
            follow_redirects=False,
            headers={"User-Agent": settings.user_agent, **_ACCEPTED},
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=())),
        )

    def __enter__(self) -> Self:
        """The client itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close what is open."""
        self._client.close()

    def wait_for(self, address: Address, seconds: float) -> None:
        """From now on leave so many seconds between two requests to a host."""
        self._wire.delays[address.host] = seconds

    def get(self, address: Address, look: Look) -> tuple[bytes, bool]:
        """The answer of an address as a message, and whether it comes from the cache.

        Raises:
            UnreadableSource: What `connections.ask` or `look` raises.
        """
        self._wire.address, self._wire.look = address, look
        with self._client.stream("GET", address.url) as answer:
            body = b"".join(answer.iter_raw())
        exchange = answer.extensions.get("exchange")
        if isinstance(exchange, Exchange):
            return bytes(exchange.received), False
        return _message(answer, body), True


class _Wire(httpx2.BaseTransport):
    """What lies below the cache: only what really goes over the wire waits, is looked at and recorded."""

    def __init__(self, settings: Settings, world: World) -> None:
        """Nothing is asked yet."""
        self.address: Address | None = None
        self.look: Look = _pass_over
        self.delays: dict[str, float] = {}
        self._settings = settings
        self._world = world
        self._last: dict[str, float] = {}

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """The answer, whole and looked at."""
        address = self.address
        assert address is not None  # noqa: S101 -- `Client.get` says so
        self._wait(address.host)
        until = self._world.monotonic() + self._settings.seconds
        exchange = Exchange(str(address), until, self._settings.limits.max_bytes)
        try:
            answer = ask(request, exchange, self._world, own=address.own)
        finally:
            self._last[address.host] = self._world.monotonic()
        self.look(exchange)
        return answer

    def _wait(self, host: str) -> None:
        """Leave time between two requests to a host."""
        if host in self._last:
            pause = max(self._settings.delay, self.delays.get(host, 0.0))
            left = self._last[host] + pause - self._world.monotonic()
            if left > 0:
                self._world.sleep(left)


def _pass_over(exchange: Exchange) -> None:
    """Look at nothing."""
    del exchange


def cache_folder() -> Path:
    """Where this system keeps caches."""
    if sys.platform == "win32":
        return Path(environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "synopse" / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "synopse"
    named = environ.get("XDG_CACHE_HOME", "")
    return (Path(named) if Path(named).is_absolute() else Path.home() / ".cache") / "synopse"


def _cached(wire: _Wire, folder: Path) -> CacheTransport:
    """The wire behind a cache that goes by RFC 9111, for one user."""
    place = folder / "fetched.db"
    storage = SqliteStorage(database_path=place, default_ttl=_KEPT)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(place)) as opened:  # hishel would only log what is wrong with it
            opened.execute("PRAGMA schema_version")
        storage.get_entries("")
    except (OSError, RuntimeError, sqlite3.Error) as trouble:
        raise UnfitSettings("cache", f"{folder} cannot be used ({trouble})") from trouble
    return CacheTransport(wire, storage, rfc=CacheOptions(shared=False))


def _message(answer: httpx2.Response, body: bytes) -> bytes:
    """A cached answer as a message again."""
    fields = [(name, value) for name, value in answer.headers.raw if name.lower() != b"content-length"]
    fields.append((b"Content-Length", str(len(body)).encode()))
    lines = b"".join(name + b": " + value + b"\r\n" for name, value in fields)
    return f"HTTP/1.1 {answer.status_code} {answer.reason_phrase}\r\n".encode() + lines + b"\r\n" + body
