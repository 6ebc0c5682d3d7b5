"""A Ray cluster of this machine with two workers of one processor each, and `synopse batch` on it.

Run as a program with what `synopse batch` takes; not a test itself.
"""

import os
import subprocess
import sys

os.environ.update({"RAY_USAGE_STATS_ENABLED": "0", "DO_NOT_TRACK": "1", "RAY_AUTH_MODE": "disabled"})


def main(*arguments: str) -> int:
    """Start a cluster, do the batch, end the cluster."""
    from ray.cluster_utils import Cluster  # noqa: PLC0415 -- an extra, and not where tests are collected

    node = {"include_dashboard": False, "object_store_memory": 200_000_000}
    cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 0, **node})
    try:
        for _ in range(2):
            cluster.add_node(num_cpus=1, object_store_memory=200_000_000)
        start = (sys.executable, "-c", "from synopse.cli import main; main()")
        command = (*start, "batch", *arguments, "--ray", cluster.address, "--workers", "2")
        return subprocess.run(command, check=False).returncode
    finally:
        cluster.shutdown()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
