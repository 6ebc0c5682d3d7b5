"""Rough German stems: enough to see that two inflected forms are one word, never shown to anyone.

Endings are cut and umlauts folded in the way of Snowball, more timidly; the `ge` of a separable participle
and the `zu` of an extended infinitive are dropped, so that `eingeladen`, `einzuladen` and `Einladung` meet.
"""

import re
from functools import lru_cache

_UMLAUTS = str.maketrans({"ä": "a", "ö": "o", "ü": "u"})
_PREFIX = (
    "ab|an|auf|aus|bei|ein|fest|fort|frei|her|hin|los|mit|nach|nieder|statt|teil|unter|um|vor|weg|weiter|"
    "wieder|zu|zuruck|zusammen"
)
_PARTICIPLE = re.compile(rf"^({_PREFIX})(?:ge|zu)(?=\w{{4}})")
_ENDINGS = (
    "ungen", "ung", "ens", "ends", "ern", "end", "em", "en", "er", "es", "e", "s"
)  # fmt: skip
_SHORTEST = 4


@lru_cache(maxsize=1 << 16)
def fold_stem(word: str) -> str:
    """The stem of a word.

    >>> fold_stem("Verhandlungen"), fold_stem("telefonierte"), fold_stem("telefoniert")
    ('verhandl', 'telefonier', 'telefonier')
    >>> fold_stem("eingeladen") == fold_stem("Einladung") == fold_stem("einzuladen")
    True
    """
    stem = _PARTICIPLE.sub(r"\1", word.casefold().translate(_UMLAUTS))
    if not stem.isalpha():
        return stem
    stem = _without_ending(stem, _ENDINGS)
    return _without_ending(stem, ("st", "t")) if len(stem) > _SHORTEST + 1 else stem


def _without_ending(stem: str, endings: tuple[str, ...]) -> str:
    """The stem without the first ending that leaves enough of it."""
    for ending in endings:
        if stem.endswith(ending) and len(stem) - len(ending) >= _SHORTEST:
            return stem[: -len(ending)]
    return stem
