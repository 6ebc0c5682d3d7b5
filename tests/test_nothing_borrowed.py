"""No run of eight words of the seeds stands in the project: its examples are invented."""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[1]

RUN = 8


def _runs(text: str) -> set[tuple[str, ...]]:
    """All runs of neighbouring words, case folded."""
    words = re.findall(r"\w+", text.casefold())
    return {tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}


def _our_texts() -> list[Path]:
    """All files of the checkout that git tracks or would track."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout.decode()
    return [path for name in listed.split("\0") if name and (path := ROOT / name).is_file()]


def test_no_run_of_eight_words_of_a_seed_is_ours(seeds: tuple[Path, ...]) -> None:
    theirs = set[tuple[str, ...]]().union(*(_runs(seed.read_bytes().decode()) for seed in seeds))
    borrowed = {
        path.relative_to(ROOT).as_posix(): min(shared)
        for path in _our_texts()
        if (shared := _runs(path.read_bytes().decode(errors="replace")) & theirs)
    }
    assert borrowed == {}
