"""Words of speech and thought: which verb or noun mentions such an event, and what its phrases are to it.

Verbs are listed by the roles their phrases play (`speech_verbs.yaml`), nouns with their forms
(`speech_nouns.yaml`). Forms of verbs are built by rule; strong stems are listed once and serve every verb
made with them. A compound noun counts by its end: Bundestagsdebatte.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType
from typing import cast

from synopse.lang.de.cues import PACKAGE
from synopse.lang.resources import load_yaml

_VERBS, _NOUNS = "speech_verbs.yaml", "speech_nouns.yaml"
_INSEPARABLE = ("be", "ent", "emp", "er", "ge", "miss", "ver", "wider", "zer", "über", "unter", "hinter")
_LOOSE = frozenset({"bekannt", "infrage", "recht"})
"""Particles that are written apart even before an infinitive or a participle."""
_NO_GE = (*_INSEPARABLE, "voll")
_LINKS = ("t", "d", "chn", "ffn", "gn", "tm", "dm")


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of speech or thought and the roles of its phrases."""

    lemma: str
    particle: str
    reflexive: bool
    roles: Mapping[str, str]
    """Role by `accusative`, `dative`, `clause` or a preposition."""
    subject: str
    only: str
    main: bool

    def role_of(self, phrase: str) -> str | None:
        """The role of a kind of phrase, if it has one."""
        return self.roles.get(phrase)


@dataclass(frozen=True, slots=True)
class VerbForm:
    """What a word form may be of a verb; `apart` where the particle stands elsewhere in the clause."""

    verb: Verb
    finite: bool = False
    infinitive: bool = False
    participle: bool = False
    apart: bool = False


@cache
def verb_forms() -> Mapping[str, tuple[VerbForm, ...]]:
    """Every word form with the verbs it may belong to, those with a particle apart first."""
    table: dict[str, dict[tuple[str, bool], VerbForm]] = {}
    for verb, stem in _listed():
        for word, form in _forms(verb, stem):
            seen = table.setdefault(word, {})
            key = (verb.lemma, form.apart)
            seen[key] = _merged(seen[key], form) if key in seen else form
    return MappingProxyType({word: tuple(sorted(found.values(), key=_rank)) for word, found in table.items()})


def _rank(form: VerbForm) -> tuple[bool, bool]:
    """Particle verbs first, then reflexive ones: the plainest reading comes last."""
    return (not form.apart, not form.verb.reflexive)


def _merged(one: VerbForm, other: VerbForm) -> VerbForm:
    """A form that is two forms at once: sagen, bestätigt."""
    return VerbForm(
        one.verb,
        finite=one.finite or other.finite,
        infinitive=one.infinitive or other.infinitive,
        participle=one.participle or other.participle,
        apart=one.apart,
    )


def _listed() -> Iterator[tuple[Verb, str]]:
    """The verbs of the list, each with the part that inflects."""
    groups = cast("dict[str, dict[str, dict[str, str] | list[str] | str]]", load_yaml(PACKAGE, _VERBS))
    only = cast("dict[str, str]", groups["only"])
    for name, group in groups.items():
        if name in {"only", "strong"}:
            continue
        roles = MappingProxyType(cast("dict[str, str]", group["roles"]))
        for written in cast("list[str]", group["verbs"]):
            plain = written.removeprefix("sich ")
            particle, _, stem = plain.rpartition("|")
            yield (
                Verb(
                    lemma=written,
                    particle=particle,
                    reflexive=written != plain,
                    roles=roles,
                    subject=str(group.get("subject", "source")),
                    only=only.get(written, ""),
                    main=bool(group.get("main", False)),
                ),
                stem,
            )


def _forms(verb: Verb, stem: str) -> Iterator[tuple[str, VerbForm]]:
    """All word forms of one verb."""
    base = stem[:-2] if stem.endswith("en") else stem[:-1]
    present, past, participle = _stems(stem)
    pasts = (past, past + ("n" if past.endswith("e") else "en"))
    apart = bool(verb.particle)
    for word in (base + "e", present, *pasts):
        yield word, VerbForm(verb, finite=True, apart=apart)
        if apart:
            yield verb.particle + word, VerbForm(verb, finite=True)
    loose = verb.particle in _LOOSE
    yield stem, VerbForm(verb, finite=True, infinitive=loose or not apart, apart=apart)
    if loose:
        yield participle, VerbForm(verb, participle=True, apart=True)
    yield verb.particle + participle, VerbForm(verb, participle=True)
    if apart:
        yield verb.particle + stem, VerbForm(verb, finite=True, infinitive=True)
        yield f"{verb.particle}zu{stem}", VerbForm(verb, infinitive=True)


