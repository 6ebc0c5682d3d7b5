"""What a language tells sources apart by: words for bodies and media, of the first person and of telling."""

from dataclasses import dataclass
from functools import cache
from typing import cast

from synopse.comparing.lexicon import load_lexicon
from synopse.comparing.terms import find_terms
from synopse.lang.de.konjunktiv import first_forms
from synopse.lang.resources import load_yaml
from synopse.text.tokens import fold_word


@dataclass(frozen=True, slots=True)
class SourceWords:
    """`umbrella` are terms of bodies that name none; no holder of `offices` speaks for one of `services`.

    `saying` are verbs of headings that introduce what somebody says. The others are folded words.

    `told` are words with which a sentence stands on another's word or leaves it open.
    """

    umbrella: frozenset[str]
    services: frozenset[str]
    offices: frozenset[str]
    saying: frozenset[str]
    media: frozenset[str]
    first_person: frozenset[str]
    told: frozenset[str]


@cache
def load_source_words(language: str) -> SourceWords:
    """The words of a language; German for one that has none."""
    lexicon = load_lexicon(language)
    lists = cast("dict[str, list[str]]", load_yaml(f"synopse.lang.{lexicon.language}", "sources.yaml"))
    told = frozenset(fold_word(word) for word in lists["told"])
    if lexicon.language == "de":
        told |= first_forms()
    terms = {
        key: frozenset(term for word in lists[key] for term in find_terms(word, lexicon))
        for key in ("umbrella", "services", "offices", "saying")
    }
    return SourceWords(
        umbrella=terms["umbrella"],
        services=terms["services"],
        offices=terms["offices"],
        saying=terms["saying"],
        media=frozenset(fold_word(word) for word in lists["media"]),
        first_person=frozenset(fold_word(word) for word in lists["first_person"]),
        told=told,
    )
