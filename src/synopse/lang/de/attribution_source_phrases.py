"""Where a source phrase begins and ends: laut X, nach Angaben von X, seiner Meinung nach, X zufolge."""

from synopse.lang.de.attribution_clauses import (
    finite_index,
    looks_verbal,
)
from synopse.lang.de.attribution_draft import Stretch
from synopse.lang.de.attribution_phrases import apposition, is_finite, is_report_noun, noun_phrase
from synopse.lang.de.attribution_subjects import Subject
from synopse.lang.de.attribution_via import small_media
from synopse.lang.de.attribution_words import BRACKET, QUOTE, WORD, Sentence, Word, group, is_small

_REACH_BACK = 16
_LONGEST_OPENING = 10
_ADJECTIVE_ENDS = (
    "sten",
    "lichen",
    "igen",
    "schen",
    "ellen",
    "enden",
    "eren",
    "amen",
    "aren",
    "iven",
    "alen",
    "genen",
    "eten",
)
_POSSESSIVES = frozenset({"seiner", "ihrer", "deren", "dessen"})


def is_view(sentence: Sentence, index: int) -> bool:
    """Whether „Sicht“ follows, or „ihrer Sicht“."""
    key = _next_key(sentence, index - 1)
    return key == "sicht" or (key in _POSSESSIVES and _next_key(sentence, index) == "sicht")


def _next_key(sentence: Sentence, index: int) -> str:
    """The next word; empty at the end."""
    return sentence.words[index + 1].key if index + 1 < len(sentence.words) else ""


def before_source(sentence: Sentence, index: int, rule: str) -> tuple[str, Stretch, Subject, Stretch] | None:
    """„laut Polizei“, „aus Sicht der Stadt“."""
    end = noun_phrase(sentence, index + 1)
    if end == index + 1 and _next_key(sentence, index) in small_media():
        end = index + 2
    if end == index + 1 or not any(
        word.large or word.kind == QUOTE or word.key in small_media()
        for word in sentence.words[index + 1 : end]
    ):
        return None
    if rule != "sicht" and _is_bare(sentence, index + 1, end):
        end = index + 2
    last = sentence.words[end - 1]
    if last.key in {"gesetz", "vertrag", "vorschrift", "plan", "absatz", "artikel"} or last.text[0].isdigit():
        return None
    end = _to_verb(sentence, index, apposition(sentence, end))
    return f"indirect.{rule}", (index, end), Subject(((index + 1, end),)), (index, index + 1)


def _to_verb(sentence: Sentence, index: int, end: int) -> int:
    """Where a source phrase ends that opens its clause: right before the verb, since one phrase stands there.

    „[Nach Angaben des Amtes in Nordhafen] fahren …“: place and name belong to the source.
    """
    clause = sentence.clauses[sentence.clause_at(index)]
    words = sentence.words
    if index != clause.start or end >= clause.end:
        return end
    close = end
    while close < clause.end and words[close].kind in {WORD, BRACKET, QUOTE}:
        if words[close].key in group("place_binding"):
            behind = noun_phrase(sentence, close + 1, clause.end)
            if behind == close + 1 or words[behind - 1].key in group("time_nouns"):
                return end
            close = behind
        elif words[close].large or words[close].kind != WORD:
            close += 1
        else:
            break
    sure = close < clause.end and (is_finite(words[close]) or looks_verbal(words[close]))
    return close if sure and not is_small_adverb(words[close]) else end


def is_small_adverb(word: Word) -> bool:
    """Whether a word that ends like a verb is an adverb or preposition: seit, fast."""
    return word.key in group("adverbs") or word.key in group("prepositions")


def _is_bare(sentence: Sentence, start: int, end: int) -> bool:
    """Whether an article behind a bare noun begins the clause's subject: „laut Verfassung der Präsident“."""
    words = sentence.words
    if end < start + 2 or not words[start].large or words[start + 1].key not in {"der", "die", "das"}:
        return False
    return not is_report_noun(words[start]) and not words[start].key.endswith(("er", "in", "en"))


def before_report(sentence: Sentence, index: int) -> tuple[str, Stretch, Subject, Stretch] | None:
    """„nach Angaben der Polizei“; „nach Bekanntgabe“ is a time and none."""
    words = sentence.words
    noun = _report_after(words, index + 1)
    if noun is None:
        return None
    bound = words[noun - 1].key in {"eigenen", "eigener", "übereinstimmenden", "offiziellen", "inoffiziellen"}
    end = noun + 1 if bound else max(noun_phrase(sentence, index + 1), noun + 1)
    if (
        not bound
        and end == noun + 1
        and end < len(words)
        and words[end].key in {"von", "vom", "aus", "der", "des"}
    ):
        close = noun_phrase(sentence, end + 1)
        lone = (
            close == end + 1 < len(words) and words[end + 1].kind == WORD and not is_small(words[end + 1].key)
        )
        end = end + 2 if lone else close if close > end + 1 else end
    elif not bound and end == noun + 1 and _is_genitive(words, end):
        end = max(noun_phrase(sentence, end), end)
    if not bound:
        end = _before_aim(sentence, index, noun, end)
        end = _to_verb(sentence, index, apposition(sentence, end))
    return "indirect.nach", (index, end), Subject(((index + 1, end),)), (index, index + 1)


