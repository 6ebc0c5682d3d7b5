"""Large word lists: sets of words and turns, one to a line.

They are YAML, and as every set stands on a line of its own they are read line by line, which takes a
twentieth of the time; a test holds both readings together.
"""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_ENTRY = re.compile(
    r"- \{name: (?P<name>\w+), words: \[(?P<words>.*?)\]"
    r'(?:, phrases: \[(?P<phrases>.*?)\])?, why: "(?P<why>.*)"\}'
)


@dataclass(frozen=True, slots=True)
class WordSet:
    """One set: single words, turns of words as they stand in texts, and what holds them together."""

    name: str
    words: tuple[str, ...]
    phrases: tuple[str, ...]
    why: str


@cache
def load_word_sets(package: str, file: str) -> tuple[WordSet, ...]:
    """The sets of `file` inside `package` (`synopse.lang.de`), in its order; loaded once.

    Raises FileNotFoundError where the package holds no such file, ValueError naming a line that is no set.
    """
    sets: list[WordSet] = []
    for line in files(package).joinpath(file).read_bytes().decode().splitlines():
        if line and not line.startswith("#"):
            entry = _ENTRY.fullmatch(line)
            if entry is None:
                message = f"{package}/{file}: {line!r}"
                raise ValueError(message)
            words, phrases = (_listed(entry[part]) for part in ("words", "phrases"))
            sets.append(WordSet(entry["name"], words, phrases, entry["why"]))
    return tuple(sets)


def _listed(words: str | None) -> tuple[str, ...]:
    """The members of a list on one line, without their quotation marks."""
    return tuple(word.strip("\"'") for word in words.split(", ")) if words else ()
