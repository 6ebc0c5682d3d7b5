"""Names of persons, organisations and places in the article zones of a report.

Two passes: rules with evidence of their own (`name_rules`) find the first mentions; what they taught (the
family names of persons, the names of organisations) then finds the bare mentions, also where a sentence
begins. Variants are merged by `synopse.lang.name_variants`.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from synopse.finding.name_rules import NameClues, Naming
from synopse.finding.name_trial import RULES
from synopse.finding.name_words import load_name_words
from synopse.finding.words import Word, split_words, strip_genitive
from synopse.lang.linguistics import Analysis, Capability, Part
from synopse.lang.name_variants import fold_spelling, group_names
from synopse.model import Name, NameKind, Report, Span

LANGUAGES = ("de",)
"""Languages with lists of names of their own; names in any other are looked for with the German ones."""

_TITLE_ARTICLES = frozenset(
    (
        "der",
        "die",
        "das",
        "dem",
        "den",
        "des",
        "ein",
        "eine",
        "einen",
        "einem",
        "einer",
        "eines",
        "kein",
        "keine",
    )
)
_SHORTEST_FOLDED = 6


@dataclass(frozen=True, slots=True)
class _Mention:
    """A mention before merging."""

    span: Span
    kind: NameKind
    form: str


def language_of(report: Report) -> str:
    """The language whose lists serve a report."""
    return report.language if report.language in LANGUAGES else "de"


def find_names(
    report: Report, sentences: Sequence[Span], analysis: Analysis | None = None
) -> tuple[Name, ...]:
    """Names in text order; `name` is the form a mention is merged under, its genitive -s left out.

    `sentences` are those of the article zones. The span covers the mention as written (`Trumps`). An `analysis`
    that knows parts of speech finds names that neither a list nor their neighbours prove.
    """
    split = [split_words(report.text, sentence) for sentence in sentences]
    clues = _clues(report, split, _proper_nouns(report.text, sentences, analysis))
    first = [mention for words in split for mention in _mentions_by_rule(words, clues)]
    found = sorted([*first, *_learned_mentions(split, first, clues)], key=lambda mention: mention.span)
    merged = _merged_names(found)
    return tuple(Name(one.span, one.kind, merged[one.form, one.kind]) for one in found)


def _proper_nouns(text: str, sentences: Sequence[Span], analysis: Analysis | None) -> frozenset[int] | None:
    """The offsets of the words that a tagger holds for proper nouns, None without a tagger."""
    if analysis is None or Capability.PARTS not in analysis.capabilities:
        return None
    tokens = (token for sentence in sentences for token in analysis.tokens(text, sentence))
    return frozenset(token.start for token in tokens if token.part is Part.PROPER_NOUN)


def _clues(
    report: Report, split: Sequence[Sequence[Word]], proper: frozenset[int] | None
) -> NameClues:
    """What the rules may know about this report."""
    small = frozenset(word.text for words in split for word in words if word.text[0].islower())
    datelines = frozenset(line.place for line in report.datelines if line.place)
    language = language_of(report)
    return NameClues(load_name_words(language), language, small, datelines, proper)


def _mentions_by_rule(words: Sequence[Word], clues: NameClues) -> list[_Mention]:
    """The mentions of one sentence that a rule proves."""
    mentions: list[_Mention] = []
    i = 0
    while i < len(words):
        naming = _first_naming(words, i, clues) if _may_name(words[i], clues) else None
        if naming:
            span = Span(words[i].start, words[i + naming.count - 1].end)
            mentions.append(_Mention(span, naming.kind, naming.name))
        i += naming.count if naming else 1
    return mentions


def _may_name(word: Word, clues: NameClues) -> bool:
    """Whether a word can begin a name at all."""
    return word.text[0].isupper() or "." in word.text or word.text in clues.words.small_listed


def _first_naming(words: Sequence[Word], i: int, clues: NameClues) -> Naming | None:
    """What the first rule that fits finds."""
    for rule in RULES:
        naming = rule(words, i, clues)
        if naming:
            return naming
    return None


def _learned_mentions(
    split: Sequence[Sequence[Word]], first: Sequence[_Mention], clues: NameClues
) -> list[_Mention]:
    """Bare mentions of what the rules found elsewhere: family names, single-word names."""
    taught = _taught_words(first)
    folded = {fold_spelling(word): word for word in taught if len(word) >= _SHORTEST_FOLDED}
    taken = {offset for mention in first for offset in range(mention.span.start, mention.span.end)}
    mentions: list[_Mention] = []
    for words in split:
        for i, word in enumerate(words):
            if word.text[0].isupper() and word.start not in taken and not _has_article(words, i):
                mentions += _learned_mention(word, taught, folded, clues)
    return mentions


def _learned_mention(
    word: Word, taught: dict[str, NameKind], folded: dict[str, str], clues: NameClues
) -> list[_Mention]:
    """The mention a single word makes, if it is a taught name, its genitive or another spelling of it."""
    for form in (word.text, strip_genitive(word.text)):
        if form in taught:
            return [_Mention(Span(word.start, word.end), taught[form], form)]
    form = strip_genitive(word.text)
    if len(form) < _SHORTEST_FOLDED or clues.words.is_common(form) or "-" in form:
        return []
    known = folded.get(fold_spelling(form))
    return [_Mention(Span(word.start, word.end), taught[known], form)] if known else []


def _taught_words(first: Sequence[_Mention]) -> dict[str, NameKind]:
    """Single words that the mentions found by rule prove to be names: the kind most of them have."""
    counts: Counter[tuple[str, NameKind]] = Counter()
    for mention in first:
        word = mention.form.split()[-1] if mention.kind is NameKind.PERSON else mention.form
        if " " not in word and "." not in word and word[:1].isupper():
            counts[word, mention.kind] += 1
    best: dict[str, NameKind] = {}
    for (word, kind), count in counts.items():
        if word not in best or count > counts[word, best[word]]:
            best[word] = kind
    return best


def _has_article(words: Sequence[Word], i: int) -> bool:
    """Whether an article stands directly before: then the word is a common noun that looks alike."""
    return i > 0 and words[i].joined and words[i - 1].text.casefold() in _TITLE_ARTICLES


def _merged_names(mentions: Sequence[_Mention]) -> dict[tuple[str, NameKind], str]:
    """The name each form of each kind is merged under."""
    groups = group_names((mention.form, mention.kind) for mention in mentions)
    return {(form, group.kind): group.name for group in groups for form in group.forms}