def _before_aim(sentence: Sentence, index: int, noun: int, end: int) -> int:
    """Where a source inside a clause ends before „zu“: sind nach Angaben der Polizei | zur Feier gekommen."""
    if index == sentence.clauses[sentence.clause_at(index)].start:
        return end
    aims = (place for place in range(noun + 2, end) if sentence.words[place].key in {"zu", "zum", "zur"})
    return next(aims, end)


def _is_genitive(words: tuple[Word, ...], index: int) -> bool:
    """Whether an adjective without article opens a genitive: „nach Einschätzung [politischer Beobachter]“."""
    if index + 1 >= len(words) or words[index].kind != WORD or words[index].large:
        return False
    return words[index].key.endswith("er") and not is_small(words[index].key) and words[index + 1].large


def _report_after(words: tuple[Word, ...], start: int) -> int | None:
    """The index of a noun of saying behind determiners and adjectives."""
    for index in range(start, min(start + 5, len(words))):
        if words[index].large:
            if is_report_noun(words[index]):
                return index
            if words[index].key.endswith("s") and index + 1 < len(words) and is_report_noun(words[index + 1]):
                return index + 1
            return None
        if words[index].kind != WORD or words[index].key in group("prepositions"):
            return None
    return None


def after_report(sentence: Sentence, index: int) -> tuple[str, Stretch, Subject, Stretch] | None:
    """„seiner Meinung nach“, „Angaben der Polizei nach“."""
    found = _phrase_ending(sentence, index)
    if found is None or not any(is_report_noun(word) for word in sentence.words[found:index]):
        return None
    if sentence.words[found].key not in group("oblique", "genitive") | {
        "meiner",
        "seiner",
        "ihrer",
        "unserer",
    }:
        return None
    if _report_after(sentence.words, index + 1) is not None:
        return None
    return "indirect.nach", (found, index + 1), Subject(((found, index),)), (index, index + 1)


def behind_source(sentence: Sentence, index: int, size: int) -> tuple[str, Stretch, Subject, Stretch] | None:
    """„den Angaben zufolge“, „einem Bericht der Zeitung zu Folge“."""
    cue = (index + 1 - size, index + 1)
    start = _phrase_ending(sentence, cue[0])
    opening = sentence.clauses[sentence.clause_at(index)].start
    if cue[0] - opening <= _LONGEST_OPENING and _is_one_phrase(sentence, opening, cue[0]):
        start = opening
    if start is None or start == cue[0]:
        return None
    return "indirect.zufolge", (start, index + 1), Subject(((start, cue[0]),)), cue


def _is_one_phrase(sentence: Sentence, start: int, end: int) -> bool:
    """Whether no verb stands between the beginning of a clause and „zufolge“, so that all is its phrase."""
    words = sentence.words
    if words[start].key in group("prepositions", "adverbs", "subordinators"):
        return False
    verbal = (
        looks_verbal(words[index]) and not is_small_adverb(words[index]) and not words[index + 1].large
        for index in range(start, end)
    )
    after = any(
        looks_verbal(words[index]) and words[index - 1].large and index - start > 1
        for index in range(start + 1, end)
    )
    return not after and not any(verbal)


def _phrase_ending(sentence: Sentence, index: int) -> int | None:
    """The first word from which one noun phrase runs right up to `index`."""
    first = max(0, index - _REACH_BACK)
    for start in range(first, index):
        if sentence.words[start].kind in {WORD, QUOTE} and noun_phrase(sentence, start, index) == index:
            if _is_lone_report(sentence, start, index):
                return index - 1
            return start + _is_verb_before(sentence, start)
    return None


def _is_lone_report(sentence: Sentence, start: int, index: int) -> bool:
    """Whether a bare noun of saying follows another phrase: „… nimmt die Bande [Berichten] zufolge“."""
    if index - start < 2 or not is_report_noun(sentence.words[index - 1]):  # noqa: PLR2004 -- two nouns
        return False
    before = sentence.words[index - 2]
    if sentence.words[start].key in group("pronouns") - group("determiners"):
        return True
    return before.kind == WORD and before.large and not before.key.endswith("s")


def _is_verb_before(sentence: Sentence, start: int) -> bool:
    """Whether the first of two small words is rather a verb: „… starben behördlichen Angaben zufolge“."""
    first, second = sentence.words[start : start + 2]
    if start == sentence.clauses[sentence.clause_at(start)].start or first.key in group("determiners"):
        return False
    if first.large:
        return False
    if not second.large and second.kind == WORD:
        return True
    clause = sentence.clauses[sentence.clause_at(start)]
    return (
        looks_verbal(first)
        and not first.key.endswith(_ADJECTIVE_ENDS)
        and finite_index(sentence, clause.start, clause.end) in {None, start}
    )
