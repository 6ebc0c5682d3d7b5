"""Visits: what is asked, what is refused and why, and that the rest goes on."""

import gzip
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from synopse.errors import UnfitSettings
from synopse.model import Report, Unread
from synopse.reading import Limits
from synopse.sources.fetching import Purpose, Settings, fetch
from tests.sources.fetching.site import PUBLIC, Clock, Web, serving
from tests.sources.made_archives import answer, chunked, page

CONTACT = "desk@ostrumer-bote.example"
SETTINGS = Settings(CONTACT)
RESEARCH = Settings(CONTACT, Purpose.RESEARCH, "Agenturtexte im Vergleich")
HOST = "bote.example"
BODY = page("Deich hält")
PAGE = answer(BODY)
ROBOTS, TDMREP = f"{HOST}/robots.txt", f"{HOST}/.well-known/tdmrep.json"


def visit(
    pages: Mapping[str, bytes],
    *addresses: str,
    settings: Settings = SETTINGS,
    clock: Clock | None = None,
    names: Mapping[str, Sequence[tuple[str, ...]]] | None = None,
    cache: Path | None = None,
) -> tuple[list[str], Web]:
    """For each address its report's source or its trouble, and the web as it was used."""
    with serving(pages) as web:
        web.clock = clock or web.clock
        web.names = {name: list(answers) for name, answers in (names or {}).items()}
        results = list(fetch(addresses, settings, cache=cache, world=web.world))
    return [_told(one) for one in results], web


def _told(result: Report | Unread) -> str:
    return result.source if isinstance(result, Report) else f"{result.source}: {result.cause}"


def text(body: str, status: str = "200 OK") -> bytes:
    return answer(body.encode(), status=status, media_type="text/plain")


def rules(*listed: object) -> bytes:
    return answer(json.dumps(listed).encode(), media_type="application/json")


def test_a_page_is_read_and_asked_for_by_name() -> None:
    told, web = visit({f"{HOST}/a": PAGE}, f"http://{HOST}/a#below")
    assert told == [f"http://{HOST}/a"]
    assert [address for address, _ in web.asked] == [ROBOTS, TDMREP, f"{HOST}/a"]
    assert all(fields["User-Agent"].startswith("Synopse/") for _, fields in web.asked)
    assert all(f"(+{CONTACT})" in fields["User-Agent"] for _, fields in web.asked)
    assert web.connected == [(PUBLIC, 80)] * 3


def test_one_trouble_never_stops_the_others() -> None:
    pages = {f"{HOST}/a": PAGE, f"{HOST}/b": answer(b"GIF", media_type="image/gif")}
    addresses = [f"http://{HOST}/{name}" for name in ("gone", "b", "a", "a")]
    told, _ = visit(pages, *addresses)
    assert told == [
        f"http://{HOST}/gone: no page (the server answers 404 Not Found)",
        f"http://{HOST}/b: unknown format (image/gif is no page)",
        f"http://{HOST}/a",
    ]


@pytest.mark.parametrize(
    "message",
    [
        answer(chunked(BODY), "Transfer-Encoding: chunked"),
        answer(gzip.compress(BODY), "Content-Encoding: gzip"),
        b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n" + PAGE,
    ],
)
def test_answers_are_unpacked(message: bytes) -> None:
    with serving({f"{HOST}/a": message}) as web:
        (report,) = fetch([f"http://{HOST}/a"], SETTINGS, world=web.world)
    assert isinstance(report, Report)
    assert "Deich hält" in report.text
    assert report.cut_short is None


def test_redirections_are_followed_and_circles_are_not() -> None:
    pages = {
        f"{HOST}/a": answer(b"", "Location: //neu.example/b", status="301 Moved"),
        "neu.example/b": answer(b"", "Location: c", status="302 Found"),
        "neu.example/c": PAGE,
        f"{HOST}/x": answer(b"", "Location: /y", status="307 Temporary Redirect"),
        f"{HOST}/y": answer(b"", "Location: /x", status="307 Temporary Redirect"),
        f"{HOST}/lost": answer(b"", status="302 Found"),
    }
    told, _ = visit(pages, f"http://{HOST}/a", f"http://{HOST}/x", f"http://{HOST}/lost")
    assert told == [
        "http://neu.example/c",
        f"http://{HOST}/x: no page (redirections go round in a circle)",
        f"http://{HOST}/lost: no page (the server answers 302 and does not say where to)",
    ]


