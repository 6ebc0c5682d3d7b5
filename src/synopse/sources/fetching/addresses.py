"""Which addresses may be asked: web addresses on the public internet.

An address is looked at three times: as it is written here, as numbers once its host is resolved
(`is_public`), and again at each redirection. `connections.py` connects to the very numbers that were checked.
"""

import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Final

import httpx2

from synopse.errors import RefusedAddress

_PORTS: Final = {"http": 80, "https": 443}
_UNCLEAR: Final = re.compile(r"[\x00-\x20\x7f\\]")
_NUMERIC: Final = re.compile(r"(?:0x[0-9a-f]*|[0-9]+)", re.IGNORECASE)
_NAT64: Final = ip_network("64:ff9b::/96")
_NOT_PUBLIC: Final = tuple(
    ip_network(network)
    for network in (
        "0.0.0.0/8",  # this network
        "100.64.0.0/10",  # shared by carriers
        "192.0.0.0/24",  # protocols
        "192.88.99.0/24",  # 6to4 relays
        "198.18.0.0/15",  # benches
        "::/96",  # IPv4 in old disguise
        "64:ff9b:1::/48",  # NAT64 of one's own
        "100::/64",  # discarded
        "2001::/23",  # protocols, Teredo among them
        "2002::/16",  # 6to4
        "fec0::/10",  # site-local
    )
)
_OWN_NAMES: Final = ("localhost", ".localhost", ".local", ".internal", ".home.arpa", ".onion")


@dataclass(frozen=True, slots=True)
class Address:
    """A web address that may be asked, as long as its numbers are public; `own` where they need not be."""

    url: httpx2.URL
    host: str
    port: int
    own: bool = False

    @property
    def origin(self) -> str:
        """Scheme, host and port: what robots.txt and tdmrep.json hold for."""
        return f"{self.url.scheme}://{self.url.netloc.decode('ascii')}"

    def __str__(self) -> str:
        """The address as it is asked and recorded."""
        return str(self.url)


def read_address(words: str, allowed: frozenset[tuple[str, int]]) -> Address:
    """The address that a user wrote or a redirection names, without its fragment.

    Raises:
        RefusedAddress: Not http or https, no host, a user or password, a port or a host that is not allowed,
            a number that is not written as four decimal ones.
    """
    if _UNCLEAR.search(words):
        raise RefusedAddress(_shown(words), "white space, control characters or a backslash in it")
    try:
        url = httpx2.URL(words).copy_with(fragment=None)
        host, port = url.raw_host.decode("ascii").lower(), url.port or _PORTS.get(url.scheme, 0)
    except (httpx2.InvalidURL, UnicodeError, ValueError) as broken:
        raise RefusedAddress(_shown(words), f"no valid address: {broken}") from broken
    if url.scheme not in _PORTS:
        raise RefusedAddress(_shown(words), "only http and https are asked")
    if url.userinfo or "@" in words.split("://", 1)[1].split("/", 1)[0]:
        raise RefusedAddress(_shown(words), "a user or password in it")
    if not host:
        raise RefusedAddress(_shown(words), "no host in it")
    own = (host, port) in allowed
    if not own:
        _refuse(_shown(words), host, port)
    return Address(url, host, port, own)


def is_public(numbers: str) -> bool:
    """Whether a numeric address is one of the public internet.

    >>> [is_public(one) for one in ("93.184.216.34", "127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::a00:1")]
    [True, False, False, False]
    """
    address: IPv4Address | IPv6Address = ip_address(numbers.partition("%")[0])
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped:
            address = address.ipv4_mapped
        elif address in _NAT64:
            address = IPv4Address(int(address) & 0xFFFFFFFF)
    known = address.is_private or address.is_loopback or address.is_link_local or address.is_multicast
    special = address.is_reserved or address.is_unspecified or not address.is_global
    return not (known or special or any(address in network for network in _NOT_PUBLIC))


def _refuse(shown: str, host: str, port: int) -> None:
    """Raise RefusedAddress for a host or a port that no public page has."""
    if port not in _PORTS.values():
        raise RefusedAddress(shown, f"port {port} is not asked; --allow-host {host}:{port} permits it")
    name = host.rstrip(".")
    if not name or name.startswith("."):
        raise RefusedAddress(shown, "no host in it")
    if name.endswith(_OWN_NAMES) or f".{name}".endswith(_OWN_NAMES):
        raise RefusedAddress(shown, f"{name} is a name of this machine or of a private network")
    if ":" in name:
        public = is_public(name)
    elif _NUMERIC.fullmatch(name.rpartition(".")[2]):
        try:
            public = is_public(name)
        except ValueError as unclear:
            raise RefusedAddress(shown, "a number that is not written as four decimal ones") from unclear
    else:
        return
    if not public:
        raise RefusedAddress(shown, f"{name} is not an address of the public internet")


def _shown(words: str) -> str:
    """An address as a message shows it: one line, not too long, no password."""
    plain = re.sub(r"//[^/@]*@", "//…@", words)
    return "".join(letter if letter.isprintable() else "�" for letter in plain)[:300]
