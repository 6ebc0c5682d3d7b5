"""What a command may import: the heavy parts stay out until they are needed."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.sources.made_archives import FIRST, answer, page, record

ROOT = Path(__file__).parents[1]

REPORT = (
    "Der Turm von Beispielhausen ist am Montag gesperrt worden. „Er wackelt“, sagte die Bürgermeisterin.\n"
)
SNIPPET = """
import json, sys
from synopse.cli import main
sys.argv = ["synopse", *sys.argv[1:]]
try:
    main()
except SystemExit as leaving:
    assert not leaving.code, leaving.code
loaded = {name.partition(".")[0] for name in list(sys.modules)} - set(sys.stdlib_module_names)
print(json.dumps(sorted(loaded)), file=sys.stderr)
"""
# Not modules of a package: how this interpreter and the editable install start.
STARTING = {"__main__", "__mp_main__", "sitecustomize", "usercustomize", "_virtualenv", "_distutils_hack"}
# Neither are these: what an editable install, compiled modules and the build record of Python put there.
NO_PACKAGE = ("__editable__", "_cython_", "cython_runtime", "_sysconfigdata_")

HELP = {"synopse", "click"}
COMPARE = HELP | {
    "HanTa",        # tags of a word in -e that may be a Konjunktiv
    "babel",        # labels
    "jinja2",       # HTML and Markdown
    "markupsafe",   # jinja2
    "numpy",        # HanTa
    "rapidfuzz",    # names and alignment
    "rich",         # the table
    "markdown_it",  # rich
    "mdurl",        # rich
    "pygments",     # rich
    "pytz",         # babel, where something else has installed it
    "yaml",         # language and markup knowledge
    "_yaml",        # yaml
}  # fmt: skip


def _loaded(folder: Path, *arguments: str) -> set[str]:
    """Roots of all modules from outside the standard library that are loaded after a command."""
    run = subprocess.run(
        [sys.executable, "-c", SNIPPET, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": "", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr.decode()
    loaded: list[str] = json.loads(run.stderr.splitlines()[-1])
    return {name for name in loaded if not name.startswith(NO_PACKAGE)} - STARTING


def test_help_loads_the_command_line_only(tmp_path: Path) -> None:
    assert _loaded(tmp_path, "--help") - HELP == set()


def test_compare_loads_no_database_no_server_and_no_model(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(f"{name}\n\n{REPORT}".encode())
    arguments = ("a.txt", "b.txt", "--json", "d.json", "--html", "d.html")
    assert _loaded(tmp_path, "compare", *arguments) - COMPARE == set()


def test_an_archive_loads_its_reader_and_no_network(tmp_path: Path) -> None:
    (tmp_path / "a.warc").write_bytes(record(FIRST, answer(page("Turm gesperrt"))))
    archives = COMPARE | {"fastwarc", "lxml"}
    assert _loaded(tmp_path, "read", "a.warc", "--format", "jsonl") - archives == set()


def test_find_loads_the_tagger_where_it_is_asked_for_and_no_lemmas(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(REPORT.encode())
    tagger = {"HanTa", "numpy"}
    find = COMPARE - tagger
    assert _loaded(tmp_path, "find", "a.txt", "--format", "jsonl") - find == tagger
    assert _loaded(tmp_path, "find", "a.txt", "--analysis", "none", "--format", "jsonl") - find == set()
