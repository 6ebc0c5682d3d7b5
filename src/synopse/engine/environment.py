"""What an engine must not do: call home, which is said before it is loaded, and outlive who started it."""

import os
import threading
import time
from collections.abc import MutableMapping
from typing import Final

SILENT: Final = {
    "DAFT_ANALYTICS_ENABLED": "0",
    "DO_NOT_TRACK": "1",
    "SCARF_NO_ANALYTICS": "true",
    "RAY_USAGE_STATS_ENABLED": "0",
    "DAFT_PROGRESS_BAR": "0",
}
"""No telemetry of Daft and of Ray, and no progress bar beside our own line."""

ORPHANED: Final = 4
"""The exit code of a process whose parent is gone."""
_PAUSE = 0.5


def leave_with_parent() -> None:
    """End this process as soon as the one that started it has ended, however that ended."""
    parent = os.getppid()

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(_PAUSE)
        os._exit(ORPHANED)

    threading.Thread(target=watch, daemon=True).start()


def silence(environment: MutableMapping[str, str] | None = None) -> None:
    """Say so in an environment, whatever stood there; in that of this process, if none is given."""
    (os.environ if environment is None else environment).update(SILENT)
