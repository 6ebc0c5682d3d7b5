"""Rough English stems: enough to see that two inflected forms are one word, never shown to anyone."""

_ENDINGS = ("ations", "ation", "ings", "ing", "ied", "ies", "ed", "es", "s", "e", "y")
_SHORTEST = 3


def fold_stem(word: str) -> str:
    """The stem of a word.

    >>> fold_stem("talks"), fold_stem("talked"), fold_stem("invitation") == fold_stem("invites")
    ('talk', 'talk', True)
    """
    stem = word.casefold()
    if not stem.isalpha():
        return stem
    for ending in _ENDINGS:
        if stem.endswith(ending) and len(stem) - len(ending) >= _SHORTEST:
            return stem[: -len(ending)]
    return stem
