"""Numbers in running text, in figures and in words, with what multiplies them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from typing import Any, cast

from synopse.lang.resources import load_yaml
from synopse.model import Span

_TOKEN = re.compile(
    r"(?<![\w.,:/§#+-])(?P<figure>\d{1,3}(?:[.\u00a0\u202f ]\d{3}){1,4}(?:,\d{1,6})?|\d{1,12}(?:,\d{1,6})?)"
    r"(?!\w|[.,:/]\d|[-‑–/][^\W\d]|/)"
    r"|(?P<word>\b[^\W\d_]{3,40}\b)"
)
_ENGLISH_FIGURE = re.compile(
    r"(?<![\w.,:/§#+-])(?P<figure>\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,6})?)"
    r"(?!\w|[.,:/]\d|[-‑–/][^\W\d]|/)"
    r"|(?P<word>\b[^\W\d_]{1,40}(?:-[^\W\d_]{3,12})?\b)"
)
_WORD = re.compile(r"[^\W\d_]{3,40}")
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


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The number words of one language."""

    words: Mapping[str, float]
    articles: frozenset[str]
    uncounted: frozenset[str]
    magnitudes: Mapping[str, float]
    crowds: Mapping[str, float]
    parts: Mapping[str, int]
    labels: frozenset[str]
    magnitude: re.Pattern[str]
    each: Mapping[str, int]
    part_unit: str
    crowd_hedge: str


@cache
def load_number_words(language: str) -> NumberWords:
    """The number words of a language (`de`, `en`)."""
    data = cast("dict[str, Any]", load_yaml(f"synopse.lang.{language}", "numbers.yaml"))
    forms = sorted((*data["magnitudes"], *data["parts"]), key=lambda form: (-len(form), form))
    return NumberWords(
        words={str(word): value for word, value in data["words"].items()},
        articles=frozenset(data["articles"]),
        uncounted=frozenset(data["uncounted"]),
        magnitudes=data["magnitudes"],
        crowds={str(word).casefold(): value for word, value in data["crowds"].items()},
        parts=data["parts"],
        labels=frozenset(data["labels"]),
        magnitude=re.compile(rf"[\s\u00a0-]({'|'.join(forms)})\b\.?"),
        each=data["each"],
        part_unit=data["part_unit"],
        crowd_hedge=data["crowd_hedge"],
    )


def find_numbers(text: str, sentence: Span, language: str) -> tuple[Number, ...]:
    """The numbers of one sentence in text order; ordinals (`5. Tag`), codes and scores are none.

    >>> text = "Rund 2,5 Mio. Euro, zweieinhalb Stunden, am 5. Tag"
    >>> [number.value for number in find_numbers(text, Span(0, len(text)), "de")]
    [2500000.0, 2.5]
    """
    if not _may_hold_number(text[sentence.start : sentence.end], language):
        return ()
    words = load_number_words(language)
    pattern = _ENGLISH_FIGURE if language == "en" else _TOKEN
    found: list[Number] = []
    for match in pattern.finditer(text, sentence.start, sentence.end):
        number = _number_at(text, sentence, match, words)
        if number and not (found and number.span.overlaps(found[-1].span)):
            found.append(number)
    found += _each_so_many(text, sentence, language)
    return tuple(sorted(found, key=lambda number: number.span))


def _may_hold_number(sentence: str, language: str) -> bool:
    """Whether a sentence has a figure or a word that is, or multiplies, a number."""
    counts = partial(_may_count, language=language)
    return bool(_DIGIT.search(sentence)) or any(map(counts, _WORD.findall(sentence)))


@lru_cache(maxsize=50_000)
def _may_count(word: str, language: str) -> bool:
    """Whether a word can be a number, or what makes one of an article."""
    words = load_number_words(language)
    listed = word in words.magnitudes or word.casefold() in words.crowds or word in words.parts
    return listed or each_of(word, language) is not None or read_number_word(word, language) is not None


def each_of(word: str, language: str) -> int | None:
    """How many to one the ordinal behind `jeder` means.

    >>> each_of("Zweite", "de"), each_of("dritten", "de"), each_of("Tag", "de")
    (2, 3, None)
    """
    words = load_number_words(language)
    folded = word.casefold()
    return words.each.get(folded) or words.each.get(folded[:-1])


def _each_so_many(text: str, sentence: Span, language: str) -> list[Number]:
    """`jeder Zweite`, `jede dritte Frau`."""
    words = load_number_words(language)
    if not words.each:
        return []
    matches = _EACH.finditer(text, sentence.start, sentence.end)
    found = [(match, each_of(match[1], language)) for match in matches]
    return [
        Number(Span(*match.span()), round(1 / count, 4), figure=False, plain=False, part=True)
        for match, count in found
        if count
    ]


