"""Verbs of saying with all their forms: which words of a text may be the cue of an attribution.

Forms are built by rule from `cues_verbs.yaml`; strong verbs give theirs. A separable verb is known by both
shapes: „teilte … mit“ (the particle is asked for) and „mitteilte“.
"""

from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from typing import cast

from synopse.lang.resources import load_yaml
from synopse.model import Stance

PACKAGE = "synopse.lang.de"
_INSEPARABLE = ("be", "ge", "er", "ver", "zer", "ent", "emp", "miss", "wider", "über", "unter", "wieder")


class Form(Enum):
    """Which form of a verb a word is."""

    FINITE = auto()
    SUBJUNCTIVE = auto()
    PARTICIPLE = auto()
    INFINITIVE = auto()


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of saying. `sums` lists the prepositions („“ for an object) by which it sums up a statement."""

    lemma: str
    particle: tuple[str, ...] = ()
    stance: Stance = Stance.NEUTRAL
    sums: tuple[str, ...] = ()
    speech: bool = True
    clause: bool = True
    reflexive: bool | None = False
    """Whether „sich“ stands with it; None where it may."""
    impersonal: bool = False
    alone: bool = False
    """Only without an infinitive beside it: will eine Pflicht, not will bauen."""
    told: str = ""
    """Case of the object that names whom it is told: accusative or dative; empty where none does."""
    weak: bool = False
    """Only with a Konjunktiv behind it, or said of a report: die Studie zeigt, dass."""
    naming: bool = False
    """What it puts in quotation marks are the speaker's words: X nennt das „absurd“."""


@dataclass(frozen=True, slots=True)
class CueForm:
    """One reading of a word form; `apart` when the particle must stand elsewhere in the clause."""

    cue: Cue
    form: Form
    apart: bool = False


@cache
def cue_forms() -> dict[str, tuple[CueForm, ...]]:
    """All readings of every word form, particle verbs first, in the order of the word list.

    >>> [(reading.cue.lemma, reading.apart) for reading in cue_forms()["teilte"]]
    [('mitteilen', True)]
    >>> cue_forms()["mitgeteilt"][0].form
    <Form.PARTICIPLE: 3>
    """
    entries = cast("dict[str, dict[str, str | bool]]", load_yaml(PACKAGE, "cues_verbs.yaml"))
    table: dict[str, list[CueForm]] = {}
    for written, entry in entries.items():
        particle, _, verb = written.rpartition("|")
        cue = _cue(particle, verb, entry)
        for word, form, apart in _inflect(particle, verb, str(entry.get("forms", ""))):
            readings = table.setdefault(word.casefold(), [])
            if CueForm(cue, form, apart) not in readings:
                readings.append(CueForm(cue, form, apart))
    return {word: tuple(sorted(found, key=lambda r: not r.apart)) for word, found in table.items()}


@cache
def cue_infinitives() -> tuple[str, ...]:
    """The verbs without their particles, for the forms of the Konjunktiv."""
    entries = cast("dict[str, dict[str, str | bool]]", load_yaml(PACKAGE, "cues_verbs.yaml"))
    return tuple(sorted({written.rpartition("|")[2].casefold() for written in entries}))


def _cue(particle: str, verb: str, entry: dict[str, str | bool]) -> Cue:
    """The noun for an entry of the word list."""
    sums = entry.get("sums")
    return Cue(
        lemma=f"{particle}{verb}" if " " not in particle else f"{particle} {verb}",
        particle=tuple(particle.casefold().split()),
        stance=Stance(str(entry.get("stance", "neutral"))),
        sums=() if sums is None else tuple(str(sums).split()) or ("",),
        speech=bool(entry.get("speech", True)),
        clause=bool(entry.get("clause", True)),
        reflexive=None if entry.get("reflexive") == "either" else bool(entry.get("reflexive", False)),
        impersonal=bool(entry.get("impersonal", False)),
        alone=bool(entry.get("alone", False)),
        told=str(entry.get("told", "")),
        weak=bool(entry.get("weak", False)),
        naming=bool(entry.get("naming", False)),
    )


def _inflect(particle: str, verb: str, forms: str) -> list[tuple[str, Form, bool]]:
    """Word forms of a verb, each with its form and whether the particle stands apart."""
    present, past, participle = forms.split() if forms else _weak_forms(verb)
    stem = _stem(verb)
    past_plural = past + ("n" if past.endswith("e") else "en")
    finite = [present, verb, past, past_plural]
    apart = bool(particle)
    found = [(word, Form.FINITE, apart) for word in finite]
    found.append((stem + "e", Form.SUBJUNCTIVE, apart))
    found.append((verb, Form.INFINITIVE, apart))
    if " " in particle or particle in {"klar", "deutlich", "bekannt", "wissen", "bereit"}:
        found.append((participle, Form.PARTICIPLE, True))
    if not apart:
        return [*found, (participle, Form.PARTICIPLE, False)]
    joined = particle.replace(" ", "")
    found += [(joined + word, Form.FINITE, False) for word in finite if word != verb]
    found.append((joined + verb, Form.INFINITIVE, False))
    found.append((joined + stem + "e", Form.SUBJUNCTIVE, False))
    found.append((joined + participle, Form.PARTICIPLE, False))
    return found


def _stem(verb: str) -> str:
    """The infinitive without -en or -n."""
    return verb[:-2] if verb.endswith("en") else verb[:-1]


def _weak_forms(verb: str) -> tuple[str, str, str]:
    """Present, past and participle of a regular verb."""
    stem = _stem(verb)
    link = "e" if stem.endswith(("t", "d", "chn", "ffn", "gn", "tm", "dm")) else ""
    plain = verb.endswith("ieren") or verb.startswith(_INSEPARABLE)
    return f"{stem}{link}t", f"{stem}{link}te", f"{'' if plain else 'ge'}{stem}{link}t"
