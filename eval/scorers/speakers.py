"""How well finding tells whom a speaker mention means: the name it gives against gold's description.

Gold describes the speaker (`Kreml (russisches Präsidialamt)`) and does not spell a name for the product, so
a name is right where it shares a word that counts with the description, spellings folded. A description of
somebody unnamed (`Gerichtssprecher`) asks for no name; what is given for it is only held against others.
"""

import re
import unicodedata
from collections.abc import Iterable

from scorers.score import Json, Score, share

# Words that tell nobody from anybody else.
EMPTY = frozenset(
    [
        "der",
        "die",
        "das",
        "des",
        "dem",
        "den",
        "von",
        "vom",
        "zu",
        "und",
        "in",
        "im",
        "am",
        "an",
        "für",
        "mit",
        "ihr",
        "ihre",
        "sein",
        "seine",
        "the",
        "of",
        "and",
        "viele",
        "mehrere",
    ]
)
# Descriptions that name the same otherwise than by a common word.
ALSO = {
    "us-regierung": ("trump", "usa", "washington", "weißes haus"),
    "russische regierung": ("moskau", "kreml"),
    "kreml (russisches präsidialamt)": ("kremlin",),
    "ukrainische führung": ("kiew",),
    "ria nowosti": ("ria",),
    "nato": ("nordatlantikpakt",),
}
# What describes a person nobody named: a role and perhaps whose.
UNNAMED = re.compile(
    r"^(?:sprecher(?:in)?|gerichtssprecher(?:in)?|regierungssprecher|polizeisprecher(?:in)?|anwalt|anwältin|"
    r"teilnehmer|justizkreise|mitangeklagte|anwohner(?:in)?|augenzeug\w*|mehrere|viele|die ukraine und viele"
    r")\b",
    re.IGNORECASE,
)
_SPELLINGS = (
    ("sch", "s"),
    ("ch", "h"),
    ("ck", "k"),
    ("tz", "z"),
    ("ph", "f"),
    ("th", "t"),
    ("ks", "x"),
    ("ss", "s"),
)
_LETTERS = str.maketrans({"j": "i", "y": "i", "w": "v", "c": "k", "ø": "o", "ł": "l", "đ": "d"})
_LEAST = 3
_STEM = 5


def score_names(pairs: Iterable[tuple[Json, Json]]) -> tuple[Score, Score]:
    """Score pairs of gold and finding: names right of those known, names not another's of those given."""
    known = right = given = wrong = 0
    for gold, found in pairs:
        described, name = gold["speaker_resolved"], found.get("speaker_name")
        if not described:
            continue
        fits = name is not None and is_named(name, described)
        given += name is not None
        wrong += name is not None and not fits
        known += not UNNAMED.match(described)
        right += fits and not UNNAMED.match(described)
    return share("speaker_name", right, known), share("speaker_name_not_anothers", given - wrong, given)


def is_named(name: str, described: str) -> bool:
    """Tell whether a name shares a word that counts with a description.

    >>> is_named("Andrij Ermak", "Andrij Jermak"), is_named("Mike Pence", "Donald Trump")
    (True, False)
    """
    wanted = _words(" ".join((described, *ALSO.get(described.casefold(), ()))))
    return any(_alike(one, other) for one in _words(name) for other in wanted)


def _alike(one: str, other: str) -> bool:
    """Tell whether two folded words are one; long ones also by their beginning or end (a genitive)."""
    shorter, longer = sorted((one, other), key=len)
    return shorter == longer or (
        len(shorter) >= _STEM and (longer.startswith(shorter) or longer.endswith(shorter))
    )


def _words(text: str) -> frozenset[str]:
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return frozenset(
        _folded(word) for word in re.findall(r"\w+", plain) if len(word) >= _LEAST and word not in EMPTY
    )


def _folded(word: str) -> str:
    """Fold what transliterations differ in: Selenskyj and Zelensky, Jermak and Ermak."""
    for old, new in _SPELLINGS:
        word = word.replace(old, new)
    word = word.translate(_LETTERS).replace("ie", "e")
    return re.sub(r"(.)\1", r"\1", word)