@lru_cache(maxsize=50_000)
def read_number_word(word: str, language: str) -> float | None:
    """The value of a number word, None for any other word.

    >>> [read_number_word(word, "de") for word in ("zweiundzwanzig", "dreihundertfünf", "viereinhalb")]
    [22, 305, 4.5]
    """
    return _read(word.casefold(), load_number_words(language).words)


def read_number_in_text(words: str, language: str) -> float | None:
    """The value of figures or of one number word; None for anything else.

    >>> read_number_in_text("1.500", "de"), read_number_in_text("anderthalb", "de")
    (1500, 1.5)
    """
    if not words[0].isdigit():
        return read_number_word(words, language)
    try:
        return _figure_value(words, language)
    except ValueError:
        return None


def _read(word: str, words: Mapping[str, float]) -> float | None:
    """Take a number word in small letters apart: halves, thousands, hundreds, tens."""
    if word in words:
        return words[word]
    tens, hyphen, ones = word.partition("-")
    if hyphen:
        ten, one = words.get(tens), words.get(ones)
        return ten + one if ten and one and one < 10 <= ten and ten % 10 == 0 else None  # noqa: PLR2004
    if word.endswith("einhalb"):
        whole = _read(word.removesuffix("einhalb"), words)
        return None if whole is None else whole + 0.5
    for part, factor in (("tausend", 1000), ("hundert", 100)):
        before, found, behind = word.partition(part)
        if found:
            return _scaled(before, factor, behind.removeprefix("und"), words)
    ones, found, tens = word.partition("und")
    one = 1 if ones == "ein" else words.get(ones)
    ten = words.get(tens)
    return one + ten if found and one and ten and one < 10 <= ten and ten % 10 == 0 else None  # noqa: PLR2004


def _scaled(before: str, factor: int, behind: str, words: Mapping[str, float]) -> float | None:
    """Hundreds or thousands with what stands before and behind them."""
    count = 1 if before in ("", "ein") else _read(before, words)
    rest = 0 if not behind else 1 if behind in ("ein", "eins") else _read(behind, words)
    return None if count is None or rest is None else count * factor + rest


def _number_at(text: str, sentence: Span, match: re.Match[str], words: NumberWords) -> Number | None:
    """The number at a match of the token pattern, with its magnitude."""
    language = "en" if match.re is _ENGLISH_FIGURE else "de"
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
    value = _figure_value(figure, language)
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
        return Number(Span(*match.span()), crowd, figure=False, plain=False, crowd=True)
    if word == _HALF and word in words.parts:
        return Number(Span(start - 4 * _has_article(text, start), match.end()), 0.5, False, False, part=True)
    uncounted = word.casefold() in words.uncounted
    listed = magnitude and (uncounted or word in words.articles)
    value = 1 if listed else read_number_word(word, "en" if match.re is _ENGLISH_FIGURE else "de")
    if value is None:
        return None
    if magnitude is None:
        return _bare_word(text, match, value, words)
    span = Span(start, magnitude.end())
    if magnitude[1] in words.parts:
        part = round(value / words.parts[magnitude[1]], 4)
        return None if uncounted or part > 1 else Number(span, part, figure=False, plain=False, part=True)
    return Number(span, value * words.magnitudes[magnitude[1]], figure=False, plain=False, crowd=uncounted)


def _bare_word(text: str, match: re.Match[str], value: float, words: NumberWords) -> Number:
    """A number word by itself: `hundert`, uncounted in `mehrere hundert`, with a half in `two and a half`."""
    start, end = match.span()
    half = _AND_A_HALF.match(text, end) if match.re is _ENGLISH_FIGURE else None
    if half:
        return Number(Span(start, half.end()), value + 0.5, figure=False, plain=False)
    before = _WORD_BEFORE.search(text, max(0, start - 13), start)
    crowd = bool(before) and value >= _HUNDRED and (before or match)[1].casefold() in words.uncounted
    first = before.start(1) if before and crowd else start
    return Number(Span(first, end), value, figure=False, plain=False, crowd=crowd)


def _has_article(text: str, start: int) -> bool:
    return bool(_ARTICLE_BEFORE.search(text, max(0, start - 5), start))


def _figure_value(figure: str, language: str) -> float:
    """The value of figures with the separators of a language."""
    decimal = "." if language == "en" else ","
    kept = "".join(character for character in figure if character.isdigit() or character == decimal)
    value = float(kept.replace(decimal, "."))
    return int(value) if value.is_integer() else value
