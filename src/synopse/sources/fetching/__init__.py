"""Fetching: addresses to reports, only when asked, by the rules that sites and the law set.

Loaded by `synopse fetch` and by nothing else, so that no other command loads a network library.
"""

from synopse.sources.fetching.archive_writer import ArchiveWriter
from synopse.sources.fetching.fetch import fetch
from synopse.sources.fetching.settings import Purpose, Settings, load_settings
from synopse.sources.fetching.world import WORLD, World

__all__ = ["WORLD", "ArchiveWriter", "Purpose", "Settings", "World", "fetch", "load_settings"]
