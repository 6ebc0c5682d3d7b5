"""The habits of the house that no linter holds: sizes, names, purity of the core, what ships."""

import ast
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "synopse"
MODULES = sorted(SOURCE.rglob("*.py"))
CORE = ("model", "text", "lang", "reading", "finding", "lineage", "stories", "comparing", "dossier.py")
LONGEST_MODULE, LONGEST_FUNCTION = 400, 40
REFUSED_NAMES = {"utils", "helpers", "common", "misc", "manager", "base"}
WORLDLY = {"logging", "os", "random", "secrets", "shutil", "socket", "subprocess", "tempfile", "time", "uuid"}
Function = ast.FunctionDef | ast.AsyncFunctionDef


def _name(path: Path) -> str:
    """A module's path inside the package."""
    return path.relative_to(SOURCE).as_posix()


def _core() -> list[Path]:
    """The modules between model and dossier, which never touch the world."""
    return [path for path in MODULES if path.relative_to(SOURCE).parts[0] in CORE]


def _functions(path: Path) -> Iterator[Function]:
    """All functions and methods of a module."""
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, Function):
            yield node


def _length(function: Function) -> int:
    """Lines of a function, its docstring not counted."""
    first = function.body[0]
    has_docstring = ast.get_docstring(function) is not None
    docstring = (first.end_lineno or 0) - first.lineno + 1 if has_docstring else 0
    return (function.end_lineno or 0) - function.lineno + 1 - docstring


def _imports(path: Path) -> set[str]:
    """Roots of what a module imports, anywhere in it."""
    roots: set[str] = set()
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            roots |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            roots.add(node.module.split(".")[0])
    return roots


def test_no_module_is_too_long() -> None:
    lengths = {_name(path): len(path.read_bytes().splitlines()) for path in MODULES}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_MODULE} == {}


def test_no_function_is_too_long() -> None:
    lengths = {f"{_name(path)}:{f.name}": _length(f) for path in MODULES for f in _functions(path)}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FUNCTION} == {}


def test_modules_are_nouns_of_the_trade() -> None:
    assert [_name(path) for path in MODULES if {path.stem, path.parent.name} & REFUSED_NAMES] == []


def test_the_core_never_touches_the_world() -> None:
    worldly = {_name(path): sorted(_imports(path) & WORLDLY) for path in _core()}
    assert {name: imports for name, imports in worldly.items() if imports} == {}


def test_the_core_names_its_nouns_instead_of_passing_loose_dicts() -> None:
    loose = re.compile(rb"dict\[str, (Any|object)\]")
    assert [_name(path) for path in _core() if loose.search(path.read_bytes())] == []


def test_sources_are_read_as_bytes() -> None:
    text_mode = re.compile(rb"""\bopen\([^)\n]{0,200}["']r["']|\.read_text\(""")
    readers = [*_core(), *sorted((SOURCE / "sources").rglob("*.py"))]
    in_text_mode = [_name(path) for path in readers if text_mode.search(path.read_bytes())]
    assert in_text_mode == []


@pytest.mark.parametrize("name", ["run", "test"])
def test_requirements_are_pinned_with_hashes_and_name_no_index(name: str) -> None:
    text = (ROOT / "requirements" / f"{name}.txt").read_bytes().decode()
    packages = [block for block in re.split(r"(?m)^(?=\w)", text) if not block.startswith("#")]
    assert packages
    assert all(re.match(r"[\w.-]+==\S+ .*\\\n +--hash=sha256:", block) for block in packages)
    assert not re.search(r"://|index-url|find-links|file:", text)


def test_every_exception_from_a_rule_gives_its_reason() -> None:
    lint = (ROOT / "pyproject.toml").read_bytes().decode().split("[tool.ruff.lint]")[1]
    codes = [line for line in lint.splitlines() if re.match(r' +"[A-Z]+\d+",', line)]
    assert codes
    assert [line for line in codes if "#" not in line] == []


def test_the_wheel_holds_every_file_of_the_package(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT, check=True, capture_output=True,
    )  # fmt: skip
    (wheel,) = tmp_path.glob("*.whl")
    shipped = set(zipfile.ZipFile(wheel).namelist())
    ours = {path for path in SOURCE.rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    missing = {f"synopse/{_name(path)}" for path in ours} - shipped
    assert sorted(missing) == []


def test_the_change_log_knows_this_version() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_bytes().decode())["project"]["version"]
    headings = re.findall(r"(?m)^## \[([^]]+)\]", (ROOT / "CHANGELOG.md").read_bytes().decode())
    assert headings[0] == "Unreleased"
    assert version in headings or len(headings) == 1