@cache
def _strong() -> Mapping[str, tuple[str, str, str]]:
    """Present, past and participle of the strong verbs."""
    groups = cast("dict[str, dict[str, str]]", load_yaml(PACKAGE, _VERBS))
    return {
        verb: cast("tuple[str, str, str]", tuple(forms.split())) for verb, forms in groups["strong"].items()
    }


def _stems(verb: str) -> tuple[str, str, str]:
    """Present, past and participle: of a strong verb, of one made of it by a prefix, or by the weak rule."""
    strong = _strong()
    if verb in strong:
        return strong[verb]
    for prefix in _INSEPARABLE:
        rest = verb.removeprefix(prefix)
        if rest != verb and rest in strong:
            present, past, participle = strong[rest]
            return prefix + present, prefix + past, prefix + participle.removeprefix("ge")
    base = verb[:-2] if verb.endswith("en") else verb[:-1]
    link = "e" if base.endswith(_LINKS) else ""
    prefix = "" if verb.endswith("ieren") or verb.startswith(_NO_GE) else "ge"
    return f"{base}{link}t", f"{base}{link}te", f"{prefix}{base}{link}t"


@cache
def _nouns() -> Mapping[str, str]:
    """Form -> noun, all in small letters."""
    groups = cast("dict[str, list[str]]", load_yaml(PACKAGE, _NOUNS))
    return {form: line.split()[0] for line in groups["nouns"] for form in line.split()}


@lru_cache(maxsize=20_000)
def noun_of(key: str) -> str | None:
    """The noun of speech a word is, or ends in; None for any other.

    >>> noun_of("anträgen"), noun_of("bundestagsdebatte"), noun_of("afd-antrag"), noun_of("haus")
    ('antrag', 'debatte', 'antrag', None)
    """
    nouns = _nouns()
    last = key.rpartition("-")[2]
    if last in nouns:
        return nouns[last]
    if key.endswith(_ends()):
        return next(nouns.get(end, end) for end in _ends() if key.endswith(end))
    return None


@cache
def _ends() -> tuple[str, ...]:
    """Forms that compounds may end in, the longest first."""
    lines = cast("dict[str, list[str]]", load_yaml(PACKAGE, _NOUNS))["ends"]
    return tuple(
        sorted((form for line in lines for form in line.split()), key=lambda form: (-len(form), form))
    )


def tells_about(noun: str) -> bool:
    """Whether the genitive of a noun tells what is said: das Verbot der Fahrt.

    >>> tells_about("verbot"), tells_about("forderung")
    (True, False)
    """
    return noun in cast("dict[str, list[str]]", load_yaml(PACKAGE, _NOUNS))["about"]


def noun_role(noun: str, preposition: str) -> str | None:
    """The role of what a preposition, or a colon, brings to a noun.

    >>> noun_role("frage", "nach"), noun_role("antrag", ":")
    ('message', None)
    """
    groups = cast("dict[str, dict[str, str] | list[str]]", load_yaml(PACKAGE, _NOUNS))
    if preposition == ":":
        return "message" if noun in groups["announcing"] else None
    return cast("dict[str, str]", groups["prepositions"]).get(preposition)


@lru_cache(maxsize=100_000)
def may_be_cue(word: str) -> bool:
    """Whether a word may be the cue of an event, whatever stands around it.

    >>> may_be_cue("Antrag"), may_be_cue("gesagt"), may_be_cue("Haus")
    (True, True, False)
    """
    key = word.lower()
    return key in verb_forms() or key in state_words() or (key != word and noun_of(key) is not None)


@cache
def state_words() -> frozenset[str]:
    """Adjectives and nouns that tell an event only beside a verb: überzeugt, Kenntnis."""
    groups = cast("dict[str, dict[str, str]]", load_yaml(PACKAGE, "speech_phrases.yaml"))
    return frozenset(groups["states"]) | frozenset(groups["together"])


@lru_cache(maxsize=100_000)
def tells_alone(word: str) -> bool:
    """Whether a word may be a cue without a certain other word in the sentence."""
    key = word.lower()
    if key != word and noun_of(key) is not None:
        return True
    return any(not form.apart for form in verb_forms().get(key, ()))


@lru_cache(maxsize=100_000)
def partners_of(word: str) -> frozenset[str]:
    """Words one of which must stand in the sentence for a word to be a cue: fest, vor beside stellt.

    >>> sorted(partners_of("stellt"))
    ['dar', 'fest', 'heraus', 'infrage', 'klar', 'richtig', 'vor']
    """
    key = word.lower()
    particles = frozenset(form.verb.particle for form in verb_forms().get(key, ()) if form.apart)
    return particles | _verbs_beside() if key in state_words() else particles


@cache
def _verbs_beside() -> frozenset[str]:
    """Forms of the verbs that adjectives and nouns need."""
    groups = cast("dict[str, dict[str, str]]", load_yaml(PACKAGE, "speech_phrases.yaml"))
    return frozenset(form for forms in groups["forms"].values() for form in forms.split())
