"""Declarations of outlets: what elements of their pages are, where the general reader falls short.

A file an outlet in a folder a country, `outlets/de/jungewelt.yaml`: the hosts it is for, and dated versions,
each with paths (XPath) by role. The version that held when a page was published is applied; the newest where
no day is known. The general reader needs none of them: an outlet that changes its pages is read without.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final
from urllib.parse import urlsplit

from lxml.etree import XPath
from lxml.html import HtmlElement

from synopse.lang.resources import load_yaml
from synopse.reading.entries import Fields, fields_of, word_of, words_of
from synopse.reading.pages.markup import DECLARED, Role

_FOLDER: Final = "pages/outlets"


@dataclass(frozen=True, slots=True)
class Version:
    """How an outlet built its pages from a day on: `since` is that day, ISO; paths by the role they give."""

    since: str
    paths: Mapping[Role, tuple[XPath, ...]]


def declare(root: HtmlElement, address: str | None, published: str) -> None:
    """Mark the elements of a page that the declaration of its outlet names; the tree is changed in place."""
    version = find_version(address, published)
    for role, paths in version.paths.items() if version else ():
        for path in paths:
            for element in path(root):
                element.set(DECLARED, role.value)


def find_version(address: str | None, published: str) -> Version | None:
    """The version that held for an outlet's page on a day; None where nothing is declared."""
    host = (urlsplit(address).hostname or "") if address else ""
    labels = host.split(".")
    names = (".".join(labels[i:]) for i in range(len(labels) - 1))
    versions = next((_versions()[name] for name in names if name in _versions()), ())
    held = [one for one in versions if not published or one.since <= published[:10]]
    return held[-1] if held else None


@cache
def _versions() -> Mapping[str, tuple[Version, ...]]:
    """The versions of each host that is declared, the oldest first."""
    found: dict[str, tuple[Version, ...]] = {}
    for name in sorted(declared_outlets()):
        fields = fields_of(load_yaml("synopse.reading", f"{_FOLDER}/{name}.yaml"))
        rows = fields["versions"]
        if not isinstance(rows, list):
            raise TypeError(name)
        versions = sorted((_version(fields_of(row)) for row in rows), key=lambda version: version.since)
        found.update((host, tuple(versions)) for host in words_of(fields, "hosts"))
    return found


def declared_outlets() -> Iterator[str]:
    """The outlets that are declared, as `country/name`."""
    for country in files("synopse.reading").joinpath(_FOLDER).iterdir():
        if country.is_dir():
            names = (file.name for file in country.iterdir())
            yield from (
                f"{country.name}/{name.removesuffix('.yaml')}" for name in names if name.endswith(".yaml")
            )


def _version(fields: Fields) -> Version:
    """One version; keys beside `since` are roles with lists of paths."""
    paths = {Role(key): tuple(map(XPath, words_of(fields, key))) for key in fields if key != "since"}
    return Version(word_of(fields, "since"), paths)
