"""German verbs: strong forms brought to their infinitive, and separable verbs put together again.

Only for comparing: `fielen … aus`, `ausgefallen` and `auszufallen` become one word, `ausfallen`.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from types import MappingProxyType
from typing import cast

from synopse.lang.resources import load_yaml

PARTICLES = frozenset(
    (
        "ab",
        "an",
        "auf",
        "aus",
        "bei",
        "ein",
        "fest",
        "fort",
        "frei",
        "her",
        "herab",
        "heraus",
        "hervor",
        "hin",
        "hinaus",
        "hinzu",
        "los",
        "mit",
        "nach",
        "nieder",
        "statt",
        "teil",
        "um",
        "unter",
        "vor",
        "voran",
        "voraus",
        "vorbei",
        "vorüber",
        "weg",
        "weiter",
        "wieder",
        "zu",
        "zurück",
        "zusammen",
    )
)
_BY_LENGTH = sorted(PARTICLES, key=lambda particle: (-len(particle), particle))
_INSEPARABLE = ("be", "emp", "ent", "er", "ge", "miss", "ver", "wider", "zer", "über", "hinter")
_CLAUSE = re.compile(r"[^,;:.!?–»«“”„\"()]+")
_WORD = re.compile(r"\w+")
_PARTICIPLE = re.compile(r"ge[a-zäöüß]{3,20}t")
_LIQUID = re.compile(r"(e[rl])(?:t|te|ten|tem|ter|tes)$")
_LETTERS = 2
_CONJUNCTIONS = ("und", "oder")
_WEAK = re.compile(r"[a-zäöüß]{2,20}(?:te|ten|t)")


@cache
def load_forms() -> Mapping[str, str]:
    """Form -> infinitive of the strong verbs."""
    rows = cast("list[dict[str, str | list[str]]]", load_yaml("synopse.lang.de", "verbs.yaml"))
    return MappingProxyType({form: str(row["verb"]) for row in rows for form in row["forms"]})


@lru_cache(maxsize=50_000)
def infinitive_of(word: str) -> str:
    """The infinitive of a strong form, prefixed or not; any other word as it is.

    >>> infinitive_of("fielen"), infinitive_of("zurückgewiesen"), infinitive_of("verschloss")
    ('fallen', 'zurückweisen', 'verschließen')
    """
    return strong_infinitive_of(word) or _weak_infinitive(word)


def strong_infinitive_of(word: str) -> str | None:
    """The infinitive of a strong form, prefixed or not; None for any other word."""
    forms = load_forms()
    if word in forms:
        return forms[word]
    for particle in _BY_LENGTH:
        rest = word[len(particle) :]
        if word.startswith(particle) and rest in forms:
            return particle + forms[rest]
    for prefix in _INSEPARABLE:
        rest = word[len(prefix) :]
        for form in (rest, f"ge{rest}"):
            if word.startswith(prefix) and form in forms:
                return prefix + forms[form]
    return None


def _weak_infinitive(word: str) -> str:
    """What can be said of a weak form: no `ge` of the participle, and `-ern` for `-erte`."""
    if _PARTICIPLE.fullmatch(word):
        word = word[2:]
    return _LIQUID.sub(r"\1n", word)


def find_weak_forms(infinitive: str) -> tuple[str, ...]:
    """The infinitive with the forms it would have as a weak verb.

    >>> find_weak_forms("absagen")
    ('absagen', 'absagt', 'absagte', 'abgesagt', 'abzusagen')
    """
    if not infinitive.endswith("n"):
        return (infinitive,)
    base = infinitive[:-2] if infinitive.endswith("en") else infinitive[:-1]
    ending = "et" if base.endswith(("t", "d")) else "t"
    particle = next(
        (one for one in _BY_LENGTH if base.startswith(one) and len(base) - len(one) > _LETTERS), ""
    )
    rest = base[len(particle) :]
    participle = f"{particle}ge{rest}{ending}"
    extended = (f"{particle}zu{infinitive[len(particle) :]}",) if particle else ()
    return (infinitive, base + ending, base + ending + "e", participle, *extended)


def join_separable(text: str, stopwords: frozenset[str]) -> Mapping[int, str]:
    """Offset of a finite verb -> its infinitive with the particle that closes its clause.

    >>> join_separable("Am Mittag fielen mehrere Züge aus.", frozenset())
    mappingproxy({10: 'ausfallen'})
    """
    joined: dict[int, str] = {}
    for clause in _CLAUSE.finditer(text):
        words = list(_WORD.finditer(text, clause.start(), clause.end()))
        begun = 0
        for place, word in enumerate(words):
            if place + 1 < len(words) and words[place + 1].group() not in _CONJUNCTIONS:
                continue
            if word.group() in PARTICLES:
                verb = _finite_verb(words[begun:place], stopwords)
                if verb is not None:
                    joined[verb.start()] = word.group() + infinitive_of(verb.group())
            begun = place + 1
    return MappingProxyType(joined)


def _finite_verb(words: Sequence[re.Match[str]], stopwords: frozenset[str]) -> re.Match[str] | None:
    """The first strong form before the particle, else the first that looks like a weak one."""
    forms = load_forms()
    small = [word for word in words if word.group()[0].islower() and word.group() not in PARTICLES]
    strong = [word for word in small if word.group() in forms]
    if strong:
        return strong[0]
    weak = [word for word in small if _WEAK.fullmatch(word.group()) and word.group() not in stopwords]
    return weak[0] if weak else None
