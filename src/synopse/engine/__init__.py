"""Batches: reports by the hundred thousand, read, compared with one another and grouped, one machine or many.

The order of work stands in `work_order`; what is done in each step in the modules named for it; who does it
(this process, or Daft with its processes or machines) in `crews`.
"""

from synopse.engine.launch import run_batch
from synopse.engine.settings import BatchSettings, Dossiers

__all__ = ["BatchSettings", "Dossiers", "run_batch"]
