"""Noun phrases: where the mention of a speaker begins and ends.

German writes nouns with a capital, so a phrase is determiners, inflected adjectives and large words, with
genitives, bound prepositions, brackets and appositions after it: „der Chef der Bundesagentur für Arbeit,
Frank-Jürgen Weise“. Relative clauses stay out. No phrase is longer than forty words.
"""

import re

from synopse.lang.de.attribution_words import (
    BRACKET,
    NAME_OPENS,
    QUOTE,
    WORD,
    Sentence,
    Word,
    group,
    is_small,
)
from synopse.lang.de.cues import PACKAGE, Form, cue_forms
from synopse.lang.wordlists import load_words

_LONGEST = 40
_NO_APPOSITION = frozenset({"darunter", "wie", "sowie", "auch", "etwa", "nämlich", "so", "insbesondere"})
_CORE = 14
_ADJECTIVE = re.compile(r".{2,}(?:e|en|er|es|em)$|\d[\d.,]*$")
_QUOTED_NAME = 4
_LONGEST_ATTRIBUTE = 9
_MEDIA_ENDS = (
    "zeitung",
    "plattform",
    "magazin",
    "nachrichtenagentur",
    "presseagentur",
    "sender",
    "interview",
)
_COMMON_ENDS = ("er", "in", "chef", "ung", "en", "rat")


def is_finite(word: Word) -> bool:
    """Whether the word is surely a finite verb: an auxiliary, a modal verb or a Konjunktiv."""
    return word.finite


def is_medium(word: Word) -> bool:
    """Whether a noun names a medium, a platform or an occasion: der Tageszeitung, dem ZDF."""
    nouns = load_words(PACKAGE, "cues_media.yaml", "media_nouns")
    if not word.large:
        return False
    return word.key.endswith(_MEDIA_ENDS) or any(part in nouns for part in (word.key, *word.key.split("-")))


def is_told(word: Word) -> bool:
    """Whether a noun names a medium, or the press: who is told, so that its dative is no genitive."""
    return is_medium(word) or word.key in load_words(PACKAGE, "cues_media.yaml", "listeners")


def is_report_noun(word: Word) -> bool:
    """Whether a noun is one of saying, or a compound that ends in one: Polizeiangaben."""
    nouns = load_words(PACKAGE, "cues_nouns.yaml", "reports")
    key = word.key.rpartition("-")[2]
    return word.large and (key in nouns or key.endswith(_endings()))


def _endings() -> tuple[str, ...]:
    """Ends of compounds that are reports."""
    return (
        "angaben",
        "berichten",
        "bericht",
        "meldungen",
        "informationen",
        "schätzungen",
        "aussagen",
        "einschätzung",
        "meinung",
        "studie",
        "umfrage",
        "prognose",
        "kreisen",
        "aussage",
    )


def noun_phrase(sentence: Sentence, start: int, limit: int | None = None) -> int:
    """The index after the noun phrase that begins at word `start`; `start` itself if none begins there."""
    words = sentence.words
    stop = min(len(words), start + _LONGEST, len(words) if limit is None else limit)
    end = _core(words, start, stop)
    if end == start:
        return start
    if end == start + 1 and words[start].key in group("pronouns") and not words[start].large:
        return end
    while (longer := _after(words, start, end, stop)) > end:
        end = longer
    return end


def apposition(sentence: Sentence, end: int) -> int:
    """The index after an apposition behind a phrase that ends at `end`; `end` itself if there is none.

    An apposition is a clause of nothing but one noun phrase, between commas or at the sentence's end.
    """
    words = sentence.words
    if end >= len(words) or words[end].kind != ",":
        return end
    if words[end + 1 : end + 2] and words[end + 1].key in _NO_APPOSITION | group("pronouns") - group(
        "determiners"
    ):
        return end
    close = _with_tail(sentence, noun_phrase(sentence, end + 1))
    if close == end + 1 or (close < len(words) and words[close].kind not in {",", ":", QUOTE, "–", "-"}):
        return end
    return close


