"""Nouns of one set of equivalents between which the reports choose: Urteil here, Entscheid there.

Two nouns are shown only where they meet in one row, in two reports, so that both surely name one thing.
"""

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from synopse.comparing.alignment import Alignment
from synopse.comparing.features import Features
from synopse.comparing.lexicon import Lexicon
from synopse.comparing.persons import fold_name
from synopse.comparing.terms import dot, find_terms
from synopse.comparing.voices import Voices, collect_wording
from synopse.model import Span, VoicedPassage, Wording, WordingKind

_NOUN = re.compile(r"(?<![\w-])[A-ZÄÖÜ][a-zäöüß\xad]{3,40}(?![\w-])")
_ENDING = re.compile(r"^(\w{4,40}?)(?:en|em|er|es|e|s|n)$")
_ALIKE = 0.3
_SPELLINGS = 80

Found = tuple[str, str, VoicedPassage]


def find_synonyms(alignment: Alignment, voices: Voices) -> Iterator[Wording]:
    """For each set of equivalents the nouns that stand for one another in a row, by first mention."""
    features = {one.unit.order: one for one in alignment.features}
    nouns = {order: tuple(_nouns(one, alignment.lexicon, voices)) for order, one in features.items()}
    together: dict[str, set[str]] = {}
    for row in alignment.seen_rows:
        for place, order in enumerate(row):
            for other in row[place + 1 :]:
                if order in features and other in features and _tell_alike(features[order], features[other]):
                    for name, pair in _exchanged(nouns[order], nouns[other]):
                        together.setdefault(name, set()).update(pair)
    for name in sorted(together):
        wanted = _simple(together[name])
        shown = [
            (variant, passage)
            for order in sorted(nouns)
            for key, variant, passage in nouns[order]
            if key == name and variant in wanted
        ]
        yield _as_written(shown, voices)


def _tell_alike(first: Features, second: Features) -> bool:
    """Whether two units of different reports surely tell the same."""
    return first.unit.report != second.unit.report and dot(first.words, second.words) >= _ALIKE


def _exchanged(ours: tuple[Found, ...], theirs: tuple[Found, ...]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Sets of which each of two units has one noun, and not the same."""
    mine, yours = _by_set(ours), _by_set(theirs)
    for name in sorted(mine.keys() & yours.keys()):
        if len(mine[name]) == len(yours[name]) == 1:
            first, second = *mine[name], *yours[name]
            if fuzz.ratio(fold_name(first), fold_name(second)) < _SPELLINGS:
                yield name, (first, second)


def _by_set(nouns: tuple[Found, ...]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name, variant, _ in nouns:
        found.setdefault(name, set()).add(variant)
    return found


def _simple(variants: set[str]) -> frozenset[str]:
    """The variants without compounds that only begin with another of them (Lok, Lokführer)."""
    return frozenset(
        one for one in variants if not any(one != other and one.startswith(other) for other in variants)
    )


def _as_written(shown: list[tuple[str, VoicedPassage]], voices: Voices) -> Wording:
    """The wording with each variant in the form in which it is first written."""
    written: dict[str, str] = {}
    for variant, one in shown:
        text = voices.entries[one.passage.report].report.text
        written.setdefault(variant, one.passage.span.of(text).replace("\xad", ""))
    concept = " / ".join(written.values())
    return collect_wording(concept, WordingKind.TERM, [(written[variant], one) for variant, one in shown])


def _nouns(one: Features, lexicon: Lexicon, voices: Voices) -> Iterator[Found]:
    """The nouns of a unit with their set and their variant, names left aside."""
    text = voices.entries[one.unit.report].report.text
    for match in _NOUN.finditer(text, one.unit.span.start, one.unit.span.end):
        span = Span(*match.span())
        terms = find_terms(match.group(), lexicon)
        if len(terms) == 1 and terms[0].startswith("=") and not _is_name(one, span):
            yield terms[0], _plain(match.group()), voices.of(one.unit.report, span)


def _is_name(one: Features, span: Span) -> bool:
    """Whether a word is (part of) a name or a time."""
    spans = (*(name.span for name in one.unit.names), *(time.span for time in one.unit.times))
    return any(own.overlaps(span) for own in spans)


def _plain(word: str) -> str:
    """A noun without the ending of its case and number."""
    plain = word.replace("\xad", "")
    return _ENDING.sub(r"\1", plain)
