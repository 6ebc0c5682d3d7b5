"""How exactly lineage finds the runs of words that two reports share, and of which kind they are."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from scorers.evidence import file_of
from scorers.score import Json, Outcome, balanced, checked, found, share

WORD = re.compile(r"\w+")
# How the gold names a run -> the contract's kind.
KINDS = {
    "wire_copy": "copy",
    "shared_quote": "quotation",
    "coincidental": "phrase",
    "shared_enumeration": "phrase",
}
Token = tuple[str, int]  # file and start of the word
Words = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Run:
    """A shared stretch as the words it covers on both sides."""

    kind: str
    tokens: frozenset[Token]


def score_passages(lineage: Sequence[Json], texts: Mapping[str, str], gold: Json) -> Outcome:
    """Score the verbatim passages of all pairs; tokens are words, counted on both sides."""
    words = {file: tuple((m.start(), m.end()) for m in WORD.finditer(text)) for file, text in texts.items()}
    right = wanted_all = given_all = 0
    checks: dict[str, bool] = {}
    for pair in gold["shared_wire"]:
        given = _given(pair["files"], lineage, words)
        wanted = [_wanted(run, words) for run in pair["runs"]]
        covered, due = _tokens(given), _tokens(wanted)
        right, wanted_all, given_all = (
            right + len(covered & due),
            wanted_all + len(due),
            given_all + len(covered),
        )
        names = (f"{run['a']['file']}:{run['a']['start']}-{run['b']['file']}" for run in pair["runs"])
        checks |= {name: _kind_right(run, given) for name, run in zip(names, wanted, strict=True)}
    precision, recall = share("p", right, given_all), share("r", right, wanted_all)
    count = f"p {precision.count} r {recall.count}"
    words_f1 = balanced("words_f1", precision.value, recall.value, count)
    return Outcome((words_f1, checked("kind", checks)), *found(checks))


def _tokens(runs: Iterable[Run]) -> frozenset[Token]:
    return frozenset(token for run in runs for token in run.tokens)


def _covered(file: str, span: Sequence[int], words: Words) -> frozenset[Token]:
    return frozenset((file, start) for start, end in words if span[0] <= start and end <= span[1])


def _wanted(run: Json, words: Mapping[str, Words]) -> Run:
    kind = next(kind for origin, kind in KINDS.items() if run["origin"].startswith(origin))
    sides = (_covered(s["file"], (s["start"], s["end"]), words[s["file"]]) for s in (run["a"], run["b"]))
    return Run(kind, frozenset().union(*sides))


def _given(files: Sequence[str], lineage: Sequence[Json], words: Mapping[str, Words]) -> tuple[Run, ...]:
    """List the verbatim passages between two files, whichever of them the product calls the earlier."""
    runs = []
    for pair in lineage:
        a, b = file_of(pair["a_source"]), file_of(pair["b_source"])
        if {a, b} != set(files):
            continue
        for passage in pair["passages"]:
            if passage["verbatim"]:
                sides = (_covered(a, passage["a"], words[a]), _covered(b, passage["b"], words[b]))
                runs.append(Run(passage["kind"], frozenset().union(*sides)))
    return tuple(runs)


def _kind_right(wanted: Run, given: Iterable[Run]) -> bool:
    """Tell whether most of a run's covered words carry its kind."""
    kinds: Counter[str] = Counter()
    for run in given:
        kinds[run.kind] += len(run.tokens & wanted.tokens)
    return kinds[wanted.kind] > 0 and kinds[wanted.kind] == max(kinds.values())
