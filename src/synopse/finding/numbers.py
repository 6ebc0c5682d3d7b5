"""Numbers in running text, in figures and in words, with what multiplies them."""

import re
from dataclasses import dataclass
from functools import lru_cache

from synopse.lang.number_words import (
    NumberWords,
    each_of,
    load_number_words,
    read_figures,
    read_number_word,
)
from synopse.model import Span

_NO_FIGURE = r"(?!\w|[.,:/]\d|[-‑–/][^\W\d]|/)"
_FIGURE = (
    r"(?<![\w.,:/§#+-])(?P<figure>\d{1,3}(?:[.\u00a0\u202f ]\d{3}){1,4}(?:,\d{1,6})?|\d{1,12}(?:,\d{1,6})?)"
    rf"{_NO_FIGURE}"
)
_ENGLISH_FIGURE = (
    r"(?<![\w.,:/§#+-])(?P<figure>\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,6})?)"
    rf"{_NO_FIGURE}"
)
_NO_WORD = r"|(?P<word>(?!))"
# The pattern of numbers by language, and by whether a sentence has a word that may count.
_PATTERNS = {
    ("de", True): re.compile(rf"{_FIGURE}|(?P<word>\b[^\W\d_]{{3,40}}\b)"),
    ("de", False): re.compile(_FIGURE + _NO_WORD),
    ("en", True): re.compile(rf"{_ENGLISH_FIGURE}|(?P<word>\b[^\W\d_]{{1,40}}(?:-[^\W\d_]{{3,12}})?\b)"),
    ("en", False): re.compile(_ENGLISH_FIGURE + _NO_WORD),
}
_SHORTEST, _LONGEST = 3, 40
_DIGIT = re.compile(r"\d")
_EACH = re.compile(r"\b[Jj]ede[nrsm]?\s([^\W\d_]{5,12})\b")
_HALF = "Hälfte"
_HUNDRED = 100
_WORD_BEFORE = re.compile(r"\b([^\W\d_]{3,12})\s$")
_AND_A_HALF = re.compile(r"\sand\sa\shalf\b")
_ARTICLE_BEFORE = re.compile(r"\b(?:[Dd]ie|[Dd]er)\s$")


@dataclass(frozen=True, slots=True)
class Number:
    """A number: `span` covers its magnitude too (`2,5 Mio.`); `figure` tells figures from words.

    `plain` is a bare figure without separators, which may as well be a year or a label; `part` is one of a
    whole (`zwei Drittel`), `crowd` one that nobody counted and that is at least so great (`Hunderte`).
    """

    span: Span
    value: float
    figure: bool
    plain: bool
    part: bool = False
    crowd: bool = False


def find_numbers(text: str, sentence: Span, hits: frozenset[str], language: str) -> tuple[Number, ...]:
    """The numbers of one sentence in text order; ordinals (`5. Tag`), codes and scores are none.

    `hits` are its words that `may_count`.

    >>> text = "Rund 2,5 Mio. Euro, zweieinhalb Stunden, am 5. Tag"
    >>> hits = frozenset({"Mio", "zweieinhalb"})
    >>> [number.value for number in find_numbers(text, Span(0, len(text)), hits, "de")]
    [2500000.0, 2.5]
    """
    if not hits and not _DIGIT.search(text, sentence.start, sentence.end):
        return ()
    words = load_number_words(language)
    starters = hits | words.articles | words.uncounted if hits else hits
    pattern = _PATTERNS[language, bool(hits)]
    found: list[Number] = []
    for match in pattern.finditer(text, sentence.start, sentence.end):
        word = match["word"]
        if word and word.partition("-")[0] not in starters and word.casefold() not in starters:
            continue
        number = _number_at(text, sentence, match, words)
        if number and not (found and number.span.overlaps(found[-1].span)):
            found.append(number)
    if hits and words.each:
        found += _each_so_many(text, sentence, language)
    return tuple(sorted(found, key=lambda number: number.span))