def test_an_endless_chain_of_redirections_is_left() -> None:
    pages = {f"{HOST}/{n}": answer(b"", f"Location: /{n + 1}", status="302 Found") for n in range(9)}
    told, web = visit(pages, f"http://{HOST}/0")
    assert told == [f"http://{HOST}/0: no page (more than 5 redirections; at http://{HOST}/6)"]
    assert len(web.paths) == 6


@pytest.mark.parametrize(
    ("target", "cause"),
    [
        ("http://127.0.0.1/", "127.0.0.1 is not an address of the public internet"),
        ("http://[::1]/", "::1 is not an address of the public internet"),
        ("http://intern.example/", "intern.example leads to 10.0.0.7, which is not an address"),
        ("http://2130706433/", "a number that is not written as four decimal ones"),
        ("http://localhost/", "localhost is a name of this machine"),
        ("http://neu.example:8080/", "port 8080 is not asked"),
        ("file:///etc/passwd", "only http and https are asked"),
        ("http://user:secret@neu.example/", "a user or password in it"),
    ],
)
def test_a_redirection_into_a_private_network_is_refused(target: str, cause: str) -> None:
    pages = {f"{HOST}/a": answer(b"", f"Location: {target}", status="302 Found")}
    told, web = visit(pages, f"http://{HOST}/a", names={"intern.example": [("10.0.0.7",)]})
    assert len(told) == 1
    assert told[0].startswith(f"http://{HOST}/a: ")
    assert cause in told[0]
    assert "secret" not in told[0]
    assert {numbers for numbers, _ in web.connected} == {PUBLIC}


def test_a_name_server_that_changes_its_mind_reaches_nothing_private() -> None:
    names = {HOST: [(PUBLIC,), (PUBLIC,), ("127.0.0.1",)]}
    told, web = visit({f"{HOST}/a": PAGE}, f"http://{HOST}/a", names=names)
    assert "leads to 127.0.0.1, which is not an address of the public internet" in told[0]
    assert {numbers for numbers, _ in web.connected} == {PUBLIC}


def test_a_host_that_is_not_known_or_takes_no_connection_is_told() -> None:
    told, web = visit({}, f"http://{HOST}/a", f"http://{HOST}/b", names={HOST: [()]})
    cause = "no answer (the host has no address)"
    assert told == [f"http://{HOST}/a: {cause}", f"http://{HOST}/b: {cause}"]
    assert web.connected == []


def test_a_password_is_not_shown() -> None:
    told, _ = visit({}, f"http://user:secret@{HOST}/")
    assert told == [f"http://…@{HOST}/: address refused (a user or password in it)"]


def test_one_private_address_among_public_ones_is_enough_to_refuse() -> None:
    told, web = visit({}, f"http://{HOST}/a", names={HOST: [(PUBLIC, "169.254.169.254")]})
    assert "leads to 169.254.169.254" in told[0]
    assert web.connected == []


def test_connections_go_to_the_numbers_that_were_checked() -> None:
    names = {HOST: [("93.184.216.35",), ("93.184.216.36",), ("93.184.216.37",)]}
    told, web = visit({f"{HOST}/a": PAGE}, f"http://{HOST}/a", names=names)
    assert told == [f"http://{HOST}/a"]
    assert [numbers for numbers, _ in web.connected] == ["93.184.216.35", "93.184.216.36", "93.184.216.37"]


def test_only_what_is_allowed_leads_to_what_is_allowed() -> None:
    own = Settings(CONTACT, allowed=frozenset({("10.0.0.7", 8080)}))
    pages = {
        "10.0.0.7:8080/a": answer(b"", "Location: /b", status="302 Found"),
        "10.0.0.7:8080/b": PAGE,
        f"{HOST}/a": answer(b"", "Location: http://10.0.0.7:8080/b", status="302 Found"),
    }
    told, _ = visit(pages, "http://10.0.0.7:8080/a", f"http://{HOST}/a", settings=own)
    assert told[0] == "http://10.0.0.7:8080/b"
    assert "port 8080 is not asked" in told[1]


