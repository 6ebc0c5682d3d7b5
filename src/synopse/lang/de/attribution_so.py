"""„…, so X“: a source behind what it says."""

from synopse.lang.de.attribution_clauses import (
    is_relative,
)
from synopse.lang.de.attribution_draft import Stretch
from synopse.lang.de.attribution_phrases import apposition, noun_phrase
from synopse.lang.de.attribution_subjects import Subject
from synopse.lang.de.attribution_words import BRACKET, QUOTE, WORD, Sentence, group
from synopse.lang.de.cues import Form, cue_forms


def so_source(sentence: Sentence, index: int) -> tuple[str, Stretch, Subject, Stretch] | None:
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
