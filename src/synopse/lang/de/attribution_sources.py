"""Sources named beside what they say: laut X, nach Angaben von X, X zufolge, so X, wie X mitteilte."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from synopse.lang.de.attribution_clauses import (
    finite_index,
    finite_place,
    is_finite_cue,
    is_main,
    is_relative,
    is_subordinate,
    looks_verbal,
    mood_index,
    part_start,
)
from synopse.lang.de.attribution_draft import Draft, Stretch, without
from synopse.lang.de.attribution_phrases import apposition, is_finite, is_report_noun, noun_phrase
from synopse.lang.de.attribution_subjects import Subject
from synopse.lang.de.attribution_told import find_told
from synopse.lang.de.attribution_verbs import Verb
from synopse.lang.de.attribution_words import BRACKET, QUOTE, WORD, Sentence, Word, group, is_small
from synopse.lang.de.attribution_via import small_media
from synopse.lang.de.cues import Form, cue_forms

_REACH_BACK = 16
_LONGEST_OPENING = 10
_SHORTEST_SENTENCE = 5
_WITH_SOURCE = frozenset({"laut", "gemäss", "lt"})
"""As `Word.key` has them: folded, so that ß is ss."""
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
_RELATIVE_SOURCES = frozenset({"denen", "dem", "der", "welchem", "welcher"})
_POSSESSIVES = frozenset({"seiner", "ihrer", "deren", "dessen"})


def source_drafts(sentence: Sentence) -> Iterator[Draft]:
    """Drafts for prepositions, „so X“ and „demnach“, in text order."""
    covered = 0
    drafts: list[Draft] = []
    for index, word in enumerate(sentence.words):
        if word.kind != WORD or index < covered:
            continue
        found = _source_at(sentence, index)
        if found is None:
            continue
        rule, frame, subject, cue = found
        covered = frame[1]
        drafts.append(_draft(sentence, rule, frame, subject, cue))
    yield from _side_by_side(sentence, drafts)


def _side_by_side(sentence: Sentence, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Each with its own clauses, where two stand in one sentence: „nach A waren es 3, nach B waren es 5“."""
    borders = [
        draft.clause[0]
        for draft in drafts[1:]
        if draft.clause[0] and is_main(sentence, sentence.clause_at(draft.clause[0]))
    ]
    for draft in drafts:
        start = max((border for border in borders if border <= draft.clause[0]), default=0)
        end = min((border for border in borders if border > draft.clause[0]), default=len(sentence.words))
        content = [(max(first, start), min(last, end)) for first, last in draft.content]
        yield replace(draft, content=tuple(stretch for stretch in content if stretch[0] < stretch[1]))


def _source_at(sentence: Sentence, index: int) -> tuple[str, Stretch, Subject, Stretch] | None:
    """The rule, frame, speaker and cue of a source phrase whose cue is the word at `index`."""
    key = sentence.words[index].key
    if key in _WITH_SOURCE or (key == "aus" and _is_view(sentence, index + 1)):
        return _before_source(sentence, index, "laut" if key in _WITH_SOURCE else "sicht")
    if key in {"nach", "laut", "zufolge"} and (found := _relative_source(sentence, index)):
        return found
    if key == "nach":
        return _after_report(sentence, index) or _before_report(sentence, index)
    if key == "zufolge" or (key == "folge" and index and sentence.words[index - 1].key == "zu"):
        return _behind_source(sentence, index, 1 + (key == "folge"))
    if key in group("accordingly"):
        clause = sentence.clauses[sentence.clause_at(index)]
        behind = key == "wonach" and index == clause.start > 0
        subject = _before_comma(sentence, index) if behind else Subject()
        return f"indirect.{key}", (index, index + 1), subject, (index, index + 1)
    return _so(sentence, index) if key == "so" else None


def _relative_source(sentence: Sentence, index: int) -> tuple[str, Stretch, Subject, Stretch] | None:
    """„… Studien, nach denen …“, „Berichte, denen zufolge …“: the pronoun stands for the source before it."""
    start = sentence.clauses[sentence.clause_at(index)].start
    before = sentence.words[index].key != "zufolge"
    if start == 0 or index != start + (not before) or sentence.words[start - 1].kind != ",":
        return None
    pronoun = start + before
    if pronoun >= len(sentence.words) or sentence.words[pronoun].key not in _RELATIVE_SOURCES:
        return None
    subject = _before_comma(sentence, start)
    if not subject.stretches:
        return None
    return "indirect.wonach", (start, start + 2), subject, (index, index + 1)


