"""The process in which an engine works: `python -m synopse.engine.child FOLDER`.

Daft may crash at exit, after all work is done; so it works in a process of its own, which leaves at once when
its work is written, and the manifest alone proves that it was. The process ends when its parent does.
"""

import os
import sys
from pathlib import Path

from synopse.engine.daft_crew import DaftCrew
from synopse.engine.environment import leave_with_parent
from synopse.engine.settings import Layout
from synopse.engine.work import load_work
from synopse.engine.work_order import work_through


def main(out: str) -> None:
    """Work through the batch of a folder, and leave without ceremony."""
    leave_with_parent()
    code = 1
    try:
        work = load_work(out)
        work_through(work, DaftCrew(work), _tell)
        code = 0 if Layout(Path(out)).manifest.exists() else 1
        if work.settings.ray:
            import ray  # noqa: PLC0415 -- there on a cluster only

            ray.shutdown()
    except BaseException as trouble:  # noqa: BLE001 -- told, and then the process is gone
        sys.stderr.write(f"synopse: batch: {type(trouble).__name__}: {trouble}\n")
    sys.stderr.flush()
    os._exit(code)


def _tell(line: str) -> None:
    """Show how far the work is."""
    sys.stderr.write(f"synopse: batch: {line}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    main(sys.argv[1])
