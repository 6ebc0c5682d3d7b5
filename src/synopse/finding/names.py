"""Names of persons, organisations and places in the article zones of a report.

Two passes: rules with evidence of their own (`name_rules`) find the first mentions; what they taught (the
family names of persons, the names of organisations) then finds the bare mentions, also where a sentence
begins. Variants are merged by `synopse.lang.name_variants`.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from synopse.finding.name_rules import NameClues, has_arabic_article, is_abbreviation
from synopse.finding.name_trial import trials_of, try_rules
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
_AND = ("und", "oder", "sowie", "&")


@dataclass(frozen=True, slots=True)
class _Mention:
    """A mention before merging."""

    span: Span
    kind: NameKind
    form: str
    sure: bool = True
    joint: bool = False
    """Whether it is joined to the mention before it: `Wien und Graz`, `Wien, Graz`."""


def language_of(report: Report) -> str:
    """The language whose lists serve a report."""
    return report.language if report.language in LANGUAGES else "de"


def find_names(
    report: Report, sentences: Sequence[Span], analysis: Analysis | None = None
) -> tuple[Name, ...]:
    """Names in text order; `name` is the form a mention is merged under, its genitive -s left out.

    `sentences` are those of the article zones. The span covers the mention as written (`Trumps`).
    An `analysis` that knows parts of speech finds names that neither a list nor their neighbours prove.
    """
    split = [split_words(report.text, sentence) for sentence in sentences]
    forms = frozenset(word.text for words in split for word in words)
    clues = _clues(report, forms, _proper_nouns(report.text, sentences, analysis))
    tried = frozenset(form for form in forms if trials_of(form, clues.language))
    first = [mention for words in split for mention in _mentions_by_rule(words, tried, clues)]
    taught = _taught_words(first)
    places = _shown_places(first)
    voted = [_by_vote(mention, taught, places) for mention in first]
    learned = _learned_mentions(split, voted, _known_forms(forms, taught, clues))
    found = sorted([*voted, *learned], key=lambda mention: mention.span)
    merged = _merged_names(found)
    spelled_out = _spelled_out(report.text, found, merged)
    names = (spelled_out.get(one.form, merged[one.form, one.kind]) for one in found)
    return tuple(Name(one.span, one.kind, name) for one, name in zip(found, names, strict=True))


def _proper_nouns(text: str, sentences: Sequence[Span], analysis: Analysis | None) -> frozenset[int] | None:
    """The offsets of the words that a tagger holds for proper nouns, None without a tagger."""
    if analysis is None or Capability.PARTS not in analysis.capabilities:
        return None
    tokens = (token for sentence in sentences for token in analysis.tokens(text, sentence))
    return frozenset(token.start for token in tokens if token.part is Part.PROPER_NOUN)


def _clues(report: Report, forms: frozenset[str], proper: frozenset[int] | None) -> NameClues:
    """What the rules may know about this report."""
    small = frozenset(form for form in forms if form[0].islower())
    datelines = frozenset(line.place for line in report.datelines if line.place)
    language = language_of(report)
    return NameClues(load_name_words(language), language, small, datelines, proper)


def _mentions_by_rule(words: Sequence[Word], tried: frozenset[str], clues: NameClues) -> list[_Mention]:
    """The mentions of one sentence that a rule proves; `tried` are the forms that can set off a rule."""
    mentions: list[_Mention] = []
    behind = 0
    for i in [i for i, word in enumerate(words) if word.text in tried]:
        naming = try_rules(words, i, clues) if i >= behind else None
        if naming is None:
            continue
        span = Span(words[i].start, words[i + naming.count - 1].end)
        joint = bool(mentions) and _are_joined(words, behind, i)
        mentions.append(_Mention(span, naming.kind, naming.name, naming.sure, joint))
        behind = i + naming.count
    return _with_joint_kinds(mentions)


def _are_joined(words: Sequence[Word], behind: int, i: int) -> bool:
    """Whether a comma or `und` alone stands between two mentions."""
    if i == behind:
        return words[i].gap in (", ", "/")
    return i == behind + 1 and words[behind].text in _AND and words[behind].joined and words[i].joined


def _with_joint_kinds(mentions: list[_Mention]) -> list[_Mention]:
    """Mentions that nothing proves take the kind of a place or organisation they are joined to."""
    for i, mention in enumerate(mentions):
        if mention.sure:
            continue
        before = mentions[i - 1] if mention.joint else None
        after = mentions[i + 1] if i + 1 < len(mentions) and mentions[i + 1].joint else None
        other = next((one for one in (before, after) if one is not None and one.sure), None)
        if other is not None and other.kind is not NameKind.OTHER:
            mentions[i] = replace(mention, kind=other.kind, sure=True)
    return mentions


def _shown_places(first: Sequence[_Mention]) -> frozenset[str]:
    """Words that nothing but a preposition shows to be places: in Qasrah."""
    return frozenset(strip_genitive(one.form) for one in first if one.kind is NameKind.PLACE and not one.sure)


def _by_vote(mention: _Mention, taught: dict[str, NameKind], places: frozenset[str]) -> _Mention:
    """A mention that nothing proves, of the kind that its word has elsewhere in the report."""
    if mention.sure:
        return mention
    form = strip_genitive(mention.form)
    kind = taught.get(mention.form) or taught.get(form) or (NameKind.PLACE if form in places else None)
    return replace(mention, kind=kind, form=form if form in taught else mention.form) if kind else mention


def _learned_mentions(
    split: Sequence[Sequence[Word]], first: Sequence[_Mention], known: dict[str, tuple[str, NameKind]]
) -> list[_Mention]:
    """Bare mentions of what the rules found elsewhere: family names, single-word names."""
    taken = {offset for mention in first for offset in range(mention.span.start, mention.span.end)}
    mentions: list[_Mention] = []
    for words in split:
        for i in [i for i, word in enumerate(words) if word.text in known]:
            word = words[i]
            form, kind = known[word.text]
            if word.start not in taken and (is_abbreviation(form) or not _has_article(words, i)):
                mentions.append(_Mention(Span(word.start, word.end), kind, form))
    return mentions


def _known_forms(
    forms: frozenset[str], taught: dict[str, NameKind], clues: NameClues
) -> dict[str, tuple[str, NameKind]]:
    """The words of a report that are a taught name, each with that name and its kind."""
    if not taught:
        return {}
    folded = {fold_spelling(word): word for word in taught if len(word) >= _SHORTEST_FOLDED}
    may_be_names = (form for form in forms if form[0].isupper() or has_arabic_article(form))
    found = ((form, _known_form(form, taught, folded, clues)) for form in may_be_names)
    return {form: (known, taught[known]) for form, known in found if known is not None}


def _known_form(
    text: str, taught: dict[str, NameKind], folded: dict[str, str], clues: NameClues
) -> str | None:
    """The taught name that a word is, by itself, as its genitive or in another spelling."""
    bare = strip_genitive(text)
    if text in taught or bare in taught:
        return text if text in taught else bare
    if len(bare) < _SHORTEST_FOLDED or "-" in bare or clues.words.is_common(bare):
        return None
    return folded.get(fold_spelling(bare))


def _spelled_out(
    text: str, found: Sequence[_Mention], merged: dict[tuple[str, NameKind], str]
) -> dict[str, str]:
    """The name of each organisation that the report abbreviates in brackets, by its abbreviation."""
    return {
        abbreviation.form: merged[long.form, long.kind]
        for long, abbreviation in pairwise(found)
        if long.kind is abbreviation.kind is NameKind.ORGANISATION
        and text[long.span.end : abbreviation.span.start] == " ("
        and text[abbreviation.span.end : abbreviation.span.end + 1] == ")"
        and " " in long.form
    }


def _taught_words(first: Sequence[_Mention]) -> dict[str, NameKind]:
    """Single words that the mentions found by rule prove to be names: the kind most of them have."""
    counts: Counter[tuple[str, NameKind]] = Counter()
    for mention in first:
        if not mention.sure:
            continue
        word = mention.form.split()[-1] if mention.kind is NameKind.PERSON else mention.form
        if " " not in word and "." not in word and (word[:1].isupper() or has_arabic_article(word)):
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