def test_robots_txt_is_obeyed() -> None:
    pages = {
        ROBOTS: text("User-agent: *\nDisallow: /\n\nUser-agent: synopse\nDisallow: /intern/\n"),
        f"{HOST}/a": PAGE,
        f"{HOST}/intern/a": PAGE,
    }
    told, web = visit(pages, f"http://{HOST}/intern/a", f"http://{HOST}/a")
    assert told == [
        f"http://{HOST}/intern/a: closed to programs by robots.txt (it forbids this to Synopse)",
        f"http://{HOST}/a",
    ]
    assert web.paths == [f"{HOST}/a"]
    assert [address for address, _ in web.asked].count(ROBOTS) == 1


def test_robots_txt_holds_where_a_redirection_leads() -> None:
    pages = {
        f"{HOST}/a": answer(b"", "Location: http://zu.example/b", status="302 Found"),
        "zu.example/robots.txt": text("User-agent: *\nDisallow: /\n"),
        "zu.example/b": PAGE,
    }
    told, web = visit(pages, f"http://{HOST}/a")
    assert told == [
        f"http://{HOST}/a: closed to programs by robots.txt (it forbids this to Synopse; at http://zu.example/b)"
    ]
    assert web.paths == [f"{HOST}/a"]


@pytest.mark.parametrize("status", ["404 Not Found", "401 Unauthorized", "410 Gone"])
def test_a_site_without_robots_txt_closes_nothing(status: str) -> None:
    told, _ = visit(
        {ROBOTS: text("User-agent: *\nDisallow: /", status), f"{HOST}/a": PAGE}, f"http://{HOST}/a"
    )
    assert told == [f"http://{HOST}/a"]


@pytest.mark.parametrize("status", ["500 Oh", "503 Later", "429 Slow Down"])
def test_a_site_whose_robots_txt_cannot_be_read_is_closed(status: str) -> None:
    told, web = visit({ROBOTS: text("", status), f"{HOST}/a": PAGE}, f"http://{HOST}/a")
    cause = f"closed to programs by robots.txt (it cannot be read: the server answers {status[:3]})"
    assert told == [f"http://{HOST}/a: {cause}"]
    assert web.paths == []


def test_a_robots_txt_may_lie_elsewhere_and_an_endless_way_there_closes_nothing() -> None:
    pages = {
        ROBOTS: answer(b"", "Location: http://zu.example/robots.txt", status="301 Moved"),
        "zu.example/robots.txt": text("User-agent: *\nDisallow: /a\n"),
        "rund.example/robots.txt": answer(b"", "Location: /robots.txt", status="301 Moved"),
        "rund.example/a": PAGE,
    }
    told, _ = visit(pages, f"http://{HOST}/a", "http://rund.example/a")
    assert told[0].endswith("closed to programs by robots.txt (it forbids this to Synopse)")
    assert told[1] == "http://rund.example/a"


def test_a_robots_txt_that_leads_into_a_private_network_closes_the_site() -> None:
    pages = {
        ROBOTS: answer(b"", "Location: http://127.0.0.1/robots.txt", status="301 Moved"),
        f"{HOST}/a": PAGE,
    }
    told, web = visit(pages, f"http://{HOST}/a")
    assert "robots.txt (it cannot be read: address refused (127.0.0.1 is not an address" in told[0]
    assert web.paths == []


def test_requests_to_one_host_are_some_time_apart() -> None:
    pages = {f"{HOST}/a": PAGE, f"{HOST}/b": PAGE, "zu.example/a": PAGE}
    _, web = visit(pages, f"http://{HOST}/a", "http://zu.example/a", f"http://{HOST}/b")
    assert (
        web.clock.slept == [1.0] * 4
    )  # tdmrep.json and the page, of each host; by then enough time was lost
    _, web = visit(pages, f"http://{HOST}/a", f"http://{HOST}/b")
    assert web.clock.slept == [1.0] * 3


