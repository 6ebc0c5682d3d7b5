"""Sources: files, folders, globs and standard input to reports; what cannot be read is told, not raised."""

from synopse.reading.duplicates import merge_equal_reports
from synopse.sources.files import list_files, read_sources
from synopse.sources.links_file import load_links
from synopse.sources.thesaurus_file import load_thesaurus

__all__ = ["list_files", "load_links", "load_thesaurus", "merge_equal_reports", "read_sources"]
