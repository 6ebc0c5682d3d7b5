"""Sentences with offsets, zone by zone; a quotation's end and the verb of saying after it stay together.

A mark of end (`.`, `!`, `?`, `…` and the marks and brackets that close with it) ends a sentence when
white space and the beginning of another sentence follow. Abbreviations (`z. B.`, `Dr.`), initials (`J.D.`),
ordinals (`13. Februar`) and numbers (`Nr. 37`) end none; what the language knows of them is given. Where the
white space is missing (`Er kam.Das Wasser stieg.`), a small word written large tells the beginning.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from synopse.model import Span
from synopse.text.lines import trim_span

_END = re.compile(r"[.!?…]{1,8}[\"“”»«’‘'‹›)\]]{0,4}(?=\s)")
_GLUED = re.compile(r"(?<=[^\W\d_][^\W\d_])\.(?=([^\W\d_]{2,})\s)")
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_WORD_BEFORE = re.compile(r"[^\s\"„“”»«‚‘’›‹'(\[]+$")
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_OPENING = "„“”»«\"‚‘›‹'([–—-•*"
_ENUMERATOR = re.compile(r"\s*(?:\d{1,2}\.|\.+)")
_REACH = 40
_LONGEST_ORDINAL = 3


@dataclass(frozen=True, slots=True)
class SentenceRules:
    """What a language knows about where sentences do not end.

    `abbreviations` never end one, `final_abbreviations` only before a word of `starters` (words that are
    written large only at the beginning of a sentence). `counted` are words after an ordinal (Februar,
    Jahrhundert); None for a language whose ordinals have no full stop. All folded to lower case.
    """

    abbreviations: frozenset[str] = frozenset()
    final_abbreviations: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    lone_letters: frozenset[str] = frozenset()
    """Letters that are names and no initials: auf X."""
    counted: frozenset[str] | None = None
    before_ordinals: frozenset[str] = frozenset()


def find_sentences(text: str, spans: Iterable[Span], rules: SentenceRules) -> tuple[Span, ...]:
    """The sentences of each span, in text order; every character but white space lies in exactly one.

    >>> text = "Er kam am 13. Februar. „Ging er?“, fragte sie."
    >>> rules = SentenceRules(counted=frozenset({"februar"}))
    >>> [sentence.of(text) for sentence in find_sentences(text, [Span(0, len(text))], rules)]
    ['Er kam am 13. Februar.', '„Ging er?“, fragte sie.']
    """
    return tuple(sentence for span in spans for sentence in _sentences_of(text, span, rules))


def _sentences_of(text: str, span: Span, rules: SentenceRules) -> Iterator[Span]:
    """The sentences of one zone."""
    start = span.start
    for end in _ends(text, span, rules):
        if trimmed := trim_span(text, start, end):
            yield trimmed
        start = end
    if trimmed := trim_span(text, start, span.end):
        yield trimmed


def _ends(text: str, span: Span, rules: SentenceRules) -> list[int]:
    """Where a sentence ends inside the zone, in text order."""
    ends = [match.start() for match in _BLANK_LINE.finditer(text, span.start, span.end)]
    ends += [
        match.end()
        for match in _END.finditer(text, span.start, span.end)
        if _is_end(text, span, match, rules)
    ]
    ends += [
        match.end()
        for match in _GLUED.finditer(text, span.start, span.end)
        if match[1].istitle() and text[match.start() - 1].islower() and match[1].casefold() in rules.starters
    ]
    return _without_enumerators(text, span.start, sorted(set(ends)))


def _without_enumerators(text: str, start: int, ends: list[int]) -> list[int]:
    """The ends without those of a bare number, which belongs to the sentence it counts: `2. Er kommt.`."""
    kept: list[int] = []
    for end in ends:
        if text[end - 1] != "." or not _ENUMERATOR.fullmatch(text, kept[-1] if kept else start, end):
            kept.append(end)
    return kept


def _is_end(text: str, span: Span, match: re.Match[str], rules: SentenceRules) -> bool:
    """Whether another sentence begins after this mark of end."""
    follower = _follower(text, match.end(), span.end)
    if follower is None:
        return False
    word, opened = follower
    if word and word[0].islower() and not opened:
        return False
    if match.group() != ".":
        return match.group()[0] != "…" or not word[:1].islower()
    return not _is_no_stop(text, span, match.start(), word, rules)


def _follower(text: str, start: int, end: int) -> tuple[str, bool] | None:
    """The word after white space and opening marks, and whether there were any; None at the zone's end."""
    position = start
    while position < end and text[position].isspace():
        position += 1
    opened = False
    while position < end and text[position] in _OPENING:
        position, opened = position + 1, True
        while position < end and text[position].isspace():
            position += 1
    if position >= end:
        return None
    word = _WORD.match(text, position, min(end, position + _REACH))
    return (word.group() if word else ""), opened


def _is_no_stop(text: str, span: Span, stop: int, word: str, rules: SentenceRules) -> bool:
    """Whether the full stop at `stop` belongs to the word before it and ends nothing."""
    before = text[max(span.start, stop - _REACH) : stop]
    found = _WORD_BEFORE.search(before)
    if found is None:
        return False
    token = found.group()
    if _is_clipped(before[: found.start()]):
        return False
    key, follower = token.casefold(), word.casefold()
    if token.isdigit():
        return _is_ordinal(token, before[: found.start()], follower, rules)
    if key in rules.final_abbreviations:
        return follower not in rules.starters
    return key in rules.abbreviations or (_is_initial(token) and key not in rules.lone_letters)


def _is_initial(token: str) -> bool:
    """`J`, `J.D`, `z.B`, `U.S`: single letters, each but the last with its full stop."""
    letters = token.split(".")
    return all(len(letter) == 1 and letter.isalpha() for letter in letters)


def _is_clipped(before: str) -> bool:
    """Whether a letter hangs on a word by an apostrophe: `Meier's`, `geht's`."""
    return before.endswith(("'", "’")) and before[-2:-1].isalnum()


def _is_ordinal(token: str, before: str, follower: str, rules: SentenceRules) -> bool:
    """Whether a number and its full stop count what follows: `am 3. Oktober`, `im 19. Jahrhundert`."""
    if rules.counted is None or len(token) > _LONGEST_ORDINAL or follower in rules.starters:
        return False
    if follower in rules.counted:
        return True
    words = before.split()
    return bool(words) and words[-1].strip('„“"»«(').casefold() in rules.before_ordinals