def test_the_delay_that_a_site_asks_for_is_kept() -> None:
    pages = {ROBOTS: text("User-agent: *\nCrawl-delay: 20\n"), f"{HOST}/a": PAGE, f"{HOST}/b": PAGE}
    _, web = visit(pages, f"http://{HOST}/a", f"http://{HOST}/b")
    assert web.clock.slept == [20.0] * 3


def test_a_delay_that_is_too_long_to_wait_closes_the_site() -> None:
    pages = {ROBOTS: text("User-agent: *\nCrawl-delay: 3600\n"), f"{HOST}/a": PAGE}
    told, web = visit(pages, f"http://{HOST}/a")
    assert told[0].endswith("robots.txt (it asks for 3600 s between two requests)")
    assert web.paths == []


RESERVED = "text and data mining is reserved (told by {by}; § 44b UrhG leaves it out."


def test_a_site_may_reserve_by_file() -> None:
    pages = {
        TDMREP: rules(
            "nonsense",
            {"location": "/frei/*.html$", "tdm-reservation": 0},
            {"location": "/*", "tdm-reservation": 1, "tdm-policy": "https://bote.example/tdm.json"},
        ),
        f"{HOST}/a": PAGE,
        f"{HOST}/frei/a.html": PAGE,
    }
    told, web = visit(pages, f"http://{HOST}/a", f"http://{HOST}/frei/a.html")
    by = "tdmrep.json; its terms: https://bote.example/tdm.json"
    assert told[0].startswith(f"http://{HOST}/a: {RESERVED.format(by=by)}")
    assert told[1] == f"http://{HOST}/frei/a.html"
    assert web.paths == [f"{HOST}/frei/a.html"]


@pytest.mark.parametrize(
    ("message", "by"),
    [
        (answer(BODY, "TDM-Reservation: 1"), "the field tdm-reservation"),
        (answer(b'<META content=1 NAME="TDM-Reservation">' + BODY), "<meta name=tdm-reservation>"),
        (answer(b"<meta name=tdm-reservation content=1>" + BODY, "tdm-reservation: 0"), "<meta name="),
    ],
)
def test_a_page_may_be_reserved_by_its_head_or_by_itself(message: bytes, by: str) -> None:
    told, _ = visit({f"{HOST}/a": message}, f"http://{HOST}/a")
    assert told[0].startswith(f"http://{HOST}/a: text and data mining is reserved (told by {by}")


@pytest.mark.parametrize(
    "message",
    [
        answer(BODY, "tdm-reservation: 0"),
        answer(BODY, "tdm-reservation: yes"),
        answer(b"<meta name=tdm-reservation content=0>" + BODY, "tdm-reservation: 1"),
        answer(b"<p>tdm-reservation: 1</p>" + BODY),
    ],
)
def test_what_is_not_reserved_is_read(message: bytes) -> None:
    assert visit({f"{HOST}/a": message}, f"http://{HOST}/a")[0] == [f"http://{HOST}/a"]


def test_a_reservation_that_cannot_be_read_may_be_one() -> None:
    told, web = visit({TDMREP: text("", "500 Oh"), f"{HOST}/a": PAGE}, f"http://{HOST}/a")
    assert "tdmrep.json, perhaps: it cannot be read (the server answers 500)" in told[0]
    assert web.paths == []


@pytest.mark.parametrize("purpose", [Purpose.RESEARCH, Purpose.LICENCE])
def test_research_and_a_licence_reach_what_is_reserved_and_robots_txt_still_holds(purpose: Purpose) -> None:
    pages = {
        TDMREP: rules({"location": "/", "tdm-reservation": 1}),
        ROBOTS: text("User-agent: *\nDisallow: /zu\n"),
        f"{HOST}/a": answer(BODY, "tdm-reservation: 1"),
    }
    settings = Settings(CONTACT, purpose, "Agenturtexte im Vergleich")
    told, _ = visit(pages, f"http://{HOST}/a", f"http://{HOST}/zu", settings=settings)
    assert told[0] == f"http://{HOST}/a"
    assert "closed to programs by robots.txt" in told[1]


