"""Whether a dossier's passages hold, and whether the same reports always give the same bytes."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from scorers.evidence import files_by_report
from scorers.score import Json, Outcome, Score, checked, found, share


def score_dossier(dossier: Json, texts: Mapping[str, str]) -> Score:
    """Score the evidence of a dossier whose exact words stand at its offsets."""
    files = files_by_report(dossier)
    held = [_holds(one, texts[files[one["report"]]]) for one in evidence(dossier)]
    return share("passages_exact", sum(held), len(held))


def evidence(node: Any) -> Iterator[Json]:  # noqa: ANN401  # any JSON value
    """Walk through all evidence of a JSON value that has words and offsets."""
    if isinstance(node, dict):
        if node.get("exact") is not None and node.get("start") is not None and "report" in node:
            yield node
        children: Iterable[Any] = node.values()
    else:
        children = node if isinstance(node, list) else ()
    for child in children:
        yield from evidence(child)


def _holds(one: Json, text: str) -> bool:
    return bool(one["start"] < one["end"] and text[one["start"] : one["end"]] == one["exact"])


def score_runs(runs: Mapping[str, bytes], exits: Mapping[str, bool], passages: Score) -> Outcome:
    """Score runs of one command by name (all should give the first one's bytes) and how `verify` ended."""
    first = next(iter(runs.values()), b"")
    same = {f"same bytes: {name}": output == first for name, output in runs.items()}
    ended = {f"verify: {name}": right for name, right in exits.items()}
    scores = (checked("identical_runs", same), checked("verify", ended), passages)
    return Outcome(scores, *found(same | ended))


def alter(dossier: Json) -> Json:
    """Give a copy of a dossier with one character of its first passage altered."""
    copy: Json = json.loads(json.dumps(dossier))
    for one in evidence(copy):
        one["exact"] = ("x" if one["exact"][0] != "x" else "y") + one["exact"][1:]
        break
    return copy
