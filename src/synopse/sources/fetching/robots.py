"""robots.txt: what a site closes to programs, and how long they shall wait (RFC 9309)."""

from dataclasses import dataclass
from typing import Final

from protego import Protego

from synopse.errors import UnreadableSource
from synopse.sources.fetching.settings import ROBOT

MOST_BYTES: Final = 512 * 1024
"""As much of a robots.txt is read; RFC 9309 wants at least 500 KiB."""
_TOO_MANY_REQUESTS: Final = 429


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules of one site; `rules` is None where it has none, `refusal` why nothing may be asked.

    `trouble` is the site's own, where it could not be asked at all.
    """

    rules: Protego | None = None
    refusal: str | None = None
    trouble: UnreadableSource | None = None

    def refuses(self, address: str) -> str | None:
        """Why an address may not be asked; None where it may."""
        if self.refusal or self.rules is None:
            return self.refusal
        return None if self.rules.can_fetch(address, ROBOT) else f"it forbids this to {ROBOT}"

    @property
    def delay(self) -> float:
        """Seconds between two requests that the site asks for; 0 where it asks for none."""
        if self.rules is None:
            return 0.0
        rate = self.rules.request_rate(ROBOT)
        between = rate.seconds / rate.requests if rate and rate.requests > 0 else 0.0
        return max(self.rules.crawl_delay(ROBOT) or 0.0, between)


def read_robots(status: int, content: bytes) -> Robots:
    """The rules in the answer to a request for robots.txt.

    No such file (4xx) closes nothing; a server that cannot tell (5xx, 429) closes all.
    """
    if status >= 500 or status == _TOO_MANY_REQUESTS:  # noqa: PLR2004 -- the class of server errors
        return Robots(refusal=f"it cannot be read: the server answers {status}")
    if not 200 <= status < 300:  # noqa: PLR2004 -- the class of success
        return Robots()
    return Robots(
        Protego.parse(content[:MOST_BYTES].decode("utf-8", errors="replace").removeprefix("\ufeff"))
    )
