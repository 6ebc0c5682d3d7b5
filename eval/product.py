"""The one seam to the product: its commands, run in this process, their JSON handed on as it was printed."""

import contextlib
import importlib
import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from scorers.score import Json

if TYPE_CHECKING:
    from synopse.lang.linguistics import Analysis
    from synopse.model import Span

START = "from synopse.cli import main; main()"


class ProductFailure(Exception):
    """A command of the product ended otherwise than expected."""

    def __init__(self, arguments: Sequence[str], code: int, said: str) -> None:
        shown = " ".join(arguments[:1])
        super().__init__(f"synopse {shown} ended with {code}: {said.strip()[-400:]}")


def run(arguments: Sequence[str]) -> str:
    """Run a command in this process and give what it printed.

    Raises:
        ProductFailure: The command ended with another exit code than 0.
    """
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n", write_through=True)
    said = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(said), _arguments(arguments):
        code = _call()
    if code:
        raise ProductFailure(arguments, code, said.getvalue())
    out.seek(0)
    return out.read()


@contextlib.contextmanager
def _arguments(arguments: Sequence[str]) -> Iterator[None]:
    before = sys.argv
    sys.argv = ["synopse", *arguments]
    try:
        yield
    finally:
        sys.argv = before


def _call() -> int:
    try:
        code = importlib.import_module("synopse.cli").main()
    except SystemExit as end:
        code = end.code
    return code if isinstance(code, int) else int(code is not None)


def _lines(arguments: Sequence[str]) -> list[Json]:
    return [json.loads(line) for line in run(arguments).split("\n") if line]


def read_reports(paths: tuple[Path, ...]) -> list[Json]:
    """Give one `synopse-report/1` a report, with its text."""
    return _lines(["read", *map(str, paths), "--format", "jsonl", "--with-text"])


def find(paths: tuple[Path, ...]) -> list[Json]:
    """Give one `synopse-findings/1` a report."""
    return _lines(["find", *map(str, paths), "--format", "jsonl"])


def analyse(texts: Sequence[str], analysis: str) -> list[Json]:
    """Give sentences and tokens of German texts, as no command prints them."""
    finding = importlib.import_module("synopse.finding")
    span = importlib.import_module("synopse.model").Span
    made = finding.analyzer_of(analysis, "de").analysis
    return [_analysed(made, text, made.sentences(text, [span(0, len(text))])) for text in texts]


def _analysed(made: "Analysis", text: str, sentences: Sequence["Span"]) -> Json:
    tokens = [token for sentence in sentences for token in made.tokens(text, sentence)]
    return {
        "sentences": [(sentence.start, sentence.end) for sentence in sentences],
        "tokens": [
            {
                "start": token.start,
                "end": token.end,
                "part": token.part,
                "lemma": token.lemma,
                "mood": token.mood and token.mood.name,
            }
            for token in tokens
        ],
    }


def lineage(paths: tuple[Path, ...]) -> list[Json]:
    """Give one `synopse-lineage/1` a pair."""
    return _lines(["lineage", *map(str, paths), "--format", "jsonl"])


def collate(paths: tuple[Path, ...]) -> list[Json]:
    """Give one `synopse-lineage/1` a pair, with the collations both stand in."""
    return _lines(["lineage", *map(str, paths), "--collate", "--format", "jsonl"])


def stories(paths: tuple[Path, ...]) -> list[Json]:
    """Give one `synopse-story/1` a story."""
    return _lines(["stories", *map(str, paths), "--format", "jsonl"])


@cache
def compare(paths: tuple[Path, ...], *, as_one_story: bool = False) -> Json:
    """Give the dossier; a run is kept, as several tasks ask for the same."""
    switch = ["--as-one-story"] if as_one_story else []
    dossier: Json = json.loads(run(["compare", *map(str, paths), *switch, "--json", "-"]))
    return dossier


def run_apart(arguments: Sequence[str], hash_seed: int) -> int:
    """Run a command in a process of its own, with this seed of Python's hashes, and give its exit code."""
    environment = os.environ | {"PYTHONHASHSEED": str(hash_seed)}
    command = [sys.executable, "-c", START, *arguments]
    return subprocess.run(command, env=environment, capture_output=True, check=False).returncode  # noqa: S603
