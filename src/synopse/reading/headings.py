"""Headings: which short lines are some, and where a kicker ends that was glued to its title."""

import re
from functools import cache, lru_cache
from itertools import zip_longest
from typing import Final

from synopse.lang.resources import load_yaml
from synopse.model import Span
from synopse.reading.words import load_all_words

_LONGEST: Final = 170
_MOST_WORDS: Final = 22
_SENTENCE_END: Final = re.compile(r"[.;,:…](?:[\"“”«»]?)$")
_WORD: Final = re.compile(r"[^\W\d_][\w'’-]*")
_GLUE: Final = re.compile(
    r"(?<=[a-zäöüß])(?=[A-ZÄÖÜ][a-zäöüß])|(?<=[a-zäöüß][“”\"«»!?:])(?=[„»\"A-ZÄÖÜ])|(?<=[a-zäöüß])(?=[„»])"
    r"|(?<=[A-ZÄÖÜ]{3})(?=[A-ZÄÖÜ][a-zäöüß]{2})"
)
_SHORTEST_HALF: Final = 8
_KICKER_WORDS: Final = range(2, 7)


def is_short_line(line: str) -> bool:
    """Whether a line is no running text: short and without a full stop."""
    line = line.rstrip("*_ ")
    return len(line) <= _LONGEST and len(line.split()) <= _MOST_WORDS and not _SENTENCE_END.search(line)


def looks_like_heading(line: str) -> bool:
    """Whether a line has the shape of a heading: a short line with a capital first."""
    line = line.strip("*# ")
    first = _first_letter(line)
    return is_short_line(line) and len(line) > 2 and bool(first) and not first.islower()  # noqa: PLR2004 -- shortest heading


def find_glue(title: Span, text: str) -> int | None:
    """Where a kicker ends that lost the white space before its title; None where nothing is glued.

    A word with a capital inside that the rest of the text writes the same way is just a name (`SpaceX`).

    >>> find_glue(Span(0, 35), "Streit um das RathausDer Rat vertagt")
    21
    """
    line = title.of(text)
    places = [match.start() for match in _GLUE.finditer(line) if _is_glue(line, match.start(), title, text)]
    return title.start + places[0] if len(places) == 1 else None


def _is_glue(line: str, place: int, title: Span, text: str) -> bool:
    """Whether cutting at `place` leaves two sensible halves."""
    left, right = line[:place], line[place:]
    if min(len(left), len(right)) < _SHORTEST_HALF or len(right.split()) < 2:  # noqa: PLR2004 -- a title has two words
        return False
    word = re.search(r"[\w-]*$", left)
    glued = (word[0] if word else "") + re.split(r"[\W_]", right, maxsplit=1)[0]
    if word and len(word[0].rsplit("-", 1)[-1]) < 3:  # noqa: PLR2004 -- `iPhone`, `McDonald`
        return False
    gendered = re.match(r"In(?:nen)?\b", right)
    below = text[title.end : title.end + 50_000].casefold()
    elsewhere = glued.casefold() in below or glued.rsplit("-", 1)[-1] in _camel_words()
    return not gendered and not elsewhere


@cache
def _camel_words() -> frozenset[str]:
    """Names that have a capital inside."""
    lists = load_yaml("synopse.reading", "rules/camel_words.yaml")
    groups = lists if isinstance(lists, list) else []
    return frozenset(str(word) for group in groups if isinstance(group, list) for word in group)


def find_kicker_end(title: Span, text: str) -> tuple[int | None, bool]:
    """Where a kicker ends that stands before its title on the same line, and whether that is in doubt.

    A cut needs all of: a noun beside a name that never meet again below, a verbless left side with a
    preposition, a right side with a verb whose first word returns below. Where only the sides fit, the line
    stays whole and the doubt is told.
    """
    line = title.of(text)
    below = text[title.end : title.end + 50_000]
    fitting = [place for place in _noun_borders(line) if _sides_fit(line[:place], line[place:])]
    sure = [place for place in fitting if _is_border(line, place, below)]
    if len(sure) == 1:
        return title.start + sure[0], False
    return None, bool(sure)


def has_verb(words: str) -> bool:
    """Whether a headline (or half of one) holds a finite verb, judged by shape and place."""
    known = load_all_words()
    tokens = _WORD.findall(words)
    for token, following in zip_longest(tokens, tokens[1:], fillvalue=""):
        if token.casefold() in known.verbs and token.islower():
            return True
        if _is_verb_shape(token) and not following[:1].isupper():
            return True
        if _is_verb_shape(token) and token.endswith("t"):
            return True
    return False


def _is_verb_shape(token: str) -> bool:
    """Whether a lower-case word ends like a verb and is no function word."""
    known = load_all_words()
    if not token.islower() or token.casefold() in known.function_words or len(token) < 4:  # noqa: PLR2004 -- `ist` and its like are listed
        return False
    return token.endswith(("t", "en", "ern", "eln", "te"))


def _noun_borders(line: str) -> list[int]:
    """Places between two capitalised words without anything but a space between."""
    borders = re.finditer(r"(?<=[\w’'“\"])\s(?=[„»\"]?[A-ZÄÖÜ])", line)
    found = []
    for match in borders:
        left = _WORD.findall(line[: match.start()])
        if left and left[-1][0].isupper() and not _is_office(left[-1]):
            found.append(match.end())
    return found


def _sides_fit(left: str, right: str) -> bool:
    """Whether the left side could be a kicker and the right side a title."""
    words = [word.casefold() for word in _WORD.findall(left)]
    if len(words) not in _KICKER_WORDS or not load_all_words().prepositions & set(words[:-1]):
        return False
    return not has_verb(left) and has_verb(right) and len(right.split()) > 2  # noqa: PLR2004 -- subject, verb, rest


def _is_border(line: str, place: int, below: str) -> bool:
    """Whether the text below keeps the words on both sides of `place` apart and knows the right one."""
    left = _WORD.findall(line[:place])[-1]
    right = _WORD.findall(line[place:])[0]
    together = re.search(rf"\b{re.escape(left)}\s+{re.escape(right)}\b", below)
    return not together and re.search(rf"\b{re.escape(right)}\b", below) is not None and _is_common_noun(left)


@lru_cache(maxsize=4096)
def _is_common_noun(word: str) -> bool:
    """Whether a capitalised word ends as common nouns do and first names seldom."""
    endings = (
        "ung",
        "ungen",
        "heit",
        "keit",
        "schaft",
        "tion",
        "tionen",
        "tät",
        "en",
        "er",
        "ern",
        "eg",
        "ag",
        "am",
        "ik",
        "um",
        "is",
        "it",
        "pf",
        "ff",
        "all",
        "el",
        "hl",
        "ld",
        "nd",
        "mm",
        "ss",
        "st",
        "ft",
        "eit",
        "ät",
    )
    return len(word) > 4 and word.casefold().endswith(endings)  # noqa: PLR2004 -- first names are shorter


@lru_cache(maxsize=4096)
def _is_office(word: str) -> bool:
    """Whether a noun names an office that a name may follow."""
    return word.casefold().endswith(load_all_words().offices)


def _first_letter(line: str) -> str:
    """The first letter of a line, whatever marks stand before it."""
    return next((character for character in line if character.isalpha()), "")
