"""What grouping costs: traits of real articles a second, and fifty thousand of them in one window."""

import json
import random
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace

from benches.articles import EVERY, articles
from synopse.model import Member, Report
from synopse.reading import Given, read_text
from synopse.stories import StoryStream, Traits, find_traits, group_traits
from synopse.stories.moments import WINDOW, Days
from synopse.stories.traits import pack_counted, unpack

COLUMNS = ("what", "parts", "CPU s", "a second", "most MB")
_KEPT = 0.7  # of the terms of an article stay in a variation of it
_NEW = 60  # terms are its own
_SIZES = (12_500, 25_000, 50_000)
_STREAMED = 10_000


def grouping_lines() -> Iterator[tuple[str, ...]]:
    """Features, then grouping of more and more parts in one week, and the same one at a time."""
    reports = tuple(_reports())
    if not reports:
        return
    for report in reports[:100]:
        find_traits(report, 0, None)
    began = time.process_time()
    traits = [find_traits(report, 0, None) for report in reports]
    yield _line("traits of articles", len(reports), began)
    del reports
    for size in _SIZES:
        many = vary(traits, size)
        began = time.process_time()
        group_traits(many)
        yield _line("grouping, one week", size, began)
    stream = StoryStream()
    began = time.process_time()
    for part in sorted(vary(traits, _STREAMED), key=lambda it: it.order):
        stream.add(part)
    yield _line("stream, one week", _STREAMED, began)
    began = time.process_time()
    stream.settle()
    yield _line("settling", _STREAMED, began)


def vary(traits: Sequence[Traits], size: int) -> list[Traits]:
    """So many variations of articles, each with terms left out and terms of its own, in one week."""
    chance = random.Random(size)
    return [_variation(traits[number % len(traits)], number, size, chance) for number in range(size)]


def _variation(traits: Traits, number: int, size: int, chance: random.Random) -> Traits:
    counted = {
        term: count
        for term, count in zip(unpack(traits.terms), traits.counts, strict=True)
        if chance.random() < _KEPT
    }
    counted |= {chance.randrange(1 << 23): 1 for _ in range(_NEW)}
    terms, counts = pack_counted(counted)
    moment = 700_000 + WINDOW * number / size
    member = Member(f"{traits.member.report}+{number}")
    return replace(traits, member=member, terms=terms, counts=counts, appeared=Days(moment, moment))


def _reports() -> Iterator[Report]:
    for line in articles(EVERY):
        row = json.loads(line)
        yield read_text(row["text"], row["id"], raw=line, given=Given(title=row["title"], language="de"))


def _line(what: str, parts: int, began: float) -> tuple[str, ...]:
    spent = time.process_time() - began
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return what, str(parts), f"{spent:.1f}", f"{parts / spent:,.0f}", f"{most:.0f}"


if __name__ == "__main__":
    for line in grouping_lines():
        print(*line, sep="\t", file=sys.stdout, flush=True)
