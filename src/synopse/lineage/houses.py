"""Which outlets belong to one newsroom, so that two of them are not two origins."""

import re
from functools import cache
from typing import cast

from synopse.lang.resources import load_yaml

_SEPARATORS = re.compile(r"[\s._]")
_LISTS = ("synopse.lang.de", "synopse.lang.en")


def house_of(outlet: str) -> str:
    """The house an outlet belongs to, in folded form; an unlisted outlet is a house of its own.

    >>> house_of("FAZ") == house_of("faz.net"), house_of("FAZ") == house_of("taz")
    (True, False)
    """
    folded = _folded(outlet)
    return _houses().get(folded, folded)


@cache
def _houses() -> dict[str, str]:
    """House by folded name of outlet."""
    lists = (cast("list[dict[str, str | list[str]]]", load_yaml(it, "families.yaml")) for it in _LISTS)
    entries = (entry for entries in lists for entry in entries)
    return {_folded(name): _folded(str(entry["house"])) for entry in entries for name in entry["outlets"]}


def _folded(outlet: str) -> str:
    """An outlet's name without case, spaces, dots, underscores and leading `www.`."""
    return _SEPARATORS.sub("", outlet.casefold().removeprefix("www."))