def _with_tail(sentence: Sentence, close: int) -> int:
    """The index behind prepositions with their phrases, and brackets: Leiter der Abteilung [beim Amt]."""
    words = sentence.words
    while close < len(words):
        if words[close].kind == BRACKET:
            close += 1
            continue
        end = noun_phrase(sentence, close + 1) if words[close].key in group("prepositions") else close
        if end <= close + 1:
            return close
        close = end
    return close


def _core(words: tuple[Word, ...], start: int, stop: int) -> int:
    """Determiners, adjectives and the run of large words; or a pronoun."""
    index = start
    while index < stop and words[index].key in group("determiners") and index < start + 2:
        index += 1
    if start < index < stop and words[index].key in group("prepositions"):
        index = _past_attribute(words, index, stop)
    noun = _skip_adjectives(words, index, min(stop, start + _CORE))
    head = noun + _opens_name(words, noun, stop)
    while head < stop and _belongs(words, noun, head):
        head += 1
    if head == start + 1 and _is_owner(words, start, stop):
        head = max(head, _core(words, head, stop))
    if head > noun:
        return head
    lone = words[start] if start < stop else None
    return start + 1 if lone and lone.kind == WORD and lone.key in group("pronouns") else start


def _opens_name(words: tuple[Word, ...], index: int, stop: int) -> int:
    """1 where a name begins small: de Maizière, van Haag; else 0."""
    return int(index + 1 < stop and words[index].key in {"de", "van"} and words[index + 1].large)


def _is_owner(words: tuple[Word, ...], start: int, stop: int) -> bool:
    """Whether a genitive name opens a phrase with an adjective: „[Berlins] früherer Bürgermeister“."""
    word = words[start]
    if not word.large or not word.key.endswith("s") or start + 2 >= stop:
        return False
    return words[start + 1].key.endswith(("er", "e", "es")) and _is_adjective(words[start + 1])


def _past_attribute(words: tuple[Word, ...], index: int, stop: int) -> int:
    """The adjective that closes an attribute: der [für den Hafen zuständige] Beamte; `index` if none does."""
    for place in range(index + 2, min(index + _LONGEST_ATTRIBUTE, stop - 1)):
        word = words[place]
        if word.kind not in {WORD, QUOTE} or word.key in group("auxiliaries"):
            return index
        if (
            not word.large
            and (words[place - 1].large or words[place - 1].kind == QUOTE)
            and words[place + 1].large
            and _ADJECTIVE.match(word.key)
        ):
            return place
    return index


def _skip_adjectives(words: tuple[Word, ...], index: int, stop: int) -> int:
    """The index of the first large word (or quoted name) after inflected adjectives."""
    while index + 1 < stop and words[index].text[0].isdigit() and words[index].kind == WORD:
        if words[index + 1].kind != WORD or words[index].text[-1] == "." or not _carries(words[index + 1]):
            break
        index += 1
    while index < stop and words[index].kind == WORD and not words[index].large:
        modified = (
            index + 1 < stop and words[index].key in group("adverbs") and _is_adjective(words[index + 1])
        )
        if not modified and not _is_adjective(words[index]):
            break
        index += 1
    return index


def _carries(word: Word) -> bool:
    """Whether a word may follow a number in its phrase: 13 beteiligte Feuerwehrleute."""
    return word.large or _is_adjective(word)


def _is_adjective(word: Word) -> bool:
    """Whether a small word may stand before a noun: inflected, no verb, no particle; or „und“ between two."""
    if word.large or word.kind != WORD or is_finite(word):
        return False
    if word.key in {"und", "nicht"} or word.key in group("determiners"):
        return True
    return not is_small(word.key) and _ADJECTIVE.match(word.key) is not None


