"""Words of the news in two languages: which German and English words name one thing.

One file for both, one line for each thing. They only help to see that reports tell the same; none is shown.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from synopse.lang.de.stems import fold_stem as fold_german
from synopse.lang.de.verbs import find_weak_forms, load_forms
from synopse.lang.en.stems import fold_stem as fold_english
from synopse.lang.name_variants import fold_spelling

_PACKAGE, _FILE = "synopse.lang", "news-words.yaml"
_SHORTEST_VERB = 5  # letters
_LIST = r"\[(?P<{}>[^]]*)\]"
_ENTRY = re.compile(
    rf"- \{{(?:name: (?P<name>\w+)|of: {_LIST.format('of')})"
    rf"(?:, de: {_LIST.format('de')})?(?:, en: {_LIST.format('en')})?\}}"
)


@dataclass(frozen=True, slots=True)
class NewsWord:
    """One line: a thing, or the things a German compound is made of, and the words that name it.

    Things are told by names that no word has: `=russia`.
    """

    of: tuple[str, ...]
    german: tuple[str, ...]
    english: tuple[str, ...]


@cache
def load_news_words() -> tuple[NewsWord, ...]:
    """All lines in the order of the file; loaded once.

    Raises ValueError naming a line that is none.
    """
    found: list[NewsWord] = []
    for line in files(_PACKAGE).joinpath(_FILE).read_bytes().decode().splitlines():
        if line and not line.startswith("#"):
            entry = _ENTRY.fullmatch(line)
            if entry is None:
                message = f"{_PACKAGE}/{_FILE}: {line!r}"
                raise ValueError(message)
            of, german, english = (_listed(entry[part]) for part in ("of", "de", "en"))
            things = of or (entry["name"],)
            found.append(NewsWord(tuple(f"={thing}" for thing in things), german, english))
    return tuple(found)


def _listed(words: str | None) -> tuple[str, ...]:
    """The members of a list on one line."""
    return tuple(word.strip('"') for word in words.split(", ")) if words else ()


@dataclass(frozen=True, slots=True)
class Meanings:
    """What words of one language stand for: by the word as it stands, else by its stem."""

    words: Mapping[str, tuple[str, ...]]
    stems: Mapping[str, tuple[str, ...]]

    def of(self, key: str, stem: str) -> tuple[str, ...]:
        """Names of the things a word stands for, given in lower case and by its stem; none where unknown."""
        return self.words.get(key) or self.stems.get(stem, ())


@cache
def load_meanings(language: str) -> Meanings:
    """The meanings of the words of `de` or `en`; of two things with one stem the first has it."""
    fold: Callable[[str], str] = fold_english if language == "en" else fold_german
    words: dict[str, tuple[str, ...]] = {}
    stems: dict[str, tuple[str, ...]] = {}
    for entry in load_news_words():
        for word in entry.english if language == "en" else _with_forms(entry.german):
            words.setdefault(word.casefold(), entry.of)
            stems.setdefault(fold(word.casefold()), entry.of)
    return Meanings(words, stems)


def _with_forms(words: Iterable[str]) -> Iterator[str]:
    """Words, and of verbs (small, in the infinitive) the forms, those of participles as adjectives, too."""
    for word in words:
        yield word
        if word.islower() and word.endswith("n"):
            yield from find_weak_forms(word)
            for form in _find_strong_forms(word):
                yield from (form, f"{form}e")


def _find_strong_forms(infinitive: str) -> Iterator[str]:
    """Forms of a strong verb, and of one made of it by a prefix, some of which no text has."""
    for start in range(len(infinitive) - _SHORTEST_VERB + 1):
        for form in _strong_forms().get(infinitive[start:], ()):
            yield infinitive[:start] + form
            yield infinitive[:start] + form.removeprefix("ge")


@cache
def _strong_forms() -> Mapping[str, tuple[str, ...]]:
    """Infinitive -> strong forms."""
    found: dict[str, tuple[str, ...]] = {}
    for form, infinitive in load_forms().items():
        found[infinitive] = (*found.get(infinitive, ()), form)
    return found


@lru_cache(maxsize=1 << 16)
def fold_name(name: str) -> str:
    """The key under which a name agrees with itself in the other language, given in lower case.

    >>> fold_name("genf") == fold_name("geneva"), fold_name("lawrow") == fold_name("lavrov")
    (True, True)
    """
    known = (load_meanings(language).words.get(name) for language in ("de", "en"))
    return next((" ".join(things) for things in known if things), None) or fold_spelling(name)
