"""Typed access to word lists in YAML."""

from functools import cache
from typing import cast

from synopse.lang.resources import load_yaml


@cache
def load_words(package: str, name: str, *keys: str) -> frozenset[str]:
    """The words under one or several keys of a word file, folded to lower case."""
    groups = cast("dict[str, list[str]]", load_yaml(package, name))
    return frozenset(word.casefold() for key in keys for word in groups[key])
