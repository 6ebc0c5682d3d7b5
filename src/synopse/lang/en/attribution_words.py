"""An English sentence as words and marks with their offsets, quotations as single words; verbs of saying."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast

from synopse.lang.resources import Entry, load_yaml
from synopse.lang.wordlists import load_words
from synopse.model import Span, Stance

PACKAGE = "synopse.lang.en"
QUOTE = "Q"
MASK = "\x00"
_TOKEN = re.compile(
    r"\x00{1,1000000}|\w{1,80}(?:[.'’&-]\w{1,40}){0,6}(?:(?<=\b[A-Z])\.|(?<=Mr|Ms|Dr|St)\.|(?<=Mrs|Gen|Sen|Rep|Gov)\.)?"
    r"|--|[,:;—–().!?-]"
)
_BEHIND_NOUNS = frozenset({"of", "in", "at", "from", "between", "with", "and"})
_VERB_ENDS = ("ed", "ies")


@dataclass(frozen=True, slots=True)
class Word:
    """One word or mark; `key` is its small form, `Q` for a whole quotation."""

    key: str
    start: int
    end: int
    large: bool


@dataclass(frozen=True, slots=True)
class Cue:
    """What a form of a verb of saying may do; see `cues.yaml`."""

    stance: Stance
    tells: bool
    tells_perhaps: bool
    bare: bool
    sums: tuple[str, ...]
    quotes: bool
    only_quotes: bool
    small: bool
    asks: bool
    form: str
    """`finite`, `participle` (only that) or `gerund`."""


@cache
def group(*names: str) -> frozenset[str]:
    """One or several lists of small words."""
    return load_words(PACKAGE, "attribution_words.yaml", *names)


@cache
def cues() -> dict[str, Cue]:
    """Every form of every verb of saying."""
    entries = cast("dict[str, dict[str, Entry]]", load_yaml(PACKAGE, "cues.yaml"))
    forms: dict[str, Cue] = {}
    for present, entry in entries.items():
        past = str(entry["past"])
        base = _base(present)
        finite = (present, past) if base in {"comment", "state", "note"} else (present, base, past)
        forms |= {form: _cue(entry, "finite") for form in finite}
        forms[_gerund(base)] = _cue(entry, "gerund")
        if "participle" in entry:
            forms[str(entry["participle"])] = _cue(entry, "participle")
    return forms


def _base(present: str) -> str:
    """`denies` → `deny`, `stresses` → `stress`, `says` → `say`."""
    if present.endswith("ies"):
        return present[:-3] + "y"
    return present[:-2] if present.endswith("sses") else present[:-1]


def _gerund(base: str) -> str:
    return (base[:-1] if base.endswith("e") and not base.endswith("ee") else base) + "ing"


def _cue(entry: dict[str, Entry], form: str) -> Cue:
    return Cue(
        stance=Stance(str(entry.get("stance", "neutral"))),
        tells=bool(entry.get("tells")),
        tells_perhaps=bool(entry.get("tells_perhaps")),
        bare=bool(entry.get("bare")),
        sums=tuple(cast("list[str]", entry.get("sums") or ())),
        quotes=entry.get("quotes", True) is not False,
        only_quotes=bool(entry.get("only_quotes")),
        small=bool(entry.get("small")),
        asks=bool(entry.get("asks")),
        form=form,
    )


@cache
def telling_words() -> frozenset[str]:
    """Words of which a sentence must hold one to tell on whose word it stands."""
    return frozenset(
        (
            *cues(),
            *group("hearsay"),
            *group("convinced"),
            *group("believed"),
            *group("naming"),
            "according",
            "quoted",
        )
    )


def cut_words(text: str, span: Span, quoted: Sequence[Span]) -> tuple[Word, ...]:
    """The words and marks of a sentence; a quotation is one word, whatever stands in it."""
    masked = mask(text, span, quoted)
    return tuple(
        Word(
            QUOTE if match[0][0] == MASK else match[0].casefold().replace("’", "'"),
            span.start + match.start(),
            span.start + match.end(),
            match[0][0].isupper(),
        )
        for match in _TOKEN.finditer(masked)
    )


def mask(text: str, span: Span, quoted: Sequence[Span]) -> str:
    """The sentence with every quotation as a run of one character, offsets kept."""
    pieces: list[str] = []
    position = span.start
    for quotation in quoted:
        pieces += (text[position : quotation.start], MASK * len(quotation))
        position = quotation.end
    return "".join([*pieces, text[position : span.end]])


def is_mark(word: Word) -> bool:
    """Whether it is punctuation."""
    return not word.key[0].isalnum() or word.key == QUOTE


def has_verb(words: Sequence[Word]) -> bool:
    """Whether words hold what is very likely a finite verb."""
    return any(
        word.key in group("finite")
        or word.key.endswith(_VERB_ENDS)
        or (place > 0 and _may_be_present(words, place))
        for place, word in enumerate(words)
    )


def _may_be_present(words: Sequence[Word], place: int) -> bool:
    """Whether a word in -s is rather a verb than a plural: it stands behind a noun, not before „of“."""
    word, before = words[place], words[place - 1]
    if word.large or not word.key.endswith("s") or word.key.endswith(("'s", "ss", "s'")):
        return False
    after = words[place + 1].key if place + 1 < len(words) else ""
    counted = before.key in group("determiners", "prepositions") or before.key.endswith(
        ("'s", "s'", "al", "ic")
    )
    noun = after in _BEHIND_NOUNS and not (before.large or before.key in group("pronouns"))
    return not noun and not counted and not is_mark(before)


def has_finite(words: Sequence[Word]) -> bool:
    """Whether words hold a finite verb for sure."""
    return any(word.key in group("finite") for word in words)


def is_lead(words: Sequence[Word]) -> bool:
    """Whether words are no clause but what stands before one: „In a letter to the board on Monday“."""
    first = next((word.key for word in words if word.key not in group("lead")), "")
    return first in group("prepositions") and not any(word.key in group("finite") for word in words)