def test_a_body_that_is_too_large_is_left() -> None:
    small = Settings(CONTACT, limits=Limits(max_bytes=10_000))
    pages = {
        f"{HOST}/large": answer(b"<p>" + b"x" * 400_000),
        f"{HOST}/bomb": answer(gzip.compress(b"<p>" + bytes(10_000_000)), "Content-Encoding: gzip"),
        f"{HOST}/a": PAGE,
    }
    told, _ = visit(pages, *(f"http://{HOST}/{name}" for name in ("large", "bomb", "a")), settings=small)
    assert told == [
        f"http://{HOST}/large: too large (more than the 10000 bytes that are read)",
        f"http://{HOST}/bomb: too large (unpacks to more than the 10000 bytes that are read)",
        f"http://{HOST}/a",
    ]


def test_a_body_that_takes_too_long_is_left() -> None:
    pages = {f"{HOST}/a": answer(chunked(b"<p>" + b"x" * 900_000, 9000), "Transfer-Encoding: chunked")}
    told, web = visit(pages, f"http://{HOST}/a", clock=Clock(step=2.0))
    assert told == [f"http://{HOST}/a: no answer (it takes too long)"]
    assert web.paths == [f"{HOST}/a"]


@pytest.mark.parametrize(
    ("message", "cause"),
    [
        (b"", "no answer (Server disconnected without sending a response.)"),
        (b"SSH-2.0-made\r\n", "no answer ("),
        (answer(BODY[:20], "Content-Length: 900"), "no answer ("),
    ],
)
def test_an_answer_that_breaks_off_is_told(message: bytes, cause: str) -> None:
    told, _ = visit({f"{HOST}/a": message}, f"http://{HOST}/a")
    assert told[0].startswith(f"http://{HOST}/a: {cause}")


def test_no_cookie_is_kept() -> None:
    pages = {f"{HOST}/a": answer(BODY, "Set-Cookie: id=7; Path=/"), f"{HOST}/b": PAGE}
    _, web = visit(pages, f"http://{HOST}/a", f"http://{HOST}/b")
    assert all("Cookie" not in fields for _, fields in web.asked)


def test_the_cache_goes_by_the_rules_of_http(tmp_path: Path) -> None:
    pages = {
        f"{HOST}/kept": answer(gzip.compress(BODY), "Content-Encoding: gzip", "Cache-Control: max-age=3600"),
        f"{HOST}/not": answer(BODY, "Cache-Control: no-store"),
    }
    addresses = [f"http://{HOST}/kept", f"http://{HOST}/not"]
    first, _ = visit(pages, *addresses, cache=tmp_path / "cache")
    again, web = visit(pages, *addresses, cache=tmp_path / "cache")
    assert first == again == addresses
    assert web.paths == [f"{HOST}/not"]


def test_what_is_reserved_is_not_kept_in_the_cache(tmp_path: Path) -> None:
    reserved = answer(b"<meta name=tdm-reservation content=1>" + BODY, "Cache-Control: max-age=3600")
    pages = {f"{HOST}/a": reserved}
    visit(pages, f"http://{HOST}/a", cache=tmp_path)
    assert b"Deich" not in b"".join(path.read_bytes() for path in tmp_path.iterdir())
    told, _ = visit(pages, f"http://{HOST}/a", cache=tmp_path, settings=RESEARCH)
    assert told == [f"http://{HOST}/a"]
    told, web = visit(pages, f"http://{HOST}/a", cache=tmp_path)
    assert "text and data mining is reserved" in told[0]
    assert web.paths == []


def test_a_cache_that_is_none_is_refused_before_anything_is_asked(tmp_path: Path) -> None:
    (tmp_path / "fetched.db").write_bytes(b"no database, and long enough to show it" * 40)
    with serving({}) as web, pytest.raises(UnfitSettings, match="cannot be used"):
        list(fetch([f"http://{HOST}/a"], SETTINGS, cache=tmp_path, world=web.world))
    assert web.asked == []