def _before_comma(sentence: Sentence, start: int) -> Subject:
    """The noun phrase of saying that ends right before a comma: [Berichte der Zeitung], denen zufolge …"""
    for first in range(max(0, start - 1 - _REACH_BACK), start - 1):
        inside = sentence.words[first : start - 1]
        if noun_phrase(sentence, first, start - 1) == start - 1 and any(map(is_report_noun, inside)):
            return Subject(((first, start - 1),))
    return Subject()


def _is_view(sentence: Sentence, index: int) -> bool:
    """Whether „Sicht“ follows, or „ihrer Sicht“."""
    key = _next_key(sentence, index - 1)
    return key == "sicht" or (key in _POSSESSIVES and _next_key(sentence, index) == "sicht")


def _next_key(sentence: Sentence, index: int) -> str:
    """The next word; empty at the end."""
    return sentence.words[index + 1].key if index + 1 < len(sentence.words) else ""


def _before_source(sentence: Sentence, index: int, rule: str) -> tuple[str, Stretch, Subject, Stretch] | None:
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


def _before_report(sentence: Sentence, index: int) -> tuple[str, Stretch, Subject, Stretch] | None:
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
        end = _to_verb(sentence, index, apposition(sentence, end))
    return "indirect.nach", (index, end), Subject(((index + 1, end),)), (index, index + 1)


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


def _after_report(sentence: Sentence, index: int) -> tuple[str, Stretch, Subject, Stretch] | None:
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


def _behind_source(sentence: Sentence, index: int, size: int) -> tuple[str, Stretch, Subject, Stretch] | None:
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
    """Whether a bare noun of saying follows the end of another phrase: „… nimmt die Bande [Berichten] zufolge“."""
    if index - start < 2 or not is_report_noun(sentence.words[index - 1]):  # noqa: PLR2004 -- two nouns
        return False
    before = sentence.words[index - 2]
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


def _so(sentence: Sentence, index: int) -> tuple[str, Stretch, Subject, Stretch] | None:
    """„…, so die Polizei“; only behind a mark and before a phrase that a mark or the end closes."""
    words = sentence.words
    if index == 0 or words[index - 1].kind not in {",", "–", "-", "—", QUOTE, "?", "!"}:
        return None
    if index + 1 >= len(words) or words[index + 1].key in {
        "dass",
        "daß",
        "viel",
        "viele",
        "wie",
        "genannte",
        "genannten",
    }:
        return None
    said = 1 + any(reading.form is Form.FINITE for reading in cue_forms().get(words[index + 1].key, ()))
    while index + said < len(words) and words[index + said].key in {
        "auch",
        "etwa",
        "heute",
        "gestern",
        "jetzt",
    }:
        said += 1
    end = noun_phrase(sentence, index + said)
    if end == index + said or words[index + said].key in group("oblique", "oblique_pronouns"):
        return None
    speaker = apposition(sentence, end) if said == 1 else end
    close = _so_end(sentence, speaker)
    if close is None:
        return None
    comma = index - 1 if words[index - 1].kind == "," else index
    after = close + 1 if close < len(words) and words[close].kind == "," else close
    return (
        "indirect.so",
        (comma, after),
        Subject(((index + said, speaker),)),
        (index, index + 1 + (words[index + 1].key in cue_forms())),
    )


def _so_end(sentence: Sentence, end: int) -> int | None:
    """Where „so X auf Y“ ends; None if a verb makes it a clause of its own."""
    words = sentence.words
    index = end
    while index < len(words) and words[index].kind in {WORD, BRACKET, QUOTE}:
        if words[index].kind == WORD and not words[index].large and words[index].key in group("auxiliaries"):
            return None
        index += 1
    if index < len(words) and words[index].kind == ",":
        number = sentence.clause_at(index + 1) if index + 1 < len(words) else None
        while number is not None and number < len(sentence.clauses) and is_relative(sentence, number):
            index = sentence.clauses[number].end
            number += 1
    return index


def _draft(sentence: Sentence, rule: str, frame: Stretch, subject: Subject, cue: Stretch) -> Draft:
    """The draft with its scope: the clause if that is subordinate, else the part of the sentence."""
    frame = _over_inserted(sentence, frame)
    scope = _scope(sentence, cue[0], rule)
    number = sentence.clause_at(cue[0])
    clause = sentence.clauses[number]
    return Draft(
        rule=rule,
        clause=(clause.start, clause.end),
        content=without(scope, [frame]),
        cue=(cue,),
        frame=(frame,),
        subject=subject,
        speaker_before=not subject.stretches,
    )