@lru_cache(maxsize=50_000)
def may_count(word: str, language: str) -> bool:
    """Whether a word can be a number, or what makes one of an article."""
    if not _SHORTEST <= len(word) <= _LONGEST:
        return False
    words = load_number_words(language)
    listed = word in words.magnitudes or word.casefold() in words.crowds or word in words.parts
    return listed or each_of(word, language) is not None or read_number_word(word, language) is not None


def _each_so_many(text: str, sentence: Span, language: str) -> list[Number]:
    """`jeder Zweite`, `jede dritte Frau`."""
    matches = _EACH.finditer(text, sentence.start, sentence.end)
    found = [(match, each_of(match[1], language)) for match in matches]
    return [
        Number(Span(*match.span()), round(1 / count, 4), figure=False, plain=False, part=True)
        for match, count in found
        if count
    ]


def _number_at(text: str, sentence: Span, match: re.Match[str], words: NumberWords) -> Number | None:
    """The number at a match of the token pattern, with its magnitude."""
    end = match.end()
    magnitude = words.magnitude.match(text, end, sentence.end)
    figure, word = match["figure"], match["word"]
    if (
        figure
        and text[end : end + 1] == "."
        and not magnitude
        and text[end + 1 : min(sentence.end, end + 20)].strip()
    ):
        return None
    if word:
        return _number_word_at(text, match, magnitude, words)
    value = read_figures(figure, words.language)
    if magnitude and magnitude[1] in words.parts:
        magnitude = None
    if magnitude:
        value, end = value * words.magnitudes[magnitude[1]], magnitude.end()
    return Number(Span(match.start(), end), value, figure=True, plain=figure.isdigit() and not magnitude)


def _number_word_at(
    text: str, match: re.Match[str], magnitude: re.Match[str] | None, words: NumberWords
) -> Number | None:
    """The number a word is, or begins together with a magnitude or a part of a whole."""
    word, start = match["word"], match.start()
    crowd = words.crowds.get(word.casefold())
    if crowd:
        return _crowd(match, crowd, magnitude, words)
    if word == _HALF and word in words.parts:
        first = start - len("die ") if _has_article(text, start) else start
        return Number(Span(first, match.end()), 0.5, figure=False, plain=False, part=True)
    uncounted = word.casefold() in words.uncounted
    listed = magnitude and (uncounted or word.casefold() in words.articles)
    value = 1 if listed else read_number_word(word, words.language)
    if value is None:
        return None
    if magnitude is None:
        return _bare_word(text, match, value, words)
    span = Span(start, magnitude.end())
    if magnitude[1] in words.parts:
        part = round(value / words.parts[magnitude[1]], 4)
        return None if uncounted or part > 1 else Number(span, part, figure=False, plain=False, part=True)
    return Number(span, value * words.magnitudes[magnitude[1]], figure=False, plain=False, crowd=uncounted)


def _crowd(match: re.Match[str], count: float, magnitude: re.Match[str] | None, words: NumberWords) -> Number:
    """`Hunderte`, `Hunderte Millionen`."""
    if magnitude is None or magnitude[1] not in words.magnitudes:
        return Number(Span(*match.span()), count, figure=False, plain=False, crowd=True)
    value = count * words.magnitudes[magnitude[1]]
    return Number(Span(match.start(), magnitude.end()), value, figure=False, plain=False, crowd=True)


def _bare_word(text: str, match: re.Match[str], value: float, words: NumberWords) -> Number:
    """A number word by itself: `hundert`, uncounted in `mehrere hundert`, with a half in `two and a half`."""
    start, end = match.span()
    half = _AND_A_HALF.match(text, end) if words.language == "en" else None
    if half:
        return Number(Span(start, half.end()), value + 0.5, figure=False, plain=False)
    before = _WORD_BEFORE.search(text, max(0, start - 13), start)
    crowd = bool(before) and value >= _HUNDRED and (before or match)[1].casefold() in words.uncounted
    first = before.start(1) if before and crowd else start
    return Number(Span(first, end), value, figure=False, plain=False, crowd=crowd)


def _has_article(text: str, start: int) -> bool:
    return bool(_ARTICLE_BEFORE.search(text, max(0, start - 5), start))
