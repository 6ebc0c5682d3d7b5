"""Spellings: how a page writes the name of its outlet where only capitals or an address give it."""

import re
from collections import Counter
from typing import Final

_SHORT_NAME: Final = 4
_LONGEST: Final = 80
_MOST_FOUND: Final = 200
_DIGRAPHS: Final = {"ae": "(?:ae|ä)", "oe": "(?:oe|ö)", "ue": "(?:ue|ü)", "ss": "(?:ss|ß)"}


def find_spelling(text: str, name: str) -> str:
    """The name as the running text writes it, else one in capitals as names are written.

    >>> find_spelling("Das sagte sie dem Waldboten und der Talheimer Rundschau.", "talheimer-rundschau")
    'Talheimer Rundschau'
    >>> find_spelling("", "WALDHEIMER BOTE"), find_spelling("", "waldblick"), find_spelling("", "NTZ")
    ('Waldheimer Bote', 'waldblick', 'NTZ')
    """
    if not 1 < len(name) <= _LONGEST:
        return name
    found = _most_frequent(text, name)
    if found:
        return found
    if not name.isupper():
        return name
    words = name.split()
    if len(words) > 1:
        words = [word.lower() if len(word) >= _SHORT_NAME else word for word in words]
    return " ".join(_with_capital(word) for word in words)


def _most_frequent(text: str, name: str) -> str | None:
    """The spelling that stands most often in a text, outside of addresses and not all in capitals."""
    pattern = re.compile(rf"(?<![\w./@#-]){_flexible(name)}(?![\w/@-]|\.\w)", re.IGNORECASE)
    counted: Counter[str] = Counter()
    for number, match in enumerate(pattern.finditer(text)):
        if number == _MOST_FOUND:
            break
        if not match[0].isupper() or len(match[0]) <= _SHORT_NAME:
            counted[" ".join(match[0].split())] += not match[0].islower()
    ranked = sorted(counted, key=lambda words: (-counted[words], words))
    return ranked[0] if ranked and counted[ranked[0]] else None


def _flexible(name: str) -> str:
    """A pattern for a name in which a hyphen may be a space and a digraph an umlaut."""
    pattern = r"[\s-]{1,2}".join(re.escape(word) for word in re.split(r"[\s-]+", name) if word)
    for digraph, either in _DIGRAPHS.items():
        pattern = pattern.replace(digraph, either)
    return pattern


def _with_capital(word: str) -> str:
    """A word as names write it; a short one in capitals is an abbreviation."""
    if word.isupper() and len(word) > _SHORT_NAME:
        return word.capitalize()
    return word[:1].upper() + word[1:]
