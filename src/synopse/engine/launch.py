"""A batch from its beginning: a folder to work in, the plan, and who works through it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from synopse.engine.environment import silence
from synopse.engine.files import remove, temporary, write_whole
from synopse.engine.pieces import STANDARD_INPUT, Plan, make_plan
from synopse.engine.settings import BatchSettings, Layout
from synopse.engine.work import load_work
from synopse.errors import BatchBroken, ForeignFolder

_STEP = 1 << 20
OURS = (
    "reports",
    "near_duplicates",
    "stories",
    "dossiers",
    "dossiers_index",
    "unread",
    "manifest.json",
    ".batch",
)


def run_batch(settings: BatchSettings, tell: Callable[[str], None], stdin: BinaryIO | None = None) -> bool:
    """Do a batch, or what an earlier try left of it; False where all was done before.

    Raises:
        ForeignFolder: The folder holds something else than a batch.
        BatchBroken: The engine ended without the manifest.
    """
    layout = Layout(Path(settings.out))
    _check_folder(layout)
    layout.work.mkdir(parents=True, exist_ok=True)
    spooled = _spool(layout, stdin) if STANDARD_INPUT in settings.sources and stdin else None
    plan = make_plan(settings, spooled)
    if _planned(layout) == plan.state and layout.manifest.exists():
        return False
    if _planned(layout) != plan.state:
        _begin_anew(layout, spooled)
        write_whole(layout.plan, (plan.to_json(),))
    write_whole(layout.settings, (settings.to_json(),))
    load_work.cache_clear()
    if settings.engine == "daft":
        _run_child(layout)
    else:
        _work_here(layout, tell)
    return True


def _work_here(layout: Layout, tell: Callable[[str], None]) -> None:
    from synopse.engine.crews import PlainCrew  # noqa: PLC0415 -- loads all that finds and compares
    from synopse.engine.work_order import work_through  # noqa: PLC0415 -- the same

    work = load_work(str(layout.out))
    work_through(work, PlainCrew(work), tell)


def _run_child(layout: Layout) -> None:
    """Let a child do the work; its exit code says little, the manifest all."""
    environment = dict(os.environ)
    silence(environment)
    command = (sys.executable, "-m", "synopse.engine.child", str(layout.out))
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, env=environment) as child:  # noqa: S603 -- our own
        code = child.wait()
    if not layout.manifest.exists():
        raise BatchBroken(str(layout.out), f"the engine ended with code {code}")


def _check_folder(layout: Layout) -> None:
    if layout.out.exists() and not layout.work.exists() and any(layout.out.iterdir()):
        raise ForeignFolder(str(layout.out), "not empty, and no batch in it")


def _planned(layout: Layout) -> str | None:
    """The state of the plan that stands there."""
    try:
        return Plan.from_json(layout.plan.read_text(encoding="utf-8")).state
    except (OSError, ValueError, KeyError):
        return None


def _begin_anew(layout: Layout, spooled: Path | None) -> None:
    """Remove what an earlier batch with another plan left."""
    remove(layout.manifest)
    for name in OURS:
        if name != layout.work.name:
            remove(layout.out / name)
    for path in layout.work.iterdir():
        if path != spooled:
            remove(path)


def _spool(layout: Layout, stdin: BinaryIO) -> Path:
    """Put down what comes by standard input, to cut it into pieces; it stays until another comes."""
    target = layout.work / "standard-input.jsonl"
    written = temporary(target)
    with written.open("wb") as file:
        while block := stdin.read(_STEP):
            file.write(block)
    if target.exists() and target.read_bytes() == written.read_bytes():
        written.unlink()
    else:
        written.replace(target)
    return target
