"""Articles by the hundred thousand: the real ones beside the checkout, varied by a seeded program.

Each round takes every article once. Beyond the first round, events become other events: dates move by some
weeks, and half of the longer capitalised words (names, things) turn into other words, the same in all
articles of a round, so that words keep their frequencies and reports of one event stay together. A quarter of
the articles are followed by a near-duplicate in another outlet: a sentence dropped, a few words changed. What
comes out is never stored with the code: the texts belong to others.
"""

import json
import random
import re
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from itertools import count, islice
from pathlib import Path
from zlib import crc32

from benches.articles import EVERY, articles

_NAMELIKE = re.compile(r"\b[A-ZÄÖÜ][a-zäöüß]{4,}\b")
_SENTENCE = re.compile(r"(?<=[.!?]) ")
_WORD = re.compile(r"\b[a-zäöüß]{5,}\b")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_COPIED = 0.25
_WEEKS = 5
_OUTLETS = 40
_SYLLABLES = ("ber", "dorf", "hal", "kel", "lin", "mar", "nau", "ros", "sen", "tal", "ven", "wit")
Article = dict[str, str | None]


def varied(most: int, seed: int = 7) -> Iterator[bytes]:
    """So many articles as JSON lines; none where the real ones are absent."""
    real = [json.loads(line) for line in articles(EVERY)]
    return islice(_rounds(real, random.Random(seed)), most if real else 0)


def _rounds(real: list[Article], chance: random.Random) -> Iterator[bytes]:
    """Round by round, each article and sometimes a near-duplicate of it."""
    for number in count():
        for article in real:
            moved = _moved(article, number)
            yield _line(moved)
            if chance.random() < _COPIED:
                yield _line(_copied(moved, chance))


def _moved(article: Article, number: int) -> Article:
    """The article as one of another round: another event, other names."""
    return {
        "id": f"{number}:{article['id']}",
        "url": f"{article['url']}?{number}" if article["url"] else None,
        "published": _later(article["date"], number * _WEEKS * 7),
        "outlet": article["outlet"],
        "title": _renamed(article["title"] or "", number),
        "text": _renamed(article["text"] or "", number),
    }


def _copied(article: Article, chance: random.Random) -> Article:
    """A near-duplicate of an article in another outlet."""
    sentences = _SENTENCE.split(article["text"] or "")
    if len(sentences) > 3:  # noqa: PLR2004 -- of fewer none is dropped
        del sentences[chance.randrange(1, len(sentences))]
    share = chance.choice((0.01, 0.02, 0.04, 0.08))

    def changed(match: re.Match[str]) -> str:
        return chance.choice(_SYLLABLES) + match[0][2:] if chance.random() < share else match[0]

    return {
        **article,
        "id": f"{article['id']}:copy",
        "url": f"{article['url']}&copy" if article["url"] else None,
        "outlet": f"Blatt {chance.randrange(_OUTLETS)}",
        "text": _WORD.sub(changed, " ".join(sentences)),
    }


def _renamed(text: str, number: int) -> str:
    """The text with the names of a round."""
    return _NAMELIKE.sub(lambda match: _name(match[0], number), text) if number else text


@lru_cache(maxsize=1 << 18)
def _name(word: str, number: int) -> str:
    """Another word for one of half of the words, always the same in a round."""
    drawn = crc32(f"{number} {word}".encode())
    if drawn % 2:
        return word
    return word[:3] + _SYLLABLES[drawn // 2 % len(_SYLLABLES)] + _SYLLABLES[drawn // 64 % len(_SYLLABLES)]


def _later(moment: str | None, days: int) -> str | None:
    """A moment so many days later."""
    if not moment or not _DAY.match(moment):
        return moment
    return (date.fromisoformat(moment[:10]) + timedelta(days)).isoformat() + moment[10:]


def _line(article: Article) -> bytes:
    return json.dumps(article, ensure_ascii=False).encode() + b"\n"


if __name__ == "__main__":
    with Path(sys.argv[2]).open("wb") as written:
        written.writelines(varied(int(sys.argv[1])))
