"""German compounds: which other word of the same story a long word is built with.

No word list: a part counts when the story uses it as a word of its own (`Friedensverhandlungen` beside
`Verhandlungen`), which keeps `Verhandlungen` from falling into `Handlungen`.
"""

from collections.abc import Collection

_SHORTEST_PART = 4
_LINKS = ("s", "es", "n", "en", "er", "")
_NO_MODIFIER = frozenset({"unter", "uber", "gegen", "wider", "wieder", "hinter", "miss", "nicht"})


def find_compound_parts(stem: str, vocabulary: Collection[str]) -> tuple[str, ...]:
    """The stems of `vocabulary` that `stem` ends or begins with, head first.

    >>> find_compound_parts("friedensverhandl", {"verhandl", "fried", "handl"})
    ('verhandl', 'fried')
    >>> find_compound_parts("unwahrscheinlich", {"wahrscheinlich"})
    ()
    """
    parts: list[str] = []
    for cut in range(_SHORTEST_PART, len(stem) - _SHORTEST_PART + 1):
        modifier, head = stem[:cut], stem[cut:]
        if head in vocabulary and modifier not in _NO_MODIFIER:
            parts.append(head)
            break
    parts.extend(_modifiers(stem, vocabulary))
    return tuple(dict.fromkeys(parts))


def _modifiers(stem: str, vocabulary: Collection[str]) -> list[str]:
    """The longest word of the story that stands at the front of the compound, linking letters apart."""
    for cut in range(len(stem) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
        for link in _LINKS:
            modifier = stem[: cut - len(link)] if stem[:cut].endswith(link) else ""
            if len(modifier) >= _SHORTEST_PART and modifier in vocabulary:
                return [modifier]
    return []
