"""What an engine must not do: call home. Said before it is loaded, and to every process that it starts."""

import os
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


def silence(environment: MutableMapping[str, str] | None = None) -> None:
    """Say so in an environment, whatever stood there; in that of this process, if none is given."""
    (os.environ if environment is None else environment).update(SILENT)
