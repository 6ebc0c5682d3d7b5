"""Whom words were told: the object of the verb of saying, or a phrase behind „gegenüber“, „zu“, „an“, „vor“.

„bat [den Rat], …“, „warf [der Stadt] vor, …“, „[Den Anwohnern] wurde geraten, …“, „sagte er zu [Reportern]“.
"""

from collections.abc import Iterator

from synopse.lang.de.attribution_draft import Stretch
from synopse.lang.de.attribution_phrases import is_medium, is_report_noun, noun_phrase
from synopse.lang.de.attribution_verbs import Verb
from synopse.lang.de.attribution_words import QUOTE, WORD, Sentence, Word, endings, group
from synopse.lang.de.cues import PACKAGE
from synopse.lang.wordlists import load_words

_DATIVE = frozenset(
    {
        "dem",
        "den",
        "der",
        "einem",
        "einer",
        "seinem",
        "seiner",
        "seinen",
        "ihrem",
        "ihrer",
        "ihren",
        "allen",
        "beiden",
        "mehreren",
        "vielen",
        "einigen",
        "ihm",
        "ihr",
        "ihnen",
        "diesem",
        "dieser",
        "diesen",
    }
)
_DATIVE_PRONOUNS = frozenset({"ihm", "ihr", "ihnen"})
_ACCUSATIVE_PRONOUNS = frozenset({"ihn", "sie", "ihnen"})
_BY_PREPOSITION = {
    "appellieren": frozenset({"an"}),
    "schreiben": frozenset({"an"}),
    "sagen": frozenset({"zu", "zum", "zur", "vor"}),
    "erklären": frozenset({"vor"}),
    "äußern": frozenset({"vor"}),
    "betonen": frozenset({"vor"}),
    "fordern": frozenset({"von", "vom"}),
    "verlangen": frozenset({"von", "vom"}),
    "drängen": frozenset({"auf"}),
    "diskutieren": frozenset({"mit"}),
}


_TALKS = ("interview", "gespräch")


def find_told(sentence: Sentence, verb: Verb) -> tuple[Stretch, ...]:
    """Whom the words of a verb were told, in text order."""
    found = [*_by_preposition(sentence, verb), *_by_talk(sentence, verb)]
    if verb.cue.told and not found:
        found += _object(sentence, verb)
    return tuple(sorted(set(found)))


def _by_preposition(sentence: Sentence, verb: Verb) -> Iterator[Stretch]:
    """Phrases behind a preposition the verb has for it; „vor“ only before the press."""
    wanted = _BY_PREPOSITION.get(verb.cue.lemma, frozenset())
    for index in _free(sentence, verb):
        word = sentence.words[index]
        if word.key not in wanted:
            continue
        end = noun_phrase(sentence, index + 1, _clause_end(sentence, verb))
        if end == index + 1 or not _may_hear(sentence, index + 1, end):
            continue
        heads = [word.key for word in sentence.words[index + 1 : end] if word.large]
        if word.key != "vor" or any(
            key in load_words(PACKAGE, "cues_media.yaml", "listeners") for key in heads
        ):
            yield index + 1, end


def _by_talk(sentence: Sentence, verb: Verb) -> Iterator[Stretch]:
    """„im Interview mit [der Zeitung]“, „in einem Gespräch mit [dem Minister]“."""
    for index in _free(sentence, verb):
        word = sentence.words[index]
        if word.kind != WORD or not word.large or not word.key.endswith(_TALKS):
            continue
        if index + 2 < len(sentence.words) and sentence.words[index + 1].key in {"mit", "für"}:
            end = noun_phrase(sentence, index + 2, _clause_end(sentence, verb))
            if end > index + 2:
                yield index + 2, end


def _free(sentence: Sentence, verb: Verb) -> Iterator[int]:
    """Words of the verb's clause outside its subject."""
    start = sentence.clauses[verb.first_clause].start
    for index in range(min(start, verb.part) if verb.finite == start else start, _clause_end(sentence, verb)):
        if not any(first <= index < last for first, last in verb.subject.stretches):
            yield index


def _clause_end(sentence: Sentence, verb: Verb) -> int:
    """Where the verb's last clause ends."""
    return sentence.clauses[verb.last_clause].end


def _object(sentence: Sentence, verb: Verb) -> list[Stretch]:
    """The first phrase that can be the verb's object of that case: no subject, behind no preposition."""
    dative = verb.cue.told == "dative"
    index = sentence.clauses[verb.first_clause].start
    if index < verb.finite and sentence.words[verb.finite - 1].finite:
        index = verb.finite
    end = _clause_end(sentence, verb)
    subject = () if verb.passive and not dative else verb.subject.stretches
    while index < end:
        inside = next((last for first, last in subject if first <= index < last), None)
        word = sentence.words[index]
        if inside is not None:
            index = inside
        elif index in verb.words:
            index += 1
        elif word.kind == WORD and word.key in group("prepositions"):
            index = max(noun_phrase(sentence, index + 1, end), index + 1)
        else:
            close = _phrase(sentence, index, end, dative=dative)
            if close > index and _may_hear(sentence, index, close):
                return [(index, close)]
            index = max(noun_phrase(sentence, index, end), index + 1)
    return []


def _phrase(sentence: Sentence, index: int, end: int, *, dative: bool) -> int:
    """Where a phrase of the case that begins at a word ends; the word itself if none does."""
    word = sentence.words[index]
    pronouns = _DATIVE_PRONOUNS if dative else _ACCUSATIVE_PRONOUNS
    close = noun_phrase(sentence, index, end)
    if word.key in pronouns and close <= index + 1:
        return index + 1
    if close == index or word.kind not in {WORD, QUOTE}:
        return index
    if dative and not word.large and word.key not in _DATIVE and not word.key.endswith("en"):
        return index
    if dative and word.key == "den" and _is_singular(sentence.words[close - 1]):
        return index
    return close


def _is_singular(word: Word) -> bool:
    """Whether a noun behind „den“ is no dative of the plural: den Umstieg; not den Fischern, den USA."""
    return word.kind == WORD and not word.text.isupper() and not word.key.endswith(("n", "s"))


def _may_hear(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a phrase is somebody: no time, no report, no abstract noun."""
    words = sentence.words[start:end]
    last = words[-1]
    if last.key in group("time_nouns") or words[0].text[0].isdigit() or any(map(is_report_noun, words)):
        return False
    heads = [word for word in words if word.large]
    if not heads or heads[0].kind == QUOTE:
        return bool(heads) or last.key in _DATIVE_PRONOUNS | _ACCUSATIVE_PRONOUNS
    abstract = heads[0].key.endswith(endings("abstract_ends"))
    return is_medium(heads[0]) or not abstract or heads[0].key.endswith(endings("body_ends"))
