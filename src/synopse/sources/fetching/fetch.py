"""The order of a visit: the address, robots.txt, the reservation, the answer, the redirection, the page."""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Final
from urllib.parse import urljoin

from synopse.errors import (
    ClosedToRobots,
    FailedAnswer,
    ReservedContent,
    UnknownFormat,
    UnreadableSource,
)
from synopse.model import Report, Unread
from synopse.reading.attempt import attempt
from synopse.sources.archived_pages import FOUND, Page, page_of, read_found
from synopse.sources.fetching.addresses import Address, read_address
from synopse.sources.fetching.archive_writer import ArchiveWriter
from synopse.sources.fetching.client import Client
from synopse.sources.fetching.connections import Exchange
from synopse.sources.fetching.reservation import (
    PATH,
    Reservation,
    Rules,
    find_reservation,
    read_rules,
)
from synopse.sources.fetching.robots import Robots, read_robots
from synopse.sources.fetching.settings import Settings
from synopse.sources.fetching.world import WORLD, World
from synopse.sources.http_answers import Answer, read_answer

_REDIRECTIONS: Final = frozenset({301, 302, 303, 307, 308})


def fetch(
    addresses: Iterable[str],
    settings: Settings,
    *,
    archive: ArchiveWriter | None = None,
    cache: Path | None = None,
    world: World = WORLD,
) -> Iterator[Report | Unread]:
    """Reports and troubles in the order of the addresses; each address is asked once.

    Args:
        addresses: Web addresses, http or https.
        settings: Who asks, what for, and how much.
        archive: Where requests and answers are recorded. A report's source is then `path#address`, as it is
            when the archive is read; without one it is the address.
        cache: The folder of the cache; None where none is wanted.
        world: Names, connections and the clock.

    Raises:
        UnfitSettings: The cache cannot be used.
        UnwritableArchive: The archive cannot be written on.
    """
    with Client(settings, world, cache) as client:
        visits = _Visits(settings, client, archive)
        if archive:
            archive.write_info(_info(settings))
        for words in dict.fromkeys(addresses):
            yield attempt(partial(visits.visit, words), words)
            if archive and archive.trouble:
                raise archive.trouble


