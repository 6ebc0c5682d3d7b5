"""Loading of the word lists and rule files that ship with the package."""

from functools import cache
from importlib.resources import files
from typing import TypeAlias, cast

import yaml

Entry: TypeAlias = "str | int | float | bool | list[Entry] | dict[str, Entry] | None"

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def load_yaml(package: str, name: str) -> Entry:
    """The content of YAML file `name` inside `package` (`synopse.lang.de`); loaded once.

    Raises FileNotFoundError where the package holds no such file.
    """
    raw = files(package).joinpath(name).read_bytes()
    return cast("Entry", yaml.load(raw, Loader=_LOADER))  # noqa: S506 -- a safe loader, our own file