def _belongs(words: tuple[Word, ...], noun: int, index: int) -> bool:
    """Whether the word continues the head of a phrase that began at `noun`."""
    word = words[index]
    if word.kind == QUOTE:
        return len(word.text.split()) <= _QUOTED_NAME and word.text[-2:-1] not in ".!?,"
    if word.kind in {BRACKET, NAME_OPENS}:
        return index > noun
    if word.kind != WORD:
        return False
    if word.large:
        party = word.text[:2] == "90" and index > noun and words[index - 1].key == "bündnis"
        return index == noun or party or not (word.key in group("time_nouns") or word.text[0].isdigit())
    following = words[index + 1] if index + 1 < len(words) else None
    return index > noun and word.key in group("name_parts") and _names_on(words[index - 1], word, following)


def _names_on(before: Word, word: Word, following: Word | None) -> bool:
    """Whether a small word stands inside a name: Ursula von der Leyen, Mohammed el-Baradei."""
    if following is None or following.kind != WORD or before.key.endswith(("er", "in", "or", "ung", "chef")):
        return False
    if word.key in {"der", "den", "zu", "dem"}:
        return before.key == "von" and following.large
    return (
        (following.large or following.key == "der") and not before.text.isupper() and word.key != "von"
    ) or (word.key == "von" and following.key == "der")


def _after(words: tuple[Word, ...], start: int, end: int, stop: int) -> int:
    """The index after one more genitive, bound preposition or joined phrase; `end` if none follows."""
    if end < stop and words[end].kind == NAME_OPENS:
        return _core(words, end + 1, stop)
    return _after_word(words, start, end, stop) if end < stop and words[end].kind == WORD else end


def _after_word(words: tuple[Word, ...], start: int, end: int, stop: int) -> int:
    """The same where a word follows."""
    key = words[end].key
    if key in group("genitive") and _is_common(words, start, end) and not _is_nominative(words, end, stop):
        close = _core(words, end, stop)
        own = is_report_noun(words[end - 1]) or words[end - 1].key == "artikel"
        return close if close > end + 1 and (own or not is_told(words[close - 1])) else end
    bound = key in group("binding") and _is_common(words, start, end)
    if bound and key not in {"von", "vom"} and is_report_noun(words[end - 1]):
        return end
    if bound or (key in group("place_binding") and _is_institution(words[end - 1])):
        return _past_preposition(words, end, stop)
    if key in group("joiners"):
        close = _core(words, end + 1, stop)
        named = close > end + 1 and words[close - 1].kind != QUOTE
        return close if named and not _is_past_verb(words[end + 1]) else end
    return end


def _is_past_verb(word: Word) -> bool:
    """Whether „und“ leads to another verb of saying: „… schrieben die Hacker und [kündigten] Aktionen an“."""
    readings = cue_forms().get(word.key, ()) if word.key.endswith(("te", "ten")) else ()
    return any(reading.form is Form.FINITE for reading in readings)


def _is_nominative(words: tuple[Word, ...], index: int, stop: int) -> bool:
    """Whether „der“ with an adjective in -e begins a subject: „nach Angaben [der neue] Chef“."""
    if words[index].key != "der" or index + 2 >= stop:
        return False
    following = words[index + 1]
    return following.key.endswith("e") and _is_adjective(following) and words[index + 2].kind == WORD


def _past_preposition(words: tuple[Word, ...], end: int, stop: int) -> int:
    """The index after a preposition and its phrase; `end` if there is no noun, or one of time."""
    close = _core(words, end + 1, stop)
    if close <= end + 1 or words[close - 1].key in group("time_nouns") or is_medium(words[close - 1]):
        return end
    return close


def _is_common(words: tuple[Word, ...], start: int, end: int) -> bool:
    """Whether the phrase has a common noun as its head: it has a determiner, or is one word."""
    first = words[start]
    if first.key in group("determiners") or not first.large or end - start == 1:
        return True
    if any(word.key in group("genitive", "binding") for word in words[start + 1 : end]):
        return True
    return words[end - 1].kind == WORD and words[end - 1].key.endswith(_COMMON_ENDS)


def _is_institution(word: Word) -> bool:
    """Whether a place after the word belongs to it: das Präsidialamt in Kiew."""
    return word.kind == BRACKET or word.key.endswith(tuple(sorted(group("institutions"))))