class _Visits:
    """Visits of one run; what a site says in robots.txt and tdmrep.json is asked once."""

    def __init__(self, settings: Settings, client: Client, archive: ArchiveWriter | None) -> None:
        """Nothing is visited yet."""
        self._settings = settings
        self._client = client
        self._archive = archive
        self._robots: dict[str, Robots] = {}
        self._rules: dict[str, Rules] = {}

    def visit(self, words: str) -> Report:
        """The report of an address, redirections followed.

        Raises:
            UnreadableSource: It may not be asked, or gives no page; `source` is the address that was given.
        """
        first = read_address(words, self._settings.allowed)
        try:
            address, page = self._follow(first)
        except UnreadableSource as trouble:
            if trouble.source in {words, str(first)}:
                raise
            raise type(trouble)(words, f"{trouble.detail or trouble.cause}; at {trouble.source}") from trouble
        place = f"{self._archive.path}#{address}" if self._archive else str(address)
        return read_found(page, place, self._settings.limits)

    def _follow(self, address: Address) -> tuple[Address, Page]:
        """The page that an address leads to; each address on the way is checked like the first."""
        seen = {str(address)}
        for _ in range(self._settings.redirections + 1):
            earlier = self._permit(address)
            message, cached = self._client.get(address, partial(self._look_at_page, address, earlier))
            answer = read_answer(message, str(address), self._settings.limits.max_bytes)
            if answer.status not in _REDIRECTIONS:
                return address, self._keep(address, earlier, (message, answer), cached=cached)
            address = self._next(address, answer)
            if str(address) in seen:
                raise FailedAnswer(str(address), "redirections go round in a circle")
            seen.add(str(address))
        raise FailedAnswer(str(address), f"more than {self._settings.redirections} redirections")

    def _next(self, address: Address, answer: Answer) -> Address:
        """Where a redirection leads; only what is allowed itself leads to what is allowed and not public."""
        location = answer.field("location")
        if not location:
            raise FailedAnswer(str(address), f"the server answers {answer.status} and does not say where to")
        allowed = self._settings.allowed if address.own else frozenset[tuple[str, int]]()
        return read_address(urljoin(str(address), location), allowed)

    def _permit(self, address: Address) -> Reservation | None:
        """What tdmrep.json says of an address that may be asked.

        Raises:
            ClosedToRobots: By robots.txt.
            ReservedContent: By tdmrep.json, and the purpose does not reach it.
        """
        robots = self._robots_of(address)
        if robots.trouble:
            raise type(robots.trouble)(str(address), robots.trouble.detail)
        refusal = robots.refuses(str(address))
        if refusal is None and robots.delay > self._settings.longest_delay:
            refusal = f"it asks for {robots.delay:g} s between two requests"
        if refusal:
            raise ClosedToRobots(str(address), refusal)
        self._client.wait_for(address, robots.delay)
        path = address.url.raw_path.decode("ascii")
        told = self._rules_of(address).find(path)
        self._hold(address, told)
        return told

    def _robots_of(self, address: Address) -> Robots:
        """The robots.txt of a site; one that cannot be reached closes all of it."""
        if address.origin not in self._robots:
            try:
                answer = self._ask_site(address, "/robots.txt")
                robots = read_robots(answer.status, answer.content)
            except UnreadableSource as trouble:
                own = trouble.source == f"{address.origin}/robots.txt"
                refusal = f"it cannot be read: {trouble.reason}"
                robots = Robots(refusal=refusal, trouble=trouble if own else None)
            self._robots[address.origin] = robots
        return self._robots[address.origin]

    def _rules_of(self, address: Address) -> Rules:
        """The tdmrep.json of a site; none where robots.txt closes it."""
        if address.origin not in self._rules:
            self._rules[address.origin] = self._hear_rules(address)
        return self._rules[address.origin]

    def _hear_rules(self, address: Address) -> Rules:
        """The same, asked for."""
        if self._robots[address.origin].refuses(address.origin + PATH):
            return Rules()
        try:
            answer = self._ask_site(address, PATH)
        except UnreadableSource as trouble:
            return Rules(unread=trouble.reason)
        return read_rules(answer.status, answer.content)

    def _ask_site(self, address: Address, path: str) -> Answer:
        """What a site says about itself; an endless way there is as no answer (RFC 9309, 2.3.1.2)."""
        asked = read_address(address.origin + path, self._settings.allowed if address.own else frozenset())
        for _ in range(self._settings.redirections + 1):
            message, cached = self._client.get(asked, self._record)
            if cached and self._archive:
                self._archive.write_exchange(str(asked), b"", message)
            answer = read_answer(message, str(asked), self._settings.limits.max_bytes)
            if answer.status not in _REDIRECTIONS:
                return answer
            asked = self._next(asked, answer)
        return Answer(404, "", (), b"", cut=False, start=0, end=0)

    def _look_at_page(self, address: Address, earlier: Reservation | None, exchange: Exchange) -> None:
        """Let nothing be kept of a page that is reserved; record everything else."""
        answer = read_answer(bytes(exchange.received), exchange.address, exchange.most)
        self._hold(address, find_reservation(answer, page_of(answer, exchange.address), earlier))
        self._record(exchange)

    def _record(self, exchange: Exchange) -> None:
        """Write an exchange into the archive, if there is one; what follows an answer is no part of it."""
        if self._archive:
            message = bytes(exchange.received)
            answer = read_answer(message, exchange.address, exchange.most)
            said = message[answer.start : answer.end]
            self._archive.write_exchange(exchange.address, bytes(exchange.sent), said, exchange.numbers)

    def _hold(self, address: Address, reservation: Reservation | None) -> None:
        """Raise ReservedContent where a reservation holds and the purpose does not reach it."""
        if reservation and reservation.reserved and not self._settings.reaches_reserved:
            raise ReservedContent(
                str(address),
                f"{reservation}; § 44b UrhG leaves it out. Scientific research under § 60d UrhG "
                "(--purpose research) or a licence of your own (--purpose licence) may reach it",
            )

    def _keep(
        self, address: Address, earlier: Reservation | None, said: tuple[bytes, Answer], *, cached: bool
    ) -> Page:
        """The page of an answer, with what was known of it recorded beside it."""
        message, answer = said
        if answer.status not in FOUND:
            raise FailedAnswer(str(address), f"the server answers {answer.status} {answer.reason}".strip())
        page = page_of(answer, str(address))
        reservation = find_reservation(answer, page, earlier)
        self._hold(address, reservation)
        if self._archive:
            if cached:
                self._archive.write_exchange(str(address), b"", message)
            self._archive.write_facts(str(address), _facts(reservation, cached=cached))
        if page is None:
            raise UnknownFormat(str(address), f"{answer.media_type or 'no media type'} is no page")
        return page


def _facts(reservation: Reservation | None, *, cached: bool) -> Iterator[tuple[str, str]]:
    """What is recorded beside a page."""
    yield "robots", "allowed"
    if reservation:
        yield "tdm-reservation", str(int(reservation.reserved))
        yield "tdm-reservation-told-by", reservation.told_by
        if reservation.policy:
            yield "tdm-policy", reservation.policy
    if cached:
        yield "from-cache", "yes"


def _info(settings: Settings) -> Iterator[tuple[str, str]]:
    """Who fetches, with what, what for."""
    yield "software", settings.user_agent.partition(" ")[0]
    yield "format", "WARC File Format 1.1"
    yield "operator", settings.contact
    yield "http-header-user-agent", settings.user_agent
    yield "robots", "obey"
    yield "synopse-purpose", settings.purpose.value
    if settings.project:
        yield "synopse-project", settings.project
