"""The bundled example: eight invented reports.

Six of them (01, 03, 04, 05, 06, 08) tell one made-up event, the ammonia leak of Brakenow; the two others
(02, 07) tell a similar one in another town a week later. `docs/demo.md` tells what is planted where, and
`tests/planted.json` says it in offsets.
"""

from importlib.resources import files
from importlib.resources.abc import Traversable


def load_demo_reports() -> tuple[tuple[str, bytes], ...]:
    """Names and raw bytes of the example's reports, in order of their names.

    >>> [name for name, raw in load_demo_reports()][:2]
    ['01-bericht.txt', '02-bericht.txt']
    """
    found = (entry for entry in _folder().joinpath("reports").iterdir() if entry.name.endswith(".txt"))
    return tuple((entry.name, entry.read_bytes()) for entry in sorted(found, key=lambda entry: entry.name))


def _folder() -> Traversable:
    """Where the package data lies, also inside a zipped wheel."""
    return files("synopse.demo")
