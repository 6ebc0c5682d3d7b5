"""What is planted in the bundled example: read from `planted.json`, and held to the texts it speaks of.

`planted()` is the list itself. The other functions return what does not hold, as lines to read; each returns
nothing while all is well.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from synopse.demo import load_demo_reports

# The planted list is foreign JSON to the tests as well; they take out of it what they ask for.
Json = Any


def texts() -> dict[str, str]:
    """The texts of the example's reports, by name."""
    return {name: raw.decode("utf-8") for name, raw in load_demo_reports()}


def planted() -> dict[str, Json]:
    """The planted list, decoded."""
    found: dict[str, Json] = json.loads(Path(__file__).with_name("planted.json").read_bytes())
    return found


def passages(node: Json) -> Iterator[dict[str, Json]]:
    """Every passage (an object with `exact`) at any depth, in order."""
    if isinstance(node, dict):
        if "exact" in node:
            yield node
        for value in node.values():
            yield from passages(value)
    elif isinstance(node, list):
        for value in node:
            yield from passages(value)


def inexact_passages() -> list[str]:
    """Passages whose offsets do not give their words."""
    text = texts()
    return [
        f"{one['file']}[{one['start']}:{one['end']}] is not {one['exact']!r}"
        for one in passages(planted())
        if text[one["file"]][one["start"] : one["end"]] != one["exact"]
    ]


def gaps_and_overlaps() -> list[str]:
    """Characters other than white space that stand in no zone, or in two."""
    troubles = []
    for name, text in texts().items():
        position = 0
        for zone in [*_zones_of(name), {"start": len(text), "end": len(text)}]:
            between = text[position : zone["start"]]
            if zone["start"] < position or between.strip():
                troubles.append(f"{name}[{position}:{zone['start']}] {between!r}")
            position = zone["end"]
    return troubles


def unknown_references() -> list[str]:
    """Statements and files that are named and do not exist."""
    found = planted()
    statements = {row["id"] for row in found["statements"]}
    named = [*found["discrepancies"], *found["silences"]]
    lost = [row["statement"] for row in named if row["statement"] and row["statement"] not in statements]
    told = {member["file"] for story in found["stories"] for member in story["members"]}
    return lost + sorted(told ^ set(texts()))


def shared_runs(name: str, other: str, tokens: int = 7) -> set[str]:
    """Runs of so many word tokens that stand in both reports, comments apart."""
    return word_runs(_told(name), tokens) & word_runs(_told(other), tokens)


def _zones_of(name: str) -> list[dict[str, Json]]:
    """The zones of one report, in text order."""
    return [zone for zone in planted()["zones"] if zone["file"] == name]


def _told(name: str) -> str:
    """What the report itself tells."""
    kinds = {"title", "kicker", "teaser", "subheading", "body"}
    return "\n".join(zone["exact"] for zone in _zones_of(name) if zone["kind"] in kinds)


def word_runs(text: str, tokens: int) -> set[str]:
    """All runs of so many words, without marks and case."""
    words = [word.strip("„“»«\"'‚‘.,:;!?–()").casefold() for word in text.split()]
    return {" ".join(words[at : at + tokens]) for at in range(len(words) - tokens + 1)}