def _over_inserted(sentence: Sentence, frame: Stretch) -> Stretch:
    """The frame with relative clauses behind it, where the sentence begins with it and its verb comes after them."""
    end = frame[1]
    first = sentence.clause_at(frame[0])
    if (
        frame[0] != part_start(sentence, first)
        or end >= len(sentence.words)
        or sentence.words[end].kind != ","
    ):
        return frame
    number = sentence.clause_at(end + 1) if end + 1 < len(sentence.words) else first
    while number < len(sentence.clauses) and is_relative(sentence, number):
        end = sentence.clauses[number].end
        number += 1
    follows = number < len(sentence.clauses) and is_finite(sentence.words[sentence.clauses[number].start])
    return (frame[0], end + 1) if follows and end > frame[1] else frame


def _scope(sentence: Sentence, index: int, rule: str) -> Stretch:
    """The words a source phrase vouches for."""
    number = sentence.clause_at(index)
    part = part_start(sentence, number)
    end = _part_end(sentence, number)
    if rule != "indirect.so" and number > 0 and sentence.clauses[number].start > part:
        if is_relative(sentence, number) or is_subordinate(sentence, number):
            return sentence.clauses[number].start, sentence.clauses[number].end
        if _is_told(sentence, number):
            return sentence.clauses[number].start, end
        first = sentence.words[sentence.clauses[number].start]
        if first.key in {"und", "aber", "doch", "denn", "sondern"} and is_main(sentence, number):
            return sentence.clauses[number].start, end
    if (
        rule == "indirect.so"
        and sentence.words[index - 1].kind == ","
        and sentence.words[index - 2].kind == QUOTE
    ):
        return _quoted_scope(sentence, index, part, end)
    return part, end


def _is_told(sentence: Sentence, number: int) -> bool:
    """Whether a clause is what the clause before it tells: „Er sagte, im Hafen seien laut Polizei …“."""
    before, clause = sentence.clauses[number - 1], sentence.clauses[number]
    if mood_index(sentence, clause.start, clause.end) is None:
        return False
    return any(
        word.kind == WORD and not word.large and is_finite_cue(word)
        for word in sentence.words[before.start : before.end]
    )


def _quoted_scope(sentence: Sentence, index: int, part: int, end: int) -> Stretch:
    """„…“, so X: the quotation alone when it is a sentence of its own."""
    quote = index - 2
    if (
        quote > part
        and sentence.words[quote - 1].kind in {",", ":"}
        and len(sentence.words[quote].text.split()) >= _SHORTEST_SENTENCE
    ):
        return quote, end
    return part, end


def _part_end(sentence: Sentence, number: int) -> int:
    """Where the part of the sentence ends: before the next colon or semicolon."""
    for index in range(sentence.clauses[number].start, len(sentence.words)):
        if sentence.words[index].kind in {":", ";"}:
            return index
    return len(sentence.words)


def how_drafts(sentence: Sentence, verbs: tuple[Verb, ...]) -> Iterator[Draft]:
    """„wie X mitteilte“: the rest of the sentence stands on X's word."""
    for verb in verbs:
        clause = sentence.clauses[verb.first_clause]
        first = sentence.words[clause.start]
        if first.key != "wie" or not verb.subordinate or not verb.cue.clause:
            continue
        frame = _how_frame(sentence, verb)
        end = _part_end(sentence, verb.first_clause)
        scope = (verb.part, end) if end > frame[1] or frame[0] > verb.part else (end + 1, len(sentence.words))
        yield Draft(
            rule="indirect.wie",
            clause=(clause.start, sentence.clauses[verb.last_clause].end),
            content=without(scope, [frame]),
            cue=((clause.start, clause.start + 1), *verb.stretches),
            frame=(frame,),
            subject=_how_subject(sentence, verb),
            told=find_told(sentence, verb),
            stance=verb.cue.stance,
        )


def _how_frame(sentence: Sentence, verb: Verb) -> Stretch:
    """The clause with the commas around it."""
    start = sentence.clauses[verb.first_clause].start
    end = sentence.clauses[verb.last_clause].end
    start = start - 1 if start and sentence.words[start - 1].kind == "," else start
    return start, min(end + 1, len(sentence.words))


def _how_subject(sentence: Sentence, verb: Verb) -> Subject:
    """The subject; „wie es in der Mitteilung heißt“: the statement; „wie aus X hervorgeht“: the X."""
    subject = verb.subject
    if (
        subject.stretches
        and not verb.cue.impersonal
        and sentence.words[subject.start].key not in {"es", "man"}
    ):
        return subject
    clause = sentence.clauses[verb.first_clause]
    for index in range(clause.start + 1, clause.end - 1):
        if sentence.words[index].key in group("prepositions"):
            end = noun_phrase(sentence, index + 1, clause.end)
            if end > index + 1:
                return Subject(((index + 1, end),))
    return Subject()
