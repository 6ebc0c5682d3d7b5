"""Which addresses may be asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.errors import RefusedAddress
from synopse.sources.fetching.addresses import is_public, read_address

NONE = frozenset[tuple[str, int]]()


@pytest.mark.parametrize(
    ("words", "address", "host", "port"),
    [
        ("http://bote.example", "http://bote.example", "bote.example", 80),
        ("HTTPS://Bote.Example/a?b=c#d", "https://bote.example/a?b=c", "bote.example", 443),
        ("https://bücher.example/ä", "https://xn--bcher-kva.example/%C3%A4", "xn--bcher-kva.example", 443),
        ("http://93.184.216.34/", "http://93.184.216.34/", "93.184.216.34", 80),
        ("http://[2606:2800:220:1::1]/", "http://[2606:2800:220:1::1]/", "2606:2800:220:1::1", 80),
    ],
)
def test_public_web_addresses_may_be_asked(words: str, address: str, host: str, port: int) -> None:
    read = read_address(words, NONE)
    assert (str(read), read.host, read.port, read.own) == (address, host, port, False)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "bote.example/a",
        "ftp://bote.example/",
        "file:///etc/passwd",
        "gopher://bote.example/",
        "javascript:alert(1)",
        "http://",
        "http:///a",
        "http://./",
        "http://bote.example:8080/",
        "http://bote.example:22/",
        "http://bote.example:99999/",
        "http://user@bote.example/",
        "http://user:word@bote.example/",
        "http://bote.example@127.0.0.1/",
        "http://@bote.example/",
        "http://bote.example\\@127.0.0.1/",
        "http://bote.example/a b",
        "http://bote.example/\r\nX: y",
        "http://localhost/",
        "http://a.localhost/",
        "http://drucker.local/",
        "http://metadata.google.internal/",
        "http://127.0.0.1/",
        "http://127.1/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0x7f.0.0.1/",
        "http://0177.0.0.1/",
        "http://0/",
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://127.0.0.1./",
        "http://[::1]/",
        "http://[::]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[64:ff9b:1::1]/",
        "http://[2002:7f00:1::]/",
        "http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/",
        "http://[fe80::1%25eth0]/",
        "http://[fc00::1]/",
        "http://[ff02::1]/",
        "http://①②⑦.⓪.⓪.①/",
    ],
)
def test_nothing_else_is_asked(words: str) -> None:
    with pytest.raises(RefusedAddress) as refused:
        read_address(words, NONE)
    assert "word@" not in str(refused.value)


def test_an_allowed_host_is_asked_at_its_port_only() -> None:
    allowed = frozenset({("127.0.0.1", 8080), ("::1", 80)})
    assert read_address("http://127.0.0.1:8080/a", allowed).own
    assert read_address("http://[::1]/a", allowed).own
    for words in ("http://127.0.0.1/a", "http://127.0.0.1:8081/a", "http://localhost:8080/a"):
        with pytest.raises(RefusedAddress):
            read_address(words, allowed)


@given(st.ip_addresses(v=4))
def test_a_disguise_makes_no_address_public(address: object) -> None:
    number = int(address)  # type: ignore[call-overload]
    plain = is_public(str(address))
    assert is_public(f"::ffff:{number >> 16:x}:{number & 0xFFFF:x}") == plain
    assert is_public(f"64:ff9b::{number >> 16:x}:{number & 0xFFFF:x}") == plain
    assert not is_public(f"2002:{number >> 16:x}:{number & 0xFFFF:x}::1")
    assert not is_public(f"::{number >> 16:x}:{number & 0xFFFF:x}")
