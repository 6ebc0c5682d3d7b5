"""Thesauri that a user brings: sets of synonyms in OpenThesaurus' plain text or in MyThes' `.dat`.

Plain text has a set a line, its words parted by `;`, comments behind `#`. A `.dat` file names its encoding in
the first line; then each `word|n` heads `n` lines `-|synonym|synonym`. In both remarks stand in parentheses:
`abhauen (ugs.)`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from synopse.errors import BadThesaurus

_ENCODING = re.compile(rb"(?:UTF-?8|ISO-?8859-15?)", re.IGNORECASE)
_OTHER_MEANING = re.compile(r"\((?:Ober|Unter)begriff\)|\(Antonym\)|\((?:generic|related) term\)|\(antonym\)")
_REMARK = re.compile(r"\([^()]*\)")
_WORD = re.compile(r"[^\W\d_]{3,40}")
_COUNT = re.compile(r"[0-9]{1,6}")
_FEWEST = 2


@dataclass(frozen=True, slots=True, eq=False)
class Thesaurus:
    """Sets of single words in the order of the file, each set once; two are equal only if they are one."""

    sets: tuple[tuple[str, ...], ...]


def read_thesaurus(raw: bytes, name: str) -> Thesaurus:
    """The sets of a thesaurus file; entries of several words, prefixes and wider terms are left out.

    >>> read_thesaurus("Knabe;Junge;Bub (österr.);junger Mann".encode(), "words.txt").sets
    (('Knabe', 'Junge', 'Bub'),)

    Raises:
        BadThesaurus: `name` is in another encoding than it says, breaks its format or holds no set.
    """
    first, _, rest = raw.partition(b"\n")
    encoding = first.strip() if _ENCODING.fullmatch(first.strip()) else b""
    try:
        text = rest.decode(encoding.decode()) if encoding else raw.decode("utf-8-sig")
    except UnicodeDecodeError as trouble:
        raise BadThesaurus(name, f"no valid {trouble.encoding} at byte {trouble.start}") from trouble
    entries = _read_dat(text, name) if encoding else _read_plain(text)
    sets = tuple(dict.fromkeys(words for entry in entries if len(words := _single(entry)) >= _FEWEST))
    if not sets:
        raise BadThesaurus(name, "holds no set of synonyms: lines of words parted by ; were expected")
    return Thesaurus(sets)


def _read_plain(text: str) -> Iterator[list[str]]:
    for line in text.split("\n"):
        if not line.startswith("#"):
            yield line.split(";")


def _read_dat(text: str, name: str) -> Iterator[list[str]]:
    """Each set with the word it is found under; sets that are the same under each of their words, once."""
    lines = text.rstrip().split("\n")
    seen: set[tuple[str, ...]] = set()
    at = 0
    while at < len(lines):
        head, bar, count = lines[at].rpartition("|")
        if not bar or not _COUNT.fullmatch(count):
            raise BadThesaurus(name, f"line {at + 2} is no WORD|NUMBER")
        meanings = lines[at + 1 : at + 1 + int(count)]
        if len(meanings) < int(count) or not all("|" in meaning for meaning in meanings):
            raise BadThesaurus(name, f"line {at + 2} is not followed by {count} sets")
        for meaning in meanings:
            words = meaning.split("|")[1:]
            known = any(_REMARK.sub("", word).strip().casefold() == head.casefold() for word in words)
            words = words if known else [head, *words]
            key = tuple(sorted(_single(words)))
            if key not in seen:
                seen.add(key)
                yield words
        at += 1 + int(count)


def _single(words: list[str]) -> tuple[str, ...]:
    """The entries that are one word, without remarks, each once."""
    plain = (_REMARK.sub("", word).strip() for word in words if not _OTHER_MEANING.search(word))
    return tuple(dict.fromkeys(word for word in plain if _WORD.fullmatch(word)))
