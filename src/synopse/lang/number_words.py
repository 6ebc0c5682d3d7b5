"""What a language's number words are worth, and how its figures are written."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import cast

from synopse.lang.resources import load_yaml

_TENS = 10


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The number words of one language."""

    language: str
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
    package = f"synopse.lang.{language}"
    data = cast("dict[str, dict[str, int]]", load_yaml(package, "numbers.yaml"))
    said = cast("dict[str, dict[str, str]]", load_yaml(package, "numbers.yaml"))["said"]
    forms = sorted((*data["magnitudes"], *data["parts"]), key=lambda form: (-len(form), form))
    return NumberWords(
        language=language,
        words={str(word): value for word, value in data["words"].items()},
        articles=frozenset(data["articles"]),
        uncounted=frozenset(data["uncounted"]),
        magnitudes=data["magnitudes"],
        crowds={str(word).casefold(): value for word, value in data["crowds"].items()},
        parts=data["parts"],
        labels=frozenset(data["labels"]),
        magnitude=re.compile(rf"[\s\u00a0-]({'|'.join(forms)})\b\.?"),
        each=data["each"],
        part_unit=said["part_unit"],
        crowd_hedge=said["crowd_hedge"],
    )


def each_of(word: str, language: str) -> int | None:
    """How many to one the ordinal behind `jeder` means.

    >>> each_of("Zweite", "de"), each_of("dritten", "de"), each_of("Tag", "de")
    (2, 3, None)
    """
    words = load_number_words(language)
    folded = word.casefold()
    return words.each.get(folded) or words.each.get(folded[:-1])


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
        return read_figures(words, language)
    except ValueError:
        return None


def _read(word: str, words: Mapping[str, float]) -> float | None:
    """Take a number word in small letters apart: halves, thousands, hundreds, tens."""
    if word in words:
        return words[word]
    tens, hyphen, ones = word.partition("-")
    if hyphen:
        ten, one = words.get(tens), words.get(ones)
        return ten + one if ten and one and one < _TENS <= ten and ten % _TENS == 0 else None
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
    return one + ten if found and one and ten and one < _TENS <= ten and ten % _TENS == 0 else None


def _scaled(before: str, factor: int, behind: str, words: Mapping[str, float]) -> float | None:
    """Hundreds or thousands with what stands before and behind them."""
    count = 1 if before in ("", "ein") else _read(before, words)
    rest = 0 if not behind else 1 if behind in ("ein", "eins") else _read(behind, words)
    return None if count is None or rest is None else count * factor + rest


def read_figures(figure: str, language: str) -> float:
    """The value of figures with the separators of a language."""
    decimal = "." if language == "en" else ","
    kept = "".join(character for character in figure if character.isdigit() or character == decimal)
    value = float(kept.replace(decimal, "."))
    return int(value) if value.is_integer() else value
